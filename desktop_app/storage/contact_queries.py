"""What is known of contacts with a client: emails that were sent from here, and open tasks."""

from datetime import date, datetime

from peewee import BaseQuery, fn

from desktop_app.storage.models.tasks import StoredEmail, StoredTask
from desktop_app.storage.queries import Parameter, prepared
from desktop_app.storage.workspace import Workspace


def last_email(workspace: Workspace, client_id: str) -> datetime | None:
    """When an email about a client was last handed over (aware)."""
    sent_at = _last_email().rows(workspace, client_id=client_id)[0][0]
    return datetime.fromisoformat(sent_at) if sent_at else None


def next_task(workspace: Workspace, client_id: str) -> tuple[str, date] | None:
    """The text and day of the earliest open task about a client."""
    for text, due_on in _next_task().rows(workspace, client_id=client_id):
        return text, date.fromisoformat(due_on)
    return None


@prepared
def _last_email() -> BaseQuery:
    email = StoredEmail
    return email.select(fn.max(email.sent_at)).where(email.client_id == Parameter("client_id"))


@prepared
def _next_task() -> BaseQuery:
    task = StoredTask
    is_open = (task.client_id == Parameter("client_id")) & task.done_at.is_null()
    return task.select(task.text, task.due_on).where(is_open).order_by(task.due_on, task.id).limit(1)
