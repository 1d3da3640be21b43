"""Credit events out of the store, replayed into ledgers."""

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from itertools import groupby
from operator import itemgetter
from typing import Any

from peewee import BaseQuery, Expression

from desktop_app.domain.credit import ClientLedger, EventValues, replay
from desktop_app.domain.ledger_rules import SCALE
from desktop_app.domain.money import STORED_SCALE
from desktop_app.domain.products import line_key
from desktop_app.domain.records import EventKind, Origin
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.storage.conditions import is_foreign, unindexed
from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.models.credit import StoredEvent
from desktop_app.storage.queries import compiled, prepared, rows_of
from desktop_app.storage.workspace import Workspace

_UNITS = SCALE // STORED_SCALE
_KINDS = {kind.value: kind for kind in EventKind}
ORIGINS: Mapping[str | None, Origin | None] = {None: None, **{origin.value: origin for origin in Origin}}


class _Days(dict[str, date]):
    """Days by their ISO text: a book has thousands of events on each."""

    def __missing__(self, text: str) -> date:
        day = self[text] = date.fromisoformat(text)
        return day


class _Worth(dict[str, int | Fraction | None]):
    """What a unit of each currency is worth in the programme's, `None` where the rules have no rate."""

    def __init__(self, rules: RuleSet) -> None:
        super().__init__()
        self._rules = rules

    def __missing__(self, currency: str) -> int | Fraction | None:
        per_millionth = self._rules.ledger_rate(currency)
        rate = None if per_millionth is None else Fraction(per_millionth) * STORED_SCALE / SCALE
        self[currency] = 1 if rate == 1 else rate
        return self[currency]


def read_ledgers(
    workspace: Workspace, rules: RuleSet, wanted: Expression | None = None
) -> Iterator[tuple[int, ClientLedger]]:
    """The number and ledger of each client that ever had credit, from the `wanted` events or from all."""
    event = StoredEvent
    query = event.select(
        event.id, event.client, event.date, event.kind, event.product_line, event.amount, event.currency,
        event.origin,
    )  # fmt: skip
    if wanted is not None:
        query = query.where(wanted)
    # Put in order by sorting: through the index, every row would be fetched from a place of its own.
    ordered = query.order_by(unindexed(event.client), event.date, event.entry, event.id)
    worth, days = _Worth(rules), _Days()
    for client, events in groupby(workspace.stream(*compiled(ordered)), key=itemgetter(1)):
        ledger = replay(_in_ledger_units(events, days), rules.order, rules.expiry_anchor, worth)
        if ledger.layers:
            yield client, ledger


def _in_ledger_units(rows: Iterator[tuple[Any, ...]], days: _Days) -> Iterator[EventValues]:
    for number, _client, day, kind, line, amount, currency, origin in rows:
        yield number, days[day], _KINDS[kind], line_key(line), (amount or 0) * _UNITS, currency, ORIGINS[origin]


def currencies(workspace: Workspace) -> list[str]:
    """The currencies that events are in."""
    foreign = [currency for (currency,) in _foreign_currencies().rows(workspace)]
    return [*foreign, "USD"] if _in_dollars().rows(workspace) else foreign


@prepared
def _foreign_currencies() -> BaseQuery:
    return StoredEvent.select(StoredEvent.currency).distinct().where(is_foreign())


@prepared
def _in_dollars() -> BaseQuery:
    return StoredEvent.select(StoredEvent.id).where(StoredEvent.currency == "USD").limit(1)


def clients_with_events(workspace: Workspace) -> set[str]:
    """The ids of the clients of whose sales something is imported or entered, and not only derived."""
    event, client = StoredEvent, StoredClient
    known = client.select(client.client_id).where(
        client.id.in_(event.select(event.client).where(event.is_derived == 0))
    )
    return {client_id for (client_id,) in rows_of(workspace, known)}
