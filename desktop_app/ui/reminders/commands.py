"""What a person does to tasks, as steps that can be undone and redone."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtGui import QUndoCommand

from desktop_app.domain.playbooks import PlaybookStep
from desktop_app.domain.reminders import Task
from desktop_app.i18n import translate
from desktop_app.services import playbooks, reminders
from desktop_app.services.reminders import TaskChanged
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.undo_step import UndoStep


def add_task(session: Session, text: str, due_on: date, client_id: str | None) -> QUndoCommand:
    """A task is written down; undone, it is gone, and redone the same task again."""
    added: list[Task | None] = []

    def add(workspace: Workspace) -> TaskChanged:
        if added:
            return reminders.put_task(workspace, None, added[0])
        change = reminders.add_task(workspace, text, due_on, client_id)
        added.append(change.after)
        return change

    return UndoStep(
        translate("Reminders", "Add a task"), session, add,
        lambda workspace, change: reminders.put_task(workspace, change.after, None),
    )  # fmt: skip


def change_task(session: Session, before: Task, after: Task | None) -> QUndoCommand:
    """A task is changed, done, or deleted (`after` is `None`); undone, it is as before."""
    return UndoStep(
        _change_name(before, after), session,
        lambda workspace: reminders.put_task(workspace, before, after),
        lambda workspace, _change: reminders.put_task(workspace, after, before),
    )  # fmt: skip


def change_playbook(
    session: Session, steps: Sequence[PlaybookStep] | None, clients: Mapping[str, bool]
) -> QUndoCommand:
    """The playbook's steps change (`None` for the usual ones), and some `clients` are left out (`True`) or no more."""
    before = {client_id: not off for client_id, off in clients.items()}
    return UndoStep(
        translate("Reminders", "Change the tasks before renewals"), session,
        lambda workspace: playbooks.change_playbook(workspace, steps, clients),
        lambda workspace, made: playbooks.change_playbook(workspace, made.steps.before, before),
    )  # fmt: skip


def _change_name(before: Task, after: Task | None) -> str:
    if after is None:
        return translate("Reminders", "Delete a task")
    if before.done_at != after.done_at:
        if after.done_at is None:
            return translate("Reminders", "Take a task up again")
        return translate("Reminders", "Tick off a task")
    return translate("Reminders", "Change a task")
