"""The only place that starts threads: one lane for the store, whose answers come home to the window's thread."""

from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal


@dataclass(frozen=True, slots=True)
class Job:
    """Work to do on a lane; a newer job of the same `topic` makes the answer of an older one unwanted."""

    work: Callable[[], Any]
    answered: Callable[[Any], None]
    failed: Callable[[Exception], None]
    topic: str | None
    number: int


class Lane(QObject):
    """One worker that does jobs in the order in which they were given."""

    _came_home = Signal(object, object, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._newest: dict[str, int] = {}
        self._given = 0
        self._open = True
        self._came_home.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def do(
        self,
        work: Callable[[], Any],
        answered: Callable[[Any], None],
        failed: Callable[[Exception], None],
        topic: str | None = None,
    ) -> None:
        """Do `work` on the lane, then call `answered` with its value, or `failed`, on the window's thread."""
        self._given += 1
        if topic is not None:
            self._newest[topic] = self._given
        self._jobs.put(Job(work, answered, failed, topic, self._given))

    def close(self) -> None:
        """Finish what was given and stop; answers that are still under way are dropped."""
        self._open = False
        self._jobs.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            if self._is_wanted(job):
                self._do(job)

    def _do(self, job: Job) -> None:
        try:
            value, fault = job.work(), None
        except Exception as error:  # noqa: BLE001 - whatever happens must come home, or the window waits for ever
            value, fault = None, error
        self._came_home.emit(job, value, fault)

    def _is_wanted(self, job: Job) -> bool:
        return job.topic is None or self._newest[job.topic] == job.number

    def _deliver(self, job: Job, value: object, fault: Exception | None) -> None:
        if not self._open or not self._is_wanted(job):
            return
        if fault is None:
            job.answered(value)
        else:
            job.failed(fault)
