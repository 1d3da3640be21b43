"""Taking the newest import back, after a question."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QUndoCommand
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop_app.domain.import_runs import ImportRun
from desktop_app.formatting import format_short_day
from desktop_app.i18n import translate
from desktop_app.services.importing import Undone, import_to_undo, undo_import
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.session.jobs import Job
from desktop_app.ui.session.session import Session

_MOST_NAMES = 2


def ask_to_undo_import(session: Session, window: QWidget) -> None:
    """Say which import is the newest that changed something, and take it back on a yes."""
    text = translate("TakingBack", "Take the last import back: {files}, {day}?")
    _ask_about(session, window, None, text)


def ask_to_undo(session: Session, window: QWidget, import_id: int) -> None:
    """Take the import `import_id` back on a yes."""
    _ask_about(session, window, import_id, translate("TakingBack", "Take this import back: {files}, {day}?"))


def _ask_about(session: Session, window: QWidget, import_id: int | None, text: str) -> None:
    wanted = partial(import_to_undo, import_id=import_id)
    session.ask(wanted, partial(_ask, session, window, text), topic="import to undo")


def _ask(session: Session, window: QWidget, text: str, run: ImportRun) -> None:
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(translate("TakingBack", "Take an import back"))
    day = format_short_day(run.started_at.astimezone().date())
    box.setText(text.format(files=_shown(run.files), day=day))
    box.setInformativeText(
        translate(
            "TakingBack",
            "Rows it added go, and fields it changed get their earlier values back. What you typed in here stays.",
        )
    )
    yes = box.addButton(translate("TakingBack", "Take back"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(translate("TakingBack", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(yes)
    box.accepted.connect(lambda: undo_last_import(session, run.import_id))
    box.open()


def undo_last_import(session: Session, import_id: int) -> None:
    """Take an import back."""
    now = session.now()

    def verb(workspace: Workspace, _job: Job[Undone]) -> Undone:
        return undo_import(workspace, import_id, now=now)

    session.carry_out(verb, title=translate("TakingBack", "Taking the import back"))


def _shown(files: Sequence[str]) -> str:
    names = list(dict.fromkeys(files))
    return ", ".join(names) if len(names) <= _MOST_NAMES else f"{names[0]}, …"


class ImportCommand(QUndoCommand):
    """An import that was done, as a step: undone it is taken back, and done again only by importing again."""

    def __init__(self, session: Session, import_id: int, files: Sequence[str]) -> None:
        text = translate("TakingBack", "last import: {files}, {day}")
        super().__init__(text.format(files=_shown(files).replace("&", "&&"), day=format_short_day(session.today())))
        self._session = session
        self._import_id = import_id

    def redo(self) -> None:
        """Nothing: the import is done by the time that this is pushed."""

    def undo(self) -> None:
        self.setObsolete(True)
        undo_last_import(self._session, self._import_id)
