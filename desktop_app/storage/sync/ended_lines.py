"""Subscriptions that end, or run again, by what HubSpot says of a client's product lines."""

import json
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from peewee import Select, fn

from desktop_app.storage.conditions import is_running
from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.models.imports import StoredImportChange
from desktop_app.storage.models.subscriptions import StoredSubscription
from desktop_app.storage.queries import Parameter, PreparedQuery, in_list, prepared
from desktop_app.storage.sync.inserting import insert_rows
from desktop_app.storage.sync.line_snapshots import ShownClient
from desktop_app.storage.workspace import Workspace

_ENDED, _ACTIVE = "ended", "active"


class StatusChange(NamedTuple):
    """A subscription of a client (by its id and name) whose status becomes another one."""

    row: int
    client_id: str
    client: str
    before: str | None
    after: str


def settle_statuses(
    workspace: Workspace, import_id: int, day: date, shown: Mapping[str, ShownClient]
) -> list[StatusChange]:
    """End the subscriptions running on `day` of lines that a client is said not to pay for, and have ended ones run
    again that it pays for, by client id; inside `writing()`.

    A blank says neither. The changes are noted with the import, and taken back with it.
    """
    changes: list[StatusChange] = []
    running: set[tuple[str, str]] = set()
    ids = json.dumps([key for key, client in shown.items() if client.says_any])
    rows = _subscriptions().rows(workspace, ids=ids, day=day)
    for row, client_id, name, line, status, runs in rows:
        client = shown[client_id]
        if runs:
            running.add((client_id, line))
            if client.shares and line in client.unpaid:
                changes.append(StatusChange(row, client_id, name, status, _ENDED))
        elif line in client.paid and (client_id, line) not in running:
            running.add((client_id, line))
            changes.append(StatusChange(row, client_id, name, status, _ACTIVE))
    _write(workspace, import_id, changes)
    return changes


def _write(workspace: Workspace, import_id: int, changes: list[StatusChange]) -> None:
    noted = [(import_id, "subscriptions", each.row, json.dumps({"status": each.before})) for each in changes]
    insert_rows(workspace, StoredImportChange, ("import_id", "kind", "row_id", "before"), noted)
    table = StoredSubscription
    for status in {each.after for each in changes}:
        query = table.update(status=status, changed_by=import_id).where(in_list(table.id, "rows"))
        rows = [each.row for each in changes if each.after == status]
        PreparedQuery(query).write(workspace, rows=json.dumps(rows))


@prepared
def _subscriptions() -> Select:
    """Those that run come first, then those that ended, the newest first."""
    table, client = StoredSubscription, StoredClient
    runs = is_running(Parameter("day"))
    return (
        table.select(table.id, client.client_id, client.name, table.line, table.status, runs)
        .join(client, on=table.client == client.id)
        .where(in_list(client.client_id, "ids"), runs | (fn.lower(table.status) == _ENDED))
        .order_by(runs.desc(), table.id.desc())
    )
