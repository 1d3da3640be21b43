"""What a person does in the panel, as steps that can be undone and redone."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from desktop_app.domain.client_details import Note
from desktop_app.domain.records import CommunicationOwner
from desktop_app.domain.renewals import RenewalKey
from desktop_app.i18n import translate
from desktop_app.services import client_edits
from desktop_app.services.client_edits import NoteChanged, OverridesChanged, Own
from desktop_app.services.settings import DefaultOwnerChanged, set_default_owner
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.session.session import MadeChange, Session
from desktop_app.ui.shared.undo_step import UndoStep

if TYPE_CHECKING:
    from desktop_app.services.reminders import TaskChanged


def end_services(session: Session, client_ids: Sequence[str], ended_on: date, reason: str) -> QUndoCommand:
    """Services of some clients end; undone, they are taken back."""
    return UndoStep(
        translate("Clients", "End services of %n client(s)", len(client_ids)), session,
        lambda workspace: client_edits.end_services(workspace, client_ids, ended_on=ended_on, reason=reason),
        client_edits.undo_end,
    )  # fmt: skip


def resume_services(session: Session, client_ids: Sequence[str]) -> QUndoCommand:
    """Ended services are taken back; undone, each client is ended again with the day and reason that it had."""
    now = session.now()
    return UndoStep(
        translate("Clients", "Take back %n client(s)", len(client_ids)), session,
        lambda workspace: client_edits.resume_services(workspace, client_ids, now=now),
        lambda workspace, made: client_edits.undo_resume(workspace, made, now=now),
    )  # fmt: skip


def join_clients(session: Session, client_id: str, joined_ids: Sequence[str]) -> QUndoCommand:
    """Records become part of a client; undone, they are clients of their own again."""
    from desktop_app.services import joining

    now = session.now()
    return UndoStep(
        translate("Clients", "Join %n client(s)", len(joined_ids) + 1), session,
        lambda workspace: joining.join_clients(workspace, client_id, joined_ids, now=now),
        lambda workspace, made: joining.part_clients(workspace, made, now=now),
    )  # fmt: skip


def set_tags(session: Session, client_id: str, tags: Sequence[str]) -> QUndoCommand:
    """One client's tags change."""
    return UndoStep(
        translate("Clients", "Change tags"), session,
        lambda workspace: client_edits.set_tags(workspace, client_id, tags),
        lambda workspace, made: client_edits.set_tags(workspace, client_id, made.before),
    )  # fmt: skip


def add_note(session: Session, client_id: str, text: str) -> UndoStep[NoteChanged]:
    """A note is written; written again after an undo, it has the time that it had."""
    write = partial(client_edits.write_note, client_id=client_id, text=text, now=session.now())
    return UndoStep(translate("Detail", "Add a note"), session, write, _note_before)


def add_task(session: Session, text: str, due_on: date, client_id: str) -> "UndoStep[TaskChanged]":
    """A task about a client is written down."""
    from desktop_app.services import reminders  # with what they are made of: the week, tiers, retainers

    return UndoStep(
        translate("Detail", "Add a task"), session,
        lambda workspace: reminders.add_task(workspace, text, due_on, client_id),
        lambda workspace, made: reminders.put_task(workspace, made.after, made.before),
    )  # fmt: skip


def change_note(session: Session, client_id: str, before: Note, after: Note | None) -> QUndoCommand:
    """A note says something else, or is deleted (`after` is `None`)."""
    text = translate("Detail", "Change a note") if after else translate("Detail", "Delete a note")
    put = partial(client_edits.put_note, client_id=client_id, before=before, after=after)
    return UndoStep(text, session, put, _note_before)


def _note_before(workspace: Workspace, made: client_edits.NoteChanged) -> MadeChange:
    return client_edits.put_note(workspace, made.client_id, made.after, made.before)


def override(
    session: Session, client_id: str, renewal: RenewalKey | None, changes: Mapping[Own, str | None]
) -> UndoStep[OverridesChanged]:
    """A person's own status, owner or user to notify is set for a renewal, or for the client's renewals in general."""
    today = session.today()
    return UndoStep(
        translate("Detail", "Change a renewal") if renewal else translate("Detail", "Change the communication owner"),
        session,
        lambda workspace: client_edits.override(workspace, client_id, renewal, changes, on=today),
        lambda workspace, made: client_edits.put_overrides(workspace, client_id, renewal, made.before, on=today),
    )


def change_default_owner(session: Session, owner: CommunicationOwner | None) -> UndoStep[DefaultOwnerChanged]:
    """The account's communication owner changes."""
    return UndoStep(
        translate("Detail", "Change the account's default"),
        session,
        lambda workspace: set_default_owner(workspace, owner),
        lambda workspace, made: set_default_owner(workspace, made.before),
    )
