"""What a person does to tasks, as steps that can be undone and redone."""

from datetime import date

from PySide6.QtGui import QUndoCommand

from desktop_app.domain.reminders import Task
from desktop_app.i18n import translate
from desktop_app.services import reminders
from desktop_app.services.reminders import TaskChanged
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.clients.needs import ClientsSession


class AddTask(QUndoCommand):
    """A task is written down; undone, it is gone, and redone the same task again."""

    def __init__(self, session: ClientsSession, text: str, due_on: date, client_id: str | None) -> None:
        super().__init__(translate("Reminders", "Add a task"))
        self._session = session
        self._text = text
        self._due_on = due_on
        self._client = client_id
        self._made: Task | None = None

    def redo(self) -> None:
        self._session.act(self._add)

    def undo(self) -> None:
        self._session.act(lambda workspace: reminders.put_task(workspace, self._made, None))

    def _add(self, workspace: Workspace) -> TaskChanged:
        """On the store's lane, where what is undone next finds the task that this made."""
        if self._made is not None:
            return reminders.put_task(workspace, None, self._made)
        made = reminders.add_task(workspace, self._text, self._due_on, self._client)
        self._made = made.after
        return made


class ChangeTask(QUndoCommand):
    """A task is changed, done, or deleted (`after` is `None`); undone, it is as before."""

    def __init__(self, session: ClientsSession, before: Task, after: Task | None) -> None:
        super().__init__(_named(before, after))
        self._session = session
        self._before = before
        self._after = after

    def redo(self) -> None:
        self._put(self._before, self._after)

    def undo(self) -> None:
        self._put(self._after, self._before)

    def _put(self, before: Task | None, after: Task | None) -> None:
        self._session.act(lambda workspace: reminders.put_task(workspace, before, after))


def _named(before: Task, after: Task | None) -> str:
    if after is None:
        return translate("Reminders", "Delete a task")
    if before.done_at != after.done_at:
        if after.done_at is None:
            return translate("Reminders", "Take a task up again")
        return translate("Reminders", "Tick off a task")
    return translate("Reminders", "Change a task")
