"""Which rows look selected, and what the selected ones come to."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.client_list import ClientQuery
from desktop_app.ui.clients.tab import ClientsTab


def test_after_a_sort_the_marked_row_is_still_that_of_the_client_in_the_panel(tab: ClientsTab) -> None:
    tab.table.go_to("c1")
    tab.table.clearSelection()
    places = {tab.table.itemDelegate().in_panel}  # type: ignore[attr-defined]
    for descending in (True, False):
        tab.table.sort_by("mrr", descending=descending)
        place = tab.table.itemDelegate().in_panel  # type: ignore[attr-defined]
        assert tab.table.clients.records[place].client_id == "c1"
        places.add(place)
    assert len(places) > 1, "it is in another row then"


def test_a_client_opened_elsewhere_is_the_one_that_looks_selected(tab: ClientsTab) -> None:
    tab.table.go_to("c1")
    tab.table.show_client_in_panel("c3")
    assert [record.client_id for record in tab.table.selected_records()] == ["c3"]
    tab.bar.ask(ClientQuery(text="zoë"))
    tab.table.show_client_in_panel("c3")  # which the filter hides
    assert list(tab.table.selected_records()) == []
    assert tab.table.itemDelegate().in_panel == -1  # type: ignore[attr-defined]


def test_several_selected_rows_are_counted_and_added_up_by_currency(tab: ClientsTab) -> None:
    tab.table.selectAll()
    assert tab.sheet.footer.selected.text() == "4 selected · $2,230 · €4,860 · 1 without data"
    tab.table.clearSelection()
    tab.table.go_to("c1")
    assert tab.sheet.footer.selected.text() == "1 selected"


def test_cards_about_clients_that_are_served_are_not_shown_over_ended_ones(tab: ClientsTab) -> None:
    assert tab.cards.isVisible()
    tab.bar.ask(ClientQuery(ended=True))
    assert not tab.cards.isVisible()
    tab.bar.ask(ClientQuery())
    assert tab.cards.isVisible()


def test_boxes_add_clients_by_click_drag_shift_group_and_all_and_esc_lets_go(tab: ClientsTab, qtbot: QtBot) -> None:
    table, gutter = tab.table, tab.table.gutter
    ids = [record.client_id for record in table.clients.records]

    def place(row: int) -> QPoint:
        return QPoint(gutter.width() // 2, gutter.sectionViewportPosition(row) + 20)

    def tick(row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> list[str]:
        qtbot.mouseClick(gutter.viewport(), Qt.MouseButton.LeftButton, modifier, place(row))
        return [record.client_id for record in table.selected_records()]

    def state_of_all() -> Qt.CheckState:
        return gutter.all_box.state

    table.clearSelection()
    assert tick(0) == ids[:1]
    assert tick(2) == [ids[0], ids[2]]
    assert not tab.sheet.selection.isHidden()
    assert state_of_all() is Qt.CheckState.PartiallyChecked
    assert tick(2) == ids[:1]
    assert tick(3, Qt.KeyboardModifier.ShiftModifier) == [ids[0], ids[2], ids[3]]  # from the one clicked last
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    assert list(table.selected_records()) == []

    qtbot.mousePress(gutter.viewport(), Qt.MouseButton.LeftButton, pos=place(0))
    for row in (1, 2):
        event = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(place(row)), QPointF(gutter.mapToGlobal(place(row))),
            Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(gutter.viewport(), event)
    qtbot.mouseRelease(gutter.viewport(), Qt.MouseButton.LeftButton, pos=place(2))
    assert [record.client_id for record in table.selected_records()] == ids[:3]

    qtbot.mouseClick(gutter.all_box, Qt.MouseButton.LeftButton)
    assert len(table.selected_records()) == len(ids)
    assert state_of_all() is Qt.CheckState.Checked
    qtbot.mouseClick(gutter.all_box, Qt.MouseButton.LeftButton)
    assert list(table.selected_records()) == []

    table.group_by("relationship")
    (first, *_) = table.clients.groups()
    table.close_groups({first.value})
    group_row = table.clients.row_of_group(first.value)
    assert group_row is not None
    assert tick(group_row) == [record.client_id for record in first.rows]  # opened, so that one sees what is selected
    assert gutter.state_of(group_row) is Qt.CheckState.Checked
    assert tick(group_row) == []


def test_by_keys_clients_are_added_one_by_one(tab: ClientsTab, qtbot: QtBot) -> None:
    table = tab.table
    ids = [record.client_id for record in table.clients.records]
    table.go_to(ids[0])
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert [record.client_id for record in table.selected_records()] == [ids[0], ids[2]]
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert [record.client_id for record in table.selected_records()] == [ids[0]]
