"""What tests of the import dialog do in it."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop_app.ui.importing.dialog import ImportDialog, ImportStep
from desktop_app.ui.importing.mapping_table import GOES_TO
from desktop_app.ui.window.main_window import MainWindow


def import_dialog(window: MainWindow, *paths: Path) -> ImportDialog:
    window.imports.preview(paths)
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    return dialog


def choose_column(dialog: ImportDialog, heading: str, column: str) -> None:
    rows = dialog.choosing.mapping.rows
    results = [row for row in range(rows.rowCount()) if rows.index(row, 0).data() == heading]
    rows.setData(rows.index(results[0], GOES_TO), column)


def reach_plan(qtbot: QtBot, dialog: ImportDialog) -> None:
    qtbot.waitUntil(dialog.next.isEnabled)
    dialog.next.click()
    qtbot.waitUntil(lambda: dialog.step is ImportStep.PLAN and dialog._job is None)


def row_texts(table: object) -> list[list[str]]:
    model = table.rows  # type: ignore[attr-defined]
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]
