"""From a foreign header to our columns, and from foreign rows to stored values or told problems."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from desktop_app.domain.errors import UnusableInput
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.sources.cells import BadCell, Cell, Reading, Undecided, Value, parser, shown
from desktop_app.sources.columns import ColumnReader
from desktop_app.sources.csv_file import Row, Table, first_of, header_key
from desktop_app.sources.kinds import BY_NAME, KINDS, Kind, kind_named
from desktop_app.sources.tables import rows

_TOO_MANY = QT_TRANSLATE_NOOP("Messages", "This row has more cells than the header")
# Enough to make work at once worth while, and few enough to hold in memory and to be stopped between.
_BATCH = 500

# The rows of a batch that cannot be taken, by their places: the first column that is wrong, its cell, and why.
_Bad = dict[int, tuple[str, str, Message]]


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that cannot be taken: where, which column and value, why, and its cells to save."""

    line: int
    column: str
    value: str
    problem: Message
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Batch:
    """Some rows of a table: of those that can be taken their lines, their values column by column in the order of the
    kind's columns, and their cells; and the rows that cannot be taken."""

    lines: Sequence[int]
    columns: Sequence[Sequence[Value]]
    cells: Sequence[Sequence[Cell]]
    rejected: Sequence[Rejected]


def columns_of(kind: Kind, header: tuple[str, ...], chosen: Mapping[str, str] | None = None) -> dict[str, int]:
    """Where each column of `kind` stands in `header`: as `chosen` (heading → column), by name, or by another name.

    A heading that `chosen` leads to an empty name is left out; so is one that stands there twice (`doubled_columns`).
    """
    chosen = chosen or {}
    names = {column.name for column in kind.columns}
    places: dict[str, int] = {}
    for place, heading in enumerate(header):
        if chosen.get(heading) in names:
            places.setdefault(chosen[heading], place)
    doubled = _doubled(header, chosen)
    open_headings = [(place, heading) for place, heading in enumerate(header) if heading not in chosen]
    free = {header_key(heading): place for place, heading in reversed(open_headings)}
    free = {key: place for key, place in free.items() if key not in doubled}
    for column in kind.columns:
        if column.name not in places:
            known = (header_key(name) for name in (column.name, *column.aliases))
            found = next((key for key in known if key in free), None)
            if found is not None:
                places[column.name] = free.pop(found)
    return places


def find_kind(table: Table, wanted: str | None = None, chosen: Mapping[str, str] | None = None) -> Kind:
    """The kind of `table`: as `wanted`, by its name, or by its header. Raises `UnusableInput` when there is none.

    `chosen` leads from headings to columns, as a person has mapped them.
    """
    named = BY_NAME[wanted] if wanted in BY_NAME else kind_named(Path(table.name).stem)
    candidates = [named] if named else [kind for kind in KINDS if not missing_columns(kind, table, chosen)]
    if not candidates:
        raise UnusableInput(
            QT_TRANSLATE_NOOP("Messages", "The kind of table cannot be told"),
            QT_TRANSLATE_NOOP("Messages", "The header of {file} fits none of: {kinds}. Nothing was imported."),
            QT_TRANSLATE_NOOP("Messages", "Name the kind (--kind), or compare the header with the user guide."),
            file=table.name,
            kinds=", ".join(BY_NAME),
        )
    kind = max(candidates, key=lambda kind: len(columns_of(kind, table.header, chosen)))
    if missing := missing_columns(kind, table, chosen):
        raise UnusableInput(
            QT_TRANSLATE_NOOP("Messages", "A column is missing"),
            QT_TRANSLATE_NOOP("Messages", "{file} has no column {columns}, which {kind} need. Nothing was imported."),
            QT_TRANSLATE_NOOP("Messages", "Rename or add a column, or import it in the window and choose the column."),
            file=table.name,
            columns=", ".join(missing),
            kind=kind.name,
        )
    return kind


def missing_columns(kind: Kind, table: Table, chosen: Mapping[str, str] | None = None) -> list[str]:
    """The columns that `kind` needs and `table` has not."""
    places = columns_of(kind, table.header, chosen).keys() | doubled_columns(kind, table.header, chosen).keys()
    return [column.name for column in kind.columns if column.required and column.name not in places]


def doubled_columns(kind: Kind, header: tuple[str, ...], chosen: Mapping[str, str] | None = None) -> dict[str, str]:
    """The columns of `kind` whose heading stands in `header` twice, with that, until `chosen` says which is read."""
    doubled = _doubled(header, chosen or {})
    found: dict[str, str] = {}
    if doubled:
        places = columns_of(kind, header, chosen)
        for column in kind.columns:
            known = (header_key(name) for name in (column.name, *column.aliases))
            heading = next((doubled[key] for key in known if key in doubled), None)
            if heading is not None and column.name not in places:
                found[column.name] = heading
    return found


def _doubled(header: tuple[str, ...], chosen: Mapping[str, str]) -> dict[str, str]:
    """The headings of which there are several and nobody has chosen one, by their keys."""
    firsts = [first_of(heading) for heading in header if heading not in chosen]
    return {header_key(first): first for first in firsts if first and first not in chosen}


def refuse_doubled(kind: Kind, table: Table, chosen: Mapping[str, str] | None = None) -> None:
    """Raise `UnusableInput` for a table in which a column that is read stands twice."""
    if doubled := doubled_columns(kind, table.header, chosen):
        raise UnusableInput(
            QT_TRANSLATE_NOOP("Messages", "A column stands in the file twice"),
            QT_TRANSLATE_NOOP("Messages", "{file} has more than one column {columns}. Nothing was imported."),
            QT_TRANSLATE_NOOP(
                "Messages", "Rename or delete the ones not meant, or import it in the window and choose."
            ),
            file=table.name,
            columns=", ".join(doubled.values()),
        )


def parse(
    table: Table, kind: Kind, day_first: bool | None = None, chosen: Mapping[str, str] | None = None
) -> Iterator[Batch]:
    """The rows of `table` as stored values or problems, a batch at a time.

    What a cell leaves open (03/04/2026, 1.234) is decided by the rest of the file, which is then looked through for it.
    Raises `UnusableInput` where day and month stay open.
    """
    places = columns_of(kind, table.header, chosen)
    reading = Reading({}, day_first)
    readers = [(places[column.name], ColumnReader(column, reading)) for column in kind.columns if column.name in places]
    waiting = rows(table)
    while batch := list(islice(waiting, _BATCH)):
        try:
            yield _parse_batch(batch, readers, len(table.header))
        except Undecided:
            _decide(table, kind, places, reading)
            yield _parse_batch(batch, readers, len(table.header))


def _parse_batch(batch: Sequence[Row], readers: Sequence[tuple[int, ColumnReader]], width: int) -> Batch:
    lines, rows = zip(*batch, strict=True)
    bad = _too_wide(rows, width)
    cells = _columns(rows, 1 + max(place for place, _ in readers))
    columns: list[Sequence[Value]] = []
    for place, reader in readers:
        values, problems = reader.read(cells[place])
        columns.append(values)
        for at, problem in problems.items():
            bad.setdefault(at, (reader.column.name, shown(cells[place][at]), problem))
    read = Batch(lines, columns, rows, ())
    return _without(bad, read) if bad else read


def _columns(rows: Sequence[Sequence[Cell]], count: int) -> list[Sequence[Cell]]:
    """The cells of the first `count` columns or more; what a row lacks is blank."""
    if min(map(len, rows)) < count:
        rows = [[*row, *[""] * (count - len(row))] for row in rows]
    return list(zip(*rows, strict=False))


def _too_wide(rows: Sequence[Sequence[Cell]], width: int) -> _Bad:
    """The rows with anything beyond the header's `width`."""
    if max(map(len, rows)) <= width:
        return {}
    return {at: ("", "", Message(_TOO_MANY)) for at, row in enumerate(rows) if any(row[width:])}


def _without(bad: _Bad, batch: Batch) -> Batch:
    """`batch` with its bad rows rejected."""
    good = [at for at in range(len(batch.lines)) if at not in bad]
    rejected = [
        Rejected(batch.lines[at], column, value, problem, tuple(map(str, batch.cells[at])))
        for at, (column, value, problem) in sorted(bad.items())
    ]
    columns = [[values[at] for at in good] for values in batch.columns]
    return Batch([batch.lines[at] for at in good], columns, [batch.cells[at] for at in good], rejected)


def is_order_open(table: Table, kind: Kind, reading: Reading, chosen: Mapping[str, str] | None = None) -> bool:
    """Whether a date in `table` reads both ways and no other tells how; `reading` holds the order where one does."""
    places = columns_of(kind, table.header, chosen)
    days = [places[column.name] for column in kind.columns if column.type == "date" and column.name in places]
    read = parser(next(column for column in kind.columns if column.type == "date"), reading)
    is_open = False
    for cell in _different_cells(table, days) if days else ():
        if reading.day_first is not None:
            return False
        try:
            read(cell)
        except BadCell:
            continue
        except Undecided:
            is_open = True
    return is_open and reading.day_first is None


def _different_cells(table: Table, places: Sequence[int]) -> Iterator[Cell]:
    seen: set[Cell] = {""}
    for row in rows(table):
        for place in places:
            if place < len(row.cells) and (cell := row.cells[place]) not in seen:
                seen.add(cell)
                yield cell


def _decide(table: Table, kind: Kind, places: Mapping[str, int], reading: Reading) -> None:
    """Read the dates and numbers of the whole table, so that the clear ones decide how the others are read."""
    doubtful = [column for column in kind.columns if column.name in places and column.type in _DOUBTFUL]
    parsers = [(places[column.name], parser(column, reading)) for column in doubtful]
    open_questions: dict[str, int] = {}
    seen: set[tuple[int, object]] = set()
    for row in rows(table):
        for place, read in parsers:
            cell = row.cells[place] if place < len(row.cells) else ""
            if (place, cell) in seen:
                continue
            seen.add((place, cell))
            try:
                read(cell)
            except BadCell:
                continue
            except Undecided as undecided:
                open_questions.setdefault(undecided.question, row.line)
    for question, line in open_questions.items():
        _settle(question, line, table, reading)


_DOUBTFUL = ("date", "amount", "number", "count")


def _settle(question: str, line: int, table: Table, reading: Reading) -> None:
    if question != "day_first":
        # Money has no thousandths: a lone group of three digits is a thousand, but where the file writes dots for
        # decimals, as programs do, and separates by something other than a semicolon.
        reading.decimal_marks.setdefault(question.partition(":")[2], "," if table.separator == ";" else ".")
    elif reading.day_first is None:
        raise UnusableInput(
            QT_TRANSLATE_NOOP("Messages", "Day and month cannot be told apart"),
            QT_TRANSLATE_NOOP("Messages", "{file}, line {line}, has a date that reads two ways. Nothing was imported."),
            QT_TRANSLATE_NOOP("Messages", "Say which comes first: --day-first or --month-first."),
            file=table.name,
            line=line,
        )
