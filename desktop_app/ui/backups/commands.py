"""What a person does on the page of backups, as a step that can be undone and redone."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QUndoCommand

from desktop_app.i18n import translate
from desktop_app.services.bringing_back import BroughtBack, bring_back, undo_bring_back
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.undo_step import UndoStep


def bring_client_back(
    session: Session, file: Path, client_id: str, name: str, done: Callable[[BroughtBack], None]
) -> QUndoCommand:
    """A client becomes what it is in a backup; undone, it is what it was before."""
    now = session.now()
    text = translate("Backups", "Bring back {client}").format(client=name.replace("&", "&&"))
    return UndoStep(
        text, session,
        lambda workspace: bring_back(workspace, file, client_id, now=now),
        lambda workspace, made: undo_bring_back(workspace, made, now=now),
        done,
    )  # fmt: skip
