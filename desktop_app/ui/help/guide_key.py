"""F1, wherever it is pressed: the guide is loaded when somebody asks for it."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.ui.shared.guide_page import guide_page

KEYS = "F1"
_NAME = "guideKey"


class GuideKey(QObject):
    """Gives F1 to each window with a page of its own once it has the keyboard.

    A dialog keeps the keyboard from other windows, so that the main window's own F1 does not reach it.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._add_key)

    def _add_key(self, _before: QWidget | None, focused: QWidget | None) -> None:
        window = focused.window() if focused is not None else None
        if window is None or not guide_page(window) or window.findChild(QShortcut, _NAME) is not None:
            return
        shortcut = QShortcut(QKeySequence(KEYS), window)
        shortcut.setObjectName(_NAME)
        shortcut.activated.connect(partial(show_page, window, guide_page(window)))


def show_page(window: QWidget, page: str, heading: str = "") -> None:
    """Open a page of the guide beside `window`."""
    from desktop_app.ui.help.window import GuideLocation, open_guide

    open_guide(window, GuideLocation(page, heading))
