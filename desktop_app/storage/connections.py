"""Connections to a workspace file, to write or to read, each checked before anything relies on it."""

from pathlib import Path

from peewee import SqliteDatabase

from desktop_app.domain.errors import NotWritable
from desktop_app.storage import faults
from desktop_app.storage.exact_sums import ExactConnection
from desktop_app.storage.migrations.version import CURRENT_VERSION
from desktop_app.storage.workspace_paths import resolved

_READ_WAIT_SECONDS, _WRITE_WAIT_SECONDS = 5, 30


def has_wal(path: Path) -> bool:
    """Whether a WAL lies beside the file itself, not beside a link to it."""
    whole = resolved(path)
    try:
        return whole.with_name(f"{whole.name}-wal").stat().st_size > 0
    except OSError:
        return False


def connect_to_write(path: Path, *, check_later: bool = False) -> SqliteDatabase:
    """Connect to write, once the file is checked and migrated. Raises database faults as they are.

    With `check_later` only a file whose last writer did not close it is checked: that one leaves its WAL behind.
    """
    check_later = check_later and not has_wal(path)
    path.chmod(0o600)
    # FULL: with NORMAL a power cut loses commits that were already acknowledged.
    pragmas = {"journal_mode": "wal", "synchronous": "full", "foreign_keys": 1, "temp_store": "memory"}
    database = SqliteDatabase(
        str(path), pragmas=pragmas, timeout=_WRITE_WAIT_SECONDS, check_same_thread=False, factory=ExactConnection
    )
    database.connect()
    try:
        _check_tables(database, path)
        if not check_later:
            _check_quickly(database, path)
        if database.execute_sql("PRAGMA user_version").fetchone()[0] < CURRENT_VERSION:
            _migrate(database, path)
    except BaseException:
        database.close()
        raise
    return database


def _migrate(database: SqliteDatabase, path: Path) -> None:
    # Hardly any start needs it.
    from desktop_app.storage.copies import checked_copy, unused_name
    from desktop_app.storage.migrations.steps import migrate

    def copy_before(version: int) -> None:
        checked_copy(database.connection(), unused_name(path.with_name(f"{path.name}.before-{version + 1}")))

    migrate(database.connection(), copy_before)
    # The header is looked at before SQLite: it must not lag behind in the WAL.
    database.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def connect_to_read(path: Path) -> SqliteDatabase:
    """Connect to read only, where nothing may be written as well. Raises the `UserError` that a fault means."""
    with faults.explained(path):
        try:
            return _connected(path, "mode=ro")
        except (*faults.DATABASE_FAULTS, NotWritable):
            # A folder that may not be written has no room for the WAL's index; without a WAL the file alone is whole.
            if has_wal(path):
                raise
        return _connected(path, "immutable=1")


def _connected(path: Path, mode: str) -> SqliteDatabase:
    database = SqliteDatabase(
        f"{resolved(path).as_uri()}?{mode}",
        uri=True,
        pragmas={"query_only": 1, "temp_store": "memory"},
        timeout=_READ_WAIT_SECONDS,
        check_same_thread=False,
        factory=ExactConnection,
    )
    database.connect()
    try:
        _check_tables(database, path)
    except BaseException:
        database.close()
        raise
    return database


def _check_tables(database: SqliteDatabase, path: Path) -> None:
    """Raise `DamagedWorkspace` for a file whose header is ours and whose tables are not."""
    try:
        # As text: no model is needed to open a file.
        database.execute_sql("SELECT 1 FROM setting LIMIT 1")
    except faults.DATABASE_FAULTS as fault:
        raise faults.user_error(fault, path) or faults.damaged(path) from fault


def _check_quickly(database: SqliteDatabase, path: Path) -> None:
    if database.execute_sql("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise faults.damaged(path)
