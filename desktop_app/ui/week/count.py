"""Counts who needs somebody this week while the page of the week is not in front."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from desktop_app.domain.changes import Changed
from desktop_app.domain.errors import UserError
from desktop_app.ui.session.jobs import Job
from desktop_app.ui.session.session import Session

# The data that lines of the week are made of.
WEEK_SUBJECTS = Changed.EVERYTHING & ~(Changed.TEAM | Changed.NOTES | Changed.EMAILS)
# What is opened is shown first, and several changes make one count.
_WAIT_MS = 5_000


class WeekCount(QObject):
    """`counted` carries the number of open lines, soon after a workspace is opened and after its data changes.

    They are counted beside the store, from a connection of its own, so that no question of a person waits for it; and
    only while `is_wanted()`. Tasks that are about to make themselves are counted with the rest, once they are there.
    """

    counted = Signal(int)

    def __init__(self, session: Session, is_wanted: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._is_wanted = is_wanted
        self._soon = QTimer(self, interval=_WAIT_MS, singleShot=True)
        self._soon.timeout.connect(self._count_when_made)
        self._are_tasks_pending: Callable[[], bool] = lambda: False
        self._waits = False
        session.when_open(lambda _path: self._soon.start())
        session.changed.connect(self._note)

    def wait_for_tasks(self, are_pending: Callable[[], bool], made: SignalInstance) -> None:
        """Count no sooner than `made` while tasks `are_pending`: the count would be another one a moment later."""
        self._are_tasks_pending = are_pending
        made.connect(self._note_made)

    def count(self) -> None:
        """Count the lines as they are now: of the person's own clients where the page was left so."""
        path, today = self._session.path, self._session.today()
        if path is None or self._session.is_ending or not self._is_wanted():
            return
        left = self._session.settings.get("week")
        mine = isinstance(left, dict) and bool(left.get("mine"))

        def count(_job: Job[int]) -> int:
            from desktop_app.services.week import count_lines

            return count_lines(path, today, mine=mine)

        self._session.outside(count, self.counted.emit, topic="week-count", failed=self._note_fault)

    def _count_when_made(self) -> None:
        self._waits = self._are_tasks_pending()
        if not self._waits:
            self.count()

    def _note_made(self) -> None:
        if self._waits:
            self._soon.stop()
            self._count_when_made()

    def _note(self, changed: Changed) -> None:
        if changed & WEEK_SUBJECTS:
            self._soon.start()

    def _note_fault(self, fault: Exception) -> None:
        """Nobody asked for the count: that a file is gone or damaged is reported by whoever needs it."""
        if not isinstance(fault, UserError):
            self._session.failed.emit(fault)
