"""The events of some clients, as the ledger replays them, and which clients have some that cannot be converted."""

import json
from collections.abc import Collection
from datetime import date

from peewee import SQL, BaseQuery, NodeList

from desktop_app.domain.credit import SCALE, LedgerEvent
from desktop_app.domain.money import STORED_SCALE
from desktop_app.domain.products import line_key
from desktop_app.domain.records import EventKind
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.storage.chosen_clients import Which, among, key_values, which_of
from desktop_app.storage.conditions import is_foreign
from desktop_app.storage.credit.events import ORIGINS
from desktop_app.storage.models.credit import StoredEvent
from desktop_app.storage.queries import Parameter, in_list, prepared
from desktop_app.storage.workspace import Workspace

_LEDGER_UNITS = SCALE // STORED_SCALE


def clients_without_rate(
    workspace: Workspace, rules: RuleSet, on: date, only: Collection[int] | None = None
) -> set[int]:
    """The keys of clients, all or `only` these, with events by `on` in currencies that `rules` have no rate for."""
    known = [rules.currency, *rules.per_100]
    query = _without_rate(is_usd_known="USD" in known, which=which_of(only))
    rows = query.rows(workspace, known=json.dumps(known), on=on, **key_values(only))
    return {row[0] for row in rows}


@prepared
def _without_rate(*, is_usd_known: bool, which: Which) -> BaseQuery:
    event = StoredEvent
    # Not DISTINCT: to that end SQLite would walk all events in order of client.
    is_unknown = NodeList((SQL("NOT"), in_list(event.currency, "known")))
    query = event.select(event.client).where(is_unknown, event.date <= Parameter("on"))
    if which is not Which.ALL:
        return among(query, event.client, which)
    # Said outright, so that only the index of the few events in other currencies is read.
    return query.where(is_foreign()) if is_usd_known else query


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
