"""Several records of one client joined into one of them, with all that hangs on them, and parted again."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from itertools import compress
from typing import Any

from peewee import BaseQuery, Query, fn

from desktop_app.domain.client_identity import ClientRecord, listed_ids, that_share
from desktop_app.storage.importing.clashes import clashing
from desktop_app.storage.importing.histories import joined_history
from desktop_app.storage.importing.joined_tables import BY_KEY, ENTERED, Row, stored_row, stored_rows, table_name
from desktop_app.storage.importing.properties import fill_in
from desktop_app.storage.importing.tables import OF_CLIENTS, TABLES
from desktop_app.storage.models.clients import StoredClient, StoredSnapshot
from desktop_app.storage.models.entered import StoredEndedService
from desktop_app.storage.models.imports import StoredImport
from desktop_app.storage.models.joins import StoredJoin
from desktop_app.storage.queries import change, in_list, insert, prepared, rows_of
from desktop_app.storage.workspace import Workspace

# What a client takes over from the records that become part of it: what belongs together comes from one of them.
_TAKEN_OVER = (
    ("mrr", "split_managed_mrr", "currency"),
    ("relationship", "relationship_since", "managed_until", "managing_partners"),
    ("sold_points", "managed_points", "total_points", "points_as_of"),
    ("contact_name", "contact_email"),
    ("success_owner_name", "success_owner_email"),
    ("growth_specialist_name", "growth_specialist_email"),
    ("market", "market_multiplier"),
    ("contacts_used", "contacts_limit"),
    ("emails_used", "emails_limit"),
    *((name,) for name in ("domain", "hub_id", "company_id", "industry", "country", "city", "partner_owner")),
    *((name,) for name in ("last_partner_activity_on", "engagement_index", "engagement_level", "usage_score")),
    *((name,) for name in ("usage_trend_4w", "shared_groups", "tags", "account_link", "next_renewal_on")),
)
_RECORD = ("id", "client_id", "name", "hub_id", "domain", "company_id", "merged_ids")


def client_records(workspace: Workspace) -> list[ClientRecord]:
    """Every stored record of a client, the oldest first."""
    return list(map(ClientRecord._make, _records().rows(workspace)))


def may_be_joined(workspace: Workspace) -> bool:
    """Whether any record lists merged ones, is made of a company, or was typed in."""
    client = StoredClient
    joinable = client.merged_ids.is_null(False) | (client.client_id == client.company_id) | client.added_by.is_null()
    return bool(rows_of(workspace, client.select(client.id).where(joinable).limit(1)))


def records_that_share(workspace: Workspace) -> list[ClientRecord]:
    """The records that have a Hub ID or a domain in common with others, the oldest first."""
    client = StoredClient
    identities = rows_of(workspace, client.select(client.id, client.hub_id, client.domain).order_by(client.id))
    if not identities:
        return []
    numbers, hub_ids, domains = zip(*identities, strict=True)
    sharing = [numbers[place] for place in that_share(hub_ids, domains)]
    rows = _records("wanted").rows(workspace, wanted=json.dumps(sharing)) if sharing else []
    return list(map(ClientRecord._make, rows))


@prepared
def _records(wanted: str | None = None) -> BaseQuery:
    """What identifies clients, the oldest first; of some, where their numbers are `wanted` by that name."""
    client = StoredClient
    columns = [*(getattr(client, name) for name in _RECORD), client.added_by.is_null()]
    query: Query = client.select(*columns).order_by(client.id)
    return query if wanted is None else query.where(in_list(client.id, wanted))


def clients_touched_by(workspace: Workspace, import_id: int) -> set[int]:
    """The numbers of the clients that an import changed last."""
    client = StoredClient
    return {number for (number,) in rows_of(workspace, client.select(client.id).where(client.changed_by == import_id))}


def known_fields(workspace: Workspace, client_ids: Collection[str]) -> dict[str, Row]:
    """All that is stored of clients, by their ids."""
    client = StoredClient
    return {row["client_id"]: row for row in stored_rows(workspace, client, client.client_id.in_(list(client_ids)))}


def former_ids(workspace: Workspace) -> dict[str, tuple[str, bool]]:
    """The ids of records that became part of a client, with the id of that, and whether HubSpot has merged them."""
    client, table = StoredClient, StoredJoin
    listed = client.select(client.client_id, client.merged_ids).where(client.merged_ids.is_null(False))
    merged = {joined: client_id for client_id, ids in rows_of(workspace, listed) for joined in listed_ids(ids)}
    joined: dict[str, str] = dict(rows_of(workspace, table.select(table.joined_id, table.client_id)))
    into = joined | merged
    there = {client_id for (client_id,) in rows_of(workspace, client.select(client.client_id))} if into else set()
    return {former: (_last(former, into), former in merged) for former in into if former not in there}


def _last(client_id: str, into: Mapping[str, str]) -> str:
    """The client that a record belongs to after all joins that followed."""
    seen = {client_id}
    while client_id in into and into[client_id] not in seen:
        client_id = into[client_id]
        seen.add(client_id)
    return client_id


def join(
    workspace: Workspace, into: ClientRecord, records: Sequence[ClientRecord], import_id: int | None, now: datetime
) -> None:
    """Make `records` part of the client `into`, inside `writing()`; `import_id` is `None` for a person's own join.

    What hangs on them moves to it. Where both have the same row, that of `into` stays. Blank fields of `into` take the
    value that the records agree on.
    """
    client = StoredClient
    rows = [stored_row(workspace, client, client.id == record.number) for record in (into, *records)]
    own, *others = rows
    before: Row = {"fields": _take_over(workspace, own, others), "history": _join_history(workspace, rows)}
    for row in others:
        is_other = bool(own["hub_id"] and row["hub_id"] and own["hub_id"] != row["hub_id"])
        before |= {"client": row, **_move_imported(workspace, own, row, is_other_account=is_other)}
        before |= _move_entered(workspace, own["client_id"], row["client_id"])
        change(workspace, client.delete().where(client.id == row["id"]))
        _note(workspace, import_id, own["client_id"], row["client_id"], now, before)
        before = {}
    if import_id is not None:
        change(workspace, client.update(changed_by=import_id).where(client.id == own["id"]))


def _note(
    workspace: Workspace, import_id: int | None, client_id: str, joined_id: str, now: datetime, before: Row
) -> None:
    newest = rows_of(workspace, StoredImport.select(fn.ifnull(fn.max(StoredImport.id), 0)))[0][0]
    values = {"client_id": client_id, "joined_id": joined_id, "joined_at": now, "before": json.dumps(before)}
    insert(workspace, StoredJoin.insert(import_id=import_id, after_import=newest, **values))


def _take_over(workspace: Workspace, own: Row, others: Sequence[Row]) -> Row:
    """Fill in blank fields of a client; gives what they became."""
    taken: Row = {}
    for names in _TAKEN_OVER:
        if all(own[name] is None for name in names):
            known = {tuple(row[name] for name in names) for row in others} - {(None,) * len(names)}
            if len(known) == 1:
                taken |= {name: value for name, value in zip(names, known.pop(), strict=True) if value is not None}
    if taken:
        change(workspace, StoredClient.update(taken).where(StoredClient.id == own["id"]))
    return taken


def _join_history(workspace: Workspace, rows: Sequence[Row]) -> list[Row]:
    """Put one history in the place of those of some clients; gives the rows that were there."""
    shot = StoredSnapshot
    ids = [row["client_id"] for row in rows]
    was = [stored_rows(workspace, shot, shot.client_id == client_id) for client_id in ids]
    change(workspace, shot.delete().where(shot.client_id.in_(ids)))
    accounts = [row["hub_id"] or rows[0]["hub_id"] or ids[0] for row in rows]
    for row in joined_history(ids[0], list(zip(accounts, was, strict=True))):
        change(workspace, shot.insert(row))
    return [row for past in was for row in past]


def _move_imported(workspace: Workspace, own: Row, other: Row, *, is_other_account: bool) -> Row:
    moved: dict[str, list[int]] = {}
    left: dict[str, list[Row]] = {}
    filled_in = fill_in(workspace, own["id"], other["id"])
    for kind in OF_CLIENTS:
        table = TABLES[kind]
        theirs = stored_rows(workspace, table, table.client == other["id"])
        if theirs:
            ours = stored_rows(workspace, table, table.client == own["id"])
            left[kind] = clashing(kind, ours, theirs, is_other_account=is_other_account)
            gone = {row["id"] for row in left[kind]}
            moved[kind] = [row["id"] for row in theirs if row["id"] not in gone]
            change(workspace, table.delete().where(table.id.in_(list(gone))))
            change(workspace, table.update(client=own["id"]).where(table.client == other["id"]))
    return {"moved": moved, "left": left, "filled_in": filled_in}


def _move_entered(workspace: Workspace, client_id: str, joined_id: str) -> Row:
    ended = StoredEndedService
    entered: dict[str, list[int]] = {}
    # Whoever joins a client that is served means that it is: an open end of services does not come along.
    left = stored_rows(workspace, ended, (ended.client_id == joined_id) & ended.resumed_at.is_null())
    change(workspace, ended.delete().where(ended.client_id == joined_id, ended.resumed_at.is_null()))
    for table in ENTERED:
        entered[table_name(table)] = [row["id"] for row in stored_rows(workspace, table, table.client_id == joined_id)]
        change(workspace, table.update(client_id=client_id).where(table.client_id == joined_id))
    by_key = {table_name(table): _move_by_key(workspace, table, client_id, joined_id) for table in BY_KEY}
    return {"entered": entered, "by_key": by_key, "ended": left}


def _move_by_key(workspace: Workspace, table: Any, client_id: str, joined_id: str) -> list[Row]:
    """Move what is known by several columns, unless the client has the same; gives all rows that were there."""
    names = BY_KEY[table]
    known = {tuple(row[name] for name in names) for row in stored_rows(workspace, table, table.client_id == client_id)}
    rows = stored_rows(workspace, table, table.client_id == joined_id)
    is_new = [tuple(row[name] for name in names) not in known for row in rows]
    change(workspace, table.delete().where(table.client_id == joined_id))
    for row in compress(rows, is_new):
        change(workspace, table.insert({**row, "client_id": client_id}))
    return [{**row, "is_new": new} for row, new in zip(rows, is_new, strict=True)]
