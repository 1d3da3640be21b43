"""The log and the report of a bug: where in the program something went wrong, and never a value out of the data."""

import logging
import platform
import traceback
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from desktop_app.version import VERSION

_LOGGER = logging.getLogger("desktop_app")
_BYTES, _FILES = 500_000, 3


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


def bug_report(error: BaseException) -> str:
    """What to send to the makers: versions, the kind of error and the way to it, without the error's own text.

    An error's text often quotes the data that it stumbled over.
    """
    frames = traceback.extract_tb(error.__traceback__)
    lines = [
        f"Partner Dashboard {VERSION}, Python {platform.python_version()}, {platform.system()} {platform.machine()}",
        f"{type(error).__module__}.{type(error).__qualname__}",
        *(f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in frames),
    ]
    return "\n".join(lines)


def note_bug(error: BaseException) -> str:
    """Log an unexpected error; gives its report."""
    report = bug_report(error)
    _LOGGER.error("Unexpected error\n%s", report)
    return report
