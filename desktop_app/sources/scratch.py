"""A folder for what is only needed while files are read, and what is told where it finds no room."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import disk_usage
from tempfile import TemporaryDirectory

from desktop_app.domain.errors import NotWritable
from desktop_app.domain.messages import QT_TRANSLATE_NOOP

# Less is used up by the next block that is written.
_LEAST_ROOM = 64 << 10


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """A folder that goes when it is done with. Raises `NotWritable` where the system has no place for one."""
    try:
        made = TemporaryDirectory(prefix="partner-dashboard-")
    except OSError as fault:  # every place that the system keeps for such files was tried
        raise _no_room() from fault
    with made as name:
        yield Path(name)


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
