"""The two views of the Clients tab: which is in front, what leads to which, and that the panel follows both."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.services.reminders import add_task
from desktop_app.storage.workspace import open_workspace
from desktop_app.ui.window.clients_views import ClientsView
from desktop_app.ui.window.main_window import MainWindow
from tests.ui.conftest import NOW


def test_this_week_beside_all_clients(window: MainWindow, book: Path, qtbot: QtBot) -> None:
    views, today = window.screens.views, NOW.date()
    assert views.view is ClientsView.ALL
    views.count_clients(2)  # what the overview knows before the list is read
    assert views.views.buttons[ClientsView.ALL].text() == "All clients  2"
    views.count_clients(123_456)
    button = views.views.buttons[ClientsView.ALL]
    assert button.width() >= button.minimumSizeHint().width(), "whole at once, since the window may be busy after that"
    views.count_clients(2)
    with open_workspace(book, write=True) as workspace:
        for client in ("2", "1"):
            add_task(workspace, f"Call {client}", today, client)
    views.counting._soon.timeout.emit()
    assert views.counting._waits, "tasks before renewals are about to be made"
    qtbot.wait(50)
    assert views.views.buttons[ClientsView.WEEK].text() == "This week", "not known yet"
    window.navigation.reminders.playbook.run()
    qtbot.waitUntil(lambda: views.views.buttons[ClientsView.WEEK].text() == "This week  2")
    assert window.status.counts.text() == "2 clients · 2 need you"
    views.views.buttons[ClientsView.WEEK].click()
    week = views.week
    assert week is not None
    qtbot.waitUntil(lambda: len(week.list.week.lines()) == 2)
    assert views.views.buttons[ClientsView.WEEK].text() == "This week  2"
    assert views.views.buttons[ClientsView.ALL].text() == "All clients  2"
    assert not window.screens.clients.isVisible()

    qtbot.waitUntil(lambda: window.panel.client_id == "1")  # by name, and the panel follows
    window.actions_.next_client.trigger()
    qtbot.waitUntil(lambda: window.panel.client_id == "2")
    titles = [action.text() for action in window.actions_.client.actions() if action.isEnabled()]
    assert "Client details" in titles
    window.screens.take_focus()
    qtbot.keyClick(week.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.panel.isAncestorOf(window.focusWidget()))

    window.navigation.to_product("Marketing Hub")
    assert views.view is ClientsView.ALL
    views.show_view(ClientsView.WEEK)
    window.keep()
    assert window.session.settings.get("clients_view") == "week"

    window.navigation.to_tab(2)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert views.view is ClientsView.ALL
    assert window.screens.clients.bar.text.hasFocus()
