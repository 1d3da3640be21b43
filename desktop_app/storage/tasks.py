"""What people set themselves to do; stored by client id, so that no import or undo removes it."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from peewee import fn

from desktop_app.storage.models.tasks import StoredTask
from desktop_app.storage.queries import change, insert, rows_of
from desktop_app.storage.workspace import Workspace

if TYPE_CHECKING:
    from desktop_app.domain.reminders import Task


def tasks(workspace: Workspace) -> "list[Task]":
    """Every task, done or not, by day."""
    from desktop_app.domain.reminders import Task  # not for the count of those that are due, which each start asks for

    task = StoredTask
    query = task.select(task.id, task.due_on, task.text, task.client_id, task.done_at).order_by(task.due_on, task.id)
    return [
        Task(task_id, date.fromisoformat(due_on), text, client_id, datetime.fromisoformat(done) if done else None)
        for task_id, due_on, text, client_id, done in rows_of(workspace, query)
    ]


def add_task(workspace: Workspace, text: str, due_on: date, client_id: str | None) -> int:
    """Write a task down; gives its number."""
    return insert(workspace, StoredTask.insert(due_on=due_on, text=text, client_id=client_id))


def put_task(workspace: Workspace, task: "Task") -> None:
    """Write a task back as it was, or in place of what it was."""
    fields = (StoredTask.due_on, StoredTask.text, StoredTask.client_id, StoredTask.done_at)
    query = StoredTask.insert(
        id=task.task_id, due_on=task.due_on, text=task.text, client_id=task.client_id, done_at=task.done_at
    )
    change(workspace, query.on_conflict(conflict_target=[StoredTask.id], preserve=fields))


def drop_task(workspace: Workspace, task_id: int) -> None:
    """Delete a task; inside `writing()`."""
    change(workspace, StoredTask.delete().where(StoredTask.id == task_id))


def count_due(workspace: Workspace, today: date) -> int:
    """How many tasks are due today or overdue."""
    due = StoredTask.done_at.is_null() & (StoredTask.due_on <= today)
    return int(rows_of(workspace, StoredTask.select(fn.count()).where(due))[0][0])
