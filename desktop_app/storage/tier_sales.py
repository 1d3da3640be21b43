"""What is left of each sale on a day, with the first sale of its product line: what points are worked out from."""

import json
from collections.abc import Collection
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from peewee import BaseQuery, fn

from desktop_app.domain.credit import SCALE, LedgerEvent
from desktop_app.domain.line_sales import LineSale, LineSales
from desktop_app.domain.money import STORED_SCALE
from desktop_app.domain.products import line_key
from desktop_app.domain.records import EventKind, Origin
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.storage.conditions import is_foreign, unindexed
from desktop_app.storage.models.credit import StoredCreditSpan, StoredEvent, StoredLayer
from desktop_app.storage.queries import Parameter, compiled, in_list, prepared, rows_of
from desktop_app.storage.tier_rows import alive, days, left
from desktop_app.storage.workspace import Rows, Workspace

_LEDGER_UNITS = SCALE // STORED_SCALE


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


@prepared
def _sales_left() -> BaseQuery:
    layer = StoredLayer
    return layer.select(layer.event, layer.client, layer.expires_on, left()).where(alive())


def sales_left(workspace: Workspace, on: date) -> list[SaleLeft]:
    """What is left at the end of `on` of every sale that counts then."""
    return [SaleLeft(*row) for row in _sales_left().rows(workspace, **days(on)) if row[3]]


@prepared
def _units_by_expiry() -> BaseQuery:
    layer = StoredLayer
    return layer.select(layer.expires_on, fn.sum(left())).where(alive()).group_by(layer.expires_on)


def units_by_expiry(workspace: Workspace, on: date) -> Rows:
    """The ledger units left at the end of `on`, added up by the day (as ISO text) on which they expire."""
    return _units_by_expiry().rows(workspace, **days(on))


@prepared
def _selling_until() -> BaseQuery:
    layer = StoredLayer
    query = layer.select(layer.client, fn.max(layer.expires_on)).where(alive(), left() > 0)
    return query.group_by(layer.client)


def keys_selling(workspace: Workspace, on: date) -> list[int]:
    """The keys of the clients that have credit at the end of `on`."""
    return [key for key, _ in _spans(workspace, on)]


def spans_until(workspace: Workspace, on: date) -> dict[int, date]:
    """As `selling_until`, out of what is kept: only where nothing but expiries comes after `on`."""
    return {key: date.fromisoformat(until) for key, until in _spans(workspace, on)}


def _spans(workspace: Workspace, on: date) -> Rows:
    span = StoredCreditSpan
    query = span.select(span.client, span.until).where(span.since <= on, span.until > on)
    return rows_of(workspace, query)


def selling_until(workspace: Workspace, on: date) -> dict[int, date]:
    """By key, the day on which a client's credit of the end of `on` will all have expired; without it, no credit."""
    return {client: date.fromisoformat(day) for client, day in _selling_until().rows(workspace, **days(on))}


def line_sales(workspace: Workspace, since: date, until: date) -> dict[int, LineSale]:
    """By event, the first sale of its product line; of the sales after `since` up to `until`."""
    found: dict[int, LineSale] = {}
    after = since.isoformat()
    event = StoredEvent
    query = (
        event.select(event.client, event.id, event.date, event.kind, event.product_line, event.origin)
        .where(event.date <= until)
        .order_by(unindexed(event.client), event.date, event.entry, event.id)
    )
    events = workspace.stream(*compiled(query))
    for _, some in groupby(events, key=itemgetter(0)):
        lines = LineSales()
        for _, number, day, kind, line, origin in some:
            if kind == EventKind.CHURN:
                lines.churned(line_key(line))
            elif kind != EventKind.DECREASE:
                stated = None if origin is None else Origin(origin)
                sale = lines.sold(line_key(line), date.fromisoformat(day), EventKind(kind), stated)
                if day > after:
                    found[number] = sale
    return found


def clients_without_rate(workspace: Workspace, rules: RuleSet, on: date) -> set[int]:
    """The keys of the clients with events by `on` in currencies that `rules` have no rate for."""
    known = [rules.currency, *rules.per_100]
    event = StoredEvent
    # Not DISTINCT: to that end SQLite would walk all events in order of client.
    query = event.select(event.client).where(event.currency.not_in(known), event.date <= on)
    if "USD" in known:  # said outright, so that only the index of the few events in other currencies is read
        query = query.where(is_foreign())
    return {row[0] for row in rows_of(workspace, query)}


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


def client_events(workspace: Workspace, clients: Collection[int], until: date) -> dict[int, list[ClientEvent]]:
    """The events of clients up to `until`, by key and in order."""
    found: dict[int, list[ClientEvent]] = {client: [] for client in sorted(clients)}
    rows = _events().stream(workspace, clients=json.dumps(sorted(clients)), until=until)
    for client, event, day, kind, line, units, currency, origin in rows:
        amount = (units or 0) * _LEDGER_UNITS
        one = LedgerEvent(event, date.fromisoformat(day), EventKind(kind), line_key(line), amount, currency)
        found[client].append(ClientEvent(one, None if origin is None else Origin(origin)))
    return found
