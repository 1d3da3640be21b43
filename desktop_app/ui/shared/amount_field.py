"""A field for a number, which shows beside it how it reads what is typed, and a dialog that asks for one."""

from decimal import Decimal

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop_app.domain.numbers import read_typed
from desktop_app.formatting import format_exact
from desktop_app.ui.shared.buttons import ConfirmButtons
from desktop_app.ui.shared.card import PlainLabel
from desktop_app.ui.shared.reading_field import ReadingField

_WIDTH = 400


def read_amount(text: str) -> Decimal | None:
    """A number of 0 or more with any decimal mark; `None` for anything else.

    Only what reads both ways (1.234) is read as the locale writes it.
    """
    number = read_typed(text, QLocale().decimalPoint())
    return number if number is not None and number >= 0 else None


class AmountField(ReadingField):
    """Takes a number with either decimal mark; at its end it says which number that is, or that it is none."""

    @property
    def amount(self) -> Decimal | None:
        """The number as it was understood; `None` where there is none, or no number."""
        return read_amount(self.text())

    @property
    def is_unreadable(self) -> bool:
        """Whether something is typed that is not a number."""
        return bool(self.text().strip()) and self.amount is None

    @property
    def reading(self) -> str:
        """The number as the locale writes it."""
        if self.amount is not None:
            return f"= {format_exact(self.amount)}"
        return self.tr("not a number") if self.is_unreadable else ""


class AmountDialog(QDialog):
    """Asks for a number under a label; it can be agreed to once the field holds one."""

    def __init__(self, title: str, label: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.field = AmountField(self)
        self.field.setAccessibleName(label)
        about = PlainLabel(label, self)
        about.setWordWrap(True)
        about.setBuddy(self.field)
        self.buttons = ConfirmButtons(self, self.tr("OK"))
        self.buttons.accepted.connect(self.accept)
        self.field.textChanged.connect(lambda _text: self._check())
        column = QVBoxLayout(self)
        column.addWidget(about)
        column.addWidget(self.field)
        column.addWidget(self.buttons)
        self.resize(max(_WIDTH, self.sizeHint().width()), self.sizeHint().height())
        self._check()

    def _check(self) -> None:
        self.buttons.agree.setEnabled(self.field.amount is not None)


def ask_for_amount(parent: QWidget, title: str, label: str) -> Decimal | None:
    """The number that a person typed under `label`; `None` when they cancelled."""
    dialog = AmountDialog(title, label, parent)
    agreed = dialog.exec()
    dialog.deleteLater()
    return dialog.field.amount if agreed else None
