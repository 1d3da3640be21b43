"""The ways to another workspace: new, open, recent and sample."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from desktop_app import paths
from desktop_app.shown_text import tool_tip
from desktop_app.ui.session.jobs import Job
from desktop_app.ui.session.session import Session
from desktop_app.ui.window.recent_workspaces import RecentWorkspaces
from desktop_app.ui.window.recovery import Recovery


class WorkspaceActions(QObject):
    """Asks which file, and has the session open it; the one that is open stays when that fails."""

    def __init__(self, session: Session, window: QWidget, recovery: Recovery) -> None:
        super().__init__(window)
        self._session = session
        self._recovery = recovery
        self._window = window
        self._recent = RecentWorkspaces(session.settings)
        session.when_open(self._recent.note)

    def make_new(self) -> None:
        """Make a workspace where the person says."""
        start = str(self._folder() / self.tr("My clients{ending}").format(ending=paths.ENDING))
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("New workspace"), start, self._kinds())
        if name:
            path = Path(name) if Path(name).suffix else Path(name).with_suffix(paths.ENDING)
            self._session.open(path, create=True)

    def open_other(self) -> None:
        """Open a workspace that is there."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open workspace"), str(self._folder()), self._kinds()
        )
        if name:
            self._session.open(Path(name))

    def open_sample(self) -> None:
        """Open the sample data, made anew when it is not of today."""
        path, today, now = paths.demo_workspace(), self._session.today(), self._session.now()

        def prepare(job: Job[Any]) -> None:
            # Only those who want the sample pay for loading what makes it.
            from desktop_app.ui.window.sample_making import make_sample

            make_sample(path, today, now, job)

        self._session.open(path, prepare=prepare, title=self.tr("Making the sample data"))

    def restore(self) -> None:
        """Put a backup in the place of the workspace that is open, or cannot be."""
        if self._session.path is None:
            self._recovery.choose_backup()
            return
        from desktop_app.ui.window.restore_dialog import ask_to_restore

        ask_to_restore(self._session, self._window)

    def fill_recent(self, menu: QMenu) -> None:
        """Offer the workspaces that were opened last."""
        menu.clear()
        for path in self._recent.paths():
            action = menu.addAction(path.stem.replace("&", "&&"))
            action.setToolTip(tool_tip(str(path)))
            action.setStatusTip(str(path))
            action.triggered.connect(self._opener(path))
        menu.setEnabled(not menu.isEmpty())

    def _opener(self, path: Path) -> Callable[..., None]:
        return lambda _checked=False: self._session.open(path)

    def _folder(self) -> Path:
        return (self._session.path or paths.default_workspace()).parent

    def _kinds(self) -> str:
        return self.tr("Workspaces (*{ending});;All files (*)").format(ending=paths.ENDING)
