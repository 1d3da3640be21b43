"""A workspace, opened safely: looked at before it is touched, copied before it is migrated, one writer at a time."""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from peewee import SqliteDatabase

from desktop_app.domain.errors import DamagedWorkspace, NewerWorkspace, WorkspaceLost
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.storage import faults
from desktop_app.storage.connections import connect_to_read, connect_to_write, has_wal
from desktop_app.storage.exact_sums import ExactConnection
from desktop_app.storage.header import Header, read_header
from desktop_app.storage.migrations.version import APPLICATION_ID, CURRENT_VERSION
from desktop_app.storage.workspace_paths import BESIDE, is_open_elsewhere, remove_beside, resolved

# The lock, the schema and backups are loaded by who writes, makes or moves a workspace: whoever only reads one starts
# without them.
if TYPE_CHECKING:
    from desktop_app.storage.pinned_state import PinnedState
    from desktop_app.storage.workspace_file import WorkspaceFile

# Twice as large as by default: an import then takes a thirtieth less, and a single write no more.
_PAGE_BYTES = 8_192
# How much of a file SQLite holds: by default, and while many rows are written.
_CACHE_KB, _LARGE_CACHE_KB = 2_000, 16_000

Value = str | int | float | bytes | None
# Any: the columns' types are the schema's; what reads them turns them into records.
Rows = list[tuple[Any, ...]]


class Workspace:
    """An open workspace; use it in a `with` statement or `close()` it. Not to be shared between threads."""

    def __init__(self, path: Path, database: SqliteDatabase, file: "WorkspaceFile | None") -> None:
        self.path = path
        self.database = database
        self.has_committed = False
        self.due_backups: list[PinnedState] = []
        self.is_passing = False  # made to be thrown away or moved: no backup of it is of use to anybody
        self._file = file
        self._connection: ExactConnection = database.connection()
        self._changes_before = self._connection.total_changes
        self._data_version = self._read_data_version()
        self._writes_elsewhere = 0

    @property
    def writable(self) -> bool:
        """Whether it was opened for writing."""
        return self._file is not None

    @property
    def lost(self) -> WorkspaceLost | None:
        """Why nothing more is written: the file was deleted, replaced or overwritten while it was open."""
        return self._file.lost if self._file is not None else None

    @property
    def has_written(self) -> bool:
        """Whether a transaction that changed something is over, kept or rolled back; true of a closed workspace.

        May be asked at any moment, half-way through closing too.
        """
        try:
            return not self._connection.in_transaction and self._connection.total_changes > self._changes_before
        except sqlite3.ProgrammingError:
            return True

    def rows(self, sql: str, parameters: Sequence[Value] = ()) -> Rows:
        """All rows of a parameterised query; raises the `UserError` that a database fault means."""
        try:
            return self._connection.rows(sql, parameters)
        except faults.DATABASE_FAULTS:
            with faults.explained(self.path):  # only now: to enter it takes as long as a small query
                raise

    def stream(self, sql: str, parameters: Sequence[Value] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of a parameterised query one at a time, for more than one would like to hold at once."""
        with faults.explained(self.path):
            # Through `chain`: left early, a generator closes what it yields from, and a cursor whose database is closed
            # by then cannot be.
            yield from chain(self._connection.execute(sql, parameters))

    def write(self, sql: str, parameters: Sequence[Value] = ()) -> int:
        """Run one writing statement inside `writing()`; gives the number of rows it touched."""
        return int(self.database.execute_sql(sql, parameters).rowcount)

    def write_many(self, sql: str, rows: Iterator[Sequence[Value]] | Sequence[Sequence[Value]]) -> None:
        """Run a writing statement for many rows at raw speed, inside `writing()`.

        Raises `UnusableInput` for a number that is too large for SQLite.
        """
        try:
            self.database.connection().executemany(sql, rows)
        except OverflowError as fault:
            raise faults.too_large() from fault

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: all of it is kept, or nothing. Raises the `UserError` that a fault means.

        Waits up to 30 seconds for another window or command that is writing.
        """
        if self._is_in_transaction():
            yield
            return
        with self.holding_file(), faults.explained(self.path):
            # SQLite then reads the file's first page anew, and raises its change counter for this transaction.
            self._connection.execute("PRAGMA shrink_memory")
            # IMMEDIATE: a deferred transaction that reads first fails at its first write when another one wrote.
            with self.database.atomic("IMMEDIATE"):
                yield
                if not self._is_in_transaction():
                    raise faults.coded("SQLITE_FULL", "the transaction was lost")
                self._connection.execute(f"PRAGMA user_version = {CURRENT_VERSION}")
            self.has_committed = True

    @contextmanager
    def writing_many(self) -> Iterator[None]:
        """As `writing()`, for many rows: more of the file is held, so that pages of it are not read again and again."""
        with self.writing():
            self._connection.execute(f"PRAGMA cache_size = -{_LARGE_CACHE_KB}")
            try:
                yield
            finally:
                self._connection.execute(f"PRAGMA cache_size = -{_CACHE_KB}")

    @contextmanager
    def holding_file(self) -> Iterator[None]:
        """Keep other windows and commands from writing. Raises `WorkspaceInUse`, `WorkspaceLost` or `NotWritable`."""
        if self._file is None:
            raise faults.read_only(self.path)
        with faults.explained(self.path), self._file.held(self._connection):
            yield

    def check_file(self) -> None:
        """Raise `WorkspaceLost` when the file was deleted, replaced or overwritten since it was opened."""
        if self._file is not None and not self._is_in_transaction():
            with faults.explained(self.path):
                self._file.check(self._connection)

    def changed_elsewhere(self) -> bool:
        """Whether another window or command has written since this was asked last."""
        before, self._data_version = self._data_version, self._read_data_version()
        self._writes_elsewhere += before != self._data_version
        return before != self._data_version

    @property
    def writes_elsewhere(self) -> int:
        """How often it was noticed that others have written; the same number means that none has since."""
        return self._writes_elsewhere + (self._data_version != self._read_data_version())

    def is_sound(self) -> bool:
        """Whether SQLite finds nothing wrong: what looks like a bug may come from a damaged file."""
        try:
            return bool(self._connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
        except sqlite3.Error:
            return False

    def take_due_backups(self) -> list["PinnedState"]:
        """The states that are to be backed up, beside what is done next; whoever takes them closes them."""
        due, self.due_backups = self.due_backups, []
        return due

    def stop_waiting(self) -> None:
        """Give up the wait for another's writing, from any thread."""
        if self._file is not None:
            self._file.give_up = True

    def close(self) -> None:
        """Close the file; does nothing the second time. One that is lost is left as it is on the disk."""
        for state in self.take_due_backups():
            state.connection.close()
        if self._file is None or self._file.lost is None:
            if self._file is not None:
                self._file.close_guard()
            self._close_database()
        else:
            self._close_database()
            self._file.close_guard()
            self._file.remove_leftovers()
        if self._file is not None:
            self._file.release()

    def _is_in_transaction(self) -> bool:
        return self._connection.in_transaction

    def _close_database(self) -> None:
        if not self.database.is_closed():
            self.database.close()

    def _read_data_version(self) -> int:
        with faults.explained(self.path):
            return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def create_workspace(path: Path, *, check_later: bool = False) -> Workspace:
    """Make a new, empty workspace at `path` and open it for writing; one that is there is opened as it is."""
    try:
        if path.is_symlink() and not is_there(path):  # a disk that is not connected, say
            raise faults.missing(path)
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not is_there(path):
            _make_locked(path)
    except OSError as fault:
        raise faults.refused(fault, path) from fault
    return open_workspace(path, write=True, check_later=check_later)


def is_there(path: Path) -> bool:
    """Whether there is a file at `path`. Raises `NotWritable` for a folder that may not be looked into."""
    try:
        return path.exists()
    except OSError as fault:
        raise faults.refused(fault, path) from fault


def _make_locked(path: Path) -> None:
    from desktop_app.storage.file_lock import file_lock, locked

    lock = file_lock(path)
    with locked(lock, path), faults.explained(path):
        try:
            if not path.exists():  # another command may have been quicker
                _make_empty(path)
        except BaseException:
            Path(lock.lock_file).unlink(missing_ok=True)
            raise


def _make_empty(path: Path) -> None:
    """Put an empty workspace at `path` in one step, so that a crash leaves none rather than half of one."""
    from desktop_app.storage.migrations.steps import create_schema

    draft = path.with_name(f".{path.name}.new")
    draft.unlink(missing_ok=True)
    try:
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with closing(sqlite3.connect(draft, isolation_level=None)) as connection:
            connection.execute(f"PRAGMA page_size = {_PAGE_BYTES}")
            create_schema(connection)
        remove_beside(path)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def remove_workspace(path: Path) -> None:
    """Take away the workspace at `path` and what SQLite and the lock keep beside it."""
    for end in ("", *BESIDE, ".lock"):
        path.with_name(path.name + end).unlink(missing_ok=True)


def remove_new_workspace(path: Path) -> None:
    """As `remove_workspace()` for one that was made for nothing, unless another program has opened it since."""
    if not is_open_elsewhere(path):
        remove_workspace(path)


def is_damaged(path: Path) -> bool:
    """Whether there is a file at `path` that is no whole workspace. Raises `NewerWorkspace`, `NotWritable`."""
    try:
        open_workspace(path, write=True).close()
    except DamagedWorkspace:
        return path.is_file()
    return False


def replace_by_empty(path: Path) -> None:
    """Put an empty workspace in the place of the file at `path`, in one step."""
    from desktop_app.storage.file_lock import file_lock, locked

    with locked(file_lock(path), path), faults.explained(path):
        _make_empty(resolved(path))


def open_workspace(path: Path, *, write: bool, check_later: bool = False) -> Workspace:
    """Open the workspace at `path`; to write, it is checked for damage, and migrated after a checked copy.

    The check reads all of the file. With `check_later` one that was closed properly is left for the caller to check.
    Raises `DamagedWorkspace`, `NewerWorkspace`, `NotWritable` or `WorkspaceInUse`; the file is then as it was.
    """
    header = _look_at(path)
    if write:
        return _open_to_write(path, header, check_later=check_later)
    if header.schema_version < CURRENT_VERSION:  # only a writer migrates
        _open_to_write(path, header).close()
    return Workspace(path, connect_to_read(path), None)


def _look_at(path: Path) -> Header:
    """The file's header, read before SQLite touches the file."""
    try:
        header = read_header(path)
    except FileNotFoundError as fault:
        raise faults.missing(path) from fault
    except IsADirectoryError as fault:
        raise faults.damaged(path) from fault
    except OSError as fault:
        raise faults.unreachable(path) from fault
    if header is None or not header.is_readable or (header.has_half_page and not has_wal(path)):
        raise faults.damaged(path)
    if header.schema_version > CURRENT_VERSION:
        raise NewerWorkspace(
            QT_TRANSLATE_NOOP("Messages", "The workspace is from a newer version"),
            QT_TRANSLATE_NOOP("Messages", "{path} was written by a newer version of this program; it was not touched."),
            QT_TRANSLATE_NOOP("Messages", "Install the newer version to open it."),
            path=path,
        )
    if _is_foreign(path):
        raise faults.mixed(path)
    return header


def _is_foreign(path: Path) -> bool:
    """Whether the WAL beside the file, if there is one, would turn it into another database."""
    if not has_wal(path):
        return False
    try:
        with closing(sqlite3.connect(f"{resolved(path).as_uri()}?mode=ro", uri=True)) as connection:
            return bool(connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID)
    except sqlite3.Error:  # reported when it is opened
        return False


def _open_to_write(path: Path, header: Header, *, check_later: bool = False) -> Workspace:
    """Open to write. Only what changes the file when it is opened waits for another's writing."""
    if header.uses_wal and header.schema_version == CURRENT_VERSION:
        return _opened_to_write(path, check_later=check_later)
    from desktop_app.storage.file_lock import file_lock, locked

    with locked(file_lock(path), path):
        return _opened_to_write(path)


def _opened_to_write(path: Path, *, check_later: bool = False) -> Workspace:
    from desktop_app.storage.workspace_file import WorkspaceFile

    if not os.access(resolved(path), os.W_OK) or not os.access(resolved(path).parent, os.W_OK):
        raise faults.read_only(path)
    with faults.explained(path):
        database = connect_to_write(path, check_later=check_later)
        try:
            workspace = Workspace(path, database, WorkspaceFile(path))
        except BaseException:
            database.close()
            raise
    try:
        workspace.check_file()
    except BaseException:
        workspace.close()
        raise
    return workspace
