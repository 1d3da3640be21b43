"""What writing emails needs of the window around it, and whom an email goes to; the session keeps the promise."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeVar

from desktop_app.domain.changes import Changed
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.session.jobs import Job

T = TypeVar("T")


class MadeChange(Protocol):
    """What a verb gives back: at least which subjects it touched."""

    @property
    def changed(self) -> Changed: ...


C = TypeVar("C", bound=MadeChange)


class EmailSession(Protocol):
    """Questions go to the store's lane and answers come home on the window's thread, the newest of a topic only."""

    def today(self) -> date: ...

    def now(self) -> datetime: ...

    def ask(self, question: Callable[[Workspace], T], answered: Callable[[T], None], *, topic: str) -> None: ...

    def act(self, verb: Callable[[Workspace], C], done: Callable[[C], None] | None = None) -> None: ...

    def outside(self, work: Callable[[Job[T]], T], done: Callable[[T], None]) -> object: ...


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody to write to; `about` says who they are, `audience` whether they are of the `team` or a `client`."""

    name: str
    address: str
    about: str = ""
    audience: str = "team"
