"""The criteria of people's own columns: words and choices ticked in a menu, numbers and days between two bounds."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.domain.client_list import ClientQuery, OwnCriterion
from desktop_app.domain.own_columns import OwnColumn, OwnType, sort_key, value_of
from desktop_app.i18n import translate
from desktop_app.ui.clients.choice_menu import ChoiceMenu
from desktop_app.ui.clients.filter_criteria import Criterion
from desktop_app.ui.shared.own_texts import own_text

_BETWEEN = (OwnType.NUMBER, OwnType.AMOUNT, OwnType.DATE)


class _OwnCriterion(Criterion):
    """What the query asks of one own column."""

    def __init__(self, column: OwnColumn, parent: QWidget) -> None:
        super().__init__("own", column.name, parent)
        self.column = column

    @property
    def wanted(self) -> OwnCriterion | None:
        """What is asked of the column."""
        return next((asked for asked in self._query.own if asked.uid == self.column.uid), None)

    def clear(self) -> None:
        """Take the criterion off."""
        self.ask(None)

    def ask(self, wanted: OwnCriterion | None) -> None:
        """Ask for something else, or nothing."""
        others = tuple(asked for asked in self._query.own if asked.uid != self.column.uid)
        self.changed.emit(replace(self._query, own=others if wanted is None else (*others, wanted)))

    def offer(self, texts: Iterable[str]) -> None:
        """Offer what occurs in the column, as it is stored."""
        raise NotImplementedError

    def hide(self) -> None:
        """Show nothing of it any more: the column is gone."""
        raise NotImplementedError


class OwnValuesCriterion(_OwnCriterion):
    """Several of the values that occur may be ticked."""

    def __init__(self, column: OwnColumn, parent: QWidget) -> None:
        super().__init__(column, parent)
        self.menu = ChoiceMenu(parent)
        self.menu.setTitle(column.name.replace("&", "&&"))
        self.menu.changed.connect(self._take)
        self.chip.set_menu(self.menu)

    def offer(self, texts: Iterable[str]) -> None:
        asked = self.wanted
        values = {*texts, *(asked.values if asked else ())} - {""}
        known = sorted(values, key=lambda text: _place(self.column, text))
        named = [(text, own_text(value_of(self.column, text)) or text) for text in known]
        self.menu.start_over()
        self.menu.offer([*named, ("", translate("Clients", "Nothing"))] if named else [])
        self.menu.menuAction().setVisible(bool(named))
        self._tick()

    def hide(self) -> None:
        self.menu.menuAction().setVisible(False)
        self.chip.hide()

    def add_to(self, menu: QMenu) -> None:
        menu.addMenu(self.menu)

    def show_query(self, query: ClientQuery) -> None:
        self._query = query
        self._tick()
        super().show_query(query)

    def _tick(self) -> None:
        self.menu.choose(frozenset(self.wanted.values if self.wanted else ()))

    def _labels(self) -> list[str]:
        return self.menu.labels()

    def _take(self) -> None:
        values = frozenset(str(value) for value in self.menu.chosen)
        self.ask(OwnCriterion(self.column.uid, values) if values else None)


class OwnRangeCriterion(_OwnCriterion):
    """Numbers, amounts or days from one bound to another."""

    def __init__(self, column: OwnColumn, parent: QWidget) -> None:
        super().__init__(column, parent)
        self._window = parent
        self._currencies: list[str] = []
        self.action = QAction(f"{column.name.replace('&', '&&')}…", self)
        self.action.triggered.connect(lambda _checked=False: self._choose())
        self.chip.clicked.connect(self._choose)

    def offer(self, texts: Iterable[str]) -> None:
        values = [text for text in texts if text]
        self._currencies = sorted({text.partition(" ")[2] for text in values} - {""})
        self.action.setVisible(bool(values) or self.wanted is not None)

    def hide(self) -> None:
        self.action.setVisible(False)
        self.chip.hide()

    def add_to(self, menu: QMenu) -> None:
        menu.addAction(self.action)

    def _labels(self) -> list[str]:
        wanted = self.wanted
        return [_range_text(self.column, wanted)] if wanted else []

    def _choose(self) -> None:
        from desktop_app.ui.clients.range_dialogs import OwnRangeDialog

        dialog = OwnRangeDialog(self.column, self._currencies, self.wanted, self._window)
        dialog.chosen.connect(self.ask)
        dialog.open()


def own_criterion(column: OwnColumn, parent: QWidget) -> OwnValuesCriterion | OwnRangeCriterion:
    """The criterion for a column, by what it holds."""
    return OwnRangeCriterion(column, parent) if column.type in _BETWEEN else OwnValuesCriterion(column, parent)


def _place(column: OwnColumn, text: str) -> str:
    value = value_of(column, text)
    key = sort_key(value)
    return f"{key[0]:05}{key[1]}" if isinstance(key, tuple) else str(key)


def _range_text(column: OwnColumn, wanted: OwnCriterion) -> str:
    """A range as a chip says it: `"500 or more"`, `"up to 31 Dec"`."""
    least, most = (_bound_text(column, text, wanted.currency) for text in (wanted.least, wanted.most))
    if not most:
        return translate("Clients", "{amount} or more").format(amount=least) if column.type is not OwnType.DATE else (
            translate("Clients", "from {day}").format(day=least)
        )  # fmt: skip
    if not least:
        return translate("Clients", "up to {amount}").format(amount=most)
    return translate("Clients", "{least} to {most}").format(least=least, most=most)


def _bound_text(column: OwnColumn, text: str, currency: str) -> str:
    return own_text(value_of(column, f"{text} {currency}" if text and column.type is OwnType.AMOUNT else text))
