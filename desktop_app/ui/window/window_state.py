"""How the window was left: geometry, panels, the tab in front and the state of the Clients tab."""

from PySide6.QtCore import QByteArray, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from desktop_app.ui.session.settings_store import SettingsStore

_VERSION = 1
_USUAL = (1440, 900)


def save_geometry(window: QMainWindow, settings: SettingsStore) -> None:
    """Remember where the window is and how its panels lie."""
    settings.set("window/geometry", _text(window.saveGeometry()))
    settings.set("window/panels", _text(window.saveState(_VERSION)))


def restore_geometry(window: QMainWindow, settings: SettingsStore) -> None:
    """Put the window where it was; the first time as large as the drawings, as far as the screen allows."""
    if not window.restoreGeometry(_bytes(settings.get("window/geometry"))):
        screen = QGuiApplication.primaryScreen().availableGeometry()
        size = QRect(0, 0, min(_USUAL[0], screen.width()), min(_USUAL[1], screen.height()))
        size.moveCenter(screen.center())
        window.setGeometry(size)


def restore_panels(window: QMainWindow, settings: SettingsStore) -> None:
    """Lay the panels as they were."""
    window.restoreState(_bytes(settings.get("window/panels")), _VERSION)


def _text(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode("ascii")


def _bytes(text: object) -> QByteArray:
    return QByteArray.fromBase64(text.encode("ascii", "ignore")) if isinstance(text, str) else QByteArray()
