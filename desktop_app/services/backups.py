"""Backups by themselves: once a day, and before imports and syncs that change much; beside what a person does."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from desktop_app.domain.backups import BackupReason, is_daily_due, is_large_change
from desktop_app.domain.errors import DamagedWorkspace, NotWritable, UserError
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.storage import backup_folders, backups, faults
from desktop_app.storage.backups import Backup, BackupCounts
from desktop_app.storage.client_queries import count_clients
from desktop_app.storage.pinned_state import PinnedState, pin_state
from desktop_app.storage.workspace import Workspace

__all__ = [
    "Backup", "BackupCounts", "BackupFolder", "PinnedState",
    "back_up_if_due", "back_up_now", "backups_in_folder", "choose_folder", "keep_state_before", "write_all_due",
    "write_due",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class BackupFolder:
    """Where a workspace is backed up, with its backups, the newest first; `problem` says why they cannot be read."""

    folder: Path
    backups: list[Backup]
    problem: UserError | None = None

    @property
    def size(self) -> int:
        """The bytes that the backups take."""
        return sum(backup.size for backup in self.backups)


def backups_in_folder(path: Path) -> BackupFolder:
    """The backups of the workspace at `path` in their folder; the workspace itself is not needed."""
    folder = backup_folders.backup_folder(path)
    try:
        return BackupFolder(folder, backups.list_backups(path, folder))
    except OSError as fault:
        return BackupFolder(folder, [], faults.file_fault(fault))


def choose_folder(path: Path, folder: Path) -> None:
    """Back the workspace at `path` up in `folder` from now on; the backups there are stay where they are.

    Raises `NotWritable` for a folder that cannot be written, and where the choice cannot be noted.
    """
    draft = folder / ".partner-dashboard.part"
    try:
        draft.touch()
        draft.unlink()
        backup_folders.choose_backup_folder(path, folder)
    except OSError as fault:
        if fault.filename and Path(fault.filename).parent != folder:  # what notes the choice
            raise faults.file_fault(fault) from fault
        raise faults.file_not_written(folder) from fault


def back_up_now(path: Path, reason: BackupReason, now: datetime) -> Backup:
    """Back the workspace at `path` up into its folder, as it is `now` (aware), whatever is being written to it.

    Raises `NotWritable` where the folder cannot be used, and the `UserError` that another fault means.
    """
    with faults.explained(path):
        state = pin_state(path, reason, now)
    return write_due(state)


def back_up_if_due(path: Path, now: datetime) -> Backup | None:
    """Back the workspace up unless that was done today, or it holds nothing yet. Raises as `back_up_now`."""
    today = now.astimezone().date()
    known = backups_in_folder(path)
    if not is_daily_due([backup.written_at.astimezone().date() for backup in known.backups], today):
        return None
    with faults.explained(path):
        state = pin_state(path, BackupReason.DAILY, now)
    if backups.holds_nothing(state.connection):
        state.connection.close()
        return None
    return write_due(state)


def keep_state_before(workspace: Workspace, reason: BackupReason, rows: int, now: datetime) -> None:
    """Keep what the workspace held before a transaction that changes so many `rows`, to be backed up after it.

    Called inside `writing()`: other connections see nothing of it yet, so that the state is pinned in a moment, and
    is copied beside what follows. A small change is worth none, unless the day has no backup yet.
    """
    if workspace.is_passing:
        return
    if is_large_change(rows, count_clients(workspace)):
        chosen = reason
    elif rows and is_daily_due(_days(workspace.path), now.astimezone().date()):
        chosen = BackupReason.DAILY
    else:
        return
    state = pin_state(workspace.path, chosen, now.astimezone(UTC))
    if backups.holds_nothing(state.connection):
        state.connection.close()
    else:
        workspace.due_backups.append(state)


def write_due(state: PinnedState) -> Backup:
    """Back a pinned state up, and let go of it. Raises as `back_up_now`."""
    with closing(state.connection), _explained(state):
        folder = backup_folders.ready_folder(state.path)
        return backups.write_backup(state.connection, state.path, folder, state.reason, state.at)


def write_all_due(states: Iterable[PinnedState], failed: Callable[[UserError], None]) -> None:
    """Back up what is due; a fault is passed to `failed`, since the work itself is done by then."""
    for state in states:
        try:
            write_due(state)
        except UserError as error:
            failed(error)


def _days(path: Path) -> list[date]:
    return [backup.written_at.astimezone().date() for backup in backups_in_folder(path).backups]


@contextmanager
def _explained(state: PinnedState) -> Iterator[None]:
    """Raise the `UserError` that says why a backup could not be written: its folder, or a workspace that is damaged."""
    path = state.path
    try:
        yield
    except OSError as fault:
        raise _not_written(path, fault.strerror or str(fault)) from fault
    except faults.DATABASE_FAULTS as fault:
        error = faults.user_error(fault, path)
        if error is None:
            raise
        if isinstance(error, DamagedWorkspace) and not state.is_sound():
            raise error from fault
        raise _not_written(path, error.title) from fault


def _not_written(path: Path, reason: str | Message) -> NotWritable:
    return NotWritable(
        QT_TRANSLATE_NOOP("Messages", "The backup could not be written"),
        QT_TRANSLATE_NOOP("Messages", "{folder}: {reason}. The workspace itself is as it was."),
        QT_TRANSLATE_NOOP("Messages", "Connect the drive, free some space, or choose another folder for backups."),
        folder=backup_folders.backup_folder(path),
        reason=reason,
    )
