"""Files into the workspace: planned or done by the same steps, in one transaction, and taken back whole."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from desktop_app.domain.changes import Changed
from desktop_app.domain.errors import UserError, WrongUse
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.services.rule_sets import list_rule_sets, rule_set
from desktop_app.services.same_files import fingerprint
from desktop_app.sources.choices import Choices
from desktop_app.sources.csv_file import Table
from desktop_app.sources.day_order import both_ways, first_open_date
from desktop_app.sources.kinds import KINDS, Kind
from desktop_app.sources.mapping import columns_of, find_kind, refuse_doubled
from desktop_app.sources.parsing import Batch, Notes, Problem, Rejected, parse, value_names
from desktop_app.sources.partner_facts import read_facts
from desktop_app.sources.scratch import scratch_folder
from desktop_app.sources.tables import reading_of, tables
from desktop_app.sources.xlsx_file import SHEET
from desktop_app.storage.credit.derived import derive_touched, kept_of
from desktop_app.storage.importing import header_mappings, runs, undo
from desktop_app.storage.importing.importer import Change, Importer
from desktop_app.storage.snapshots import take_snapshots
from desktop_app.storage.workspace import Workspace

# A table by its file and its name in it: a file of text holds one, named as the file, a workbook several.
TableKey = tuple[Path, str]


@dataclass(slots=True)
class FileResult:
    """What became of one table: `file` is its name, `read` the rows below its header, `changes` the first of them.

    `separator` is the one between its cells; a comma for a sheet of a workbook. `encoding` is how its text was read,
    `left_out` the headings that were not.
    """

    file: str
    kind: str
    header: tuple[str, ...]
    read: int = 0
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    rejected: list[Rejected] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    separator: str = ","
    encoding: str = ""
    left_out: tuple[str, ...] = ()


@dataclass(slots=True)
class ImportResult:
    """What an import did, or would do: `import_id` is `None` for a dry run, `told` what tells its files from others."""

    files: list[FileResult]
    import_id: int | None
    changed: Changed = Changed.EVERYTHING
    told: str | None = None


class Stopped(Exception):
    """The user cancelled; nothing was changed."""


class _DryRun(Exception):
    """Raised to roll a dry run back."""


def import_files(
    workspace: Workspace,
    paths: Sequence[Path],
    *,
    now: datetime,
    kind: str | None = None,
    dry_run: bool = False,
    day_first: bool | None = None,
    choices: Mapping[TableKey, Choices] | None = None,
    report: Callable[[int], None] | None = None,
    stopped: Callable[[], bool] | None = None,
) -> ImportResult:
    """Import the tables of `paths` in one transaction; a dry run does the same and rolls it back.

    `choices` are a person's, per table; an import keeps them for the next table with the same header, and where there
    are none, those kept are used.

    `report` is told the rows read so far, and `stopped` asked whether to give up (`Stopped`; nothing was changed).
    Raises `UnusableInput` for a file that cannot be used at all; rows that cannot be taken are in the result.
    """
    told = fingerprint(paths, kind, day_first)
    kept = None if choices else told
    if known := _nothing_to_do(workspace, kept):
        return replace(_note_again(workspace, known, now, kept, dry_run=dry_run), told=told)
    with scratch_folder() as folder:
        found = [
            _chosen(workspace, path, table, choices or {}, Choices(kind=kind, day_first=day_first))
            for number, path in enumerate(paths)
            for table in _tables(path, _subfolder(folder, number), choices or {})
        ]
        result = _import_tables(workspace, _in_reading_order(found), now, kept, report, stopped, dry_run=dry_run)
        return replace(result, told=told)


def _nothing_to_do(workspace: Workspace, told: str | None) -> list[FileResult]:
    """The tables of the last import, all unchanged, when it was of the same files and could take every row."""
    last = runs.same_as_last(workspace, told) if told else []
    if any(table["rejected"] for table in last):
        return []  # to tell of the rejected rows, they have to be read again
    return [FileResult(table["file"], table["kind"], (), read=table["read"], unchanged=table["read"]) for table in last]


def _note_again(
    workspace: Workspace, results: list[FileResult], now: datetime, told: str | None, *, dry_run: bool
) -> ImportResult:
    """Note an import that has nothing to do: the data are as of `now`."""
    if dry_run:
        return ImportResult(results, None, Changed.NOTHING)
    with workspace.writing():
        import_id = runs.start_run(workspace, now, now.date())
        runs.finish_run(workspace, import_id, map(_summary, results), told)
        derive_touched(workspace, rule_set(workspace), ())  # only where it was derived with other rules
    return ImportResult(results, import_id)


def _subfolder(folder: Path, number: int) -> Path:
    made = folder / str(number)
    made.mkdir()
    return made


def _tables(path: Path, folder: Path, choices: Mapping[TableKey, Choices]) -> list[Table]:
    of_text = choices.get((path, path.name), Choices())
    return tables(path, folder, of_text.encoding, of_text.separator)


@dataclass(frozen=True, slots=True)
class _Chosen:
    """A table with its kind and how it is to be read; `own` choices are to be kept for the next time."""

    table: Table
    kind: Kind
    choices: Choices
    own: bool


def _chosen(
    workspace: Workspace, path: Path, table: Table, choices: Mapping[TableKey, Choices], usual: Choices
) -> _Chosen:
    own = choices.get((path, table.name))
    made = own or _kept(workspace, table, usual)
    kind = find_kind(table, made.kind, made.mapping)
    refuse_doubled(kind, table, made.mapping)
    return _Chosen(table, kind, made, own is not None)


def _kept(workspace: Workspace, table: Table, usual: Choices) -> Choices:
    kept = header_mappings.remembered(workspace, table.header)
    if kept is None or usual.kind not in (None, kept[0]):
        return usual
    return replace(usual, kind=kept[0], mapping=kept[1])


def _import_tables(
    workspace: Workspace,
    tables: list[_Chosen],
    now: datetime,
    told: str | None,
    report: Callable[[int], None] | None,
    stopped: Callable[[], bool] | None,
    *,
    dry_run: bool,
) -> ImportResult:
    results: list[FileResult] = []
    done = 0
    try:
        with workspace.writing():
            import_id = runs.start_run(workspace, now, now.date())
            touched: set[int] = set()
            rules = rule_set(workspace)
            for chosen in tables:
                run = _TableImport(workspace, import_id, rules, now.date(), chosen, report, stopped, done)
                results.append(run.result)
                touched |= run.take_all()
                done += run.result.read
                if chosen.own and not dry_run:
                    header_mappings.remember(workspace, chosen.table.header, chosen.kind.name, chosen.choices.mapping)
            if dry_run:
                raise _DryRun
            take_snapshots(workspace, now.date(), rules.app_names(), changed_by=import_id)
            runs.finish_run(workspace, import_id, map(_summary, results), told)
            derive_touched(workspace, rules, touched)
    except _DryRun:
        return ImportResult(results, None, Changed.NOTHING)
    return ImportResult(results, import_id)


def _in_reading_order(tables: list[_Chosen]) -> list[_Chosen]:
    """Clients come before what belongs to them, whatever order the files were given in."""
    return sorted(tables, key=lambda chosen: KINDS.index(chosen.kind))


def _tier_names(workspace: Workspace) -> list[str]:
    """The names of the tiers in all rule sets, each once."""
    return list(dict.fromkeys(name for rules in list_rule_sets(workspace).values() for name in rules.tier_names()))


def _summary(result: FileResult) -> dict[str, object]:
    names = ("file", "kind", "read", "added", "updated", "unchanged")
    return {name: getattr(result, name) for name in names} | {"rejected": len(result.rejected)}


@dataclass(slots=True)
class _TableImport:
    workspace: Workspace
    import_id: int
    rules: RuleSet
    as_of: date
    chosen: _Chosen
    report: Callable[[int], None] | None
    stopped: Callable[[], bool] | None
    done: int
    result: FileResult = field(init=False)
    notes: Notes = field(default_factory=Notes)

    def __post_init__(self) -> None:
        table = self.chosen.table
        separator = "," if table.encoding == SHEET else table.separator
        self.result = FileResult(
            table.file, self.chosen.kind.name, table.header, separator=separator, encoding=table.encoding
        )

    def take_all(self) -> set[int]:
        """Import every row and count what became of it; gives the clients whose credit changed, by their numbers."""
        kind = self.chosen.kind
        places = columns_of(kind, self.chosen.table.header, self.chosen.choices.mapping)
        names = value_names(kind, places)
        read = set(places.values())
        self.result.left_out = tuple(
            heading for place, heading in enumerate(self.chosen.table.header) if heading and place not in read
        )
        currency = runs.partner_currency(self.workspace)
        importer = Importer(
            self.workspace, self.import_id, kind.name, kind.key, currency, names, self.rules, self.as_of
        )
        for batch in self._batches(places):
            self._look_up(len(batch.rows.lines) + len(batch.rejected))
            self._take(importer, batch)
        importer.finish()
        counts = importer.counts
        self.result.changes = importer.changes
        self.result.added, self.result.updated, self.result.unchanged = counts.added, counts.updated, counts.unchanged
        return importer.touched

    def _batches(self, places: Mapping[str, int]) -> Iterator[Batch]:
        table, kind, choices = self.chosen.table, self.chosen.kind, self.chosen.choices
        batches = parse(table, kind, choices, self.notes, runs.partner_currency(self.workspace))
        if kind.name != "partner":
            return batches
        reading = reading_of(table, choices)
        if (line := first_open_date(table, kind, places, reading)) is not None:
            raise both_ways(table, line)
        tiers = _tier_names(self.workspace)
        return (read_facts(batch, reading, tiers) for batch in batches)

    def _take(self, importer: Importer, batch: Batch) -> None:
        refused = importer.take(batch.rows.lines, batch.values)
        bad = {at: [Problem(why.column, why.value, why.problem)] for at, why in refused}
        self.result.rejected += sorted(batch.without(bad).rejected, key=lambda one: one.line)

    def _look_up(self, read: int) -> None:
        """Between two batches: tell how far it is, and ask whether to go on."""
        if self.stopped is not None and self.stopped():
            raise Stopped
        self.result.read += read
        if self.report is not None:
            self.report(self.done + self.result.read)


@dataclass(frozen=True, slots=True)
class Undone:
    """An import taken back: how many rows it had added, and how many it had changed."""

    import_id: int
    removed: int
    restored: int

    @property
    def changed(self) -> Changed:
        return Changed.EVERYTHING


def undo_import(workspace: Workspace, import_id: int | None, *, now: datetime) -> Undone:
    """Take back `import_id`, or the newest import. Raises `WrongUse` when there is none or others depend on it."""
    number = runs.latest_run(workspace) if import_id is None else import_id
    if number is None or not runs.is_open(workspace, number):
        raise WrongUse(
            QT_TRANSLATE_NOOP("Messages", "There is no such import to take back"),
            QT_TRANSLATE_NOOP("Messages", "It does not exist or was taken back before; nothing was changed."),
        )
    with workspace.writing():
        rules, touched = rule_set(workspace), undo.credit_clients(workspace, number)
        before = kept_of(workspace, touched)
        restored = undo.restore_changes(workspace, number)
        if blocking := undo.blocking_runs(workspace, number):
            raise _blocked(number, blocking)
        removed = undo.remove_added(workspace, number, now)
        derive_touched(workspace, rules, touched, before)
        take_snapshots(workspace, now.date(), rules.app_names())
    return Undone(number, removed, restored)


def _blocked(import_id: int, blocking: list[int]) -> UserError:
    return WrongUse(
        QT_TRANSLATE_NOOP("Messages", "Later imports build on this one"),
        QT_TRANSLATE_NOOP("Messages", "Import {import_id} added clients that import {blocking} has rows for."),
        QT_TRANSLATE_NOOP("Messages", "Take the later one back first. Nothing was changed."),
        import_id=import_id,
        blocking=", ".join(map(str, reversed(blocking))),
    )
