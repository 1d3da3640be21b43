"""The first 100 bytes of a workspace file, read before SQLite touches the file."""

import errno
import os
import struct
from dataclasses import dataclass
from pathlib import Path

from desktop_app.storage.migrations.version import APPLICATION_ID
from desktop_app.storage.open_files import first_bytes

_LAYOUT = struct.Struct(">16sHBB4xI16xI12xI4xI28x")
_MAGIC = b"SQLite format 3\0"
_FILE_FORMATS, _SCHEMA_FORMATS = (1, 2), (1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class Header:
    """What a workspace file says about itself.

    `change_counter` is SQLite's: each transaction of this program raises it by one. `is_readable` is false for a file
    that needs another SQLite than ours, or none at all. Half a page at the end is normal as long as a WAL lies beside
    the file: after a crash or on a full disk.
    """

    change_counter: int
    page_bytes: int
    schema_version: int
    is_readable: bool
    uses_wal: bool
    has_half_page: bool


def read_header(path: Path) -> Header | None:
    """The header of the workspace at `path`, `None` for any other file. Raises `OSError` where it cannot be read."""
    refuse_device(path)  # to open a pipe would wait for ever
    return _header(*first_bytes(path, _LAYOUT.size))


def _header(data: bytes, size: int) -> Header | None:
    if len(data) < _LAYOUT.size:
        return None
    magic, page_size, write_format, read_format, counter, schema_format, version, application = _LAYOUT.unpack(data)
    if magic != _MAGIC or application != APPLICATION_ID:
        return None
    readable = {write_format, read_format} <= set(_FILE_FORMATS) and schema_format in _SCHEMA_FORMATS
    page_bytes = 65_536 if page_size == 1 else page_size
    half_page = size % (page_bytes or 1) > 0
    return Header(counter, page_bytes, version, readable and version > 0, read_format == 2, half_page)


def refuse_device(path: Path) -> None:
    """Raise `OSError` for a device, a pipe or a socket: a file that is put in its place would end it for everybody."""
    if path.exists() and not path.is_file() and not path.is_dir():
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
