"""Which clients the Client menu is about."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.ui.clients.tab import ClientsTab


def test_it_is_about_the_client_in_the_panel_where_none_is_selected(tab: ClientsTab) -> None:
    assert list(tab.table.selected_records()) == []
    assert tab.actions_.details.isEnabled()
    assert tab.actions_.end.isEnabled()
    QTest.keyClick(tab.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert not tab.actions_.details.isEnabled()
    assert tab.actions_.end.isEnabled()
    QTest.keyClicks(tab.bar.text, "nobody is called so")
    assert not tab.actions_.end.isEnabled()
