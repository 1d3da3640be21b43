"""Backups in the window: one some seconds after the start and on each new day, and the page that shows them."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop_app import paths
from desktop_app.domain.errors import UserError
from desktop_app.formatting import message_text

if TYPE_CHECKING:
    from desktop_app.ui.backups.page import BackupsPage
    from desktop_app.ui.window.main_window import MainWindow

_AFTER_OPENING_MS, _LOOK_MS = 8_000, 600_000


class BackupsController(QObject):
    """Has the workspace backed up when that is due; what goes wrong is shown in the status bar, and work goes on."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.page: BackupsPage | None = None
        self._window = window
        self._session = window.session
        self._soon = self._timer(_AFTER_OPENING_MS)
        self._soon.setSingleShot(True)
        self._later = self._timer(_LOOK_MS)
        self._later.start()
        self._session.when_open(self._opened)
        self._session.backups.failed.connect(self._show_fault)

    def back_up_if_due(self) -> None:
        """Back the workspace up unless that was done today. Sample data is made anew every day, and needs none."""
        path = self._session.path
        if path is not None and not self._session.read_only and path != paths.demo_workspace():
            self._session.backups.write_if_due(path, self._session.now())

    def open_page(self) -> None:
        """Show the backups of the workspace that is open, or of the one that cannot be."""
        path = self._session.path or self._window.recovery.path
        if path is None:
            return
        if self.page is None:
            from desktop_app.ui.backups.page import BackupsPage

            self.page = BackupsPage(self._session)
            self.page.restore_asked.connect(self._restore)
            self.page.status_text.connect(self._window.status.show_text)
        self.page.show_for(path)
        self._window.screens.show_page(self.page)

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self.back_up_if_due)
        return timer

    def _opened(self, _path: Path) -> None:
        self._soon.start()  # what the person waits for comes first
        if self.page is not None and self._window.screens.page is self.page:
            self._window.screens.leave_page()

    def _restore(self, file: Path) -> None:
        if self._session.path is None:
            self._window.recovery.restore(file)
            return
        from desktop_app.ui.window.restore_dialog import ask_to_restore_file

        ask_to_restore_file(self._session, self._window, file)

    def _show_fault(self, fault: Exception) -> None:
        if isinstance(fault, UserError):
            self._window.status.show_text(f"{message_text(fault.title)}: {message_text(fault.message)}")
        else:
            self._session.failed.emit(fault)
