"""What a person records about clients; each verb gives back what it changed, which is also what undoing it needs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from desktop_app.domain.changes import Changed
from desktop_app.domain.client_details import Note
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.renewals import RenewalKey
from desktop_app.storage import client_edits as store
from desktop_app.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ServicesChanged:
    """The clients whose services were ended, or taken back."""

    client_ids: tuple[str, ...]
    changed: Changed = Changed.CLIENTS | Changed.RENEWALS


@dataclass(frozen=True, slots=True)
class NoteChanged:
    """A client's note before and after: `None` before it was written, and after it was deleted."""

    client_id: str
    before: Note | None
    after: Note | None
    changed: Changed = Changed.NOTES


@dataclass(frozen=True, slots=True)
class TagsChanged:
    """A client's tags before and after."""

    client_id: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    changed: Changed = Changed.CLIENTS


class Own(StrEnum):
    """What a person may set in place of what the data says about renewals."""

    STATUS = "status"
    OWNER = "communication_owner"
    USER = "communication_user"
    LOST_REASON = "lost_reason"


@dataclass(frozen=True, slots=True)
class OverridesChanged:
    """What a person set for a renewal, or with `renewal` empty for the client's renewals in general, by field."""

    client_id: str
    renewal: RenewalKey | None
    before: Mapping[str, str]
    after: Mapping[str, str]
    changed: Changed = Changed.CLIENTS | Changed.RENEWALS


def end_services(
    workspace: Workspace, client_ids: Iterable[str], *, ended_on: date, reason: str = ""
) -> ServicesChanged:
    """Take clients off the list into the ended ones, with the day and the reason; their history stays."""
    with workspace.writing():
        return ServicesChanged(store.end_services(workspace, client_ids, ended_on, reason.strip()))


def resume_services(workspace: Workspace, client_ids: Iterable[str], *, now: datetime) -> ServicesChanged:
    """Take the end of services back."""
    with workspace.writing():
        return ServicesChanged(store.resume_services(workspace, client_ids, now))


def undo_end(workspace: Workspace, made: ServicesChanged) -> ServicesChanged:
    """Undo an end of services; clients that had been ended before stay ended."""
    with workspace.writing():
        store.drop_ends(workspace, made.client_ids)
    return made


def undo_resume(workspace: Workspace, made: ServicesChanged, *, now: datetime) -> ServicesChanged:
    """Undo a take-back made at `now`; each client is ended again with the day and the reason that it had."""
    with workspace.writing():
        store.reopen_ends(workspace, made.client_ids, now)
    return made


def write_note(workspace: Workspace, client_id: str, text: str, *, now: datetime) -> NoteChanged:
    """Add a note about a client; raises `WrongUse` when it is empty."""
    if not text.strip():
        raise WrongUse(
            QT_TRANSLATE_NOOP("Messages", "The note is empty"),
            QT_TRANSLATE_NOOP("Messages", "There was nothing to keep."),
            QT_TRANSLATE_NOOP("Messages", "Write something first."),
        )
    with workspace.writing():
        note_id = store.add_note(workspace, client_id, text.strip(), now)
    return NoteChanged(client_id, None, Note(note_id, now, text.strip()))


def put_note(workspace: Workspace, client_id: str, before: Note | None, after: Note | None) -> NoteChanged:
    """Make the note `before` what `after` says: changed, deleted (`after` is `None`) or back again."""
    with workspace.writing():
        if after is not None:
            store.put_note(workspace, client_id, after)
        elif before is not None:
            store.drop_note(workspace, before.note_id)
    return NoteChanged(client_id, before, after)


def set_tags(workspace: Workspace, client_id: str, tags: Iterable[str]) -> TagsChanged:
    """Give a client exactly these tags; blanks and repetitions are left out."""
    cleaned = tuple(sorted({" ".join(tag.split()) for tag in tags} - {""}))
    with workspace.writing():
        before = store.tags_of(workspace, client_id)
        store.set_tags(workspace, client_id, cleaned)
    return TagsChanged(client_id, before, cleaned)


def override(
    workspace: Workspace,
    client_id: str,
    renewal: RenewalKey | None,
    changes: Mapping[Own, str | None],
    *,
    on: date | None = None,
) -> OverridesChanged:
    """Set some fields of a renewal, or of the client; a field that is `None` or empty is given back to the data.

    A renewal has a status, a communication owner, a user to notify and a reason for its loss of its own; a client the
    second and third. `on` is the
    day of the change: a renewal decided on an unknown day is not among the changes.
    """
    before = _overrides(workspace, client_id, renewal)
    after = before | {field.value: value or "" for field, value in changes.items()}
    return put_overrides(
        workspace, client_id, renewal, {field: value for field, value in after.items() if value}, on=on
    )


def put_overrides(
    workspace: Workspace,
    client_id: str,
    renewal: RenewalKey | None,
    values: Mapping[str, str],
    *,
    on: date | None = None,
) -> OverridesChanged:
    """Replace all overrides of a renewal, or of the client, by `values`: as a change's `before` to undo it."""
    with workspace.writing():
        before = _overrides(workspace, client_id, renewal)
        if renewal is None:
            store.set_client_overrides(workspace, client_id, values)
        else:
            store.set_renewal_overrides(workspace, client_id, renewal, values, on)
    return OverridesChanged(client_id, renewal, MappingProxyType(before), MappingProxyType(dict(values)))


def _overrides(workspace: Workspace, client_id: str, renewal: RenewalKey | None) -> dict[str, str]:
    if renewal is None:
        return store.client_overrides(workspace, client_id)
    return store.renewal_overrides(workspace, client_id, renewal)


def known_tags(workspace: Workspace) -> tuple[str, ...]:
    """Every tag that some client has, in alphabetical order."""
    return store.known_tags(workspace)
