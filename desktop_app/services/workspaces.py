"""Copies of a workspace out and in, and whether it is sound."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from desktop_app.domain.backups import BackupReason
from desktop_app.domain.changes import Changed
from desktop_app.domain.errors import DamagedWorkspace, UserError, WrongUse
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.services.backup_reading import BackupCheck, check_file, opened_backup
from desktop_app.services.backups import Backup, BackupCounts, backups_in_folder
from desktop_app.services.import_joins import shared_findings
from desktop_app.services.rule_sets import rule_set
from desktop_app.storage import faults
from desktop_app.storage.backups import counts_of
from desktop_app.storage.client_queries import count_clients
from desktop_app.storage.copies import checked_copy, free_name
from desktop_app.storage.credit.derived import derive, derived_with, differing_months, is_derived_by
from desktop_app.storage.damaged_files import damaged_kept
from desktop_app.storage.header import read_header
from desktop_app.storage.migrations.steps import missing_parts
from desktop_app.storage.migrations.version import CURRENT_VERSION
from desktop_app.storage.workspace import (
    Value,
    Workspace,
    create_workspace,
    is_damaged,
    is_there,
    open_workspace,
    replace_by_empty,
)
from desktop_app.storage.workspace_paths import is_open_elsewhere, resolved


@dataclass(frozen=True, slots=True)
class Copy:
    """A checked copy: where it is, its SHA-256, how many clients it holds, and what is known of what was copied."""

    file: Path
    sha256: str
    clients: int
    check: BackupCheck = BackupCheck.UNKNOWN

    @property
    def changed(self) -> Changed:
        """What restoring it changes."""
        return Changed.EVERYTHING


def back_up(workspace: Workspace, file: Path) -> Copy:
    """Copy the workspace to `file`, whole and verified.

    Raises `NotWritable` when it cannot be written, and `WorkspaceInUse` when `file` is a workspace that is open. A
    workspace whose own file is gone may be saved in the old place.
    """
    if workspace.lost is None:
        _refuse_itself(file, workspace.path)
    try:
        checksum = checked_copy(workspace.database.connection(), file)
    except OSError as fault:
        raise faults.file_not_written(file) from fault
    except faults.DATABASE_FAULTS as fault:
        error = faults.user_error(fault, file)
        if error is None:
            raise
        # What is copied is what can be damaged; the copy can only find no room.
        raise faults.damaged(workspace.path) if isinstance(error, DamagedWorkspace) else error from fault
    return Copy(file, checksum, count_clients(workspace))


def restore(file: Path, target: Path, today: date) -> Copy:
    """As `restore_into` for the workspace at `target`: made when it is missing; a damaged one is kept beside it.

    Raises `WorkspaceInUse` when a window or command has `target` open.
    """
    _refuse_itself(file, target)
    with opened_backup(file) as backup:
        if not is_there(target):
            return _put_copy(backup, file, target)
        if is_open_elsewhere(target):
            raise faults.in_use(target)
        if is_damaged(target):
            with faults.explained(target), _refused(target), damaged_kept(target, today):
                return _put_copy(backup, file, target)
    with open_workspace(target, write=True) as workspace:
        return restore_into(workspace, file, today)


def _put_copy(backup: Workspace, file: Path, target: Path) -> Copy:
    """Put a copy of the backup `file` at `target` in one step: who is killed leaves all of it there, or nothing."""
    if target.is_symlink() and not target.exists():  # a disk that is not connected, say
        raise faults.missing(target)
    whole, (checksum, checked) = resolved(target), check_file(file)
    with faults.explained(target), _refused(target):
        whole.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        checked_copy(backup.database.connection(), whole)
    return Copy(target, checksum, count_clients(backup), checked)


@contextmanager
def _refused(target: Path) -> Iterator[None]:
    """Raise the `UserError` that says why the system does not let `target` be written."""
    try:
        yield
    except OSError as fault:
        raise faults.refused(fault, target) from fault


def restore_into(workspace: Workspace, file: Path, today: date) -> Copy:
    """Replace the content of an open workspace by the backup `file`; the old content stays beside it, dated `today`.

    The backup is verified first. Restoring goes through SQLite, since a file put beside an old WAL would lose rows.
    Raises the `UserError` that says what is wrong with the backup or the disk; nothing was changed then.
    """
    target = workspace.path
    _refuse_itself(file, target)
    connection = workspace.database.connection()
    page_bytes = connection.execute("PRAGMA page_size").fetchone()[0]
    with opened_backup(file, page_bytes) as backup, workspace.holding_file(), faults.explained(target):
        checksum, checked = check_file(file)
        with _refused(target):
            _keep_content(connection, target, today)
        backup.database.connection().backup(connection)
        return Copy(target, checksum, count_clients(workspace), checked)


def _keep_content(connection: sqlite3.Connection, target: Path, today: date) -> None:
    """Copy what a backup is to replace; what turns out to be damaged is kept as it is, page by page."""
    try:
        checked_copy(connection, copy_before_restore(target, today))
    except faults.DATABASE_FAULTS as fault:
        if not isinstance(faults.user_error(fault, target), DamagedWorkspace):
            raise
        checked_copy(connection, free_name(target, "damaged", today), is_damaged=True)


def start_empty(path: Path, today: date) -> None:
    """Keep the damaged file at `path` beside an empty workspace, which takes its place."""
    if is_there(path) and is_damaged(path):
        with faults.explained(path), _refused(path), damaged_kept(path, today):
            replace_by_empty(path)
    else:
        create_workspace(path).close()


_BESIDE = re.compile(r"\.before-(?P<restore>restore-\d{4}-\d\d-\d\d|\d+)(-\d+)?")


def backups_of(path: Path) -> list[Backup]:
    """All backups of the workspace at `path`, the newest first: in its folder for them, and the copies beside it."""
    beside = (_beside(file, path) for file in path.parent.glob("*") if file != path and file.is_file())
    backups = [*backups_in_folder(path).backups, *(backup for backup in beside if backup is not None)]
    return sorted(backups, key=lambda backup: backup.written_at, reverse=True)


def _beside(file: Path, path: Path) -> Backup | None:
    """A copy beside the workspace; `None` for another file, and one that cannot be opened."""
    kind = _BESIDE.fullmatch(file.name.removeprefix(path.name))
    if kind is None and file.suffix != path.suffix:
        return None
    reason = BackupReason.HAND
    if kind is not None:
        reason = BackupReason.RESTORE if kind["restore"].startswith("restore") else BackupReason.MIGRATION
    with suppress(UserError, OSError):
        stat = file.stat()
        return Backup(file, reason, datetime.fromtimestamp(stat.st_mtime, UTC), stat.st_size, counts=_counts(file))
    return None


def _counts(file: Path) -> BackupCounts | None:
    header = read_header(file)
    if header is not None and header.schema_version < CURRENT_VERSION:
        return None  # it would have to be migrated
    with open_workspace(file, write=False) as backup:
        return counts_of(backup.database.connection())


def copy_before_restore(path: Path, today: date) -> Path:
    """Where the content of the workspace at `path` is kept when a backup takes its place `today`."""
    return free_name(path, "before-restore", today)


def _refuse_itself(copy: Path, workspace: Path) -> None:
    """A file put in the place of an open workspace would be mixed up with what its WAL still holds."""
    if resolved(copy) == resolved(workspace):
        raise WrongUse(
            QT_TRANSLATE_NOOP("Messages", "The backup and the workspace are the same file"),
            QT_TRANSLATE_NOOP("Messages", "{file} is the workspace itself; nothing was changed."),
            QT_TRANSLATE_NOOP("Messages", "Name another file for the backup."),
            file=copy,
        )


def check(workspace: Workspace) -> list[Message]:
    """What is wrong with the workspace, and what mends it; empty when it is sound."""
    findings = [
        Message(QT_TRANSLATE_NOOP("Messages", "The database is damaged: {fault}"), {"fault": row[0]})
        for row in workspace.rows("PRAGMA integrity_check")
        if row[0] != "ok"
    ]
    findings += [
        Message(_LOST_PARENT, {"row": row[1], "table": row[0], "parent": row[2]}) for row in _orphans(workspace)
    ]
    findings += [Message(_LOST_PART, {"part": part}) for part in missing_parts(workspace.database.connection())]
    if findings:
        return findings  # what is derived from damaged data adds nothing
    try:
        return [*_check_ledger(workspace), *shared_findings(workspace)]
    except UserError as error:
        return [error.message]


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check has found, and what was `changed` to mend it."""

    findings: list[Message]
    changed: Changed = Changed.NOTHING


def check_and_mend(workspace: Workspace) -> Checked:
    """As `check()`; credit that differs from its events is derived from them anew."""
    findings = check(workspace)
    if not any(finding.text in (_DIFFERS, _OTHER_RULES) for finding in findings):
        return Checked(findings)
    with workspace.writing():
        derive(workspace, rule_set(workspace))
    return Checked(findings, Changed.CREDIT)


_LOST_PARENT = QT_TRANSLATE_NOOP(
    "Messages", "Row {row} of {table} belongs to a missing row of {parent}; restore a backup or import again"
)
_LOST_PART = QT_TRANSLATE_NOOP("Messages", "{part} is missing in the database; restore a backup")
_OTHER_RULES = QT_TRANSLATE_NOOP(
    "Messages", "The kept credit was derived with other rules; the next import derives it anew"
)
_DIFFERS = QT_TRANSLATE_NOOP(
    "Messages", "The kept credit of {month} differs from its events; Check the workspace in the window derives it anew"
)


def _orphans(workspace: Workspace) -> list[tuple[Value, ...]]:
    return workspace.rows("PRAGMA foreign_key_check")


def _check_ledger(workspace: Workspace) -> list[Message]:
    """Whether what is kept of the ledger is what a fresh replay gives."""
    rules = rule_set(workspace)
    if derived_with(workspace) is not None and not is_derived_by(workspace, rules):
        return [Message(_OTHER_RULES)]
    return [Message(_DIFFERS, {"month": month}) for month in differing_months(workspace, rules)]
