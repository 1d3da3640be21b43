"""What the list of clients and its alerts need, read with one query per subject for all clients together."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from operator import attrgetter
from typing import Any, TypeVar

from peewee import BaseQuery, Field, Query, Select, fn

from desktop_app.domain.client_list import Decision, ProductChip
from desktop_app.domain.credit import SCALE
from desktop_app.domain.folding import folded
from desktop_app.domain.links import Portal
from desktop_app.domain.money import from_stored
from desktop_app.domain.products import short_label, split_product
from desktop_app.domain.records import Relationship, RenewalStatus, RenewalType
from desktop_app.domain.renewals import decision_due
from desktop_app.storage.conditions import (
    DEFAULT_CURRENCY,
    apps_used,
    can_renew,
    currency_of_client,
    is_running,
    unindexed,
)
from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.models.credit import StoredCreditState, StoredEvent, StoredLayer, StoredLoss
from desktop_app.storage.models.entered import StoredEndedService, StoredRenewalOverride, StoredTag
from desktop_app.storage.models.imports import StoredImport
from desktop_app.storage.models.subscriptions import StoredRenewal, StoredSubscription
from desktop_app.storage.models.usage import StoredAppUsage
from desktop_app.storage.partner_queries import partner_facts
from desktop_app.storage.queries import Parameter, prepared, rows_of
from desktop_app.storage.workspace import Workspace

_Query = TypeVar("_Query", bound=Query)

CLIENT_FIELDS = (
    "client_id", "name", "domain", "hub_id", "company_id", "relationship", "relationship_since", "managing_partners",
    "mrr", "currency", "industry", "country", "city", "contact_name", "contact_email", "partner_owner",
    "contacts_used", "contacts_limit", "emails_used", "emails_limit", "engagement_index", "usage_score",
    "account_link", "is_active", "missing_since", "not_shared_since", "shared_groups",
)  # fmt: skip
_DAYS = ("relationship_since", "missing_since", "not_shared_since")


@prepared
def _clients(*, of_one: bool) -> BaseQuery:
    client = StoredClient
    query = client.select(client.id, client.changed_by, *(getattr(client, name) for name in CLIENT_FIELDS))
    return query.where(client.client_id == Parameter("client_id")) if of_one else query


@prepared
def _run_days() -> BaseQuery:
    return StoredImport.select(StoredImport.id, StoredImport.as_of)


def client_fields(workspace: Workspace, client_id: str | None = None) -> list[tuple[int, dict[str, Any]]]:
    """Each client's internal key with its fields as records hold them, and `changed_on`; of one client if given."""
    changed_on = {run: day(as_of) for run, as_of in _run_days().rows(workspace)}
    currency = partner_facts(workspace).get("currency", DEFAULT_CURRENCY)
    rows = _clients(of_one=client_id is not None).rows(workspace, client_id=client_id)
    return [
        (row[0], _typed(dict(zip(CLIENT_FIELDS, row[2:], strict=True)), changed_on.get(row[1]), currency))
        for row in rows
    ]


def count_clients(workspace: Workspace) -> int:
    """How many clients the workspace holds."""
    return int(rows_of(workspace, StoredClient.select(fn.count()))[0][0])


def client_names(workspace: Workspace) -> dict[str, str]:
    """The name of each client, by its id, in order of name."""
    return {client_id: name for client_id, name, _ in clients_to_choose(workspace)}


def clients_to_choose(workspace: Workspace) -> list[tuple[str, str, str | None]]:
    """Id, name and domain of every client, in order of name, with numbers as people count."""
    client = StoredClient
    query = client.select(client.client_id, client.name, client.domain)
    return rows_of(workspace, query.order_by(fn.ifnull(client.sort_key, fn.lower(client.name)), client.client_id))


def _typed(fields: dict[str, Any], changed_on: date | None, currency: str) -> dict[str, Any]:
    fields["changed_on"] = changed_on
    if fields["relationship"] is not None:
        fields["relationship"] = _RELATIONSHIPS[fields["relationship"]]
    for name in _DAYS:
        if fields[name] is not None:
            fields[name] = date.fromisoformat(fields[name])
    fields["is_active"] = None if fields["is_active"] is None else bool(fields["is_active"])
    fields["shared_groups"] = _listed(fields["shared_groups"])
    if fields["mrr"] is not None:
        fields["currency"] = fields["currency"] or currency
        fields["mrr"] = _amount(fields["mrr"])
    return fields


@prepared
def _subscribed(*, of_one: bool) -> BaseQuery:
    table, client = StoredSubscription, StoredClient
    money = fn.ifnull(table.currency, currency_of_client())
    query = table.select(table.client, fn.sum(table.mrr), fn.min(money)).join(client)
    query = query.where(client.mrr.is_null(), is_running(Parameter("today")), table.mrr.is_null(False))
    return _of_one(query, table.client, of_one).group_by(table.client).having(fn.min(money) == fn.max(money))


def subscribed_mrr(workspace: Workspace, today: date, key: int | None = None) -> dict[int, tuple[Decimal, str]]:
    """Per client without an MRR of its own, what it pays by its running subscriptions, if all in one currency."""
    rows = _subscribed(of_one=key is not None).rows(workspace, today=today, key=key)
    return {client: (_amount(units), currency) for client, units, currency in rows}


@lru_cache(maxsize=1_024)
def _listed(joined: str | None) -> tuple[str, ...] | None:
    """The entries of a `;` list; `None` where there is none."""
    return None if joined is None else tuple(entry.strip() for entry in joined.split(";") if entry.strip())


# Lists repeat the same prices over and over.
_amount = lru_cache(maxsize=65_536)(from_stored)


@prepared
def _products(*, of_one: bool) -> BaseQuery:
    # One row per client: most clients share a few combinations of products, so that each is taken apart once.
    table = StoredSubscription
    paid = table.select(table.client, table.product, table.edition, table.seats).where(is_running(Parameter("today")))
    ordered = _of_one(paid, table.client, of_one).order_by(table.client, table.mrr.desc(), table.product).alias("paid")
    pair = ordered.c.product.concat(fn.char(31)).concat(fn.ifnull(ordered.c.edition, ""))
    columns = [ordered.c.client, fn.group_concat(pair, fn.char(30)), fn.sum(ordered.c.seats)]
    return Select([ordered], columns).group_by(ordered.c.client)


def products(
    workspace: Workspace, today: date, key: int | None = None
) -> dict[int, tuple[tuple[ProductChip, ...], int | None]]:
    """Per client, the products paid for, dearest first, and their seats together (`None` where unknown)."""
    rows = _products(of_one=key is not None).rows(workspace, today=today, key=key)
    return {client: (_chips(joined), seats) for client, joined, seats in rows}


@lru_cache(maxsize=65_536)
def _chips(joined: str) -> tuple[ProductChip, ...]:
    pairs = (pair.partition("\x1f") for pair in joined.split("\x1e"))
    return tuple(dict.fromkeys(product_chip(product, edition or None) for product, _, edition in pairs))


@lru_cache(maxsize=4_096)
def product_chip(product: str, edition: str | None) -> ProductChip:
    """A product and edition as stored, as a chip."""
    line, edition_in_name = split_product(product)
    return ProductChip(line, edition or edition_in_name, short_label(product, edition))


@prepared
def _app_names(*, of_one: bool) -> BaseQuery:
    return _of_one(StoredAppUsage.select(StoredAppUsage.app).distinct(), StoredAppUsage.client, of_one)


def counted_app_names(workspace: Workspace, counted: Mapping[str, str], key: int | None = None) -> dict[str, str]:
    """The `counted` apps (by folded name, as of `RuleSet.app_names`) by their names as the data writes them."""
    apps = _app_names(of_one=key is not None).rows(workspace, key=key)
    return {app: counted[folded(app)] for (app,) in apps if folded(app) in counted}


def counted_apps(workspace: Workspace, counted: Mapping[str, str], key: int | None = None) -> dict[int, int]:
    """Per client, how many of the `counted` apps are used; clients without any data about apps are absent."""
    names = counted_app_names(workspace, counted, key)
    return dict(_apps_used(tuple(names.items()), of_one=key is not None).rows(workspace, key=key))


@prepared
def _apps_used(names: tuple[tuple[str, str], ...], *, of_one: bool) -> BaseQuery:
    usage = StoredAppUsage
    query = usage.select(usage.client, apps_used(dict(names))).where(usage.used.is_null(False))
    return _of_one(query, usage.client, of_one).group_by(usage.client)


@prepared
def _next_renewals(*, of_one: bool) -> BaseQuery:
    renewal, subscription, today = StoredRenewal, StoredSubscription, Parameter("today")
    of_renewals = renewal.select(renewal.client, fn.min(renewal.renews_on).alias("renews_on")).where(
        renewal.renews_on >= today, can_renew(today)
    )
    of_subscriptions = subscription.select(
        subscription.client, fn.min(subscription.renews_on).alias("renews_on")
    ).where(subscription.renews_on >= today, is_running(today))
    both = (
        _of_one(of_renewals, renewal.client, of_one).group_by(renewal.client)
        + _of_one(of_subscriptions, subscription.client, of_one).group_by(subscription.client)
    ).alias("ahead")
    return Select([both], [both.c.client, fn.min(both.c.renews_on)]).group_by(both.c.client)


def next_renewals(workspace: Workspace, today: date, key: int | None = None) -> dict[int, date]:
    """Per client, the first day from `today` on which a subscription renews, after its renewals or subscriptions."""
    rows = _next_renewals(of_one=key is not None).rows(workspace, today=today, key=key)
    return {client: date.fromisoformat(renews_on) for client, renews_on in rows}


@prepared
def _renewals_ahead(*, of_one: bool) -> BaseQuery:
    renewal, client = StoredRenewal, StoredClient
    query = (
        renewal.select(
            renewal.client, client.client_id, fn.ifnull(renewal.currency, currency_of_client()), renewal.product,
            renewal.type, renewal.renews_on, renewal.decision_due_on, renewal.status, renewal.current_mrr,
            renewal.renewal_mrr, renewal.moved_from,
        )
        .join(client)
        .where(unindexed(renewal.renews_on) >= Parameter("today"), can_renew(Parameter("today")))
    )  # fmt: skip
    return _of_one(query, renewal.client, of_one)


def changes_ahead(
    workspace: Workspace, today: date, key: int | None = None, client_id: str | None = None
) -> dict[int, list[Decision]]:
    """Per client, its contract changes from `today` on, decided or not, by deadline.

    What a person set for a status goes before what the data says.
    """
    overrides = _renewal_overrides(workspace, client_id)
    ahead: dict[int, list[Decision]] = defaultdict(list)
    rows = _renewals_ahead(of_one=key is not None).rows(workspace, today=today, key=key)
    for client, name, currency, product, given, renews_on, due_on, status, current, renewed, moved_from in rows:
        kind = given or RenewalType.RENEWAL.value
        own = overrides.get((name, product, kind, renews_on), _NOTHING) if overrides else _NOTHING
        starts = _day(renews_on)
        ahead[client].append(
            Decision(
                product,
                starts,
                _day(due_on) if due_on else _deadline(starts),
                _STATUSES[own.get("status", status)],
                None if current is None else _amount(current),
                None if renewed is None else _amount(renewed),
                currency,
                _TYPES[kind],
                day(moved_from),
                own.get("lost_reason"),
            )
        )
    for changes in ahead.values():
        if len(changes) > 1:
            changes.sort(key=attrgetter("due_on"))
    return ahead


@prepared
def _overrides(*, of_one: bool) -> BaseQuery:
    own = StoredRenewalOverride
    query = own.select(own.client_id, own.product, own.type, own.renews_on, own.field, own.value)
    return query.where(own.client_id == Parameter("client_id")) if of_one else query


def _renewal_overrides(workspace: Workspace, client_id: str | None) -> dict[tuple[str, ...], dict[str, str]]:
    overrides: dict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
    rows = _overrides(of_one=client_id is not None).rows(workspace, client_id=client_id)
    for *renewal, field, value in rows:
        overrides[tuple(renewal)][field] = value
    return overrides


@prepared
def _is_derived() -> BaseQuery:
    return StoredCreditState.select(StoredCreditState.settings).limit(1)


@prepared
def _first_event() -> BaseQuery:
    return StoredEvent.select(StoredEvent.id).where(StoredEvent.date <= Parameter("on")).limit(1)


@prepared
def _credit(*, of_one: bool) -> BaseQuery:
    layer, loss, on = StoredLayer, StoredLoss, Parameter("on")
    # No index of days is used: most layers count.
    counts = (unindexed(layer.opened_on) <= on) & (unindexed(layer.expires_on) > on)
    if of_one:  # layers are found by the event that opened them: they have no index by client
        of_client = StoredEvent.select(StoredEvent.id).where(StoredEvent.client == Parameter("key"))
        counts = counts & layer.event.in_(of_client)
    gained = layer.select(layer.client, layer.amount).where(counts)
    lost = (
        loss.select(layer.client, (0 - loss.amount).alias("amount"))
        .join(layer, on=layer.event == loss.layer)
        .where(loss.lost_on <= on, counts)
    )
    both = (gained + lost).alias("both")
    return Select([both], [both.c.client, fn.sum(both.c.amount)]).group_by(both.c.client)


def credit(workspace: Workspace, on: date, key: int | None = None) -> dict[int, Decimal] | None:
    """Per client, the sold credit at the end of `on` in the rule set's currency.

    `None` where it is not derived yet, and before the first event of the book.
    """
    if not _is_derived().rows(workspace) or not _first_event().rows(workspace, on=on):
        return None
    rows = _credit(of_one=key is not None).rows(workspace, on=on, key=key)
    return {client: Decimal(units) / SCALE for client, units in rows}


def portal(workspace: Workspace) -> Portal:
    """The partner's own HubSpot account."""
    facts = partner_facts(workspace)
    return Portal(facts.get("ui_domain"), facts.get("hub_id"))


@prepared
def _tags(*, of_one: bool) -> BaseQuery:
    query = StoredTag.select(StoredTag.client_id, StoredTag.tag).order_by(StoredTag.client_id, StoredTag.tag)
    return query.where(StoredTag.client_id == Parameter("client_id")) if of_one else query


def tags(workspace: Workspace, client_id: str | None = None) -> dict[str, tuple[str, ...]]:
    """Per client id, its tags in alphabetical order."""
    tags_by_client: dict[str, list[str]] = defaultdict(list)
    for name, tag in _tags(of_one=client_id is not None).rows(workspace, client_id=client_id):
        tags_by_client[name].append(tag)
    return {name: tuple(tags) for name, tags in tags_by_client.items()}


@prepared
def _ended_services(*, of_one: bool) -> BaseQuery:
    service = StoredEndedService
    query = service.select(service.client_id, service.ended_on, service.reason).where(service.resumed_at.is_null())
    return query.where(service.client_id == Parameter("client_id")) if of_one else query


def ended_services(workspace: Workspace, client_id: str | None = None) -> dict[str, tuple[date, str]]:
    """Per client id whose services are ended: since when, and why."""
    rows = _ended_services(of_one=client_id is not None).rows(workspace, client_id=client_id)
    return {name: (date.fromisoformat(ended_on), reason) for name, ended_on, reason in rows}


def _of_one(query: _Query, client: Field, of_one: bool) -> _Query:
    """The query, narrowed down to one client by its internal key if `of_one`."""
    return query.where(client == Parameter("key")) if of_one else query


def day(text: str | None) -> date | None:
    """A stored day as a date."""
    return date.fromisoformat(text) if text else None


_NOTHING: Mapping[str, str] = {}
_deadline = lru_cache(maxsize=8_192)(decision_due)
_day = lru_cache(maxsize=8_192)(date.fromisoformat)
_TYPES: Mapping[str, RenewalType] = {kind.value: kind for kind in RenewalType}
_STATUSES: Mapping[str | None, RenewalStatus | None] = {None: None, **{kind.value: kind for kind in RenewalStatus}}
_RELATIONSHIPS: Mapping[str, Relationship] = {kind.value: kind for kind in Relationship}
