"""The ways on from a workspace that cannot be used: a backup, an empty start, or the book saved as a new file."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.domain.errors import UserError, WrongUse
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.i18n import translate
from desktop_app.paths import ENDING
from desktop_app.ui.session.session import Session

if TYPE_CHECKING:
    from desktop_app.services.backups import Backup
    from desktop_app.ui.window.recovery_page import RecoveryPage


class Recovery(QObject):
    """Works for the workspace at `path` while that one is damaged; `None` while all is well.

    `imports_wanted` carries files to import once there is an empty workspace.
    """

    imports_wanted = Signal(object)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self.path: Path | None = None
        self._session = session
        self._window = window
        self._page: RecoveryPage | None = None
        self._files: list[Path] = []
        self._doubt: UserError | None = None  # about the backup that was restored
        session.workspace_opened.connect(self._recovered)

    def show_damage(self, page: "RecoveryPage", path: Path, error: UserError) -> None:
        """Offer the ways on from the damaged workspace at `path`."""
        from desktop_app.services import workspaces  # hardly any start is from a damaged workspace

        self.path = path
        if self._page is None:
            page.restore_asked.connect(self.restore)
            page.other_backup_asked.connect(self.choose_backup)
            page.empty_start_asked.connect(self.start_empty)
        self._page = page
        page.show_damage(error, [])
        self._session.outside(
            lambda _job: workspaces.backups_of(path),
            lambda backups: self._show_backups(error, backups),
            topic="backups",
        )

    def _show_backups(self, error: UserError, backups: "list[Backup]") -> None:
        if self._page is not None and self.path is not None:
            self._page.show_damage(error, backups)

    def choose_backup(self) -> None:
        """Restore a backup that the person picks."""
        folder = str(self.path.parent) if self.path else ""
        kinds = self.tr("Workspaces (*{ending});;All files (*)").format(ending=ENDING)
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Restore backup"), folder, kinds)
        if name:
            self.restore(Path(name))

    def restore(self, backup: Path) -> None:
        """Put a backup in the place of the damaged file, which is set aside."""
        from desktop_app.services import workspaces
        from desktop_app.services.backup_reading import BackupCheck, changed_backup

        path, today = self.path, self._session.today()
        if path is None:
            return

        def prepare(_job: object) -> None:
            copy = workspaces.restore(backup, path, today)
            self._doubt = changed_backup(backup) if copy.check is BackupCheck.CHANGED else None

        self._session.open(path, prepare=prepare, title=self.tr("Restoring the backup"))

    def start_empty(self) -> None:
        """Set the damaged file aside, and start with nothing."""
        from desktop_app.services import workspaces

        path, today = self.path, self._session.today()
        if path is not None:
            self._session.open(path, prepare=lambda _job: workspaces.start_empty(path, today))

    def import_files(self, files: Sequence[Path]) -> None:
        """Start empty, and import these then. Without a place for a workspace, say so."""
        if self.path is None:
            self._session.failed.emit(_nothing_open())
        else:
            self._files = list(files)
            self.start_empty()

    def _recovered(self, _path: Path) -> None:
        self.path = None
        if files := self._files:
            self._files = []
            self.imports_wanted.emit(files)
        if (doubt := self._doubt) is not None:
            self._doubt = None
            self._session.failed.emit(doubt)


def ask_to_save_lost_book(session: Session, window: QWidget) -> None:
    """Ask where, and save the book of a workspace whose file is gone; the window goes on with the new file."""
    path = session.path
    if path is None:
        return
    start = str(path if path.parent.is_dir() else Path.home() / path.name)
    title = translate("Recovery", "Save the book")
    name, _ = QFileDialog.getSaveFileName(
        window, title, start, translate("Recovery", "Workspaces (*{ending})").format(ending=ENDING)
    )
    if name:
        session.save_lost_book(Path(name) if Path(name).suffix else Path(name).with_suffix(ENDING), title)


def _nothing_open() -> WrongUse:
    return WrongUse(
        QT_TRANSLATE_NOOP("Messages", "No workspace is open"),
        QT_TRANSLATE_NOOP("Messages", "There is no place yet for what the files hold; nothing was imported."),
        QT_TRANSLATE_NOOP("Messages", "Open a workspace or make a new one, and import the files again."),
    )
