"""What is left of each sale on a day, with the first sale of its product line: what points are worked out from."""

import json
from collections.abc import Collection
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from desktop_app.domain.credit import SCALE, LedgerEvent
from desktop_app.domain.line_sales import LineSale, LineSales
from desktop_app.domain.money import STORED_SCALE
from desktop_app.domain.products import line_key
from desktop_app.domain.records import EventKind, Origin
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.storage.tier_rows import LEFT, earliest
from desktop_app.storage.workspace import Workspace

# Any: the columns' types are the schema's; each reader turns them into records.
Rows = list[tuple[Any, ...]]

_LEDGER_UNITS = SCALE // STORED_SCALE
_ALIVE = "layer.opened_on > ?1 AND layer.opened_on <= ?2 AND layer.expires_on > ?2"


class SaleLeft(NamedTuple):
    """What is left of one sale: its event, the client's key, the day on which it expires, and the ledger units."""

    event: int
    client: int
    expires_on: str
    units: int


class ClientEvent(NamedTuple):
    """An event of a client as the ledger takes it, with the origin of a sale."""

    event: LedgerEvent
    origin: Origin | None


def sales_left(workspace: Workspace, on: date) -> list[SaleLeft]:
    """What is left at the end of `on` of every sale that counts then."""
    rows: Rows = workspace.rows(
        f"SELECT layer.event, layer.client, layer.expires_on, {LEFT} AS units FROM credit_layer layer WHERE {_ALIVE}",
        (earliest(on), on.isoformat()),
    )
    return [SaleLeft(*row) for row in rows if row[3]]


def units_by_expiry(workspace: Workspace, on: date) -> Rows:
    """The ledger units left at the end of `on`, added up by the day (as ISO text) on which they expire."""
    return workspace.rows(
        f"SELECT layer.expires_on, sum({LEFT}) FROM credit_layer layer WHERE {_ALIVE} GROUP BY 1",
        (earliest(on), on.isoformat()),
    )


def selling_until(workspace: Workspace, on: date) -> dict[int, date]:
    """By key, the day on which a client's credit of the end of `on` will all have expired; without it, no credit."""
    rows: Rows = workspace.rows(
        f"SELECT layer.client, max(layer.expires_on) FROM credit_layer layer WHERE {_ALIVE} AND {LEFT} > 0 GROUP BY 1",
        (earliest(on), on.isoformat()),
    )
    return {client: date.fromisoformat(day) for client, day in rows}


def line_sales(workspace: Workspace, since: date, until: date) -> dict[int, LineSale]:
    """By event, the first sale of its product line; of the sales after `since` up to `until`."""
    found: dict[int, LineSale] = {}
    after = since.isoformat()
    events = workspace.stream(
        "SELECT client, id, date, kind, product_line, origin FROM credit_event WHERE date <= ?"
        " ORDER BY +client, date, entry, id",
        (until.isoformat(),),
    )
    for _, some in groupby(events, key=itemgetter(0)):
        lines = LineSales()
        for _, event, day, kind, line, origin in some:
            if kind == EventKind.CHURN:
                lines.churned(line_key(line))
            elif kind != EventKind.DECREASE:
                stated = None if origin is None else Origin(origin)
                sale = lines.sold(line_key(line), date.fromisoformat(day), EventKind(kind), stated)
                if day > after:
                    found[event] = sale
    return found


def clients_without_rate(workspace: Workspace, rules: RuleSet, on: date) -> set[int]:
    """The keys of the clients with events by `on` in currencies that `rules` have no rate for."""
    known = [rules.currency, *rules.per_100]
    # Said outright, so that only the index of the few events in other currencies is read.
    foreign = "currency <> 'USD' AND" if "USD" in known else ""
    rows: Rows = workspace.rows(
        f"SELECT DISTINCT client FROM credit_event WHERE {foreign}"
        f" currency NOT IN ({', '.join('?' * len(known))}) AND date <= ?",
        (*known, on.isoformat()),
    )
    return {row[0] for row in rows}


def client_events(workspace: Workspace, clients: Collection[int], until: date) -> dict[int, list[ClientEvent]]:
    """The events of clients up to `until`, by key and in order."""
    found: dict[int, list[ClientEvent]] = {client: [] for client in clients}
    rows = workspace.stream(
        "SELECT client, id, date, kind, product_line, amount, currency, origin FROM credit_event WHERE client IN"
        " (SELECT value FROM json_each(?1)) AND date <= ?2 ORDER BY client, date, entry, id",
        (json.dumps(sorted(clients)), until.isoformat()),
    )
    for client, event, day, kind, line, units, currency, origin in rows:
        amount = (units or 0) * _LEDGER_UNITS
        one = LedgerEvent(event, date.fromisoformat(day), EventKind(kind), line_key(line), amount, currency)
        found[client].append(ClientEvent(one, None if origin is None else Origin(origin)))
    return found
