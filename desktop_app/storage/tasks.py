"""What people set themselves to do; kept by client id, so that no import or undo takes it away."""

from datetime import date, datetime
from typing import Any

from desktop_app.domain.reminders import Task
from desktop_app.storage.models.fields import new_uid
from desktop_app.storage.workspace import Workspace

Rows = list[tuple[Any, ...]]


def tasks(workspace: Workspace) -> list[Task]:
    """Every task, done or not, by day."""
    rows: Rows = workspace.rows("SELECT id, due_on, text, client_id, done_at FROM task ORDER BY due_on, id")
    return [
        Task(task_id, date.fromisoformat(due_on), text, client_id, datetime.fromisoformat(done) if done else None)
        for task_id, due_on, text, client_id, done in rows
    ]


def add_task(workspace: Workspace, text: str, due_on: date, client_id: str | None) -> int:
    """Write a task down; gives its number."""
    workspace.write(
        "INSERT INTO task (due_on, text, client_id, uid) VALUES (?, ?, ?, ?)",
        (due_on.isoformat(), text, client_id, new_uid()),
    )
    rows: Rows = workspace.rows("SELECT last_insert_rowid()")
    return int(rows[0][0])


def put_task(workspace: Workspace, task: Task) -> None:
    """Write a task back as it was, or in place of what it was."""
    done = task.done_at.isoformat() if task.done_at else None
    workspace.write(
        "INSERT INTO task (id, due_on, text, client_id, done_at, uid) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET due_on = excluded.due_on, text = excluded.text,"
        " client_id = excluded.client_id, done_at = excluded.done_at",
        (task.task_id, task.due_on.isoformat(), task.text, task.client_id, done, new_uid()),
    )


def drop_task(workspace: Workspace, task_id: int) -> None:
    """Delete a task; inside `writing()`."""
    workspace.write("DELETE FROM task WHERE id = ?", (task_id,))


def count_due(workspace: Workspace, today: date) -> int:
    """How many tasks are due today or overdue."""
    rows: Rows = workspace.rows("SELECT count(*) FROM task WHERE done_at IS NULL AND due_on <= ?", (today.isoformat(),))
    return int(rows[0][0])
