"""What a person does to clients, as steps that can be undone and redone."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Generic, TypeVar

from PySide6.QtGui import QUndoCommand

from desktop_app.domain.alert_kinds import Alert
from desktop_app.domain.alerts import Snooze
from desktop_app.domain.client_list import ClientQuery
from desktop_app.services import client_edits
from desktop_app.services.alerts import put_snooze
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.clients.needs import ClientsSession, MadeChange
from desktop_app.ui.clients.texts import said

T = TypeVar("T")


class EndServices(QUndoCommand):
    """Services of some clients end; undone, they are taken back."""

    def __init__(self, session: ClientsSession, client_ids: Sequence[str], ended_on: date, reason: str) -> None:
        super().__init__(said("End services of %n client(s)", len(client_ids)))
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
        super().__init__(said("Take back %n client(s)", len(ended)))
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


class _Put(QUndoCommand, Generic[T]):
    """`after` is put where `before` was; undone, `before` is back."""

    def __init__(
        self, text: str, session: ClientsSession, before: T, after: T, put: Callable[[Workspace, T], MadeChange]
    ) -> None:
        super().__init__(text)
        self._session = session
        self._before = before
        self._after = after
        self._put = put

    def redo(self) -> None:
        put, wanted = self._put, self._after
        self._session.act(lambda workspace: put(workspace, wanted))

    def undo(self) -> None:
        put, wanted = self._put, self._before
        self._session.act(lambda workspace: put(workspace, wanted))


class KeepView(_Put[ClientQuery | None]):
    """A view is saved, or deleted (`after` is `None`)."""

    def __init__(
        self, session: ClientsSession, name: str, before: ClientQuery | None, after: ClientQuery | None
    ) -> None:
        text = (said("Save view {name}") if after else said("Delete view {name}")).format(name=name)
        super().__init__(
            text, session, before, after, lambda workspace, query: client_edits.put_view(workspace, name, query)
        )


class SetTags(_Put[Sequence[str]]):
    """One client's tags change."""

    def __init__(self, session: ClientsSession, client_id: str, before: Sequence[str], after: Sequence[str]) -> None:
        super().__init__(
            said("Change tags"), session, tuple(before), tuple(after),
            lambda workspace, tags: client_edits.set_tags(workspace, client_id, tags),
        )  # fmt: skip


class PutOffAlert(_Put[Snooze | None]):
    """An alert is snoozed, or pointed out again (`after` is `None`)."""

    def __init__(self, session: ClientsSession, alert: Alert, before: Snooze | None, after: Snooze | None) -> None:
        text = said("Snooze an alert") if after else said("Stop snoozing")
        super().__init__(text, session, before, after, lambda workspace, snooze: put_snooze(workspace, alert, snooze))
