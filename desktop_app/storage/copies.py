"""Checked copies of a database: made by SQLite's backup, verified, and put in place in one step."""

import os
import sqlite3
from contextlib import closing
from datetime import date
from errno import EISDIR
from hashlib import file_digest
from itertools import chain, count
from pathlib import Path

from desktop_app.storage import faults
from desktop_app.storage.file_lock import file_lock, locked
from desktop_app.storage.header import refuse_device
from desktop_app.storage.workspace_paths import is_open_elsewhere, remove_beside


def checked_copy(source: sqlite3.Connection, target: Path, *, is_damaged: bool = False) -> str:
    """Copy the database behind `source` to `target` whole, and give the copy's SHA-256.

    Copying the file alone would miss what still lies in the WAL. One that `is_damaged` is copied as it is.

    Raises `sqlite3.DatabaseError` when the copy is not
    sound, `OSError` when it cannot be written, and `WorkspaceInUse` for a `target` that a program has open; a `target`
    that is there is replaced only by a verified copy.
    """
    refuse_device(target)
    if target.is_dir():
        raise IsADirectoryError(EISDIR, os.strerror(EISDIR), str(target))
    draft = target.with_name(f".{target.name}.part")
    draft.unlink(missing_ok=True)
    try:
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with closing(sqlite3.connect(draft)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
            if not is_damaged:
                verify(copy)
        checksum = _settled(draft)
        put_in_place(draft, target)
    finally:
        draft.unlink(missing_ok=True)
    return checksum


def put_in_place(draft: Path, target: Path) -> None:
    """Put a whole file in the place of the workspace or backup at `target`, and nothing of the old one beside it.

    Raises `WorkspaceInUse` for a `target` that a program has open, `OSError` when it cannot be written.
    """
    refuse_device(target)
    lock = file_lock(target)
    is_new = not target.exists()
    with locked(lock, target):
        if not is_new and is_open_elsewhere(target):
            raise faults.in_use(target)
        remove_beside(target)
        draft.replace(target)
        _settle_folder(target.parent)
        if is_new:  # a backup has no use for one
            Path(lock.lock_file).unlink(missing_ok=True)


def free_name(path: Path, purpose: str, today: date) -> Path:
    """A name beside `path` that no file has: `NAME.PURPOSE-2026-11-30`, numbered from the second of a day on."""
    return unused_name(path.with_name(f"{path.name}.{purpose}-{today.isoformat()}"))


def unused_name(first: Path) -> Path:
    """`first`, or numbered from the second on the first name that no file has."""
    numbered = (first.with_name(f"{first.name}-{number}") for number in count(2))
    return next(free for free in chain([first], numbered) if not free.exists())


def verify(connection: sqlite3.Connection) -> None:
    """Raise `sqlite3.DatabaseError` unless the whole database is sound."""
    result = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if result != "ok":
        raise faults.coded("SQLITE_CORRUPT", result)


def _settled(path: Path) -> str:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
        return file_digest(file, "sha256").hexdigest()


def _settle_folder(folder: Path) -> None:
    """Have the disk keep the new name as well, where the system can."""
    if os.name == "nt":
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
