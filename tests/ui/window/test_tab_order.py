"""Tab goes through the window as the eye does: bars, what is in front, and the panel last."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.window.main_window import MainWindow
from desktop_app.ui.window.tab_stack import TEAM, TIER


def reached(qtbot: QtBot, window: MainWindow) -> list[QWidget]:
    """What Tab reaches from the tabs on, each once."""
    window.tabs.setFocus(Qt.FocusReason.TabFocusReason)
    results: list[QWidget] = []
    while (single := QApplication.focusWidget()) is not None and single not in results:
        results.append(single)
        qtbot.keyClick(single, Qt.Key.Key_Tab)
    return results


@pytest.mark.parametrize("tab", [TIER, TEAM])
def test_what_is_built_later_still_comes_before_the_panel(qtbot: QtBot, window: MainWindow, tab: int) -> None:
    qtbot.waitUntil(lambda: bool(window.panel.shown_name()))
    window.navigation.to_tab(tab)
    screen = window.screens.tier if tab == TIER else window.screens.team
    assert screen is not None
    qtbot.waitUntil(screen.isVisible)
    order = reached(qtbot, window)
    inside = [place for place, widget in enumerate(order) if screen.isAncestorOf(widget)]
    beside = [place for place, widget in enumerate(order) if window.panel.isAncestorOf(widget)]
    assert inside
    assert max(inside) < min(beside)


@pytest.mark.parametrize("tab", [TIER, TEAM])
def test_a_tab_that_is_chosen_by_its_keys_has_the_keyboard(qtbot: QtBot, window: MainWindow, tab: int) -> None:
    window.actions_.tabs[tab].trigger()
    screen = window.screens.tier if tab == TIER else window.screens.team
    assert screen is not None
    assert QApplication.focusWidget() is screen
    assert screen.accessibleName() == window.tabs.tabText(tab)
    qtbot.keyClick(screen, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: screen.isAncestorOf(QApplication.focusWidget() or window))
    window.actions_.tabs[0].trigger()
    assert QApplication.focusWidget() is window.screens.clients.table
