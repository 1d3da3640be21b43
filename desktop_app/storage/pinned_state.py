"""What a workspace holds at an instant, for a backup that is written while others go on changing it."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop_app.domain.backups import BackupReason
from desktop_app.storage.connections import has_wal
from desktop_app.storage.workspace_paths import resolved

_NO_ROOM_BESIDE = ("SQLITE_CANTOPEN", "SQLITE_READONLY_CANTINIT", "SQLITE_READONLY_DIRECTORY")


@dataclass(frozen=True, slots=True)
class PinnedState:
    """The workspace at `path` as it is `at` an instant (aware), seen by a connection of its own until that is closed.

    Any one thread at a time may use it.
    """

    connection: sqlite3.Connection
    path: Path
    reason: BackupReason
    at: datetime

    def is_sound(self) -> bool:
        """Whether SQLite finds nothing wrong with it: else no copy of it can be whole."""
        try:
            return bool(self.connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok")
        except sqlite3.Error:
            return False


def pin_state(path: Path, reason: BackupReason, at: datetime) -> PinnedState:
    """Pin what is in the workspace at `path` now: a transaction that is under way is not seen.

    The connection may write as far as SQLite is concerned: the last one to close brings the WAL into the file.
    Raises database faults as they are.
    """
    try:
        return PinnedState(_reading(path, "mode=rw"), path, reason, at)
    except sqlite3.OperationalError as fault:
        # On read-only media there is no room for the WAL's index; without a WAL the file alone is whole.
        if has_wal(path) or fault.sqlite_errorname not in _NO_ROOM_BESIDE:
            raise
    return PinnedState(_reading(path, "mode=ro&immutable=1"), path, reason, at)


def _reading(path: Path, mode: str) -> sqlite3.Connection:
    """A connection in a transaction that has begun to read."""
    uri = f"{resolved(path).as_uri()}?{mode}"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA query_only = 1")
        connection.execute("BEGIN")
        connection.execute("PRAGMA user_version").fetchone()  # the first read begins the transaction
    except BaseException:
        connection.close()
        raise
    return connection
