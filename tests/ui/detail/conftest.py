"""A detail panel in a window of its own, on a book with a client that has everything and one that has nothing."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from desktop_app.services.client_edits import set_tags, write_note
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.detail.panel import DetailPanel
from desktop_app.ui.detail.row import PanelRow
from desktop_app.ui.detail.row_list import RowList
from desktop_app.ui.session.jobs import Jobs
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.settings_store import SettingsStore
from tests.client_books import a_workspace, in_days, write_credit

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
BOOK = "book.pdw"


@pytest.fixture
def full_book(tmp_path: Path) -> Path:
    path = tmp_path / BOOK
    with a_workspace(path) as workspace:
        with workspace.writing():
            _fill(workspace)
        write_note(workspace, "c1", "Asked for terms:\nhttps://elsewhere.example <b>", now=NOW)
        set_tags(workspace, "c1", ["key account"])
    return path


def _fill(workspace: Workspace) -> None:
    """Credit, a manager, points and two days of history for the first client."""
    workspace.write("UPDATE client SET contact_email = 'mara@zoe.example' WHERE id = 1")
    workspace.write(
        "UPDATE renewal SET renewal_manager = 'Lena Weiss', renewal_manager_email = 'lena@vendor.example',"
        " renewal_edition = 'Enterprise' WHERE client = 1 AND renews_on = ?",
        (in_days(60),),
    )
    workspace.write(
        "UPDATE app_usage SET uses_30d = 41, last_used_on = ? WHERE client = 1 AND app = 'Email'", (in_days(-2),)
    )
    workspace.write_many(
        "INSERT INTO engagement (client, category, points, max_points, added_by, changed_by) VALUES (1, ?, ?, ?, 1, 1)",
        (("Marketing", 1.5, 4), ("Sales", 2, None)),
    )
    workspace.write("UPDATE client_snapshot SET engagement_index = 1, usage_score = 30 WHERE taken_on = '2026-10-31'")
    workspace.write("UPDATE client_snapshot SET engagement_index = 2.5 WHERE taken_on = '2026-11-22'")
    write_credit(workspace)


@pytest.fixture
def panel_session(qapp: QApplication, tmp_path: Path, full_book: Path, qtbot: QtBot) -> Iterator[Session]:
    """A session on the book, at `NOW`."""
    made = Session(Jobs(), SettingsStore(tmp_path / "window.ini"), clock=lambda: NOW)
    with qtbot.waitSignal(made.workspace_opened):
        made.open(full_book)
    yield made
    made.close()


@pytest.fixture
def panel(panel_session: Session, qtbot: QtBot) -> Iterator[DetailPanel]:
    """The panel with the client that has everything."""
    window = QMainWindow()
    qtbot.addWidget(window)
    shown = DetailPanel(panel_session, window)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, shown)
    window.resizeDocks([shown], [376], Qt.Orientation.Horizontal)
    window.resize(376, 900)
    with qtbot.waitExposed(window):
        window.show()
    show(qtbot, shown, "c1", "Zoë Dental")
    yield shown
    window.close()


def show(qtbot: QtBot, panel: DetailPanel, client_id: str, name: str) -> None:
    """Have a client shown."""
    panel.open(client_id)
    qtbot.waitUntil(lambda: panel.shown_name() == name)


def page(panel: DetailPanel, tab: int) -> RowList:
    """A tab of the panel, brought to the front."""
    panel.tabs.setCurrentIndex(tab)
    return panel.lists[tab]


def spoken_rows(panel: DetailPanel, tab: int) -> list[str]:
    """What the rows of a tab say."""
    return [row.spoken for row in page(panel, tab).row_model.rows]


def row(panel: DetailPanel, tab: int, key: str) -> PanelRow:
    """One row of a tab."""
    return next(item for item in page(panel, tab).row_model.rows if item.key == key)


def wait_for(qtbot: QtBot, panel: DetailPanel, tab: int, holds: Callable[[list[str]], bool]) -> None:
    """Wait until the rows of a tab say what they should."""
    qtbot.waitUntil(lambda: holds(spoken_rows(panel, tab)))
