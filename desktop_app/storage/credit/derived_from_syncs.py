"""Credit events that follow from what syncs showed: worked out anew whenever a client's events or snapshots change."""

import json
from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import Any

from peewee import Delete, Select

from desktop_app.domain.derived_events import DerivedEvent, Observation, RecordedEvent, derived_events
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.money import from_stored, to_stored
from desktop_app.domain.products import PRODUCT_LINES, line_key
from desktop_app.domain.records import EventKind
from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.models.credit import StoredEvent
from desktop_app.storage.models.sync import StoredLineSnapshot
from desktop_app.storage.queries import Parameter, in_list, prepared
from desktop_app.storage.sync.inserting import insert_rows
from desktop_app.storage.sync.line_snapshots import CLIENT, PRODUCTS
from desktop_app.storage.sync.sync_runs import sync_numbers
from desktop_app.storage.workspace import Workspace

NOTE = QT_TRANSLATE_NOOP("Messages", "Derived from what HubSpot showed")
_COLUMNS = (
    "client", "product_line", "line", "date", "entry", "kind", "amount", "currency", "event_id", "note", "is_derived",
    "added_by", "changed_by",
)  # fmt: skip
_TITLES = {line_key(title): title for title in PRODUCT_LINES}
_ENTRIES_PER_IMPORT = 1 << 32
# Derived events of a day come after what that sync's import itself may have brought.
_FIRST_ENTRY = 1 << 31


def compared_clients(workspace: Workspace, clients: Collection[int]) -> list[int]:
    """Those of `clients`, by their numbers, of whom syncs showed something to compare, or something was derived."""
    return [number for (number,) in _compared().rows(workspace, numbers=json.dumps(list(clients)))]


def derive_from_syncs(workspace: Workspace, clients: Collection[int]) -> None:
    """Replace the derived events of `clients`, inside `writing()`.

    What follows from a file counts only where the client's sales are not known from elsewhere.
    """
    numbers = json.dumps(list(clients))
    _forget().write(workspace, numbers=numbers)
    recorded = _recorded(workspace, numbers)
    syncs = sync_numbers(workspace)
    rows: list[list[Any]] = []
    for client, lines in _observed(workspace, numbers).items():
        for event in derived_events(list(lines.items()), recorded[client]):
            if event.run in syncs or not recorded[client]:
                rows.append(_row(client, event, len(rows)))
    insert_rows(workspace, StoredEvent, _COLUMNS, rows)


def events_of_run(workspace: Workspace, import_id: int) -> list[tuple[str, DerivedEvent]]:
    """The events that follow from one sync, each with the id of its client, in order of their days."""
    return [
        (
            client_id,
            DerivedEvent(
                run=import_id,
                line=product_line,
                day=date.fromisoformat(day),
                kind=EventKind(kind),
                amount=None if amount is None else from_stored(amount),
                currency=currency,
            ),
        )
        for client_id, product_line, day, kind, amount, currency in _derived().rows(workspace, run=import_id)
    ]


def _row(client: int, event: DerivedEvent, place: int) -> list[Any]:
    day, entry = event.day.isoformat(), event.run * _ENTRIES_PER_IMPORT + _FIRST_ENTRY + place
    amount = None if event.amount is None else to_stored(event.amount)
    title = _TITLES.get(event.line, event.line)
    event_id = f"sync-{event.run}-{client}-{event.line}-{day}"
    return [
        client, title, event.line, day, entry, event.kind.value, amount, event.currency, event_id, NOTE, 1, event.run,
        event.run,
    ]  # fmt: skip


def _observed(workspace: Workspace, numbers: str) -> dict[int, dict[str, list[Observation]]]:
    """What syncs showed of each client, by its number and by line."""
    observations: dict[int, dict[str, list[Observation]]] = defaultdict(lambda: defaultdict(list))
    for client, line, run, day, mrr, currency, share, sold, compared_with, event_on in _observations().rows(
        workspace, numbers=numbers
    ):
        observations[client][line].append(
            Observation(
                run=run,
                day=date.fromisoformat(day),
                mrr=from_stored(mrr),
                currency=currency,
                share=share,
                sold=bool(sold),
                compared_with=date.fromisoformat(compared_with) if compared_with else None,
                event_on=date.fromisoformat(event_on) if event_on else None,
            )
        )
    return observations


def _recorded(workspace: Workspace, numbers: str) -> dict[int, list[RecordedEvent]]:
    events_by_client: dict[int, list[RecordedEvent]] = defaultdict(list)
    for client, line, day, kind, amount, currency in _events().rows(workspace, numbers=numbers):
        value = None if amount is None else from_stored(amount)
        events_by_client[client].append(
            RecordedEvent(line=line, day=date.fromisoformat(day), kind=EventKind(kind), amount=value, currency=currency)
        )
    return events_by_client


@prepared
def _compared() -> Select:
    client, snapshot, event = StoredClient, StoredLineSnapshot, StoredEvent
    shown = snapshot.select(snapshot.client_id).where(
        snapshot.client_id == client.client_id, snapshot.compared_with.is_null(False)
    )
    derived = event.select(event.client).where(event.client == client.id, event.is_derived == 1)
    return client.select(client.id).where(
        in_list(client.id, "numbers"), client.client_id.in_(shown) | client.id.in_(derived)
    )


@prepared
def _observations() -> Select:
    client, snapshot = StoredClient, StoredLineSnapshot
    return (
        snapshot.select(
            client.id, snapshot.line, snapshot.import_id, snapshot.seen_on, snapshot.mrr, snapshot.currency,
            snapshot.share, snapshot.is_sold, snapshot.compared_with, snapshot.event_on,
        )
        .join(client, on=snapshot.client_id == client.client_id)
        .where(in_list(client.id, "numbers"), snapshot.line.not_in((CLIENT, PRODUCTS)))
        .order_by(snapshot.line, snapshot.id)
    )  # fmt: skip


@prepared
def _derived() -> Select:
    client, event = StoredClient, StoredEvent
    return (
        event.select(client.client_id, event.product_line, event.date, event.kind, event.amount, event.currency)
        .join(client, on=event.client == client.id)
        .where(event.is_derived == 1, event.added_by == Parameter("run"))
        .order_by(event.date, event.entry)
    )


@prepared
def _events() -> Select:
    event = StoredEvent
    return (
        event.select(event.client, event.line, event.date, event.kind, event.amount, event.currency)
        .where(in_list(event.client, "numbers"), event.is_derived == 0)
        .order_by(event.date, event.entry)
    )


@prepared
def _forget() -> Delete:
    return StoredEvent.delete().where(in_list(StoredEvent.client, "numbers"), StoredEvent.is_derived == 1)
