"""Faults of the database told as what they mean to a person: damaged, full, read-only or in use."""

import sqlite3
from contextlib import suppress
from pathlib import Path
from shutil import disk_usage

from peewee import PeeweeException

from desktop_app.domain.errors import DamagedWorkspace, NotWritable, UserError, WorkspaceInUse
from desktop_app.domain.messages import QT_TRANSLATE_NOOP

# peewee wraps what execute raises, but not what iterating a cursor raises.
DATABASE_FAULTS = (PeeweeException, sqlite3.Error)

_FULL, _READ_ONLY = ("disk is full",), ("readonly", "read-only")
_IN_USE, _UNREACHABLE = ("is locked", "busy"), ("disk i/o error", "unable to open")
_LEAST_ROOM = 64 << 10
_DAMAGED = ("malformed", "not a database", "file is encrypted", "no such table", "no such column", "already exists")


def told(fault: BaseException, path: Path) -> BaseException:
    """The error a person can act on for a database `fault` of the workspace at `path`; else the fault itself.

    On a full disk peewee fails again while rolling back, and the true cause is only in the context.
    """
    cause: BaseException | None = fault
    while cause is not None:
        if error := _user_error(str(cause).lower(), path):
            return error
        cause = cause.__cause__ or cause.__context__
    return fault


def _user_error(text: str, path: Path) -> UserError | None:
    unreachable = any(part in text for part in _UNREACHABLE)
    if any(part in text for part in _FULL) or (unreachable and _is_full(path)):
        return NotWritable(
            QT_TRANSLATE_NOOP("Messages", "The disk is full"),
            QT_TRANSLATE_NOOP("Messages", "There was no room to write {path}, so nothing was changed."),
            QT_TRANSLATE_NOOP("Messages", "Free some space and try again."),
            path=path,
        )
    if any(part in text for part in _READ_ONLY):
        return read_only(path)
    if any(part in text for part in _IN_USE):
        return in_use(path)
    if unreachable:
        return NotWritable(
            QT_TRANSLATE_NOOP("Messages", "The workspace cannot be read or written"),
            QT_TRANSLATE_NOOP("Messages", "The disk or folder that holds {path} did not answer; nothing was changed."),
            QT_TRANSLATE_NOOP("Messages", "Check that the drive is connected and that you may use the folder."),
            path=path,
        )
    return damaged(path) if any(part in text for part in _DAMAGED) else None


def _is_full(path: Path) -> bool:
    """Whether the disk has no room left even for the index of a WAL, which SQLite tells as an I/O error."""
    with suppress(OSError):
        return disk_usage(path.parent).free < _LEAST_ROOM
    return False


def read_only(path: Path) -> NotWritable:
    """The file or its folder may not be written."""
    return NotWritable(
        QT_TRANSLATE_NOOP("Messages", "The workspace is read-only"),
        QT_TRANSLATE_NOOP("Messages", "{path} or its folder may not be written, so nothing was changed."),
        QT_TRANSLATE_NOOP("Messages", "Ask for the right to write there, or use a copy in another folder."),
        path=path,
    )


def file_not_written(path: Path) -> NotWritable:
    """A file that was asked for cannot be written where it was to go."""
    return NotWritable(
        QT_TRANSLATE_NOOP("Messages", "The file cannot be written"),
        QT_TRANSLATE_NOOP("Messages", "{path} or its folder may not be written, or the disk is full."),
        QT_TRANSLATE_NOOP("Messages", "Close the file where it is open, or choose another folder."),
        path=path,
    )


def in_use(path: Path) -> WorkspaceInUse:
    """Somebody else has the workspace open for writing."""
    return WorkspaceInUse(
        QT_TRANSLATE_NOOP("Messages", "The workspace is in use"),
        QT_TRANSLATE_NOOP("Messages", "Another window or command is writing to {path}; nothing was changed."),
        QT_TRANSLATE_NOOP("Messages", "Close it, or wait until it is done, and try again."),
        path=path,
    )


def damaged(path: Path) -> DamagedWorkspace:
    """The file is no workspace, or not a whole one."""
    return DamagedWorkspace(
        QT_TRANSLATE_NOOP("Messages", "The workspace is damaged"),
        QT_TRANSLATE_NOOP("Messages", "{path} is not a whole workspace; it was left as it is."),
        QT_TRANSLATE_NOOP("Messages", "Restore a backup (File > Restore backup…, or the restore command)."),
        path=path,
    )


def missing(path: Path) -> DamagedWorkspace:
    """There is no file."""
    return DamagedWorkspace(
        QT_TRANSLATE_NOOP("Messages", "There is no workspace here"),
        QT_TRANSLATE_NOOP("Messages", "{path} does not exist."),
        QT_TRANSLATE_NOOP("Messages", "Import a file to make one, or name another with --workspace."),
        path=path,
    )


def mixed(path: Path) -> DamagedWorkspace:
    """The write-ahead log beside the file is another file's."""
    return DamagedWorkspace(
        QT_TRANSLATE_NOOP("Messages", "The workspace lies beside a part of another one"),
        QT_TRANSLATE_NOOP("Messages", "{path}-wal belongs to another file; nothing was changed."),
        QT_TRANSLATE_NOOP("Messages", "Move it to another folder, and open the workspace again."),
        path=path,
    )
