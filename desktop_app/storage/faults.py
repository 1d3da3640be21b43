"""Faults of the database explained as what they mean to a person: damaged, full, read-only or in use.

SQLite's error codes decide, never its texts: "malformed JSON" is a bug in a query, not a damaged workspace.
"""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import disk_usage

from peewee import PeeweeException

from desktop_app.domain.errors import (
    DamagedWorkspace,
    NotWritable,
    UnusableInput,
    UserError,
    WorkspaceInUse,
    WorkspaceLost,
    WrongUse,
)
from desktop_app.domain.messages import QT_TRANSLATE_NOOP

# peewee wraps what execute raises, but not what iterating a cursor raises. Python cannot read a message of SQLite that
# quotes a damaged schema.
DATABASE_FAULTS = (PeeweeException, sqlite3.Error, UnicodeDecodeError)

# Whole error codes of SQLite, or how they begin; the first that fits decides.
_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_FORMAT", "SQLITE_IOERR_CORRUPTFS", "SQLITE_IOERR_DATA")
_CUT = ("SQLITE_IOERR_SHORT_READ",)
_NOT_FLUSHED = ("SQLITE_IOERR_FSYNC", "SQLITE_IOERR_DIR_FSYNC")
_READ_ONLY = ("SQLITE_READONLY", "SQLITE_PERM", "SQLITE_CANTOPEN_ISDIR")
_IN_USE = ("SQLITE_BUSY", "SQLITE_LOCKED")
_FULL, _UNREACHABLE = ("SQLITE_FULL",), ("SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_NOLFS", "SQLITE_PROTOCOL")
_LEAST_ROOM = 64 << 10


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Raise the `UserError` that a database fault of the workspace at `path` means; a bug stays the fault it is."""
    try:
        yield
    except DATABASE_FAULTS as fault:
        error = user_error(fault, path)
        if error is None:
            raise
        raise error from fault


def user_error(fault: BaseException, path: Path) -> UserError | None:
    """The error a person can act on for a database `fault` of the workspace at `path`; `None` for a bug.

    On a full disk peewee fails again while rolling back, and the true cause is only in the context.
    """
    for cause in _causes(fault):
        if isinstance(cause, UnicodeDecodeError):
            return damaged(path)
        name = getattr(cause, "sqlite_errorname", None)
        if name and (error := _error_named(name, path)):
            return error
    return None


def coded(name: str, text: str) -> sqlite3.DatabaseError:
    """A fault that we notice ourselves, with the error code that SQLite would give it, such as `SQLITE_FULL`."""
    fault = sqlite3.DatabaseError(text)
    fault.sqlite_errorname = name
    return fault


def _causes(fault: BaseException) -> Iterator[BaseException]:
    """`fault` and what led to it, each once: an exception may be among its own causes."""
    seen: set[int] = set()
    cause: BaseException | None = fault
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        yield cause
        cause = cause.__cause__ or cause.__context__


def _error_named(name: str, path: Path) -> UserError | None:
    if name.startswith((*_DAMAGED, *_CUT)):
        return damaged(path)
    if name in _NOT_FLUSHED:
        return not_flushed(path)
    if name.startswith(_FULL) or (name.startswith(_UNREACHABLE) and _is_full(path)):
        return full(path)
    if name.startswith(_READ_ONLY):
        return read_only(path)
    if name.startswith(_IN_USE):
        return in_use(path)
    return unreachable(path) if name.startswith(_UNREACHABLE) else None


def full(path: Path) -> NotWritable:
    """There is no room left on the disk."""
    return NotWritable(
        QT_TRANSLATE_NOOP("Messages", "The disk is full"),
        QT_TRANSLATE_NOOP("Messages", "There was no room to write {path}, so nothing was changed."),
        QT_TRANSLATE_NOOP("Messages", "Free some space and try again."),
        path=path,
    )


def not_flushed(path: Path) -> NotWritable:
    """The disk took a change and failed to flush it: what it holds is known only when it is read again."""
    return NotWritable(
        QT_TRANSLATE_NOOP("Messages", "The change may not have been saved"),
        QT_TRANSLATE_NOOP(
            "Messages", "The disk that holds {path} failed while it saved the change: it is there whole, or not at all."
        ),
        QT_TRANSLATE_NOOP("Messages", "Check the disk, open the workspace again, and look before you repeat it."),
        path=path,
    )


def unreachable(path: Path) -> NotWritable:
    """The disk or folder does not answer, or may not be looked into."""
    return NotWritable(
        QT_TRANSLATE_NOOP("Messages", "The disk cannot be read or written"),
        QT_TRANSLATE_NOOP("Messages", "The disk or folder that holds {path} did not answer; nothing was changed."),
        QT_TRANSLATE_NOOP("Messages", "Check that the drive is connected and that you may use the folder."),
        path=path,
    )


def _is_full(path: Path) -> bool:
    """Whether the disk has no room left even for the index of a WAL, which SQLite reports as an I/O error."""
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


def refused(fault: OSError, path: Path) -> NotWritable:
    """Why the system does not let the workspace or its folder be written, by its error number."""
    if fault.errno in (errno.ENOSPC, errno.EDQUOT):
        return full(path)
    return unreachable(path) if fault.errno == errno.EIO else read_only(path)


def file_not_written(path: Path) -> NotWritable:
    """A file that was asked for cannot be written where it was to go."""
    return NotWritable(
        QT_TRANSLATE_NOOP("Messages", "The file cannot be written"),
        QT_TRANSLATE_NOOP("Messages", "{path} or its folder may not be written, or the disk is full."),
        QT_TRANSLATE_NOOP("Messages", "Close the file where it is open, or choose another folder."),
        path=path,
    )


def file_fault(fault: OSError) -> NotWritable:
    """A file or folder that the system refuses to be read or written; `fault` says which, and why."""
    return NotWritable(
        QT_TRANSLATE_NOOP("Messages", "A file or folder cannot be used"),
        QT_TRANSLATE_NOOP("Messages", "{path}: {reason}."),
        QT_TRANSLATE_NOOP("Messages", "Check that it is there, that you may use it, and that the disk has room."),
        path=fault.filename or "",
        reason=fault.strerror or str(fault),
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
    """The file is not a workspace, or not a whole one."""
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


def lost(path: Path) -> WorkspaceLost:
    """The file is no longer where it was, while it is open."""
    return _lost(
        QT_TRANSLATE_NOOP("Messages", "{path} was deleted or moved while it was open. Nothing more is written to it."),
        path,
    )


def folder_lost(path: Path) -> WorkspaceLost:
    """The folder of the open file is no longer there."""
    return _lost(
        QT_TRANSLATE_NOOP("Messages", "The folder of {path} is no longer there. Nothing more is written to it."), path
    )


def replaced(path: Path) -> WorkspaceLost:
    """Another file took the place of the open one, as a sync program does it."""
    return _lost(
        QT_TRANSLATE_NOOP(
            "Messages", "Another file took the place of {path} while it was open. Nothing more is written to it."
        ),
        path,
    )


def overwritten(path: Path) -> WorkspaceLost:
    """Another program wrote into the open file."""
    return _lost(
        QT_TRANSLATE_NOOP(
            "Messages", "Another program wrote over {path} while it was open. Nothing more is written to it."
        ),
        path,
    )


def _lost(what: str, path: Path) -> WorkspaceLost:
    return WorkspaceLost(
        QT_TRANSLATE_NOOP("Messages", "The workspace is no longer the file that was opened"),
        what,
        QT_TRANSLATE_NOOP("Messages", "Save the book as a new file, then open the one that you want to work with."),
        path=path,
    )


def too_large() -> UnusableInput:
    """The amounts of one day or row add up to more than can be stored."""
    return UnusableInput(
        QT_TRANSLATE_NOOP("Messages", "The amounts are too large"),
        QT_TRANSLATE_NOOP("Messages", "Together they are more than can be stored. Nothing was imported."),
        QT_TRANSLATE_NOOP("Messages", "Correct the amounts in the file, and import it again."),
    )


def is_workspace(path: Path) -> WrongUse:
    """A file that is asked for would take the place of a workspace."""
    return WrongUse(
        QT_TRANSLATE_NOOP("Messages", "This file is a workspace"),
        QT_TRANSLATE_NOOP("Messages", "{path} holds a workspace, which an export would destroy. Nothing was changed."),
        QT_TRANSLATE_NOOP("Messages", "Choose another name for the file."),
        path=path,
    )
