"""Changes of people's own columns, as steps that can be undone and redone as they were."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from desktop_app.services.own_columns import Columns, ColumnsChanged, change_columns, redo_columns, undo_columns
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.undo_step import UndoStep


def columns_step(
    session: Session,
    text: str,
    change: Callable[[Columns], Columns],
    done: Callable[[ColumnsChanged], None] | None = None,
) -> QUndoCommand:
    """The own columns become what `change` makes of them, in a step called `text` in the Edit menu.

    `done` is given what changed once it is stored.
    """
    undone: list[ColumnsChanged] = []

    def do(workspace: Workspace) -> ColumnsChanged:
        return redo_columns(workspace, undone.pop()) if undone else change_columns(workspace, change)

    def undo(workspace: Workspace, made: ColumnsChanged) -> ColumnsChanged:
        undone.append(undo_columns(workspace, made))
        return made

    return UndoStep(text, session, do, undo, done)
