"""A workspace file, opened safely: looked at before it is touched, copied before it is migrated, written by one."""

import os
import sqlite3
import struct
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from filelock import FileLock, Timeout
from peewee import SqliteDatabase

from desktop_app.domain.errors import DamagedWorkspace, NewerWorkspace
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.storage import faults
from desktop_app.storage.copies import checked_copy
from desktop_app.storage.migrations.steps import APPLICATION_ID, CURRENT_VERSION, migrate

_HEADER = struct.Struct(">16s44xI4xI28x")
_MAGIC = b"SQLite format 3\0"
_BUSY_SECONDS = 5
# Twice as large as by default: an import then takes a thirtieth less, and a single write no more.
_PAGE_BYTES = 8_192
_BESIDE = ("-wal", "-shm")

Value = str | int | float | bytes | None


class Workspace:
    """An open workspace; use it in a `with` statement or `close()` it. Not to be shared between threads."""

    def __init__(self, path: Path, database: SqliteDatabase, lock: FileLock | None) -> None:
        self.path = path
        self.database = database
        self._lock = lock
        self._connection: sqlite3.Connection = database.connection()
        self._changes_before = self._connection.total_changes

    @property
    def writable(self) -> bool:
        """Whether it was opened for writing: only one window or command at a time may."""
        return self._lock is not None

    @property
    def has_written(self) -> bool:
        """Whether a transaction that changed something is over, kept or rolled back; true of a closed workspace.

        May be asked at any moment, half-way through closing too.
        """
        try:
            return not self._connection.in_transaction and self._connection.total_changes > self._changes_before
        except sqlite3.ProgrammingError:
            return True

    def rows(self, sql: str, parameters: Sequence[Value] = ()) -> list[tuple[Value, ...]]:
        """All rows of a parameterised query; raises the `UserError` that a database fault means."""
        try:
            return self.database.execute_sql(sql, parameters).fetchall()  # type: ignore[no-any-return]
        except faults.DATABASE_FAULTS as fault:
            raise faults.told(fault, self.path) from fault

    def stream(self, sql: str, parameters: Sequence[Value] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of a parameterised query one at a time, for more than one would like to hold at once."""
        try:
            # Through `chain`: left early, a generator closes what it yields from, and a cursor whose database is closed
            # by then cannot be.
            yield from chain(self.database.execute_sql(sql, parameters))
        except faults.DATABASE_FAULTS as fault:
            raise faults.told(fault, self.path) from fault

    def write(self, sql: str, parameters: Sequence[Value] = ()) -> int:
        """Run one writing statement inside `writing()`; gives the number of rows it touched."""
        return int(self.database.execute_sql(sql, parameters).rowcount)

    def write_many(self, sql: str, rows: Iterator[Sequence[Value]] | Sequence[Sequence[Value]]) -> None:
        """Run a writing statement for many rows at raw speed, inside `writing()`."""
        self.database.connection().executemany(sql, rows)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: all of it is kept, or nothing. Raises the `UserError` that a fault means."""
        if not self.writable:
            raise faults.read_only(self.path)
        try:
            # IMMEDIATE: a deferred transaction that reads first fails at its first write when another one wrote.
            with self.database.atomic("IMMEDIATE"):
                yield
                if not self.database.connection().in_transaction:
                    raise sqlite3.OperationalError("the transaction was lost: database or disk is full")
        except faults.DATABASE_FAULTS as fault:
            raise faults.told(fault, self.path) from fault

    def close(self) -> None:
        """Close the file and let others write; does nothing the second time."""
        if not self.database.is_closed():
            self.database.close()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def create_workspace(path: Path) -> Workspace:
    """Make a new, empty workspace at `path` and open it for writing; one that is there is opened as it is."""
    try:
        if path.is_symlink() and not is_there(path):  # a disk that is not connected, say
            raise faults.missing(path)
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not is_there(path):
            _make_empty(path)
    except (OSError, *faults.DATABASE_FAULTS) as fault:
        raise (faults.read_only(path) if isinstance(fault, OSError) else faults.told(fault, path)) from fault
    return open_workspace(path, write=True)


def is_there(path: Path) -> bool:
    """Whether there is a file at `path`. Raises `NotWritable` for a folder that may not be looked into."""
    try:
        return path.exists()
    except OSError as fault:
        raise faults.read_only(path) from fault


def _make_empty(path: Path) -> None:
    """Put an empty workspace at `path` in one step, so that a crash leaves none rather than half of one."""
    draft = path.with_name(f".{path.name}.new")
    draft.unlink(missing_ok=True)
    try:
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with closing(sqlite3.connect(draft, isolation_level=None)) as connection:
            connection.execute(f"PRAGMA page_size = {_PAGE_BYTES}")
            migrate(connection, lambda _version: None)
        for end in _BESIDE:  # what a deleted workspace left behind would be mixed into this one
            path.with_name(path.name + end).unlink(missing_ok=True)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def remove_workspace(path: Path) -> None:
    """Take away the workspace at `path` and what SQLite and the lock keep beside it."""
    for end in ("", *_BESIDE, ".lock"):
        path.with_name(path.name + end).unlink(missing_ok=True)


def set_damaged_aside(path: Path) -> Path | None:
    """Move a damaged workspace out of the way, as `NAME.damaged`; gives where it is, `None` if nothing was moved."""
    try:
        open_workspace(path, write=True).close()
    except DamagedWorkspace:
        if not path.is_file():
            return None
        aside = path.with_name(f"{path.name}.damaged")
        for end in ("", *_BESIDE):
            if (part := path.with_name(path.name + end)).exists():
                part.replace(aside.with_name(aside.name + end))
        return aside
    return None


def open_workspace(path: Path, *, write: bool) -> Workspace:
    """Open the workspace at `path`; to write, it is locked, and migrated after a checked copy.

    Raises `DamagedWorkspace`, `NewerWorkspace`, `NotWritable` or `WorkspaceInUse`; the file is then as it was.
    """
    version = _look_at(path)
    if write:
        return _open_to_write(path)
    if version < CURRENT_VERSION:  # only a writer migrates
        _open_to_write(path).close()
    return Workspace(path, _connect_to_read(path), None)


def _look_at(path: Path) -> int:
    """The schema version in the file's header, read before SQLite touches the file."""
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER.size)
            size = os.fstat(file.fileno()).st_size
    except FileNotFoundError as fault:
        raise faults.missing(path) from fault
    except OSError as fault:
        raise (faults.damaged(path) if path.is_dir() else faults.read_only(path)) from fault
    if len(header) < _HEADER.size:
        raise faults.damaged(path)
    magic, version, application = _HEADER.unpack(header)
    page_size = int.from_bytes(header[16:18], "big")
    if magic != _MAGIC or application != APPLICATION_ID or size % (65_536 if page_size == 1 else page_size or 1):
        raise faults.damaged(path)
    if version > CURRENT_VERSION:
        raise NewerWorkspace(
            QT_TRANSLATE_NOOP("Messages", "The workspace is from a newer version"),
            QT_TRANSLATE_NOOP("Messages", "{path} was written by a newer version of this program; it was not touched."),
            QT_TRANSLATE_NOOP("Messages", "Install the newer version to open it."),
            path=path,
        )
    if _is_foreign(path):
        raise faults.mixed(path)
    return int(version)


def _is_foreign(path: Path) -> bool:
    """Whether the WAL beside the file, if there is one, would turn it into another database."""
    wal = _wal(path)
    if not wal.exists() or not wal.stat().st_size:
        return False
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            return bool(connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID)
    except sqlite3.Error:  # told when it is opened
        return False


def _wal(path: Path) -> Path:
    """Where SQLite keeps the WAL: beside the file itself, not beside a link to it."""
    whole = path.resolve()
    return whole.with_name(f"{whole.name}-wal")


def _open_to_write(path: Path) -> Workspace:
    lock = _locked(path)
    try:
        database = _connect_to_write(path)
        return Workspace(path, database, lock)
    except faults.DATABASE_FAULTS as fault:
        lock.release()
        raise faults.told(fault, path) from fault
    except BaseException:
        lock.release()
        raise


def _locked(path: Path) -> FileLock:
    whole = path.resolve()  # two ways to one file are one workspace
    if not os.access(whole, os.W_OK) or not os.access(whole.parent, os.W_OK):
        raise faults.read_only(path)
    lock = FileLock(f"{whole}.lock", mode=0o600, thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout as fault:
        raise faults.in_use(path) from fault
    except OSError as fault:
        raise faults.read_only(path) from fault
    return lock


def _connect_to_write(path: Path) -> SqliteDatabase:
    path.chmod(0o600)
    # FULL: with NORMAL a power cut loses commits that were already acknowledged.
    pragmas = {"journal_mode": "wal", "synchronous": "full", "foreign_keys": 1, "temp_store": "memory"}
    database = SqliteDatabase(str(path), pragmas=pragmas, timeout=_BUSY_SECONDS, check_same_thread=False)
    database.connect()
    try:
        _check_quickly(database, path)
        found = migrate(database.connection(), lambda version: _copy_before_migration(database, path, version))
        if found < CURRENT_VERSION:  # the header is looked at before SQLite: it must not lag behind in the WAL
            database.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    except BaseException:
        database.close()
        raise
    return database


def _copy_before_migration(database: SqliteDatabase, path: Path, version: int) -> None:
    if version:
        checked_copy(database.connection(), path.with_name(f"{path.name}.before-{version + 1}"))


def _connect_to_read(path: Path) -> SqliteDatabase:
    try:
        return _connected(path, "mode=ro")
    except faults.DATABASE_FAULTS as fault:
        # A folder that may not be written has no room for the WAL's index; without a WAL the file alone is whole.
        wal = _wal(path)
        if wal.exists() and wal.stat().st_size:
            raise faults.told(fault, path) from fault
    try:
        return _connected(path, "immutable=1")
    except faults.DATABASE_FAULTS as fault:
        raise faults.told(fault, path) from fault


def _connected(path: Path, mode: str) -> SqliteDatabase:
    database = SqliteDatabase(
        f"{path.resolve().as_uri()}?{mode}",
        uri=True,
        pragmas={"query_only": 1, "temp_store": "memory"},
        timeout=_BUSY_SECONDS,
        check_same_thread=False,
    )
    database.connect()
    try:
        database.execute_sql("SELECT 1 FROM setting LIMIT 1")
    except BaseException:
        database.close()
        raise
    return database


def _check_quickly(database: SqliteDatabase, path: Path) -> None:
    if database.execute_sql("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise faults.damaged(path)
