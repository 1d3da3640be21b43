"""Tells of a newer version of the program: to those who asked for it, once a day, and each version once."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop_app.services.updates import newer_version
from desktop_app.ui.session.session import Failed, Session
from desktop_app.ui.session.settings_keys import UPDATES_ADDRESS, UPDATES_WANTED
from desktop_app.version import VERSION

_LOOKED_ON, _SHOWN = "updates/looked_on", "updates/told"


class Updates(QObject):
    """Asks for the newest version beside the window; without being asked to, only once a day and only if wanted."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    def look_if_wanted(self) -> None:
        """Look for a newer version if the person wants that, once a day; faults are not shown."""
        settings, today = self._session.settings, self._session.today().isoformat()
        if not settings.get(UPDATES_WANTED, False) or not self._address() or settings.get(_LOOKED_ON) == today:
            return
        settings.set(_LOOKED_ON, today)
        self._look(self._tell_once, lambda _fault: None)

    def look(self) -> None:
        """Look for a newer version now, and show the answer."""
        if not self._address():
            self._tell(self.tr("Where new versions are announced is not set. See Edit › Settings… › Updates."))
            return
        self._look(self._tell_version, self._session.failed.emit)

    def _address(self) -> str:
        return str(self._session.settings.get(UPDATES_ADDRESS, "") or "")

    def _look(self, received: Callable[[str | None], None], failed: Failed) -> None:
        address = self._address()
        self._session.outside(lambda _job: newer_version(address), received, topic="updates", failed=failed)

    def _tell_once(self, version: str | None) -> None:
        settings = self._session.settings
        if version is not None and settings.get(_SHOWN) != version:
            settings.set(_SHOWN, version)
            self._tell_version(version)

    def _tell_version(self, version: str | None) -> None:
        if version is None:
            self._tell(self.tr("You have the newest version, {version}.").format(version=VERSION))
        else:
            text = self.tr("Version {newest} is there; you have {version}. Install it the way you installed this one.")
            self._tell(text.format(newest=version, version=VERSION))

    def _tell(self, text: str) -> None:
        box = QMessageBox(self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("New versions"))
        box.setText(text)
        box.open()
