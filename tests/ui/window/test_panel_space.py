"""The place of the detail panel is there before the panel is, so that the list beside it is laid out once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.window.panel_space import PANEL, WIDTH, PanelSpace


def window_with_space(qtbot: QtBot, width: int) -> tuple[QMainWindow, PanelSpace, QWidget]:
    window = QMainWindow()
    qtbot.addWidget(window)
    screens = QWidget()
    window.setCentralWidget(screens)
    window.resize(width, 700)
    space = PanelSpace(window)
    space.show_if(wanted=True)
    with qtbot.waitExposed(window):
        window.show()
    return window, space, screens


def test_the_panel_comes_where_its_space_was_and_the_screens_stay_as_they_were(qtbot: QtBot) -> None:
    window, space, screens = window_with_space(qtbot, 1_440)
    window.resizeDocks([space], [WIDTH + 60], Qt.Orientation.Horizontal)
    qtbot.waitUntil(lambda: space.width() == WIDTH + 60)
    before = space.geometry(), screens.geometry()
    panel = QDockWidget()
    panel.setObjectName(PANEL)
    panel.setWidget(QWidget())
    space.give_way(panel)
    assert panel.isVisible()
    assert (panel.geometry(), screens.geometry()) == before


def test_there_is_no_space_in_a_narrow_window_which_has_the_panel_over_its_screens(qtbot: QtBot) -> None:
    _window, space, _screens = window_with_space(qtbot, 1_100)
    assert not space.isVisible()
