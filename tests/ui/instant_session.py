"""A session that answers at once, for tests of one tab without a window around it."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from desktop_app.storage.workspace import Workspace
from desktop_app.ui.session.announcer import Announcer
from desktop_app.ui.session.jobs import Job
from desktop_app.ui.session.settings_store import SettingsStore


class InstantSession(QObject):
    """Asks and acts on the test's own thread; `opened` are the clients shown in the panel."""

    failed = Signal(object)

    def __init__(self, workspace: Workspace, today: date) -> None:
        super().__init__()
        self.workspace = workspace
        self.announcer = Announcer(self)
        self.undo_stack = QUndoStack(self)
        self.settings = SettingsStore(workspace.path.with_suffix(".ini"))
        self.opened: list[str] = []
        self._today = today

    def today(self) -> date:
        return self._today

    def now(self) -> datetime:
        return datetime.combine(self._today, time(9), tzinfo=UTC)

    def ask(self, question: Callable[[Workspace], Any], answered: Callable[[Any], None], *, topic: str) -> None:
        answered(question(self.workspace))

    def act(self, verb: Callable[[Workspace], Any], done: Callable[[Any], None] | None = None) -> None:
        result = verb(self.workspace)
        if done is not None:
            done(result)
        self.announcer.tell(result.changed)

    def outside(self, work: Callable[[Job[Any]], Any], done: Callable[[Any], None]) -> None:
        raise AssertionError("nothing in a tab itself works outside the store")

    def open_client(self, client_id: str) -> None:
        self.opened.append(client_id)
