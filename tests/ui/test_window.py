"""The window as a person meets it: tabs, a panel that follows, imports that ask first, faults that are told."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.services.importing import import_files
from desktop_app.storage.workspace import create_workspace
from desktop_app.ui.faults import FaultDialog
from desktop_app.ui.importing.dialog import ImportDialog
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.session import Session
from desktop_app.ui.settings.kept import KeptSettings
from desktop_app.ui.style.appearance import Appearance, Choice

CLIENTS = "client_id,name,mrr,currency\n1,Alder & <b>Co</b>,120,USD\n2,Birch,80,USD\n"
TEAM = "name,role,email\nRosalind Okafor,Channel Account Manager,ros@vendor.example\n"


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    path = tmp_path / "book.partner"
    files = [tmp_path / "clients.csv", tmp_path / "team.csv"]
    for file, text in zip(files, (CLIENTS, TEAM), strict=True):
        file.write_text(text)
    with create_workspace(path) as workspace:
        import_files(workspace, files, now=datetime.now(UTC))
    session = Session(Jobs(), KeptSettings(tmp_path / "kept.ini"))
    shown = MainWindow(session, Appearance(qapp, Choice.LIGHT))
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    session.open(path)
    qtbot.waitUntil(lambda: shown.clients.table.clients.rowCount() == 2)
    yield shown
    shown.close()


def test_the_panel_follows_the_list(qtbot: QtBot, window: MainWindow) -> None:
    window.clients.step(1)
    qtbot.waitUntil(lambda: window.panel.client_id == "1")
    window.clients.step(1)
    qtbot.waitUntil(lambda: window.panel.client_id == "2")


def test_each_tab_is_built_when_it_is_first_wanted(qtbot: QtBot, window: MainWindow) -> None:
    assert (window.tier, window.team) == (None, None)
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.team is not None and len(window.team.cards) == 1)
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.tier is not None


def test_an_import_shows_its_plan_and_writes_on_a_click_only(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    more = tmp_path / "more.csv"
    more.write_text("client_id,name\n3,Cedar\n1,Alder\n,nobody\n")
    rows = window.clients.table.clients

    window.import_paths([more])
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.next.isEnabled)
    qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.apply.isEnabled)
    assert rows.rowCount() == 2

    qtbot.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: rows.rowCount() == 3)
    qtbot.waitUntil(dialog.close_.isVisible)
    qtbot.mouseClick(dialog.close_, Qt.MouseButton.LeftButton)


def test_a_workspace_that_cannot_be_opened_is_told_and_the_old_one_stays(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.partner"
    bad.write_bytes(b"no workspace")
    window.session.open(bad)
    qtbot.waitUntil(lambda: window.findChild(FaultDialog) is not None)
    assert window.session.path == tmp_path / "book.partner"
    assert window.clients.table.clients.rowCount() == 2
    dialog = window.findChild(FaultDialog)
    assert dialog is not None
    dialog.reject()
