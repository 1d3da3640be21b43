"""The fields that values of people's own columns are typed into."""

from PySide6.QtWidgets import QWidget

from desktop_app.domain.own_columns import OwnChoice, OwnColumn, OwnType
from desktop_app.domain.typed_parts import Cell
from desktop_app.ui.forms.fields import ChoiceInput, DayInput, Input, MoneyInput, SignedInput, TextInput
from desktop_app.ui.forms.form import FormField
from desktop_app.ui.shared.own_texts import own_text


class OwnChoiceInput(ChoiceInput):
    """One of the choices of a column, or none."""

    def __init__(self, choices: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__({None: "–"} | {choice: choice for choice in choices}, parent)

    def show_cell(self, cell: Cell) -> None:
        super().show_cell(cell.text if isinstance(cell, OwnChoice) else cell)


def own_input(column: OwnColumn, currency: str, parent: QWidget | None = None) -> Input:
    """A field for values of `column`; amounts without a currency are in `currency`."""
    match column.type:
        case OwnType.NUMBER:
            return SignedInput(parent)
        case OwnType.AMOUNT:
            return MoneyInput(currency, parent)
        case OwnType.DATE:
            return DayInput(parent)
        case OwnType.CHOICE:
            return OwnChoiceInput(column.choices, parent)
        case OwnType.YES_NO:
            return ChoiceInput({None: "–", True: own_text(value=True), False: own_text(value=False)}, parent)
    return TextInput(parent)


def own_fields(columns: tuple[OwnColumn, ...], currency: str) -> list[FormField]:
    """A field for each column."""
    return [FormField(column.uid, column.name, own_input(column, currency)) for column in columns]
