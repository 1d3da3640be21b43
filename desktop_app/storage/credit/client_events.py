"""The events of some clients, as the ledger replays them."""

import json
from collections.abc import Collection
from datetime import date

from peewee import BaseQuery

from desktop_app.domain.credit import LedgerEvent
from desktop_app.domain.ledger_rules import SCALE
from desktop_app.domain.money import STORED_SCALE
from desktop_app.domain.products import line_key
from desktop_app.domain.records import EventKind
from desktop_app.storage.credit.events import ORIGINS
from desktop_app.storage.models.credit import StoredEvent
from desktop_app.storage.queries import Parameter, in_list, prepared
from desktop_app.storage.workspace import Workspace

_LEDGER_UNITS = SCALE // STORED_SCALE


@prepared
def _events() -> BaseQuery:
    event = StoredEvent
    return (
        event.select(
            event.client, event.id, event.date, event.kind, event.product_line, event.amount, event.currency,
            event.origin,
        )
        .where(in_list(event.client, "clients"), event.date <= Parameter("until"))
        .order_by(event.client, event.date, event.entry, event.id)
    )  # fmt: skip


def client_events(workspace: Workspace, clients: Collection[int], until: date) -> dict[int, list[LedgerEvent]]:
    """The events of clients up to `until`, by key and in order."""
    events_by_client: dict[int, list[LedgerEvent]] = {client: [] for client in sorted(clients)}
    rows = _events().stream(workspace, clients=json.dumps(sorted(clients)), until=until)
    for client, event, day, kind, line, units, currency, origin in rows:
        amount = (units or 0) * _LEDGER_UNITS
        events_by_client[client].append(
            LedgerEvent(
                event, date.fromisoformat(day), EventKind(kind), line_key(line), amount, currency, ORIGINS[origin]
            )
        )
    return events_by_client
