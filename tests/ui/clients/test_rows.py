"""Rows as they look: which one the panel is about, and which one has the keys."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from desktop_app.ui.clients.columns import INDEX
from desktop_app.ui.clients.tab import ClientsTab
from desktop_app.ui.style.tokens import theme


def colour_at(tab: ClientsTab, row: int, across: int) -> QColor:
    """The colour of a row's top edge, where there is neither text nor line."""
    top = tab.table.rowViewportPosition(row)
    return tab.table.viewport().grab().toImage().pixelColor(QPoint(across, top + 2))


def edge_at(tab: ClientsTab, row: int) -> QColor:
    """The colour at the very start of a row, before its box."""
    place = QPoint(1, tab.table.gutter.sectionViewportPosition(row) + 2)
    return tab.table.gutter.viewport().grab().toImage().pixelColor(place)


def click(tab: ClientsTab, row: int, column: str) -> QPoint:
    place = tab.table.visualRect(tab.table.clients.index(row, INDEX[column]))
    QTest.mouseClick(tab.table.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    return place.topLeft()


def test_the_row_of_the_panels_client_is_marked_while_none_is_selected(tab: ClientsTab) -> None:
    assert list(tab.table.selected_records()) == []
    assert colour_at(tab, 0, 10) == theme().accent_soft
    assert colour_at(tab, 1, 10) == theme().surface
    click(tab, 2, "client")
    assert colour_at(tab, 0, 10) == theme().surface
    assert colour_at(tab, 2, 10) == theme().accent_soft


def test_the_row_with_the_keys_has_its_edge_marked_whatever_column_was_clicked(tab: ClientsTab) -> None:
    cell = click(tab, 1, "status")
    assert tab.table.hasFocus()
    assert edge_at(tab, 1) == theme().accent
    assert colour_at(tab, 1, cell.x() + 1) == theme().accent_soft
    QTest.keyClick(tab.table, Qt.Key.Key_Down)
    assert edge_at(tab, 1) == theme().surface
    assert edge_at(tab, 2) == theme().accent
