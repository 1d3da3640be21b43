"""The import dialog, with real files: how they are read, what would change, what was done, and the way back."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from desktop_app.column_names import column_name
from desktop_app.storage.workspace import open_workspace
from desktop_app.ui.importing.choose_page import ChoosePage
from desktop_app.ui.importing.dialog import ImportDialog, ImportStep
from desktop_app.ui.importing.mapping_table import GOES_TO
from desktop_app.ui.shared.error_dialog import FaultDialog
from desktop_app.ui.window.main_window import MainWindow
from tests.ui.importing.steps import choose_column, import_dialog, reach_plan, row_texts

MORE = (
    "client_id;name;mrr;since;domain\n3;Cedar;1.200,50;03/04/2024;cedar.example\n1;Alder;130;05/06/2024;\n;nobody;1;;\n"
)


@pytest.fixture
def more(tmp_path: Path) -> Path:
    file = tmp_path / "more.csv"
    file.write_text(MORE)
    return file


def _say_day_first(dialog: ImportDialog) -> None:
    field = dialog.choosing._order
    field.setCurrentIndex(field.findData(True))
    field.activated.emit(field.currentIndex())


def test_a_date_that_reads_both_ways_is_asked_for_and_read_as_answered(
    qtbot: QtBot, window: MainWindow, more: Path
) -> None:
    dialog = import_dialog(window, more)
    rows = dialog.choosing.mapping.rows
    qtbot.waitUntil(lambda: rows.rowCount() == 5)
    choose_column(dialog, "since", "relationship_since")
    qtbot.waitUntil(lambda: "03/04/2026" in dialog.choosing.note.text())
    assert not dialog.next.isEnabled()
    _say_day_first(dialog)
    qtbot.waitUntil(dialog.next.isEnabled)
    shown = [rows.index(row, GOES_TO + 1).data() for row in range(rows.rowCount())]
    assert shown[2:4] == ["1.200,50 → 1,200.5", "03/04/2024 → 03 Apr 2024"]
    dialog.reject()


def test_the_plan_shows_old_and_new_values_and_why_rows_are_rejected_and_writes_nothing(
    qtbot: QtBot, window: MainWindow, more: Path
) -> None:
    dialog = import_dialog(window, more)
    reach_plan(qtbot, dialog)
    assert row_texts(dialog.plan.tables) == [
        ["more.csv", "Clients", "3", "1", "1", "0", "1"],
        ["more.csv", "More from HubSpot", "2", "2", "0", "0", "0"],  # the column "since"
    ]
    assert row_texts(dialog.plan.changes) == [
        ["3", "Alder", "Name", "Alder & <b>Co</b>", "Alder"],
        ["3", "Alder", "MRR", "120", "130"],
    ]
    assert row_texts(dialog.plan.rejects) == [["more.csv", "4", "Client ID", "", "This must not be empty"]]
    assert window.screens.clients.table.clients.rowCount() == 2
    for tab, table in enumerate((dialog.plan.tables, dialog.plan.changes, dialog.plan.rejects, dialog.plan.reading)):
        dialog.plan.tabs.setCurrentIndex(tab)
        assert table.isVisible()
    dialog.reject()
    assert window.screens.clients.table.clients.rowCount() == 2


def test_the_dialog_opens_once_it_is_loaded_beside_the_window(
    qtbot: QtBot, window: MainWindow, more: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, ImportDialog.__module__)
    window.imports.preview([more])
    assert not window.findChildren(QDialog)
    qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in window.findChildren(QDialog)))
    (dialog,) = window.findChildren(QDialog)
    assert dialog.windowTitle() == "Import"
    dialog.reject()


def test_the_keyboard_is_at_import_when_the_plan_is_shown(qtbot: QtBot, window: MainWindow, more: Path) -> None:
    dialog = import_dialog(window, more)
    dialog.show()
    dialog.next.setFocus()
    reach_plan(qtbot, dialog)
    assert dialog.focusWidget() is dialog.apply


def test_importing_writes_and_undo_takes_it_back(qtbot: QtBot, window: MainWindow, more: Path) -> None:
    dialog = import_dialog(window, more)
    reach_plan(qtbot, dialog)
    dialog.apply.click()
    qtbot.waitUntil(lambda: dialog.step is ImportStep.DONE)
    assert dialog.plan.heading.text() == "Imported: 3 rows added, 1 changed, 0 the same, 1 rejected."
    qtbot.waitUntil(lambda: window.screens.clients.table.clients.rowCount() == 3)
    dialog.undo.click()
    qtbot.waitUntil(lambda: window.screens.clients.table.clients.rowCount() == 2)


def test_a_file_that_changed_since_its_plan_is_not_imported(qtbot: QtBot, window: MainWindow, more: Path) -> None:
    dialog = import_dialog(window, more)
    reach_plan(qtbot, dialog)
    more.write_text(MORE + "9;Late;5;03/04/2024;\n")
    dialog.apply.click()
    qtbot.waitUntil(lambda: bool(dialog.findChildren(FaultDialog)))
    (fault,) = dialog.findChildren(FaultDialog)
    assert "changed after the plan" in " ".join(label.text() for label in fault.findChildren(QLabel))
    fault.reject()
    assert window.screens.clients.table.clients.rowCount() == 2
    dialog.back.click()
    reach_plan(qtbot, dialog)
    dialog.apply.click()
    qtbot.waitUntil(lambda: dialog.step is ImportStep.DONE)
    dialog.reject()


def test_rejects_are_saved_where_the_person_says(
    qtbot: QtBot, window: MainWindow, more: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "rejects"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_arguments: str(folder))
    dialog = import_dialog(window, more)
    reach_plan(qtbot, dialog)
    dialog.save.click()
    qtbot.waitUntil(lambda: not dialog.save.isEnabled())
    assert "nobody" in (folder / "more.clients.rejects.csv").read_text(encoding="utf-8-sig")
    assert "more.clients.rejects.csv" in dialog.save.text()
    dialog.back.click()
    reach_plan(qtbot, dialog)
    assert dialog.save.isEnabled()
    dialog.reject()


def test_what_is_being_planned_cannot_be_chosen_otherwise(qtbot: QtBot, window: MainWindow, more: Path) -> None:
    dialog = import_dialog(window, more)
    qtbot.waitUntil(dialog.next.isEnabled)
    dialog.next.click()
    assert not dialog.choosing.mapping.isEnabled()
    qtbot.waitUntil(lambda: dialog.step is ImportStep.PLAN and dialog._job is None)
    dialog.back.click()
    assert dialog.choosing.mapping.isEnabled()
    dialog.reject()


def test_a_mapping_is_found_again_for_the_same_header(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    odd = tmp_path / "odd.csv"
    odd.write_text("Nummer,Wer\n9,Fir\n")
    dialog = import_dialog(window, odd)
    field = dialog.choosing._kind
    qtbot.waitUntil(lambda: "is not recognised" in dialog.choosing.note.text())
    field.setCurrentIndex(field.findData("clients"))
    field.activated.emit(field.currentIndex())
    qtbot.waitUntil(lambda: "still missing" in dialog.choosing.note.text())
    choose_column(dialog, "Nummer", "client_id")
    qtbot.waitUntil(lambda: "Name" in dialog.choosing.note.text() and "ID" not in dialog.choosing.note.text())
    choose_column(dialog, "Wer", "name")
    reach_plan(qtbot, dialog)
    dialog.apply.click()
    qtbot.waitUntil(lambda: dialog.step is ImportStep.DONE)
    dialog.accept()
    qtbot.waitUntil(lambda: window.findChild(ImportDialog) is None)
    again = import_dialog(window, odd)
    qtbot.waitUntil(again.next.isEnabled)
    assert "the last time" in again.choosing.note.text()
    again.reject()


def test_encoding_and_separator_can_be_set_by_hand(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "clients.csv"
    file.write_bytes("client_id;name\n7;Bäcker, Söhne\n".encode("utf-16-le"))
    dialog = import_dialog(window, file)
    rows = dialog.choosing.mapping.rows
    qtbot.waitUntil(lambda: rows.rowCount() == 2)
    assert dialog.choosing._encoding.currentData() == "utf-16-le"
    separator = dialog.choosing._separator
    separator.setCurrentIndex(separator.findData(","))
    separator.activated.emit(separator.currentIndex())
    qtbot.waitUntil(lambda: rows.rowCount() == 1)
    separator.setCurrentIndex(separator.findData(";"))
    separator.activated.emit(separator.currentIndex())
    qtbot.waitUntil(lambda: rows.rowCount() == 2)
    assert rows.index(1, GOES_TO + 1).data() == "Bäcker, Söhne"
    dialog.reject()


def test_a_file_that_cannot_be_used_is_told_and_can_be_left_out(
    qtbot: QtBot, window: MainWindow, more: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.csv"
    empty.write_bytes(b"")
    dialog = import_dialog(window, empty, more)
    qtbot.waitUntil(lambda: dialog.choosing.files.count() == 2)
    assert "The file is empty" in dialog.choosing.files.item(0).text()
    assert not dialog.next.isEnabled()
    dialog.choosing.remove.click()
    qtbot.waitUntil(dialog.next.isEnabled)
    dialog.reject()


def test_cancel_stops_the_work_and_nothing_is_written(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    many = tmp_path / "many.csv"
    rows = "\n".join(f"{number},Client {number}" for number in range(100, 60_000))
    many.write_text(f"client_id,name\n{rows}\n")
    dialog = import_dialog(window, many)
    qtbot.waitUntil(dialog.next.isEnabled)
    dialog.next.click()
    dialog.reject()
    qtbot.waitUntil(lambda: dialog._job is None, timeout=20_000)
    assert dialog.step is ImportStep.CHOOSE
    assert dialog.isVisible()
    dialog.reject()
    assert window.screens.clients.table.clients.rowCount() == 2


def test_an_encoding_chosen_wrongly_can_be_chosen_again(qtbot: QtBot, window: MainWindow, more: Path) -> None:
    dialog = import_dialog(window, more)
    page = dialog.choosing
    rows = page.mapping.rows
    qtbot.waitUntil(lambda: rows.rowCount() == 5)
    _choose_encoding(page, "utf-16")
    qtbot.waitUntil(lambda: not page.ready and bool(page._unreadable.text()))
    assert page._encoding.isEnabled()
    assert page._encoding.currentData() == "utf-16"
    assert not page._kind.isEnabled()
    assert page._kind.currentIndex() == -1
    _choose_encoding(page, "utf-8")
    qtbot.waitUntil(page._kind.isEnabled)
    assert rows.index(0, 0).data() == "client_id"
    dialog.reject()


def test_a_file_taken_out_takes_its_choices_along(qtbot: QtBot, window: MainWindow, more: Path) -> None:
    dialog = import_dialog(window, more)
    page = dialog.choosing
    qtbot.waitUntil(lambda: page.mapping.rows.rowCount() == 5)
    _choose_encoding(page, "utf-16")
    qtbot.waitUntil(lambda: bool(page.own_choices()))
    page.remove.click()
    assert page.own_choices() == {}
    dialog.reject()


def test_of_a_column_that_stands_there_twice_one_is_chosen(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "clients.csv"
    file.write_text("client_id,name,mrr,mrr\n7,Cedar,5,6\n")
    dialog = import_dialog(window, file)
    qtbot.waitUntil(lambda: "mrr" in dialog.choosing.note.text())
    assert not dialog.next.isEnabled()
    assert "1 table, marked on the left" in dialog.working.text()
    choose_column(dialog, "mrr [4]", "mrr")
    reach_plan(qtbot, dialog)
    dialog.apply.click()
    qtbot.waitUntil(lambda: dialog.step is ImportStep.DONE)
    clients = window.screens.clients.table.clients
    qtbot.waitUntil(lambda: clients.rowCount() == 3)
    dialog.reject()
    assert window.session.path is not None
    with open_workspace(window.session.path, write=False) as workspace:
        assert workspace.rows("SELECT mrr FROM client WHERE client_id = '7'") == [(6_000_000,)]


@pytest.mark.parametrize(("last", "asked"), [("05/06/2026", True), ("25/06/2026", False), ("2026-06-25", False)])
def test_the_order_of_dates_is_asked_for_where_the_whole_file_leaves_it_open(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, last: str, asked: bool
) -> None:
    file = tmp_path / "clients.csv"
    first = "2026-01-02" if asked or "-" in last else "03/04/2026"
    rows = "".join(f"{number},Client {number},{first}\n" for number in range(30, 50))
    file.write_text(f"client_id,name,relationship_since\n{rows}99,Birch,{last}\n")
    dialog = import_dialog(window, file)
    qtbot.waitUntil(lambda: dialog.choosing.mapping.rows.rowCount() == 3)
    assert ("03/04/2026" in dialog.choosing.note.text()) is asked
    if first == "03/04/2026":
        assert dialog.choosing.mapping.rows.index(2, GOES_TO + 1).data() == "03/04/2026 → 03 Apr 2026"
    dialog.reject()


def test_an_order_that_only_later_rows_leave_open_is_asked_for_when_all_are_read(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "clients.csv"
    rows = "".join(f"{number},Client {number},2026-01-02\n" for number in range(1_000, 1_300))
    file.write_text(f"client_id,name,relationship_since\n{rows}99,Birch,05/06/2026\n")
    dialog = import_dialog(window, file)
    qtbot.waitUntil(dialog.next.isEnabled)
    assert not dialog.choosing.note.isVisibleTo(dialog)
    dialog.next.click()
    qtbot.waitUntil(lambda: "03/04/2026" in dialog.choosing.note.text())
    assert (dialog.step, dialog.next.isEnabled()) == (ImportStep.CHOOSE, False)
    _say_day_first(dialog)
    qtbot.waitUntil(dialog.next.isEnabled)
    reach_plan(qtbot, dialog)
    dialog.reject()


def test_a_property_without_a_place_is_called_as_in_its_file() -> None:
    assert [column_name(name) for name in ("renews_on", "our_own")] == ["Renews on", "our_own"]


def test_columns_are_chosen_by_keyboard_one_after_the_other(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    odd = tmp_path / "odd.csv"
    odd.write_text("Nummer,Wer\n9,Fir\n")
    dialog = import_dialog(window, odd)
    table, field = dialog.choosing.mapping, dialog.choosing._kind
    qtbot.waitUntil(lambda: table.rows.rowCount() == 2)
    field.setCurrentIndex(field.findData("clients"))
    field.activated.emit(field.currentIndex())
    qtbot.waitUntil(lambda: bool(table.rows.targets))
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    for down in (1, 2):
        qtbot.keyClick(table, Qt.Key.Key_Return)
        choice = table.findChild(QComboBox)
        assert choice is not None
        qtbot.waitUntil(choice.view().isVisible)
        for _ in range(down):
            qtbot.keyClick(choice.view(), Qt.Key.Key_Down)
        qtbot.keyClick(choice.view(), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not table.findChildren(QComboBox))
        qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.waitUntil(dialog.next.isEnabled)
    assert table.currentIndex().row() == 1
    assert [table.rows.index(row, GOES_TO).data() for row in range(2)] == ["Client ID", "Name"]
    dialog.reject()


def test_what_is_chosen_before_the_choice_before_is_shown_is_kept_beside_it(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    odd = tmp_path / "clients.csv"
    odd.write_text("Nummer,Wer,Seit\n9,Fir,03/04/2026\n")
    dialog = import_dialog(window, odd)
    qtbot.waitUntil(lambda: dialog.choosing.mapping.rows.rowCount() == 3)
    for heading, column in (("Nummer", "client_id"), ("Wer", "name"), ("Seit", "relationship_since")):
        choose_column(dialog, heading, column)
    _say_day_first(dialog)
    qtbot.waitUntil(dialog.next.isEnabled)
    rows = dialog.choosing.mapping.rows
    assert [rows.current(rows.index(row, GOES_TO)) for row in range(3)] == ["client_id", "name", "relationship_since"]
    dialog.reject()


def test_a_plan_of_many_changes_says_how_many_it_lists(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    many = tmp_path / "clients.csv"
    many.write_text("client_id,name\n" + "".join(f"{number},Client {number}\n" for number in range(100, 2600)))
    dialog = import_dialog(window, many)
    reach_plan(qtbot, dialog)
    assert "listed" not in dialog.plan.heading.text()
    dialog.apply.click()
    qtbot.waitUntil(lambda: dialog.step is ImportStep.DONE)
    dialog.accept()
    qtbot.waitUntil(lambda: window.findChild(ImportDialog) is None)
    many.write_text(many.read_text().replace("Client", "Customer"))
    again = import_dialog(window, many)
    reach_plan(qtbot, again)
    listed = again.plan.changes.rows.rowCount()
    assert 2_000 <= listed < 2_500
    assert f"the first {listed:,} are listed" in again.plan.heading.text()
    again.reject()


def _choose_encoding(page: ChoosePage, encoding: str) -> None:
    page._encoding.setCurrentIndex(page._encoding.findData(encoding))
    page._encoding.activated.emit(page._encoding.currentIndex())
