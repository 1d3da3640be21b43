"""The program tries itself: what a build must be able to do on the machine it was built for, in a few seconds."""

import os
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import TYPE_CHECKING

from desktop_app.app import build_window, has_screen, show_on

if TYPE_CHECKING:
    from desktop_app.ui.window.main_window import MainWindow

# What is waited for, and how to see that it is there; the question may do the work itself.
Step = tuple[str, Callable[[], bool]]

_CLIENTS = 12
_SECONDS = 60
_LOOK_EVERY_MS = 20


def run_self_test() -> int:
    """Migrate, import, show a book, draw the chart, write the report; 0 when all works, or 1 with the step's name."""
    if not has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QTimer

    from desktop_app.ui.startup.application import Application

    application = Application(sys.argv[:1])
    # A file that a virus scanner still holds must not fail the test when the folder is taken away.
    with TemporaryDirectory(prefix="partner-dashboard-", ignore_cleanup_errors=True) as folder:
        window = build_window(application, Path(folder) / "window.ini")
        test = _Walk(_steps(window, Path(folder), datetime.now().astimezone()), application.exit)
        window.session.failed.connect(test.fail)
        sys.excepthook = test.fail_of
        looking = QTimer(interval=_LOOK_EVERY_MS)
        looking.timeout.connect(test.look)
        looking.start()
        QTimer.singleShot(_SECONDS * 1_000, test.give_up)
        status = application.exec()
        window.close()
    return status


class _Walk:
    """Goes from step to step as each is there, and leaves with 0 after the last, or 1 when one fails."""

    def __init__(self, steps: Iterator[Step], leave: Callable[[int], None]) -> None:
        self._steps = steps
        self._leave = leave
        self._step: Step = ("the window is built", lambda: True)

    def look(self) -> None:
        what, is_there = self._step
        if not is_there():
            return
        print(f"ok: {what}", flush=True)
        try:
            self._step = next(self._steps)
        except StopIteration:
            self._leave(0)

    def fail(self, fault: object) -> None:
        print(f"failed: {self._step[0]}: {fault!r}", file=sys.stderr, flush=True)
        self._leave(1)

    def fail_of(self, kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
        """Fail of an uncaught error, in whatever Qt was calling."""
        sys.__excepthook__(kind, error, at)
        self.fail(error)

    def give_up(self) -> None:
        self.fail(f"not there after {_SECONDS} s")


def _steps(window: "MainWindow", folder: Path, now: datetime) -> Iterator[Step]:
    path, report = folder / "try.partner", folder / "tier.pdf"
    yield "a workspace of the first version is migrated", lambda: _migrate(path)
    yield "tables in CSV and XLSX are imported", lambda: _import_book(path, folder, now)
    show_on(window, lambda: window.open_workspace(path))
    yield "the workspace is open", lambda: window.session.path == path
    yield "the clients are listed", lambda: _lists(window, "self-test")
    window.tabs.setCurrentIndex(1)
    yield "the chart is drawn", lambda: _chart_is_drawn(window)
    yield "the guide is shown with its pictures", lambda: _shows_guide(window)
    yield "what is loaded when first needed is there", _load_the_rest
    written = _ask_for_report(window, report, now)
    yield "the tier report is a PDF", lambda: bool(written) and report.read_bytes().startswith(b"%PDF-")


def _migrate(path: Path) -> bool:
    from desktop_app.storage.migrations.steps import lay_down_first_version
    from desktop_app.storage.workspace import open_workspace

    lay_down_first_version(path)
    open_workspace(path, write=True).close()
    return True


def _import_book(path: Path, folder: Path, now: datetime) -> bool:
    """Sample tables in CSV and one in XLSX, which is read by a process of its own."""
    from desktop_app.reports.tables import Sheet, write_xlsx
    from desktop_app.services.importing import import_files
    from desktop_app.sources.sample import write_sample_files
    from desktop_app.storage.workspace import open_workspace

    workbook = folder / "more.xlsx"
    write_xlsx(workbook, [Sheet("clients", ("client_id", "name"), [("self-test", "Self-test")])])
    with open_workspace(path, write=True) as workspace:
        done = import_files(workspace, [*write_sample_files(folder, now.date(), _CLIENTS), workbook], now=now)
    return not any(file.rejected for file in done.files)


def _lists(window: "MainWindow", client_id: str) -> bool:
    return any(row.client_id == client_id for row in window.screens.clients.table.clients.records)


def _chart_is_drawn(window: "MainWindow") -> bool:
    tier = window.screens.tier
    return tier is not None and bool(tier.chart.shown.months) and not tier.chart.grab().isNull()


def _shows_guide(window: "MainWindow") -> bool:
    from desktop_app import paths
    from desktop_app.ui.help.window import HelpWindow

    window.actions_.guide.trigger()
    shown = window.findChild(HelpWindow)
    return shown is not None and shown.close() and (paths.guide().parent / "images" / "tier.png").is_file()


def _load_the_rest() -> bool:
    """Libraries that no step before came by: the search's, the calendar's and the network's, which checks peers."""
    import httpx2
    import rapidfuzz.process

    from desktop_app.reports import calendar

    return bool(httpx2.create_ssl_context().check_hostname and rapidfuzz.process and calendar)


def _ask_for_report(window: "MainWindow", file: Path, now: datetime) -> list[int]:
    """Have the report written on the store's lane; its answer is in the list once it is there."""
    from desktop_app.services.tier_files import export_tier

    written: list[int] = []
    window.session.ask(lambda workspace: export_tier(workspace, file, now.date()), written.append, topic="self-test")
    return written
