"""One client with everything that hangs on it: read from a backup, and written in place of what a workspace has.

What follows from the rest (credit, what syncs showed) is not copied.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from peewee import Select, fn

from desktop_app.storage.importing.joined_tables import BY_KEY, ENTERED, Row, stored_rows, table_name
from desktop_app.storage.importing.tables import OF_CLIENTS, TABLES
from desktop_app.storage.models.clients import StoredClient, StoredSnapshot
from desktop_app.storage.models.entered import StoredEndedService, StoredTypedRow, StoredTypedValue
from desktop_app.storage.models.fields import new_uid
from desktop_app.storage.models.imports import StoredImport, StoredImportChange
from desktop_app.storage.models.joins import StoredJoin
from desktop_app.storage.queries import change, rows_of
from desktop_app.storage.workspace import Workspace

_BY_IMPORT = ("added_by", "changed_by")
# Of these, what was written since stays; of the rest the client is exactly as in the backup.
_ENTERED_SINCE = tuple(table for table in ENTERED if table is not StoredEndedService)


@dataclass(frozen=True, slots=True)
class ClientCopy:
    """A client as stored: its row (`None` for one that is not there), and the rows that hang on it, by table.

    `runs` are the imports that its rows name, by number with when they began; `noted` what they changed in its rows.
    """

    client_id: str
    client: Row | None
    imported: dict[str, list[Row]] = field(default_factory=dict)
    entered: dict[str, list[Row]] = field(default_factory=dict)
    typed_rows: list[Row] = field(default_factory=list)
    history: list[Row] = field(default_factory=list)
    noted: list[Row] = field(default_factory=list)
    runs: dict[int, str] = field(default_factory=dict)
    joins: frozenset[str] = frozenset()


def read_client(workspace: Workspace, client_id: str) -> ClientCopy:
    """Everything about a client, as it is stored in a workspace or backup."""
    clients = stored_rows(workspace, StoredClient, StoredClient.client_id == client_id)
    imported: dict[str, list[Row]] = {}
    if clients:
        imported = {
            kind: stored_rows(workspace, TABLES[kind], TABLES[kind].client == clients[0]["id"]) for kind in OF_CLIENTS
        }
    entered = {
        table_name(table): stored_rows(workspace, table, table.client_id == client_id) for table in (*ENTERED, *BY_KEY)
    }
    join = StoredJoin
    joined = stored_rows(workspace, join, (join.client_id == client_id) | (join.joined_id == client_id))
    return ClientCopy(
        client_id,
        clients[0] if clients else None,
        imported,
        entered,
        stored_rows(workspace, StoredTypedRow, StoredTypedRow.client_id == client_id),
        stored_rows(workspace, StoredSnapshot, StoredSnapshot.client_id == client_id),
        _noted(workspace, clients, imported),
        {row["id"]: row["started_at"] for row in stored_rows(workspace, StoredImport, StoredImport.id > 0)},
        frozenset(row["joined_id"] for row in joined),
    )


def _noted(workspace: Workspace, clients: Sequence[Row], imported: dict[str, list[Row]]) -> list[Row]:
    noted = StoredImportChange
    rows: list[Row] = []
    for kind, own in {"clients": clients, **imported}.items():
        numbers = [row["id"] for row in own]
        rows += stored_rows(workspace, noted, (noted.kind == kind) & noted.row_id.in_(numbers)) if numbers else []
    return rows


def restored_copy(then: ClientCopy, now: ClientCopy, at: datetime) -> ClientCopy:
    """A client as it was `then`, with its values as typed then, and with the notes, tasks and emails since."""
    entered = dict(then.entered)
    for table in _ENTERED_SINCE:
        name = table_name(table)
        by_uid = {row["uid"]: row for row in (*now.entered[name], *then.entered[name])}
        entered[name] = list(by_uid.values())
    typed = table_name(StoredTypedValue)
    entered[typed] = [*entered[typed], *_typed_again(then.entered[typed], now.entered[typed], at)]
    known = {number for number, started_at in then.runs.items() if now.runs.get(number) == started_at}
    days = {row["taken_on"] for row in then.history}
    history = [*then.history, *(row for row in now.history if row["taken_on"] not in days)]
    return ClientCopy(
        then.client_id,
        _of_known(then.client, known) if then.client else None,
        {kind: [_of_known(row, known) for row in rows] for kind, rows in then.imported.items()},
        entered,
        then.typed_rows,
        history,
        [row for row in then.noted if row["import_id"] in known],
    )


def _of_known(row: Row, runs: Collection[int]) -> Row:
    """A row that names only imports that the workspace knows: another import of that number must not undo it."""
    return row | {name: None for name in _BY_IMPORT if row[name] not in runs}


def _typed_again(then: Sequence[Row], now: Sequence[Row], at: datetime) -> list[Row]:
    """The register only grows: a value that was typed over since is typed again, as of now, by who typed it then."""
    before, since = _newest(then), _newest([*then, *now])
    return [
        {**row, "id": None, "uid": new_uid(), "value": row["value"] if name in before else None,
         "entered_at": StoredTypedValue.entered_at.db_value(at)}
        for name, row in (since | before).items()
        if (before[name]["value"] if name in before else None) != since[name]["value"]
    ]  # fmt: skip


def _newest(rows: Sequence[Row]) -> dict[str, Row]:
    return {row["field"]: row for row in sorted(rows, key=lambda row: (row["entered_at"], row["id"] or 0))}


def put_client(workspace: Workspace, wanted: ClientCopy) -> tuple[int | None, int]:
    """Make a client what `wanted` says, inside `writing()`.

    Gives its number, `None` where it is not to be there, and how many rows were left out, since their key belongs to
    another client by now.
    """
    now = read_client(workspace, wanted.client_id)
    _clear(workspace, now)
    number = _put_row(workspace, wanted, now)
    moved: dict[tuple[str, int], int | None] = {}
    if wanted.client is not None:
        moved["clients", wanted.client["id"]] = number
    for kind, rows in wanted.imported.items():
        for row in rows:
            moved[kind, row["id"]] = _insert(workspace, TABLES[kind], {**row, "client": number})
    entered = [(table, row) for table in (*ENTERED, *BY_KEY) for row in wanted.entered[table_name(table)]]
    refused = [row for table, row in entered if _insert(workspace, table, row) is None]
    for row in wanted.typed_rows:
        _insert(workspace, StoredTypedRow, {**row, "row_id": moved.get((row["kind"], row["row_id"]))})
    for row in wanted.history:
        change(workspace, StoredSnapshot.insert(row).on_conflict_replace())
    for row in wanted.noted:
        if (place := moved.get((row["kind"], row["row_id"]))) is not None:
            _insert(workspace, StoredImportChange, {**row, "row_id": place})
    return number, len(refused) + sum(place is None for place in moved.values())


def _clear(workspace: Workspace, now: ClientCopy) -> None:
    """Remove all that hangs on a client; its own row stays, so that its number does."""
    for row in now.noted:
        change(workspace, StoredImportChange.delete().where(StoredImportChange.id == row["id"]))
    for kind, rows in now.imported.items():
        if rows:
            table = TABLES[kind]
            change(workspace, table.delete().where(table.client == rows[0]["client"]))
    for table in (*ENTERED, *BY_KEY, StoredTypedRow):
        change(workspace, table.delete().where(table.client_id == now.client_id))
    change(workspace, StoredSnapshot.delete().where(StoredSnapshot.client_id == now.client_id))


def _put_row(workspace: Workspace, wanted: ClientCopy, now: ClientCopy) -> int | None:
    client = StoredClient
    if wanted.client is None:
        change(workspace, client.delete().where(client.client_id == wanted.client_id))
        return None
    if now.client is None:
        return _insert(workspace, client, wanted.client)
    fields = {name: value for name, value in wanted.client.items() if name != "id"}
    change(workspace, client.update(fields).where(client.id == now.client["id"]))
    return int(now.client["id"])


def _insert(workspace: Workspace, table: Any, row: Row) -> int | None:
    """Insert a row, under its number where that is free; gives its number, `None` where it is another client's."""
    if row.get("id") is not None and rows_of(workspace, table.select(table.id).where(table.id == row["id"])):
        row = {**row, "id": None}
    values = {name: value for name, value in row.items() if name != "id" or value is not None}
    if not change(workspace, table.insert(values).on_conflict_ignore()):
        return None
    if "id" not in table._meta.columns:  # noqa: SLF001 - peewee's own place for what a model consists of
        return 0
    return int(values["id"] if "id" in values else rows_of(workspace, Select(columns=[fn.last_insert_rowid()]))[0][0])
