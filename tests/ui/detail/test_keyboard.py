"""A way through the panel in the real window by keyboard alone: in, along, out, and on to the next client."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDockWidget, QToolButton
from pytestqt.qtbot import QtBot

from desktop_app.ui.detail.dialogs import NoteDialog
from desktop_app.ui.window.main_window import MainWindow

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
FIRST, SECOND = "Alder & <b>Co</b>", "Birch"


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, modifier)


def shows(window: MainWindow, name: str) -> Callable[[], bool]:
    return lambda: window.panel.shown_name() == name


def enter_first(window: MainWindow, qtbot: QtBot) -> None:
    """Go from the table into the panel with its first client."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.screens.clients.table.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(shows(window, FIRST))
    qtbot.waitUntil(window.panel.lists[0].hasFocus)


def test_in_along_out_and_on(window: MainWindow, qtbot: QtBot) -> None:
    enter_first(window, qtbot)
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "Relationship\tSold & managed"
    press(qtbot, Qt.Key.Key_Down, ALT)
    qtbot.waitUntil(shows(window, SECOND))
    assert window.panel.lists[0].hasFocus()
    current = window.panel.lists[0].current_row()
    assert current is not None
    assert current.spoken == "Relationship: Sold"
    press(qtbot, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(shows(window, FIRST))
    press(qtbot, Qt.Key.Key_Escape)
    assert window.screens.clients.table.hasFocus()


def test_every_part_can_be_reached_with_tab(window: MainWindow, qtbot: QtBot) -> None:
    enter_first(window, qtbot)
    reached = set()
    for _ in range(60):
        press(qtbot, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.add(focused.accessibleName())
    shown = [button for button in window.panel.header.findChildren(QToolButton) if button.isVisible()]
    assert {"Company in CRM", "Client's account", "More actions", "Close the panel"} <= {
        widget.accessibleName() for widget in shown
    }
    enabled = {widget.accessibleName() for widget in shown if widget.isEnabled()}
    assert enabled | {"About the client", "Client details", "Clients"} <= reached


def test_a_note_is_written_without_the_mouse_and_undone(window: MainWindow, qtbot: QtBot) -> None:
    enter_first(window, qtbot)
    press(qtbot, Qt.Key.Key_End)
    press(qtbot, Qt.Key.Key_Return)
    dialog = window.panel.findChild(NoteDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.isActiveWindow() and dialog.field.hasFocus())
    qtbot.keyClicks(dialog.field, "Called")
    press(qtbot, Qt.Key.Key_Return, CTRL)
    rows = window.panel.lists[0].row_model
    qtbot.waitUntil(lambda: any(row.spoken.endswith(": Called") for row in rows.rows))
    window.activateWindow()  # a window manager does so by itself
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: not any(row.spoken.endswith(": Called") for row in rows.rows))


def test_a_client_opened_elsewhere_is_where_walking_goes_on_from(window: MainWindow, qtbot: QtBot) -> None:
    enter_first(window, qtbot)
    window.session.open_client("2")
    qtbot.waitUntil(shows(window, SECOND))
    press(qtbot, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(shows(window, FIRST))


def test_tabs_change_by_arrow_keys(window: MainWindow, qtbot: QtBot) -> None:
    enter_first(window, qtbot)
    window.panel.tabs.setFocus()
    press(qtbot, Qt.Key.Key_Right)
    assert window.panel.tabs.currentIndex() == 1
    assert window.panel.lists[1].isVisible()
    assert isinstance(window.panel, QDockWidget)
