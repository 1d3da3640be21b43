"""Builds the window, runs it, and shuts everything down in order."""

import os
import sys
from datetime import datetime
from pathlib import Path

from desktop_app import paths
from desktop_app.domain.errors import UserError
from desktop_app.storage.workspace import create_workspace


def run_window(file: Path | None, *, demo: bool, clients: int) -> int:
    """Open the window on a workspace, or on sample data of so many `clients`; gives the exit status."""
    if sys.platform == "linux" and not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))):
        print("There is no screen to open a window on: DISPLAY and WAYLAND_DISPLAY are not set.", file=sys.stderr)
        return 2
    try:
        path = _sample(clients) if demo else file or paths.default_workspace()
        workspace = create_workspace(path)
    except UserError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    # Qt is loaded only here: the command line must work, and start quickly, without it.
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.session import Session
    from desktop_app.ui.settings.kept import KeptSettings
    from desktop_app.ui.style.appearance import Appearance

    application = QApplication(sys.argv[:1])
    application.setApplicationName(paths.APPLICATION)
    Appearance(application).listen()
    settings = QSettings(str(path.with_suffix(".ini")), QSettings.Format.IniFormat)
    window = MainWindow(Session(workspace, KeptSettings(path.with_suffix(".ini"))), settings)
    window.show()
    return application.exec()


def _sample(clients: int) -> Path:
    # Only the demo pays for loading what makes sample data.
    from desktop_app.services.sample import prepare_sample

    path, now = paths.demo_workspace(), datetime.now().astimezone()
    prepare_sample(path, now.date(), now, clients=clients)
    return path
