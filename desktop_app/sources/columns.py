"""Many cells of one column read at once: what most cells look like takes a few passes of C, the others one by one."""

from collections.abc import Callable, Sequence

from desktop_app.sources.cells import LONGEST_TEXT, BadCell, Cell, Parser, Reading, Value, parser
from desktop_app.sources.kinds import CellType, Column

# Distinct values that are remembered per column; names and ids are all distinct, and remembering them helps nobody.
_REMEMBERED = 4_096


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
        self._at_once = _AT_ONCE.get(column.type)

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


_AT_ONCE: dict[CellType, Callable[[Sequence[Cell]], list[Value] | None]] = {
    CellType.TEXT: _texts,
    CellType.ID: _ids,
    CellType.DOMAIN: _domains,
}
