"""From the rows of a table to stored values, or to problems that are told."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.sources.cells import BadCell, Reading, Undecided, Value, parser, shown
from desktop_app.sources.columns import ColumnReader
from desktop_app.sources.csv_file import Table
from desktop_app.sources.day_order import both_ways
from desktop_app.sources.kinds import Kind
from desktop_app.sources.mapping import columns_of
from desktop_app.sources.rows import Rows
from desktop_app.sources.tables import batches, rows

_TOO_MANY = QT_TRANSLATE_NOOP("Messages", "This row has more cells than the header")
_DOUBTFUL = ("date", "amount", "number", "count")

# The rows of a batch that cannot be taken, by their places: the first column that is wrong, its cell, and why.
Bad = dict[int, tuple[str, str, Message]]


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
    """Some rows of a table: those that can be taken, their values column by column in the order of the kind's columns,
    and the rows that cannot be taken."""

    rows: Rows
    values: Sequence[Sequence[Value]]
    rejected: Sequence[Rejected] = ()

    def without(self, bad: Bad) -> "Batch":
        """The batch with its `bad` rows rejected."""
        if not bad:
            return self
        good = [at for at in range(len(self.rows.lines)) if at not in bad]
        rejected = [self._reject(at, *why) for at, why in bad.items()]
        values = [[values[at] for at in good] for values in self.values]
        return Batch(self.rows.only(good), values, [*self.rejected, *rejected])

    def _reject(self, at: int, column: str, value: str, problem: Message) -> Rejected:
        return Rejected(self.rows.lines[at], column, value, problem, tuple(map(str, self.rows.cells(at))))


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
    for some in batches(table):
        try:
            yield _parse_batch(some, readers)
        except Undecided:
            _decide(table, kind, places, reading)
            yield _parse_batch(some, readers)


def _parse_batch(rows: Rows, readers: Sequence[tuple[int, ColumnReader]]) -> Batch:
    bad: Bad = {at: ("", "", Message(_TOO_MANY)) for at in rows.wider}
    values: list[Sequence[Value]] = []
    for place, reader in readers:
        cells = rows.columns[place]
        read, problems = reader.read(cells)
        values.append(read)
        for at, problem in problems.items():
            bad.setdefault(at, (reader.column.name, shown(cells[at]), problem))
    return Batch(rows, values).without(bad)


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


def _settle(question: str, line: int, table: Table, reading: Reading) -> None:
    if question != "day_first":
        # Money has no thousandths: a lone group of three digits is a thousand, but where the file writes dots for
        # decimals, as programs do, and separates by something other than a semicolon.
        reading.decimal_marks.setdefault(question.partition(":")[2], "," if table.separator == ";" else ".")
    elif reading.day_first is None:
        raise both_ways(table, line)
