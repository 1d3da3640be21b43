"""Faults of the database are explained by SQLite's codes; what is a bug stays one."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop_app.domain.errors import DamagedWorkspace, NotWritable, WorkspaceInUse
from desktop_app.storage import faults
from desktop_app.storage.workspace import create_workspace

PATH = Path("book.partner")


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("SQLITE_CORRUPT_INDEX", DamagedWorkspace),
        ("SQLITE_NOTADB", DamagedWorkspace),
        ("SQLITE_IOERR_SHORT_READ", DamagedWorkspace),
        ("SQLITE_FULL", NotWritable),
        ("SQLITE_READONLY_DIRECTORY", NotWritable),
        ("SQLITE_CANTOPEN", NotWritable),
        ("SQLITE_BUSY_SNAPSHOT", WorkspaceInUse),
    ],
)
def test_the_code_decides(name: str, error: type[Exception]) -> None:
    assert type(faults.user_error(faults.coded(name, "x"), PATH)) is error


@pytest.mark.parametrize(
    ("number", "title"),
    [
        (errno.ENOSPC, "The disk is full"),
        (errno.EDQUOT, "The disk is full"),
        (errno.EIO, "The disk cannot be read or written"),
        (errno.EACCES, "The workspace is read-only"),
        (errno.EROFS, "The workspace is read-only"),
    ],
)
def test_what_the_system_refuses_is_named_by_its_number(number: int, title: str) -> None:
    assert faults.refused(OSError(number, "x"), PATH).title.text == title


@pytest.mark.parametrize(
    "sql", ["SELECT json_extract('{', '$.a')", "SELECT nothing FROM setting", "SELECT * FROM none"]
)
def test_a_mistake_in_a_query_is_a_bug_and_no_damage(tmp_path: Path, sql: str) -> None:
    with create_workspace(tmp_path / "book.partner") as workspace:
        with pytest.raises(faults.DATABASE_FAULTS):
            workspace.rows(sql)
        with pytest.raises(faults.DATABASE_FAULTS), workspace.writing():
            workspace.write(sql)
        with workspace.writing():  # the lock is free again
            workspace.write("INSERT INTO setting VALUES ('a', '1')")


@contextmanager
def failing_twice() -> Iterator[None]:
    """As peewee on a full disk: rolling back fails as well, and hides the cause."""
    try:
        yield
    except sqlite3.Error as fault:
        raise sqlite3.OperationalError("cannot rollback - no transaction is active") from fault


def test_the_true_cause_is_found_behind_a_failed_rollback() -> None:
    with pytest.raises(NotWritable, match="disk is full"), faults.explained(PATH), failing_twice():
        raise faults.coded("SQLITE_FULL", "database or disk is full")


def test_a_disk_that_fails_to_flush_leaves_open_what_it_holds() -> None:
    with pytest.raises(NotWritable, match="may not have been saved"), faults.explained(PATH):
        raise faults.coded("SQLITE_IOERR_FSYNC", "disk I/O error")


def test_a_fault_that_is_its_own_cause_ends() -> None:
    first, second = sqlite3.OperationalError("first"), sqlite3.OperationalError("second")
    first.__cause__, second.__cause__ = second, first
    assert faults.user_error(first, PATH) is None
