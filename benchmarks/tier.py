"""The Tier tab at 20,000 clients and 1,000,000 events, and a what-if at 2,000 clients, against floors measured in the
same run: `python -m benchmarks.tier`."""

import argparse
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from benchmarks.books import as_installed, books_folder
from benchmarks.figures import Figure, p99, paired, print_figures, spread
from desktop_app.domain.imagined_clients import Move, MoveKind
from desktop_app.domain.months import Month
from desktop_app.domain.tier_rules import COUNTED_APPS_2018
from desktop_app.services.rule_sets import rule_set
from desktop_app.storage.credit.derived import derive
from desktop_app.storage.snapshots import take_snapshots
from desktop_app.storage.workspace import Workspace, create_workspace, open_workspace
from desktop_app.ui.startup.application import Application
from desktop_app.ui.tier.rows_card import GAINED, LOST, TOTAL
from desktop_app.ui.tier.tab import TierTab
from tests.ui.instant_session import InstantSession

TODAY = date(2026, 11, 23)
YEARS = 8
NEAR = 400  # milliseconds from the pointer on a tab to its click


def fill(workspace: Workspace, clients: int, events: int) -> None:
    """A book of so many clients, their apps and `events` events each."""
    made_up = random.Random(7)
    lines = ("Marketing Hub", "Sales Hub", "Service Hub", "CMS Hub")
    start = TODAY - timedelta(days=365 * YEARS)
    with workspace.writing():
        workspace.write(
            "INSERT INTO import_run (id, started_at, as_of, files)"
            " VALUES (1, '2026-11-23T07:12:00+00:00', '2026-11-23', '[]')"
        )
        workspace.write_many(
            "INSERT INTO client (id, client_id, name, relationship, managing_partners, mrr, currency, added_by,"
            " changed_by) VALUES (?, ?, ?, ?, 1, ?, 'USD', 1, 1)",
            [
                (n, f"c{n}", f"Client {n:05d}", made_up.choice(("sold", "managed", "sold_and_managed")),
                 made_up.randrange(10_000, 300_000))
                for n in range(1, clients + 1)
            ],
        )  # fmt: skip
        workspace.write_many(
            "INSERT INTO app_usage (client, app, used, added_by, changed_by) VALUES (?, ?, ?, 1, 1)",
            [(n, app.name, made_up.randrange(2)) for n in range(1, clients + 1) for app in COUNTED_APPS_2018],
        )
        kinds = ("new", "new", "increase", "increase", "decrease", "churn")

        def rows() -> Any:
            for n in range(1, clients + 1):
                for _ in range(events):
                    kind = made_up.choice(kinds)
                    day = start + timedelta(days=made_up.randrange(365 * YEARS))
                    amount = None if kind == "churn" else made_up.randrange(1_000, 90_000)
                    yield n, made_up.choice(lines), day.isoformat(), kind, amount

        workspace.write_many(
            "INSERT INTO credit_event (client, product_line, date, kind, amount, currency, added_by, changed_by)"
            " VALUES (?, ?, ?, ?, ?, 'USD', 1, 1)",
            rows(),
        )
        workspace.write("INSERT INTO partner_fact (key, value) VALUES ('certified_until', '2027-07-18')")
        rules = rule_set(workspace)
        take_snapshots(workspace, TODAY - timedelta(days=200), rules.app_names())
        derive(workspace, rules)


def took(work: Callable[[], object]) -> float:
    """Milliseconds that `work` takes, once."""
    before = perf_counter()
    work()
    return (perf_counter() - before) * 1_000


def repeated(work: Callable[[], object], times: int) -> list[float]:
    return [took(work) for _ in range(times)]


def paint(widget: QWidget) -> None:
    """Bring what changed on the screen, as the event loop would."""
    QApplication.processEvents()
    widget.repaint()


def raw_grouped(workspace: Workspace) -> object:
    return workspace.rows("SELECT substr(date, 1, 7), kind, sum(amount) FROM credit_event GROUP BY 1, 2")


def empty_plot() -> None:
    canvas = pg.GraphicsLayoutWidget()
    canvas.addPlot()
    canvas.resize(1_300, 300)
    canvas.show()
    paint(canvas)
    canvas.close()


def raw_grouped_and_plot(workspace: Workspace) -> None:
    raw_grouped(workspace)
    empty_plot()


def opened(workspace: Workspace) -> TierTab:
    tab = TierTab(InstantSession(workspace, TODAY))
    tab.resize(1_408, 780)
    tab.show()
    paint(tab)
    return tab


def measure_opening(workspace: Workspace) -> Iterator[Figure]:
    """The first opening in a new process and a later one, beside the floor as it is once everything is loaded."""
    opened(workspace).close()  # warm: files read, fonts and icons loaded
    floor = repeated(partial(raw_grouped_and_plot, workspace), 3)
    tabs: list[TierTab] = []
    later = repeated(lambda: tabs.append(opened(workspace)), 3)
    for tab in tabs:
        tab.close()
    with tempfile.TemporaryDirectory() as folder:
        environment = as_installed(Path(folder))
        turns = [[first_opening(workspace.path, environment, near) for near in (0, NEAR)] for _ in range(4)]
    cold, approached = zip(*turns[1:], strict=True)
    against, book_ = "the raw grouped query and an empty plot", "20,000 clients, 1,000,000 events"
    yield paired(f"first opening of Tier, libraries not loaded, {book_}", cold, floor, "ms", 0.5, against)
    yield paired(f"the same, {NEAR} ms after the pointer comes to its tab", approached, floor, "ms", 0.5, against)
    yield paired(f"later opening of Tier, {book_}", later, floor, "ms", 0.5, against)


FIRST_OPENING = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from PySide6.QtCore import QEventLoop, QTimer
from desktop_app.ui.session.jobs import Jobs
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.settings_store import SettingsStore
from desktop_app.ui.startup.application import Application
from desktop_app.ui.window.tab_stack import TIER, TabStack
application, loop = Application([]), QEventLoop()
def wait(done):
    while not done():
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
settings = SettingsStore(Path(sys.argv[2], "window.ini"))
jobs = Jobs()
session = Session(jobs, settings, clock=lambda: datetime(2026, 11, 23, 9, tzinfo=UTC))
session.open(Path(sys.argv[1]))
screens = TabStack(session)
screens.build()
screens.resize(1_408, 780)
screens.show()
wait(lambda: session.path is not None and screens.clients.table.clients.rowCount())
wait(lambda: not screens.clients._reading.is_under_way and not jobs.is_working)  # cards and totals are there, too
assert not {"pyqtgraph", "numpy"} & sys.modules.keys()
if near := int(sys.argv[3]):
    screens.prepare(TIER)
    QTimer.singleShot(near, loop.quit)
    loop.exec()
start = perf_counter()
screens.show_tab(TIER)
wait(lambda: screens.tier is not None and screens.tier.chart.shown.months)
screens.tier.repaint()
print((perf_counter() - start) * 1_000)
session.close()
"""


def first_opening(book_: Path, environment: dict[str, str], near: int) -> float:
    """Milliseconds from the tab chosen to its chart painted, in a process that is quiet and had no plot yet.

    The pointer comes to the tab `near` milliseconds before, or not at all with 0.
    """
    command = [sys.executable, "-c", FIRST_OPENING, str(book_), environment["XDG_CONFIG_HOME"], str(near)]
    return float(subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout)


RAW_MONTH = (
    "SELECT m.day, c.client_id, c.name, e.product_line, m.movement, m.amount FROM ("
    "SELECT opened_on AS day, client, movement, amount, event FROM credit_layer WHERE opened_on BETWEEN ?1 AND ?2"
    " UNION ALL SELECT expires_on, client, 'expired', remaining, event FROM credit_layer"
    " WHERE expires_on BETWEEN ?1 AND ?2 UNION ALL SELECT lost_on, client, movement, amount, layer FROM credit_loss"
    " WHERE lost_on BETWEEN ?1 AND ?2) m JOIN client c ON c.id = m.client JOIN credit_event e ON e.id = m.event"
)


def plain_table() -> QTableView:
    model = QStandardItemModel(40, 6)
    for row in range(40):
        for column in range(6):
            model.setItem(row, column, QStandardItem(f"cell {row} {column}"))
    table = QTableView()
    model.setParent(table)
    table.setModel(model)
    table.resize(1_060, 250)
    table.show()
    return table


def measure_month(workspace: Workspace) -> Iterator[Figure]:
    """A click on a month up to breakdown and list painted, with each list in view."""
    tab = opened(workspace)
    months = [row.month for row in tab.chart.shown.months if not row.projected]

    def raw(month: Month) -> object:
        return workspace.rows(RAW_MONTH, (month.first_day.isoformat(), month.last_day.isoformat()))

    table = plain_table()
    queries = [took(partial(raw, month)) for month in months for _ in range(2)]
    floor = median(queries) + median(repeated(lambda: paint(table), 20))
    for which, name in ((GAINED, "Gained"), (LOST, "Lost"), (TOTAL, "Total")):
        tab.rows.tabs.setCurrentIndex(which)
        times = []
        for month in months * 8:
            place = next(number for number, row in enumerate(tab.chart.shown.months) if row.month == month)
            spot = tab.chart.column_center(place).toPoint()

            def click(at: Any = spot) -> None:
                QTest.mouseClick(
                    tab.chart.canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at
                )
                paint(tab.rows)
                paint(tab.breakdown)

            times.append(took(click))
        against = "the raw month query and a repaint"
        yield Figure(f"month click, {name} in view, p99", p99(times), "ms", 3, floor, against, noise=spread(queries))
    table.close()
    tab.close()


def measure_what_if(workspace: Workspace) -> Iterator[Figure]:
    """An edit of a what-if up to both lines redrawn."""
    tab = opened(workspace)
    tab.bar.what_if_asked.emit(True)
    times = []
    for step in range(100):
        moves = [
            Move(MoveKind.DEAL, date(2026, 12, 10), Decimal(900 + step), "Marketing Hub", None, "Northwind"),
            Move(MoveKind.CHURN, date(2027, 1, 5), client_id=f"c{step + 1}"),
            Move(MoveKind.UPGRADE, date(2026, 12, 20), Decimal(100), "Sales Hub", "c7"),
        ]

        def edit(wanted: list[Move] = moves) -> None:
            tab.what_if.set_moves(wanted)
            paint(tab)

        times.append(took(edit))
    yield Figure("what-if edit to both lines redrawn, 2,000 clients, p99", p99(times), "ms", 100, noise=spread(times))
    tab.close()


def book(folder: Path, clients: int, events: int) -> Workspace:
    """The workspace with so many clients and `events` events each, made where there is none yet."""
    path = folder / f"tier-{clients}-{events}.partner"
    if path.exists():
        return open_workspace(path, write=True)
    workspace = create_workspace(path)
    fill(workspace, clients, events)
    return workspace


def figures(clients: int = 20_000, events: int = 50) -> Iterator[Figure]:
    """Opening, clicks on months and what-ifs."""
    _application = Application([])
    with books_folder() as folder:
        with book(folder, clients, events) as large:
            yield from measure_opening(large)
            yield from measure_month(large)
        with book(folder, 2_000, events) as small:
            yield from measure_what_if(small)


def main() -> int:
    """Measure, print the figures, and fail when one misses the goal."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clients", type=int, default=20_000)
    parser.add_argument("--events", type=int, default=50, help="events per client")
    options = parser.parse_args()
    return print_figures(figures(options.clients, options.events))


if __name__ == "__main__":
    sys.exit(main())
