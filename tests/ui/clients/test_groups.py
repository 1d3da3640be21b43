"""The list in groups: by mouse and keys, with sums, and kept while clients are sorted, filtered and read again."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.domain.client_groups import ClientGroup
from desktop_app.domain.client_list import ClientQuery
from desktop_app.ui.clients.columns import COLUMNS, INDEX
from desktop_app.ui.clients.group_menu import GroupMenu
from desktop_app.ui.clients.group_texts import group_sum, group_title
from desktop_app.ui.clients.tab import ClientsTab
from desktop_app.ui.style.tokens import theme
from tests.client_books import TODAY
from tests.ui.instant_session import InstantSession

OPEN = ["[Sold]", "c2", "[Managed]", "c3", "[Sold & managed]", "c1", "[No data]", "c4"]


def lines(tab: ClientsTab) -> list[str]:
    return [
        f"[{group_title('relationship', line, TODAY).split(' · ')[0]}]"
        if isinstance(line, ClientGroup)
        else line.client_id
        for line in tab.table.clients.lines
    ]


def group_up(tab: ClientsTab, column: str) -> None:
    """Choose a column in the menu of the button, as a person does."""
    menu = next(menu for menu in tab.findChildren(GroupMenu) if menu.parent() is tab)
    menu.aboutToShow.emit()
    heading = COLUMNS[INDEX[column]].heading()
    next(action for action in menu.actions() if action.text() == heading).trigger()


def click(tab: ClientsTab, row: int) -> None:
    place = QPoint(60, tab.table.rowViewportPosition(row) + 20)
    QTest.mouseClick(tab.table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def press(tab: ClientsTab, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(tab.table, key)


def test_groups_have_titles_counts_and_sums_and_are_opened_by_a_click(tab: ClientsTab) -> None:
    group_up(tab, "relationship")
    assert lines(tab) == OPEN
    assert tab.bar.group.text() == "Group: Relationship"
    managed = tab.table.clients.groups()[1]
    assert group_title("relationship", managed, TODAY) == "Managed · 1 client · 1 overdue"
    assert group_title("relationship", tab.table.clients.groups()[3], TODAY) == "No data · 1 client · 1 without MRR"
    assert [group_sum(managed, key) for key in ("mrr", "renewal_mrr", "usage")] == ["$90", "$90", ""]
    sold, *_, unknown = tab.table.clients.groups()
    assert group_title("relationship", sold, TODAY, ["mrr"]) == "Sold · 1 client"
    assert group_title("relationship", sold, TODAY) == "Sold · 1 client · 1 without renewal MRR"
    assert [group_sum(sold, "renewal_mrr"), group_sum(unknown, "renewal_mrr")] == ["unknown", ""]
    click(tab, 2)
    assert lines(tab) == ["[Sold]", "c2", "[Managed]", "[Sold & managed]", "c1", "[No data]", "c4"]
    accessible = tab.table.clients.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert accessible == "Managed · 1 client · 1 overdue, collapsed"
    assert tab.sheet.footer.counts.text() == "4 clients"
    assert len(tab.shown().rows) == 4
    click(tab, 2)
    assert lines(tab) == OPEN


def test_the_keys_open_and_close_groups_and_groups_are_never_selected(tab: ClientsTab) -> None:
    group_up(tab, "relationship")
    tab.table.setFocus()
    tab.table.go_to("c3")
    press(tab, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert "c3" not in lines(tab)
    assert list(tab.table.selected_records()) == []
    press(tab, Qt.Key.Key_Right)
    assert lines(tab) == OPEN
    press(tab, Qt.Key.Key_Space, Qt.Key.Key_Return)
    assert lines(tab) == OPEN
    press(tab, Qt.Key.Key_Down)
    assert [record.client_id for record in tab.table.selected_records()] == ["c3"]
    tab.table.selectAll()
    assert [record.client_id for record in tab.table.selected_records()] == ["c2", "c3", "c1", "c4"]
    tab.table.group_rows.close_all()
    assert len(lines(tab)) == 4
    assert tab.table.go_to("c1")
    assert lines(tab) == ["[Sold]", "[Managed]", "[Sold & managed]", "c1", "[No data]"]
    tab.table.group_rows.open_all()
    tab.table.step(1)
    current = tab.table.current_record()
    assert current is not None
    assert current.client_id == "c4"


def test_groups_selection_and_what_is_closed_stay_when_rows_are_sorted_or_read_again(
    tab: ClientsTab, session: InstantSession
) -> None:
    group_up(tab, "relationship")
    tab.table.close_groups({tab.table.clients.groups()[0].value})
    tab.table.go_to("c3")
    changes: list[Callable[[], None]] = [
        lambda: tab.table.sort_by("mrr", descending=True), tab.refresh, lambda: tab.bar.ask(ClientQuery(text="o")),
    ]  # fmt: skip
    for change in changes:
        change()
        assert lines(tab)[:3] == ["[Sold]", "[Managed]", "c3"]
        assert [record.client_id for record in tab.table.selected_records()] == ["c3"]
    tab.bar.ask(ClientQuery())
    tab.table.sort_by("relationship", descending=True)
    assert lines(tab) == ["[Sold & managed]", "c1", "[Managed]", "c3", "[Sold]", "[No data]", "c4"]
    assert tab.state()["group"] == "relationship"
    tab.restore({"group": "no such column"})
    assert len(lines(tab)) == 4


def test_clients_can_be_grouped_by_every_column(tab: ClientsTab) -> None:
    for column in COLUMNS:
        tab.table.group_by(column.key)
        groups = tab.table.clients.groups()
        assert sum(len(group.rows) for group in groups) == 4
        assert all(group_title(column.key, group, TODAY).split(" · ")[0] for group in groups)
    tab.table.viewport().grab()


def test_a_sum_takes_room_from_names_only_where_there_is_none_before_its_column(tab: ClientsTab) -> None:
    tab.table.setColumnHidden(INDEX["renewal_mrr"], False)
    tab.table.setColumnHidden(INDEX["relationship"], True)
    header = tab.table.horizontalHeader()
    header.moveSection(header.visualIndex(INDEX["renewal_mrr"]), header.visualIndex(INDEX["mrr"]) + 1)
    tab.table.group_by(None)
    alone = tab.table.widths._needed[INDEX["mrr"]]
    metrics = tab.table.itemDelegate().fonts.bold_metrics  # type: ignore[attr-defined]
    tab.table.group_by("overdue")
    widest = {
        key: max(metrics.horizontalAdvance(group_sum(group, key)) for group in tab.table.clients.groups())
        for key in ("mrr", "renewal_mrr")
    }
    assert widest["mrr"] > alone
    assert tab.table.widths._needed[INDEX["mrr"]] == alone  # the sum begins before its column
    assert tab.table.columnWidth(INDEX["renewal_mrr"]) >= widest["renewal_mrr"] + 16


def test_a_group_is_painted_over_its_whole_row(tab: ClientsTab, qtbot: QtBot) -> None:
    group_up(tab, "relationship")
    image = tab.table.viewport().grab().toImage()
    edge = [image.pixelColor(x, 3) for x in range(5, image.width() - 5, 50)]
    assert {colour.name() for colour in edge} == {theme().sunken.name()}


class _Places(QPainter):
    """Notes where texts are painted."""

    def __init__(self, image: QImage) -> None:
        super().__init__(image)
        self.rects: list[QRect] = []
        self.texts: list[str] = []

    def drawText(self, place: QRect, _flags: int, text: str) -> None:  # type: ignore[override]  # noqa: N802 - Qt's
        self.rects.append(place)
        self.texts.append(text)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_title_and_sums_of_a_group_are_whole_and_apart_whichever_side_reading_begins(
    tab: ClientsTab, direction: Qt.LayoutDirection
) -> None:
    table = tab.table
    for number, column in enumerate(COLUMNS):
        table.setColumnHidden(number, column.key not in ("client", "mrr", "renewal_mrr", "engagement"))
    table.resize(440, 500)
    group_up(tab, "relationship")
    table.setLayoutDirection(direction)
    image = QImage(10, 10, QImage.Format.Format_ARGB32)
    painter = _Places(image)
    group = table.clients.groups()[0]
    table.group_rows._paint_group(painter, QRect(0, 0, table.viewport().width(), 40), group)
    painter.end()
    *sums, title = painter.rects
    columns = table.group_rows._columns_of_amounts()
    assert painter.texts[:-1] == [group_sum(group, table.clients.columns[number].key) for number in columns]
    assert len(sums) > 1
    assert painter.texts[-1] == group_title("relationship", group, TODAY)
    for number, place in zip(columns, sums, strict=True):
        left = table.columnViewportPosition(number)
        assert left <= place.center().x() < left + table.columnWidth(number)
        assert not place.intersects(title)
