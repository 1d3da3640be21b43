"""Backups that are written beside everything else: of what a verb has pinned, and once a day."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from desktop_app.domain.errors import UserError
from desktop_app.ui.session.jobs import Job, Jobs

if TYPE_CHECKING:
    from desktop_app.services.backups import Backup, PinnedState
    from desktop_app.storage.workspace import Workspace


class BackupWriter(QObject):
    """Writes on the outside lane; `written` carries the backup, `failed` the error, after which work goes on."""

    written = Signal(object)
    failed = Signal(object)
    _due = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._is_open = True
        self._states: SimpleQueue[PinnedState] = SimpleQueue()
        self._due.connect(self._write, Qt.ConnectionType.QueuedConnection)

    def take_due(self, workspace: "Workspace") -> None:
        """On the store's lane: take over what a verb has pinned."""
        for state in workspace.take_due_backups():
            self._states.put(state)
            self._due.emit()

    def write_if_due(self, path: Path, now: datetime) -> None:
        """Back the workspace at `path` up, unless that was done on the day of `now`."""

        def work() -> "Backup | None":
            from desktop_app.services.backups import back_up_if_due

            return back_up_if_due(path, now)

        self._run(work, topic="daily backup")

    def finish(self) -> None:
        """Write what is left once the lanes are closed, of the last change before the end; then nothing more."""
        self._is_open = False
        while not self._states.empty():
            try:
                self._write_next()
            except UserError as error:
                import logging

                logging.getLogger(__name__).info("The last backup was not written: %s", type(error).__name__)

    def _write(self) -> None:
        self._run(self._write_next)

    def _run(self, work: Callable[[], "Backup | None"], topic: str = "") -> None:
        if self._is_open:  # a lane that is closed would start again
            self._jobs.outside(Job(lambda _job: work(), self._tell, topic=topic, failed=self._fail))

    def _write_next(self) -> "Backup":
        from desktop_app.services.backups import write_due

        return write_due(self._states.get())

    def _tell(self, backup: "Backup | None") -> None:
        if backup is not None:
            self.written.emit(backup)

    def _fail(self, fault: Exception) -> None:
        self.failed.emit(fault)
