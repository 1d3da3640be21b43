"""What is odd about the rows of an import: losses that meet no purchase, products that are not HubSpot's, sums."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from peewee import fn

from desktop_app.domain.money import ROUNDING, to_stored
from desktop_app.domain.products import is_known_line, line_key
from desktop_app.domain.records import EventKind
from desktop_app.storage.conditions import currency_of_client, is_running
from desktop_app.storage.importing.tables import TABLES
from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.models.credit import StoredEvent
from desktop_app.storage.models.subscriptions import StoredSubscription
from desktop_app.storage.models.usage import StoredAppUsage
from desktop_app.storage.queries import rows_of
from desktop_app.storage.workspace import Rows, Workspace

_LOSSES = (EventKind.DECREASE.value, EventKind.CHURN.value)
_DAYS_IN_ORDER = {
    "subscriptions": (("started_on", "renews_on"), ("started_on", "ends_on")),
    "renewals": (("decision_due_on", "renews_on"),),
}
_PRODUCT = {"credit_events": "product_line"}


def unknown_products(workspace: Workspace, import_id: int, kind: str) -> list[str]:
    """The products of the rows that an import brought of `kind` whose lines are not HubSpot's, as they are written."""
    table = TABLES[kind]
    product = getattr(table, _PRODUCT.get(kind, "product"))
    query = table.select(product).where(table.changed_by == import_id).distinct().order_by(product)
    return [name for (name,) in rows_of(workspace, query) if name and not is_known_line(name)]


class BackwardDays(NamedTuple):
    """A row of a client and product whose `earlier` day, which should precede the `later` one, is after it."""

    client: str
    product: str
    earlier: str
    later: str


def backward_days(workspace: Workspace, import_id: int, kind: str) -> list[BackwardDays]:
    """The rows that an import brought of `kind` (subscriptions or renewals) in which a start or a deadline is after the
    renewal or end."""
    table, client = TABLES[kind], StoredClient
    rows: list[BackwardDays] = []
    for earlier, later in _DAYS_IN_ORDER[kind]:
        first, second = getattr(table, earlier), getattr(table, later)
        query = (
            table.select(client.name, table.product, first, second)
            .join(client)
            .where(table.changed_by == import_id, first > second)
            .order_by(client.name, table.product, second)
        )
        rows += [BackwardDays(*row) for row in rows_of(workspace, query)]
    return rows


def apps_of(workspace: Workspace, import_id: int) -> list[str]:
    """The apps that an import says are used, as they are written."""
    usage = StoredAppUsage
    query = usage.select(usage.app).where(usage.changed_by == import_id, usage.used == 1).distinct().order_by(usage.app)
    return [app for (app,) in rows_of(workspace, query)]


def unlike_sums(workspace: Workspace, on: date, import_id: int | None = None) -> list[tuple[str, int, int, str]]:
    """The clients whose own MRR differs from the sum of the subscriptions that run on a day: name, both in millionths,
    and currency. Those are left out whose subscriptions cannot be added up, and of an import, those of which it changed
    nothing."""
    table, client = StoredSubscription, StoredClient
    if not rows_of(workspace, table.select(table.id).limit(1)):
        return []
    money = fn.ifnull(table.currency, currency_of_client())
    total, count = fn.sum(table.mrr), fn.count(table.mrr)
    query = (
        table.select(client.name, client.mrr, total, fn.min(money))
        .join(client)
        .where(client.mrr.is_null(False), is_running(on))
        .group_by(client.id)
        .having(
            count == fn.count(table.id),
            (fn.min(money) == fn.max(money)) & (fn.min(money) == currency_of_client()),
            fn.abs(total - client.mrr) > count * to_stored(ROUNDING),
        )
        .order_by(client.name)
    )
    if import_id is not None:  # few of them, as a rule: their sums alone are worked out
        itself = client.select(client.id).where(client.changed_by == import_id)
        paid = table.select(table.client).where(table.changed_by == import_id, is_running(on))
        query = query.where(table.client.in_(itself | paid))
    return [(name, mrr, sum_of_all, currency) for name, mrr, sum_of_all, currency in rows_of(workspace, query)]


def unmet_losses(workspace: Workspace, import_id: int) -> list[tuple[str, str, str]]:
    """The reductions and churns of an import before which the client has no purchase of the product line that it still
    has: client, product line and day of each. A purchase whose credit has expired is one (the domain's ledger)."""
    event, client = StoredEvent, StoredClient
    lost = event.select(event.client).where(event.changed_by == import_id, event.kind.in_(_LOSSES))
    query = (
        event.select(event.client, client.name, event.product_line, event.date, event.kind, event.changed_by)
        .join(client)
        .where(event.client.in_(lost))
        .order_by(event.client, event.date, event.entry, event.id)
    )
    losses: list[tuple[str, str, str]] = []
    for _, events in groupby(rows_of(workspace, query), key=itemgetter(0)):
        losses += [(name, line, day) for name, line, day, run in _unmet(list(events)) if run == import_id]
    return losses


def _unmet(events: Rows) -> Iterator[tuple[str, str, str, int | None]]:
    """The losses among one client's events, in their order, that meet no purchase."""
    bought: set[str] = set()
    for _, name, product, day, kind, run in events:
        line = line_key(product)
        if kind not in _LOSSES:
            bought.add(line)
            continue
        if not (line in bought if line else bought):
            yield name, product, day, run
        if kind == EventKind.CHURN.value:
            bought = bought - {line} if line else set()
