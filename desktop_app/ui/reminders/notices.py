"""Word of what is due: how many tasks, whenever that changes, and once a day all of it to who asked for that."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.changes import Changed
from desktop_app.domain.messages import Message
from desktop_app.formatting import message_text
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.settings_keys import NOTICES_WANTED

if TYPE_CHECKING:
    from desktop_app.storage.workspace import Workspace

_EVERY_MS = 10 * 60 * 1_000  # often enough to notice a new day soon after it has begun
_SUBJECTS = Changed.TASKS | Changed.CLIENTS
_NAMED = 3


class Notices(QObject):
    """`counted` carries the number of due tasks; `notice` the title and text of the day's notice, off by default."""

    counted = Signal(int)
    notice = Signal(str, str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._notified_on: date | None = None
        self._clock = QTimer(self, interval=_EVERY_MS)
        self._clock.timeout.connect(self.look)
        session.changed.connect(self._note)
        session.workspace_opened.connect(self._begin)
        if session.path is not None:
            self._begin()
            self.look()

    @property
    def wanted(self) -> bool:
        """Whether the person asked for notices on the desktop."""
        return bool(self._session.settings.get(NOTICES_WANTED, False))

    def want(self, *, wanted: bool) -> None:
        """Tell on the desktop from now on, or no more."""
        if wanted != self.wanted:
            self._session.settings.set(NOTICES_WANTED, wanted)
            self._notified_on = None
            self.look()

    def look(self) -> None:
        """See what is due by now."""
        today = self._session.today()

        def count_due(workspace: "Workspace") -> int:
            from desktop_app.services.due_tasks import tasks_due  # on the lane: the window need not wait for it

            return tasks_due(workspace, today)

        self._session.ask(count_due, self.counted.emit, topic="tasks-due")
        if self.wanted and self._notified_on != today:
            from desktop_app.services.reminders import due_by

            self._notified_on = today
            self._session.ask(lambda workspace: due_by(workspace, today), self._tell, topic="notices")

    def _begin(self) -> None:
        self._notified_on = None
        self._clock.start()

    def _note(self, changed: Changed) -> None:
        if changed & _SUBJECTS:
            self.look()

    def _tell(self, due: Sequence[Message]) -> None:
        if not due:
            return
        title = self.tr("%n thing(s) due", "", len(due))
        more = len(due) - _NAMED
        rest = [self.tr("and %n more", "", more)] if more > 0 else []
        self.notice.emit(title, "\n".join([*map(message_text, due[:_NAMED]), *rest]))
