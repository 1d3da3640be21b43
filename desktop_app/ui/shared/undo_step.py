"""One change of the store, as a step that can be undone and redone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtGui import QUndoCommand

from desktop_app.domain.changes import Changed
from desktop_app.services.steps import WatchedRows, changed_rows, refuse_changed
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.session.session import MadeChange, Session

M = TypeVar("M", bound=MadeChange)


@dataclass(frozen=True, slots=True)
class _Unchanged:
    """The answer of a step that has nothing to undo, since it failed and said so."""

    changed: Changed = Changed.NOTHING


class UndoStep(QUndoCommand, Generic[M]):
    """One change of the store; undone by what the change itself gave back.

    Both run on the store's lane, one after the other, so that what the first leaves is there for the second. Where
    another window or command has changed the same rows in between, the step is refused with `WrongUse` and changes
    nothing.
    """

    def __init__(
        self,
        text: str,
        session: Session,
        do: Callable[[Workspace], M],
        take_back: Callable[[Workspace, M], MadeChange],
        done: Callable[[M], None] | None = None,
    ) -> None:
        super().__init__(text)
        self.do = do
        self.take_back = take_back
        self._session = session
        self._done = done
        self._change = _Change(do, take_back)

    def finish(self, made: M) -> None:
        """Tell whoever waits for the step that it is stored."""
        if self._done is not None:
            self._done(made)

    def redo(self) -> None:
        self._session.act(self._change.make, self._done)

    def undo(self) -> None:
        self._session.act(self._change.take_back)


class _Change(Generic[M]):
    """The step on the store's lane: the command itself may be gone by the time that its work is done."""

    def __init__(self, do: Callable[[Workspace], M], take_back: Callable[[Workspace, M], MadeChange]) -> None:
        self._do = do
        self._take_back = take_back
        self._made: list[M] = []
        self._rows = WatchedRows()

    def make(self, workspace: Workspace) -> M:
        refuse_changed(workspace, self._rows)
        with changed_rows(workspace) as self._rows:
            self._made = []
            self._made.append(self._do(workspace))
        return self._made[0]

    def take_back(self, workspace: Workspace) -> MadeChange:
        if not self._made:
            return _Unchanged()
        refuse_changed(workspace, self._rows)
        with changed_rows(workspace) as self._rows:
            return self._take_back(workspace, self._made[0])


AnyStep = UndoStep[Any]


@dataclass(frozen=True, slots=True)
class JoinedChange:
    """What several changes gave that are kept together or not at all."""

    parts: Sequence[MadeChange]

    @property
    def changed(self) -> Changed:
        changed = Changed.NOTHING
        for part in self.parts:
            changed |= part.changed
        return changed


def joined_step(text: str, session: Session, steps: Sequence[AnyStep]) -> UndoStep[JoinedChange]:
    """Several steps as one, called `text`: in one transaction, so that no kill or fault leaves a part of them."""

    def do(workspace: Workspace) -> JoinedChange:
        with workspace.writing():
            return JoinedChange([step.do(workspace) for step in steps])

    def take_back(workspace: Workspace, made: JoinedChange) -> JoinedChange:
        with workspace.writing():
            pairs = reversed(list(zip(steps, made.parts, strict=True)))
            return JoinedChange([step.take_back(workspace, part) for step, part in pairs])

    def done(made: JoinedChange) -> None:
        for step, part in zip(steps, made.parts, strict=True):
            step.finish(part)

    return UndoStep(text, session, do, take_back, done)
