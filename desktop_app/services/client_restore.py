"""One client brought back from a backup, with what was typed and noted about it, and undone again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop_app.domain.changes import Changed
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.local_days import local_day
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.own_columns import OwnColumn
from desktop_app.services.backup_reading import opened_backup
from desktop_app.services.rule_sets import rule_set
from desktop_app.storage.client_copies import ClientCopy, put_client, read_client, restored_copy
from desktop_app.storage.client_queries import client_names
from desktop_app.storage.credit.derived import derive_touched, stored_credit
from desktop_app.storage.own_columns import own_columns, put_columns, typed_columns
from desktop_app.storage.snapshots import take_snapshots
from desktop_app.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class RestoredClient:
    """A client that is as it was in a backup; `left_out` counts rows that belong to another client by now.

    `before` is what it was until then, `columns` are the own columns that came back for what was typed into them.
    """

    client_id: str
    name: str
    left_out: int
    before: ClientCopy
    columns: tuple[OwnColumn, ...] = ()
    changed: Changed = Changed.EVERYTHING


def clients_of_backup(file: Path) -> dict[str, str]:
    """The names of the clients in a backup, by id. Raises `UnusableInput` for one that cannot be read."""
    with opened_backup(file) as backup:
        return client_names(backup)


def client_named(clients: dict[str, str], wanted: str) -> str:
    """The id of the client with that id or exact name. Raises `WrongUse` where there is none, or more than one."""
    if wanted in clients:
        return wanted
    named = [client_id for client_id, name in clients.items() if name == wanted]
    if len(named) != 1:
        raise _no_such_client(wanted)
    return named[0]


def restore_client(workspace: Workspace, file: Path, client_id: str, *, now: datetime) -> RestoredClient:
    """Make a client what it is in the backup `file`: data, typed values, tags, owners, the end of its services.

    Notes, tasks and emails that were written since stay. Raises `WrongUse` where it is not in the backup, or became
    part of another client since; the workspace is then as it was.
    """
    with opened_backup(file) as backup:
        then = read_client(backup, client_id)
        typed = typed_columns(backup, own_columns(backup)).get(client_id, ())
        used = [column for column in own_columns(backup) if column.uid in typed]
    if then.client is None:
        raise _no_such_client(client_id)
    with workspace.writing():
        before = read_client(workspace, client_id)
        if before.joins != then.joins:
            raise _joined(str(then.client["name"]))
        columns = _columns_back(workspace, used)
        left_out = _put(workspace, restored_copy(then, before, now), now)
    return RestoredClient(client_id, str(then.client["name"]), left_out, before, columns)


def undo_restore(workspace: Workspace, made: RestoredClient, *, now: datetime) -> RestoredClient:
    """Make the client what it was before it was brought back: not there, where it was not."""
    with workspace.writing():
        _put(workspace, made.before, now)
        back = {column.uid for column in made.columns}
        if back:
            put_columns(workspace, [column for column in own_columns(workspace) if column.uid not in back])
    return made


def _columns_back(workspace: Workspace, used: Iterable[OwnColumn]) -> tuple[OwnColumn, ...]:
    """Bring those of the columns back that were removed since, unless another has their name; gives which."""
    known = own_columns(workspace)
    taken = {name for column in known for name in column.names} | {column.uid for column in known}
    back = tuple(column for column in used if column.uid not in taken and taken.isdisjoint(column.names))
    if back:
        put_columns(workspace, (*known, *back))
    return back


def _put(workspace: Workspace, wanted: ClientCopy, now: datetime) -> int:
    client = read_client(workspace, wanted.client_id).client
    touched = set() if client is None else {int(client["id"])}
    credit = stored_credit(workspace, touched) if touched else None
    number, left_out = put_client(workspace, wanted)
    rules = rule_set(workspace)
    derive_touched(workspace, rules, touched | ({number} if number is not None else set()), credit)
    take_snapshots(workspace, local_day(now), rules.app_names())
    return left_out


def _no_such_client(wanted: str) -> WrongUse:
    return WrongUse(
        QT_TRANSLATE_NOOP("Messages", "This client is not in the backup"),
        QT_TRANSLATE_NOOP("Messages", "The backup holds no client “{client}”, or several of that name."),
        QT_TRANSLATE_NOOP("Messages", "Name it by its number, or choose another backup. Nothing was changed."),
        client=wanted,
    )


def _joined(name: str) -> WrongUse:
    return WrongUse(
        QT_TRANSLATE_NOOP("Messages", "This client was joined with another one since"),
        QT_TRANSLATE_NOOP("Messages", "{client} is not the same record as in the backup. Nothing was changed."),
        QT_TRANSLATE_NOOP("Messages", "Undo the join first, or restore the whole backup."),
        client=name,
    )
