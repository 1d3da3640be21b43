"""Files into the workspace: planned or done by the same steps, in one transaction, and taken back whole."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop_app.domain.changes import Changed
from desktop_app.domain.errors import UserError, WrongUse
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.services.rule_sets import rule_set
from desktop_app.sources.cells import BadCell
from desktop_app.sources.csv_file import Table
from desktop_app.sources.kinds import KINDS, Kind
from desktop_app.sources.mapping import Parsed, Rejected, columns_of, find_kind, parse
from desktop_app.sources.partner_facts import read_fact
from desktop_app.sources.tables import tables
from desktop_app.storage import imports
from desktop_app.storage.credit_store import derive
from desktop_app.storage.snapshots import take_snapshots
from desktop_app.storage.workspace import Workspace

_REPORT_EVERY = 500


@dataclass(slots=True)
class FileResult:
    """What became of one table: `file` is its name, `read` the rows below its header."""

    file: str
    kind: str
    header: tuple[str, ...]
    read: int = 0
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    rejected: list[Rejected] = field(default_factory=list)


@dataclass(slots=True)
class ImportResult:
    """What an import did, or would do: `import_id` is `None` for a dry run."""

    files: list[FileResult]
    import_id: int | None
    changed: Changed = Changed.EVERYTHING


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
    report: Callable[[int], None] | None = None,
    stopped: Callable[[], bool] | None = None,
) -> ImportResult:
    """Import the tables of `paths` in one transaction; a dry run does the same and rolls it back.

    `report` is told the rows read so far, and `stopped` asked whether to give up (`Stopped`; nothing was changed).
    Raises `UnusableInput` for a file that cannot be used at all; rows that cannot be taken are in the result.
    """
    with TemporaryDirectory(prefix="partner-dashboard-") as folder:
        found = _in_reading_order(
            [
                (table, find_kind(table, kind))
                for number, path in enumerate(paths)
                for table in tables(path, _subfolder(Path(folder), number))
            ]
        )
        return _import_tables(workspace, found, now, day_first, report, stopped, dry_run=dry_run)


def _subfolder(folder: Path, number: int) -> Path:
    made = folder / str(number)
    made.mkdir()
    return made


def _import_tables(
    workspace: Workspace,
    tables: list[tuple[Table, Kind]],
    now: datetime,
    day_first: bool | None,
    report: Callable[[int], None] | None,
    stopped: Callable[[], bool] | None,
    *,
    dry_run: bool,
) -> ImportResult:
    results: list[FileResult] = []
    try:
        with workspace.writing():
            import_id = imports.start_run(workspace, now.isoformat())
            for table, found in tables:
                run = _TableImport(workspace, import_id, table, found, day_first, report, stopped)
                results.append(run.result)
                run.take_all()
            take_snapshots(workspace, now.date())
            imports.finish_run(workspace, import_id, map(_summary, results))
            derive(workspace, rule_set(workspace))
            if dry_run:
                raise _DryRun
    except _DryRun:
        return ImportResult(results, None, Changed.NOTHING)
    return ImportResult(results, import_id)


def _in_reading_order(tables: list[tuple[Table, Kind]]) -> list[tuple[Table, Kind]]:
    """Clients come before what belongs to them, whatever order the files were given in."""
    return sorted(tables, key=lambda pair: KINDS.index(pair[1]))


def _summary(result: FileResult) -> dict[str, object]:
    names = ("file", "kind", "read", "added", "updated", "unchanged")
    return {name: getattr(result, name) for name in names} | {"rejected": len(result.rejected)}


@dataclass(slots=True)
class _TableImport:
    workspace: Workspace
    import_id: int
    table: Table
    kind: Kind
    day_first: bool | None
    report: Callable[[int], None] | None
    stopped: Callable[[], bool] | None
    result: FileResult = field(init=False)

    def __post_init__(self) -> None:
        self.result = FileResult(self.table.file, self.kind.name, self.table.header)

    def take_all(self) -> None:
        """Import every row and count what became of it."""
        currency = self.workspace.rows("SELECT value FROM partner_fact WHERE key = 'currency'")
        importer = imports.Importer(
            self.workspace, self.import_id, self.kind.name, self.kind.key, str(currency[0][0]) if currency else "USD"
        )
        names = [column.name for column in self.kind.columns if column.name in columns_of(self.kind, self.table.header)]
        importer.start(names)
        for row in self._rows():
            if isinstance(row, Rejected):
                self.result.rejected.append(row)
                continue
            values: imports.Row = dict(zip(names, row.values, strict=True))
            try:
                if self.kind.name == "partner":
                    values = {**read_fact(values)}
                importer.take(row.line, values)
            except BadCell as bad:
                self.result.rejected.append(
                    Rejected(row.line, "value", str(values.get("value") or ""), bad.problem, row.cells)
                )
            except imports.Refused as refused:
                self.result.rejected.append(
                    Rejected(row.line, refused.column, refused.value, refused.problem, row.cells)
                )
        counts = importer.counts
        self.result.added, self.result.updated, self.result.unchanged = counts.added, counts.updated, counts.unchanged

    def _rows(self) -> Iterator[Parsed | Rejected]:
        for row in parse(self.table, self.kind, self.day_first):
            self.result.read += 1
            if not self.result.read % _REPORT_EVERY:
                if self.stopped is not None and self.stopped():
                    raise Stopped
                if self.report is not None:
                    self.report(self.result.read)
            yield row


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
    number = imports.latest_run(workspace) if import_id is None else import_id
    if number is None or not imports.is_open(workspace, number):
        raise WrongUse(
            QT_TRANSLATE_NOOP("Messages", "There is no such import to take back"),
            QT_TRANSLATE_NOOP("Messages", "It does not exist or was taken back before; nothing was changed."),
        )
    with workspace.writing():
        if blocking := imports.blocking_runs(workspace, number):
            raise _blocked(number, blocking)
        removed, restored = imports.undo_run(workspace, number, now.isoformat())
        take_snapshots(workspace, now.date())
        derive(workspace, rule_set(workspace))
    return Undone(number, removed, restored)


def _blocked(import_id: int, blocking: list[int]) -> UserError:
    return WrongUse(
        QT_TRANSLATE_NOOP("Messages", "Later imports build on this one"),
        QT_TRANSLATE_NOOP("Messages", "Import {import_id} added clients that import {blocking} has rows for."),
        QT_TRANSLATE_NOOP("Messages", "Take the later one back first. Nothing was changed."),
        import_id=import_id,
        blocking=", ".join(map(str, reversed(blocking))),
    )
