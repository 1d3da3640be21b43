"""The clients of a day, as the data or their history has them: one by one, or counted by what matters to the tier."""

import json
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from peewee import JOIN, BaseQuery, Case, fn

from desktop_app.domain.money import from_stored
from desktop_app.domain.products import line_key
from desktop_app.domain.records import Relationship
from desktop_app.domain.standing import contributes
from desktop_app.storage.client_queries import counted_app_names, day
from desktop_app.storage.conditions import (
    DEFAULT_CURRENCY,
    MANAGED,
    PARTNER_CURRENCY,
    apps_used,
    currency_of_client,
    ended,
    is_running,
    subscribed_mrr,
)
from desktop_app.storage.models.clients import StoredClient, StoredSnapshot
from desktop_app.storage.models.subscriptions import StoredSubscription
from desktop_app.storage.models.usage import StoredAppUsage
from desktop_app.storage.queries import Parameter, prepared, rows_of
from desktop_app.storage.workspace import Rows, Workspace


@dataclass(frozen=True, slots=True)
class AlikeClients:
    """So many clients that are alike to the tier.

    `managed` is `None` where unknown. `mrr` is what they all pay together a month, by currency; `None` when the MRR
    of each is unknown. `split` is the partner's own share of it, where the data gives it;
    otherwise `partners` share it evenly. `apps` is the number of counted apps that each uses, `None` without data.
    Sold credit of theirs is left up to the day before `selling_until`, and may be up to that before `may_sell_until`;
    of clients taken together that contribute managed credit, and so count on every day, neither is looked at.
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


_Row = tuple[Any, ...]
_Like = tuple[Any, ...]  # managed, paying, apps, and country, market and multiplier where these matter


@dataclass(frozen=True, slots=True)
class GroupedRows:
    """Clients by what makes them alike apart from sales.

    `lasting` are those that contribute on every day, whatever is left of their sales: how many, and their MRR in stored
    units added up. `others` are rows with what makes them alike; `single` rows stay by themselves.
    """

    lasting: Mapping[_Like, tuple[int, int]]
    others: Sequence[tuple[_Row, _Like]]
    single: Sequence[_Row]


class ClientRows:
    """Clients as they were read once, for as many days as only ended services and sales distinguish.

    `rows` are key, client_id, name, managed, mrr, currency, partners, apps, country, market, multiplier, split, mixed
    (blank MRR, but subscriptions in several currencies) and sold; `subscribed` is what a mixed client pays by its
    running subscriptions, by id.
    """

    def __init__(self, rows: Rows, subscribed: Mapping[str, list[tuple[Decimal, str]]]) -> None:
        self.rows = rows
        self.subscribed = subscribed
        self._grouped: tuple[tuple[object, ...], GroupedRows] | None = None

    def grouped(self, currency: str, left_out: Collection[str], *, by_place: bool) -> GroupedRows:
        """The rows by what makes them alike, for as many days as have the same `left_out`, which are not `lasting`.

        Those that pay in another currency than `currency` are single, as are those with several partners.
        """
        asked = currency, left_out, by_place
        if self._grouped is None or self._grouped[0] != asked:
            self._grouped = asked, self._group(currency, left_out, 11 if by_place else 8)
        return self._grouped[1]

    def _group(self, currency: str, left_out: Collection[str], end: int) -> GroupedRows:
        lasting: dict[_Like, tuple[int, int]] = {}
        others, single = [], []
        for row in self.rows:
            units = row[4]
            like = row[3], None if units is None else units > 0, *row[7:end]
            if row[6] > 1 or row[11] is not None or row[12] or (row[5] != currency and units):
                single.append(row)
            elif like[0] and like[1] and row[1] not in left_out:
                count, together = lasting.get(like, (0, 0))
                lasting[like] = count + 1, together + units
            else:
                others.append((row, like))
        return GroupedRows(lasting, others, single)


@dataclass(frozen=True, slots=True)
class DayClients:
    """The clients of a day; those with services that had `ended` by then, by id, are not managed."""

    read: ClientRows
    ended: Collection[str]


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

_NO_SALES = (date.min, date.min)
_SOLD_TO = tuple(relationship.value for relationship in Relationship if relationship.is_sold)


def now(workspace: Workspace, counted: Mapping[str, str], on: date) -> ClientRows:
    """All clients as the data has them, with the subscriptions that run on a day; not managed where HubSpot calls them
    inactive.

    Where a client's MRR is unknown, that of its running subscriptions stands in. `counted` are the apps that count, by
    their names as of `RuleSet.app_names`.
    """
    names = counted_app_names(workspace, counted)
    rows = _now(tuple(names.items())).rows(workspace, on=on)
    return ClientRows(rows, _subscribed(workspace, rows, on))


@prepared
def _now(apps: tuple[tuple[str, str], ...]) -> BaseQuery:
    client, usage, on = StoredClient, StoredAppUsage, Parameter("on")
    # By CASE: for AND, SQLite looks for the subscriptions of clients whose MRR is known, too.
    mixed = Case(None, [(client.mrr.is_null(), fn.EXISTS(_in_other_currencies(on)))], 0)
    columns = usage.client, apps_used(dict(apps)).alias("apps")
    used = usage.select(*columns).where(usage.used.is_null(False)).group_by(usage.client).alias("used")
    relationship = client.relationship
    return client.select(
        client.id, client.client_id, client.name,
        Case(None, [(client.is_active == 0, 0)], relationship.in_(MANAGED)),  # NULL where the relationship is blank
        fn.coalesce(client.mrr, Case(None, [(mixed == 0, subscribed_mrr(on))])), currency_of_client(),
        fn.ifnull(client.managing_partners, 1), used.c.apps, client.country, client.market, client.market_multiplier,
        client.split_managed_mrr, mixed, relationship.in_(_SOLD_TO),
    ).join(used, JOIN.LEFT_OUTER, on=used.c.client == client.id)  # fmt: skip


def _in_other_currencies(on: Parameter) -> BaseQuery:
    """A client's running subscriptions in other currencies than its own."""
    table = StoredSubscription
    money = fn.ifnull(table.currency, currency_of_client())
    is_elsewhere = (money != currency_of_client()) & table.mrr.is_null(False)
    return table.select(table.id).where(table.client == StoredClient.id, is_running(on), is_elsewhere)


def is_same(workspace: Workspace, first: date, last: date) -> bool:
    """Whether the same subscriptions run on both days: none begins after the first, or ends before the last."""
    table = StoredSubscription
    begins = (table.started_on > first) & (table.started_on <= last)
    ends = (table.ends_on >= first) & (table.ends_on < last)
    return not rows_of(workspace, table.select(table.id).where(begins | ends).limit(1))


def then(workspace: Workspace, on: date) -> ClientRows | None:
    """All clients as snapshots had them at the end of `on`; `None` when the history does not go back so far.

    Where a client's MRR was unknown, that of the subscriptions that ran stands in, as it does for `now`.
    """
    if last_snapshot_day(workspace, on) is None:
        return None
    rows = workspace.rows(
        "SELECT c.id, s.client_id, s.name,"
        f" CASE WHEN s.is_active = 0 THEN 0 ELSE s.relationship IN {MANAGED} END,"
        " coalesce(s.mrr, CASE WHEN s.subscribed_elsewhere IS NULL THEN s.subscribed_mrr END),"
        f" ifnull(s.currency, {PARTNER_CURRENCY}), ifnull(s.managing_partners, 1), s.apps_used, c.country, c.market,"
        " c.market_multiplier, s.split_managed_mrr, s.subscribed_elsewhere IS NOT NULL,"
        f" s.relationship IN {_SOLD_TO}, s.subscribed_mrr, s.subscribed_elsewhere"
        " FROM (SELECT max(taken_on), * FROM client_snapshot WHERE taken_on <= ?1 GROUP BY client_id) s"
        " LEFT JOIN client c ON c.client_id = s.client_id WHERE NOT s.gone",
        (on.isoformat(),),
    )
    return ClientRows([row[:-2] for row in rows], {row[1]: _subscribed_then(row) for row in rows if row[-1]})


def _subscribed_then(row: tuple[Any, ...]) -> list[tuple[Decimal, str]]:
    """What a client of the history paid by its subscriptions, in its own currency first."""
    units = Counter[str]({} if row[-2] is None else {row[5]: row[-2]})
    for currency, amount in json.loads(row[-1]):
        units[currency] += amount
    return [(from_stored(amount), currency) for currency, amount in units.items()]


def last_snapshot_day(workspace: Workspace, on: date) -> date | None:
    """The last day up to `on` that the clients' history has anything of."""
    return day(_last_snapshot().rows(workspace, on=on)[0][0])


@prepared
def _last_snapshot() -> BaseQuery:
    taken_on = StoredSnapshot.taken_on
    return StoredSnapshot.select(fn.max(taken_on)).where(taken_on <= Parameter("on"))


def on_day(workspace: Workspace, read: ClientRows, on: date) -> DayClients:
    """The clients with what had ended by the end of `on`."""
    return DayClients(read, frozenset(client_id for (client_id,) in _ended().rows(workspace, on=on)))


@prepared
def _ended() -> BaseQuery:
    return ended(Parameter("on"))


def each_client(clients: DayClients, selling: Selling, wanted: Collection[str] | None = None) -> list[ManagedClient]:
    """Each client of the day, or those `wanted` by id; `selling` says until when sold credit is left, by key."""
    return [
        ManagedClient(row[0], row[1], row[2], _like(1, row, selling, clients))
        for row in clients.read.rows
        if wanted is None or row[1] in wanted
    ]


def contributing(clients: DayClients, selling: Selling, on: date, apps: Collection[int]) -> list[tuple[int, str, str]]:
    """The clients that use as many `apps` and surely contribute credit on the day: how many apps, name and id."""
    read = clients.read
    return [
        (row[7], row[2], row[1])
        for row in read.rows
        if row[7] in apps
        and contributes(
            managed=False if row[1] in clients.ended else _flag(row[3]),
            paying=_is_paying(row, read),
            selling=selling.of(row[0], row[13]),
            on=on,
        )
    ]


def _is_paying(row: tuple[Any, ...], read: ClientRows) -> bool | None:
    """Whether a client pays what the partner has a share of; `None` where that is unknown."""
    units, split, is_mixed = row[4], row[11], row[12]
    if split is not None:
        return bool(split > 0)
    if is_mixed:
        return any(amount > 0 for amount, _ in read.subscribed.get(row[1], ()))
    return None if units is None else bool(units > 0)


def alike(
    clients: DayClients, selling: Selling, currency: str, without: Collection[str] = (), *, by_place: bool = True
) -> list[AlikeClients]:
    """The clients of the day but those `without`, those alike taken together, wherever they are unless `by_place`.

    What clients pay that are serviced alone and pay in `currency`, the rule set's own, is added up; others stay by
    themselves, since each share is converted or divided once.
    """
    ended = clients.ended
    grouped = clients.read.grouped(currency, frozenset((*ended, *without)), by_place=by_place)
    groups_alike = [_like(1, row, selling, clients) for row in grouped.single if row[1] not in without]
    groups = {(like, _NO_SALES): sums for like, sums in grouped.lasting.items()}
    for row, like in grouped.others:
        client_id, units = row[1], row[4]
        if client_id in without:
            continue
        key = (0, *like[1:]) if client_id in ended else like, selling.of(row[0], row[13])
        count, together = groups.get(key, (0, 0))
        groups[key] = count + 1, together + (units or 0)
    for ((managed, paying, *others), (until, may_until)), (count, units) in groups.items():
        mrr = None if paying is None else ((from_stored(units), currency),)
        apps, country, market, multiplier = others if by_place else (*others, None, None, None)
        of_market = country, market, _number(multiplier)
        groups_alike.append(AlikeClients(count, _flag(managed), mrr, until, may_until, apps, *of_market))
    return groups_alike


def _subscribed(workspace: Workspace, clients: Rows, on: date) -> dict[str, list[tuple[Decimal, str]]]:
    """What each client pays by its running subscriptions whose own MRR is blank, by currency, if any is `mixed`."""
    if not any(row[12] for row in clients):
        return {}
    table, client = StoredSubscription, StoredClient
    money = fn.ifnull(table.currency, currency_of_client())
    query = (
        table.select(client.client_id, money, fn.sum(table.mrr))
        .join(client)
        .where(client.mrr.is_null(), is_running(on), table.mrr.is_null(False))
        .group_by(table.client, money)
    )
    paid_by_client: dict[str, list[tuple[Decimal, str]]] = {}
    for client_id, currency, units in rows_of(workspace, query):
        paid_by_client.setdefault(client_id, []).append((from_stored(units), currency))
    return paid_by_client


def _like(count: int, row: tuple[Any, ...], selling: Selling, clients: DayClients) -> AlikeClients:
    key, client_id, _, managed, units, currency, partners, apps, country, market, multiplier, split, mixed, sold = row
    mrr: tuple[tuple[Decimal, str], ...] | None = None
    if mixed:
        mrr = tuple(clients.read.subscribed.get(client_id, ()))
    elif units is not None:
        mrr = ((from_stored(units), currency),)
    return AlikeClients(
        count,
        False if client_id in clients.ended else _flag(managed),
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


def ids_of(workspace: Workspace, keys: Collection[int]) -> dict[int, str]:
    """The ids of the clients with these keys."""
    client = StoredClient
    return dict(rows_of(workspace, client.select(client.id, client.client_id).where(client.id.in_(list(keys)))))


def subscribed_lines(workspace: Workspace, keys: Collection[int], on: date) -> dict[int, dict[str, dict[str, Decimal]]]:
    """What each of these clients pays by the subscriptions that run on a day, as far as it is known: by product line,
    then by currency."""
    table, client = StoredSubscription, StoredClient
    money = fn.ifnull(table.currency, currency_of_client())
    query = (
        table.select(table.client, table.product, money, fn.sum(table.mrr))
        .join(client)
        .where(is_running(on), table.client.in_(list(keys)), table.mrr.is_null(False))
        .group_by(table.client, table.product, money)
    )
    rows = rows_of(workspace, query)
    lines_by_client: dict[int, dict[str, dict[str, Decimal]]] = {}
    for key, product, currency, units in rows:
        line = lines_by_client.setdefault(key, {}).setdefault(line_key(product), {})
        line[currency] = line.get(currency, Decimal(0)) + from_stored(units)
    return lines_by_client
