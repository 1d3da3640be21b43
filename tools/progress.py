"""Runs commands and tells how far they are, so that nothing is silent for long; needs the standard library only."""

import queue
import re
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TextIO

_SECONDS = 3.0  # the longest that a terminal, or a log that somebody follows, goes without a line


class ProgressLine:
    """One line that is overwritten on a terminal; elsewhere a line now and then."""

    def __init__(self, out: TextIO | None = None, seconds: float = _SECONDS) -> None:
        self._out = out or sys.stdout
        self._seconds = seconds
        self._last = time.monotonic()
        self._width = 0

    def tell(self, text: str) -> None:
        """Show how far it is; what comes too soon after the last line of a log is left out."""
        if self._out.isatty():
            text = text[: shutil.get_terminal_size().columns - 1]
            self._out.write(f"\r{text:{self._width}}")
            self._width = len(text)
        elif time.monotonic() - self._last >= self._seconds:
            self._out.write(f"{text}\n")
            self._last = time.monotonic()
        self._out.flush()

    def clear(self) -> None:
        """Empty the line on a terminal, before other text follows."""
        if self._width:
            self._out.write(f"\r{'':{self._width}}\r")
            self._width = 0


def run_telling(
    command: Sequence[str],
    describe: Callable[[str], str],
    line: ProgressLine,
    folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> tuple[int, str]:
    """Run a command in `folder`, telling each second what `describe` makes of its last line, and the seconds it took.

    Gives its exit status, and all that it printed.
    """
    start, printed, state = time.monotonic(), list[str](), describe("")
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        cwd=folder,
        env=environment,
    ) as process:
        for text in _lines_and_silences(process.stdout or ()):
            printed.append(text)
            state = describe(text)
            line.tell(f"  {state} ({time.monotonic() - start:.0f} s)")
    line.clear()
    return process.returncode, "".join(printed)


def _lines_and_silences(out: Iterable[str]) -> Iterator[str]:
    """The lines of `out` as they come, and an empty text after each second without one."""
    lines = queue.SimpleQueue[str | None]()

    def read() -> None:
        for text in out:
            lines.put(text)
        lines.put(None)

    threading.Thread(target=read, daemon=True).start()
    while True:
        try:
            text = lines.get(timeout=1)
        except queue.Empty:
            yield ""
            continue
        if text is None:
            return
        yield text


class PipProgress:
    """Reads from what pip prints which of the locked packages it is at."""

    _FETCHING = re.compile(r"Collecting ([\w.-]+)(?:\[[^]]*\])?==(\S+)")
    _SIZE = re.compile(r"Downloading \S+ \((.+?)\)")

    def __init__(self, packages: int, folder: Path) -> None:
        """`packages` are in the lock, for all platforms; `folder` is where they are installed."""
        self._packages = packages
        self._folder = folder
        self._there = self._installed()
        self._fetched = 0
        self._installing = False
        self._package = "reading the lock"

    def describe(self, text: str) -> str:
        """What to tell after pip has printed `text`; without a text, what has changed on the disk."""
        if text.startswith("Ignoring "):  # for another platform or Python
            self._packages -= 1
        elif match := self._FETCHING.match(text):
            self._fetched += 1
            self._package = f"{match[1]} {match[2]}"
        elif match := self._SIZE.search(text):
            self._package = f"{self._package.partition(',')[0]}, {match[1]}"
        elif text.startswith("Installing collected packages"):
            self._installing = True
        if self._installing:
            return f"unpacking package {min(self._installed() - self._there + 1, self._packages)} of {self._packages}"
        return f"fetching package {self._fetched} of {self._packages}: {self._package}"

    def _installed(self) -> int:
        return sum(1 for _ in self._folder.glob("*.dist-info"))


def packages_in(lock: Path) -> int:
    """How many packages a lock names, for all platforms together."""
    return len(re.findall(r"^\S+==", lock.read_text(encoding="utf-8"), re.MULTILINE))
