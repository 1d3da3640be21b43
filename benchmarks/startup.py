"""From start to first paint on 2,000 clients against an empty main window: `python -m benchmarks.startup`.

Each start is a process of its own; the two kinds take turns, and each is held against the other of its turn. With
DISPLAY set it runs on that screen as well. The first paint shows the bars; when the clients are listed below them is
told too, without a goal. Processor time is the second opinion, for machines with other work.
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

# Both say when they were painted, and the processor time until then: the timer fires when the widgets inside the window
# are, too.
EMPTY = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
def painted():
    print("painted", time.process_time(), flush=True)
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
import sys, time
from pathlib import Path
from desktop_app import __main__ as program, app
def watched(application, settings):
    from PySide6.QtCore import QTimer
    window = build_window(application, settings)
    painted = type(window).paintEvent
    def first_paint(self, event):
        QTimer.singleShot(0, lambda: print("painted", time.process_time(), flush=True))
        painted(self, event)
    type(window).paintEvent = first_paint
    window.filled.connect(lambda: watch_list(window))
    return window
def watch_list(window):
    from PySide6.QtCore import QEvent, QObject, QTimer
    class Watcher(QObject):
        def eventFilter(self, viewport, event):
            if event.type() == QEvent.Type.Paint and window.screens.clients.table.clients.rowCount():
                viewport.removeEventFilter(self)
                QTimer.singleShot(0, listed)
            return False
    def listed():
        print("listed", time.process_time(), flush=True)
        window.close()
    viewport = window.screens.clients.table.viewport()
    viewport.installEventFilter(Watcher(window))
build_window, app.build_window = app.build_window, watched
settings = sys.argv.pop()
app._window_settings = lambda: Path(settings)
program.main()
late = [name for name in ("pyqtgraph", "numpy", "httpx2", "python_calamine", "xlsxwriter") if name in sys.modules]
print("loaded", *late)
"""


Took = tuple[float, float]  # seconds, and seconds of processor time


def _measure(program: str, arguments: list[str], environment: dict[str, str]) -> dict[str, Took]:
    """What it took from starting a process to its first paint, and to each other thing that it tells by a line."""
    from time import perf_counter

    start, told = perf_counter(), dict[str, Took]()
    with subprocess.Popen(
        [sys.executable, "-c", program, *arguments], stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            what, *rest = line.split()
            if what == "loaded":
                assert not rest, f"loaded before they were needed: {rest}"
            else:
                told.setdefault(what, (perf_counter() - start, float(rest[0])))
    assert process.returncode == 0
    return told


def _turns(rounds: int, environment: dict[str, str], arguments: list[str]) -> tuple[list[Took], dict[str, list[Took]]]:
    """What the empty window took in each turn, and what ours did until `painted` and `listed`."""
    empty, ours = list[Took](), dict[str, list[Took]](painted=[], listed=[])
    for number in range(rounds + 1):
        floor = _measure(EMPTY, [], environment)
        told = _measure(OURS, arguments, environment)
        if number:  # one warm start each: what is measured is the program, not the disk
            empty.append(floor["painted"])
            for what, took in ours.items():
                took.append(told[what])
    return empty, ours


def _ratio(took: list[Took], floor: list[Took], kind: int) -> float:
    """The median over all turns, of seconds (0) or processor time (1)."""
    return median(ours[kind] / empty[kind] for ours, empty in zip(took, floor, strict=True))


def main() -> int:
    """Measure, print the ratios, and fail when the first paint misses the goal."""
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
            empty, ours = _turns(rounds, environment, [str(book), str(Path(folder, "window.ini"))])
            failed = failed or _ratio(ours["painted"], empty, 0) > GOAL
            for what, took in {"empty": empty, **ours}.items():
                milliseconds = median(seconds for seconds, _ in took) * 1000
                wall, processor = (_ratio(took, empty, kind) for kind in (0, 1))
                goal = f"  (goal {GOAL})" if what == "painted" else ""
                print(f"{platform:10} {what:8} {milliseconds:6.0f} ms   {wall:4.2f}   processor {processor:4.2f}{goal}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
