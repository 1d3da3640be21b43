"""What every screen is given: the workspace behind its lane, the clock, undo, and news of what changed."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from desktop_app.domain.changes import Changed
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.jobs import Lane
from desktop_app.ui.settings.kept import KeptSettings

T = TypeVar("T")


class MadeChange(Protocol):
    """What a verb gives back: at least which subjects it touched."""

    @property
    def changed(self) -> Changed: ...


C = TypeVar("C", bound=MadeChange)


class Session(QObject):
    """One open workspace; questions and verbs run on its store lane, in the order in which they were asked."""

    changed = Signal(object)
    client_opened = Signal(str)
    failed = Signal(object)

    def __init__(self, workspace: Workspace, settings: KeptSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._settings = settings
        self._lane = Lane("store", self)
        self._undo_stack = QUndoStack(self)

    @property
    def path(self) -> str:
        return str(self._workspace.path)

    @property
    def settings(self) -> KeptSettings:
        return self._settings

    @property
    def undo_stack(self) -> QUndoStack:
        return self._undo_stack

    def today(self) -> date:
        return datetime.now().astimezone().date()

    def now(self) -> datetime:
        return datetime.now(UTC)

    def ask(self, question: Callable[[Workspace], T], answered: Callable[[T], None], *, topic: str) -> None:
        """Ask the store; `answered` is called on the window's thread, for the newest question of a `topic` only."""
        self._lane.do(lambda: question(self._workspace), answered, self.failed.emit, topic)

    def act(self, verb: Callable[[Workspace], C], done: Callable[[C], None] | None = None) -> None:
        """Have the store changed, then tell every screen what changed."""

        def announce(made: C) -> None:
            if done is not None:
                done(made)
            self.changed.emit(made.changed)

        self._lane.do(lambda: verb(self._workspace), announce, self.failed.emit)

    def open_client(self, client_id: str) -> None:
        """Show a client in the detail panel."""
        self.client_opened.emit(client_id)

    def close(self) -> None:
        """Finish what was asked, and close the workspace."""
        self._lane.close()
        self._workspace.close()
