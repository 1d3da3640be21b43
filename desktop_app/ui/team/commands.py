"""What a person does to the team, as steps that can be undone and redone."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from desktop_app.domain.changes import Changed
from desktop_app.services.team import TeamChanged, take_back
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.session.session import Session

_NOTHING = TeamChanged((), (), Changed.NOTHING)


class ChangeTeam(QUndoCommand):
    """One change of the team, called `text` in the Edit menu."""

    def __init__(self, session: Session, text: str, verb: Callable[[Workspace], TeamChanged]) -> None:
        super().__init__(text)
        self._session = session
        self._verb = verb
        # Set and read on the store's lane only, where work keeps its order.
        self._made: TeamChanged | None = None

    def redo(self) -> None:
        self._session.act(self._do)

    def undo(self) -> None:
        self._session.act(self._turn)

    def _do(self, workspace: Workspace) -> TeamChanged:
        if self._made is not None:
            return self._turn(workspace)
        self._made = self._verb(workspace)
        return self._made

    def _turn(self, workspace: Workspace) -> TeamChanged:
        if self._made is None:  # it was refused, and told
            return _NOTHING
        self._made = take_back(workspace, self._made)
        return self._made
