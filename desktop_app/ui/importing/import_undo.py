"""Taking the newest import back, after a question."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QUndoCommand
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop_app.formatting import format_short_day
from desktop_app.i18n import translate
from desktop_app.services.importing import Undone, undo_import
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.session.jobs import Job
from desktop_app.ui.session.session import Session

_MOST_NAMES = 2


def ask_to_undo_import(session: Session, window: QWidget) -> None:
    """Ask, and take the newest import back on a yes."""
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(translate("TakingBack", "Take the last import back"))
    box.setText(translate("TakingBack", "Take the last import back?"))
    box.setInformativeText(
        translate(
            "TakingBack",
            "Rows it added go, and fields it changed get their earlier values back. What you typed in here stays.",
        )
    )
    yes = box.addButton(translate("TakingBack", "Take back"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(translate("TakingBack", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(yes)
    box.accepted.connect(lambda: undo_last_import(session, None))
    box.open()


def undo_last_import(session: Session, import_id: int | None) -> None:
    """Take an import back, the newest if `import_id` is `None`."""
    now = session.now()

    def verb(workspace: Workspace, _job: Job[Undone]) -> Undone:
        return undo_import(workspace, import_id, now=now)

    session.carry_out(verb, title=translate("TakingBack", "Taking the import back"))


class ImportCommand(QUndoCommand):
    """An import that was done, as a step: undone it is taken back, and done again only by importing again."""

    def __init__(self, session: Session, import_id: int, files: Sequence[str]) -> None:
        shown = ", ".join(dict.fromkeys(files)) if len(set(files)) <= _MOST_NAMES else f"{files[0]}, …"
        text = translate("TakingBack", "last import: {files}, {day}")
        super().__init__(text.format(files=shown.replace("&", "&&"), day=format_short_day(session.today())))
        self._session = session
        self._import_id = import_id

    def redo(self) -> None:
        """Nothing: the import is done by the time that this is pushed."""

    def undo(self) -> None:
        self.setObsolete(True)
        undo_last_import(self._session, self._import_id)
