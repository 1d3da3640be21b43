"""What a person does to the team, as steps that can be undone and redone."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from desktop_app.services.team import TeamChanged, take_back
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.undo_step import UndoStep


def change_team(session: Session, text: str, verb: Callable[[Workspace], TeamChanged]) -> QUndoCommand:
    """One change of the team, called `text` in the Edit menu; redone by taking back what undid it."""
    undone: list[TeamChanged] = []

    def do(workspace: Workspace) -> TeamChanged:
        return take_back(workspace, undone.pop()) if undone else verb(workspace)

    def undo(workspace: Workspace, change: TeamChanged) -> TeamChanged:
        undone.append(take_back(workspace, change))
        return undone[-1]

    return UndoStep(text, session, do, undo)
