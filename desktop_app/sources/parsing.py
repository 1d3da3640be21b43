"""From the rows of a table to stored values, or to problems that are told."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.sources.cells import Reading, Value, parser, shown
from desktop_app.sources.choices import Choices
from desktop_app.sources.columns import ColumnReader, ReadColumn
from desktop_app.sources.csv_file import Table
from desktop_app.sources.currencies import settle_currencies
from desktop_app.sources.day_order import both_ways
from desktop_app.sources.faults import BadCell, Undecided
from desktop_app.sources.kinds import CellType, Kind
from desktop_app.sources.mapping import columns_of
from desktop_app.sources.rows import Rows
from desktop_app.sources.tables import batches, reading_of, rows

_TOO_MANY = QT_TRANSLATE_NOOP("Messages", "This row has more cells than the header")
_DOUBTFUL = (CellType.DATE, CellType.AMOUNT, CellType.NUMBER, CellType.COUNT)


class Problem(NamedTuple):
    """Why a row cannot be taken: the column that is wrong, its cell, and what is wrong with it."""

    column: str
    value: str
    problem: Message


# The rows of a batch that cannot be taken, by their places.
Bad = dict[int, list[Problem]]


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that cannot be taken: where, why, and its cells to save."""

    line: int
    problems: tuple[Problem, ...]
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
        rejected = [
            Rejected(self.rows.lines[at], tuple(problems), tuple(map(str, self.rows.cells(at))))
            for at, problems in bad.items()
        ]
        values = [[values[at] for at in good] for values in self.values]
        return Batch(self.rows.only(good), values, [*self.rejected, *rejected])


@dataclass(slots=True)
class Notes:
    """What is told of a table beside its rows: by column, the words that nobody knows and those for "no value", each
    with the number of rows."""

    unknown: dict[str, Counter[str]] = field(default_factory=dict)
    blank: dict[str, Counter[str]] = field(default_factory=dict)

    def add(self, column: str, read: ReadColumn) -> None:
        """Count the words of some cells of `column`."""
        for words, counted in ((self.unknown, read.unknown), (self.blank, read.blank)):
            if counted:
                words.setdefault(column, Counter()).update(counted)


_NO_CHOICES = Choices()


def parse(
    table: Table, kind: Kind, choices: Choices = _NO_CHOICES, notes: Notes | None = None, currency: str = ""
) -> Iterator[Batch]:
    """The rows of `table` as stored values or problems, a batch at a time; `notes` gathers what else is told.

    What a cell leaves open (03/04/2026, 1.234) is decided by the rest of the file, which is then looked through for it.
    A currency's sign that several use, such as $, means `currency`, the partner's, where that is one of them.
    Raises `UnusableInput` where day and month stay open.
    """
    places = columns_of(kind, table.header, choices.mapping)
    reading = reading_of(table, choices)
    parsing = _Parsing(kind, places, reading, notes or Notes(), currency)
    for some in batches(table):
        try:
            yield parsing.read(some)
        except Undecided:
            _decide(table, kind, places, reading)
            yield parsing.read(some)


def value_names(kind: Kind, places: Mapping[str, int]) -> list[str]:
    """The columns of the values of each batch: those that stand at `places`, and the currency of any amounts."""
    amounts = any(column.type == CellType.AMOUNT and column.name in places for column in kind.columns)
    return [
        column.name
        for column in kind.columns
        if column.name in places or (amounts and column.type == CellType.CURRENCY)
    ]


class _Parsing:
    def __init__(self, kind: Kind, places: Mapping[str, int], reading: Reading, notes: Notes, currency: str) -> None:
        self._names = value_names(kind, places)
        self._readers = {
            name: (places[name], ColumnReader(kind.column(name), reading)) for name in self._names if name in places
        }
        self._notes = notes
        self._currency = currency

    def read(self, rows: Rows) -> Batch:
        bad: Bad = {at: [Problem("", "", Message(_TOO_MANY))] for at in rows.wider}
        columns = {name: reader.read(rows.columns[place]) for name, (place, reader) in self._readers.items()}
        for name, read in columns.items():  # after all are read, so that a batch that is read again is counted once
            self._notes.add(name, read)
            self._tell(rows, name, read.problems, bad)
        currencies = self._currencies(rows, columns, bad)
        values = [columns[name].values if name in columns else currencies for name in self._names]
        return Batch(rows, values).without(bad)

    def _currencies(self, rows: Rows, columns: Mapping[str, ReadColumn], bad: Bad) -> list[Value]:
        """The currency of each row, from its column or beside its amounts; rows where these differ are `bad`."""
        known = columns.get("currency")
        currencies: list[Value] = list(known.values) if known else [None] * len(rows.lines)
        for name, read in columns.items():
            if read.currencies:
                self._tell(rows, name, settle_currencies(read.currencies, currencies, self._currency), bad)
        if known:
            known.values = currencies
        return currencies

    def _tell(self, rows: Rows, name: str, problems: Mapping[int, Message], bad: Bad) -> None:
        cells = rows.columns[self._readers[name][0]]
        for at, problem in problems.items():
            bad.setdefault(at, []).append(Problem(name, shown(cells[at]), problem))


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
        column, usual = question.partition(":")[2], "," if table.separator == ";" else "."
        others = set(reading.decimal_marks.values())  # as other columns of the table have it, where those agree
        reading.decimal_marks.setdefault(column, others.pop() if len(others) == 1 else usual)
    elif reading.day_first is None:
        raise both_ways(table, line)
