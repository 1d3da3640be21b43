"""The lock by which one program at a time writes to a workspace."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from desktop_app.storage import faults
from desktop_app.storage.workspace_paths import resolved

WAIT_SECONDS = 30.0
_POLL_SECONDS = 0.05


def file_lock(path: Path) -> FileLock:
    """The lock of the workspace at `path`; two paths to one file are one workspace."""
    return FileLock(f"{resolved(path)}.lock", mode=0o600, thread_local=False)


@contextmanager
def locked(lock: FileLock, path: Path, give_up: Callable[[], bool] | None = None) -> Iterator[None]:
    """Hold `lock`; waits up to 30 seconds for it, or until `give_up` says so.

    Raises `WorkspaceInUse`, or `NotWritable` for a folder without rights.
    """
    whole = resolved(path)
    if (whole.exists() and not os.access(whole, os.W_OK)) or not os.access(whole.parent, os.W_OK):
        raise faults.read_only(path)
    try:
        lock.acquire(timeout=WAIT_SECONDS, poll_interval=_POLL_SECONDS, cancel_check=give_up)
    except Timeout as fault:
        raise faults.in_use(path) from fault
    except OSError as fault:
        raise faults.refused(fault, path) from fault
    try:
        yield
    finally:
        lock.release()


def is_locked(path: Path) -> bool:
    """Whether a program is writing to the workspace at `path` now."""
    try:
        with file_lock(path).acquire(timeout=0):
            return False
    except Timeout:
        return True
    except OSError:  # where no program may lock, none writes
        return False
