"""What several queries ask for in the same words: running subscriptions, ended services, managed clients."""

from collections.abc import Mapping
from datetime import date

from peewee import OP, SQL, Case, ColumnBase, Expression, Field, Node, NodeList, Select, fn

from desktop_app.domain.money import STORED_SCALE
from desktop_app.domain.records import ENDED, OVER, Relationship
from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.models.credit import StoredEvent
from desktop_app.storage.models.entered import StoredEndedService
from desktop_app.storage.models.subscriptions import StoredRenewal, StoredSubscription
from desktop_app.storage.models.usage import StoredAppUsage
from desktop_app.storage.queries import Parameter

# Amounts without a currency are in the client's, else in the partner's, else in dollars, the programme's own.
DEFAULT_CURRENCY = "USD"
PARTNER_CURRENCY = f"ifnull((SELECT value FROM partner_fact WHERE key = 'currency'), '{DEFAULT_CURRENCY}')"

MANAGED = tuple(relationship.value for relationship in Relationship if relationship.is_managed)


def currency_of_client() -> Node:
    """The currency of a client's amounts that name none."""
    return fn.ifnull(StoredClient.currency, SQL(PARTNER_CURRENCY))


def is_running(on: date | Parameter) -> Expression:
    """That a subscription is paid for on a day: from its start to its end, and not once its status says otherwise."""
    subscription = StoredSubscription
    return (
        (subscription.status.is_null() | fn.lower(subscription.status).not_in(OVER))
        & (subscription.started_on.is_null() | (subscription.started_on <= on))
        & (subscription.ends_on.is_null() | (subscription.ends_on >= on))
    )


def can_renew(on: date | Parameter) -> Node:
    """That a renewal is of a product line whose subscriptions have not all ended by a day: else nothing is renewed.

    Where no subscription of the line is known, nothing says that it ended.
    """
    table, renewal = StoredSubscription, StoredRenewal
    has_ended = fn.ifnull(table.ends_on < on, 0) | (fn.lower(fn.ifnull(table.status, "")).in_(ENDED))
    # Asked of each renewal by its client: else all lines that have ended are read for a single client, too.
    of_line = table.select(fn.min(has_ended)).where(
        table.client == renewal.client, fn.ifnull(table.line, table.product) == fn.ifnull(renewal.line, renewal.product)
    )
    return fn.ifnull(of_line, 0) == 0


def subscribed_mrr(on: date | Parameter) -> Node:
    """What a client pays by its running subscriptions in its own currency: stands in where its own MRR is unknown."""
    subscription = StoredSubscription
    return subscription.select(fn.sum(subscription.mrr)).where(
        subscription.client == StoredClient.id,
        is_running(on),
        fn.ifnull(subscription.currency, currency_of_client()) == currency_of_client(),
    )


def subscribed_elsewhere(on: date | Parameter) -> Node:
    """What a client pays by its running subscriptions in other currencies than its own: currencies and amounts as JSON,
    NULL where there are none.
    """
    subscription = StoredSubscription
    money = fn.ifnull(subscription.currency, currency_of_client())
    paid = fn.json_group_array(fn.json_array(money, subscription.mrr))
    return subscription.select(fn.nullif(paid, "[]")).where(
        subscription.client == StoredClient.id,
        is_running(on),
        money != currency_of_client(),
        subscription.mrr.is_null(False),
    )


def apps_used(names: Mapping[str, str]) -> ColumnBase:
    """How many apps are used, among rows of `app_usage` whose `used` is known, by the names of `counted_app_names`.

    An app under its old and its new name is one; for that, SQLite has to distinguish them, which takes longer than
    adding up.
    """
    usage = StoredAppUsage
    if len(set(names.values())) == len(names):
        return fn.sum((usage.used == 1) & usage.app.in_(list(names)))
    places = {name: place for place, name in enumerate(dict.fromkeys(names.values()))}
    place = Case(usage.app, [(app, places[name]) for app, name in names.items()])
    return fn.count(Case(None, [(usage.used == 1, place)]).distinct())


def ended(on: date | Parameter | None = None) -> Select:
    """The ids of the clients whose services are ended, of those that had ended by a day if one is given."""
    service = StoredEndedService
    query = service.select(service.client_id).where(service.resumed_at.is_null())
    return query if on is None else query.where(service.ended_on <= on)


def is_foreign() -> Expression:
    """That an event is not in dollars, said as the index of those few events has it, so that it answers at once."""
    return StoredEvent.currency != SQL("'USD'")


def unindexed(field: Field) -> NodeList:
    """A field to compare without its index, where most rows match and to read them one by one takes longer."""
    return NodeList((SQL("+"), field), glue="")


def sum_parts(field: Field) -> tuple[Node, Node]:
    """The sum of amounts in whole units and millionths apart: together, those of a book could be too large for SQL."""
    millionths = Expression(field, OP.MOD, STORED_SCALE)  # peewee's % is LIKE
    return fn.ifnull(fn.sum(field / STORED_SCALE), 0), fn.ifnull(fn.sum(millionths), 0)


def joined(whole: int, millionths: int) -> int:
    """A sum in millionths out of what `sum_parts` gave."""
    return whole * STORED_SCALE + millionths
