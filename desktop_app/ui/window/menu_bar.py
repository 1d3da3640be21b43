"""The menus above everything; their letters are underlined while Alt or the bar itself has the keyboard."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QMenuBar, QStyleOptionMenuItem, QWidget

_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


class MenuBar(QMenuBar):
    """Underlines nothing until it is of use, as desktops have it; Alt and the letter work all the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.letters_shown = False

    def _show_letters(self, *, shown: bool) -> None:
        if shown != self.letters_shown:
            self.letters_shown = shown
            self.update()

    # Qt

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        super().initStyleOption(option, action)
        if not self.letters_shown:
            option.text = option.text.replace("&", "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow Alt in the window, whose events Qt has every menu bar see; Alt+Tab lets go of it elsewhere."""
        if isinstance(event, QKeyEvent) and event.type() in _KEYS and event.key() == Qt.Key.Key_Alt:
            self._show_letters(shown=event.type() == QEvent.Type.KeyPress or self.hasFocus())
        elif event.type() == QEvent.Type.WindowDeactivate:
            self._show_letters(shown=False)
        return super().eventFilter(watched, event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_letters(shown=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_letters(shown=event.reason() is Qt.FocusReason.PopupFocusReason)
