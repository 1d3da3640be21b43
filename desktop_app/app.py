"""Builds the window, runs it, and shuts everything down in order."""

import gc
import os
import sys
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from desktop_app import paths
from desktop_app.environment import give_back

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop_app.ui.session.jobs import Job
    from desktop_app.ui.startup.single_instance import StartRequest
    from desktop_app.ui.window.main_window import MainWindow

_NO_SCREEN = """\
There is no screen to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set.
Start it from a desktop session, or with a virtual screen: xvfb-run partner-dashboard
The commands (partner-dashboard --help) need no screen.
"""


def run_window(file: Path | None, *, demo_clients: int = 0, show_line: Callable[[str], None] | None = None) -> int:
    """Open the window on a workspace, or on sample data of so many `demo_clients`; gives the exit status.

    `show_line` receives how far the sample data is, which is shown in one place of a terminal; empty in the end.
    """
    if not has_screen():
        sys.stderr.write(_NO_SCREEN)
        return 2
    gc.disable()  # loading leaves hardly any garbage; what there is, the window's own collector takes up
    # Qt is loaded only here: the command line must work, and start quickly, without it.
    from desktop_app.ui.startup.application import Application
    from desktop_app.ui.startup.single_instance import SingleInstance, StartRequest

    application = Application(sys.argv[:1])
    if getattr(sys, "frozen", False):  # set by an installed program's loader
        give_back(os.environ)
    settings = _window_settings()
    single = SingleInstance(settings.parent)
    wish = StartRequest(str(file.absolute()) if file else "", demo_clients)
    if not single.take() and single.hand_over(wish):
        return 0
    window = build_window(application, settings)
    guest = _Guest(window, wish, show_line)
    application.keep_at_logout(window.prepare_to_end)
    application.file_asked.connect(lambda path: guest.receive(StartRequest(path)))
    single.asked.connect(guest.receive)
    window.painted.connect(lambda: application.end_on_signals(window.end))
    window.filled.connect(single.listen)
    window.filled.connect(lambda: _tell_last_crash(window))
    show_on(window, guest.enter)
    status = application.exec()
    single.leave()
    _stop_log()
    return status


# Files that are imported, and workbooks of which the import says what to save them as.
_TABLES = (".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")


class _Guest:
    """Opens what was asked for: at the start once the window is there, later in the window that is open."""

    def __init__(
        self, window: "MainWindow", wish: "StartRequest", show_line: Callable[[str], None] | None = None
    ) -> None:
        self._window = window
        self._wish = wish
        self._show_line = show_line
        self._is_in = False
        window.session.opening_cancelled.connect(self._open_another)

    def enter(self) -> None:
        """Open what the start was asked for, or else the workspace that was open last."""
        self._is_in = True
        self._fulfil(self._wish)
        self._show_line = None  # other starts have terminals of their own

    def receive(self, wish: "StartRequest") -> None:
        """Open what was asked for since, and bring the window to the front."""
        if not self._is_in:
            self._wish = wish
            return
        from desktop_app.ui.shared.window_raising import bring_to_front

        bring_to_front(self._window)
        if wish.workspace or wish.demo_clients:
            self._fulfil(wish)

    def _fulfil(self, wish: "StartRequest") -> None:
        if wish.demo_clients:
            path = paths.demo_workspace()
            make = partial(_make_sample, wish.demo_clients, path, self._show_line)
            self._window.open_workspace(path, prepare=make)
        elif Path(wish.workspace).suffix.lower() in _TABLES:
            from desktop_app.ui.window.pending_files import import_at_start

            import_at_start(self._window, Path(wish.workspace))
        else:
            self._window.open_workspace(Path(wish.workspace) if wish.workspace else self._last_workspace())

    def _open_another(self) -> None:
        """The sample was cancelled at the start: open what a start without it opens."""
        if self._window.session.path is None:
            self._window.open_workspace(self._last_workspace())

    def _last_workspace(self) -> Path:
        """The workspace that was open last, else this person's own."""
        from desktop_app.ui.window.recent_workspaces import RecentWorkspaces

        return RecentWorkspaces(self._window.session.settings).last() or paths.default_workspace()


def show_on(window: "MainWindow", open_first: Callable[[], None]) -> None:
    """Show the window, and open what it shall show once it is painted."""
    window.painted.connect(open_first)
    window.filled.connect(_start_log)
    window.filled.connect(lambda: _sweep_leftovers(window))
    window.show()


def _sweep_leftovers(window: "MainWindow") -> None:
    """Remove what a killed program left in the temporary folder: it holds data of clients."""
    from desktop_app.sources.temporary_folders import sweep_temporary_folders

    window.session.outside(lambda _job: sweep_temporary_folders(), lambda _nothing: None, topic="leftovers")


def _start_log() -> None:
    from desktop_app import logs

    logs.start(paths.logs())


def _tell_last_crash(window: "MainWindow") -> None:
    """Watch for crashes of the whole process from now on, and show what was found of the last one."""
    from desktop_app import logs

    logs.crashes = logs.CrashWatch(paths.logs())
    if (report := logs.crashes.start()) is not None:
        from desktop_app.ui.shared.error_dialog import CrashedBefore

        window.show_fault(CrashedBefore(report))


def _stop_log() -> None:
    from desktop_app import logs

    if logs.crashes is not None:
        logs.crashes.stop()
    logs.stop()


def has_screen() -> bool:
    """Whether there is a screen to show a window on; Qt itself would abort with a text about missing libraries."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def build_window(application: "QApplication", settings_file: Path) -> "MainWindow":
    """The window with everything behind it, wired and dressed, but without a workspace."""
    from desktop_app.ui.session.jobs import Jobs
    from desktop_app.ui.session.session import Session
    from desktop_app.ui.session.settings_store import SettingsStore
    from desktop_app.ui.startup.garbage_collection import GarbageCollection
    from desktop_app.ui.startup.language import SETTING, install_language, language_of
    from desktop_app.ui.style.app_icon import application_icon
    from desktop_app.ui.style.appearance import Appearance, ThemeChoice
    from desktop_app.ui.window.main_window import MainWindow

    # No organisation: the platform's folders would otherwise hold the same name twice.
    application.setApplicationName(paths.APPLICATION)
    application.setDesktopFileName(paths.APPLICATION)
    application.setWindowIcon(application_icon())
    GarbageCollection(application)
    settings = SettingsStore(settings_file)
    install_language(application, language_of(settings.get(SETTING)))
    chosen = settings.get("appearance")
    appearance = Appearance(application, ThemeChoice(chosen) if chosen in list(ThemeChoice) else ThemeChoice.SYSTEM)
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


def _make_sample(clients: int, path: Path, show_line: Callable[[str], None] | None, job: "Job[Any]") -> None:
    # Only the demo pays for loading what makes sample data.
    from desktop_app.ui.window.sample_making import make_sample

    now = datetime.now().astimezone()
    make_sample(path, now.date(), now, job, clients=clients, show_line=show_line)


def _window_settings() -> Path:
    """The file in which the window remembers how it was left: Qt knows the folder without further libraries."""
    from PySide6.QtCore import QStandardPaths

    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(folder) / paths.APPLICATION / "window.ini"
