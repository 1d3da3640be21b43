"""The file behind an open workspace: who may write to it now, and whether it is still the file that was opened."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from filelock import Timeout

from desktop_app.domain.errors import WorkspaceLost
from desktop_app.storage import faults
from desktop_app.storage.file_lock import file_lock, locked
from desktop_app.storage.header import read_header
from desktop_app.storage.open_files import OpenFile
from desktop_app.storage.workspace_paths import BESIDE, beside, identity, identity_or_none, resolved


@dataclass(frozen=True, slots=True)
class _State:
    """What the file looked like when this program last had the right to write to it."""

    size: int
    modified: int
    change_counter: int
    data_version: int


class WorkspaceFile:
    """A workspace file that is open for writing; it is locked only while something is written.

    `give_up` may be set from another thread: whoever waits for the lock then stops waiting.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.give_up = False
        self.lost: WorkspaceLost | None = None
        self._whole = resolved(path)
        self._lock = file_lock(path)
        self._identity = identity(self._whole)
        self._state: _State | None = None
        # Keeps SQLite from writing into a file that is no longer ours when the workspace is closed.
        self._guard = sqlite3.connect(f"{self._whole.as_uri()}?mode=ro", uri=True, check_same_thread=False)
        self._guard.execute("PRAGMA data_version")
        self._wal = identity_or_none(beside(self._whole, "-wal"))
        self._held = OpenFile(self._whole)

    @contextmanager
    def held(self, connection: sqlite3.Connection) -> Iterator[None]:
        """Hold the lock, with the file checked before and after.

        Waits up to 30 seconds. Raises `WorkspaceInUse`, or `WorkspaceLost` when the file is no longer ours.
        """
        self._check_identity()
        with locked(self._lock, self.path, lambda: self.give_up):
            self._check(connection)
            try:
                yield
            finally:
                if self.lost is None:
                    self._note(connection)
            self._check_identity()

    def check(self, connection: sqlite3.Connection) -> None:
        """Raise `WorkspaceLost` when the file is no longer ours; while another program writes, only see its place."""
        self._check_identity()
        with suppress(Timeout, OSError), self._lock.acquire(timeout=0):
            self._check(connection)

    def close_guard(self) -> None:
        """Let go of the file; call it before the workspace's own connection is closed, or after one that is lost."""
        self._guard.close()

    def release(self) -> None:
        """Let go of the file altogether; call it after every connection to it is closed."""
        self._held.release()

    def remove_leftovers(self) -> None:
        """Remove the WAL of a lost workspace: it would be mixed into the file that is there now."""
        wal = beside(self._whole, "-wal")
        with suppress(OSError):
            if identity_or_none(wal) == self._wal is not None:
                for end in BESIDE:
                    beside(self._whole, end).unlink(missing_ok=True)

    def _check_identity(self) -> None:
        if self.lost is None:
            now = identity_or_none(self._whole)
            if now is None:
                self.lost = faults.lost(self.path) if _is_folder(self._whole.parent) else faults.folder_lost(self.path)
            elif now != self._identity:
                self.lost = faults.replaced(self.path)
        if self.lost is not None:
            raise self.lost

    def _check(self, connection: sqlite3.Connection) -> None:
        """Compare the file with what it was: only a transaction that SQLite knows of may have changed it."""
        before, now = self._state, self._look(connection)
        if before is not None and _is_foreign(before, now):
            self.lost = faults.overwritten(self.path)
            raise self.lost
        self._state = now

    def _note(self, connection: sqlite3.Connection) -> None:
        with suppress(*faults.DATABASE_FAULTS):
            self._state = self._look(connection)

    def _look(self, connection: sqlite3.Connection) -> _State:
        version = int(connection.execute("PRAGMA data_version").fetchone()[0])
        try:
            stat, header = self._whole.stat(), read_header(self._whole)
        except OSError as fault:
            raise faults.unreachable(self.path) from fault
        return _State(stat.st_size, stat.st_mtime_ns, header.change_counter if header else -1, version)


def _is_foreign(before: _State, now: _State) -> bool:
    if (now.size, now.modified) == (before.size, before.modified):
        return False
    if now.change_counter < before.change_counter:
        return True
    same_file = (now.size, now.change_counter) == (before.size, before.change_counter)
    return now.data_version == before.data_version and not same_file


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False
