"""Where the file of a workspace and what SQLite keeps beside it are, and who has them open."""

import sqlite3
from contextlib import closing
from pathlib import Path

from desktop_app.storage import faults

BESIDE = ("-wal", "-shm")


def resolved(path: Path) -> Path:
    """`path` without links: two paths to one file are one workspace. Raises `NotWritable` for links in a circle."""
    try:
        return path.resolve()
    except (OSError, RuntimeError) as fault:
        raise faults.unreachable(path) from fault


def is_open_elsewhere(path: Path) -> bool:
    """Whether a program has the workspace at `path` open, writing or not; a damaged one counts as not open."""
    if identity_or_none(path) is None:
        return False
    try:
        with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as connection:
            # Leaving the WAL asks for the file alone, which every open connection refuses.
            connection.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error as fault:
        return getattr(fault, "sqlite_errorname", "").startswith("SQLITE_BUSY")
    return False


def remove_beside(path: Path) -> None:
    """Remove what SQLite left beside `path`: mixed into another file, it would ruin that one."""
    for end in BESIDE:
        beside(resolved(path), end).unlink(missing_ok=True)


def identity(path: Path) -> tuple[int, int]:
    stat = path.stat()
    return stat.st_dev, stat.st_ino


def identity_or_none(path: Path) -> tuple[int, int] | None:
    try:
        return identity(path)
    except OSError:
        return None


def beside(path: Path, end: str) -> Path:
    return path.with_name(path.name + end)
