"""Marks of clients that a sync no longer has, or that no longer share their figures; nothing of them is deleted."""

import json
from collections.abc import Collection, Sequence
from datetime import date

from peewee import Field, Select

from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.models.imports import StoredImportChange
from desktop_app.storage.models.sync import StoredLineSnapshot
from desktop_app.storage.queries import PreparedQuery, in_list, prepared
from desktop_app.storage.sync.inserting import insert_rows
from desktop_app.storage.sync.line_snapshots import CLIENT
from desktop_app.storage.workspace import Workspace


def mark_missing(workspace: Workspace, import_id: int, present: Collection[str], day: date) -> list[str]:
    """Mark the clients of earlier syncs that are not `present` in this one, and unmark those that are again.

    Inside `writing()`; gives the names of those that are newly missing.
    """
    field, ids = StoredClient.missing_since, json.dumps(list(present))
    gone = _newly_missing().rows(workspace, ids=ids)
    _set_mark(workspace, import_id, field, day, [(row, None) for row, _ in gone])
    _set_mark(workspace, import_id, field, None, _marked(field).rows(workspace, ids=ids))
    return [name for _, name in gone]


def mark_not_shared(
    workspace: Workspace, import_id: int, blank: Collection[str], shared: Collection[str], day: date
) -> list[str]:
    """Mark clients whose MRR is `blank` in a sync though it was known, and unmark those whose is `given`, by client id.

    Inside `writing()`; gives the names of those that newly share no MRR.
    """
    field = StoredClient.not_shared_since
    fresh = _newly_blank().rows(workspace, ids=json.dumps(list(blank)))
    _set_mark(workspace, import_id, field, day, [(row, None) for row, _ in fresh])
    _set_mark(workspace, import_id, field, None, _marked(field).rows(workspace, ids=json.dumps(list(shared))))
    return [name for _, name in fresh]


def _set_mark(
    workspace: Workspace, import_id: int, field: Field, day: date | None, rows: Sequence[tuple[int, str | None]]
) -> None:
    """Set clients' marks, noted as changes of the import, which are taken back with it; `rows` are as they were."""
    changes = [(import_id, "clients", row, json.dumps({field.column_name: was})) for row, was in rows]
    insert_rows(workspace, StoredImportChange, ("import_id", "kind", "row_id", "before"), changes)
    client = StoredClient
    query = client.update({field: day, client.changed_by: import_id}).where(in_list(client.id, "rows"))
    PreparedQuery(query).write(workspace, rows=json.dumps([row for row, _ in rows]))


@prepared
def _newly_missing() -> Select:
    client, snapshot = StoredClient, StoredLineSnapshot
    present, of_syncs = client.alias(), snapshot.select(snapshot.client_id).where(snapshot.line == CLIENT)
    return client.select(client.id, client.name).where(
        client.missing_since.is_null(),
        client.client_id.in_(of_syncs),
        client.client_id.not_in(present.select(present.client_id).where(in_list(present.client_id, "ids"))),
    )


@prepared
def _newly_blank() -> Select:
    client = StoredClient
    return client.select(client.id, client.name).where(
        client.not_shared_since.is_null(), client.mrr.is_null(False), in_list(client.client_id, "ids")
    )


@prepared
def _marked(field: Field) -> Select:
    client = StoredClient
    return client.select(client.id, field).where(field.is_null(False), in_list(client.client_id, "ids"))
