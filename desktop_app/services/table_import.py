"""One table into the workspace: its own rows, and those of further kinds that they hold."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.domain.own_columns import KEY, OwnColumn
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.services.client_lines import ShownLines
from desktop_app.services.client_rows import ClientRows
from desktop_app.services.column_uses import choice_at, column_at, uses_at
from desktop_app.services.import_results import ColumnUse, FileResult
from desktop_app.services.property_columns import is_of_properties, property_columns
from desktop_app.services.reject_spool import RejectSpool
from desktop_app.services.word_findings import findings_of_words
from desktop_app.sources.choices import Choices
from desktop_app.sources.csv_file import Table
from desktop_app.sources.day_order import ambiguous_order, first_open_date, runs_from_newest
from desktop_app.sources.kinds import CLIENTS, PARTNER, Kind
from desktop_app.sources.layout import PROBLEM, Part, line_columns
from desktop_app.sources.own_cells import OwnPart, new_columns, own_layout
from desktop_app.sources.parsing import Batch, Notes, Problem, Rejected, parse, value_names
from desktop_app.sources.partner_facts import read_facts
from desktop_app.sources.tables import reading_of
from desktop_app.sources.xlsx_file import SHEET, NotRead
from desktop_app.storage.importing import runs
from desktop_app.storage.importing.importer import Importer
from desktop_app.storage.importing.property_import import PropertyImporter
from desktop_app.storage.importing.property_rows import property_rows
from desktop_app.storage.importing.references import ClientNames, client_names
from desktop_app.storage.importing.replaced_subscriptions import Beside
from desktop_app.storage.own_columns import own_columns, put_columns
from desktop_app.storage.workspace import Workspace

# Rows that cannot be imported are listed one by one up to here; all of them are saved.
MOST_REJECTED = 1_000
_REPEATED = QT_TRANSLATE_NOOP("Messages", "Not read, as the header is repeated: %n row(s)")
_UNNAMED = QT_TRANSLATE_NOOP(
    "Messages", "Not read, as it is under no heading: %n cell(s), the first on line {line}: {cell}"
)
_LONGEST_CELL = 60
_NEXT_TABLE = QT_TRANSLATE_NOOP(
    "Messages", "Another table begins on line {line}; choose that as the line of the header to import it"
)
_NEWEST_FIRST = QT_TRANSLATE_NOOP(
    "Messages", "The file runs from the newest to the oldest day and is read from its end"
)
_TITLES = QT_TRANSLATE_NOOP("Messages", "The header is on line {line}; the lines above it are not read")
_TITLED = QT_TRANSLATE_NOOP("Messages", "The header is on lines {above} and {line}")
_TITLES_ABOVE_GROUPS = QT_TRANSLATE_NOOP(
    "Messages", "The header is on lines {above} and {line}; the lines above them are not read"
)
_BESIDE = QT_TRANSLATE_NOOP(
    "Messages",
    "%n earlier subscription(s) may be counted twice: the file has a new one of the same product line instead. End or"
    " remove the earlier one if it is over: {subscriptions}",
)
_MOST_NAMED = 5
_TWELFTH = QT_TRANSLATE_NOOP("Messages", "A twelfth of “{heading}” counts as {column}, in %n row(s)")
_NOT_TWELVE = QT_TRANSLATE_NOOP("Messages", "“{heading}” is not twelve times {column}, which counts, in %n row(s)")


class Stopped(Exception):
    """The user cancelled; nothing was changed."""


@dataclass(frozen=True, slots=True)
class ChosenTable:
    """A table with its kind and how it is to be read; `own` choices are to be kept for the next time."""

    table: Table
    kind: Kind
    choices: Choices
    own: bool


@dataclass(slots=True)
class TableImport:
    """Takes the rows of one table; `done` are the rows that were read before it, `tiers` the names of all tiers,
    `programmes` the titles of the rule sets by their ids.

    `removed` are the numbers of the rows that a person removed, by kind; `met` are those of them that the table has.
    `lines` are what a table of clients shows of their product lines.
    """

    workspace: Workspace
    import_id: int
    rules: RuleSet
    as_of: date
    tiers: Sequence[str]
    programmes: Mapping[str, str]
    chosen: ChosenTable
    report: Callable[[int], None] | None
    stopped: Callable[[], bool] | None
    done: int
    removed: Mapping[str, Collection[int]] = field(default_factory=dict)
    met: dict[str, set[int]] = field(default_factory=dict)
    results: list[FileResult] = field(init=False)
    touched: set[int] = field(default_factory=set)
    lines: ShownLines = field(init=False)
    _parts: list[Part] = field(init=False)
    _notes: list[Notes] = field(init=False)
    _clients: ClientRows | None = field(init=False)
    _currency: str = ""  # the partner's
    _beside: list[Beside] = field(default_factory=list)

    def __post_init__(self) -> None:
        table, kind, mapping = self.chosen.table, self.chosen.kind, self.chosen.choices.mapping
        self._parts = own_layout(kind, table.header, mapping, self._own_columns())
        is_clients = kind.name == CLIENTS.name
        self.lines = ShownLines(line_columns(table.header, mapping) if is_clients else ())
        self._clients = ClientRows(self.workspace, table, self._parts[0], mapping) if is_clients else None
        self._notes = [Notes() for _ in self._parts]
        separator = "," if table.encoding == SHEET else table.separator
        self.results = [
            FileResult(
                table.file,
                name,
                table.header,
                source,
                separator=separator,
                encoding=table.encoding,
                sheet=table.name if table.encoding == SHEET else None,
            )
            for name, source in self._kinds().items()
        ]

    def _own_columns(self) -> tuple[OwnColumn, ...]:
        """The columns of people's own, with those that the table's headings are mapped to as new ones."""
        known = own_columns(self.workspace)
        new = new_columns(self.chosen.table, self.chosen.choices.mapping, known)
        if new:
            put_columns(self.workspace, (*known, *new), made_by=self.import_id)
        return (*known, *new)

    def take_all(self) -> None:
        """Import every row and count what became of it; `touched` are then the clients whose credit changed."""
        currency = self._currency = runs.partner_currency(self.workspace)
        newest_first = self._is_newest_first()
        references = ClientNames(self.workspace) if len(self._parts) > 1 else None
        importers = [
            Importer(
                self.workspace, self.import_id, part.kind.name, part.kind.key, currency, self._names(part), self.rules,
                self.as_of, newest_first, references, self.removed.get(part.kind.name, ()),
            )
            for part in self._parts
            if not is_of_properties(part)
        ]  # fmt: skip
        properties = PropertyImporter(self.workspace, self.import_id, references) if references else None
        for batch in self._batches(currency):
            self._look_up(len(batch.rows.lines) + len(batch.rejected))
            self._take(importers, properties, references, batch)
        for importer in importers:
            importer.finish()
            self._count(importer)
            self.touched |= importer.touched
            self.met.setdefault(importer.kind, set()).update(importer.met)
            self._beside += importer.beside
        if properties is not None and is_of_properties(self._parts[-1]):
            self._name_own_changes(properties)
            self._count(properties)
        self._describe(newest_first=newest_first)

    def _kinds(self) -> dict[str, str | None]:
        """The kinds that the table holds, each once, with the table's own for the others."""
        own = self.chosen.kind.name
        return {part.kind.name: None if part.kind.name == own else own for part in self._parts}

    def _batches(self, currency: str) -> Iterator[Batch]:
        table, kind, choices = self.chosen.table, self.chosen.kind, self.chosen.choices
        batches = parse(table, self._parts, choices, self._notes, currency)
        if kind.name != "partner":
            return batches
        reading = reading_of(table, choices)
        if (line := first_open_date(table, kind, self._parts[0].places, reading)) is not None:
            raise ambiguous_order(table, line)
        return (read_facts(batch, reading, self.tiers, self.programmes) for batch in batches)

    def _is_newest_first(self) -> bool:
        is_history = self.chosen.kind.name == "credit_events"
        return is_history and runs_from_newest(self.chosen.table, self._parts[0], self.chosen.choices)

    def _take(
        self,
        importers: Sequence[Importer],
        properties: PropertyImporter | None,
        references: ClientNames | None,
        batch: Batch,
    ) -> None:
        own, *others = importers
        ids_by_line = dict(zip(batch.rows.lines, self._ids_of(batch), strict=True))
        batch = self._settled(batch, own)
        refused = own.take(batch.rows.lines, batch.values)
        bad = {at: [Problem(why.column, why.value, why.problem)] for at, why in refused}
        rejected = batch.without(bad)
        self._reject(self.results[0], rejected.rejected)
        self._show_lines(rejected)
        if references is not None and properties is not None:
            ids = dict(zip(rejected.rows.lines, self._ids_of(rejected), strict=True))
            references.add_names({ids_by_line[line]: client_id for line, client_id in ids.items()})
            parts = batch.parts if len(ids) == len(ids_by_line) else [_on_lines(part, ids) for part in batch.parts]
            self._take_parts(others, parts)
            self._take_properties(properties, parts[len(others) :], {line: ids_by_line[line] for line in ids})

    def _show_lines(self, batch: Batch) -> None:
        if self._clients is not None:
            names = self._clients.names
            mrr = batch.values[names.index("mrr")] if "mrr" in names else None
            self.lines.add(batch.rows, self._ids_of(batch), mrr)

    def _names(self, part: Part) -> Sequence[str]:
        return self._clients.names if self._clients and part is self._parts[0] else value_names(part)

    def _ids_of(self, batch: Batch) -> Sequence[object]:
        """The ids of the clients in a batch of a table of clients."""
        if self._clients is None:
            return batch.rows.lines
        return batch.values[self._clients.names.index("client_id")]

    def _settled(self, batch: Batch, importer: Importer) -> Batch:
        """The rows with the ids of the clients that they belong to; those that are left out count as unchanged."""
        if self._clients is not None:
            settled = self._clients.settle(batch)
        elif self.chosen.kind == PARTNER:
            settled = _with_values(batch)
        else:
            return batch
        rejected = len(settled.rejected) - len(batch.rejected)
        importer.counts.unchanged += len(batch.rows.lines) - len(settled.rows.lines) - rejected
        return settled

    def _take_parts(self, importers: Sequence[Importer], parts: Sequence[Batch]) -> None:
        """Take what hangs on the clients of a batch that could be taken themselves."""
        for importer, part in zip(importers, parts, strict=False):
            if part.rows.lines:
                refused = importer.take(part.rows.lines, part.values)
                result = self._result_of(importer.kind)
                result.read += len(part.rows.lines)
                bad = {at: [Problem(why.column, why.value, why.problem)] for at, why in refused}
                self._reject(result, part.without(bad).rejected)

    def _take_properties(
        self, importer: PropertyImporter, parts: Sequence[Batch], clients: Mapping[int, object]
    ) -> None:
        """Take what stands under headings without a place of their own; `clients` are the ids by their lines."""
        sources = zip(filter(is_of_properties, self._parts), parts, strict=True)
        columns = property_columns(sources, list(clients), self._currency)
        rows = property_rows(list(clients), list(clients.values()), columns)
        if not rows:
            return
        result = self._result_of(importer.kind)
        result.read += sum(len(row.names) for row in rows)
        refused = [(rows[at].line, Problem(why.column, why.value, why.problem)) for at, why in importer.take(rows)]
        self._reject(result, [Rejected(line, (problem,)) for line, problem in refused])

    def _name_own_changes(self, importer: PropertyImporter) -> None:
        """Name what changes in own columns by these, and not by the headings that their values are kept under."""
        names = {part.column.heading: KEY + part.column.name for part in self._parts if isinstance(part, OwnPart)}
        importer.changes = [
            replace(change, column=names.get(change.column, change.column)) for change in importer.changes
        ]

    def _reject(self, result: FileResult, rejected: Sequence[Rejected]) -> None:
        for row in sorted(rejected, key=lambda row: row.line):
            result.rejected_rows += 1
            if len(result.rejected) < MOST_REJECTED:
                result.rejected.append(row)
            else:
                result.rejects = result.rejects or RejectSpool()
                result.rejects.add(row)

    def _result_of(self, kind: str) -> FileResult:
        return next(result for result in self.results if result.kind == kind)

    def _count(self, importer: Importer | PropertyImporter) -> None:
        result, counts = self._result_of(importer.kind), importer.counts
        result.changes += importer.changes
        result.added += counts.added
        result.updated += counts.updated
        result.unchanged += counts.unchanged
        result.listed += importer.listed

    def _look_up(self, read: int) -> None:
        """Between two batches: report the progress, and ask whether to go on."""
        if self.stopped is not None and self.stopped():
            raise Stopped
        self.results[0].read += read
        if self.report is not None:
            self.report(self.done + self.results[0].read)

    # Remarks on the table

    def _describe(self, *, newest_first: bool) -> None:
        table, own = self.chosen.table, self.results[0]
        taken = {place for part in self._parts for place in (*part.reads, *part.filled)}
        own.header_line = table.header_line
        own.left_out = tuple(
            heading for at, heading in enumerate(table.header) if heading and at not in taken and heading != PROBLEM
        )
        for result in self.results:
            result.columns = tuple(self._columns(result))
        own.findings = tuple(self._findings(newest_first=newest_first))
        body = self._notes[0].body
        own.needs_attention = body.unnamed > 0 or bool(self._beside)
        if body.next_table is not None:
            why = Message(_NEXT_TABLE, {"line": body.next_table})
            own.below = NotRead(table.file, own.sheet, body.rest, why)

    def _columns(self, result: FileResult) -> Iterator[ColumnUse]:
        """The table's headings: all for its own kind, for others those that its rows come from."""
        parts = [
            (part, notes)
            for part, notes in zip(self._parts, self._notes, strict=True)
            if result.source is None or part.kind.name == result.kind
        ]
        for place, heading in enumerate(self.chosen.table.header):
            uses = uses_at([part for part, _ in parts], place, result.kind)
            words: dict[str, int] = {}
            for part, notes in parts:
                words |= notes.unknown.get(column_at(part, place), {})
            if heading and (uses or result.source is None):
                yield ColumnUse(heading, uses, words, choice_at([part for part, _ in parts], place))

    def _findings(self, *, newest_first: bool) -> Iterator[Message]:
        table = self.chosen.table
        if table.skipped:
            yield _place_of_header(table)
        body = self._notes[0].body
        if body.repeats:
            yield Message(_REPEATED, number=len(body.repeats))
        if body.unnamed:
            line, cell = body.first_unnamed
            yield Message(_UNNAMED, {"line": line, "cell": cell[:_LONGEST_CELL]}, body.unnamed)
        if newest_first:
            yield Message(_NEWEST_FIRST)
        if self._clients:
            yield from self._clients.findings
        for notes in self._notes:
            yield from findings_of_words(notes)
        yield from self._findings_of_years()
        if self._beside:
            yield self._finding_of_beside()

    def _finding_of_beside(self) -> Message:
        """The subscriptions that may be counted twice."""
        names = client_names(self.workspace, {each.client for each in self._beside})
        named = [
            ", ".join(filter(None, (names[each.client], each.product, each.started_on, each.new_started_on)))
            for each in self._beside[:_MOST_NAMED]
        ]
        more = ["…"] if len(self._beside) > _MOST_NAMED else []
        return Message(_BESIDE, {"subscriptions": "; ".join([*named, *more])}, len(self._beside))

    def _findings_of_years(self) -> Iterator[Message]:
        """What amounts of a year mean for those of a month."""
        for part, notes in zip(self._parts, self._notes, strict=True):
            for yearly, years in notes.years.items():
                heading = self.chosen.table.header[part.places[yearly]]
                shows = {"heading": heading, "column": part.kind.yearly[yearly]}
                if years.followed:
                    yield Message(_TWELFTH, shows, years.followed)
                if years.differing:
                    yield Message(_NOT_TWELVE, shows, years.differing)


def _place_of_header(table: Table) -> Message:
    """Where the header of a table is that has lines above it."""
    if not table.titled:
        return Message(_TITLES, {"line": table.header_line})
    text = _TITLES_ABOVE_GROUPS if table.skipped[1:] else _TITLED
    return Message(text, {"above": table.header_line - 1, "line": table.header_line})


def _on_lines(part: Batch, lines: Collection[int]) -> Batch:
    """The rows of a part that stand on some lines of their table."""
    return part.only([at for at, line in enumerate(part.rows.lines) if line in lines])


def _with_values(batch: Batch) -> Batch:
    """The facts of a batch that have a value: a blank one leaves what is known as it is."""
    known = [any(values) for values in zip(*batch.values[1:], strict=True)]
    return batch if all(known) else batch.only([at for at, is_known in enumerate(known) if is_known])
