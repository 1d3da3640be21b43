"""Dialogs that ask between which bounds a client's MRR, or a column of people's own, shall be."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QVBoxLayout, QWidget

from desktop_app.domain.client_filter import bound_of
from desktop_app.domain.client_list import MrrRange, OwnCriterion
from desktop_app.domain.own_columns import OwnColumn, OwnType, text_of
from desktop_app.i18n import translate
from desktop_app.shown_text import isolated
from desktop_app.ui.forms.fields import DayInput, NumberInput, SignedInput
from desktop_app.ui.shared.buttons import ConfirmButtons
from desktop_app.ui.shared.card import plain_label
from desktop_app.ui.shared.choice_box import ChoiceBox
from desktop_app.ui.shared.guide_page import set_guide_page

_WIDTH = 400

Bound = Decimal | date | None


class RangeDialog(QDialog):
    """Asks for the least and the most, either of which may stay empty, and for a currency where there are any.

    `chosen` carries what the subclass makes of them.
    """

    chosen = Signal(object)

    def __init__(
        self,
        title: str,
        guide_page: str,
        kind: type[NumberInput | DayInput],
        currencies: Sequence[str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        set_guide_page(self, guide_page)
        self.least, self.most = kind(self), kind(self)
        self.currency = ChoiceBox(self)
        self.currency.addItems(list(dict.fromkeys(currencies)))
        self.note = plain_label("", "bad")
        self.buttons = ConfirmButtons(self, translate("Clients", "Filter"))
        self._lay_out()
        for field in (self.least, self.most):
            field.edited.connect(self._check)
        self.buttons.accepted.connect(self._accept)
        self.resize(max(_WIDTH, self.sizeHint().width()), self.sizeHint().height())
        self._check()

    @property
    def bounds(self) -> tuple[Bound, Bound]:
        """The least and the most, as they were understood."""
        least, most = self.least.cell, self.most.cell
        return (
            least if isinstance(least, (Decimal, date)) else None,
            most if isinstance(most, (Decimal, date)) else None,
        )

    def show_bounds(self, least: Bound, most: Bound) -> None:
        """Start with these."""
        self.least.show_cell(least)
        self.most.show_cell(most)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        are_days = isinstance(self.least, DayInput)
        form.addRow(translate("Clients", "From") if are_days else translate("Clients", "At least"), self.least)
        form.addRow(translate("Clients", "Until") if are_days else translate("Clients", "At most"), self.most)
        if self.currency.count():
            form.addRow(translate("Clients", "Currency"), self.currency)
        else:
            self.currency.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self.note)
        column.addWidget(self.buttons)

    def _check(self) -> None:
        least, most = self.bounds
        crossed = least is not None and most is not None and least > most  # type: ignore[operator]  # of one type
        self.note.setText(translate("Clients", "The least is above the most.") if crossed else "")
        unreadable = self.least.is_unreadable or self.most.is_unreadable
        self.buttons.agree.setEnabled((least, most) != (None, None) and not crossed and not unreadable)

    def _accept(self) -> None:
        self.chosen.emit(self._wanted())
        self.accept()

    def _wanted(self) -> object:
        raise NotImplementedError


class MrrRangeDialog(RangeDialog):
    """Starts with the range `before`; `chosen` carries the new one."""

    def __init__(self, currencies: Sequence[str], before: MrrRange | None, parent: QWidget) -> None:
        offered = [*([before.currency] if before else []), *currencies]
        super().__init__(translate("Clients", "Filter by MRR"), "clients", NumberInput, offered, parent)
        if before is not None:
            self.show_bounds(before.least, before.most)

    def _wanted(self) -> MrrRange:
        least, most = (bound if isinstance(bound, Decimal) else None for bound in self.bounds)
        return MrrRange(least, most, self.currency.currentText())


class OwnRangeDialog(RangeDialog):
    """Starts with what is asked of a column `before`; `chosen` carries the new criterion."""

    def __init__(
        self, column: OwnColumn, currencies: Sequence[str], before: OwnCriterion | None, parent: QWidget
    ) -> None:
        title = translate("Clients", "Filter by {column}").format(column=isolated(column.name))
        kind = DayInput if column.type is OwnType.DATE else SignedInput
        offered = [*([before.currency] if before else []), *currencies] if column.type is OwnType.AMOUNT else []
        super().__init__(title, "own-columns", kind, offered, parent)
        self._column_asked = column
        if before is not None:
            self.show_bounds(_bound(column, before.least), _bound(column, before.most))

    def _wanted(self) -> OwnCriterion:
        least, most = map(text_of, self.bounds)
        return OwnCriterion(self._column_asked.uid, frozenset(), least, most, self.currency.currentText())


def _bound(column: OwnColumn, text: str) -> Bound:
    bound = bound_of(column, text)
    return bound if isinstance(bound, (Decimal, date)) else None
