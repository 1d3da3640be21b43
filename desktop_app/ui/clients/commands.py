"""What a person does to clients, as steps that can be undone and redone."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtGui import QUndoCommand

from desktop_app.domain.alert_kinds import Alert
from desktop_app.domain.alerts import Snooze
from desktop_app.domain.client_list import ClientQuery
from desktop_app.i18n import translate
from desktop_app.services import client_edits
from desktop_app.services.alerts import put_snooze
from desktop_app.services.settings import ThresholdsChanged, alert_thresholds, set_alert_thresholds
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.clients.needs import ClientsSession
from desktop_app.ui.shared.undo_step import Acting, UndoStep


class EndServices(QUndoCommand):
    """Services of some clients end; undone, they are taken back."""

    def __init__(self, session: ClientsSession, client_ids: Sequence[str], ended_on: date, reason: str) -> None:
        super().__init__(translate("Clients", "End services of %n client(s)", len(client_ids)))
        self._session = session
        self._clients = tuple(client_ids)
        self._ended_on = ended_on
        self._reason = reason

    def redo(self) -> None:
        clients, ended_on, reason = self._clients, self._ended_on, self._reason
        self._session.act(
            lambda workspace: client_edits.end_services(workspace, clients, ended_on=ended_on, reason=reason)
        )

    def undo(self) -> None:
        clients, now = self._clients, self._session.now()
        self._session.act(lambda workspace: client_edits.resume_services(workspace, clients, now=now))


class ResumeServices(QUndoCommand):
    """Ended services are taken back; undone, each client ends again as it had."""

    def __init__(self, session: ClientsSession, ended: Sequence[tuple[str, date, str]]) -> None:
        super().__init__(translate("Clients", "Take back %n client(s)", len(ended)))
        self._session = session
        self._ended = tuple(ended)

    def redo(self) -> None:
        clients, now = [client_id for client_id, _, _ in self._ended], self._session.now()
        self._session.act(lambda workspace: client_edits.resume_services(workspace, clients, now=now))

    def undo(self) -> None:
        for client_id, ended_on, reason in self._ended:
            self._session.act(_ending(client_id, ended_on, reason))


def _ending(client_id: str, ended_on: date, reason: str) -> Callable[..., client_edits.ServicesChanged]:
    return lambda workspace: client_edits.end_services(workspace, [client_id], ended_on=ended_on, reason=reason)


def save_view(session: Acting, name: str, query: ClientQuery | None) -> QUndoCommand:
    """A view is saved, or deleted (`query` is `None`)."""
    text = translate("Clients", "Save view {name}") if query else translate("Clients", "Delete view {name}")
    return UndoStep(
        text.format(name=name), session,
        lambda workspace: client_edits.put_view(workspace, name, query),
        lambda workspace, made: client_edits.put_view(workspace, name, made.before),
    )  # fmt: skip


def set_tags(session: Acting, client_id: str, tags: Sequence[str]) -> QUndoCommand:
    """One client's tags change."""
    return UndoStep(
        translate("Clients", "Change tags"), session,
        lambda workspace: client_edits.set_tags(workspace, client_id, tags),
        lambda workspace, made: client_edits.set_tags(workspace, client_id, made.before),
    )  # fmt: skip


def put_off_alert(session: Acting, alert: Alert, snooze: Snooze | None) -> QUndoCommand:
    """An alert is snoozed, or pointed out again (`snooze` is `None`)."""
    return UndoStep(
        translate("Clients", "Snooze an alert") if snooze else translate("Clients", "Stop snoozing"), session,
        lambda workspace: put_snooze(workspace, alert, snooze),
        lambda workspace, made: put_snooze(workspace, alert, made.before),
    )  # fmt: skip


def set_horizon(session: Acting, days: int) -> QUndoCommand:
    """Renewal decisions ask for attention so many days ahead."""

    def widen(workspace: Workspace) -> ThresholdsChanged:
        return set_alert_thresholds(workspace, replace(alert_thresholds(workspace), decision_days=days))

    return UndoStep(
        translate("Clients", "Look %n day(s) ahead", days), session, widen,
        lambda workspace, made: set_alert_thresholds(workspace, made.before),
    )  # fmt: skip
