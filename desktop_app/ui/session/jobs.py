"""The only file that starts threads: work goes out on a lane, and its answer comes home to the window's thread."""

import sys
from collections.abc import Callable
from functools import partial
from itertools import count
from queue import SimpleQueue
from threading import Event, Thread
from time import monotonic
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

T = TypeVar("T")

_REPORT_SECONDS = 0.05
_TURN_SECONDS = 0.001
_OUTSIDE_WORKERS = 3


class Job(Generic[T]):
    """Work under way. The work is given its job: it reports how far it is, and asks whether to give up.

    `title` is what the status bar says while it runs (nothing is shown without one), with the `step` that was reported
    last; `topic` names questions of which only the newest counts.
    """

    def __init__(
        self,
        work: Callable[["Job[T]"], T],
        done: Callable[[T], None] | None,
        *,
        topic: str = "",
        title: str = "",
        failed: Callable[[Exception], None] | None = None,
        gave_up: Callable[[], None] | None = None,
        ended: Callable[[], None] | None = None,
    ) -> None:
        self.work = work
        self.done = done
        self.topic = topic
        self.title = title
        self.failed = failed
        self.gave_up = gave_up
        self.ended = ended
        self.tell: Callable[[int, int], None] = _nobody_listens
        self.wanted = True
        self._stop = Event()
        self.step = ""
        self._reported_at = 0.0

    def report(self, done: int, total: int = 0, step: str = "") -> None:
        """Say how far the work is, as often as one likes; a total of 0 means that it is not known.

        `step` names what is done just now, where the work has several parts.
        """
        now = monotonic()
        if now - self._reported_at >= _REPORT_SECONDS or step != self.step:
            self._reported_at, self.step = now, step
            self.tell(done, total)

    def stopped(self) -> bool:
        """Whether to give up."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Ask the work to give up; what was finished by then still counts."""
        self._stop.set()

    def replace(self) -> None:
        """Ask the work to give up; its answer is no longer wanted."""
        self.wanted = False
        self._stop.set()


class Jobs(QObject):
    """Two lanes: the store's (one worker, in order) and the outside's (files and network, some at a time).

    For each job, on the window's thread: `done` with its value, `failed` with what went wrong, `gave_up` where it left
    by an exception once it was asked to stop, or none of them where it was replaced; `ended` in any case.
    """

    started = Signal(object)
    progressed = Signal(object, int, int)
    finished = Signal(object)
    failed = Signal(object)

    _came_home = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # A window that paints asks for Python's lock over and over, and a busy worker keeps it for a turn each time.
        sys.setswitchinterval(_TURN_SECONDS)
        self._store = _Lane("store", 1, self._do, self._came_home.emit)
        self._outside = _Lane("outside", _OUTSIDE_WORKERS, self._do, self._came_home.emit)
        self._news: dict[int, Callable[[], None]] = {}
        self._numbers = count()
        self._newest: dict[str, Job[Any]] = {}
        self._under_way: list[Job[Any]] = []
        self._open = True
        self._came_home.connect(self._receive, Qt.ConnectionType.QueuedConnection)

    def store(self, job: Job[T]) -> Job[T]:
        """Do `job` on the store's lane, after what was given before."""
        return self._give(job, self._store)

    def outside(self, job: Job[T]) -> Job[T]:
        """Do `job` beside the store."""
        return self._give(job, self._outside)

    @property
    def is_working(self) -> bool:
        """Whether anything is under way."""
        return bool(self._under_way)

    def stop_long_work(self) -> None:
        """Ask the work that the status bar shows to give up."""
        for job in self._under_way:
            if job.title:
                job.stop()

    def shut_down(self) -> None:
        """Finish the writes that were given, drop the questions, stop what can be stopped, and end the threads."""
        self._open = False
        for job in self._under_way:
            if job.topic or job.title:
                job.stop()
        self._store.join()
        self._outside.join()

    def _give(self, job: Job[T], lane: "_Lane") -> Job[T]:
        if job.topic:
            replaced = self._newest.get(job.topic)
            if replaced is not None:
                replaced.replace()
            self._newest[job.topic] = job
        self._under_way.append(job)
        job.tell = lambda done, total: self._came_home.emit(self._lay_down(partial(self._tell, job, done, total)))
        if job.title:
            self.started.emit(job)
        lane.give(job)
        return job

    def _lay_down(self, news: Callable[[], None]) -> int:
        """Leave news for the window's thread, which takes them by the number that is then sent home.

        The signal carries no more than that: whatever held the news on the worker's side might be the last to let go of
        a widget that listens to a job, and end it on the wrong thread.
        """
        number = next(self._numbers)
        self._news[number] = news
        return number

    def _receive(self, number: int) -> None:
        self._news.pop(number)()

    def _do(self, job: Job[Any]) -> int:
        """On the worker: lay down the answer, the fault, or nothing; gives the number to send home."""
        value, fault = None, None
        if job.stopped():
            job.wanted = False
        else:
            try:
                value = job.work(job)
            except Exception as error:  # noqa: BLE001 - whatever happens must come home, or the window waits for ever
                fault = error
        return self._lay_down(partial(self._deliver, job, value, fault))

    def _tell(self, job: Job[Any], done: int, total: int) -> None:
        if self._open and not job.stopped():
            self.progressed.emit(job, done, total)

    def _deliver(self, job: Job[Any], value: object, fault: Exception | None) -> None:
        self._under_way.remove(job)
        job.tell = _nobody_listens  # else the job would hold itself, until the garbage collector came by on any thread
        if self._newest.get(job.topic) is job:
            del self._newest[job.topic]
        if not self._open:
            return
        if job.title:
            self.finished.emit(job)
        if fault is not None:
            self._tell_fault(job, fault)
        elif job.done is not None and job.wanted and _is_there(job.done):
            job.done(value)
        if job.ended is not None and _is_there(job.ended):
            job.ended()

    def _tell_fault(self, job: Job[Any], fault: Exception) -> None:
        if job.stopped():  # work that was asked to give up leaves by an exception of its own
            import logging  # takes its time to load, and is not needed before something goes wrong

            logging.getLogger(__name__).info(
                "%s ended after it was stopped: %s", job.title or job.topic, type(fault).__name__
            )
            if job.gave_up is not None and _is_there(job.gave_up):
                job.gave_up()
        elif job.failed is not None and _is_there(job.failed):
            job.failed(fault)
        else:
            self.failed.emit(fault)


class _Lane:
    """Workers that take jobs in the order in which they were given."""

    def __init__(
        self, name: str, workers: int, do: Callable[[Job[Any]], int], send_home: Callable[[int], None]
    ) -> None:
        self._jobs: SimpleQueue[Job[Any] | None] = SimpleQueue()
        self._do = do
        self._send_home = send_home
        self._threads: list[Thread] = []
        self._names = [f"{name} {number}" for number in range(1, workers + 1)]

    def give(self, job: Job[Any]) -> None:
        if len(self._threads) < len(self._names):
            self._threads.append(Thread(target=self._run, name=self._names[len(self._threads)]))
            self._threads[-1].start()
        self._jobs.put(job)

    def join(self) -> None:
        for _ in self._threads:
            self._jobs.put(None)
        for thread in self._threads:
            thread.join()
        self._threads = []

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            number = self._do(job)
            del job  # the window's thread lets go of it last
            self._send_home(number)


def _is_there(listener: Callable[..., None]) -> bool:
    """Whether the widget that a method belongs to was not closed and deleted while the work was under way."""
    owner = getattr(listener, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)


def _nobody_listens(_done: int, _total: int) -> None:
    """Receives the progress of a job that is not on a lane yet."""
