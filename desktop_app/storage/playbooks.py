"""The tasks that playbooks have made, and the clients that they make none for."""

from collections.abc import Iterable, Sequence
from datetime import date

from peewee import BaseQuery

from desktop_app.domain.playbooks import PlaybookKey, PlaybookTask
from desktop_app.storage.models.fields import StoredTable, new_uid
from desktop_app.storage.models.tasks import StoredTask
from desktop_app.storage.models.week import StoredPlaybookOff, StoredPlaybookTask
from desktop_app.storage.queries import Parameter, change, prepared, rows_of
from desktop_app.storage.workspace import Workspace

_TASK = "uid", "client_id", "due_on", "text"
_MADE = "client_id", "line", "renews_on", "days", "task_uid"


def made_tasks(workspace: Workspace) -> set[PlaybookKey]:
    """What tasks were made for, also those that are done or deleted since."""
    made = StoredPlaybookTask
    rows = rows_of(workspace, made.select(made.client_id, made.line, made.renews_on, made.days))
    return {PlaybookKey(client, line, date.fromisoformat(renews_on), days) for client, line, renews_on, days in rows}


def add_made_tasks(workspace: Workspace, tasks: Iterable[PlaybookTask]) -> None:
    """Write down tasks, and that a playbook made them; inside `writing()`."""
    keyed = [(new_uid(), task.key, task.text) for task in tasks]
    _adding(StoredTask, _TASK).write_many(
        workspace, _TASK, [(uid, key.client_id, key.due_on.isoformat(), text) for uid, key, text in keyed]
    )
    _adding(StoredPlaybookTask, _MADE).write_many(
        workspace, _MADE, [(key.client_id, key.line, key.renews_on.isoformat(), key.days, uid) for uid, key, _ in keyed]
    )


@prepared
def _adding(table: type[StoredTable], columns: tuple[str, ...]) -> BaseQuery:
    return table.insert({getattr(table, name): Parameter(name) for name in columns})


def drop_made_tasks(workspace: Workspace, keys: Sequence[PlaybookKey]) -> int:
    """Delete the tasks of `keys` that are open and on their day still, and forget them; inside `writing()`.

    Gives how many tasks were deleted.
    """
    made, task, dropped = StoredPlaybookTask, StoredTask, 0
    for key in keys:
        is_it = (
            (made.client_id == key.client_id)
            & (made.line == key.line)
            & (made.renews_on == key.renews_on)
            & (made.days == key.days)
        )
        uids = [uid for (uid,) in rows_of(workspace, made.select(made.task_uid).where(is_it))]
        is_open = task.uid.in_(uids) & task.done_at.is_null() & (task.due_on == key.due_on)
        dropped += change(workspace, task.delete().where(is_open))
        change(workspace, made.delete().where(is_it))
    return dropped


def clients_off(workspace: Workspace) -> frozenset[str]:
    """The ids of the clients that playbooks make no tasks for."""
    return frozenset(
        client_id for (client_id,) in rows_of(workspace, StoredPlaybookOff.select(StoredPlaybookOff.client_id))
    )


def put_client_off(workspace: Workspace, client_id: str, *, off: bool) -> None:
    """Make no tasks for a client from now on, or some again; inside `writing()`."""
    stored = StoredPlaybookOff
    if off:
        change(workspace, stored.insert(client_id=client_id).on_conflict_ignore())
    else:
        change(workspace, stored.delete().where(stored.client_id == client_id))
