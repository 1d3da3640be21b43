"""Opens the window connected to a stand-in for HubSpot: `make demo-sync`.

Nothing leaves this machine and nothing is kept: the workspace lies in a folder that goes with the window, the key in
memory. The stand-in has 160 clients, and each sync finds it, and the window's clock, three days later.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest

from desktop_app.services.sync import connection
from desktop_app.services.sync.state import make_entry
from desktop_app.sources.hubspot.address import VARIABLE
from desktop_app.sources.hubspot.key import ServiceKey
from desktop_app.storage.workspace import create_workspace
from tests.hubspot.account import book
from tests.hubspot.keychains import MemoryKeychain
from tests.hubspot.stand_in import KEY, StandIn, serving

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from werkzeug import Request

    from desktop_app.ui.window.main_window import MainWindow

CLIENTS, STEP = 160, timedelta(days=3)


class PassingDays:
    """A stand-in for HubSpot whose clock goes on by `STEP` with each sync after the first."""

    def __init__(self, today: date) -> None:
        self._first_day = today
        self._syncs = 0
        self.stand_in = StandIn(book(CLIENTS, today, first_day=today))
        self.stand_in.on_request = self._note

    def now(self) -> datetime:
        """The present instant in the demo."""
        return datetime.now(UTC) + self._passed

    @property
    def _passed(self) -> timedelta:
        return STEP * max(0, self._syncs - 1)

    def _note(self, request: "Request") -> None:
        """Let days pass as a sync begins, which it does by asking for the account."""
        if request.path.endswith("/details"):
            self._syncs += 1
            day = self._first_day + self._passed
            self.stand_in.account = book(CLIENTS, day, first_day=self._first_day)


@contextmanager
def connected_window(application: "QApplication", folder: Path) -> Iterator["MainWindow"]:
    """The window on a workspace in `folder` that is connected, and syncs as soon as it is shown."""
    from desktop_app.ui.session.jobs import Jobs
    from desktop_app.ui.session.session import Session
    from desktop_app.ui.session.settings_store import SettingsStore
    from desktop_app.ui.style.appearance import Appearance, ThemeChoice
    from desktop_app.ui.window.main_window import MainWindow

    days = PassingDays(datetime.now(UTC).astimezone().date())
    with serving(days.stand_in) as address, _environment(address):
        file = _connected_workspace(folder)
        session = Session(Jobs(), SettingsStore(folder / "window.ini"), clock=days.now)
        window = MainWindow(session, Appearance(application, ThemeChoice.SYSTEM))
        window.filled.connect(lambda: session.open(file))
        session.workspace_opened.connect(lambda _path: window.sync.start())
        window.show()
        try:
            yield window
        finally:
            window.close()


@contextmanager
def _environment(address: str) -> Iterator[None]:
    """Ask the stand-in, and leave the person's own keychain alone."""
    keychain = MemoryKeychain()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, address)
        patch.setattr(connection, "system_keychain", lambda: keychain)
        yield


def _connected_workspace(folder: Path) -> Path:
    file = folder / "Demo of sync.partner"
    with create_workspace(file) as workspace:
        entry = make_entry(workspace)
    connection.keep_key(entry, ServiceKey(KEY))
    return file


def main() -> int:
    """Show the window until it is closed; gives the exit status."""
    from desktop_app.ui.startup.application import Application
    from desktop_app.ui.startup.language import Language, install_language

    application = Application(sys.argv[:1])
    install_language(application, Language.SYSTEM)
    with (
        TemporaryDirectory(prefix="partner-dashboard-demo-") as folder,
        connected_window(application, Path(folder)) as window,
    ):
        application.end_on_signals(window.end)
        return application.exec()


if __name__ == "__main__":
    raise SystemExit(main())
