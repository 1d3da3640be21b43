"""Builds the window, runs it, and shuts everything down in order."""

import os
import sys
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from desktop_app import paths
from desktop_app.environment import give_back

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop_app.ui.main_window import MainWindow

_NO_SCREEN = """\
There is no screen to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set.
Start it from a desktop session, or with a virtual screen: xvfb-run partner-dashboard
The commands (partner-dashboard --help) need no screen.
"""


def run_window(file: Path | None, *, demo: bool, clients: int) -> int:
    """Open the window on a workspace, or on sample data of so many `clients`; gives the exit status."""
    if not has_screen():
        sys.stderr.write(_NO_SCREEN)
        return 2
    # Qt is loaded only here: the command line must work, and start quickly, without it.
    from PySide6.QtWidgets import QApplication

    application = QApplication(sys.argv[:1])
    if getattr(sys, "frozen", False):  # set by an installed program's loader
        give_back(os.environ)
    window = build_window(application, _window_settings())
    if demo:
        show_on(window, paths.demo_workspace, prepare=partial(_make_sample, clients))
    else:
        show_on(window, lambda: file or paths.default_workspace())
    status = application.exec()
    _stop_log()
    return status


def show_on(window: "MainWindow", place: Callable[[], Path], prepare: Callable[[Path], None] | None = None) -> None:
    """Show the window, and open the workspace at `place()` once it is painted; one that is missing is made."""

    def open_workspace() -> None:
        path = place()
        window.session.open(path, create=prepare is None, prepare=prepare and partial(prepare, path))
        _start_log()

    window.filled.connect(open_workspace)
    window.show()


def _start_log() -> None:
    from desktop_app import logs

    logs.start(paths.logs())


def _stop_log() -> None:
    from desktop_app import logs

    logs.stop()


def has_screen() -> bool:
    """Whether there is a screen to show a window on; Qt itself would abort with a text about missing libraries."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def build_window(application: "QApplication", settings_file: Path) -> "MainWindow":
    """The window with everything behind it, wired and dressed, but without a workspace."""
    from desktop_app.ui.jobs import Jobs
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.session import Session
    from desktop_app.ui.settings.kept import KeptSettings
    from desktop_app.ui.style.app_icon import application_icon
    from desktop_app.ui.style.appearance import Appearance, Choice

    # No organisation: the platform's folders would otherwise hold the same name twice.
    application.setApplicationName(paths.APPLICATION)
    application.setDesktopFileName(paths.APPLICATION)
    application.setWindowIcon(application_icon())
    settings = KeptSettings(settings_file)
    chosen = settings.get("appearance")
    appearance = Appearance(application, Choice(chosen) if chosen in list(Choice) else Choice.SYSTEM)
    window = MainWindow(Session(Jobs(), settings), appearance)
    sys.excepthook = _teller(window)
    appearance.listen()
    return window


def _teller(window: "MainWindow") -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    def tell(kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
        if isinstance(error, Exception):
            window.show_fault(error)
        else:
            sys.__excepthook__(kind, error, at)

    return tell


def _make_sample(clients: int, path: Path) -> None:
    # Only the demo pays for loading what makes sample data.
    from desktop_app.services.sample import prepare_sample

    now = datetime.now().astimezone()
    prepare_sample(path, now.date(), now, clients=clients)


def _window_settings() -> Path:
    """The file in which the window remembers how it was left: Qt knows the folder without further libraries."""
    from PySide6.QtCore import QStandardPaths

    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(folder) / paths.APPLICATION / "window.ini"
