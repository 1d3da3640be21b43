"""What every screen is given: questions and verbs on the workspace, the clock, undo, and news of what changed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QUndoStack

from desktop_app.domain.changes import Changed
from desktop_app.domain.errors import DamagedWorkspace, UserError, WorkspaceLost
from desktop_app.ui.session.announcer import Announcer
from desktop_app.ui.session.backups import BackupWriter
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

# How often the file is looked at: another program's sync is to be seen without a click.
_LOOK_MS = 3_000
# After it was opened: all of a large file takes a second to read, and others are to be first.
_IDLE_MS = 10_000


class NothingOpen(Exception):
    """A screen asked while no workspace is open, since opening one failed; the failure was shown already."""


@dataclass(frozen=True, slots=True)
class _Opened:
    """A workspace that was opened; `interruption` says that its last import was cut short."""

    path: Path
    read_only: bool
    interruption: UserError | None = None


def system_clock() -> datetime:
    """The present instant."""
    return datetime.now(UTC)


Prepare = Callable[[Job[Any]], object]


class Session(QObject):
    """One open workspace, which only the store's lane ever touches; every answer comes home to the window's thread.

    `workspace_opened` carries its path, `opening_cancelled` says that the person stopped what it takes to open one;
    `client_opened` carries the client that the detail panel is to show, `task_asked` the client that a task shall be
    about.
    """

    opening = Signal(str)
    opening_cancelled = Signal()
    workspace_opened = Signal(object)
    unusable = Signal(object, object)  # the path of a damaged workspace and its error, while no other one is open
    _others_wrote = Signal()
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
        self.backups = BackupWriter(jobs, self)
        self.changed = self.announcer.changed
        self.failed = jobs.failed
        self.path: Path | None = None
        self.opening_title: str | None = None  # of what is being opened or made; empty without one
        self._opening: Job[_Opened] | None = None
        self._clock = clock
        self.read_only = False
        self.is_ending = False
        self._undo_stack = QUndoStack(self)
        self._workspace: Workspace | None = None
        self._reported_loss: WorkspaceLost | None = None
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self.look_around)
        self._soundness = QTimer(self, interval=_IDLE_MS, singleShot=True)
        self._soundness.timeout.connect(self.check_when_idle)
        self.workspace_opened.connect(lambda _path: self._look.start())
        self.workspace_opened.connect(lambda _path: self._soundness.start())
        self._others_wrote.connect(lambda: self.announcer.tell(Changed.EVERYTHING), Qt.ConnectionType.QueuedConnection)

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
        prepare: Prepare | None = None,
        title: str = "",
        failed: Failed | None = None,
    ) -> None:
        """Open the workspace at `path`, made when missing if `create`; the one before is kept when that fails.

        One that may not be written is opened to be read. `prepare` runs before, on the same lane, with the job to
        report to: sample data is made by it.
        """

        def opening(job: Job[_Opened]) -> _Opened:
            before = self._workspace
            if before is not None and before.path == path and before.lost is None:
                return _Opened(path, read_only=not before.writable)
            if prepare is not None:
                prepare(job)
            # Loaded on the lane: the window need not wait for the store's libraries.
            from desktop_app.services.opening import interruption, open_as_possible

            opened = open_as_possible(path, create=create)
            self._close_workspace()
            self._workspace = opened
            return _Opened(path, read_only=not opened.writable, interruption=interruption(opened))

        self.opening_title = title
        self.opening.emit(title)
        failed = failed or partial(self._open_failed, path)
        gave_up = self.opening_cancelled.emit
        self._opening = Job(opening, self._opened, title=title, failed=failed, gave_up=gave_up, ended=self._end_opening)
        self.jobs.store(self._opening)

    @property
    def making(self) -> Job[Any] | None:
        """The work that makes what is opened next, where it reports its steps and can be stopped between them."""
        return self._opening if self._opening is not None and self._opening.step else None

    def close(self) -> None:
        """Finish what was asked, and close the workspace for good."""
        self._look.stop()
        self._soundness.stop()
        if self.is_ending and self._workspace is not None:
            self._workspace.stop_waiting()
        self.jobs.store(Job(lambda _job: self._close_workspace(), None))
        self.jobs.shut_down()
        self.path = None  # a timer that still runs must find nothing open: it would start a thread again
        self.backups.finish()

    def end(self) -> None:
        """The system ends the program: imports are stopped whole, without any question."""
        self.is_ending = True
        self.jobs.stop_long_work()

    def look_around(self) -> None:
        """Notice what others did to the workspace: a sync is shown, and no work goes into a file that is gone."""
        if self.path is not None:
            self.jobs.store(Job(lambda _job: self._check_file(), None, topic="file", failed=self._report_loss))

    def check_when_idle(self) -> None:
        """Have the file checked for damage, beside the store, once nothing else is under way."""
        path = self.path
        if path is None or self.read_only:
            return
        if self.jobs.is_working:
            self._soundness.start()
            return

        def check(_job: Job[None]) -> None:
            from desktop_app.services.opening import check_soundness

            check_soundness(path)

        self.outside(check, lambda _sound: None, topic="soundness")

    def save_lost_book(self, file: Path, title: str) -> None:
        """Save the book of a workspace whose file is gone as `file`, and work on with that."""

        def save(_job: Job[Any]) -> None:
            from desktop_app.services.workspaces import back_up

            back_up(self._opened_workspace(), file)

        self.open(file, prepare=save, title=title)

    def _opened(self, opened: "_Opened") -> None:
        self.path, self.read_only = opened.path, opened.read_only
        self._undo_stack.clear()
        self.workspace_opened.emit(opened.path)
        self.announcer.tell(Changed.EVERYTHING)
        if opened.interruption is not None:
            self.failed.emit(opened.interruption)

    def _open_failed(self, path: Path, fault: Exception) -> None:
        if self.path is None and isinstance(fault, DamagedWorkspace):
            self.unusable.emit(path, fault)
        else:
            self.failed.emit(fault)

    def _check_file(self) -> None:
        workspace = self._opened_workspace()
        workspace.check_file()
        if workspace.changed_elsewhere():
            self._others_wrote.emit()

    def _report_loss(self, fault: Exception) -> None:
        """Say once that the file is gone, however often the person comes back to the window."""
        if fault is not self._reported_loss:
            self._reported_loss = fault if isinstance(fault, WorkspaceLost) else None
            self.failed.emit(fault)

    def _end_opening(self) -> None:
        self._opening = self.opening_title = None

    def _close_workspace(self) -> None:
        if self._workspace is not None:
            self._workspace.close()
            self._workspace = None

    def _opened_workspace(self) -> "Workspace":
        if self._workspace is None:
            raise NothingOpen
        return self._workspace

    def _run(self, path: Path | None, work: Callable[["Workspace"], T]) -> T:
        """`work` on the workspace at `path`, on the lane: not on another one that was opened in the meantime."""
        from desktop_app.services.opening import blaming_damage

        workspace = self._opened_workspace()
        if workspace.path != path:
            raise NothingOpen
        if workspace.changed_elsewhere():
            self._others_wrote.emit()
        try:
            with blaming_damage(workspace):
                return work(workspace)
        finally:
            self.backups.take_due(workspace)

    # What screens do with it

    def when_open(self, act: Callable[[Path], object]) -> None:
        """Have `act` called with the path of each workspace that is opened, and of the one that is open already."""
        self.workspace_opened.connect(act)
        if self.path is not None:
            act(self.path)

    def ask(
        self,
        question: Callable[["Workspace"], T],
        answered: Callable[[T], None],
        *,
        topic: str,
        failed: Failed | None = None,
    ) -> None:
        """Ask the store; only the newest question of a `topic` is answered.

        A screen that is shown before there is a workspace gets no answer: it is asked to ask again once one is open.
        """
        if self.path is None:
            return
        path = self.path
        self.jobs.store(Job(lambda _job: self._run(path, question), answered, topic=topic, failed=failed))

    def act(
        self,
        verb: Callable[["Workspace"], C],
        done: Callable[[C], None] | None = None,
        *,
        failed: Failed | None = None,
    ) -> None:
        """Change the store, then announce to every screen what changed."""
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

        path = self.path
        work: Callable[[Job[C]], C] = lambda job: self._run(path, lambda workspace: verb(workspace, job))  # noqa: E731
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
