"""From a row selected to the panel painted, at 20,000 clients: `python -m benchmarks.panel`.

The floor, of the same run, is the panel's own queries, run raw, and one repaint of the panel as it is filled.
"""

import argparse
import gc
import os
import random
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QItemSelectionModel, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QMainWindow

from benchmarks.clients import TODAY, filled, queries_of, run_raw, timed
from benchmarks.figures import Figure, p99, print_figures, spread
from desktop_app.domain.client_columns import AwaitedRow
from desktop_app.services.client_details import client_details
from desktop_app.services.clients import portal
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.clients.tab import ClientsTab
from desktop_app.ui.detail.panel import DetailPanel
from desktop_app.ui.session.jobs import Jobs
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.settings_store import SettingsStore
from desktop_app.ui.startup.application import Application
from desktop_app.ui.style.appearance import Appearance, ThemeChoice

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
TABS = ("details", "renewals", "usage", "engagement")
CATEGORIES = ("Marketing", "Sales", "Service", "CRM", "Reporting")


def fill_up(workspace: Workspace, clients: int) -> None:
    """What the clients of `filled` have besides: points, credit, snapshots, notes and tags."""
    chance = random.Random(7)
    numbers = range(1, clients + 1)
    opened = {number: TODAY - timedelta(days=chance.randint(10, 360)) for number in numbers}
    with workspace.writing():
        workspace.write_many(
            "INSERT INTO engagement (client, category, points, max_points, added_by, changed_by)"
            " VALUES (?, ?, ?, 10, 1, 1)",
            [(number, category, chance.randint(0, 10)) for number in numbers for category in CATEGORIES],
        )
        workspace.write("INSERT INTO credit_state (settings) VALUES ('x')")
        workspace.write_many(
            "INSERT INTO credit_event (id, client, product_line, date, kind, amount, currency, added_by, changed_by)"
            " VALUES (?, ?, 'Marketing Hub', ?, 'new', 500000000, 'USD', 1, 1)",
            [(3 * number + place, number, opened[number].isoformat()) for number in numbers for place in range(3)],
        )
        workspace.write_many(
            "INSERT INTO credit_layer (event, client, movement, opened_on, expires_on, amount, remaining)"
            " VALUES (?, ?, 'new', ?, ?, 50000000000, 50000000000)",
            [
                (3 * number + place, number, opened[number].isoformat(), (opened[number] + timedelta(365)).isoformat())
                for number in numbers
                for place in range(3)
            ],
        )
        workspace.write_many(
            "INSERT INTO client_snapshot (client_id, taken_on, name, engagement_index, usage_score)"
            " VALUES (?, ?, 'n', ?, ?)",
            [
                (
                    f"c{number}",
                    (TODAY - timedelta(days=30 * age)).isoformat(),
                    chance.randint(0, 10),
                    chance.randint(0, 100),
                )
                for number in numbers
                for age in range(6)
            ],
        )
        workspace.write_many(
            "INSERT INTO client_note (client_id, written_at, uid, text) VALUES (?, ?, ?, 'Called; wants terms.')",
            [(f"c{number}", NOW.isoformat(), f"{number:032}") for number in numbers],
        )
        workspace.write_many(
            "INSERT INTO client_tag (client_id, uid, tag) VALUES (?, lower(hex(randomblob(16))), ?)",
            [(f"c{number}", tag) for number in numbers for tag in ("key account", "at risk")],
        )


class Painted(QObject):
    """Notes when a widget is painted while something holds."""

    def __init__(self, holds: Callable[[], bool]) -> None:
        super().__init__()
        self.seen = False
        self._holds = holds

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        self.seen = self.seen or (event.type() == QEvent.Type.Paint and self._holds())
        return False


class Stand:
    """A window with the Clients tab and the panel, on a session with its real lane."""

    def __init__(self, path: Path, folder: Path) -> None:
        self.session = Session(Jobs(), SettingsStore(folder / "window.ini"), clock=lambda: NOW)
        self.session.open(path)
        self.window = QMainWindow()
        self.tab = ClientsTab(self.session)
        self.panel = DetailPanel(self.session, self.window)
        self.window.setCentralWidget(self.tab)
        self.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.panel)
        self.window.resizeDocks([self.panel], [376], Qt.Orientation.Horizontal)
        self.window.resize(1_440, 900)
        self.window.show()
        self.session.changed.connect(self.tab.refresh)
        self.tab.client_selected.connect(self.panel.open)
        self._loop = QEventLoop()

    def wait(self, done: Callable[[], bool]) -> None:
        """Turn the loop until something holds, sleeping in between."""
        while not done():
            self._loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def bring_into_view(self, row: int) -> None:
        """Scroll to a row without selecting it, as a person does before, until its client is read and shown."""
        table = self.tab.table
        table.scrollTo(table.clients.index(row, 0), QAbstractItemView.ScrollHint.PositionAtCenter)
        table.viewport().repaint()
        self.wait(lambda: not isinstance(table.clients.records[row], AwaitedRow))
        self._loop.processEvents()

    def select(self, row: int) -> float:
        """Milliseconds from a row in view being selected up to the panel painted with that client."""
        self.bring_into_view(row)
        return timed(partial(self._select, row))

    def _select(self, row: int) -> None:
        wanted = self.tab.table.clients.records[row]
        if self.panel.shown_name() == wanted.name:
            return
        painted = Painted(lambda: self.panel.shown_name() == wanted.name)
        viewport = self.panel.lists[self.panel.tabs.currentIndex()].viewport()
        viewport.installEventFilter(painted)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.tab.table.selectionModel().setCurrentIndex(self.tab.table.clients.index(row, 0), flags)
        self.wait(lambda: painted.seen)
        viewport.removeEventFilter(painted)

    def repaint(self) -> None:
        self.panel.repaint()


def raw_queries(workspace: Workspace, path: Path, clients: Sequence[str]) -> list[float]:
    """Milliseconds for the queries about each client, run raw on a connection of their own, rows fetched."""
    connection = sqlite3.connect(path)
    times = []
    for client in clients:
        asked = queries_of(workspace, partial(_ask_panel, client=client))
        times.append(timed(partial(run_raw, connection, asked)))
    connection.close()
    return times


def _ask_panel(workspace: Workspace, client: str) -> None:
    client_details(workspace, client, TODAY)
    portal(workspace)


def figures(clients: int = 20_000, rounds: int = 200) -> Iterator[Figure]:
    """Per tab, from a row selected up to the paint, beside its floor."""
    application = Application([])
    Appearance(application, ThemeChoice.LIGHT)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "book.pdw"
        rows = random.Random(3).sample(range(clients), rounds)
        with filled(path, clients) as workspace:
            fill_up(workspace, clients)
            names = [row[0] for row in workspace.rows("SELECT client_id FROM client")]
            raw = raw_queries(workspace, path, [str(names[row]) for row in rows])
        yield from measure(path, Path(folder), rows, raw)


def measure(path: Path, folder: Path, rows: Sequence[int], raw: Sequence[float]) -> Iterator[Figure]:
    """p50 and p99 of each tab; `raw` are the milliseconds of the raw queries about each row's client."""
    stand = Stand(path, folder)
    stand.wait(lambda: stand.tab.is_read)
    stand.select(rows[0])
    gc.collect()
    for number, name in enumerate(TABS):
        stand.panel.tabs.setCurrentIndex(number)
        stand.select(rows[1])
        ours, paints = zip(*((stand.select(row), timed(stand.repaint)) for row in rows), strict=True)
        for point, of, goal in (("p50", median, 1.5), ("p99", p99, 2)):
            yield Figure(
                f"row selected to {name} painted, {point}", of(ours), "ms", goal, of(raw) + of(paints),
                "the raw queries and a repaint", noise=spread(paints),
            )  # fmt: skip
    stand.window.close()
    stand.session.close()


def main() -> int:
    """Measure, print the figures, and fail when one misses the goal."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--clients", type=int, default=20_000)
    options.add_argument("--rounds", type=int, default=200)
    chosen = options.parse_args()
    return print_figures(figures(chosen.clients, chosen.rounds))


if __name__ == "__main__":
    sys.exit(main())
