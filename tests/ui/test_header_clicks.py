"""A click on any header of any table orders it or does nothing; it never fails, with few rows or many."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from PySide6.QtCore import QPersistentModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView, QWidget
from pytestqt.qtbot import QtBot

import desktop_app.ui
from desktop_app.domain.client_list import ClientRow
from desktop_app.domain.credit import Movement
from desktop_app.domain.emails import SentEmail
from desktop_app.domain.ledger_rows import LayerRow, MovementRow
from desktop_app.services.clients import list_clients
from desktop_app.services.import_results import FileResult
from desktop_app.services.previewing import PreviewHeading
from desktop_app.ui.charts.chart_table import ChartTable
from desktop_app.ui.clients.table import ClientTable
from desktop_app.ui.importing.choice_table import ChoiceTable
from desktop_app.ui.importing.mapping_table import MappingRows, MappingTable
from desktop_app.ui.importing.word_table import FileWord, WordTable
from desktop_app.ui.shared.text_table import TextColumn, TextTable
from desktop_app.ui.team.email_log import EmailTable
from desktop_app.ui.tier.credit_table import CreditTable
from desktop_app.ui.tier.tab import TierTab
from tests.client_books import TODAY, a_workspace
from tests.long_book import TODAY as LONG_TODAY
from tests.long_book import long_book
from tests.ui.instant_session import InstantSession
from tests.ui.tier.conftest import shown_tab

COUNTS = [0, 1, 3, 1_500]


def movements(count: int) -> list[MovementRow]:
    """Some of them of sales that are not known."""
    day = date(2026, 1, 1)
    return [
        MovementRow(
            day + timedelta(number % 300),
            str(number % 7),
            f"Client {number % 7}",
            "" if number % 5 else "Sales Hub",
            list(Movement)[number % len(Movement)],
            Decimal(number % 90),
            None if number % 3 else day - timedelta(number),
            number,
        )
        for number in range(count)
    ]


def layers(count: int) -> list[LayerRow]:
    day = date(2026, 1, 1)
    return [
        LayerRow(str(number), f"Client {number}", "", Movement.NEW, day, day, Decimal(number), Decimal(number))
        for number in range(count)
    ]


def moved(count: int, parent: QWidget) -> CreditTable:
    table = CreditTable(parent)
    table.rows.show_records(movements(count), "USD", layers=False, whole=count)
    return table


def layered(count: int, parent: QWidget) -> CreditTable:
    table = CreditTable(parent)
    table.rows.show_records(layers(count), "USD", layers=True, whole=count)
    return table


def first_page(count: int, parent: QWidget) -> CreditTable:
    table = CreditTable(parent)
    table.rows.show_records(movements(count), "USD", layers=False, whole=count + 100)
    return table


def texts(count: int, parent: QWidget) -> TextTable:
    table = TextTable("Files", [TextColumn("File", 90), TextColumn("Rows", 0, figures=True)], "Nothing", parent)
    table.rows.show_rows([(f"file {number}", str(number)) for number in range(count)])
    return table


def months(_count: int, parent: QWidget) -> ChartTable:
    return ChartTable(parent)


def clients(count: int, parent: QWidget) -> ClientTable:
    table = ClientTable(parent)
    table.show_records(some_clients(count), TODAY)
    return table


def some_clients(count: int) -> list[ClientRow]:
    return [replace(BOOK[number % len(BOOK)], client_id=str(number)) for number in range(count)]


def emails(count: int, parent: QWidget) -> EmailTable:
    table = EmailTable(parent)
    table.show_emails([SentEmail(datetime(2026, 1, 1, tzinfo=UTC), "Ros", "ros@v.example", "Hi") for _ in range(count)])
    return table


def headings(count: int, parent: QWidget) -> MappingTable:
    table = MappingTable(parent)
    table.rows.show_headings([PreviewHeading(f"heading {number}", "name", ()) for number in range(count)], [])
    return table


def chosen(count: int, parent: QWidget) -> ChoiceTable:
    table = ChoiceTable("Columns", 1, parent)
    rows = MappingRows(table)
    rows.show_headings([PreviewHeading(f"heading {number}", "name", ()) for number in range(count)], [])
    table.setModel(rows)
    return table


def words(count: int, parent: QWidget) -> WordTable:
    table = WordTable(parent)
    file = FileResult("clients.csv", "clients", ())
    table.rows.show_words(
        [FileWord(file, "Type", "relationship", f"word {number}", 1, ("sold",)) for number in range(count)]
    )
    return table


BOOK: list[ClientRow] = []
TABLES: list[Callable[[int, QWidget], QTableView]] = [
    moved, layered, first_page, texts, months, clients, emails, headings, chosen, words,
]  # fmt: skip


@pytest.fixture(autouse=True)
def read_book(tmp_path: Path) -> Iterator[None]:
    with a_workspace(tmp_path / "book.partner") as workspace:
        BOOK[:] = list_clients(workspace, TODAY).rows
    yield
    BOOK.clear()


def click_each_header(table: QTableView) -> None:
    """Twice each, with a row selected and held by a persistent index, as a person has it."""
    header = table.horizontalHeader()
    for section in range(header.count()):
        table.selectRow(0)
        index = table.currentIndex()
        held = QPersistentModelIndex(index)
        before = index.data()
        for _ in range(2):
            at = QPoint(
                header.sectionViewportPosition(section) + header.sectionSize(section) // 2, header.height() // 2
            )
            QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
        if held.isValid():
            assert held.data() == before


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("made", TABLES)
def test_no_click_on_a_header_fails(qtbot: QtBot, made: Callable[[int, QWidget], QTableView], count: int) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    table = made(count, parent)
    parent.resize(900, 500)
    table.resize(900, 500)
    with qtbot.waitExposed(parent):
        parent.show()
    click_each_header(table)


def test_no_table_is_left_out() -> None:
    for module in walk_packages(desktop_app.ui.__path__, "desktop_app.ui."):
        import_module(module.name)
    parent = QWidget()
    assert all_below(QTableView) == {type(made(0, parent)) for made in TABLES}
    parent.deleteLater()


def all_below(kind: type) -> set[type]:
    """The program's own classes below `kind`."""
    children: list[type] = kind.__subclasses__()
    below = {item for child in children for item in {child, *all_below(child)}}
    return {item for item in below if item.__module__.startswith("desktop_app.ui")}


@pytest.mark.parametrize("which", [0, 1, 2])
def test_no_click_fails_in_the_tier_tab_of_a_long_book(tmp_path: Path, qtbot: QtBot, which: int) -> None:
    with long_book(tmp_path) as workspace:
        tab: TierTab = shown_tab(InstantSession(workspace, LONG_TODAY), qtbot)
        tab.rows.tabs.setCurrentIndex(which)
        for table in tab.findChildren(QTableView):
            if table.isVisible():
                click_each_header(table)
