"""Has the playbook make its tasks: soon after a workspace is opened, when its data changes, and on a new day."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.changes import Changed
from desktop_app.domain.errors import UserError
from desktop_app.i18n import translate
from desktop_app.ui.session.session import Session

if TYPE_CHECKING:
    from desktop_app.domain.playbooks import PlaybookStep
    from desktop_app.services.playbooks import PlaybookRun
    from desktop_app.storage.workspace import Workspace

_SUBJECTS = Changed.CLIENTS | Changed.RENEWALS | Changed.SETTINGS
# What is opened is shown first, and several changes make one run.
_WAIT_MS = 5_000
_EVERY_MS = 60 * 60 * 1_000


def usual_steps() -> "list[PlaybookStep]":
    """The steps that come with the program, in the window's language."""
    from desktop_app.domain.playbooks import PlaybookStep  # the start does not wait for playbooks
    from desktop_app.services.playbooks import DEFAULT_STEPS

    return [PlaybookStep(step.days, translate("Playbook", step.text)) for step in DEFAULT_STEPS]


class PlaybookRunner(QObject):
    """Runs the playbook of the session's workspace, as long as that may be written; `ended` says that a run is over."""

    ended = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._runs = 0
        self._soon = QTimer(self, interval=_WAIT_MS, singleShot=True)
        self._soon.timeout.connect(self.run)
        self._hourly = QTimer(self, interval=_EVERY_MS)
        self._hourly.timeout.connect(self.run)
        session.when_open(lambda _path: self._begin())
        session.changed.connect(self._note)

    @property
    def is_pending(self) -> bool:
        """Whether tasks may be made soon, by a run that waits or is under way."""
        return self._soon.isActive() or self._runs > 0

    def run(self) -> None:
        """Make the tasks that are wanted by now."""
        self._soon.stop()
        if self._session.path is None or self._session.read_only or self._session.is_ending:
            self.ended.emit()
            return
        today = self._session.today()

        def run(workspace: "Workspace") -> "PlaybookRun":
            from desktop_app.services.playbooks import run_playbook  # on the store's lane: the window need not wait

            return run_playbook(workspace, today, usual_steps())

        self._runs += 1
        self._session.act(run, lambda _run: self._note_end(), failed=self._note_fault)

    def _note_end(self) -> None:
        self._runs -= 1
        QTimer.singleShot(0, self, self.ended.emit)  # after everybody heard of the tasks

    def _begin(self) -> None:
        self._soon.start()
        self._hourly.start()

    def _note(self, changed: Changed) -> None:
        if changed & _SUBJECTS:
            self._soon.start()

    def _note_fault(self, fault: Exception) -> None:
        """Nobody asked for a run: one that a locked or full disk stops is made up for by the next."""
        self._note_end()
        if not isinstance(fault, UserError):
            self._session.failed.emit(fault)
