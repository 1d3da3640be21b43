"""The clients of a day, as the data or their history has them: one by one, or counted by what matters to the tier."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from peewee import fn

from desktop_app.domain.money import from_stored
from desktop_app.domain.products import line_key
from desktop_app.domain.records import OVER
from desktop_app.storage.client_queries import counted_app_names
from desktop_app.storage.conditions import DEFAULT_CURRENCY, MANAGED, is_running
from desktop_app.storage.models.clients import StoredClient, StoredSnapshot
from desktop_app.storage.models.subscriptions import StoredSubscription
from desktop_app.storage.queries import rows_of
from desktop_app.storage.workspace import Rows, Value, Workspace


@dataclass(frozen=True, slots=True)
class AlikeClients:
    """So many clients that are alike to the tier.

    `managed` is `None` where nobody said. `mrr` is what they all pay together a month, by currency; `None` when the MRR
    of each is unknown. `split` is the partner's own share of it, where the data gives it;
    otherwise `partners` share it evenly. `apps` is the number of counted apps that each uses, `None` without data.
    Sold credit of theirs is left up to the day before `selling_until`, and may be up to that before `may_sell_until`.
    """

    count: int
    managed: bool | None
    mrr: tuple[tuple[Decimal, str], ...] | None
    selling_until: date
    may_sell_until: date
    apps: int | None
    country: str | None
    market: str | None = None
    multiplier: Decimal | None = None
    partners: int = 1
    split: Decimal | None = None
    currency: str = DEFAULT_CURRENCY


@dataclass(frozen=True, slots=True)
class ManagedClient:
    """A client as it stood on a day."""

    key: int | None
    client_id: str
    client: str
    like: AlikeClients


@dataclass(frozen=True, slots=True)
class DayClients:
    """How the clients of a day are read: a query of key, client_id, name, managed, mrr, currency, partners, apps,
    country, market, multiplier, split, mixed (blank MRR, but subscriptions in several currencies) and sold, with its
    parameters.
    """

    query: str
    parameters: tuple[Value, ...]


_NOT_OVER = f"(status IS NULL OR lower(status) NOT IN {OVER!r})"

# What a client `c` pays by its running subscriptions: stands in where its own MRR is unknown.
_SUBSCRIBED_MRR = (
    f"(SELECT sum(s.mrr) FROM subscription s WHERE s.client = c.id AND {_NOT_OVER}"
    f" AND ifnull(s.currency, '{DEFAULT_CURRENCY}') = ifnull(c.currency, '{DEFAULT_CURRENCY}'))"
)


@dataclass(frozen=True, slots=True)
class Selling:
    """Until when (up to the day before) sold credit of a client is left, and may be left, by the client's key.

    `unknown` says that there is no data on sales: any client that was sold to, or may have been, may sell.
    """

    until: Mapping[int, tuple[date, date]]
    unknown: bool = False

    def of(self, key: int | None, sold: int | None) -> tuple[date, date]:
        """Both days of one client; `sold` is 0 where its relationship says that it was not sold to."""
        if self.unknown:
            return date.min, date.min if sold == 0 else date.max
        return self.until.get(key, _NO_SALES) if key is not None else _NO_SALES


NO_SELLING = Selling({})

# As text: both queries stand inside another one whose columns they name, and are put together from the same parts.
_ENDED = (
    "SELECT 1 FROM ended_service e WHERE e.client_id = {table}.client_id AND e.resumed_at IS NULL AND e.ended_on <= ?1"
)
_MANAGED = (
    "CASE WHEN EXISTS (" + _ENDED + ") THEN 0"
    f" ELSE {{table}}.relationship IN {MANAGED} END"  # NULL where the relationship is blank
)
_NO_SALES = (date.min, date.min)
_SOLD = "{table}.relationship IN ('sold', 'sold_and_managed')"  # NULL where the relationship is blank
_CURRENCY = f"ifnull({{table}}.currency, '{DEFAULT_CURRENCY}')"
_MIXED = (
    f"(c.mrr IS NULL AND EXISTS (SELECT 1 FROM subscription s WHERE s.client = c.id AND {_NOT_OVER}"
    f" AND ifnull(s.currency, '{DEFAULT_CURRENCY}') <> ifnull(c.currency, '{DEFAULT_CURRENCY}')))"
)


def now(workspace: Workspace, on: date, counted: Mapping[str, str]) -> DayClients:
    """All clients as the data has them; not managed where services have ended by `on` or HubSpot calls them inactive.

    Where a client's MRR is unknown, that of its running subscriptions stands in. `counted` are the apps that count, by
    their names as of `RuleSet.app_names`.
    """
    apps = counted_app_names(workspace, counted)
    return DayClients(
        "SELECT c.id AS key, c.client_id, c.name,"
        f" CASE WHEN c.is_active = 0 THEN 0 ELSE {_MANAGED.format(table='c')} END AS managed,"
        f" coalesce(c.mrr, CASE WHEN NOT {_MIXED} THEN {_SUBSCRIBED_MRR} END) AS mrr,"
        f" {_CURRENCY.format(table='c')} AS currency, ifnull(c.managing_partners, 1) AS partners, u.apps, c.country,"
        f" c.market, c.market_multiplier AS multiplier, c.split_managed_mrr AS split, {_MIXED} AS mixed,"
        f" {_SOLD.format(table='c')} AS sold"
        f" FROM client c LEFT JOIN (SELECT client, {_apps_used(apps, 2)} AS apps FROM app_usage WHERE used IS NOT NULL"
        f"  GROUP BY client) u ON u.client = c.id",
        (on.isoformat(), *apps),
    )


def then(workspace: Workspace, on: date) -> DayClients | None:
    """All clients as snapshots had them at the end of `on`; `None` when the history does not go back so far.

    Where a client's MRR was unknown, that of the subscriptions that ran stands in, as it does for `now`.
    """
    day = on.isoformat()
    if not rows_of(workspace, StoredSnapshot.select(StoredSnapshot.gone).where(StoredSnapshot.taken_on <= on).limit(1)):
        return None
    return DayClients(
        "SELECT c.id AS key, s.client_id, s.name, " + _MANAGED.format(table="s") + " AS managed,"
        f" coalesce(s.mrr, s.subscribed_mrr) AS mrr, {_CURRENCY.format(table='s')} AS currency,"
        " ifnull(s.managing_partners, 1) AS partners, s.apps_used AS apps, c.country,"
        " c.market, c.market_multiplier AS multiplier, NULL AS split, 0 AS mixed,"
        f" {_SOLD.format(table='s')} AS sold"
        " FROM (SELECT max(taken_on), * FROM client_snapshot WHERE taken_on <= ?1 GROUP BY client_id) s"
        " LEFT JOIN client c ON c.client_id = s.client_id WHERE NOT s.gone",
        (day,),
    )


def one_by_one(
    workspace: Workspace, clients: DayClients, selling: Selling, wanted: Collection[str] | None = None
) -> list[ManagedClient]:
    """Each client of the day, or those `wanted` by id; `selling` says until when sold credit is left, by key."""
    rows = _read(workspace, clients)
    subscribed = _subscribed(workspace, rows)
    return [
        ManagedClient(key, client_id, name, _like(1, key, rest, selling, subscribed))
        for key, client_id, name, *rest in rows
        if wanted is None or client_id in wanted
    ]


def alike(
    workspace: Workspace,
    clients: DayClients,
    selling: Selling,
    currency: str,
    without: Collection[str] = (),
) -> list[AlikeClients]:
    """The clients of the day but those `without`, those alike taken together.

    What clients pay that are serviced alone and pay in `currency`, the rule set's own, is added up; others stay by
    themselves, since each share is converted or divided once.
    """
    rows = _read(workspace, clients)
    subscribed = _subscribed(workspace, rows)
    found: list[AlikeClients] = []
    groups: dict[tuple[Any, ...], list[int]] = {}
    for key, client_id, _, *rest in rows:
        if client_id in without:
            continue
        managed, mrr, money, partners, *others, split, mixed, sold = rest
        if partners > 1 or split is not None or mixed or (money != currency and mrr):
            found.append(_like(1, key, rest, selling, subscribed))
        else:
            group = (managed, None if mrr is None else mrr > 0, *selling.of(key, sold), *others)
            together = groups.setdefault(group, [0, 0])
            together[0] += 1
            together[1] += mrr or 0
    for (managed, paying, until, may_until, *others), (count, units) in groups.items():
        mrr = None if paying is None else ((from_stored(units), currency),)
        found.append(AlikeClients(count, _flag(managed), mrr, until, may_until, *others))
    return found


def _read(workspace: Workspace, clients: DayClients) -> Rows:
    return workspace.rows(
        "SELECT key, client_id, name, managed, mrr, currency, partners, apps, country, market, multiplier, split,"
        f" mixed, sold FROM ({clients.query})",
        clients.parameters,
    )


def _subscribed(workspace: Workspace, clients: Rows) -> dict[int, list[tuple[Decimal, str]]]:
    """What each client pays by its running subscriptions whose own MRR is blank, by currency, if any is `mixed`."""
    if not any(row[-2] for row in clients):
        return {}
    table, client = StoredSubscription, StoredClient
    money = fn.coalesce(table.currency, client.currency, DEFAULT_CURRENCY)
    query = (
        table.select(table.client, money, fn.sum(table.mrr))
        .join(client)
        .where(client.mrr.is_null(), is_running())
        .group_by(table.client, money)
    )
    found: dict[int, list[tuple[Decimal, str]]] = {}
    for key, currency, units in rows_of(workspace, query):
        found.setdefault(key, []).append((from_stored(units), currency))
    return found


def _like(
    count: int,
    key: int | None,
    row: list[Any],
    selling: Selling,
    subscribed: Mapping[int, list[tuple[Decimal, str]]],
) -> AlikeClients:
    managed, units, currency, partners, apps, country, market, multiplier, split, mixed, sold = row
    mrr: tuple[tuple[Decimal, str], ...] | None = None
    if mixed and key is not None:
        mrr = tuple(subscribed.get(key, ()))
    elif units is not None:
        mrr = ((from_stored(units), currency),)
    return AlikeClients(
        count,
        _flag(managed),
        mrr,
        *selling.of(key, sold),
        apps,
        country,
        market,
        _number(multiplier),
        partners=partners,
        split=None if split is None else from_stored(split),
        currency=currency,
    )


def _flag(value: int | None) -> bool | None:
    return None if value is None else bool(value)


def _number(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def places(workspace: Workspace) -> Rows:
    """Each client's key with its own multiplier, market and country, as far as the data gives them."""
    client = StoredClient
    return rows_of(workspace, client.select(client.id, client.market_multiplier, client.market, client.country))


def keys_of(workspace: Workspace, client_ids: Collection[str]) -> dict[str, int]:
    """The keys of the clients with these ids."""
    client = StoredClient
    query = client.select(client.client_id, client.id).where(client.client_id.in_(list(client_ids)))
    return dict(rows_of(workspace, query))


def subscribed_lines(workspace: Workspace, keys: Collection[int]) -> dict[int, dict[str, dict[str, Decimal]]]:
    """What each of these clients pays by its running subscriptions: by product line, then by currency."""
    table, client = StoredSubscription, StoredClient
    money = fn.coalesce(table.currency, client.currency, DEFAULT_CURRENCY)
    query = (
        table.select(table.client, table.product, money, fn.sum(table.mrr))
        .join(client)
        .where(is_running(), table.client.in_(list(keys)))
        .group_by(table.client, table.product, money)
    )
    rows = rows_of(workspace, query)
    found: dict[int, dict[str, dict[str, Decimal]]] = {}
    for key, product, currency, units in rows:
        line = found.setdefault(key, {}).setdefault(line_key(product), {})
        line[currency] = line.get(currency, Decimal(0)) + from_stored(units)
    return found


def _apps_used(names: Mapping[str, str], first: int) -> str:
    """SQL that counts the apps used among rows of `app_usage` whose `used` is known, by `counted_app_names`.

    The names as the data writes them are the parameters from `?first` on. An app under its old and its new name is
    one; for that, SQLite has to tell them apart, which takes longer than adding up.
    """
    marks = [f"?{place}" for place in range(first, first + len(names))]
    if len(set(names.values())) == len(names):
        return f"sum(used AND app IN ({', '.join(marks)}))"
    places = {name: place for place, name in enumerate(dict.fromkeys(names.values()))}
    cases = " ".join(f"WHEN {mark} THEN {places[name]}" for mark, name in zip(marks, names.values(), strict=True))
    return f"count(DISTINCT CASE WHEN used THEN CASE app {cases} END END)"
