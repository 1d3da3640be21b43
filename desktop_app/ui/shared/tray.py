"""The sign in the desktop's tray, there only while a person wants notifications on the desktop."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from desktop_app.shown_text import notification


class Tray(QObject):
    """Shows notifications where the desktop has a place for them; `opened` is emitted when one of them is clicked."""

    opened = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._icon: QSystemTrayIcon | None = None

    @staticmethod
    def is_there() -> bool:
        """Whether this desktop can show notifications."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show_message(self, title: str, text: str) -> None:
        """Show a notification, and the sign from which the window can be opened."""
        if not self.is_there():
            return
        if self._icon is None:
            self._icon = QSystemTrayIcon(self._window.windowIcon(), self)
            self._icon.setToolTip(self.tr("Partner Dashboard"))
            self._icon.activated.connect(lambda _reason: self.opened.emit())
            self._icon.messageClicked.connect(self.opened)
        self._icon.show()
        self._icon.showMessage(notification(title), notification(text), self._window.windowIcon())

    def leave(self) -> None:
        """Take the sign away."""
        if self._icon is not None:
            self._icon.hide()
