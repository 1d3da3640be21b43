"""What a person does on the page of backups, as a step that can be undone and redone."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QUndoCommand

from desktop_app.i18n import translate
from desktop_app.services.client_restore import RestoredClient, restore_client, undo_restore
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.undo_step import UndoStep


def bring_client_back(
    session: Session, file: Path, client_id: str, name: str, done: Callable[[RestoredClient], None]
) -> QUndoCommand:
    """A client becomes what it is in a backup; undone, it is what it was before."""
    now = session.now()
    text = translate("Backups", "Restore {client}").format(client=name.replace("&", "&&"))
    return UndoStep(
        text, session,
        lambda workspace: restore_client(workspace, file, client_id, now=now),
        lambda workspace, made: undo_restore(workspace, made, now=now),
        done,
    )  # fmt: skip
