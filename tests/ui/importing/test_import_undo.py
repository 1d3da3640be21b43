"""The last import taken back out of the menu: which it is, is said before."""

from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from desktop_app.services.importing import import_files
from desktop_app.ui.shared.error_dialog import FaultDialog
from desktop_app.ui.window.main_window import MainWindow
from tests.ui.conftest import NOW


def _asked(qtbot: QtBot, window: MainWindow) -> QMessageBox:
    window.imports.take_back()
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None)
    box = window.findChild(QMessageBox)
    assert box is not None
    return box


def test_the_newest_import_that_changed_something_is_named_and_taken_back(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    more = tmp_path / "more.csv"
    more.write_text("client_id,name\n9,Rowan\n", encoding="utf-8")
    for days in (1, 2):  # the second time it changes nothing
        window.session.act(partial(import_files, paths=[more], now=NOW + timedelta(days=days)))
    rows = window.screens.clients.table.clients.rowCount
    qtbot.waitUntil(lambda: rows() == 3)
    box = _asked(qtbot, window)
    assert box.text() == "Take the last import back: more.csv, 24 Nov?"
    box.accept()
    qtbot.waitUntil(lambda: rows() == 2)


def test_where_there_is_none_it_says_so(qtbot: QtBot, window: MainWindow) -> None:
    box = _asked(qtbot, window)
    assert box.text() == "Take the last import back: clients.csv, …, 23 Nov?"
    box.accept()
    qtbot.waitUntil(lambda: window.screens.clients.table.clients.rowCount() == 0)
    window.imports.take_back()
    qtbot.waitUntil(lambda: window.findChild(FaultDialog) is not None)
    fault = window.findChild(FaultDialog)
    assert fault is not None
    assert fault.heading.text() == "There is no such import to take back"
    fault.reject()
