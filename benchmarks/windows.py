"""The programs whose start is measured: ours, and the least that Qt needs for a window."""

import sys

# Each line says what was reached, the second of the steady clock, and the processor time until then: the timer fires
# when the widgets inside the window are painted, too.
EMPTY = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
def painted():
    print("painted", time.perf_counter(), time.process_time(), flush=True)
    if "--leave" in sys.argv:
        QApplication.exit(0)
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, painted)
application = QApplication(sys.argv[:1])
window = Window()
window.resize(1440, 900)
{content}
window.show()
application.exec()
"""
_TABLE = """
from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QTableView
class Rows(QAbstractTableModel):
    def rowCount(self, parent=QModelIndex()):
        return 100
    def columnCount(self, parent=QModelIndex()):
        return 8
    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        return f"cell {index.row()}" if role == Qt.ItemDataRole.DisplayRole else None
table, rows = QTableView(), Rows()
table.setModel(rows)
window.setCentralWidget(table)
"""
OURS = """
import sys, time
from pathlib import Path
from desktop_app import __main__ as program, app
leave = "--leave" in sys.argv
if leave:
    sys.argv.remove("--leave")
def tell(what):
    print(what, time.perf_counter(), time.process_time(), flush=True)
def watched(application, settings):
    from PySide6.QtCore import QTimer
    window = build_window(application, settings)
    painted = type(window).paintEvent
    def first_paint(self, event):
        QTimer.singleShot(0, lambda: tell("painted"))
        painted(self, event)
    type(window).paintEvent = first_paint
    window.painted.connect(lambda: QTimer.singleShot(0, lambda: watch_list(window)))  # when the list is built
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
        tell("listed")
        if leave:
            window.close()
    viewport = window.screens.clients.table.viewport()
    viewport.installEventFilter(Watcher(window))
build_window, app.build_window = app.build_window, watched
settings = sys.argv.pop()
app._window_settings = lambda: Path(settings)
program.main()
late = [name for name in ("pyqtgraph", "numpy", "httpx2", "python_calamine", "xlsxwriter") if name in sys.modules]
assert not late, sys.stderr.write(f"loaded too early: {late}")
"""


def empty_window(*, table: bool = False, leave: bool = False) -> list[str]:
    """The command for an empty window, or one with a table of 100 rows; with `leave` it ends once it is painted."""
    program = EMPTY.replace("{content}", _TABLE if table else "")
    return [sys.executable, "-c", program, *(["--leave"] if leave else [])]


def our_window(book: str, settings: str, *, leave: bool = False) -> list[str]:
    """The command for our window on the workspace `book`; with `leave` it ends once its clients are painted."""
    return [sys.executable, "-c", OURS, *(["--leave"] if leave else []), book, settings]
