"""From start to first paint on 2,000 clients against an empty main window: `python -m benchmarks.startup`.

Each start is a process of its own; the two kinds take turns. With DISPLAY set it runs on that screen as well. The first
paint shows the bars; when the clients are listed below them is told too, without a goal.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

GOAL = 1.7

# Both say when they were painted: the timer fires when the widgets inside the window are, too.
EMPTY = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
def painted():
    print("painted", flush=True)
    QApplication.exit(0)
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, painted)
application = QApplication(sys.argv[:1])
window = Window()
window.resize(1440, 900)
window.show()
application.exec()
"""
OURS = """
import sys
from pathlib import Path
from desktop_app import __main__ as program, app
def watched(application, settings):
    from PySide6.QtCore import QEvent, QObject, QTimer
    class Listing(QObject):
        def eventFilter(self, viewport, event):
            if event.type() == QEvent.Type.Paint and window.screens.clients.table.clients.rowCount():
                viewport.removeEventFilter(self)
                QTimer.singleShot(0, listed)
            return False
    def listed():
        print("listed", flush=True)
        window.close()
    window = build_window(application, settings)
    painted = type(window).paintEvent
    def first_paint(self, event):
        QTimer.singleShot(0, lambda: print("painted", flush=True))
        painted(self, event)
    listing = Listing(window)
    type(window).paintEvent = first_paint
    window.filled.connect(lambda: window.screens.clients.table.viewport().installEventFilter(listing))
    return window
build_window, app.build_window = app.build_window, watched
settings = sys.argv.pop()
app._window_settings = lambda: Path(settings)
program.main()
late = [name for name in ("pyqtgraph", "numpy", "httpx", "python_calamine", "xlsxwriter") if name in sys.modules]
print("loaded", *late)
"""


def _measure(program: str, arguments: list[str], environment: dict[str, str]) -> dict[str, float]:
    """Seconds from starting a process to its first paint, and to each other thing that it tells by a line."""
    from time import perf_counter

    start, told = perf_counter(), dict[str, float]()
    with subprocess.Popen(
        [sys.executable, "-c", program, *arguments], stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            what, *names = line.split()
            assert what != "loaded" or not names, f"loaded before they were needed: {names}"
            told.setdefault(what, perf_counter() - start)
    assert process.returncode == 0
    return told


def main() -> int:
    """Measure, print the ratio, and fail when it misses the goal."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    rounds = parser.parse_args().rounds
    from desktop_app.services.sample import make_sample_workspace

    now = datetime.now(UTC)
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        book = Path(folder, "book.partner")
        make_sample_workspace(book, 2_000, today=now.date(), now=now)
        for platform in ["offscreen", *(["xcb"] if os.environ.get("DISPLAY") else [])]:
            # Compiled modules are kept, as for a program that is installed; some environments forbid it.
            environment = {
                **os.environ,
                "QT_QPA_PLATFORM": platform,
                "PYTHONPYCACHEPREFIX": str(Path(folder, "compiled")),
            }
            environment.pop("PYTHONDONTWRITEBYTECODE", None)
            # One warm start each: what is measured is the program, not the disk.
            arguments = [str(book), str(Path(folder, "window.ini"))]
            times: dict[str, list[float]] = {"empty": [], "painted": [], "listed": []}
            for number in range(rounds + 1):
                empty = _measure(EMPTY, [], environment)
                ours = _measure(OURS, arguments, environment)
                if number:
                    times["empty"].append(empty["painted"])
                    times["painted"].append(ours["painted"])
                    times["listed"].append(ours["listed"])
            floor, painted, listed = (median(times[what]) for what in times)
            failed = failed or painted / floor > GOAL
            print(
                f"{platform:10} empty {floor * 1000:6.0f} ms   ours {painted * 1000:6.0f} ms   {painted / floor:4.2f}"
                f"  (goal {GOAL})   clients listed {listed * 1000:6.0f} ms   {listed / floor:4.2f}"
            )
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
