"""One change of the store, as a step that can be undone and redone."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtGui import QUndoCommand

from desktop_app.domain.changes import Changed
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.session.session import MadeChange, Session

M = TypeVar("M", bound=MadeChange)


@dataclass(frozen=True, slots=True)
class _Unchanged:
    """The answer of a step that has nothing to undo, since it failed and said so."""

    changed: Changed = Changed.NOTHING


class UndoStep(QUndoCommand, Generic[M]):
    """One change of the store; undone by what the change itself gave back.

    Both run on the store's lane, one after the other, so that what the first leaves is there for the second.
    """

    def __init__(
        self,
        text: str,
        session: Session,
        do: Callable[[Workspace], M],
        take_back: Callable[[Workspace, M], MadeChange],
    ) -> None:
        super().__init__(text)
        self._session = session
        self._do = do
        self._take_back = take_back
        self._made: list[M] = []

    def redo(self) -> None:
        do, made = self._do, self._made

        def verb(workspace: Workspace) -> M:
            made.clear()
            made.append(do(workspace))
            return made[0]

        self._session.act(verb)

    def undo(self) -> None:
        take_back, made = self._take_back, self._made

        def verb(workspace: Workspace) -> MadeChange:
            return take_back(workspace, made[0]) if made else _Unchanged()

        self._session.act(verb)
