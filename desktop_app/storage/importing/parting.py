"""Records of clients that were joined, parted again: each is as it was, with what was changed on it since."""

import json
from collections.abc import Sequence
from typing import Any

from peewee import fn

from desktop_app.storage.importing.joined_tables import BY_KEY, ENTERED, Row, stored_row, table_name
from desktop_app.storage.importing.properties import take_out
from desktop_app.storage.importing.tables import TABLES
from desktop_app.storage.models.clients import StoredClient, StoredSnapshot
from desktop_app.storage.models.entered import StoredEndedService
from desktop_app.storage.models.imports import StoredImportChange
from desktop_app.storage.models.joins import StoredJoin
from desktop_app.storage.queries import change, insert, rows_of
from desktop_app.storage.workspace import Workspace


def join_named(workspace: Workspace, joined_id: str) -> int | None:
    """The number of the join by which the record `joined_id` became part of a client."""
    table = StoredJoin
    numbers = rows_of(workspace, table.select(table.id).where(table.joined_id == joined_id))
    return int(numbers[0][0]) if numbers else None


def joins_of(workspace: Workspace, import_id: int) -> list[int]:
    """The numbers of the joins that an import made, the newest first."""
    table = StoredJoin
    query = table.select(table.id).where(table.import_id == import_id).order_by(table.id.desc())
    return [number for (number,) in rows_of(workspace, query)]


def client_of(workspace: Workspace, number: int) -> int | None:
    """The number of the client that a join was made into; `None` where it became part of another one since."""
    client = StoredClient
    query = client.select(client.id).join(StoredJoin, on=StoredJoin.client_id == client.client_id)
    clients_of_join = rows_of(workspace, query.where(StoredJoin.id == number))
    return int(clients_of_join[0][0]) if clients_of_join else None


def hinders_undo(workspace: Workspace, import_id: int) -> bool:
    """Whether what an import added or changed became part of a client later, so that the join comes back first."""
    table = StoredJoin
    own = table.select(table.client_id).where(table.import_id == import_id)
    query = table.select(table.before, table.client_id, table.joined_id.in_(own)).where(
        table.after_import >= import_id, fn.ifnull(table.import_id, 0) != import_id
    )
    return any(
        is_of_own or _is_involved(workspace, import_id, client_id, json.loads(before))
        for before, client_id, is_of_own in rows_of(workspace, query)
    )


def _is_involved(workspace: Workspace, import_id: int, client_id: str, before: Row) -> bool:
    client, noted = StoredClient, StoredImportChange
    joined = before["client"]
    gone: dict[str, list[Row]] = {"clients": [joined], **before["left"]}
    if any(row["added_by"] == import_id for rows in gone.values() for row in rows):
        return True
    added = client.select(client.id).where(client.client_id == client_id, client.added_by == import_id)
    changed = fn.json_extract(noted.before, "$.client") == joined["id"]
    for kind, rows in gone.items():
        changed |= (noted.kind == kind) & noted.row_id.in_([row["id"] for row in rows])
    of_import = noted.select(noted.id).where(noted.import_id == import_id, changed)
    return bool(rows_of(workspace, added) or rows_of(workspace, of_import.limit(1)))


def part(workspace: Workspace, number: int) -> int:
    """Take the join `number` back, inside `writing()`; gives the number of the client that is there again."""
    table = StoredJoin
    join = stored_row(workspace, table, table.id == number)
    before = json.loads(join["before"])
    into = stored_row(workspace, StoredClient, StoredClient.client_id == join["client_id"])
    restored = put_back(workspace, "clients", before["client"], join["after_import"])
    _give_back_fields(workspace, into, before.get("fields", {}))
    _give_back_imported(workspace, into["id"], restored, before, join["after_import"])
    _give_back_entered(workspace, join["client_id"], join["joined_id"], before)
    if "history" in before:
        _give_back_history(workspace, before["history"], join["client_id"])
    change(workspace, table.delete().where(table.id == number))
    return restored


def put_back(workspace: Workspace, kind: str, row: Row, after_import: int) -> int:
    """Put a row back under its number, or another one where that is taken by now; gives the number.

    `after_import` is the newest import at the time that the row went: what it and earlier ones noted is about this row.
    """
    table, noted = TABLES[kind], StoredImportChange
    number = insert(workspace, table.insert(_free(workspace, table, row)))
    if number != row["id"]:  # what imports until then noted of the row is of this one
        earlier = noted.import_id <= after_import
        of_row = (noted.kind == kind) & (noted.row_id == row["id"])
        change(workspace, noted.update(row_id=number).where(earlier, of_row))
        if kind == "clients":
            whose = fn.json_extract(noted.before, "$.client") == row["id"]
            change(workspace, noted.update(before=fn.json_set(noted.before, "$.client", number)).where(earlier, whose))
    return number


def _free(workspace: Workspace, table: Any, row: Row) -> Row:
    """A row that can be put back: without its number where that is taken by now."""
    is_taken = rows_of(workspace, table.select(table.id).where(table.id == row["id"]))
    return {name: value for name, value in row.items() if name != "id" or not is_taken}


def _give_back_fields(workspace: Workspace, into: Row, taken: Row) -> None:
    """Blank the fields again that were filled in, where they were not changed since."""
    same = {name: None for name, value in taken.items() if into[name] == value}
    if same:
        change(workspace, StoredClient.update(same).where(StoredClient.id == into["id"]))


def _give_back_imported(workspace: Workspace, into: int, client: int, before: Row, after_import: int) -> None:
    take_out(workspace, into, before.get("filled_in", {}))
    for kind, numbers in before["moved"].items():
        table = TABLES[kind]
        change(workspace, table.update(client=client).where(table.id.in_(numbers)))
    for kind, rows in before["left"].items():
        for row in rows:
            put_back(workspace, kind, {**row, "client": client}, after_import)


def _give_back_entered(workspace: Workspace, client_id: str, joined_id: str, before: Row) -> None:
    for table in ENTERED:
        numbers = before["entered"][table_name(table)]
        change(workspace, table.update(client_id=joined_id).where(table.id.in_(numbers)))
    for table, names in BY_KEY.items():
        for row in before["by_key"][table_name(table)]:
            if row.pop("is_new"):
                same = [getattr(table, name) == row[name] for name in names]
                change(workspace, table.delete().where(table.client_id == client_id, *same))
            change(workspace, table.insert(row).on_conflict_replace())
    for row in before["ended"]:
        change(workspace, StoredEndedService.insert(_free(workspace, StoredEndedService, row)))


def _give_back_history(workspace: Workspace, rows: Sequence[Row], client_id: str) -> None:
    """Put the histories of the clients back; what was noted since the join stays."""
    shot = StoredSnapshot
    last = max((row["taken_on"] for row in rows), default="")
    change(workspace, shot.delete().where(shot.client_id == client_id, shot.taken_on <= last))
    for row in rows:
        change(workspace, shot.insert(row).on_conflict_replace())
