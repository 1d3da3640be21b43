"""How columns share the table's width: figures are whole, and what is left is used."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desktop_app.domain.client_list import ProductChip
from desktop_app.ui.clients.cell_painting import PAD
from desktop_app.ui.clients.cell_widths import least_width, needed_width
from desktop_app.ui.clients.columns import COLUMNS, INDEX
from desktop_app.ui.clients.row_button import LEAST_NAME
from desktop_app.ui.clients.state import restore_state, state_of
from desktop_app.ui.clients.tab import ClientsTab
from tests.client_books import TODAY


def widths(tab: ClientsTab) -> dict[str, int]:
    return {COLUMNS[number].key: tab.table.columnWidth(number) for number in tab.table.columns_in_order()}


@pytest.mark.parametrize("width", [1_200, 1_900])
@pytest.mark.usefixtures("appearance")  # with its style sheet, columns need more
def test_columns_fill_the_width_and_every_figure_is_whole(tab: ClientsTab, width: int, qtbot: QtBot) -> None:
    tab.resize(width, 700)
    table = tab.table
    qtbot.waitUntil(lambda: tab.width() == width and sum(widths(tab).values()) == table.viewport().width())
    assert not table.horizontalScrollBar().isVisible()
    assert _too_narrow(tab) == []


@pytest.mark.parametrize("width", [860, 1_000])
@pytest.mark.usefixtures("appearance")
def test_where_they_cannot_be_read_all_at_once_the_list_scrolls(tab: ClientsTab, width: int, qtbot: QtBot) -> None:
    tab.resize(width, 700)
    table = tab.table
    qtbot.waitUntil(lambda: tab.width() == width and sum(widths(tab).values()) > table.viewport().width())
    qtbot.waitUntil(table.horizontalScrollBar().isVisible)
    assert _too_narrow(tab) == []
    table.row_button.go_to(0)
    beside = widths(tab)["client"] - 2 * PAD - table.row_button.width()
    assert beside >= LEAST_NAME, "the name beside its button"
    assert table.row_button.toolTip(), "three dots say what they do"
    assert table.row_button.accessibleName().startswith("Actions for")


def _too_narrow(tab: ClientsTab) -> list[str]:
    """The columns in which a figure, a first chip or a few letters of a name have no room."""
    fonts, table = tab.table.itemDelegate().fonts, tab.table  # type: ignore[attr-defined]
    needs = (
        (COLUMNS[number].key, least_width(fonts, record, TODAY, COLUMNS[number]), table.columnWidth(number))
        for number in table.columns_in_order()
        for record in table.clients.records
    )
    return [f"{key}: {room} of {needed}" for key, needed, room in needs if room < needed]


def test_a_short_bar_is_a_bar_and_a_first_chip_is_whole(tab: ClientsTab) -> None:
    fonts, record = tab.table.itemDelegate().fonts, tab.table.clients.records[0]  # type: ignore[attr-defined]
    usage = replace(record, apps_used=9)
    for column, most_given in (("usage", 74 - 48), ("mrr", 0), ("renewal", 0), ("status", 0), ("relationship", 0)):
        needed = needed_width(fonts, usage, TODAY, COLUMNS[INDEX[column]])
        assert least_width(fonts, usage, TODAY, COLUMNS[INDEX[column]]) == needed - most_given, column
    chips = (ProductChip("Marketing Hub", None, "Marketing Pro"), ProductChip("Sales Hub", None, "Sales Starter"))
    single, pair = (replace(record, products=chips[:number]) for number in (1, 2))
    products = COLUMNS[INDEX["products"]]
    first = needed_width(fonts, single, TODAY, products)
    assert first < least_width(fonts, pair, TODAY, products) < needed_width(fonts, pair, TODAY, products)


def test_where_there_is_room_every_chip_is_seen(tab: ClientsTab, qtbot: QtBot) -> None:
    tab.resize(1_900, 700)
    qtbot.wait(1)
    for record in tab.table.clients.records:
        needed = needed_width(tab.table.itemDelegate().fonts, record, TODAY, COLUMNS[INDEX["products"]])  # type: ignore[attr-defined]
        assert widths(tab)["products"] >= needed


def test_a_row_further_down_gets_the_room_it_needs_when_it_comes_into_view(tab: ClientsTab, qtbot: QtBot) -> None:
    few = tab.table.clients.records[0]
    large = replace(few, client_id="large", contacts_used=123_456_789, contacts_limit=987_654_321)
    tab.table.setColumnHidden(INDEX["contacts"], False)
    tab.table.show_records([*[replace(few, client_id=str(number)) for number in range(200)], large], TODAY)
    before = widths(tab)["contacts"]
    tab.table.verticalScrollBar().setValue(tab.table.verticalScrollBar().maximum())
    qtbot.wait(1)
    needed = needed_width(tab.table.itemDelegate().fonts, large, TODAY, COLUMNS[INDEX["contacts"]])  # type: ignore[attr-defined]
    assert before < needed <= widths(tab)["contacts"]


def test_a_width_that_a_person_chose_stays_and_usual_columns_forget_it(tab: ClientsTab) -> None:
    usual = widths(tab)["client"]
    tab.table.setColumnWidth(INDEX["client"], 300)
    tab.resize(1_500, 700)
    assert widths(tab)["client"] == 300
    assert state_of(tab.table, tab.bar)["chosen_widths"] == {"client": 300}
    restore_state({"chosen_widths": {"usage": 140}}, tab.table, tab.bar)
    assert tab.table.widths.chosen[INDEX["usage"]] == 140
    tab.table.widths.forget_chosen()
    assert widths(tab)["client"] >= usual
    assert tab.table.widths.chosen == {}


def test_of_a_figure_that_has_no_room_no_part_is_shown(tab: ClientsTab) -> None:
    fonts = tab.table.itemDelegate().fonts  # type: ignore[attr-defined]
    assert fonts.whole("€1,234.56", 400, fonts.bold_metrics) == "€1,234.56"
    assert fonts.whole("€1,234.56", 40, fonts.bold_metrics) == "…"
    record = replace(tab.table.clients.records[0], mrr=Decimal("1234567.5"), currency="USD")
    tab.table.show_records([record], TODAY)
    tab.table.setColumnWidth(INDEX["mrr"], 60)
    shown = _painted(tab)
    tab.table.show_records([replace(record, mrr=Decimal("1234999.5"))], TODAY)
    assert _painted(tab) == shown


def _painted(tab: ClientsTab) -> QImage:
    index = tab.table.clients.index(0, INDEX["mrr"])
    area = QRect(tab.table.visualRect(index))
    return tab.table.viewport().grab(area).toImage()
