"""The application as the system meets it: files it is handed, before and after its window is there."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app import paths
from desktop_app.app import _Guest, show_on
from desktop_app.ui.session.session import Session
from desktop_app.ui.startup.single_instance import StartRequest
from desktop_app.ui.style.appearance import Appearance
from desktop_app.ui.window.main_window import MainWindow
from desktop_app.ui.window.recent_workspaces import RecentWorkspaces
from tests.house.files import ROOT
from tests.ui.conftest import shown_window

HANDED = """
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from desktop_app.ui.startup.application import Application
application = Application(["test"])
application.file_asked.connect(print)
application.sendEvent(application, QFileOpenEvent(QUrl.fromLocalFile("/data/one.partner")))
"""


def test_a_file_from_the_finder_is_told() -> None:
    done = subprocess.run([sys.executable, "-c", HANDED], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "/data/one.partner"


def test_a_file_that_comes_before_the_window_is_there_is_opened_in_place_of_the_usual_one(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    guest = _Guest(window, StartRequest())
    guest.receive(StartRequest(str(tmp_path / "early.partner")))
    with qtbot.waitSignal(window.session.workspace_opened) as opened:
        guest.enter()
    assert opened.args == [tmp_path / "early.partner"]


def test_the_first_clients_are_seen_before_the_rest_of_the_window_is_built(
    qtbot: QtBot, session: Session, appearance: Appearance, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.ui.window.main_window._REST_MS", 60_000)
    window = MainWindow(session, appearance)
    qtbot.addWidget(window)
    received: list[str] = []
    window.painted.connect(lambda: received.append("painted"))
    window.painted.connect(lambda: window.open_workspace(book))
    window.filled.connect(
        lambda: received.append(f"filled with {window.screens.clients.table.clients.rowCount()} clients")
    )
    session.workspace_opened.connect(lambda _path: received.append("opened"))
    window.show()
    qtbot.waitUntil(lambda: window._full)
    assert received == ["painted", "opened", "filled with 2 clients"]
    # What is built later does what it does when a workspace is opened, too.
    assert window.navigation.reminders.playbook._soon.isActive()
    assert RecentWorkspaces(session.settings).last() == book
    assert window.actions_.export_all.isEnabled()


def test_a_window_that_is_closed_with_its_first_clients_ends(
    qtbot: QtBot, session: Session, appearance: Appearance, book: Path
) -> None:
    window = MainWindow(session, appearance)
    qtbot.addWidget(window)
    window.painted.connect(lambda: window.open_workspace(book))
    session.workspace_opened.connect(lambda _path: QTimer.singleShot(0, window.close))
    window.show()
    qtbot.waitUntil(lambda: session.path is None and not window.isVisible())
    window.screens.clients.table.first_painted.emit()
    assert not window._full


def test_the_menus_do_not_wait_for_long_for_a_workspace(
    qtbot: QtBot, session: Session, appearance: Appearance, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.ui.window.main_window._REST_MS", 10)
    window = MainWindow(session, appearance)
    qtbot.addWidget(window)
    monkeypatch.setattr(session, "opening_title", "")
    with qtbot.waitSignal(window.filled):
        window.show()
    assert not window.actions_.export_all.isEnabled()


@pytest.mark.parametrize("clients", [0, 3])
def test_a_later_wish_is_fulfilled_in_the_window_that_is_open(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, clients: int
) -> None:
    guest = _Guest(window, StartRequest())
    with qtbot.waitSignal(window.session.workspace_opened):
        guest.enter()
    with qtbot.waitSignal(window.session.workspace_opened, timeout=20_000) as opened:
        guest.receive(StartRequest("" if clients else str(tmp_path / "late.partner"), clients))
    assert opened.args is not None
    assert opened.args[0].name == ("sample.partner" if clients else "late.partner")


def test_a_sample_shows_its_progress_and_where_it_is_cancelled_at_the_start_the_usual_workspace_opens(
    session: Session, appearance: Appearance, qtbot: QtBot
) -> None:
    window = shown_window(session, appearance, qtbot)
    status, welcome, shares = window.status, window.screens.welcome, list[float]()
    session.jobs.progressed.connect(lambda _job, done, total: shares.append(done / total))
    guest = _Guest(window, StartRequest("", 20_000))
    guest.enter()
    qtbot.waitUntil(lambda: len(shares) > 2)
    assert status.step.text() in {f"Making the sample data · {step}" for step in ("earlier days", "clients")}
    assert welcome.cancel.isVisible()
    assert welcome.bar.value() == status.bar.value() > 0
    assert 0 < shares[-1] < 0.5
    with qtbot.waitSignal(session.workspace_opened):
        QTest.keyClick(window, Qt.Key.Key_Escape)
        assert welcome.step.text() == status.step.text() == "Cancelling…"
    assert session.path == paths.default_workspace()
    assert not paths.demo_workspace().exists()
    qtbot.waitUntil(welcome.sample.isVisible)
    assert not welcome.cancel.isVisible()


def test_a_sample_that_is_cancelled_leaves_the_open_workspace_and_its_ways_to_fill_it(
    session: Session, appearance: Appearance, qtbot: QtBot, tmp_path: Path
) -> None:
    window = shown_window(session, appearance, qtbot)
    with qtbot.waitSignal(session.workspace_opened):
        window.open_workspace(tmp_path / "empty.partner")
    _Guest(window, StartRequest("", 20_000)).enter()
    assert not window.screens.welcome.sample.isVisible()
    qtbot.waitUntil(lambda: window.status.bar.maximum() > 0)
    window.screens.welcome.cancel.click()
    qtbot.waitUntil(window.screens.welcome.sample.isVisible)
    assert session.path == tmp_path / "empty.partner"


def test_a_table_in_place_of_a_workspace_is_imported(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[Path]] = []
    monkeypatch.setattr(window.imports, "preview", asked.append)
    tables = [tmp_path / name for name in ("clients.csv", "EXPORT.XLSX", "old.xls", "events.tsv")]
    for table in tables:
        _Guest(window, StartRequest(str(table))).enter()
    assert asked == [[table] for table in tables]


def test_a_start_without_a_wish_leaves_the_open_workspace(window: MainWindow, book: Path) -> None:
    guest = _Guest(window, StartRequest())
    guest._is_in = True
    window.showMinimized()
    guest.receive(StartRequest())
    assert not window.isMinimized()
    assert window.session.path == book


def test_what_a_killed_program_left_in_the_temporary_folder_goes_at_the_next_start(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("desktop_app.app._start_log", lambda: None)
    orphan = tmp_path / "partner-dashboard-import-orphan"
    orphan.mkdir()
    (orphan / "clients").write_text("Alder", encoding="utf-8")
    show_on(window, lambda: None)
    window.filled.emit()  # the window of this test was shown before
    qtbot.waitUntil(lambda: not orphan.exists())
