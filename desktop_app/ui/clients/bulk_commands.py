"""What a person does to many clients at once, as steps: one undo takes all of it back."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtGui import QUndoCommand

from desktop_app.domain.records import RenewalStatus
from desktop_app.domain.reminders import Task
from desktop_app.i18n import translate
from desktop_app.services import client_bulk
from desktop_app.services.client_bulk import ClientRenewal, TasksAdded
from desktop_app.services.typing.edits import Typist
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.user_name import user_name
from desktop_app.ui.shared.undo_step import UndoStep


def change_tag(session: Session, client_ids: Sequence[str], tag: str, *, has: bool) -> QUndoCommand:
    """Clients get a tag, or lose it."""
    text = translate("Clients", "Tag %n client(s)", len(client_ids))
    if not has:
        text = translate("Clients", "Take a tag off %n client(s)", len(client_ids))
    return UndoStep(
        text, session,
        lambda workspace: client_bulk.change_tag(workspace, client_ids, tag, has=has),
        lambda workspace, made: client_bulk.put_tags(workspace, made.before),
    )  # fmt: skip


def set_statuses(
    session: Session, renewals: Sequence[ClientRenewal], status: RenewalStatus, reason: str
) -> QUndoCommand:
    """Renewals get a status, and those that are lost a reason."""
    today = session.today()
    return UndoStep(
        translate("Clients", "Change the status of %n renewal(s)", len(renewals)), session,
        lambda workspace: client_bulk.set_statuses(workspace, renewals, status, reason, on=today),
        lambda workspace, made: client_bulk.put_statuses(workspace, made, on=today),
    )  # fmt: skip


def set_owner(session: Session, client_ids: Sequence[str], owner: str) -> QUndoCommand:
    """Clients get an owner, or with an empty name none."""
    typist = Typist(user_name(), session.now())
    return UndoStep(
        translate("Clients", "Change the owner of %n client(s)", len(client_ids)), session,
        lambda workspace: client_bulk.set_owner(workspace, client_ids, owner, typist),
        client_bulk.put_owners,
    )  # fmt: skip


def add_tasks(session: Session, client_ids: Sequence[str], text: str, due_on: date) -> QUndoCommand:
    """Each client gets a task; undone, they are gone, and redone the same tasks again."""
    added: list[Task] = []

    def add(workspace: Workspace) -> TasksAdded:
        if added:
            return client_bulk.put_tasks(workspace, added, there=True)
        made = client_bulk.add_tasks(workspace, text, due_on, client_ids)
        added.extend(made.tasks)
        return made

    return UndoStep(
        translate("Clients", "Add %n task(s)", len(client_ids)), session, add,
        lambda workspace, made: client_bulk.put_tasks(workspace, made.tasks, there=False),
    )  # fmt: skip
