"""The window as a person meets it: three tabs, a panel that follows, a chart to click, imports that ask first."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from desktop_app.services.importing import import_files
from desktop_app.storage.workspace import create_workspace
from desktop_app.ui.importing.dialog import ImportDialog
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.session import Session
from desktop_app.ui.settings.kept import KeptSettings

CLIENTS = """client_id,name,mrr,currency,relationship
1,Alder & <b>Co</b>,120,USD,sold_and_managed
2,Birch,80,USD,sold
"""
TEAM = "name,role,email\nRosalind Okafor,Channel Account Manager,ros@vendor.example\n"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    files = [tmp_path / "clients.csv", tmp_path / "credit_events.csv", tmp_path / "team.csv"]
    today = datetime.now().astimezone().date()
    events = f"client,product_line,date,kind,amount\n1,Marketing Hub,{today.replace(day=1)},new,120\n"
    for file, text in zip(files, (CLIENTS, events, TEAM), strict=True):
        file.write_text(text)
    workspace = create_workspace(tmp_path / "book.partner")
    import_files(workspace, files, now=datetime.now(UTC))
    shown = MainWindow(
        Session(workspace, KeptSettings(tmp_path / "kept.ini")),
        QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat),
    )
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    yield shown
    shown.close()


def test_the_clients_are_listed_and_followed_by_the_panel(qtbot: QtBot, window: MainWindow) -> None:
    model = window.clients.table.clients
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    window.clients.step(1)
    qtbot.waitUntil(lambda: window.panel.shown_name() == "Alder & <b>Co</b>")
    window.clients.step(1)
    qtbot.waitUntil(lambda: window.panel.shown_name() == "Birch")


def test_the_team_tab_has_a_card_for_each_member(qtbot: QtBot, window: MainWindow) -> None:
    window.tabs.setCurrentIndex(2)
    qtbot.waitUntil(lambda: len(window.team.cards) == 1)
    assert window.team.cards[0].accessibleName() == "Rosalind Okafor, Channel Account Manager"


def test_an_import_shows_its_plan_and_writes_on_a_click_only(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    more = tmp_path / "more.csv"
    more.write_text("client_id,name\n3,Cedar\n1,Alder\n,nobody\n")
    qtbot.waitUntil(lambda: window.clients.table.clients.rowCount() == 2)

    window.import_paths([more])
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.apply.isEnabled)
    assert "1 new, 1 changed, 0 the same, 1 rejected" in dialog.plan.toPlainText()
    assert window.clients.table.clients.rowCount() == 2

    qtbot.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.clients.table.clients.rowCount() == 3)


def test_a_file_that_cannot_be_used_is_told(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_bytes(b"")
    with qtbot.waitSignal(window.session.failed) as failed:
        window.import_paths([bad])
    assert "The file is empty" in str(failed.args[0])
