"""Backups read and compared with what is there now; the file of a backup itself is never changed."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from pathlib import Path

from desktop_app.domain.errors import DamagedWorkspace, UnusableInput
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.services.tier import tier_report
from desktop_app.sources.temporary_folders import temporary_folder
from desktop_app.storage import faults
from desktop_app.storage.backup_contents import HeldContents, held_contents
from desktop_app.storage.backups import Backup, checksum_of, noted_checksum
from desktop_app.storage.header import read_header
from desktop_app.storage.migrations.version import CURRENT_VERSION
from desktop_app.storage.workspace import Workspace, open_workspace
from desktop_app.storage.workspace_paths import resolved

__all__ = [
    "BackupCheck", "Comparison", "HeldContents",
    "changed_backup", "check_backup", "check_file", "compare", "opened_backup", "read_contents",
]  # fmt: skip


class BackupCheck(Enum):
    """Whether a backup is what was written: the same bytes, other ones, or not known since none were noted."""

    SAME = auto()
    CHANGED = auto()
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class Comparison:
    """A backup beside what is there now; `now` is `None` while the workspace cannot be read."""

    then: HeldContents
    now: HeldContents | None
    check: BackupCheck

    @property
    def added(self) -> list[str]:
        """The names of the clients that came since."""
        return [] if self.now is None else _names(self.now.clients, self.then.clients)

    @property
    def gone(self) -> list[str]:
        """The names of the clients that were there then and are not any more."""
        return [] if self.now is None else _names(self.then.clients, self.now.clients)

    @property
    def deleted_notes(self) -> int:
        """How many notes of then are not there any more."""
        return 0 if self.now is None else len(self.then.notes - self.now.notes)


def _names(clients: dict[str, str], others: dict[str, str]) -> list[str]:
    return sorted(name for client_id, name in clients.items() if client_id not in others)


def read_contents(workspace: Workspace, today: date) -> HeldContents:
    """What a workspace holds, with its sold credit as of `today`: of a backup too, so that the two can be compared."""
    return held_contents(workspace, tier_report(workspace, today).sold_credit)


def compare(backup: Backup, now: HeldContents | None, today: date) -> Comparison:
    """Verify a backup, and compare it with what there is now. Raises `UnusableInput` for one that cannot be read."""
    with opened_backup(backup.file) as workspace:
        return Comparison(read_contents(workspace, today), now, check_backup(backup))


def check_backup(backup: Backup) -> BackupCheck:
    """Whether the bytes of a backup are those that were written. Raises `UnusableInput` where it cannot be read."""
    return check_file(backup.file)[1]


def check_file(file: Path) -> tuple[str, BackupCheck]:
    """The SHA-256 of a backup, and whether that is the one that was noted. Raises as `check_backup`."""
    noted = noted_checksum(file)
    try:
        checksum = checksum_of(file)
    except OSError as fault:
        raise _unusable(file) from fault
    if noted is None:
        return checksum, BackupCheck.UNKNOWN
    return checksum, BackupCheck.SAME if checksum == noted else BackupCheck.CHANGED


def changed_backup(file: Path) -> UnusableInput:
    """Said after a backup was used that is not what was written: SQLite does not notice a flipped bit."""
    return UnusableInput(
        QT_TRANSLATE_NOOP("Messages", "The backup is not what was written"),
        QT_TRANSLATE_NOOP("Messages", "{file} was changed since, or its disk is failing. It was used all the same."),
        QT_TRANSLATE_NOOP("Messages", "Look through what came back, or restore another backup."),
        file=file,
    )


@contextmanager
def opened_backup(file: Path, page_bytes: int | None = None) -> Iterator[Workspace]:
    """Open a backup to read; one of an earlier version as a copy of it, which is migrated.

    One that is to be written over a database must have pages of the same size: then of `page_bytes`. Raises
    `UnusableInput` for one that is missing or not whole, `NewerWorkspace` for one of a newer version.
    """
    if not _needs_copy(file, page_bytes):
        with _opened(file) as workspace:
            yield workspace
        return
    with temporary_folder() as folder:
        copy = folder / "backup.partner"
        _copy(file, copy, page_bytes)
        with _opened(copy) as workspace:
            yield workspace


def _needs_copy(file: Path, page_bytes: int | None) -> bool:
    with suppress(OSError):  # `_opened` says what is wrong with it
        header = read_header(file)
        if header is not None:
            return header.schema_version < CURRENT_VERSION or page_bytes not in (None, header.page_bytes)
    return False


def _copy(file: Path, copy: Path, page_bytes: int | None) -> None:
    uri = f"{resolved(file).as_uri()}?mode=ro"
    with (
        faults.explained(file),
        closing(sqlite3.connect(uri, uri=True)) as source,
        closing(sqlite3.connect(copy, isolation_level=None)) as target,
    ):
        source.backup(target)
        if page_bytes is not None:
            target.execute("PRAGMA journal_mode = DELETE")  # with a WAL, pages keep their size
            target.execute(f"PRAGMA page_size = {page_bytes}")
            target.execute("VACUUM")


def _opened(file: Path) -> Workspace:
    try:
        backup = open_workspace(file, write=False)
        try:
            if backup.rows("PRAGMA integrity_check(1)") != [("ok",)]:
                raise faults.damaged(file)
        except BaseException:
            backup.close()
            raise
    except DamagedWorkspace as fault:
        raise _unusable(file) from fault
    return backup


def _unusable(file: Path) -> UnusableInput:
    return UnusableInput(
        QT_TRANSLATE_NOOP("Messages", "The backup cannot be used"),
        QT_TRANSLATE_NOOP("Messages", "{file} is not there, or is not a whole workspace. Nothing was changed."),
        QT_TRANSLATE_NOOP("Messages", "Choose another backup."),
        file=file,
    )
