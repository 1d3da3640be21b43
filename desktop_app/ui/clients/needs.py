"""What the Clients tab needs of the window around it; the session keeps this promise."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Protocol, TypeVar

from PySide6.QtGui import QUndoStack

from desktop_app.storage.workspace import Workspace
from desktop_app.ui.session.jobs import Job
from desktop_app.ui.session.session import MadeChange

T = TypeVar("T")
C = TypeVar("C", bound=MadeChange)


class Kept(Protocol):
    """Values by name that come back at the next start."""

    def get(self, key: str, default: object = None) -> object: ...

    def set(self, key: str, value: object) -> None: ...


class ClientsSession(Protocol):
    """Questions go to the store's lane and answers come home on the window's thread, the newest of a topic only."""

    @property
    def undo_stack(self) -> QUndoStack: ...

    @property
    def settings(self) -> Kept: ...

    def today(self) -> date: ...

    def now(self) -> datetime: ...

    def ask(self, question: Callable[[Workspace], T], answered: Callable[[T], None], *, topic: str) -> None: ...

    def act(self, verb: Callable[[Workspace], C], done: Callable[[C], None] | None = None) -> None: ...

    def outside(self, work: Callable[[Job[T]], T], done: Callable[[T], None]) -> object: ...

    def open_client(self, client_id: str) -> None: ...
