"""What is asked to read clients into columns: each about all clients, some by their internal `keys`, or one by its."""

from typing import Any, Protocol, TypeVar

from peewee import BaseQuery, ColumnBase, Query, Select, fn

from desktop_app.storage.chosen_clients import Which, among
from desktop_app.storage.conditions import apps_used, can_renew, currency_of_client, is_running, unindexed
from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.models.credit import StoredCreditState, StoredEvent, StoredLayer, StoredLoss
from desktop_app.storage.models.entered import StoredEndedService, StoredRenewalOverride, StoredTag
from desktop_app.storage.models.imports import StoredImport
from desktop_app.storage.models.subscriptions import StoredRenewal, StoredSubscription
from desktop_app.storage.models.usage import StoredAppUsage
from desktop_app.storage.queries import Parameter, PreparedQuery, in_list, prepared

_Query = TypeVar("_Query", bound=Query)

TEXTS = (
    "client_id", "name", "domain", "hub_id", "company_id", "contact_name", "contact_email", "account_link",
)  # fmt: skip
FIELDS = (
    *TEXTS, "relationship", "relationship_since", "managing_partners", "mrr", "currency", "industry", "country", "city",
    "partner_owner", "contacts_used", "contacts_limit", "emails_used", "emails_limit", "engagement_index",
    "usage_score", "is_active", "missing_since", "not_shared_since", "shared_groups", "changed_by", "next_renewal_on",
    "tags",
)  # fmt: skip
CHANGE_FIELDS = (
    "currency", "product", "type", "renews_on", "due_on", "status", "current_mrr", "renewal_mrr", "moved_from",
)  # fmt: skip


PAIR = "\x1f"
"""Parts a product from its edition."""


class ClientQuery(Protocol):
    """A query about all clients, some, or one."""

    def __call__(self, *, which: Which) -> PreparedQuery: ...


@prepared
def by_name() -> BaseQuery:
    """The keys of clients in order of name, with numbers as people count."""
    return _by_name(StoredClient.select(StoredClient.id))


@prepared
def first_by_name() -> BaseQuery:
    """The keys of the first current clients in order of name, at most `limit`."""
    service = StoredEndedService
    ended = service.select(service.client_id).where(service.resumed_at.is_null())
    current = StoredClient.select(StoredClient.id).where(
        StoredClient.client_id.not_in(ended), fn.ifnull(StoredClient.is_active, 1) == 1
    )
    return _by_name(current).limit(Parameter("limit"))


def _by_name(query: _Query) -> _Query:
    client = StoredClient
    return query.order_by(fn.ifnull(client.sort_key, fn.lower(client.name)), client.client_id)


@prepared
def clients(names: tuple[str, ...], *, which: Which) -> BaseQuery:
    """Key and some of the `FIELDS`, by key."""
    client = StoredClient
    query = client.select(client.id, *(getattr(client, name) for name in names)).order_by(client.id)
    return among(query, client.id, which)


@prepared
def run_days() -> BaseQuery:
    """The day that the data of each import is of."""
    return StoredImport.select(StoredImport.id, StoredImport.as_of)


@prepared
def subscribed(*, which: Which) -> BaseQuery:
    """Of clients without an MRR of their own, what they pay by their running subscriptions, if all in one currency."""
    table, client = StoredSubscription, StoredClient
    money = fn.ifnull(table.currency, currency_of_client())
    query = table.select(table.client, fn.sum(table.mrr), fn.min(money)).join(client)
    query = query.where(client.mrr.is_null(), is_running(Parameter("today")), table.mrr.is_null(False))
    return among(query, table.client, which).group_by(table.client).having(fn.min(money) == fn.max(money))


@prepared
def products(*, which: Which) -> BaseQuery:
    """Products and editions paid for in one text, dearest first, and their seats: most clients share a few texts."""
    table = StoredSubscription
    paid = table.select(table.client, table.product, table.edition, table.seats).where(is_running(Parameter("today")))
    ordered = among(paid, table.client, which).order_by(table.client, table.mrr.desc(), table.product).alias("paid")
    columns = [ordered.c.client, fn.group_concat(_pair(ordered.c), fn.char(30)), fn.sum(ordered.c.seats)]
    return Select([ordered], columns).group_by(ordered.c.client)


def _pair(paid: Any) -> ColumnBase:
    """A product and its edition in one text, of columns called so."""
    pair: ColumnBase = paid.product.concat(PAIR).concat(fn.ifnull(paid.edition, ""))
    return pair


@prepared
def products_paid() -> BaseQuery:
    """The different products and editions that are paid for."""
    table = StoredSubscription
    return table.select(table.product, table.edition).where(is_running(Parameter("today"))).distinct()


@prepared
def without_pairs() -> BaseQuery:
    """A row where a client pays for none of the JSON list `pairs` of products and editions, joined by `PAIR`."""
    table, client = StoredSubscription, StoredClient
    paying = table.select(table.client).where(
        table.client == client.id, is_running(Parameter("today")), in_list(_pair(table), "pairs")
    )
    return client.select(client.id).where(~fn.EXISTS(paying)).limit(1)  # the first such client mostly comes soon


@prepared
def keys_of() -> BaseQuery:
    """The keys of the clients with the ids of the JSON list `ids`, ascending."""
    client = StoredClient
    return client.select(client.id).where(in_list(client.client_id, "ids")).order_by(client.id)


@prepared
def apps(names: tuple[tuple[str, str], ...], *, which: Which) -> BaseQuery:
    """How many of the apps that count are used, of clients of which that is known."""
    usage = StoredAppUsage
    query = usage.select(usage.client, apps_used(dict(names))).where(usage.used.is_null(False))
    return among(query, usage.client, which).group_by(usage.client)


@prepared
def subscriptions_ahead(*, which: Which) -> BaseQuery:
    """The first day from today on which a running subscription renews."""
    table, today = StoredSubscription, Parameter("today")
    query = table.select(table.client, fn.min(table.renews_on)).where(table.renews_on >= today, is_running(today))
    return among(query, table.client, which).group_by(table.client)


@prepared
def renewals_ahead(*, which: Which) -> BaseQuery:
    """The contract changes from today on: key and id of the client, and `CHANGE_FIELDS`."""
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
    return among(query, renewal.client, which)


@prepared
def renewal_overrides(*, which: Which) -> BaseQuery:
    """What a person set for contract changes: client, product, type and day, then field and value."""
    own, client = StoredRenewalOverride, StoredClient
    query = own.select(own.client_id, own.product, own.type, own.renews_on, own.field, own.value)
    if which is Which.ALL:
        return query
    return among(query.join(client, on=client.client_id == own.client_id), client.id, which)


@prepared
def derived_event() -> BaseQuery:
    """A row once credit is derived and there is an event by the end of a day."""
    is_derived = fn.EXISTS(StoredCreditState.select(StoredCreditState.settings))
    return StoredEvent.select(StoredEvent.id).where(is_derived, StoredEvent.date <= Parameter("on")).limit(1)


@prepared
def credit(*, which: Which) -> BaseQuery:
    """The sold credit at the end of today."""
    layer, loss, on = StoredLayer, StoredLoss, Parameter("today")
    # No index of days is used: most layers count.
    counts = (unindexed(layer.opened_on) <= on) & (unindexed(layer.expires_on) > on)
    if which is not Which.ALL:  # layers are found by the event that opened them: they have no index by client
        of_clients = among(StoredEvent.select(StoredEvent.id), StoredEvent.client, which)
        counts = counts & layer.event.in_(of_clients)
    gained = layer.select(layer.client, layer.amount).where(counts)
    lost = (
        loss.select(layer.client, (0 - loss.amount).alias("amount"))
        .join(layer, on=layer.event == loss.layer)
        .where(loss.lost_on <= on, counts)
    )
    both = (gained + lost).alias("both")
    return Select([both], [both.c.client, fn.sum(both.c.amount)]).group_by(both.c.client)


@prepared
def tags(*, which: Which) -> BaseQuery:
    """Each tag, in alphabetical order."""
    tag, client = StoredTag, StoredClient
    query = tag.select(client.id, tag.tag).join(client, on=client.client_id == tag.client_id).order_by(tag.tag)
    return among(query, client.id, which)


@prepared
def ended(*, which: Which) -> BaseQuery:
    """Since when services are ended, and why."""
    service, client = StoredEndedService, StoredClient
    query = service.select(client.id, service.ended_on, service.reason).where(service.resumed_at.is_null())
    return among(query.join(client, on=client.client_id == service.client_id), client.id, which)
