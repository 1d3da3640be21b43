"""The log and the report of a bug: where in the program something went wrong, and never a value out of the data."""

import faulthandler
import logging
import platform
import re
import traceback
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from desktop_app.version import VERSION

_LOGGER = logging.getLogger("desktop_app")
_BYTES, _FILES = 500_000, 3
_MOST_LINES = 200
_CODE_PATH = re.compile(r'File "[^"]*?([^"/\\]+)"')


class _OwnLog(RotatingFileHandler):
    """A log that only its owner can read, also where a full one gives way to a new one."""

    def _open(self) -> TextIOWrapper:
        stream = super()._open()
        Path(self.baseFilename).chmod(0o600)
        return stream


def start(folder: Path) -> None:
    """Keep a log in `folder`; where it cannot be written there is none. peewee's own, full of values, stays out."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handler = _OwnLog(folder / "partner-dashboard.log", maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(logging.Formatter("{asctime} {levelname} {name}: {message}", style="{"))
    _LOGGER.addHandler(handler)
    _LOGGER.setLevel(logging.INFO)
    _LOGGER.propagate = False


def stop() -> None:
    """Close the log."""
    for handler in list(_LOGGER.handlers):
        _LOGGER.removeHandler(handler)
        handler.close()


class CrashWatch:
    """Has Python write where it was when the whole process goes down, into a file that the next start finds."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "crash.txt"
        self._stream: TextIOWrapper | None = None

    def start(self) -> str | None:
        """Watch from now on; gives what was written when the program went down the last time, if it did."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            before = self._file.read_text(encoding="utf-8", errors="replace") if self._file.exists() else ""
            self._stream = self._file.open("w", encoding="utf-8")
            self._file.chmod(0o600)
        except OSError:
            return None
        faulthandler.enable(self._stream)
        return _crash_report(before) if before.strip() else None

    def stop(self) -> None:
        """The program ends as it should: nothing is left to find."""
        if self._stream is not None:
            faulthandler.disable()
            self._stream.close()
            self._stream = None
            self._file.unlink(missing_ok=True)


crashes: CrashWatch | None = None


def _crash_report(written: str) -> str:
    """What to send to the makers: places in the program, without the folders above, whose names may be a person's."""
    lines = [_CODE_PATH.sub(r'File "\1"', line) for line in written.splitlines()[:_MOST_LINES]]
    return "\n".join([_versions(), *lines])


def _versions() -> str:
    return f"Partner Dashboard {VERSION}, Python {platform.python_version()}, {platform.system()} {platform.machine()}"


def bug_report(error: BaseException) -> str:
    """What to send to the makers: versions, the kind of error and the way to it, without the error's own text.

    An error's text often quotes the data that it stumbled over.
    """
    frames = traceback.extract_tb(error.__traceback__)
    lines = [
        _versions(),
        f"{type(error).__module__}.{type(error).__qualname__}",
        *(f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in frames),
    ]
    return "\n".join(lines)


def note_bug(error: BaseException) -> str:
    """Log an unexpected error; gives its report."""
    report = bug_report(error)
    _LOGGER.error("Unexpected error\n%s", report)
    return report
