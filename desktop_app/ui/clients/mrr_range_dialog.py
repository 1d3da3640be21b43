"""Asks between which amounts a client's MRR shall be."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QVBoxLayout, QWidget

from desktop_app.domain.client_list import MrrRange
from desktop_app.formatting import format_exact
from desktop_app.ui.shared.amount_field import AmountField
from desktop_app.ui.shared.buttons import ConfirmButtons
from desktop_app.ui.shared.card import plain_label
from desktop_app.ui.shared.guide_page import set_guide_page

_WIDTH = 400


class MrrRangeDialog(QDialog):
    """Starts with the range `before`; `chosen` carries the new one. Either bound may be empty."""

    chosen = Signal(object)

    def __init__(self, currencies: Sequence[str], before: MrrRange | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Filter by MRR"))
        set_guide_page(self, "clients")
        self.least, self.most = AmountField(self), AmountField(self)
        self.currency = QComboBox(self)
        self.note = plain_label("", "bad")
        self.buttons = ConfirmButtons(self, self.tr("Filter"))
        self._lay_out()
        self._fill(currencies, before)
        for field in (self.least, self.most):
            field.textChanged.connect(lambda _text: self._check())
        self.buttons.accepted.connect(self._accept)
        self.resize(max(_WIDTH, self.sizeHint().width()), self.sizeHint().height())
        self._check()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("At least"), self.least)
        form.addRow(self.tr("At most"), self.most)
        form.addRow(self.tr("Currency"), self.currency)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self.note)
        column.addWidget(self.buttons)

    def _fill(self, currencies: Sequence[str], before: MrrRange | None) -> None:
        self.currency.addItems(list(dict.fromkeys([*([before.currency] if before else []), *currencies])))
        for field, bound in ((self.least, before and before.least), (self.most, before and before.most)):
            field.setText("" if bound is None else format_exact(bound))

    def _check(self) -> None:
        least, most = self.least.amount, self.most.amount
        crossed = least is not None and most is not None and least > most
        unreadable = self.least.is_unreadable or self.most.is_unreadable
        self.note.setText(self.tr("The least is above the most.") if crossed else "")
        some = least is not None or most is not None
        self.buttons.agree.setEnabled(some and not crossed and not unreadable)

    def _accept(self) -> None:
        self.chosen.emit(MrrRange(self.least.amount, self.most.amount, self.currency.currentText()))
        self.accept()
