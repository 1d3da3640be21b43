"""Where the panel is: beside the list, over it in a narrow window, nowhere without a client; and where it begins."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QMenu
from pytestqt.qtbot import QtBot

from desktop_app.ui.window.main_window import MainWindow
from desktop_app.ui.window.window_state import first_place

ALDER = "Alder & <b>Co</b>"


def narrow(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1_100, 700)
    qtbot.waitUntil(lambda: not window.panel.isVisible())


def test_in_a_narrow_window_the_panel_lies_over_the_list_when_asked_for_and_goes_with_escape(
    window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: window.panel.shown_name() == ALDER)
    beside = window.screens.width()
    narrow(window, qtbot)
    table = window.screens.clients.table
    qtbot.waitUntil(lambda: window.screens.width() == 1_100)
    assert beside < 1_100
    table.go_to("2")
    assert not window.panel.isVisible()  # what only follows the list does not cover it
    table.setFocus()
    table.open_current()
    qtbot.waitUntil(lambda: window.panel.isVisible() and window.panel.shown_name() == "Birch")
    assert window.screens.width() == 1_100
    assert window.panel.geometry().right() == window.rect().right()
    assert 388 <= window.panel.width() < 500
    assert window.panel.width() >= window.panel.minimumSizeHint().width()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not window.panel.isVisible()
    window.navigation.to_client("1")
    qtbot.waitUntil(window.panel.isVisible)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    assert not window.panel.isVisible()


def test_a_window_that_gets_wide_again_has_its_panel_beside_the_list(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.panel.shown_name() == ALDER)
    narrow(window, qtbot)
    window.screens.clients.table.go_to("2")
    window.resize(1_440, 900)
    qtbot.waitUntil(lambda: window.panel.isVisible() and window.panel.shown_name() == "Birch")
    assert window.dockWidgetArea(window.panel) == Qt.DockWidgetArea.RightDockWidgetArea
    assert window.panel.features() & QDockWidget.DockWidgetFeature.DockWidgetFloatable
    assert window.screens.geometry().right() < window.panel.x()


def test_an_empty_panel_takes_no_room(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.panel.shown_name() == ALDER)
    window.panel.show_nobody()
    assert not window.panel.isVisible()
    window.navigation.to_client("2")
    qtbot.waitUntil(lambda: window.panel.isVisible() and window.panel.shown_name() == "Birch")


def test_a_panel_that_floats_has_the_frame_of_the_desktop(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.panel.shown_name() == ALDER)
    window.panel.setFloating(True)
    qtbot.waitUntil(lambda: not window.panel.windowFlags() & Qt.WindowType.FramelessWindowHint)
    assert window.panel.isVisible()
    assert window.panel.isFloating()
    window.panel.setFloating(False)
    qtbot.waitUntil(lambda: window.panel.isVisible() and not window.panel.isFloating())


@pytest.mark.parametrize("tab", [1])
def test_sheets_lie_over_the_report_in_a_narrow_window(window: MainWindow, qtbot: QtBot, tab: int) -> None:
    window.tabs.setCurrentIndex(tab)
    tier = window.screens.tier
    assert tier is not None
    qtbot.waitUntil(lambda: bool(tier.chart.shown.months))
    window.panel.hide()
    tier.bar.what_if.setChecked(True)
    qtbot.waitUntil(lambda: tier._page.width() < tier.width() - 300)
    window.resize(1_100, 700)
    qtbot.waitUntil(lambda: tier._page.width() == tier.width())
    assert tier.what_if.geometry().right() == tier.rect().right()
    qtbot.keyClick(tier.chart, Qt.Key.Key_Escape)
    assert not tier.what_if.isVisible()


@pytest.mark.parametrize(("width", "height"), [(1_440, 900), (1_024, 640), (1_920, 1_080), (1_366, 768)])
def test_the_window_begins_on_the_screen_with_its_frame(width: int, height: int) -> None:
    screen = QRect(0, 0, width, height)
    place = first_place(screen)
    assert screen.contains(place.adjusted(-8, -40, 8, 8))
    assert place.width() <= 1_440
    assert place.height() <= 900


def test_no_menu_is_mirrored(window: MainWindow, qtbot: QtBot) -> None:
    window.tabs.setCurrentIndex(1)
    tier = window.screens.tier
    assert tier is not None
    qtbot.waitUntil(lambda: bool(tier.chart.shown.months))
    tier.chart_card.range_button.click()
    menus = window.findChildren(QMenu)
    assert len(menus) > 10
    assert {menu.layoutDirection() for menu in menus} == {Qt.LayoutDirection.LeftToRight}
