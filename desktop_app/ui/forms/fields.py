"""The fields of a form: each shows a value, gives it back as it was understood, and says when it cannot be read."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, cast

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QWidget

from desktop_app.domain.numbers import NotANumber, read_typed, written_number
from desktop_app.domain.own_columns import OwnAmount
from desktop_app.domain.typed_parts import Cell
from desktop_app.formatting import format_day, format_exact, format_money
from desktop_app.services.typing.reading import read_day
from desktop_app.ui.shared.amount_field import AmountField
from desktop_app.ui.shared.choice_box import ChoiceBox, SuggestionBox
from desktop_app.ui.shared.reading_field import ReadingField
from desktop_app.ui.shared.term_text import USUAL_TERMS, term_of, term_text

_NAMES_WIDTH = 12


class _AlwaysReadable:
    """An input whose every content is a value."""

    @property
    def is_unreadable(self) -> bool:
        return False


class TextInput(QLineEdit, _AlwaysReadable):
    """A line of text."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textChanged.connect(lambda _text: self.edited.emit())

    @property
    def cell(self) -> Cell:
        """What is typed, without blanks around it; `None` for nothing."""
        return _read_text(self.text())

    def show_cell(self, cell: Cell) -> None:
        """Show a value."""
        self.setText(_written(cell))
        self.setCursorPosition(0)


class NumberInput(AmountField):
    """An amount or figure of 0 or more; a whole one where `whole` says so."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None, *, whole: bool = False) -> None:
        super().__init__(parent)
        self._whole = whole
        self.textChanged.connect(lambda _text: self.edited.emit())

    @property
    def cell(self) -> Cell:
        """The number as it was understood."""
        amount = self.amount
        return int(amount) if self._whole and amount is not None else amount

    @property
    def amount(self) -> Decimal | None:
        amount = super().amount
        return None if self._whole and amount is not None and amount != int(amount) else amount

    def show_cell(self, cell: Cell) -> None:
        """Show a value."""
        self.setText("" if cell is None else format_exact(Decimal(str(cell))))
        self.setCursorPosition(0)


class SignedInput(NumberInput):
    """A number, also one below 0."""

    @property
    def amount(self) -> Decimal | None:
        return read_typed(self.text(), QLocale().decimalPoint())


class MoneyInput(ReadingField):
    """An amount with its currency before or behind it; without one it is in `currency`."""

    edited = Signal()

    def __init__(self, currency: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._currency = currency
        self.textChanged.connect(lambda _text: self.edited.emit())

    @property
    def cell(self) -> Cell:
        """The amount as it was understood."""
        try:
            written = written_number(self.text())
            amount = written.value(QLocale().decimalPoint())
        except NotANumber:
            return None
        known = written.currencies or (self._currency,)
        return OwnAmount(amount, self._currency if self._currency in known else known[0])

    @property
    def is_unreadable(self) -> bool:
        return bool(self.text().strip()) and self.cell is None

    @property
    def reading(self) -> str:
        """The amount as the locale writes it."""
        cell = self.cell
        if isinstance(cell, OwnAmount):
            return f"= {format_money(cell.amount, cell.currency)}"
        return self.tr("not an amount") if self.is_unreadable else ""

    def show_cell(self, cell: Cell) -> None:
        """Show a value."""
        shown = f"{format_exact(cell.amount)} {cell.currency}" if isinstance(cell, OwnAmount) else ""
        self.setText(shown)
        self.setCursorPosition(0)


class DayInput(ReadingField):
    """A day, typed in any usual way."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textChanged.connect(lambda _text: self.edited.emit())

    @property
    def cell(self) -> Cell:
        """The day as it was understood."""
        return read_day(self.text(), day_first=_is_day_first()) if self.text().strip() else None

    @property
    def is_unreadable(self) -> bool:
        return bool(self.text().strip()) and self.cell is None

    @property
    def reading(self) -> str:
        """The day as the locale writes it."""
        day = self.cell
        if isinstance(day, date):
            return "" if format_day(day) == self.text() else f"= {format_day(day)}"
        return self.tr("not a date") if self.is_unreadable else ""

    def show_cell(self, cell: Cell) -> None:
        """Show a value."""
        self.setText(format_day(cell) if isinstance(cell, date) else "")
        self.setCursorPosition(0)


class ChoiceInput(ChoiceBox, _AlwaysReadable):
    """One of `choices`, by value, with what each is called."""

    edited = Signal()

    def __init__(self, choices: Mapping[Any, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for value, name in choices.items():
            self.addItem(name, value)
        _let_shrink(self)
        self.currentIndexChanged.connect(lambda _index: self.edited.emit())

    @property
    def cell(self) -> Cell:
        """The value that is chosen."""
        return cast(Cell, self.currentData())

    def show_cell(self, cell: Cell) -> None:
        """Choose a value, which is added where it is none of the choices."""
        place = next((place for place in range(self.count()) if self.itemData(place) == cell), -1)
        if place < 0:
            self.addItem(str(cell), cell)
            place = self.count() - 1
        self.setCurrentIndex(place)


class SuggestingInput(SuggestionBox, _AlwaysReadable):
    """A line of text that offers others in use."""

    edited = Signal()

    def __init__(self, texts: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(texts, parent)
        self.setCurrentIndex(-1)
        _let_shrink(self)
        self.currentTextChanged.connect(lambda _text: self.edited.emit())

    @property
    def cell(self) -> Cell:
        """What is typed or chosen; `None` for nothing."""
        return _read_text(self.currentText())

    def show_cell(self, cell: Cell) -> None:
        """Show a value."""
        self.setCurrentText(_written(cell))


class TermInput(SuggestingInput):
    """The term of a subscription; the usual ones are offered in the window's language."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._stored: Cell = None
        super().__init__([term_text(term) or "" for term in USUAL_TERMS], parent)

    @property
    def cell(self) -> Cell:
        """The term as it is stored, `None` for nothing; in the writing that was shown, while it is the same term."""
        text = _read_text(self.currentText())
        if text == term_text(_written(self._stored)):
            return self._stored
        return term_of(text) if isinstance(text, str) else text

    def show_cell(self, cell: Cell) -> None:
        """Show a term."""
        self._stored = cell
        self.setCurrentText(term_text(_written(cell)) or "")


class ChecksInput(QWidget, _AlwaysReadable):
    """Several names, each of which holds or not; its value is those that hold, one to a line."""

    edited = Signal()

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        self.boxes = {name: QCheckBox(name, self) for name in names}
        for place, box in enumerate(self.boxes.values()):
            grid.addWidget(box, place // 2, place % 2)
            box.toggled.connect(lambda _on: self.edited.emit())
        if self.boxes:
            self.setFocusProxy(next(iter(self.boxes.values())))

    @property
    def cell(self) -> Cell:
        """The names that hold, one to a line."""
        return "\n".join(name for name, box in self.boxes.items() if box.isChecked())

    def show_cell(self, cell: Cell) -> None:
        """Tick the names in `cell`."""
        ticked = str(cell or "").split("\n")
        for name, box in self.boxes.items():
            box.setChecked(name in ticked)


Input = TextInput | NumberInput | MoneyInput | DayInput | ChoiceInput | SuggestingInput | ChecksInput


def _read_text(text: str) -> Cell:
    """A text without blanks around it, and single ones within; `None` for nothing."""
    return " ".join(text.split()) or None


def _written(cell: Cell) -> str:
    return "" if cell is None else str(cell)


def _let_shrink(box: ChoiceBox) -> None:
    """A long name must not make the panel wider."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_NAMES_WIDTH)


def _is_day_first() -> bool:
    pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return pattern.find("d") < pattern.find("M")
