"""How an import is taken back: what it changed is restored, what it added is removed, unless later ones build on it."""

import json
from collections.abc import Collection
from datetime import datetime
from functools import reduce
from operator import add

from peewee import BaseQuery, Select, Update, fn
from peewee import Value as SqlValue

from desktop_app.storage.importing import moved_renewals
from desktop_app.storage.importing.properties import set_properties
from desktop_app.storage.importing.tables import OF_CLIENTS, TABLES
from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.models.credit import StoredEvent
from desktop_app.storage.models.imports import StoredImport, StoredImportChange
from desktop_app.storage.queries import Parameter, change, prepared, rows_of
from desktop_app.storage.sync.line_snapshots import client_numbers, forget_run
from desktop_app.storage.workspace import Value, Workspace

_Change = StoredImportChange
_CLIENT_BEFORE = fn.json_extract(_Change.before, "$.client")
_MOVED = fn.json_type(_Change.before, "$.client").is_null(False)


def added_kinds(workspace: Workspace, import_id: int) -> list[str]:
    """The kinds of rows that an import added and that are still there; what is asked of a table is asked of these."""
    return [kind for (kind,) in _added_kinds().rows(workspace, import_id=import_id)]


@prepared
def _added_kinds() -> BaseQuery:
    added = {
        kind: table.select(table.id).where(table.added_by == Parameter("import_id")) for kind, table in TABLES.items()
    }
    return reduce(add, (Select(columns=[SqlValue(kind)]).where(fn.EXISTS(rows)) for kind, rows in added.items()))


def blocking_runs(workspace: Workspace, import_id: int, kinds: Collection[str]) -> list[int]:
    """Later imports that changed rows which `import_id` added, or have rows for its clients: those come back first.

    Asked after the changes of `import_id` itself are restored; `kinds` are its `added_kinds`.
    """
    runs = _runs_changing_added(workspace, import_id, kinds)
    return sorted(runs | _runs_with_rows_of_added(workspace, import_id) if "clients" in kinds else runs)


def _runs_changing_added(workspace: Workspace, import_id: int, kinds: Collection[str]) -> set[int]:
    runs: set[int] = set()
    for kind in kinds:
        table = TABLES[kind]
        added = table.select(table.id).where(table.added_by == import_id)
        changed = (_Change.kind == kind) & _Change.row_id.in_(added)
        runs |= {run for (run,) in rows_of(workspace, _Change.select(_Change.import_id).where(changed).distinct())}
    return runs


def _runs_with_rows_of_added(workspace: Workspace, import_id: int) -> set[int]:
    added = StoredClient.select(StoredClient.id).where(StoredClient.added_by == import_id)
    blocking = rows_of(workspace, _Change.select(_Change.import_id).where(_CLIENT_BEFORE.in_(added)))
    for kind in OF_CLIENTS:
        table = TABLES[kind]
        # A credit event can be moved to another client: then the import that moved it is in the way, not its own.
        moved = _Change.select(fn.max(_Change.import_id)).where(
            _Change.kind == kind, _Change.row_id == table.id, _MOVED
        )
        query = table.select(fn.coalesce(moved, table.added_by)).distinct()
        blocking += rows_of(workspace, query.where(table.client.in_(added), table.added_by != import_id))
    return {run for (run,) in blocking}


def credit_clients(workspace: Workspace, import_id: int) -> set[int]:
    """The numbers of the clients whose credit events taking `import_id` back would change, or give to them."""
    event = StoredEvent
    changed = (_Change.kind == "credit_events") & (_Change.import_id == import_id)
    parts = (
        event.select(event.client).where(event.added_by == import_id),
        event.select(event.client).join(_Change, on=_Change.row_id == event.id).where(changed),
        _Change.select(_CLIENT_BEFORE).where(changed, _MOVED),
    )
    of_events = {client for (client,) in rows_of(workspace, parts[0] | parts[1] | parts[2])}
    return of_events | client_numbers(workspace, import_id)


def restore_changes(workspace: Workspace, import_id: int) -> int:
    """Put back what an import changed, inside `writing()`; gives the number of rows restored.

    A field that a later import changed again keeps its value, and that import's way back leads past this one.
    """
    of_import = _Change.import_id == import_id
    query = _Change.select(_Change.id, _Change.kind, _Change.row_id, _Change.before).where(of_import)
    changes = rows_of(workspace, query.order_by(_Change.id.desc()))
    for number, kind, row_id, before in changes:
        _restore(workspace, number, kind, row_id, json.loads(before))
    change(workspace, _Change.delete().where(of_import))
    return len(changes)


def remove_added(workspace: Workspace, import_id: int, kinds: Collection[str], now: datetime) -> int:
    """Remove what an import added, inside `writing()`, and note that it is taken back; gives the rows removed.

    `kinds` are its `added_kinds`.
    """
    removed = 0
    clients = StoredClient.select(StoredClient.id).where(StoredClient.added_by == import_id)
    # What else a client has goes with it.
    with_clients = OF_CLIENTS if "clients" in kinds else ()
    for kind in (kind for kind in reversed(TABLES) if kind in kinds or kind in with_clients):
        table = TABLES[kind]
        added = table.added_by == import_id
        goes = added | table.client.in_(clients) if kind in with_clients else added
        noted = _Change.row_id.in_(table.select(table.id).where(goes))
        change(workspace, _Change.delete().where(_Change.kind == kind, noted))
        removed += change(workspace, table.delete().where(added))
    forget_run(workspace, import_id)
    change(workspace, StoredImport.update(undone_at=now).where(StoredImport.id == import_id))
    return removed


@prepared
def _later() -> BaseQuery:
    """The later changes of a row, in order."""
    return (
        _Change.select(_Change.id, _Change.before)
        .where(
            _Change.kind == Parameter("kind"),
            _Change.row_id == Parameter("row_id"),
            _Change.id > Parameter("number"),
        )
        .order_by(_Change.id)
    )


@prepared
def _setting(kind: str, names: tuple[str, ...]) -> BaseQuery:
    """Set these columns of a row."""
    table = TABLES[kind]
    query: Update = table.update({name: Parameter(name) for name in names})
    return query.where(table.id == Parameter("row_id"))


def _restore(workspace: Workspace, number: int, kind: str, row_id: int, before: dict[str, Value]) -> None:
    for later, text in _later().rows(workspace, kind=kind, row_id=row_id, number=number):
        fields = json.loads(text)
        passed_on = {name: before.pop(name) for name in list(before) if name in fields}
        if passed_on:
            query = _Change.update(before=json.dumps(fields | passed_on))
            change(workspace, query.where(_Change.id == later))
    if before:
        if kind == "client_values":
            set_properties(workspace, row_id, before)
            return
        if kind == "renewals" and "renews_on" in before:
            moved_renewals.move_overrides(workspace, row_id, str(before["renews_on"]))
        _setting(kind, tuple(before)).write(workspace, row_id=row_id, **before)
