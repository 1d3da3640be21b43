"""The history of imports in the window, and the workbook with blank tables."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from desktop_app.services.import_results import ImportResult
from desktop_app.services.importing import import_files
from desktop_app.ui.importing.history_dialog import ImportHistory
from desktop_app.ui.shared.text_table import TextTable
from desktop_app.ui.window.main_window import MainWindow
from tests.ui.conftest import NOW


def _texts(table: TextTable) -> list[list[str]]:
    rows, columns = range(table.rows.rowCount()), range(table.rows.columnCount())
    return [[str(table.rows.data(table.rows.index(row, column))) for column in columns] for row in rows]


def test_each_import_is_listed_with_its_tables_and_taken_back(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    more = tmp_path / "more.csv"
    more.write_text("client_id,name\n9,Rowan\n,nameless\n", encoding="utf-8")
    window.session.act(partial(import_files, paths=[more], now=NOW))
    window.actions_.import_history.trigger()
    qtbot.waitUntil(lambda: window.findChild(ImportHistory) is not None)
    dialog = window.findChild(ImportHistory)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.imports.rows.rowCount() == 2)
    assert [row[1:] for row in _texts(dialog.imports)] == [
        ["more.csv", "23 Nov 2026", "1", "0", "1", ""],
        ["clients.csv, credit_events.csv, team.csv", "23 Nov 2026", "4", "0", "0", ""],
    ]
    assert _texts(dialog.tables) == [["more.csv", "Clients", "2", "1", "0", "0", "1"]]
    assert dialog.imports.columnWidth(1) > dialog.imports.columnWidth(6), "files need the room, not blank states"
    dialog.imports.selectRow(1)
    assert len(_texts(dialog.tables)) == 3
    dialog.imports.selectRow(0)
    dialog.take_back.click()
    qtbot.waitUntil(lambda: dialog.findChild(QMessageBox) is not None)
    box = dialog.findChild(QMessageBox)
    assert box is not None
    assert box.text() == "Take this import back: more.csv, 23 Nov?"
    box.accept()
    qtbot.waitUntil(lambda: _texts(dialog.imports)[0][-1] == "taken back 23 Nov 2026")
    assert not dialog.take_back.isEnabled()
    qtbot.waitUntil(lambda: window.screens.clients.table.clients.rowCount() == 2)
    dialog.accept()


def test_blank_tables_are_saved_from_the_menu(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "tables.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(file.with_suffix("")), ""))
    window.actions_.blank_tables.trigger()
    qtbot.waitUntil(file.exists)
    results: list[ImportResult] = []
    window.session.act(partial(import_files, paths=[file], now=NOW), results.append)
    qtbot.waitUntil(lambda: bool(results))
    assert not results[0].has_findings
