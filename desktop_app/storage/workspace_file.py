"""The file behind an open workspace: who may write to it now, and whether it is still the file that was opened."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from desktop_app.domain.errors import WorkspaceLost
from desktop_app.storage import faults
from desktop_app.storage.header import read_header

WAIT_SECONDS = 30.0
_POLL_SECONDS = 0.05
_BESIDE = ("-wal", "-shm")


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
        self._identity = _identity(self._whole)
        self._state: _State | None = None
        # Keeps SQLite from writing into a file that is no longer ours when the workspace is closed.
        self._guard = sqlite3.connect(f"{self._whole.as_uri()}?mode=ro", uri=True, check_same_thread=False)
        self._guard.execute("PRAGMA data_version")
        self._wal = _identity_or_none(_beside(self._whole, "-wal"))

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

    def remove_leftovers(self) -> None:
        """Remove the WAL of a lost workspace: it would be mixed into the file that is there now."""
        wal = _beside(self._whole, "-wal")
        with suppress(OSError):
            if _identity_or_none(wal) == self._wal is not None:
                for end in _BESIDE:
                    _beside(self._whole, end).unlink(missing_ok=True)

    def _check_identity(self) -> None:
        if self.lost is None:
            now = _identity_or_none(self._whole)
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


def resolved(path: Path) -> Path:
    """`path` without links: two paths to one file are one workspace. Raises `NotWritable` for links in a circle."""
    try:
        return path.resolve()
    except (OSError, RuntimeError) as fault:
        raise faults.unreachable(path) from fault


def file_lock(path: Path) -> FileLock:
    """The lock of the workspace at `path`; two paths to one file are one workspace."""
    return FileLock(f"{resolved(path)}.lock", mode=0o600, thread_local=False)


@contextmanager
def locked(lock: FileLock, path: Path, give_up: Callable[[], bool] | None = None) -> Iterator[None]:
    """Hold `lock`; waits up to 30 seconds for it, or until `give_up` says so.

    Raises `WorkspaceInUse`, or `NotWritable` for a folder without rights.
    """
    whole = resolved(path)
    if (whole.exists() and not os.access(whole, os.W_OK)) or not os.access(whole.parent, os.W_OK):
        raise faults.read_only(path)
    try:
        lock.acquire(timeout=WAIT_SECONDS, poll_interval=_POLL_SECONDS, cancel_check=give_up)
    except Timeout as fault:
        raise faults.in_use(path) from fault
    except OSError as fault:
        raise faults.read_only(path) from fault
    try:
        yield
    finally:
        lock.release()


def is_open_elsewhere(path: Path) -> bool:
    """Whether a program has the workspace at `path` open, writing or not; a damaged one counts as not open."""
    if _identity_or_none(path) is None:
        return False
    try:
        with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as connection:
            # Leaving the WAL asks for the file alone, which every open connection refuses.
            connection.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error as fault:
        return getattr(fault, "sqlite_errorname", "").startswith("SQLITE_BUSY")
    return False


def is_locked(path: Path) -> bool:
    """Whether a program is writing to the workspace at `path` now."""
    try:
        with file_lock(path).acquire(timeout=0):
            return False
    except Timeout:
        return True
    except OSError:  # where no program may lock, none writes
        return False


def remove_beside(path: Path) -> None:
    """Remove what SQLite left beside `path`: mixed into another file, it would ruin that one."""
    for end in _BESIDE:
        _beside(resolved(path), end).unlink(missing_ok=True)


def _is_foreign(before: _State, now: _State) -> bool:
    if (now.size, now.modified) == (before.size, before.modified):
        return False
    if now.change_counter < before.change_counter:
        return True
    same_file = (now.size, now.change_counter) == (before.size, before.change_counter)
    return now.data_version == before.data_version and not same_file


def _identity(path: Path) -> tuple[int, int]:
    stat = path.stat()
    return stat.st_dev, stat.st_ino


def _identity_or_none(path: Path) -> tuple[int, int] | None:
    try:
        return _identity(path)
    except OSError:
        return None


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _beside(path: Path, end: str) -> Path:
    return path.with_name(path.name + end)
