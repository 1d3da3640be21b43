"""A folder for what is only needed while files are read; one that a killed program left is swept by the next."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import disk_usage, rmtree
from tempfile import gettempdir, mkdtemp

from filelock import FileLock, Timeout

from desktop_app.domain.errors import NotWritable
from desktop_app.domain.messages import QT_TRANSLATE_NOOP

# Less is used up by the next block that is written.
_LEAST_ROOM = 64 << 10
_PREFIX, _NEW_PREFIX = "partner-dashboard-import-", "partner-dashboard-new-"
_LOCK = ".lock"


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """A folder that goes when it is done with. Raises `NotWritable` where the system has no place for one."""
    sweep_temporary_folders()
    try:
        folder, lock = _locked_folder()
    except OSError as fault:  # every place that the system keeps for such files was tried
        raise _no_room() from fault
    try:
        yield folder
    finally:
        lock.release()
        rmtree(folder, ignore_errors=True)


def sweep_temporary_folders() -> None:
    """Remove the folders of programs that were killed: they hold data of clients."""
    with suppress(OSError):
        for folder in Path(gettempdir()).glob(f"{_PREFIX}*"):
            _sweep(folder)


def _locked_folder() -> tuple[Path, FileLock]:
    """A new folder that has its name only once it is locked: others sweep what is not."""
    # A folder with an open file cannot be renamed on Windows.
    new = Path(mkdtemp(prefix=_PREFIX if os.name == "nt" else _NEW_PREFIX))
    lock = FileLock(new / _LOCK)
    try:
        lock.acquire(timeout=0)
        return new.rename(new.with_name(new.name.replace(_NEW_PREFIX, _PREFIX, 1))), lock
    except OSError:
        lock.release()
        rmtree(new, ignore_errors=True)
        raise


def _sweep(folder: Path) -> None:
    """Remove `folder`, unless its program lives, or it is another person's."""
    if folder.is_symlink() or (hasattr(os, "getuid") and folder.stat().st_uid != os.getuid()):
        return
    with suppress(Timeout, OSError), FileLock(folder / _LOCK).acquire(timeout=0):
        rmtree(folder, ignore_errors=True)


def check_room(folder: Path) -> None:
    """Raise `NotWritable` where what failed in `folder` failed since its disk is full."""
    if disk_usage(folder).free < _LEAST_ROOM:
        raise _no_room()


def _no_room() -> NotWritable:
    return NotWritable(
        QT_TRANSLATE_NOOP("Messages", "The disk is full"),
        QT_TRANSLATE_NOOP("Messages", "There is no room for temporary files. Nothing was imported."),
        QT_TRANSLATE_NOOP("Messages", "Free some space and try again."),
    )
