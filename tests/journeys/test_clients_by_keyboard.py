"""A day in the Clients tab without a mouse: every key goes where the focus is, as from a keyboard."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.detail.end_dialog import EndDialog
from desktop_app.ui.shared.pill import PillButton
from desktop_app.ui.window.main_window import MainWindow

Key = Qt.Key
Modifier = Qt.KeyboardModifier
ALL = ["Brightwater <b>Logistics</b>", "Cobalt & Finch", "Dunmore Robotics", "Zoë Dental"]


def focused() -> QWidget:
    """The widget that keys go to: an open menu, else the one with the focus."""
    widget = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert widget is not None
    return widget


def press(qtbot: QtBot, *keys: Key, modifier: Modifier = Modifier.NoModifier) -> None:
    for key in keys:
        qtbot.keyClick(focused(), key, modifier)


def all_is_read(odd_window: MainWindow, qtbot: QtBot) -> None:
    """Wait for what the window has asked for: questions are answered in order."""
    answered: list[bool] = []
    odd_window.session.ask(lambda _workspace: True, answered.append, topic="answered")
    qtbot.waitUntil(lambda: bool(answered))


def names(odd_window: MainWindow) -> list[str]:
    return [record.name for record in odd_window.screens.clients.table.clients.records]


def tab_to(qtbot: QtBot, wanted: Callable[[QWidget], bool]) -> None:
    """Press Tab until the focus is where it is wanted."""
    for _ in range(60):
        if wanted(focused()):
            return
        press(qtbot, Key.Key_Tab)
    raise AssertionError("Tab leads past it")


def choose(qtbot: QtBot, text: str) -> None:
    """Walk down the open menu to `text` and press Enter."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for _ in menu.actions():
        active = menu.activeAction()
        if active is not None and active.text().replace("&", "") == text:
            break
        press(qtbot, Key.Key_Down)
    assert menu.activeAction() is not None
    assert menu.activeAction().text().replace("&", "") == text
    press(qtbot, Key.Key_Return)


def test_one_after_the_other_without_a_mouse(odd_window: MainWindow, qtbot: QtBot) -> None:
    table = odd_window.screens.clients.table
    assert table.hasFocus()
    for part in (
        find_filter_and_clear,
        an_alert_narrows_the_list_and_lets_go_of_it,
        a_filter_becomes_a_chip_that_delete_takes_off,
        tabs_panel_and_back,
        services_are_ended_with_a_reason_and_the_end_is_undone,
        rows_are_sorted_from_the_columns_menu,
    ):
        odd_window.activateWindow()
        all_is_read(odd_window, qtbot)
        table.setFocus()
        table.go_to(table.clients.records[0].client_id)
        part(odd_window, qtbot)


def find_filter_and_clear(odd_window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, Key.Key_F, modifier=Modifier.ControlModifier)
    qtbot.keyClicks(focused(), "mara")
    qtbot.waitUntil(lambda: names(odd_window) == ["Zoë Dental"])
    press(qtbot, Key.Key_Escape)
    qtbot.waitUntil(lambda: names(odd_window) == ALL)


def an_alert_narrows_the_list_and_lets_go_of_it(odd_window: MainWindow, qtbot: QtBot) -> None:
    tab_to(qtbot, lambda widget: widget.accessibleName().startswith("Renewal decisions"))
    press(qtbot, Key.Key_Space)
    qtbot.waitUntil(lambda: "Dunmore Robotics" not in names(odd_window))
    press(qtbot, Key.Key_Space)
    qtbot.waitUntil(lambda: names(odd_window) == ALL)


def a_filter_becomes_a_chip_that_delete_takes_off(odd_window: MainWindow, qtbot: QtBot) -> None:
    tab_to(qtbot, lambda widget: widget.accessibleName() == "Add a filter")
    press(qtbot, Key.Key_Return)
    choose(qtbot, "Relationship")
    press(qtbot, Key.Key_Space)
    qtbot.waitUntil(lambda: len(names(odd_window)) == 1)
    press(qtbot, Key.Key_Escape, Key.Key_Escape)
    odd_window.screens.clients.bar.text.setFocus()
    tab_to(qtbot, lambda widget: widget.accessibleName().startswith("Relationship"))
    press(qtbot, Key.Key_Delete)
    qtbot.waitUntil(lambda: names(odd_window) == ALL)


def rows_are_sorted_from_the_columns_menu(odd_window: MainWindow, qtbot: QtBot) -> None:
    tab_to(qtbot, lambda widget: isinstance(widget, PillButton) and widget.text() == "Columns")
    press(qtbot, Key.Key_Return)
    choose(qtbot, "Sort by")
    choose(qtbot, "MRR")
    assert names(odd_window)[0] == "Brightwater <b>Logistics</b>"
    assert odd_window.screens.clients.table.clients.sorted_by == "mrr"


def services_are_ended_with_a_reason_and_the_end_is_undone(odd_window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, Key.Key_Down, Key.Key_Menu)
    QTimer.singleShot(0, lambda: answer(qtbot))
    choose(qtbot, "End services…")
    qtbot.waitUntil(lambda: "Cobalt & Finch" not in names(odd_window))
    odd_window.activateWindow()  # where the dialog was, no window manager of a test puts it
    qtbot.waitUntil(lambda: odd_window.isAncestorOf(focused()))
    press(qtbot, Key.Key_Z, modifier=Modifier.ControlModifier)
    qtbot.waitUntil(lambda: names(odd_window) == ALL)
    press(qtbot, Key.Key_Z, modifier=Modifier.ControlModifier | Modifier.ShiftModifier)
    qtbot.waitUntil(lambda: "Cobalt & Finch" not in names(odd_window))


def answer(qtbot: QtBot) -> None:
    """Type a reason into the dialog that asks for one, and press Enter."""
    dialog = QApplication.activeModalWidget()
    if not isinstance(dialog, EndDialog):
        QTimer.singleShot(10, lambda: answer(qtbot))
        return
    field = dialog.focusWidget()
    qtbot.keyClicks(field, "moved away")
    assert dialog.answer.reason == "moved away"
    qtbot.keyClick(field, Key.Key_Return)


def tabs_panel_and_back(odd_window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, Key.Key_Down)
    qtbot.waitUntil(lambda: odd_window.panel.shown_name() == "Cobalt & Finch")
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: odd_window.panel.isAncestorOf(focused()))
    press(qtbot, Key.Key_Escape)
    qtbot.waitUntil(odd_window.screens.clients.table.hasFocus)
    press(qtbot, Key.Key_2, modifier=Modifier.ControlModifier)
    assert odd_window.tabs.currentIndex() == 1
    press(qtbot, Key.Key_1, modifier=Modifier.ControlModifier)
    assert odd_window.screens.clients.table.hasFocus()
