"""Workspace files that this program keeps open, and how they are looked at without harm to SQLite's locks.

On POSIX, a process that closes any descriptor of a file loses all locks that it has on it. SQLite knows that of its own
descriptors. One opened beside them, for a look at the header, would give another program the file for itself: it
would then remove the WAL that this program goes on writing to.
"""

import os
from pathlib import Path
from threading import Lock

from desktop_app.storage.workspace_paths import identity

_CAN_BE_READ_IN_PLACE = hasattr(os, "pread")  # not on Windows, where locks stay
_lock = Lock()
_descriptors: dict[tuple[int, int], int] = {}
_holders: dict[tuple[int, int], int] = {}


class OpenFile:
    """Keeps the file at `path` open until `release()`; several in one program share a descriptor."""

    def __init__(self, path: Path) -> None:
        self._key: tuple[int, int] | None = None
        if _CAN_BE_READ_IN_PLACE:
            with _lock:
                self._key = identity(path)
                if self._key not in _descriptors:
                    _descriptors[self._key] = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
                _holders[self._key] = _holders.get(self._key, 0) + 1

    def release(self) -> None:
        """Let go of the file, after SQLite has closed it; does nothing the second time."""
        key, self._key = self._key, None
        if key is None:
            return
        with _lock:
            _holders[key] -= 1
            if not _holders[key]:
                del _holders[key]
                os.close(_descriptors.pop(key))


def first_bytes(path: Path, count: int) -> tuple[bytes, int]:
    """The first `count` bytes of the file at `path`, and its size in bytes. Raises `OSError`."""
    with _lock:
        descriptor = _descriptors.get(identity(path)) if _descriptors else None
        if descriptor is not None:
            return os.pread(descriptor, count, 0), os.fstat(descriptor).st_size
        with path.open("rb") as file:
            return file.read(count), os.fstat(file.fileno()).st_size
