"""The daily backup of the workspace that is open: some seconds after it was opened, and on each new day."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from desktop_app import paths
from desktop_app.domain.errors import UserError
from desktop_app.formatting import message_text
from desktop_app.ui.session.session import Session
from desktop_app.ui.window.status_bar import WorkStatus

_AFTER_OPENING_MS, _LOOK_MS = 8_000, 600_000


class DailyBackups(QObject):
    """Has the workspace backed up when that is due; what goes wrong is shown in the status bar, and work goes on."""

    def __init__(self, session: Session, status: WorkStatus, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._status = status
        self._soon = self._timer(_AFTER_OPENING_MS)
        self._soon.setSingleShot(True)
        self._later = self._timer(_LOOK_MS)
        self._later.start()
        session.workspace_opened.connect(self._opened)
        session.backups.failed.connect(self._show_fault)

    def back_up_if_due(self) -> None:
        """Back the workspace up unless that was done today. Sample data is made anew every day, and needs none."""
        path = self._session.path
        if path is not None and not self._session.read_only and path != paths.demo_workspace():
            self._session.backups.write_if_due(path, self._session.now())

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self.back_up_if_due)
        return timer

    def _opened(self, _path: Path) -> None:
        self._soon.start()  # what the person waits for comes first

    def _show_fault(self, fault: Exception) -> None:
        if isinstance(fault, UserError):
            self._status.show_text(f"{message_text(fault.title)}: {message_text(fault.message)}")
        else:
            self._session.failed.emit(fault)
