"""Checked copies of a database: made by SQLite's backup, verified, and put in place in one step."""

import os
import sqlite3
from contextlib import closing
from hashlib import file_digest
from pathlib import Path


def checked_copy(source: sqlite3.Connection, target: Path) -> str:
    """Copy the database behind `source` to `target` whole, and give the copy's SHA-256.

    Copying the file alone would miss what still lies in the WAL. Raises `sqlite3.DatabaseError` when the copy is not
    sound, `OSError` when it cannot be written; a `target` that is there is replaced only by a verified copy.
    """
    draft = target.with_name(f".{target.name}.part")
    draft.unlink(missing_ok=True)
    try:
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with closing(sqlite3.connect(draft)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
            verify(copy)
        checksum = _settled(draft)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    return checksum


def verify(connection: sqlite3.Connection) -> None:
    """Raise `sqlite3.DatabaseError` unless the whole database is sound."""
    found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if found != "ok":
        raise sqlite3.DatabaseError(f"malformed: {found}")


def _settled(path: Path) -> str:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
        return file_digest(file, "sha256").hexdigest()
