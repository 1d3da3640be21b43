"""What people themselves record about clients; kept by client id, so that no import or undo takes it away."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date, datetime

from peewee import EXCLUDED, BaseQuery, Expression

from desktop_app.domain.alert_kinds import Alert
from desktop_app.domain.alerts import Snooze
from desktop_app.domain.client_details import Note
from desktop_app.domain.renewals import RenewalKey
from desktop_app.storage.models.entered import (
    StoredEndedService,
    StoredNote,
    StoredOverride,
    StoredRenewalOverride,
    StoredTag,
)
from desktop_app.storage.models.tasks import StoredSnooze
from desktop_app.storage.queries import Parameter, change, insert, prepared, rows_of
from desktop_app.storage.workspace import Workspace


def end_services(workspace: Workspace, client_ids: Iterable[str], ended_on: date, reason: str) -> tuple[str, ...]:
    """Record that services have ended; gives the ids of the clients for which they had not before."""
    table = StoredEndedService
    return tuple(
        client_id
        for client_id in client_ids
        if change(workspace, table.insert(client_id=client_id, ended_on=ended_on, reason=reason).on_conflict_ignore())
    )


def resume_services(workspace: Workspace, client_ids: Iterable[str], resumed_at: datetime) -> tuple[str, ...]:
    """Close the open ends of services; gives the ids of the clients that had one."""
    table = StoredEndedService
    return tuple(
        client_id
        for client_id in client_ids
        if change(
            workspace,
            table.update(resumed_at=resumed_at).where(table.client_id == client_id, table.resumed_at.is_null()),
        )
    )


def drop_ends(workspace: Workspace, client_ids: Iterable[str]) -> None:
    """Take the open ends of services away as if they had never been; inside `writing()`."""
    table = StoredEndedService
    for client_id in client_ids:
        change(workspace, table.delete().where(table.client_id == client_id, table.resumed_at.is_null()))


def reopen_ends(workspace: Workspace, client_ids: Iterable[str], resumed_at: datetime) -> None:
    """Open the ends again that were closed at `resumed_at`, with their day and reason; inside `writing()`."""
    table = StoredEndedService
    for client_id in client_ids:
        closed = (table.client_id == client_id) & (table.resumed_at == resumed_at)
        change(workspace, table.update(resumed_at=None).where(closed))


def add_note(workspace: Workspace, client_id: str, text: str, written_at: datetime) -> int:
    """Write a note; gives its number."""
    return insert(workspace, StoredNote.insert(client_id=client_id, written_at=written_at, text=text))


def put_note(workspace: Workspace, client_id: str, note: Note) -> None:
    """Write a note back as it was, or in place of what it said."""
    query = StoredNote.insert(id=note.note_id, client_id=client_id, written_at=note.written_at, text=note.text)
    fields = (StoredNote.text, StoredNote.written_at)
    change(workspace, query.on_conflict(conflict_target=[StoredNote.id], preserve=fields))


def drop_note(workspace: Workspace, note_id: int) -> None:
    """Delete a note; inside `writing()`."""
    change(workspace, StoredNote.delete().where(StoredNote.id == note_id))


@prepared
def _notes() -> BaseQuery:
    note = StoredNote
    return (
        note.select(note.id, note.written_at, note.text)
        .where(note.client_id == Parameter("client_id"))
        .order_by(note.written_at.desc(), note.id.desc())
    )


def notes(workspace: Workspace, client_id: str) -> tuple[Note, ...]:
    """A client's notes, newest first."""
    rows = _notes().rows(workspace, client_id=client_id)
    return tuple(Note(note_id, datetime.fromisoformat(written_at), text) for note_id, written_at, text in rows)


def tags_of(workspace: Workspace, client_id: str) -> tuple[str, ...]:
    """A client's tags, in alphabetical order."""
    query = StoredTag.select(StoredTag.tag).where(StoredTag.client_id == client_id).order_by(StoredTag.tag)
    return tuple(tag for (tag,) in rows_of(workspace, query))


def set_tags(workspace: Workspace, client_id: str, tags: Iterable[str]) -> None:
    """Give a client these tags in place of those it has; inside `writing()`."""
    wanted = list(tags)
    change(workspace, StoredTag.delete().where(StoredTag.client_id == client_id, StoredTag.tag.not_in(wanted)))
    for tag in wanted:
        change(workspace, StoredTag.insert(client_id=client_id, tag=tag).on_conflict_ignore())


def known_tags(workspace: Workspace) -> tuple[str, ...]:
    """Every tag that some client has, in alphabetical order."""
    return tuple(
        tag for (tag,) in rows_of(workspace, StoredTag.select(StoredTag.tag).distinct().order_by(StoredTag.tag))
    )


def renewal_overrides(workspace: Workspace, client_id: str, renewal: RenewalKey) -> dict[str, str]:
    """What a person set for one renewal, by field."""
    own = StoredRenewalOverride
    return dict(rows_of(workspace, own.select(own.field, own.value).where(*_of_renewal(client_id, renewal))))


def set_renewal_overrides(
    workspace: Workspace, client_id: str, renewal: RenewalKey, values: Mapping[str, str], on: date | None
) -> None:
    """Replace all that a person set for one renewal by `values`; what is new among them was set `on` a day."""
    own = StoredRenewalOverride
    change(workspace, own.delete().where(*_of_renewal(client_id, renewal), own.field.not_in(list(values))))
    for field, value in values.items():
        query = own.insert(client_id=client_id, **asdict(renewal), field=field, value=value, set_on=on)
        changed = own.value != EXCLUDED.value
        change(workspace, query.on_conflict(conflict_target=_KEY, preserve=(own.value, own.set_on), where=changed))


_KEY = tuple(getattr(StoredRenewalOverride, name) for name in ("client_id", "product", "type", "renews_on", "field"))


def _of_renewal(client_id: str, renewal: RenewalKey) -> tuple[Expression, ...]:
    own = StoredRenewalOverride
    return (
        own.client_id == client_id,
        own.product == renewal.product,
        own.type == renewal.type,
        own.renews_on == renewal.renews_on,
    )


@prepared
def _client_overrides() -> BaseQuery:
    own = StoredOverride
    return own.select(own.field, own.value).where(own.client_id == Parameter("client_id"))


def client_overrides(workspace: Workspace, client_id: str) -> dict[str, str]:
    """What a person set for a client, by field."""
    return dict(_client_overrides().rows(workspace, client_id=client_id))


def set_client_overrides(workspace: Workspace, client_id: str, values: Mapping[str, str]) -> None:
    """Replace all that a person set for a client by `values`."""
    own = StoredOverride
    change(workspace, own.delete().where(own.client_id == client_id, own.field.not_in(list(values))))
    for field, value in values.items():
        query = own.insert(client_id=client_id, field=field, value=value)
        change(workspace, query.on_conflict(conflict_target=[own.client_id, own.field], preserve=[own.value]))


def snoozes(workspace: Workspace) -> tuple[Snooze, ...]:
    """Every alert that was put off, also those whose time is over."""
    table = StoredSnooze
    rows = rows_of(workspace, table.select(table.alert, table.until, table.reason).order_by(table.alert))
    known = {alert.value for alert in Alert}
    return tuple(
        Snooze(Alert(alert), date.fromisoformat(until), reason) for alert, until, reason in rows if alert in known
    )


def put_snooze(workspace: Workspace, snooze: Snooze) -> None:
    """Put an alert off, in place of what was said about it before; inside `writing()`."""
    change(
        workspace,
        StoredSnooze.insert(alert=snooze.alert.value, until=snooze.until, reason=snooze.reason).on_conflict_replace(),
    )


def drop_snooze(workspace: Workspace, alert: Alert) -> None:
    """Point an alert out again; inside `writing()`."""
    change(workspace, StoredSnooze.delete().where(StoredSnooze.alert == alert.value))
