"""Syncing from the window: beside everything else, by hand or every day, and stored in one step."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import NotReached, UserError
from desktop_app.domain.sync_schedule import is_sync_due
from desktop_app.formatting import message_text
from desktop_app.services.sync.stages import Stage
from desktop_app.services.sync.state import SyncState, sync_state
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.session.jobs import Job
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.settings_keys import SYNC_DAILY
from desktop_app.ui.sync.stage_names import stage_name

# The network and what takes in rows are loaded by the first sync, and the dialogs when they open: the start of the
# window does not wait for them.
if TYPE_CHECKING:
    from desktop_app.services.sync.connection import ServiceKey
    from desktop_app.services.sync.fetching import Fetched
    from desktop_app.services.sync.results import SyncResult

_LOOK_MS = 60_000
_AFTER_FAULT = timedelta(minutes=30)
# What was fetched before a cancel is good for so long.
_GOOD_FOR = timedelta(hours=1)


class NoKey(Exception):
    """The keychain does not give the key: it has to be typed in again."""


class SyncController(QObject):
    """Fetches on the outside lane, then has the store take it; `status_text` carries a sentence for the status bar.

    `stored` says whether there is a sync of this workspace to look back at.
    """

    status_text = Signal(str)
    stored = Signal(bool)
    finished = Signal()

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._key: ServiceKey | None = None
        self._fetched: Fetched | None = None
        self._fetched_at = session.now()
        self._running = False
        self._last: SyncResult | None = None
        self._quiet_until: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.sync_if_due)
        self._timer.start()
        session.when_open(lambda _path: self._begin_anew())

    def connect_account(self) -> None:
        """Let the person connect the workspace to HubSpot, or forget its key."""
        from desktop_app.ui.sync.connect_dialog import ConnectDialog

        dialog = ConnectDialog(self._session, self._window)
        dialog.connected.connect(self._connected)
        dialog.forgotten.connect(self._forget)
        dialog.open()

    def start(self, *, show_plan: bool = False) -> None:
        """Sync now; where there is no key yet, ask for it."""
        self._run(show_plan=show_plan, failed=self._tell_fault)

    def sync_if_due(self) -> None:
        """Sync if the workspace is connected, that is wanted, and 08:00 has passed since the last time.

        A fault is shown in the status bar only, and the next try is half an hour later.
        """
        now = self._session.now().astimezone()
        if self._running or not self._window.isVisible() or not self._session.settings.get(SYNC_DAILY, True):
            return
        if self._quiet_until is not None and now < self._quiet_until:
            return

        def answered(state: SyncState) -> None:
            last = state.last.began_at if state.last else None
            if state.entry and is_sync_due(last, now):
                self._run(show_plan=False, failed=self._note_fault)

        self._session.ask(sync_state, answered, topic="sync due", failed=lambda _fault: None)

    # One sync

    def _connected(self, key: "ServiceKey", show_plan: bool) -> None:
        self._key = key
        self.start(show_plan=show_plan)

    def _begin_anew(self) -> None:
        """Another workspace is open: nothing of the one before counts."""
        self._forget()
        self._last = None
        self.stored.emit(False)

    def _forget(self) -> None:
        self._key = self._fetched = None
        self._quiet_until = None
        QTimer.singleShot(0, self.sync_if_due)

    def _run(self, *, show_plan: bool, failed: Callable[[Exception], None]) -> None:
        if self._running:
            return
        self._running = True
        self._session.ask(
            sync_state,
            lambda state: self._fetch(state, show_plan=show_plan, failed=failed),
            topic="sync state",
            failed=lambda fault: self._end(failed, fault),
        )

    def _fetch(self, state: SyncState, *, show_plan: bool, failed: Callable[[Exception], None]) -> None:
        from desktop_app.services.sync.connection import stored_key
        from desktop_app.services.sync.fetching import Fetched
        from desktop_app.services.sync.syncing import fetch_all

        now, key_typed = self._session.now(), self._key
        if self._fetched is None or now - self._fetched_at > _GOOD_FOR:
            self._fetched, self._fetched_at = Fetched(), now
        fetched, with_history = self._fetched, state.last is not None
        fetched_all = [False]
        steps = {stage: stage_name(stage) for stage in Stage}

        def work(job: Job[Fetched]) -> Fetched:
            key = key_typed or (stored_key(state.entry) if state.entry else None)
            if key is None:
                raise NoKey

            def report(stage: Stage, done: int, total: int) -> None:
                job.report(done, total, steps[stage])

            return fetch_all(key, fetched, report, job.stopped, with_history=with_history)

        def done(fetched: "Fetched") -> None:
            fetched_all[0] = True
            self._store(fetched, show_plan=show_plan, failed=failed)

        def ended() -> None:
            if not fetched_all[0]:
                self._running = False

        self._session.outside(
            work,
            done,
            title=self.tr("Syncing with HubSpot"),
            failed=lambda fault: self._end(failed, fault),
            ended=ended,
        )

    def _store(
        self,
        fetched: "Fetched",
        *,
        show_plan: bool,
        failed: Callable[[Exception], None],
        accept_fewer: bool = False,
    ) -> None:
        from desktop_app.services.sync.applying import TooFewClients, apply_sync
        from desktop_app.ui.sync.plan_dialog import PlanDialog, ask_to_accept_fewer

        now = self._session.now().astimezone()

        def verb(workspace: Workspace, job: Job["SyncResult"]) -> "SyncResult":
            return apply_sync(
                workspace, fetched, now=now, accept_fewer=accept_fewer, dry_run=show_plan, stopped=job.stopped
            )

        def refused(fault: Exception) -> None:
            self._running = False
            self._drop_fetched()  # the next sync asks HubSpot again
            if isinstance(fault, TooFewClients) and failed == self._tell_fault:
                ask_to_accept_fewer(
                    fault,
                    self._window,
                    lambda: self._store(fetched, show_plan=show_plan, failed=failed, accept_fewer=True),
                )
            else:
                failed(fault)

        def done(result: "SyncResult") -> None:
            if show_plan:
                dialog = PlanDialog(result, self._window)
                dialog.accepted.connect(
                    lambda: self._store(fetched, show_plan=False, failed=failed, accept_fewer=accept_fewer)
                )
                dialog.rejected.connect(self._drop_fetched)
                dialog.open()
            else:
                self._drop_fetched()
                self._tell_done(result)

        def ended() -> None:
            self._running = False
            self.finished.emit()

        self._session.carry_out(
            verb, done, title=self.tr("Storing what came from HubSpot"), failed=refused, ended=ended
        )

    def _end(self, failed: Callable[[Exception], None], fault: Exception) -> None:
        self._running = False
        failed(fault)
        self.finished.emit()

    def _drop_fetched(self) -> None:
        self._fetched = None

    # Messages

    def show_last(self) -> None:
        """Show what the last sync of this window changed and found."""
        from desktop_app.ui.sync.plan_dialog import PlanDialog

        if self._last is not None:
            PlanDialog(self._last, self._window).open()

    def _tell_done(self, result: "SyncResult") -> None:
        self._last = result
        self.stored.emit(True)
        if result.is_whole:
            self.status_text.emit(self.tr("Synced with HubSpot"))
        else:
            self.status_text.emit(self.tr("Synced with HubSpot; %n finding(s)", "", max(1, len(result.findings))))

    def _tell_fault(self, fault: Exception) -> None:
        if isinstance(fault, NoKey):
            self.connect_account()
        else:
            self._session.failed.emit(fault)

    def _note_fault(self, fault: Exception) -> None:
        """Offline is a normal state: shown quietly, tried again later."""
        self._quiet_until = self._session.now().astimezone() + _AFTER_FAULT
        if isinstance(fault, NotReached | UserError):
            self.status_text.emit(self.tr("Not synced: {reason}").format(reason=message_text(fault.title)))
        elif isinstance(fault, NoKey):
            self.status_text.emit(self.tr("Not synced: the keychain does not give the key"))
        else:
            self._session.failed.emit(fault)
