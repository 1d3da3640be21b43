"""The longest stall of the window's event loop while 20,000 clients are imported: `python -m benchmarks.stalls`."""

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QObject, QTimer

from benchmarks.figures import Figure, print_figures
from benchmarks.importing import HEADER, rows, write
from desktop_app.app import build_window, show_on
from desktop_app.services.importing import import_files
from desktop_app.storage.workspace import create_workspace
from desktop_app.ui.importing.dialog import ImportDialog, ImportStep
from desktop_app.ui.startup.application import Application
from desktop_app.ui.window.main_window import MainWindow

GOAL_MS = 50
_SETTLED = 100
_NOW = datetime(2026, 11, 23, tzinfo=UTC)


class Pulse(QObject):
    """Beats as often as the event loop lets it, and notes the longest waits."""

    def __init__(self) -> None:
        super().__init__()
        self.waits: list[float] = []
        self._last = perf_counter()
        timer = QTimer(self, interval=1)
        timer.timeout.connect(self._beat)
        timer.start()

    def _beat(self) -> None:
        now = perf_counter()
        self.waits.append((now - self._last) * 1_000)
        self._last = now

    def longest(self) -> float:
        """Milliseconds, since this was last asked."""
        longest, self.waits = max(self.waits, default=0.0), []
        return longest


def wait_for(loop: QEventLoop, there: Callable[[], bool]) -> None:
    """Turn the loop until `there()` is true."""
    timer = QTimer(interval=2)
    timer.timeout.connect(lambda: loop.quit() if there() else None)
    timer.start()
    loop.exec()


def import_into(window: MainWindow, file: Path, pulse: Pulse) -> dict[str, float]:
    """Walk through the import dialog; gives the longest stall of each step in milliseconds."""
    loop, stalls = QEventLoop(), {}
    pulse.longest()
    window.imports.preview([file])
    dialog = window.findChildren(ImportDialog)[-1]
    wait_for(loop, dialog.next.isEnabled)
    stalls["looking at the file"] = pulse.longest()
    dialog.next.click()
    wait_for(loop, lambda: dialog.step is ImportStep.PLAN and dialog.apply.isEnabled())
    stalls["planning"] = pulse.longest()
    shown: list[object] = []
    window.screens.clients.counted.connect(shown.append)
    dialog.apply.click()
    wait_for(loop, lambda: dialog.step is ImportStep.DONE)
    stalls["importing"] = pulse.longest()
    wait_for(loop, lambda: bool(shown))
    wait_for(loop, lambda: len(pulse.waits) > _SETTLED)
    stalls["showing the clients again"] = pulse.longest()
    dialog.reject()
    return stalls


def figures(clients: int = 20_000) -> Iterator[Figure]:
    """The longest stall of each step."""
    application = Application(sys.argv[:1])
    with TemporaryDirectory() as name:
        folder = Path(name)
        first, second, path = folder / "clients.csv", folder / "again" / "clients.csv", folder / "book.partner"
        second.parent.mkdir()
        write(first, rows(clients))
        mrr = HEADER.index("mrr")
        write(second, [[*row[:mrr], str(float(row[mrr]) + 1), *row[mrr + 1 :]] for row in rows(clients)])
        with create_workspace(path) as workspace:
            imported = import_files(workspace, [first], now=_NOW)
        assert not imported.has_findings, imported.files
        window = build_window(application, folder / "window.ini")
        show_on(window, lambda: window.open_workspace(path))
        loop = QEventLoop()
        wait_for(loop, lambda: window.session.path == path and window.screens.clients.is_read)
        stalls = import_into(window, second, Pulse())
        window.close()
    for step, stall in stalls.items():
        yield Figure(f"longest stall while {step}, {clients:,} clients", stall, "ms", GOAL_MS)


def main() -> int:
    """Measure, print the figures, and fail when a stall is longer than the goal."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clients", type=int, default=20_000)
    return print_figures(figures(parser.parse_args().clients))


if __name__ == "__main__":
    sys.exit(main())
