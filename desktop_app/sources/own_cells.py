"""Cells of people's own columns: under which headings they stand, and how they are read into stored texts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from itertools import islice

from desktop_app.domain.money import plain
from desktop_app.domain.own_columns import (
    KEY,
    LONGEST_NAME,
    OwnColumn,
    OwnType,
    column_called,
    is_own,
    text_of,
    value_of,
)
from desktop_app.sources.cells import BlankWord, Cell, Priced, Reading, UnknownWord, Value, parser
from desktop_app.sources.csv_file import Table
from desktop_app.sources.faults import BadCell, Undecided
from desktop_app.sources.kinds import CLIENT_VALUES, CLIENTS, CellType, Column, Kind
from desktop_app.sources.layout import OtherColumns, Part, layout
from desktop_app.sources.rows import Rows
from desktop_app.sources.tables import rows

# A heading that is mapped to this fills the own column of its name, which is made where there is none; with a name
# behind it, the column of that name.
NEW_COLUMN = KEY
_LEAST = -(10**10)
_TYPES = {
    OwnType.TEXT: CellType.NAME,
    OwnType.NUMBER: CellType.POINTS,
    OwnType.AMOUNT: CellType.AMOUNT,
    OwnType.DATE: CellType.DATE,
    OwnType.CHOICE: CellType.NAME,
    OwnType.YES_NO: CellType.FLAG,
}
# What a new column is taken for, if all of its first cells can be read so.
_GUESSES = (OwnType.YES_NO, OwnType.NUMBER, OwnType.DATE, OwnType.AMOUNT)
_FIRST_ROWS = 1_000


# Each part is made for a column; those that a class inherits have defaults.
_NO_COLUMN = OwnColumn("", OwnType.TEXT)


@dataclass(frozen=True, slots=True)
class OwnPart(Part):
    """The cells under the heading of an own column; `filled` is where they stand, a 0 or a no is something too."""

    column: OwnColumn = _NO_COLUMN

    def rows_of(self, rows: Rows) -> tuple[list[int], Rows]:
        cells = rows.columns[self.filled[0]]
        at = [place for place, cell in enumerate(cells) if cell != ""]
        columns = [[rows.columns[place][row] for row in at] for place in self.places.values()]
        columns += [[constant] * len(at) for constant in self.constants.values()]
        return at, Rows([rows.lines[place] for place in at], columns)

    def stored(self, values: Sequence[Sequence[Value]], currency: str) -> Sequence[Sequence[Value]]:
        """Heading and stored text of each row, out of its values as they were read.

        `currency` is the one of amounts without any.
        """
        names, cells, *currencies = map(list, values)
        of_row = currencies[0] if currencies else [None] * len(cells)
        texts: list[Value] = [
            stored_text(self.column, cell, str(own or currency)) for cell, own in zip(cells, of_row, strict=True)
        ]
        return [names, texts]


def own_layout(
    kind: Kind, header: Sequence[str], chosen: Mapping[str, str], columns: Sequence[OwnColumn]
) -> list[Part]:
    """The parts of a table as `layout` gives them, with those that fill own columns in place of other columns."""
    parts = layout(kind, header, chosen)
    if kind != CLIENTS:
        return parts
    places = own_places(header, chosen, columns, parts)
    if not places:
        return parts
    rest = [_without(part, set(places)) if isinstance(part, OtherColumns) else part for part in parts]
    own = [_part(column, place) for place, column in places.items()]
    return [*(part for part in rest if part.filled or not isinstance(part, OtherColumns)), *own]


def own_places(
    header: Sequence[str], chosen: Mapping[str, str], columns: Sequence[OwnColumn], parts: Sequence[Part]
) -> dict[int, OwnColumn]:
    """Where in a table the own columns stand: as chosen, or under a heading of their name that is nothing else."""
    free = {place for part in parts if isinstance(part, OtherColumns) for place in part.filled}
    places: dict[int, OwnColumn] = {}
    for place, heading in enumerate(header):
        target = chosen.get(heading, "")
        if is_own(target):
            column = column_called(columns, target.removeprefix(KEY) or heading)
        else:
            column = column_called(columns, heading) if place in free else None
        if column is not None and column not in places.values():
            places[place] = column
    return places


def is_free_name(name: str) -> bool:
    """Whether a heading of this name is nothing else in a table of clients, so that an own column can have it."""
    parts = layout(CLIENTS, ["client_id", "name", name])
    return any(isinstance(part, OtherColumns) and part.filled == (2,) for part in parts)


def new_columns(table: Table, chosen: Mapping[str, str], columns: Sequence[OwnColumn]) -> list[OwnColumn]:
    """The columns that the headings of a table ask for which are mapped to new ones, each of what its cells hold."""
    wanted = [
        (place, heading)
        for place, heading in enumerate(table.header)
        if is_own(target := chosen.get(heading, ""))
        and column_called(columns, target.removeprefix(KEY) or heading) is None
    ]
    return [_new_column(table, place, heading) for place, heading in wanted]


def stored_text(column: OwnColumn, cell: object, currency: str) -> str | None:
    """A value as it was read, as it is stored; amounts in `currency`."""
    match cell:
        case None:
            return None
        case Decimal():
            return f"{plain(cell)} {currency}" if column.type is OwnType.AMOUNT else plain(cell)
    return text_of(value_of(column, str(cell))) or None


def read_texts(column: OwnColumn, texts: Sequence[str], currency: str) -> list[str | None]:
    """Texts of imported data as they are stored in `column`, `None` for those that cannot be read so.

    Those that read only one way decide about the others, as in a file; amounts without a currency are in `currency`.
    """
    read = partial(_read, _column(column), Reading(guarded=False))
    first = [_try(read, text) for text in texts]
    again = [_try(read, text) if value is _UNDECIDED else value for text, value in zip(texts, first, strict=True)]
    return [None if value is _UNDECIDED else _priced(column, value, currency) for value in again]


def _priced(column: OwnColumn, value: object, currency: str) -> str | None:
    if isinstance(value, Priced):
        own = currency if currency in value.currencies else value.currencies[0]
        return stored_text(column, value.amount, own)
    return stored_text(column, value, currency)


_UNDECIDED = object()


def _try(read: Callable[[Cell], object], cell: Cell) -> object:
    try:
        return read(cell)
    except BadCell:
        return None
    except Undecided:
        return _UNDECIDED


def _read(column: Column, reading: Reading, cell: Cell) -> object:
    value = parser(column, reading)(cell)
    return None if isinstance(value, (BlankWord, UnknownWord)) else value


def _column(column: OwnColumn) -> Column:
    return Column(f"{KEY}{column.name}", _TYPES[column.type], least=_LEAST)


def _part(column: OwnColumn, place: int) -> OwnPart:
    read = _column(column)
    priced = (Column("currency", CellType.CURRENCY),) if column.type is OwnType.AMOUNT else ()
    kind = replace(CLIENT_VALUES, columns=(*CLIENT_VALUES.columns[:2], read, *priced))
    return OwnPart(kind, {read.name: place}, {"name": column.heading}, (place,), column=column)


def _without(part: OtherColumns, places: set[int]) -> OtherColumns:
    left = [(at, name) for at, name in zip(part.filled, part.headings, strict=True) if at not in places]
    return replace(part, filled=tuple(at for at, _ in left), headings=tuple(name for _, name in left))


def _new_column(table: Table, place: int, heading: str) -> OwnColumn:
    name = " ".join(heading.split())[:LONGEST_NAME]
    cells = [row.cells[place] for row in islice(rows(table), _FIRST_ROWS) if place < len(row.cells)]
    filled = [cell for cell in cells if cell != ""]
    fitting = (kind for kind in _GUESSES if filled and _all_fit(OwnColumn(name, kind), filled))
    return OwnColumn(name, next(fitting, OwnType.TEXT), heading=heading)


def _all_fit(column: OwnColumn, cells: Sequence[Cell]) -> bool:
    read = partial(_read, _column(column), Reading())
    values = [_try(read, cell) for cell in cells]
    if column.type is OwnType.YES_NO and all(str(cell).strip().isdecimal() for cell in cells):
        return False  # 1 and 0 are numbers first
    return None not in values
