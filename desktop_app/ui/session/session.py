"""What every screen is given: questions and verbs on the workspace, the clock, undo, and news of what changed."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from desktop_app.domain.changes import Changed
from desktop_app.ui.session.announcer import Announcer
from desktop_app.ui.session.jobs import Job, Jobs
from desktop_app.ui.session.settings_store import SettingsStore

if TYPE_CHECKING:
    from desktop_app.storage.workspace import Workspace


class MadeChange(Protocol):
    """What a verb gives back: at least which subjects it touched."""

    @property
    def changed(self) -> Changed: ...


T = TypeVar("T")
C = TypeVar("C", bound=MadeChange)

Failed = Callable[[Exception], None]


class NothingOpen(Exception):
    """A screen asked while no workspace is open, since opening one failed; that was told already."""


def system_clock() -> datetime:
    """The present instant."""
    return datetime.now(UTC)


class Session(QObject):
    """One open workspace, which only the store's lane ever touches; every answer comes home to the window's thread.

    `workspace_opened` tells its path; `client_opened` the client that the detail panel shall show,
    `task_asked` the client that a task shall be about.
    """

    workspace_opened = Signal(object)
    client_opened = Signal(str)
    search_asked = Signal()
    task_asked = Signal(str)

    def __init__(
        self,
        jobs: Jobs,
        settings: SettingsStore,
        clock: Callable[[], datetime] = system_clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.jobs = jobs
        self.settings = settings
        self.announcer = Announcer(self)
        self.changed = self.announcer.changed
        self.failed = jobs.failed
        self.path: Path | None = None
        self._clock = clock
        self._undo_stack = QUndoStack(self)
        self._workspace: Workspace | None = None

    @property
    def undo_stack(self) -> QUndoStack:
        return self._undo_stack

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        return self._clock()

    def today(self) -> date:
        """The calendar day where this person is."""
        return self._clock().astimezone().date()

    # The workspace

    def open(
        self,
        path: Path,
        *,
        create: bool = False,
        prepare: Callable[[], None] | None = None,
        title: str = "",
        failed: Failed | None = None,
    ) -> None:
        """Open the workspace at `path`, made when missing if `create`; the one before is kept when that fails.

        `prepare` runs before, on the same lane: sample data is made by it.
        """

        def opening(_job: Job[Path]) -> Path:
            if self._workspace is not None and self._workspace.path == path:
                return path
            if prepare is not None:
                prepare()
            # Loaded on the lane: the window need not wait for the store's libraries.
            from desktop_app.storage.workspace import create_workspace, open_workspace

            opened = create_workspace(path) if create else open_workspace(path, write=True)
            self._close_workspace()
            self._workspace = opened
            return path

        self.jobs.store(Job(opening, self._opened, title=title, failed=failed))

    def close(self) -> None:
        """Finish what was asked, and close the workspace."""
        self.jobs.store(Job(lambda _job: self._close_workspace(), None))
        self.jobs.shut_down()

    def _opened(self, path: Path) -> None:
        self.path = path
        self._undo_stack.clear()
        self.workspace_opened.emit(path)
        self.announcer.tell(Changed.EVERYTHING)

    def _close_workspace(self) -> None:
        if self._workspace is not None:
            self._workspace.close()
            self._workspace = None

    def _opened_workspace(self) -> "Workspace":
        if self._workspace is None:
            raise NothingOpen
        return self._workspace

    # What screens do with it

    def ask(
        self,
        question: Callable[["Workspace"], T],
        answered: Callable[[T], None],
        *,
        topic: str,
        failed: Failed | None = None,
    ) -> None:
        """Ask the store; only the newest question of a `topic` is answered.

        A screen that is shown before there is a workspace gets no answer: it is told to ask again once one is open.
        """
        if self.path is None:
            return
        self.jobs.store(Job(lambda _job: question(self._opened_workspace()), answered, topic=topic, failed=failed))

    def act(
        self,
        verb: Callable[["Workspace"], C],
        done: Callable[[C], None] | None = None,
        *,
        failed: Failed | None = None,
    ) -> None:
        """Have the store changed, then tell every screen what changed."""
        self.carry_out(lambda workspace, _job: verb(workspace), done, failed=failed)

    def carry_out(
        self,
        verb: Callable[["Workspace", Job[C]], C],
        done: Callable[[C], None] | None = None,
        *,
        title: str = "",
        failed: Failed | None = None,
        ended: Callable[[], None] | None = None,
    ) -> Job[C]:
        """As `act()`, for long work: the verb gets its job to report to, and the status bar shows `title`."""

        def finish(made: C) -> None:
            if done is not None:
                done(made)
            self.announcer.tell(made.changed)

        work: Callable[[Job[C]], C] = lambda job: verb(self._opened_workspace(), job)  # noqa: E731 - carries the type
        return self.jobs.store(Job(work, finish, title=title, failed=failed, ended=ended))

    def outside(
        self,
        work: Callable[[Job[T]], T],
        done: Callable[[T], None],
        *,
        topic: str = "",
        title: str = "",
        failed: Failed | None = None,
        ended: Callable[[], None] | None = None,
    ) -> Job[T]:
        """Do something with files or the network, beside the store."""
        return self.jobs.outside(Job(work, done, topic=topic, title=title, failed=failed, ended=ended))

    def open_client(self, client_id: str) -> None:
        """Show a client in the detail panel."""
        self.client_opened.emit(client_id)

    def ask_for_task(self, client_id: str) -> None:
        """Let the person add a task about a client."""
        self.task_asked.emit(client_id)

    def open_search(self) -> None:
        """Let the person search over everything."""
        self.search_asked.emit()
