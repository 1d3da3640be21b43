"""Many cells of one column read at once: what most cells look like takes a few passes of C, the others one by one."""

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial

from desktop_app.domain.emails import is_address
from desktop_app.sources.cells import LONGEST_TEXT, BadCell, Cell, Parser, Reading, Value, parser
from desktop_app.sources.kinds import CellType, Column

# Distinct values that are remembered per column; names and ids are all distinct, and remembering them helps nobody.
_REMEMBERED = 4_096
# Numbers, or nothing, a line each, that no locale reads otherwise; a whole one may be as large as any.
_PLAIN_NUMBERS = re.compile(r"(?:(?:[0-9]{1,10}(?:\.[0-9]{1,2})?)?\n)*")


class _Known(dict[Cell, Value]):
    """Values by their cells, read when first asked for."""

    def __init__(self, read: Parser) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, cell: Cell) -> Value:
        value = self._read(cell)
        if len(self) < _REMEMBERED:
            self[cell] = value
        return value


class ColumnReader:
    """Reads the cells of `column`; a cell that cannot be taken gives its `BadCell` in place of a value.

    Raises `Undecided` for a cell that reads two ways while nothing has decided which.
    """

    def __init__(self, column: Column, reading: Reading) -> None:
        self.column = column
        self._read = parser(column, reading)
        self._known = _Known(self._read)
        numbers = partial(_numbers, column, reading) if column.type in _NUMBERS else None
        self._at_once = numbers or _AT_ONCE.get(column.type)

    def read(self, cells: Sequence[Cell]) -> Sequence[Value | BadCell]:
        """The values of `cells`, in their order."""
        if self._at_once is not None:
            values = self._at_once(cells)
            if values is not None:
                return values
        try:
            return list(map(self._known.__getitem__, cells))
        except BadCell:
            return [self._value_or_problem(cell) for cell in cells]

    def _value_or_problem(self, cell: Cell) -> Value | BadCell:
        try:
            return self._known[cell]
        except BadCell as bad:
            return bad


def _texts(cells: Sequence[Cell]) -> list[Value] | None:
    """All cells as texts, when there is nothing odd about any of them."""
    try:
        texts = list(map(str.strip, cells))  # type: ignore[arg-type]  # numbers of a workbook raise TypeError
    except TypeError:
        return None
    joined = "".join(texts)
    formula = "=" in joined and any(text[:1] == "=" for text in texts)
    if formula or not joined.isprintable() or max(map(len, texts), default=0) > LONGEST_TEXT:
        return None
    return [text or None for text in texts]


def _ids(cells: Sequence[Cell]) -> list[Value] | None:
    try:
        joined = "".join(cells)  # type: ignore[arg-type]
    except TypeError:
        return None
    return _texts(cells) if joined.isascii() and joined.isdecimal() else None


def _domains(cells: Sequence[Cell]) -> list[Value] | None:
    texts = _texts(cells)
    if texts is None or any(text is not None and ("/" in text or "WWW." in text or "www." in text) for text in texts):  # type: ignore[operator]
        return None
    return [text.lower() if isinstance(text, str) else None for text in texts]


def _emails(cells: Sequence[Cell]) -> list[Value] | None:
    texts = _texts(cells)
    if texts is None or not all(text is None or is_address(str(text)) for text in texts):
        return None
    return texts


def _numbers(column: Column, reading: Reading, cells: Sequence[Cell]) -> list[Value] | None:
    """All cells as numbers, when each is plain or blank, and none too large or small for `column`."""
    typed = set(map(type, cells)) == {str}
    lines = "".join(f"{cell}\n" for cell in cells) if typed else _sheet_numbers(cells)
    if lines is None or not _PLAIN_NUMBERS.fullmatch(lines) or lines.count("\n") != len(cells):
        return None
    if "." in lines and (column.type == CellType.COUNT or (typed and _decimal_mark(column, reading) != ".")):
        return None
    number = _NUMBERS[column.type]
    values = [number(text) if text else None for text in lines.split("\n")[:-1]]
    if column.most is not None and max((value for value in values if value is not None), default=0) > column.most:
        return None
    if column.least and min((value for value in values if value is not None), default=column.least) < column.least:
        return None
    return values  # type: ignore[return-value]  # a list of numbers is one of values


def _sheet_numbers(cells: Sequence[Cell]) -> str | None:
    """The numbers of a workbook a line each, whole ones without decimals; `None` where there is text among them."""
    if any(isinstance(cell, bool) or (isinstance(cell, str) and cell) for cell in cells):
        return None
    return "".join(f"{cell!r}\n" if cell != "" else "\n" for cell in cells).replace(".0\n", "\n")


def _decimal_mark(column: Column, reading: Reading) -> str:
    """The mark of the column, which is the dot where nothing said otherwise before."""
    return reading.decimal_marks.setdefault(column.name, ".")


_NUMBERS: dict[CellType, Callable[[str], int | float | Decimal]] = {
    CellType.COUNT: int,
    CellType.NUMBER: float,
    CellType.AMOUNT: Decimal,
}
_AT_ONCE: dict[CellType, Callable[[Sequence[Cell]], list[Value] | None]] = {
    CellType.TEXT: _texts,
    CellType.ID: _ids,
    CellType.DOMAIN: _domains,
    CellType.EMAIL: _emails,
}
