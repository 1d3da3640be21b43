"""The Clients tab at 20,000 and 200,000 clients, by processor time, against floors measured in the same run:
`python -m benchmarks.clients`.
"""

import argparse
import gc
import os
import random
import sqlite3
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from benchmarks.books import FOLDER, books_folder
from benchmarks.figures import Figure, p99, paired, print_figures, spread
from desktop_app.domain.client_list import ClientQuery, MrrRange
from desktop_app.domain.client_order import SORT_KEYS
from desktop_app.services.clients import list_clients
from desktop_app.storage.workspace import Workspace, create_workspace, open_workspace
from desktop_app.ui.clients.delegates import ROW_HEIGHT
from desktop_app.ui.clients.tab import ClientsTab
from desktop_app.ui.startup.application import Application
from tests.ui.instant_session import InstantSession

TODAY = date(2026, 11, 22)
SIZES = (20_000, 200_000)
WORDS = ("aldermoor den", "robotics", "mara", "sales", "zzz", "example 77", "bright")
SORTED = ("mrr", "client", "renewal", "products", "engagement", "usage")
FRAME = 16.7  # milliseconds, at 60 a second
Index = QModelIndex | QPersistentModelIndex
Query = tuple[str, Sequence[Any]]


class EmptyModel(QAbstractTableModel):
    """As many rows and columns, and nothing in them."""

    def __init__(self, rows: int, columns: int) -> None:
        super().__init__()
        self._rows, self._columns = rows, columns

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else self._columns

    def data(self, _index: Index, _role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return None


class EmptyDelegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        pass


def filled(path: Path, clients: int) -> Workspace:
    """A workspace with made-up clients, two products each and 16 apps for nine in ten."""
    chance = random.Random(5)
    workspace = create_workspace(path)
    first = ("Aldermoor", "Brightwater", "Cobalt", "Dunmore", "Eastvale", "Fennel", "Zoë")
    last = ("Dental Group", "Logistics", "& Finch", "Robotics", "Credit Union", "Street Foods")
    lines = ("Marketing Hub", "Sales Hub", "Service Hub", "CMS Hub")
    rows, subscriptions, renewals, apps = [], [], [], []
    for number in range(1, clients + 1):
        name = f"{chance.choice(first)} {chance.choice(last)} {number}"
        known = chance.random() < 0.9
        rows.append((
            number, f"c{number}", name, f"{number}.example", chance.choice(("sold", "managed", "sold_and_managed")),
            chance.randint(5, 500) * 10_000_000 if known else None, chance.choice(("USD", "USD", "EUR")),
            "Mara Ellison", chance.randint(0, 100) / 10 if known else None,
            f"Owner {chance.randint(1, 12)}" if known else None, chance.choice(("Spain", "Ireland", None)),
        ))  # fmt: skip
        for line in chance.sample(lines, 2):
            day = date.fromordinal(TODAY.toordinal() + chance.randint(1, 365)).isoformat()
            subscriptions.append((number, line, "Starter", 50_000_000, day))
            renewals.append((number, line, day))
        apps += [(number, app, int(chance.random() < 0.5)) for app in _APPS if known]
    with workspace.writing():
        run = "INSERT INTO import_run (id, started_at, as_of, files) VALUES (1, ?, ?, '[]')"
        workspace.write(run, ("2026-11-22T07:00:00+00:00", "2026-11-22"))
        workspace.write_many(
            "INSERT INTO client (id, client_id, name, domain, relationship, mrr, currency, contact_name,"
            " engagement_index, partner_owner, country, added_by, changed_by)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 1)", rows,
        )  # fmt: skip
        workspace.write_many(
            "INSERT INTO subscription (client, product, edition, mrr, renews_on, added_by, changed_by)"
            " VALUES (?, ?, ?, ?, ?, 1, 1)", subscriptions,
        )  # fmt: skip
        workspace.write_many(
            "INSERT INTO renewal (client, product, renews_on, added_by, changed_by) VALUES (?, ?, ?, 1, 1)", renewals
        )
        workspace.write_many(
            "INSERT INTO app_usage (client, app, used, added_by, changed_by) VALUES (?, ?, ?, 1, 1)", apps
        )
    return workspace


_APPS = ("Ads", "Contacts", "CRM", "CTAs", "Email", "Forms", "Lists", "Workflows")


def timed(work: Callable[[], object]) -> float:
    """Milliseconds of processor time that `work` takes: what runs beside takes none of it."""
    start = process_time()
    work()
    return (process_time() - start) * 1_000


def queries_of(workspace: Workspace, question: Callable[[Workspace], object]) -> list[Query]:
    """What `question` asks of the store, for it to be run raw."""
    asked: list[Query] = []

    def noting(ask: Callable[..., Any]) -> Callable[..., Any]:
        def note(sql: str, values: Sequence[Any] = ()) -> Any:
            asked.append((sql, values))
            return ask(sql, values)

        return note

    workspace.rows, workspace.stream = noting(workspace.rows), noting(workspace.stream)  # type: ignore[method-assign]
    try:
        question(workspace)
    finally:
        del workspace.rows, workspace.stream
    return asked


def run_raw(connection: sqlite3.Connection, asked: Sequence[Query]) -> None:
    """Run queries with nothing around them, rows fetched."""
    for sql, values in asked:
        connection.execute(sql, values).fetchall()


def reading(workspace: Workspace) -> tuple[list[float], list[float]]:
    """Reading all clients for the list, and the same queries run raw, in milliseconds, in turns."""
    read = partial(list_clients, workspace, TODAY)
    asked = queries_of(workspace, lambda _workspace: read())
    connection = sqlite3.connect(workspace.path)
    gc.disable()  # as in the window
    pairs = [(timed(read), timed(partial(run_raw, connection, asked))) for _ in range(3)]
    gc.enable()
    connection.close()
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def repaint(widget: QTableView) -> float:
    return timed(lambda: (widget.viewport().repaint(), widget.horizontalHeader().viewport().repaint()))


def typing(tab: ClientsTab, rounds: int) -> list[float]:
    """Each keystroke of some words, typed and taken back, to repainted rows."""

    def narrow(query: ClientQuery) -> None:
        tab.bar.ask(query)
        tab.table.viewport().repaint()

    return [timed(partial(narrow, ClientQuery(text=text))) for _ in range(rounds) for text in _keystrokes()]


def _keystrokes() -> list[str]:
    return [word[:length] for word in WORDS for length in (*range(1, len(word) + 1), 0)]


def raw_like(path: Path, rounds: int) -> list[float]:
    """The same keystrokes as one `LIKE` query over the searched columns, run raw, rows fetched."""
    connection = sqlite3.connect(path)
    sql = (
        "SELECT id, name, domain, mrr, currency FROM client WHERE name LIKE ?1 OR domain LIKE ?1"
        " OR contact_name LIKE ?1 OR id IN (SELECT client FROM subscription WHERE product LIKE ?1) ORDER BY name"
    )

    def look(text: str) -> None:
        connection.execute(sql, (f"%{text}%",)).fetchall()

    times = [timed(partial(look, text)) for _ in range(rounds) for text in _keystrokes()]
    connection.close()
    return times


def sorting(tab: ClientsTab) -> tuple[list[float], list[float]]:
    """Sorting by several columns to repainted rows, and `list.sort` on the same keys with a repaint."""
    ours, floor = [], []

    def sort(key: str) -> None:
        tab.table.sort_by(key, descending=False)
        tab.table.viewport().repaint()

    rows = list(tab.table.clients.records)
    for key in SORTED * 4:
        known = [row for row in rows if SORT_KEYS[key](row) is not None]
        floor.append(timed(partial(known.sort, key=SORT_KEYS[key])))
        ours.append(timed(partial(sort, key)))
        floor[-1] += repaint(tab.table)
    return ours, floor


def work_list(tab: ClientsTab, path: Path, rounds: int) -> dict[str, tuple[list[float], list[float]]]:
    """Grouping, sorting and filtering to repainted rows; each with the query that does the same raw, and a repaint."""
    connection = sqlite3.connect(path)
    columns = "SELECT id, name, domain, mrr, currency, partner_owner, country FROM client"
    steps: dict[str, tuple[Callable[[], None], list[str]]] = {
        "group": (
            lambda: tab.table.group_by("owner"),
            [f"{columns} ORDER BY partner_owner, name",
             "SELECT partner_owner, currency, count(*), sum(mrr) FROM client GROUP BY partner_owner, currency"],
        ),
        "sort in groups": (
            lambda: tab.table.sort_by("mrr", descending=not tab.table.clients.descending),
            [f"{columns} ORDER BY partner_owner, mrr"],
        ),
        "filter in groups": (
            lambda: tab.bar.ask(ClientQuery(countries=frozenset({"Spain"}), mrr=MrrRange(Decimal(100), None, "USD"))),
            [(f"{columns} WHERE country = 'Spain' AND mrr >= 100000000 AND currency = 'USD'"
             " ORDER BY partner_owner, name")],
        ),
        "filter off": (lambda: tab.bar.ask(ClientQuery()), [f"{columns} ORDER BY partner_owner, name"]),
        "ungroup": (lambda: tab.table.group_by(None), [f"{columns} ORDER BY name"]),
        "sort": (
            lambda: tab.table.sort_by("renewal", descending=not tab.table.clients.descending),
            [f"{columns} ORDER BY (SELECT min(renews_on) FROM renewal WHERE client = client.id)"],
        ),
    }  # fmt: skip
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in steps}
    gc.disable()  # as in the window
    for _ in range(rounds * 3):
        for name, (step, queries) in steps.items():
            ours = timed(lambda step=step: (step(), repaint(tab.table)))  # type: ignore[misc]
            raw = timed(lambda queries=queries: run_raw(connection, [(sql, ()) for sql in queries]))  # type: ignore[misc]
            times[name].append((ours, raw + repaint(tab.table)))
    gc.enable()
    connection.close()
    return {name: ([pair[0] for pair in pairs], [pair[1] for pair in pairs]) for name, pairs in times.items()}


def scrolling(table: QTableView, steps: int = 200) -> list[float]:
    """Wheel steps of three rows, each to repainted rows."""
    table.verticalScrollBar().setValue(0)
    place = QPoint(100, 100)
    times = []
    for _ in range(steps):
        event = QWheelEvent(
            place, table.viewport().mapToGlobal(place), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        times.append(timed(partial(_turn, table, event)))
    return times


def _turn(table: QTableView, event: QWheelEvent) -> None:
    QApplication.sendEvent(table.viewport(), event)
    QApplication.processEvents()


def empty_table(like: QTableView, rows: int) -> QTableView:
    table = QTableView()
    table.setModel(EmptyModel(rows, 7))
    table.model().setParent(table)
    table.setItemDelegate(EmptyDelegate(table))
    table.setShowGrid(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    table.verticalScrollBar().setSingleStep(ROW_HEIGHT)
    table.resize(like.size())
    table.show()
    return table


def book(folder: Path, clients: int) -> Workspace:
    """The workspace of `filled`, made where there is none yet."""
    path = folder / f"list-{clients}.partner"
    if not path.exists():
        making = path.with_suffix(".making")
        filled(making, clients).close()
        making.rename(path)
    return open_workspace(path, write=True)


def figures(sizes: Sequence[int] = SIZES, rounds: int = 2) -> Iterator[Figure]:
    """What is done in the list, each to repainted rows, beside the same done raw; p99."""
    application = Application([])
    with books_folder() as folder:
        for clients in sizes:
            with book(folder, clients) as workspace:
                tab = ClientsTab(InstantSession(workspace, TODAY))
                tab.resize(1_440, 800)
                tab.show()
                application.processEvents()
                gc.collect()
                yield from measure(tab, workspace, clients, rounds)
                tab.close()
                tab.deleteLater()


def measure(tab: ClientsTab, workspace: Workspace, clients: int, rounds: int) -> Iterator[Figure]:
    """Reading, filtering, sorting, grouping and scrolling the clients of one workspace."""
    of_clients = f"{clients:,} clients"
    yield paired(f"{of_clients} read for the list", *reading(workspace), "ms", 2, "its queries run raw")
    floor_table = empty_table(tab.table, clients)
    QApplication.processEvents()
    like = raw_like(workspace.path, rounds)
    empty = median(repaint(floor_table) for _ in range(20))
    typed = typing(tab, rounds)
    raw = "the raw query and a repaint"
    yield slowest(f"filter keystroke, {of_clients}", typed, [took + empty for took in like], 3, raw)
    tab.bar.ask(ClientQuery())
    yield slowest(f"sort by six columns, {of_clients}", *sorting(tab), 3, "`list.sort` and a repaint")
    for name, (ours, floor) in work_list(tab, workspace.path, rounds).items():
        yield slowest(f"{name}, {of_clients}", ours, floor, 3, raw)
    steps, empty_steps = scrolling(tab.table), scrolling(floor_table)
    shown = page_and_repaint(tab.table, workspace.path)
    yield slowest(f"scroll by three rows, {of_clients}", steps, shown, 3, "a raw page of rows and a repaint")
    yield late_frames(steps, empty_steps, of_clients)
    floor_table.close()


def page_and_repaint(table: QTableView, path: Path, times: int = 40) -> list[float]:
    """The rows of a page, read raw by their keys, and a repaint of the table."""
    connection = sqlite3.connect(path)
    sql = "SELECT id, name, domain, mrr, currency, partner_owner, country FROM client WHERE id BETWEEN ? AND ? + 20"
    took = [timed(partial(run_raw, connection, [(sql, (20 * n, 20 * n))])) + repaint(table) for n in range(times)]
    connection.close()
    return took


def late_frames(steps: Sequence[float], empty: Sequence[float], of_clients: str) -> Figure:
    """How many in a hundred steps take longer than a frame, beyond those of an empty delegate."""
    late, least = (sum(step > FRAME for step in of) / len(of) * 100 for of in (steps, empty))
    return Figure(f"steps over {FRAME} ms, {of_clients}, above an empty delegate's", late - least, "%", 1)


def slowest(what: str, ours: Sequence[float], floor: Sequence[float], goal: float, against: str) -> Figure:
    """The slowest of a hundred of ours, and of the floor."""
    return Figure(f"{what}, p99", p99(ours), "ms", goal, p99(floor), against, noise=spread(floor))


def main() -> int:
    """Measure, print the figures, and fail when one misses the goal."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--clients", type=int, nargs="+", default=SIZES)
    options.add_argument("--books", type=Path, help="a folder that keeps the workspaces for the next run")
    options.add_argument("--rounds", type=int, default=2)
    chosen = options.parse_args()
    if chosen.books:
        os.environ[FOLDER] = str(chosen.books.absolute())
    return print_figures(figures(chosen.clients, chosen.rounds))


if __name__ == "__main__":
    sys.exit(main())
