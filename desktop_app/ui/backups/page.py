"""The page of backups: what there is, what is in each compared with now, and the ways back."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from desktop_app import paths
from desktop_app.domain.backups import BackupReason, BackupRule
from desktop_app.domain.changes import Changed
from desktop_app.domain.errors import UserError
from desktop_app.formatting import format_size, message_text
from desktop_app.services.backup_reading import Comparison, HeldContents, compare, read_contents
from desktop_app.services.backups import Backup, BackupFolder, back_up_now, backups_in_folder, choose_folder
from desktop_app.services.client_restore import RestoredClient
from desktop_app.services.workspaces import backups_of
from desktop_app.ui.backups.client_dialog import ClientOfBackupDialog
from desktop_app.ui.backups.commands import bring_client_back
from desktop_app.ui.backups.comparison_card import ComparisonCard
from desktop_app.ui.backups.texts import backup_groups
from desktop_app.ui.session.jobs import Job
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.buttons import icon_button
from desktop_app.ui.shared.page import OverlayPage


@dataclass(frozen=True, slots=True)
class _Listed:
    folder: BackupFolder
    backups: list[Backup]


class BackupsPage(OverlayPage):
    """Backups of the workspace at `path`, which need not be readable; `restore_asked` carries the file to restore."""

    restore_asked = Signal(object)
    status_text = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Backups"))
        self.setAccessibleName(self.tr("Backups"))
        self.list.setAccessibleName(self.tr("Backups"))
        self._session = session
        self._path: Path | None = None
        self._folder = Path()
        self._comparison: Comparison | None = None
        self._compared: Backup | None = None
        self.make = icon_button("save", self.tr("Back up now"))
        self.make.clicked.connect(lambda _checked=False: self._back_up())
        self.change = QPushButton(self.tr("Change the folder…"))
        self.change.clicked.connect(lambda _checked=False: self._choose_folder())
        self.controls.addWidget(self.change)
        self.controls.addWidget(self.make)
        self.card = ComparisonCard()
        self.body.addWidget(self.card, 0, Qt.AlignmentFlag.AlignTop)
        self.card.client_asked.connect(self._ask_for_client)
        self.card.restore_asked.connect(self._restore)
        self.list.current_changed.connect(self._compare)
        self.empty.asked.connect(self._back_up)
        session.backups.written.connect(lambda _backup: self._ask_if_seen())
        session.changed.connect(self._note_change)

    def show_for(self, path: Path) -> None:
        """Show the backups of the workspace at `path`."""
        self._path = path
        self.make.setEnabled(self._is_open)
        self.ask()

    def ask(self) -> None:
        """Ask again what backups there are."""
        path = self._path
        if path is not None:
            self._compared = None
            self._session.outside(
                lambda _job: _Listed(backups_in_folder(path), backups_of(path)), self._show, topic="backups listed"
            )

    # The list

    @property
    def _is_open(self) -> bool:
        return self._path is not None and self._session.path == self._path

    def _ask_if_seen(self) -> None:
        if self.isVisible():
            self.ask()

    def _note_change(self, changed: Changed) -> None:
        self._compared = None
        if self.isVisible() and changed == Changed.EVERYTHING:  # a restore leaves a copy of what was there
            self.ask()
        elif self.isVisible():
            self._compare()

    def _show(self, listed: _Listed) -> None:
        self._folder = listed.folder.folder
        had_keyboard = self.window().focusWidget() in (self.list, self.close_button)
        self.list.show_groups(backup_groups(listed.backups, self._session.today()))
        self._tell(listed.folder)
        self.show_empty(empty=not listed.backups)
        self.card.setVisible(bool(listed.backups))
        if not listed.backups:
            self.card.show_text("")
            what = self.tr("The first one is written a few seconds after the start of each day's work.")
            if self._path == paths.demo_workspace():
                what = self.tr("Sample data is made anew every day, so it is only backed up when you ask for it.")
            self.empty.say(self.tr("There is no backup yet"), what, self.tr("Back up now") if self._is_open else "")
        if had_keyboard:
            self.take_keyboard()
        self._compare()

    def _tell(self, folder: BackupFolder) -> None:
        if folder.problem is not None:
            self.about.setText(f"{message_text(folder.problem.title)}: {message_text(folder.problem.message)}")
            return
        rule = BackupRule()
        text = self.tr("{days} daily, {weeks} weekly, {months} monthly, checked after writing · in {folder}, {size}")
        text = text.format(days=rule.days, weeks=rule.weeks, months=rule.months, folder="{folder}", size="{size}")
        self.about.setText(text.format(folder=folder.folder.name, size=format_size(folder.size)))
        self.change.setAccessibleDescription(str(folder.folder))

    # Comparing

    def _current(self) -> Backup | None:
        line = self.list.current_line()
        return line.record if line is not None and isinstance(line.record, Backup) else None

    def _compare(self) -> None:
        backup, today = self._current(), self._session.today()
        if backup is None or backup == self._compared:
            return
        self._compared, self._comparison = backup, None
        self.card.show_text(self.tr("Checking the backup…"))
        if not self._is_open:
            self._compare_with(backup, None)
            return
        self._session.ask(
            lambda workspace: read_contents(workspace, today),
            lambda now: self._compare_with(backup, now),
            topic="backup compared",
            failed=lambda _fault: self._compare_with(backup, None),
        )

    def _compare_with(self, backup: Backup, now: HeldContents | None) -> None:
        today = self._session.today()
        self._session.outside(
            lambda _job: compare(backup, now, today),
            self._show_comparison,
            topic="backup read",
            failed=self._show_fault,
        )

    def _show_fault(self, fault: Exception) -> None:
        if isinstance(fault, UserError):
            self.card.show_fault(fault)
        else:
            self._session.failed.emit(fault)

    def _show_comparison(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self.card.show_comparison(comparison)

    # What can be done

    def _back_up(self) -> None:
        path, now = self._path, self._session.now()
        if path is None or not self._is_open:
            return

        def work(_job: Job[Backup]) -> Backup:
            return back_up_now(path, BackupReason.HAND, now)

        self._session.outside(work, lambda _backup: self.ask(), title=self.tr("Backing up"))

    def _choose_folder(self) -> None:
        path = self._path
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder for backups"), str(self._folder))
        if name and path is not None:
            self._session.outside(
                lambda _job: choose_folder(path, Path(name)), lambda _nothing: self.ask(), topic="backup folder"
            )

    def _restore(self) -> None:
        backup = self._current()
        if backup is not None:
            self.restore_asked.emit(backup.file)

    def _ask_for_client(self) -> None:
        backup, comparison = self._current(), self._comparison
        if backup is None or comparison is None or comparison.now is None:
            return
        dialog = ClientOfBackupDialog(comparison.then.clients, comparison.now.clients, self)
        dialog.accepted.connect(lambda: self._bring_back(backup, dialog.client_id, comparison))
        dialog.open()

    def _bring_back(self, backup: Backup, client_id: str | None, comparison: Comparison) -> None:
        if client_id is not None:
            name = comparison.then.clients[client_id]
            self._session.undo_stack.push(
                bring_client_back(self._session, backup.file, client_id, name, self._tell_restored)
            )

    def _tell_restored(self, made: RestoredClient) -> None:
        text = self.tr("{client} is as it was in the backup").format(client=made.name)
        if made.left_out:
            more = self.tr("%n row(s) belong to another client by now and were left out", "", made.left_out)
            text = f"{text}; {more}"
        self.status_text.emit(text)
