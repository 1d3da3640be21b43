"""What the import dialog tells of how files are read, and what a person decides about it."""

from decimal import Decimal
from pathlib import Path

from pytestqt.qtbot import QtBot
from xlsxwriter import Workbook

from desktop_app.services.previewing import PreviewHeading, Sample
from desktop_app.sources.kinds import KINDS
from desktop_app.sources.mapping import all_columns
from desktop_app.storage.workspace import open_workspace
from desktop_app.ui.importing.dialog import ImportDialog, ImportStep
from desktop_app.ui.importing.mapping_table import FIRST_SAMPLE, GOES_TO, MappingTable
from desktop_app.ui.importing.value_names import value_name
from desktop_app.ui.importing.word_table import MEANS
from desktop_app.ui.window.main_window import MainWindow
from tests.locales import locale_of
from tests.ui.importing.steps import choose_column, import_dialog, reach_plan, row_texts


def test_the_plan_tells_what_became_of_every_column_word_and_sheet(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    book = tmp_path / "book.xlsx"
    with Workbook(book) as written:
        clients = written.add_worksheet("clients")
        rows = (
            ["Partner clients"],
            ["client_id", "name", "relationship", "sales_hub_mrr", "Colour"],
            [9, "Fir", "perhaps", 50, "red"],
            [10, "Oak", "perhaps", 60, "NULL"],
        )
        for line, cells in enumerate(rows):
            clients.write_row(line, 0, cells)
        written.add_worksheet("Prices").write_column(0, 0, ["What", "one", "two"])
    dialog = import_dialog(window, book)
    reach_plan(qtbot, dialog)
    name = "book.xlsx · clients"
    assert row_texts(dialog.plan.reading)[2:] == [
        [name, "relationship", "Relationship", "“perhaps” (2)"],
        [name, "sales_hub_mrr", "Subscriptions: MRR", ""],
        [name, "Colour", "More from HubSpot", ""],
    ]
    assert row_texts(dialog.plan.notes)[:2] == [
        ["book.xlsx · Prices", "This sheet with 2 rows is not read: Its header fits no kind of table"],
        [name, "The header is on line 2; the lines above it are not read"],
    ]
    dialog.reject()


def test_the_header_line_and_the_sheets_are_chosen(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    book = tmp_path / "book.xlsx"
    with Workbook(book) as written:
        clients = written.add_worksheet("clients")
        for line, cells in enumerate((["client_id", "name"], ["id", "client name"], [9, "Fir"])):
            clients.write_row(line, 0, cells)
        written.add_worksheet("More").write_row(0, 0, ["What", "Who"])
        written.get_worksheet_by_name("More").write_row(1, 0, [10, "Oak"])
    dialog = import_dialog(window, book)
    page = dialog.choosing
    qtbot.waitUntil(lambda: page.files.count() == 2 and dialog.next.isEnabled())
    assert page.header_line.value() == 1
    page.header_line.setValue(2)
    rows = page.mapping.rows
    qtbot.waitUntil(lambda: rows.index(0, 0).data() == "id")
    page.files.setCurrentRow(1)
    assert "not read" in page.files.item(1).text()
    assert not page.is_read.isChecked()
    page.is_read.click()
    qtbot.waitUntil(lambda: rows.index(0, 0).data() == "What")
    assert not dialog.next.isEnabled()
    page.is_read.click()
    qtbot.waitUntil(lambda: not page.is_read.isChecked() and "was not chosen" in page._unreadable.text())
    dialog.reject()


def test_a_column_of_money_that_fits_nothing_is_left_out_on_purpose(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "clients.csv"
    file.write_text("client_id,name,sales_hub_mrr,Setup fee (EUR)\n7,Cedar,5,6\n")
    dialog = import_dialog(window, file)
    rows = dialog.choosing.mapping.rows
    qtbot.waitUntil(lambda: "Setup fee" in dialog.choosing.note.text())
    shown = [rows.index(row, GOES_TO).data() for row in range(4)]
    assert shown == ["Client ID", "Name", "Subscriptions: MRR", "Choose…"]
    assert not dialog.next.isEnabled()
    choose_column(dialog, "Setup fee (EUR)", "")
    qtbot.waitUntil(dialog.next.isEnabled)
    assert rows.index(3, GOES_TO).data() == "left out"
    rows.setData(rows.index(3, GOES_TO), None)
    qtbot.waitUntil(lambda: not dialog.next.isEnabled())
    dialog.reject()


def test_what_an_unknown_word_means_is_chosen_once_and_remembered(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "clients.csv"
    file.write_text("client_id,name,relationship\n7,Cedar,Perhaps\n8,Larch,perhaps\n9,Elm,unsure\n")
    dialog = import_dialog(window, file)
    reach_plan(qtbot, dialog)
    words = dialog.plan.words.rows
    assert [[words.index(row, column).data() for column in (2, 3, MEANS)] for row in range(words.rowCount())] == [
        ["Perhaps", "1", "not known"],
        ["perhaps", "1", "not known"],
        ["unsure", "1", "not known"],
    ]
    dialog.plan.tabs.setCurrentIndex(4)
    dialog.plan.words.setFocus()
    words.setData(words.index(0, MEANS), "managed")
    qtbot.waitUntil(lambda: dialog._job is None and words.rowCount() == 2)
    assert dialog.focusWidget() is dialog.plan.words  # and not Import, which Enter would press
    assert {words.index(row, MEANS).data() for row in range(2)} == {"Managed", "not known"}
    dialog.apply.click()
    qtbot.waitUntil(lambda: dialog.step is ImportStep.DONE)
    assert not dialog.plan.words.isEnabled()
    dialog.accept()
    qtbot.waitUntil(lambda: window.findChild(ImportDialog) is None)
    assert window.session.path is not None
    with open_workspace(window.session.path, write=False) as workspace:
        assert workspace.rows("SELECT client_id, relationship FROM client WHERE client_id IN ('7', '8', '9')") == [
            ("7", "managed"),
            ("8", "managed"),
            ("9", None),
        ]
    file.write_text("client_id,name,relationship\n11,Yew,PERHAPS\n")
    again = import_dialog(window, file)
    reach_plan(qtbot, again)
    remembered = again.plan.words.rows
    assert [remembered.index(0, column).data() for column in (2, MEANS)] == ["Perhaps", "Managed"]
    assert row_texts(again.plan.reading)[2][3] == ""
    again.reject()


def test_a_word_that_costs_its_row_can_be_told_too(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "credit_events.csv"
    file.write_text("client,product_line,date,kind,amount,event_id\n1,CMS Hub,2026-02-03,gewachsen,5,e1\n")
    dialog = import_dialog(window, file)
    reach_plan(qtbot, dialog)
    words = dialog.plan.words.rows
    assert words.index(0, 2).data() == "gewachsen"
    words.setData(words.index(0, MEANS), "new")
    qtbot.waitUntil(lambda: dialog._job is None and dialog.apply.isEnabled())
    assert row_texts(dialog.plan.rejects) == []
    dialog.reject()


def test_every_value_of_a_column_has_a_name() -> None:
    columns = [column for kind in KINDS for column in all_columns(kind)]
    values = {value for column in columns for value in column.values}
    assert all(value_name(value) for value in values)


def test_cells_get_the_room_of_rows_that_the_file_does_not_have(qtbot: QtBot) -> None:
    table = MappingTable()
    qtbot.addWidget(table)
    table.rows.show_headings([PreviewHeading("Gesamt-MRR", "mrr", (Sample("1.234,56", Decimal("1234.56")),))], [])
    samples = range(FIRST_SAMPLE, table.rows.columnCount())
    assert [table.isColumnHidden(column) for column in samples] == [False, True, True]
    assert table.rows.index(0, FIRST_SAMPLE).data() == "1.234,56 → 1,234.56"
    with locale_of("de_DE"):
        assert table.rows.index(0, FIRST_SAMPLE).data() == "1.234,56", "an arrow to the same figure says nothing"
