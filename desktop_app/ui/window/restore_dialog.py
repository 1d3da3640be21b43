"""A backup in the place of the open workspace, after a question."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desktop_app.i18n import translate
from desktop_app.services.backup_reading import BackupCheck, changed_backup
from desktop_app.services.workspaces import Copy, copy_before_restore, restore_into
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.session.jobs import Job
from desktop_app.ui.session.session import Session


def ask_to_restore(session: Session, window: QWidget) -> None:
    """Ask which backup, say what happens to the present workspace, and restore it if the person agrees."""
    folder = str(session.path.parent if session.path else Path.home())
    name, _ = QFileDialog.getOpenFileName(
        window, _title(), folder, translate("Restoring", "Workspaces (*.partner);;All files (*)")
    )
    if name:
        ask_to_restore_file(session, window, Path(name))


def ask_to_restore_file(session: Session, window: QWidget, file: Path) -> None:
    """Tell what happens to the workspace as it is, and restore the backup `file` on a yes."""
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(_title())
    box.setText(translate("Restoring", "Put {file} in the place of this workspace?").format(file=file.name))
    box.setInformativeText(
        translate("Restoring", "The workspace as it is now is kept beside it, as {kept}.").format(
            kept=copy_before_restore(session.path, session.today()).name if session.path else ""
        )
    )
    yes = box.addButton(translate("Restoring", "Restore"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(translate("Restoring", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(yes)
    box.accepted.connect(lambda: restore_backup(session, file))
    box.open()


def _title() -> str:
    return translate("Restoring", "Restore backup")


def restore_backup(session: Session, file: Path) -> None:
    """Restore; what was done before can then no longer be undone, since it was done to other data."""
    today = session.today()

    def verb(workspace: Workspace, _job: Job[Copy]) -> Copy:
        return restore_into(workspace, file, today)

    def restored(copy: Copy) -> None:
        session.undo_stack.clear()
        if copy.check is BackupCheck.CHANGED:
            session.failed.emit(changed_backup(file))

    session.carry_out(verb, restored, title=translate("Restoring", "Restoring the backup"))
