"""From the rows of a table to stored values, or to problems with their messages."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.sources.cells import Reading, Value, parser, shown
from desktop_app.sources.choices import Choices
from desktop_app.sources.columns import MISSING, ColumnReader, ReadColumn
from desktop_app.sources.csv_file import Table
from desktop_app.sources.currencies import settle_currencies
from desktop_app.sources.day_order import ambiguous_order
from desktop_app.sources.derived_values import Years, derive, derived_names, years_of
from desktop_app.sources.faults import BadCell, Undecided
from desktop_app.sources.kinds import CellType
from desktop_app.sources.labels import heading_currency
from desktop_app.sources.layout import OtherColumns, Part
from desktop_app.sources.mapping import all_columns
from desktop_app.sources.rows import Rows
from desktop_app.sources.table_body import BodyNotes
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
    """Some rows of one part of a table: those that can be taken, their values column by column as `value_names` says.

    `rejected` are rows of the table that cannot be taken; `parts` are the rows of further kinds that the others hold.
    """

    rows: Rows
    values: Sequence[Sequence[Value]]
    rejected: Sequence[Rejected] = ()
    parts: Sequence["Batch"] = ()

    def without(self, bad: Bad) -> "Batch":
        """The batch with its `bad` rows rejected."""
        if not bad:
            return self
        rejected = [
            Rejected(self.rows.lines[at], tuple(problems), tuple(map(str, self.rows.cells(at))))
            for at, problems in bad.items()
        ]
        return replace(
            self.only([at for at in range(len(self.rows.lines)) if at not in bad]), rejected=[*self.rejected, *rejected]
        )

    def only(self, places: Sequence[int]) -> "Batch":
        """The rows in `places`."""
        return replace(
            self, rows=self.rows.only(places), values=[[values[at] for at in places] for values in self.values]
        )


@dataclass(slots=True)
class Notes:
    """Remarks on a table beside its rows: by column, the unknown words, those for "no value" and the days written as
    numbers, each with the number of rows, and what amounts of a year mean; and what is between or below the rows."""

    unknown: dict[str, Counter[str]] = field(default_factory=dict)
    blank: dict[str, Counter[str]] = field(default_factory=dict)
    sheet_days: dict[str, Counter[str]] = field(default_factory=dict)
    years: dict[str, Years] = field(default_factory=dict)
    body: BodyNotes = field(default_factory=BodyNotes)

    def add(self, column: str, read: ReadColumn) -> None:
        """Count the words of some cells of `column`."""
        noted = ((self.unknown, read.unknown), (self.blank, read.blank), (self.sheet_days, read.sheet_days))
        for words, counted in noted:
            if counted:
                words.setdefault(column, Counter()).update(counted)

    def add_years(self, years: Mapping[str, Years]) -> None:
        """Count the rows of some amounts of a year, by their columns."""
        for column, more in years.items():
            before = self.years.get(column, Years(0, 0))
            self.years[column] = Years(before.followed + more.followed, before.differing + more.differing)


_NO_CHOICES = Choices()


def parse(
    table: Table,
    parts: Sequence[Part],
    choices: Choices = _NO_CHOICES,
    notes: Sequence[Notes] = (),
    currency: str = "",
) -> Iterator[Batch]:
    """The rows of `table` as stored values or problems, a batch at a time: those of its first part, with the others'.

    `notes`, one for each part, gather further remarks. What a cell leaves open (03/04/2026, 1.234) is decided by the
    rest of the file, which is then looked through for it. A sign that several currencies use, such as $, means
    `currency`, the partner's, where that is one of them. Raises `UnusableInput` where day and month stay open.
    """
    reading = reading_of(table, choices)
    notes = notes or [Notes() for _ in parts]
    readers: list[_PartReader | _OtherColumnsReader] = [
        _OtherColumnsReader(part, reading, note)
        if isinstance(part, OtherColumns)
        else _PartReader(part, reading, note, currency, _named_currencies(part, table.header))
        for part, note in zip(parts, notes, strict=True)
    ]
    for some in batches(table, notes[0].body):
        try:
            yield _read(readers, some)
        except Undecided:
            decide(table, parts, reading)
            yield _read(readers, some)


def value_names(part: Part) -> list[str]:
    """The columns of the values of each batch: those in the table, what follows from them, and the currency."""
    names = {*part.names, *derived_names(part.kind, part.names)}
    amounts = any(column.type == CellType.AMOUNT and column.name in names for column in part.kind.columns)
    return [
        column.name
        for column in part.kind.columns
        if column.name in names or (amounts and column.type == CellType.CURRENCY)
    ]


def _read(readers: Sequence["_PartReader | _OtherColumnsReader"], rows: Rows) -> Batch:
    """Some rows of a table; one that is wrong in any part is rejected as a whole."""
    bad: Bad = {at: [Problem("", "", Message(_TOO_MANY))] for at in rows.wider}
    own, *others = [reader.read(rows, bad) for reader in readers]
    for reader in readers:  # after all are read, so that a batch that is read again is counted once
        reader.count()
    parts = [
        part.only([at for at, row in enumerate(source) if row not in bad]) if bad else part for source, part in others
    ]
    return replace(own[1].without(bad), parts=parts)


class _PartReader:
    """Reads the rows of one part of a table."""

    def __init__(
        self, part: Part, reading: Reading, notes: Notes, currency: str, named: Mapping[str, tuple[str, ...]]
    ) -> None:
        self._part = part
        self._named = named
        self._names = value_names(part)
        columns = [part.kind.column(name) for name in part.names]
        self._readers = {
            column.name: ColumnReader(
                replace(column, required=False) if column.name in part.optional else column, reading
            )
            for column in columns
        }
        self._notes = notes
        self._currency = currency
        self._columns: Mapping[str, ReadColumn] = {}
        self._years: Mapping[str, Years] = {}

    def read(self, table_rows: Rows, bad: Bad) -> tuple[Sequence[int], Batch]:
        """The part's rows, with the places of those that they come from; what is wrong with these goes into `bad`."""
        source, rows = self._rows_of(table_rows)
        cells = dict(zip(self._part.names, rows.columns, strict=True))
        for name, stand_in in self._part.kind.stand_ins.items():
            if name in cells and stand_in in cells:
                cells[name] = [own or other for own, other in zip(cells[name], cells.pop(stand_in), strict=True)]
        self._columns = {name: self._readers[name].read(column) for name, column in cells.items()}

        def tell(name: str, problems: Mapping[int, Message]) -> None:
            for at, problem in problems.items():
                value = shown(cells[name][at]) if name in cells else ""
                bad.setdefault(source[at], []).append(Problem(name, value, problem))

        for name, read in self._columns.items():
            tell(name, self._unless_derived(name, read.problems))
        values = {name: read.values for name, read in self._columns.items()}
        values["currency"] = self._currencies(len(rows.lines), tell)
        self._years = years_of(self._part.kind, values, len(rows.lines))
        for name, problems in derive(self._part.kind, values, len(rows.lines)).items():
            tell(name, problems)
        own = table_rows if self._part.filled == () else rows
        return source, Batch(own, [values[name] for name in self._names])

    def count(self) -> None:
        """Add the words of the rows that were read last to the notes."""
        for name, read in self._columns.items():
            self._notes.add(name, read)
        self._notes.add_years(self._years)

    def _rows_of(self, rows: Rows) -> tuple[Sequence[int], Rows]:
        if self._part.filled:
            return self._part.rows_of(rows)
        return range(len(rows.lines)), Rows(rows.lines, [rows.columns[at] for at in self._part.places.values()])

    def _unless_derived(self, name: str, problems: Mapping[int, Message]) -> Mapping[int, Message]:
        """The problems of a column, but for blanks that are filled in from others."""
        if name in derived_names(self._part.kind, self._part.names):
            return {at: problem for at, problem in problems.items() if problem.text != MISSING}
        return problems

    def _currencies(self, rows: int, tell: Callable[[str, Mapping[int, Message]], None]) -> list[Value]:
        """The currency of each row, from its column or beside its amounts; rows where these differ are reported."""
        known = self._columns.get("currency")
        currencies: list[Value] = list(known.values) if known else [None] * rows
        for name, read in self._columns.items():
            beside = read.currencies
            if name in self._named:
                named = {at: self._named[name] for at, value in enumerate(read.values) if value is not None}
                beside = {**named, **beside}
            if beside:
                tell(name, settle_currencies(beside, currencies, self._currency))
        return currencies


class _OtherColumnsReader:
    """Reads the cells under headings that have no place of their own."""

    def __init__(self, part: OtherColumns, reading: Reading, notes: Notes) -> None:
        self._part = part
        self._reader = ColumnReader(part.kind.column("value"), reading)
        self._notes = notes
        self._columns: Sequence[ReadColumn] = ()

    def read(self, table_rows: Rows, bad: Bad) -> tuple[Sequence[int], Batch]:
        """As `_PartReader.read()` does; all rows of the table, with a column of values for each heading."""
        columns = self._part.cells_of(table_rows)
        self._columns = [self._reader.read(cells) for cells in columns]
        for heading, cells, read in zip(self._part.headings, columns, self._columns, strict=True):
            for at, problem in read.problems.items():
                bad.setdefault(at, []).append(Problem(heading, shown(cells[at]), problem))
        own = Rows(table_rows.lines, [])
        return range(len(own.lines)), Batch(own, [read.values for read in self._columns])

    def count(self) -> None:
        """Add the words of the rows that were read last to the notes."""
        for read in self._columns:
            self._notes.add("value", read)


def _named_currencies(part: Part, header: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The currencies that the headings of amounts name, by column."""
    amounts = [name for name in part.places if part.kind.column(name).type is CellType.AMOUNT]
    named = {name: heading_currency(header[part.places[name]])[1] for name in amounts}
    return {name: (code,) for name, code in named.items() if code is not None}


def decide(table: Table, parts: Sequence[Part], reading: Reading) -> None:
    """Read the dates and numbers of the whole table, so that the clear ones decide how the others are read.

    Raises `UnusableInput` where day and month stay open.
    """
    doubtful = {
        (place, column.name): column
        for part in parts
        for column in all_columns(part.kind)
        if column.type in _DOUBTFUL and (place := part.places.get(column.name)) is not None
    }
    parsers = [(place, parser(column, reading)) for (place, _), column in doubtful.items()]
    open_questions: dict[str, int] = {}
    hints: dict[str, str] = {}
    seen: set[tuple[int, object]] = set()
    for row in rows(table):
        for number, (place, read) in enumerate(parsers):
            cell = row.cells[place] if place < len(row.cells) else ""
            if (number, cell) in seen:
                continue
            seen.add((number, cell))
            try:
                read(cell)
            except BadCell:
                continue
            except Undecided as undecided:
                open_questions.setdefault(undecided.question, row.line)
                if undecided.hint is not None:
                    hints.setdefault(undecided.question, undecided.hint)
    for question, mark in hints.items():
        reading.decimal_marks.setdefault(question.partition(":")[2], mark)
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
        raise ambiguous_order(table, line)
