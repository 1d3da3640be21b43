"""The criteria that the list can be narrowed by: each a menu under *+ Filter*, and a chip while it is in use."""

from collections.abc import Hashable, Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.domain.client_list import ClientQuery, MrrRange
from desktop_app.formatting import format_money
from desktop_app.i18n import translate
from desktop_app.shown_text import isolated
from desktop_app.ui.clients.choice_menu import ChoiceMenu
from desktop_app.ui.shared.pill import PillButton


class Criterion(QObject):
    """One field of the query: `chip` shows what was chosen, `changed` carries the query that is wanted instead."""

    changed = Signal(ClientQuery)

    def __init__(self, field: str, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = title
        self.chip = PillButton(title, parent, radius=8)
        self.chip.cleared.connect(self.clear)
        self._field = field
        self._query = ClientQuery()

    def add_to(self, menu: QMenu) -> None:
        """Put what chooses it into the menu of all criteria."""
        raise NotImplementedError

    def show_query(self, query: ClientQuery) -> None:
        """Show what `query` asks for; the chip is seen while that is something."""
        self._query = query
        labels = self._labels()
        self.chip.setVisible(bool(labels))
        self.chip.set_active(bool(labels), clearable=True)
        if labels:
            more = f" +{len(labels) - 1}" if len(labels) > 1 else ""
            self.chip.show_text(translate("Clients", "{criterion} · {choice}").format(
                criterion=self.title, choice=f"{isolated(labels[0])}{more}"
            ))  # fmt: skip

    def clear(self) -> None:
        """Take the criterion off."""
        self._ask(getattr(ClientQuery(), self._field))

    def _labels(self) -> list[str]:
        raise NotImplementedError

    def _ask(self, value: object) -> None:
        self.changed.emit(replace(self._query, **{self._field: value}))  # type: ignore[arg-type]  # by the field's name


class ChoiceCriterion(Criterion):
    """A criterion of which several values may be ticked, or with `single` one at a time."""

    def __init__(self, field: str, title: str, parent: QWidget, *, single: bool = False) -> None:
        super().__init__(field, title, parent)
        self._single = single
        self.menu = ChoiceMenu(parent, single=single)
        self.menu.setTitle(title)
        self.menu.changed.connect(self._take)
        self.chip.set_menu(self.menu)

    def offer(self, choices: Iterable[tuple[Hashable, str]]) -> None:
        """Offer these values with their labels, in place of those before; without any, the menu is not offered."""
        self.menu.start_over()
        self.menu.offer(choices)
        self.menu.menuAction().setVisible(not self.menu.isEmpty())
        self.menu.choose(self._values())

    def add_to(self, menu: QMenu) -> None:
        menu.addMenu(self.menu)

    def show_query(self, query: ClientQuery) -> None:
        self._query = query
        self.menu.choose(self._values())
        super().show_query(query)

    def _values(self) -> frozenset[Hashable]:
        value: Any = getattr(self._query, self._field)
        if self._single:
            return frozenset() if value is None else frozenset({value})
        return frozenset(value)

    def _labels(self) -> list[str]:
        return self.menu.labels()

    def _take(self) -> None:
        chosen = self.menu.chosen
        self._ask(next(iter(chosen), None) if self._single else chosen)


class MrrCriterion(Criterion):
    """MRR from an amount to another, in a currency that clients pay in."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__("mrr", title, parent)
        self._window = parent
        self._currencies: list[str] = []
        self.action = QAction(self.tr("MRR…"), self)
        self.action.triggered.connect(lambda _checked=False: self._choose())
        self.chip.clicked.connect(self._choose)

    def offer(self, currencies: Iterable[str]) -> None:
        """Offer these currencies; without any the criterion is not offered."""
        self._currencies = list(currencies)
        self.action.setVisible(bool(self._currencies))

    def add_to(self, menu: QMenu) -> None:
        menu.addAction(self.action)

    def _labels(self) -> list[str]:
        wanted = self._query.mrr
        return [range_text(wanted)] if wanted else []

    def _choose(self) -> None:
        from desktop_app.ui.clients.range_dialogs import MrrRangeDialog

        dialog = MrrRangeDialog(self._currencies, self._query.mrr, self._window)
        dialog.chosen.connect(self._ask)
        dialog.open()


def range_text(wanted: MrrRange) -> str:
    """A range as a chip says it: `"$500 or more"`, `"up to $900"`, `"$500 to $900"`."""
    least, most = (
        None if bound is None else format_money(bound, wanted.currency) for bound in (wanted.least, wanted.most)
    )
    if most is None:
        return translate("Clients", "{amount} or more").format(amount=least)
    if least is None:
        return translate("Clients", "up to {amount}").format(amount=most)
    return translate("Clients", "{least} to {most}").format(least=least, most=most)
