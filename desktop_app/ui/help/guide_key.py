"""F1, wherever it is pressed: the guide is loaded when it is first asked for."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop_app.ui.shared.guide_page import guide_page

KEYS = "F1"
_NAME = "guideKey"


class GuideKey(QObject):
    """Gives F1 to each dialog once it has the keyboard: it keeps the keyboard from the main window's own F1.

    A dialog without a page of its own shows the one about the window below it: `topic` gives its page and heading.
    """

    def __init__(self, parent: QObject, topic: Callable[[], tuple[str, str]]) -> None:
        super().__init__(parent)
        self._topic = topic
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._add_key)

    def _add_key(self, _before: QWidget | None, focused: QWidget | None) -> None:
        window = focused.window() if focused is not None else None
        if not isinstance(window, QDialog) or not self._is_of_this_window(window):
            return
        if window.findChild(QShortcut, _NAME) is not None:
            return
        shortcut = QShortcut(QKeySequence(KEYS), window)
        shortcut.setObjectName(_NAME)
        shortcut.activated.connect(lambda: self._show_page(window))

    def _is_of_this_window(self, dialog: QDialog) -> bool:
        top: QWidget = dialog
        while (parent := top.parentWidget()) is not None:
            top = parent
        return top is dialog or top is self.parent()

    def _show_page(self, dialog: QDialog) -> None:
        page = guide_page(dialog)
        show_page(dialog, *((page, "") if page else self._topic()))


def show_page(window: QWidget, page: str, heading: str = "") -> None:
    """Open a page of the guide beside `window`."""
    from desktop_app.ui.help.window import GuideLocation, open_guide

    open_guide(window, GuideLocation(page, heading))
