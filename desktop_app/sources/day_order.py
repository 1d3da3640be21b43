"""Whether day or month comes first in the dates of a table: some date of it decides, or a person has to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice

from desktop_app.domain.errors import UnclearDayOrder
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.sources.cells import Cell, Reading, parser
from desktop_app.sources.choices import Choices
from desktop_app.sources.csv_file import Table
from desktop_app.sources.faults import BadCell, Undecided
from desktop_app.sources.kinds import FACTS, CellType, Column, Kind, fact_key
from desktop_app.sources.layout import Part
from desktop_app.sources.rows import Row
from desktop_app.sources.tables import reading_of, rows

# Rows from which the order is told before a table is read as a whole.
_FIRST_ROWS = 200


def first_open_date(table: Table, kind: Kind, places: Mapping[str, int], reading: Reading) -> int | None:
    """The line of the first date that reads both ways, where no other date decides; else `reading` holds the order.

    `places` gives the positions of the columns of `kind`.
    """
    return _first_open(_dates(rows(table), kind, places), reading)


def is_order_open(table: Table, kind: Kind, places: Mapping[str, int], reading: Reading) -> bool:
    """Whether the dates of the first rows read both ways, and no other date of the table shows how.

    Later rows are read only where the first ones leave it open: what these hold is reported when all are read anyway.
    """
    first = _dates(islice(rows(table), _FIRST_ROWS), kind, places)
    return _first_open(first, reading) is not None and first_open_date(table, kind, places, reading) is not None


def _first_open(dates: Iterable[tuple[int, Cell]], reading: Reading) -> int | None:
    read = parser(Column("date", CellType.DATE), reading)
    open_line: int | None = None
    for line, cell in dates:
        if reading.day_first is not None:
            return None
        try:
            read(cell)
        except BadCell:
            continue
        except Undecided:
            open_line = open_line or line
    return open_line if reading.day_first is None else None


def ambiguous_order(table: Table, line: int) -> UnclearDayOrder:
    """The error for a date that reads both ways."""
    return UnclearDayOrder(
        QT_TRANSLATE_NOOP("Messages", "Day and month cannot be distinguished"),
        QT_TRANSLATE_NOOP("Messages", "{file}, line {line}, has a date that reads two ways. Nothing was imported."),
        QT_TRANSLATE_NOOP("Messages", "Say which comes first: --day-first or --month-first."),
        file=table.file,
        table=table.name,
        line=line,
    )


def _dates(table_rows: Iterable[Row], kind: Kind, places: Mapping[str, int]) -> Iterator[tuple[int, Cell]]:
    """The different cells of some rows that hold dates, with the line that each is first on."""
    days = [places[column.name] for column in kind.columns if column.type == CellType.DATE and column.name in places]
    facts = kind.name == "partner" and places.keys() >= {"key", "value"}
    if not days and not facts:
        return
    seen: set[Cell] = {""}
    for line, cells in table_rows:
        wanted = [places["value"]] if facts and _is_dated(cells[places["key"] : places["key"] + 1]) else days
        for place in wanted:
            if place < len(cells) and (cell := cells[place]) not in seen:
                seen.add(cell)
                yield line, cell


def _is_dated(key: Sequence[Cell]) -> bool:
    return bool(key) and (fact := FACTS.get(fact_key(key[0]))) is not None and fact.type == CellType.DATE


def runs_from_newest(table: Table, part: Part, choices: Choices) -> bool:
    """Whether the days of `table` run from the newest to the oldest. Raises `UnusableInput` where their order is open.

    `part` has a column `date`. Looks no further than to the first day that is later than the one before.
    """
    reading = reading_of(table, choices)
    try:
        return _descend(_days(table, part, reading))
    except Undecided:  # what comes after may decide
        if (line := first_open_date(table, part.kind, part.places, reading)) is not None:
            raise ambiguous_order(table, line) from None
        return _descend(_days(table, part, reading))


def _days(table: Table, part: Part, reading: Reading) -> Iterator[str]:
    """The days of the column `date`, as ISO text; raises `Undecided` at one that reads both ways."""
    place, read = part.places["date"], parser(part.kind.column("date"), reading)
    for _, cells in rows(table):
        with suppress(BadCell):
            day = read(cells[place]) if place < len(cells) else None
            if isinstance(day, str):
                yield day


def _descend(days: Iterator[str]) -> bool:
    """Whether none of `days` is later than the one before, and not all are the same."""
    first = before = next(days, "")
    for day in days:
        if day > before:
            return False
        before = day
    return before < first
