"""Files into the workspace: planned or done by the same steps, in one transaction, and taken back whole."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from desktop_app.domain.backups import BackupReason
from desktop_app.domain.changes import Changed
from desktop_app.domain.errors import UserError, WrongUse
from desktop_app.domain.import_runs import ImportRun
from desktop_app.domain.local_days import local_day
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.services.backups import keep_state_before
from desktop_app.services.client_lines import FileLines, NoteLines, ShownRow, settle_lines
from desktop_app.services.import_findings import add_findings
from desktop_app.services.import_results import FileResult, ImportResult, changed_rows
from desktop_app.services.joining import part_typed_records
from desktop_app.services.remembered_choices import remembered_choices
from desktop_app.services.rule_sets import list_rule_sets, rule_set
from desktop_app.services.same_files import fingerprint
from desktop_app.services.table_import import ChosenTable, Stopped, TableImport
from desktop_app.services.typing.import_findings import add_typed_findings
from desktop_app.sources.choices import Choices
from desktop_app.sources.csv_file import Table
from desktop_app.sources.kinds import BY_NAME, KINDS, PARTNER
from desktop_app.sources.mapping import find_kind, kind_of, missing_columns, refuse_doubled
from desktop_app.sources.tables import tables
from desktop_app.sources.temporary_folders import temporary_folder
from desktop_app.sources.unread_money import refuse_unread_money
from desktop_app.sources.xlsx_file import NotRead
from desktop_app.storage.credit.derived import derive_touched, stored_credit
from desktop_app.storage.importing import header_mappings, parting, runs, undo
from desktop_app.storage.importing.assumed_currencies import follow_partner_currency
from desktop_app.storage.importing.import_note import ImportNote
from desktop_app.storage.importing.listed_rows import hand_over, note_listed
from desktop_app.storage.own_columns import columns_made_by, own_columns, put_columns
from desktop_app.storage.snapshots import take_snapshots
from desktop_app.storage.sync.sync_runs import SHOWS_LINES
from desktop_app.storage.typed.overlay import (
    Aside,
    is_not_of_partner,
    is_nothing,
    is_of_partner,
    typed_aside,
    typed_credit_clients,
)
from desktop_app.storage.workspace import Workspace

# A table by its file and its name in it: a file of text holds one, named as the file, a workbook several.
TableKey = tuple[Path, str]


class _DryRun(Exception):
    """Raised to roll a dry run back."""


def import_files(
    workspace: Workspace,
    paths: Sequence[Path],
    *,
    now: datetime,
    kind: str | None = None,
    dry_run: bool = False,
    as_of: date | None = None,
    day_first: bool | None = None,
    header_line: int | None = None,
    sheets: Sequence[str] = (),
    choices: Mapping[TableKey, Choices] | None = None,
    report: Callable[[int], None] | None = None,
    stopped: Callable[[], bool] | None = None,
) -> ImportResult:
    """Import the tables of `paths` in one transaction; a dry run does the same and rolls it back.

    The data is of the day `as_of`, that of `now` by default. `header_line` (from 1) and `sheets` say where the tables
    are; without them they are looked for. `choices` are a person's, per table; an import keeps them for the next table
    with the same header, and where there are none, those kept are used.

    `report` receives the rows read so far, and `stopped` is asked whether to give up (`Stopped`; nothing was changed).
    Raises `UnusableInput` for a file that cannot be used at all; rows that cannot be taken are in the result.
    """
    usual = Choices(kind=kind, day_first=day_first, header_line=header_line)
    day = as_of or local_day(now)
    reading = fingerprint(paths, kind, (day_first, header_line, *sheets))
    repeatable = None if choices or as_of else reading
    if known := _nothing_to_do(workspace, repeatable):
        return replace(_note_again(workspace, known, now, repeatable, day, dry_run=dry_run), fingerprint=reading)
    with temporary_folder() as folder:
        tables_read, not_read = _find_tables(workspace, paths, folder, choices or {}, usual, sheets)
        run = _Run(workspace, now, day, repeatable, report, stopped, dry_run)
        result = _import_tables(run, _in_reading_order(tables_read))
        below = [file.below for file in result.files if file.below is not None]
        return replace(result, fingerprint=reading, not_read=(*not_read, *below), as_of=day)


def _find_tables(
    workspace: Workspace,
    paths: Sequence[Path],
    folder: Path,
    choices: Mapping[TableKey, Choices],
    usual: Choices,
    wanted: Sequence[str],
) -> tuple[list[ChosenTable], list[NotRead]]:
    """The tables of `paths` with their kinds, and the sheets that are not read."""
    tables_read: list[ChosenTable] = []
    not_read: list[NotRead] = []
    for number, path in enumerate(paths):
        tables, others = open_tables(workspace, path, _subfolder(folder, number), choices, usual, wanted)
        tables_read += [_chosen(workspace, path, table, choices, usual) for table in tables]
        not_read += others
    return tables_read, not_read


def open_tables(
    workspace: Workspace,
    path: Path,
    folder: Path,
    choices: Mapping[TableKey, Choices],
    usual: Choices,
    wanted: Sequence[str] = (),
) -> tuple[list[Table], list[NotRead]]:
    """The tables of `path`, laid down in `folder`, and the sheets with rows that are not; `wanted` names sheets."""

    def chosen(name: str) -> Choices:
        return choices.get((path, name), usual)

    def fits(header: tuple[str, ...]) -> bool:
        if usual.kind is not None and not missing_columns(BY_NAME[usual.kind], header):
            return True
        if usual.kind is None and kind_of(header) is not None:
            return True
        return remembered_choices(workspace, header, usual.kind) is not None

    return tables(path, folder, chosen, fits, wanted)


def _nothing_to_do(workspace: Workspace, reading: str | None) -> list[FileResult]:
    """The tables of the last import, all unchanged, when it was of the same files and could take every row."""
    last = runs.same_as_last(workspace, reading) if reading else []
    if any(table["rejected"] for table in last):
        return []  # to list the rejected rows, they have to be read again
    return [
        FileResult(table["file"], table["kind"], (), table.get("source"), read=table["read"], unchanged=table["read"])
        for table in last
    ]


def _note_again(
    workspace: Workspace, results: list[FileResult], now: datetime, reading: str | None, as_of: date, *, dry_run: bool
) -> ImportResult:
    """Note an import that has nothing to do: the data is of the day `as_of`."""
    if dry_run:
        return ImportResult(results, None, Changed.NOTHING, as_of=as_of)
    with workspace.writing():
        import_id = runs.start_run(workspace, now, as_of)
        runs.finish_run(workspace, import_id, map(summary, results), reading)
        derive_touched(workspace, rule_set(workspace), ())  # only where it was derived with other rules
    return ImportResult(results, import_id, as_of=as_of)


def _subfolder(folder: Path, number: int) -> Path:
    made = folder / str(number)
    made.mkdir()
    return made


def _chosen(
    workspace: Workspace, path: Path, table: Table, choices: Mapping[TableKey, Choices], usual: Choices
) -> ChosenTable:
    own = choices.get((path, table.name))
    made = own or _remembered(workspace, table, usual)
    kind = find_kind(table, made.kind, made.mapping)
    refuse_doubled(kind, table, made.mapping)
    refuse_unread_money(kind, table, made.mapping, own_columns(workspace))
    return ChosenTable(table, kind, made, own is not None)


def _remembered(workspace: Workspace, table: Table, usual: Choices) -> Choices:
    remembered = remembered_choices(workspace, table.header, usual.kind, table.name)
    if remembered is None:
        return usual
    return replace(usual, kind=remembered.kind, mapping=remembered.mapping, words=remembered.words)


@dataclass(frozen=True, slots=True)
class _Run:
    workspace: Workspace
    now: datetime
    as_of: date
    fingerprint: str | None
    report: Callable[[int], None] | None
    stopped: Callable[[], bool] | None
    dry_run: bool

    def stop_if_asked(self) -> None:
        """Raise `Stopped` when the import is to be given up."""
        if self.stopped is not None and self.stopped():
            raise Stopped


def _import_tables(run: _Run, tables: Sequence[ChosenTable]) -> ImportResult:
    workspace = run.workspace
    results: list[FileResult] = []
    names = [chosen.table.file for chosen in tables]
    try:
        with ImportNote(workspace, names) as note, workspace.writing_many():
            import_id = runs.start_run(workspace, run.now, run.as_of)
            if not run.dry_run:
                note.begin(import_id)
            rules = rule_set(workspace)
            currency = runs.partner_currency(workspace)
            lines = FileLines(workspace, import_id, run.as_of)
            touched = _take_chosen(run, import_id, rules, tables, results, lines.note)
            touched |= follow_partner_currency(workspace, currency)
            if run.dry_run:
                lines.describe(results, planned=True)
                raise _DryRun
            rules = rule_set(workspace)  # the data may have named another programme
            run.stop_if_asked()
            take_snapshots(workspace, run.as_of, rules.app_names(), changed_by=import_id)
            runs.finish_run(workspace, import_id, map(summary, results), run.fingerprint)
            run.stop_if_asked()
            derive_touched(workspace, rules, touched | lines.compared)
            run.stop_if_asked()
            lines.describe(results, planned=False)
            keep_state_before(workspace, BackupReason.IMPORT, sum(map(changed_rows, results)), run.now)
    except _DryRun:
        return ImportResult(results, None, Changed.NOTHING)
    return ImportResult(results, import_id)


def _take_chosen(
    run: _Run,
    import_id: int,
    rules: RuleSet,
    tables: Sequence[ChosenTable],
    results: list[FileResult],
    note_lines: NoteLines,
) -> set[int]:
    """Take `tables` into an import; gives the numbers of the clients whose credit events changed.

    `note_lines` receives what they show of product lines, while the workspace holds what the data says.
    """
    shown: dict[str, ShownRow] = {}
    of_partner = [chosen for chosen in tables if chosen.kind == PARTNER]
    others = [chosen for chosen in tables if chosen.kind != PARTNER]
    # Facts about the partner first: typed ones, such as the currency, count for what else is imported.
    with typed_aside(run.workspace, wanted=is_of_partner if of_partner else is_nothing) as aside:
        touched = _take_each(run, import_id, rules, of_partner, results, aside, shown)
    with typed_aside(run.workspace, wanted=is_not_of_partner) as aside_of_others:
        touched |= _take_each(run, import_id, rules, others, results, aside_of_others, shown)
        settle_lines(run.workspace, import_id, run.as_of, shown, results)
        note_lines(shown)
        run.stop_if_asked()
        add_findings(run.workspace, import_id, run.now, run.as_of, results)
        if any(map(changed_rows, results)):
            note_listed(run.workspace, import_id, [(result.kind, result.listed) for result in results])
    add_typed_findings(results, (aside, aside_of_others))
    return touched | aside_of_others.touched


def _take_each(
    run: _Run,
    import_id: int,
    rules: RuleSet,
    tables: Sequence[ChosenTable],
    results: list[FileResult],
    aside: Aside,
    shown: dict[str, ShownRow],
) -> set[int]:
    touched: set[int] = set()
    rule_sets = list_rule_sets(run.workspace)
    programmes = {name: each.title for name, each in rule_sets.items()}
    tiers = list(dict.fromkeys(name for each in rule_sets.values() for name in each.tier_names()))
    for chosen in tables:
        taking = TableImport(
            run.workspace, import_id, rules, run.as_of, tiers, programmes, chosen, run.report, run.stopped,
            sum(result.read for result in results if result.source is None), aside.removed,
        )  # fmt: skip
        results += taking.results
        taking.take_all()
        aside.note_met(taking.met)
        touched |= taking.touched
        shown |= taking.lines.shown
        taking.results[0].shows_lines = bool(taking.lines.shown)
        if chosen.own and not run.dry_run:
            _remember(run.workspace, chosen)
    return touched


def take_tables(
    workspace: Workspace,
    import_id: int,
    rules: RuleSet,
    now: datetime,
    tables: Sequence[Table],
    note_lines: NoteLines,
    stopped: Callable[[], bool] | None = None,
) -> tuple[list[FileResult], set[int]]:
    """Take tables that are named after their kinds into the import `import_id` of `now`, inside `writing()`.

    Gives what became of each, and the numbers of the clients whose credit events changed; `note_lines` receives what
    they show of product lines. Raises `Stopped`.
    """
    results: list[FileResult] = []
    run = _Run(workspace, now, local_day(now), None, None, stopped, dry_run=False)
    chosen = [ChosenTable(table, find_kind(table), Choices(), own=False) for table in tables]
    return results, _take_chosen(run, import_id, rules, chosen, results, note_lines)


def _remember(workspace: Workspace, chosen: ChosenTable) -> None:
    made = chosen.choices
    header_mappings.remember(workspace, chosen.table.header, chosen.kind.name, made.mapping, made.words)


def _in_reading_order(tables: list[ChosenTable]) -> list[ChosenTable]:
    """Clients come before what belongs to them, whatever order the files were given in."""
    return sorted(tables, key=lambda chosen: KINDS.index(chosen.kind))


def summary(result: FileResult) -> dict[str, object]:
    """The counts of a table as the log of imports keeps them."""
    names = ("file", "kind", "source", "read", "added", "updated", "unchanged")
    shows = {SHOWS_LINES: True} if result.shows_lines else {}
    return {name: getattr(result, name) for name in names} | {"rejected": result.rejected_rows} | shows


@dataclass(frozen=True, slots=True)
class Undone:
    """An import taken back: which, how many rows it had added, and how many it had changed."""

    run: ImportRun
    removed: int
    restored: int

    @property
    def changed(self) -> Changed:
        return Changed.EVERYTHING


def import_to_undo(workspace: Workspace, import_id: int | None) -> ImportRun:
    """The import `import_id`, or the newest that changed something. Raises `WrongUse` when there is none."""
    number = runs.latest_run(workspace) if import_id is None else import_id
    run = None if number is None else runs.open_run(workspace, number)
    if run is None:
        raise WrongUse(
            QT_TRANSLATE_NOOP("Messages", "There is no such import to take back"),
            QT_TRANSLATE_NOOP("Messages", "It does not exist or was taken back before; nothing was changed."),
        )
    return run


def undo_import(workspace: Workspace, import_id: int | None, *, now: datetime) -> Undone:
    """Take back what `import_to_undo` gives. Raises `WrongUse` when there is none or others depend on it."""
    with workspace.writing_many():
        run = import_to_undo(workspace, import_id)
        number = run.import_id
        _part_joined(workspace, number)
        rules = rule_set(workspace)
        touched = undo.credit_clients(workspace, number) | typed_credit_clients(workspace)
        before, currency = stored_credit(workspace, touched), runs.partner_currency(workspace)
        with typed_aside(workspace) as aside:
            restored = undo.restore_changes(workspace, number)
            hand_over(workspace, number)
            kinds = undo.added_kinds(workspace, number)
            if blocking := undo.blocking_runs(workspace, number, kinds):
                raise _blocked(number, blocking)
            removed = undo.remove_added(workspace, number, kinds, now)
            gone = columns_made_by(workspace, number)
            if gone:
                put_columns(workspace, [column for column in own_columns(workspace) if column.uid not in gone])
        rules = rule_set(workspace)
        derive_touched(workspace, rules, touched | aside.touched, before)
        derive_touched(workspace, rules, follow_partner_currency(workspace, currency))
        take_snapshots(workspace, local_day(now), rules.app_names())
    return Undone(run, removed, restored)


def _part_joined(workspace: Workspace, import_id: int) -> None:
    """Part the records that the import has joined. Raises `WrongUse` where a later join is in the way."""
    if parting.hinders_undo(workspace, import_id):
        raise WrongUse(
            QT_TRANSLATE_NOOP("Messages", "Clients of this import were joined since"),
            QT_TRANSLATE_NOOP("Messages", "What it brought became part of another client. Nothing was changed."),
            QT_TRANSLATE_NOOP("Messages", "Undo the join first, or the import that has made it."),
        )
    if numbers := parting.joins_of(workspace, import_id):
        part_typed_records(workspace, numbers)


def _blocked(import_id: int, blocking: list[int]) -> UserError:
    return WrongUse(
        QT_TRANSLATE_NOOP("Messages", "Later imports build on this one"),
        QT_TRANSLATE_NOOP("Messages", "Import {import_id} added rows that import {blocking} builds on."),
        QT_TRANSLATE_NOOP("Messages", "Take the later one back first. Nothing was changed."),
        import_id=import_id,
        blocking=", ".join(map(str, reversed(blocking))),
    )
