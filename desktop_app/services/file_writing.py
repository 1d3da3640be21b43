"""Files for people, written beside their place and put there when they are whole: no failure costs the old one.

Who may read a new one is the system's business (the umask); a file that is replaced keeps its permissions.
"""

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from desktop_app.storage import faults
from desktop_app.storage.header import read_header, refuse_device


def write_whole(file: Path, write: Callable[[Path], None]) -> None:
    """Have `write` make a draft, then put it in the place of `file`.

    Raises `NotWritable` when that fails, and `WrongUse` for a `file` that is a workspace.
    """
    draft = file.with_name(f".{file.name}.part")
    try:
        refuse_device(file)
        if file.is_file() and read_header(file) is not None:
            raise faults.is_workspace(file)
        draft.unlink(missing_ok=True)
        draft.touch(exist_ok=False)
        if file.is_file():
            shutil.copymode(file, draft)
        write(draft)
        draft.replace(file)
    except OSError as fault:
        raise faults.file_not_written(file) from fault
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
