"""What is left of each sale on a day, with the first sale of its product line: what points are worked out from."""

import json
from collections.abc import Collection
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from peewee import SQL, BaseQuery, Case, Field, Select, Value, fn

from desktop_app.domain.line_sales import LineSale
from desktop_app.storage.credit.events import ORIGINS
from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.models.credit import StoredCreditSpan, StoredLayer
from desktop_app.storage.queries import Parameter, prepared
from desktop_app.storage.tier_rows import alive, days, left
from desktop_app.storage.workspace import Rows, Workspace


class AlikeSales(NamedTuple):
    """Sales that points treat alike: when they expire, the first sale of their product lines, where their clients are
    located, and the ledger units left of them together.
    """

    expires_on: date
    first: LineSale
    multiplier: Decimal | None
    market: str | None
    country: str | None
    units: int


@prepared
def _alike_sales(*, by_expiry: bool) -> BaseQuery:
    layer, client = StoredLayer, StoredClient
    since = Parameter("since")
    alike = (
        layer.expires_on if by_expiry else Value(date.max.isoformat()),
        Case(None, [(layer.first_sold_on >= since, since)], date.min.isoformat()),
        layer.first_sale_sure, layer.origin, client.market_multiplier, client.market, client.country,
    )  # fmt: skip
    query = layer.select(*alike, fn.sum(left())).join(client, on=layer.client == client.id)
    wanted = alive() & layer.client.not_in(Select([fn.json_each(Parameter("without"))], [SQL("value")]))
    return query.where(wanted).group_by(*(SQL(str(place)) for place in range(1, len(alike) + 1)))


def alike_sales(
    workspace: Workspace, on: date, since: date, without: Collection[int] = (), *, by_expiry: bool = True
) -> list[AlikeSales]:
    """What is left at the end of `on` of the sales that count then but those of the clients `without`, by key.

    The day of a first sale counts only as far as it is at least `since`: other days are alike. So are all days of
    expiry unless they matter (`by_expiry`).
    """
    query = _alike_sales(by_expiry=by_expiry)
    rows = query.rows(workspace, **days(on), since=since, without=json.dumps(sorted(without)))
    return [
        AlikeSales(
            date.fromisoformat(expires_on),
            LineSale(date.fromisoformat(first_sold_on), bool(sure), ORIGINS[origin]),
            None if multiplier is None else Decimal(str(multiplier)),
            market,
            country,
            units,
        )
        for expires_on, first_sold_on, sure, origin, multiplier, market, country, units in rows
        if units
    ]


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
    return [key for (key,) in _keys_on().rows(workspace, on=on)]


@prepared
def _keys_on() -> BaseQuery:
    return _spans(StoredCreditSpan.client)


def spans_until(workspace: Workspace, on: date) -> dict[int, date]:
    """As `selling_until`, out of what is kept: only where nothing but expiries comes after `on`."""
    return {key: date.fromisoformat(until) for key, until in _spans_on().rows(workspace, on=on)}


@prepared
def _spans_on() -> BaseQuery:
    return _spans(StoredCreditSpan.client, StoredCreditSpan.until)


def _spans(*columns: Field) -> BaseQuery:
    """The spans of credit that the end of `on` lies within."""
    span, on = StoredCreditSpan, Parameter("on")
    return span.select(*columns).where(span.since <= on, span.until > on)


def selling_until(workspace: Workspace, on: date) -> dict[int, date]:
    """By key, the day on which a client's credit of the end of `on` will all have expired; without it, no credit."""
    return {client: date.fromisoformat(day) for client, day in _selling_until().rows(workspace, **days(on))}
