"""The preference for light or dark in the settings portal of Linux desktops, where Qt does not know it."""

import sys
from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot

_SERVICE, _PATH, _INTERFACE = (
    "org.freedesktop.portal.Desktop",
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Settings",
)
_NAMESPACE, _KEY = "org.freedesktop.appearance", "color-scheme"
_DARK = 1


class SystemAppearance(QObject):
    """`dark` is `None` until the desktop has answered; `changed` carries the answer and each later change."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dark: bool | None = None
        self._waiting: QObject | None = None

    def ask(self) -> None:
        """Ask, without waiting, and listen from now on."""
        if sys.platform != "linux":
            return
        # Loaded only on the desktops that need it.
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        slot = SLOT("note(QString,QString,QDBusVariant)")
        bus.connect(_SERVICE, _PATH, _INTERFACE, "SettingChanged", self, slot)  # type: ignore[call-overload]
        question = QDBusMessage.createMethodCall(_SERVICE, _PATH, _INTERFACE, "Read")
        question.setArguments([_NAMESPACE, _KEY])
        watcher = QDBusPendingCallWatcher(bus.asyncCall(question), self)
        watcher.finished.connect(self._answered)
        self._waiting = watcher

    def _answered(self, watcher: Any) -> None:
        answer = watcher.reply()
        if answer.arguments():
            self._take(answer.arguments()[0])
        watcher.deleteLater()
        self._waiting = None

    @Slot(str, str, "QDBusVariant")
    def note(self, namespace: str, key: str, value: object) -> None:
        """Take a change that the portal reports."""
        if (namespace, key) == (_NAMESPACE, _KEY):
            self._take(value)

    def _take(self, value: Any) -> None:
        while hasattr(value, "variant"):
            value = value.variant()
        if isinstance(value, int):
            self.dark = value == _DARK
            self.changed.emit()
