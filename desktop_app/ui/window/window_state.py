"""How the window was left: geometry, panels, the tab in front and the state of the Clients tab."""

from PySide6.QtCore import QByteArray, QMargins, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from desktop_app.ui.session.settings_store import SettingsStore

_VERSION = 1
_USUAL = (1440, 900)
_FRAME = QMargins(8, 40, 8, 8)  # as much as desktops put around a window


def save_geometry(window: QMainWindow, settings: SettingsStore, *, panels: bool) -> None:
    """Remember where the window is, and how its `panels` lie where they have places of their own."""
    settings.set("window/geometry", _text(window.saveGeometry()))
    if panels:
        settings.set("window/panels", _text(window.saveState(_VERSION)))


def restore_geometry(window: QMainWindow, settings: SettingsStore) -> None:
    """Put the window where it was; the first time as large as the drawings, as far as the screen allows."""
    if not window.restoreGeometry(_bytes(settings.get("window/geometry"))):
        window.setGeometry(first_place(QGuiApplication.primaryScreen().availableGeometry()))


def first_place(screen: QRect) -> QRect:
    """Where the window begins on a screen: its frame, whose size is unknown before, is on the screen too."""
    room = screen.adjusted(_FRAME.left(), _FRAME.top(), -_FRAME.right(), -_FRAME.bottom())
    place = QRect(0, 0, min(_USUAL[0], room.width()), min(_USUAL[1], room.height()))
    place.moveCenter(room.center())
    return place


def restore_panels(window: QMainWindow, settings: SettingsStore) -> None:
    """Lay the panels as they were."""
    window.restoreState(_bytes(settings.get("window/panels")), _VERSION)


def _text(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode("ascii")


def _bytes(text: object) -> QByteArray:
    return QByteArray.fromBase64(text.encode("ascii", "ignore")) if isinstance(text, str) else QByteArray()
