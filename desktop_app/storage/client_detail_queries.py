"""What the detail panel needs about one client, one query per block."""

import json
from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache, reduce
from operator import add
from typing import Any

from peewee import BaseQuery, Field, Select, Value, fn

from desktop_app.domain.client_details import CreditLayer, CreditLoss, EngagementPast, HubSpotPoints, Source
from desktop_app.domain.client_records import AppUsage, EngagementPoints, Renewal, Subscription
from desktop_app.domain.credit import SCALE, Movement
from desktop_app.domain.money import from_stored
from desktop_app.domain.records import CommunicationOwner, RenewalStatus, RenewalType
from desktop_app.domain.renewals import RenewalKey
from desktop_app.storage.client_queries import day
from desktop_app.storage.models.clients import StoredClient, StoredProperties, StoredSnapshot
from desktop_app.storage.models.credit import StoredEvent, StoredLayer, StoredLoss
from desktop_app.storage.models.entered import StoredRenewalOverride
from desktop_app.storage.models.imports import StoredImport
from desktop_app.storage.models.subscriptions import StoredRenewal, StoredSubscription
from desktop_app.storage.models.usage import StoredAppUsage, StoredEngagement
from desktop_app.storage.queries import Parameter, prepared
from desktop_app.storage.sample_past import marked
from desktop_app.storage.workspace import Workspace

# The tables whose rows are a block of the panel: by which column each belongs to a client, and the kind of file that
# fills it.
_BLOCKS: dict[str, tuple[Field, Field, str]] = {
    "client": (StoredClient.changed_by, StoredClient.id, "clients"),
    "subscription": (StoredSubscription.changed_by, StoredSubscription.client, "subscriptions"),
    "renewal": (StoredRenewal.changed_by, StoredRenewal.client, "renewals"),
    "app_usage": (StoredAppUsage.changed_by, StoredAppUsage.client, "portal_usage"),
    "engagement": (StoredEngagement.changed_by, StoredEngagement.client, "engagement"),
    "credit_event": (StoredEvent.changed_by, StoredEvent.client, "credit_events"),
    "client_properties": (StoredProperties.changed_by, StoredProperties.client, "client_values"),
}


@prepared
def _properties() -> BaseQuery:
    return StoredProperties.select(StoredProperties.properties).where(StoredProperties.client == Parameter("key"))


def properties(workspace: Workspace, key: int) -> Mapping[str, str]:
    """What else HubSpot says of a client: the values of columns without a place of their own, by their headings."""
    rows = _properties().rows(workspace, key=key)
    return json.loads(rows[0][0]) if rows else {}


@prepared
def _points() -> BaseQuery:
    client = StoredClient
    points = (client.sold_points, client.managed_points, client.total_points)
    known = points[0].is_null(False) | points[1].is_null(False) | points[2].is_null(False)
    return client.select(*points, client.points_as_of).where(client.id == Parameter("key"), known)


def hubspot_points(workspace: Workspace, key: int) -> HubSpotPoints | None:
    """The points that HubSpot itself counts for a client; `None` where it gives none."""
    for *points, as_of in _points().rows(workspace, key=key):
        sold, managed, total = (None if units is None else from_stored(units) for units in points)
        return HubSpotPoints(sold, managed, total, day(as_of))
    return None


@prepared
def _sources() -> BaseQuery:
    """The newest import of each block."""
    parts = [
        changed_by.model.select(Value(block).alias("block"), fn.max(changed_by).alias("changed_by")).where(
            client == Parameter("key")
        )
        for block, (changed_by, client, _) in _BLOCKS.items()
    ]
    newest = reduce(add, parts).alias("newest")
    run = StoredImport
    return Select([newest], [newest.c.block, run.started_at, run.files]).join(run, on=run.id == newest.c.changed_by)


def sources(workspace: Workspace, key: int) -> dict[str, Source]:
    """Per block (and `client` itself), the import that changed it last; blocks without rows are absent."""
    sample = marked(workspace) is not None
    return {
        block: Source(_file_names(files, _BLOCKS[block][2]), datetime.fromisoformat(at), sample=sample)
        for block, at, files in _sources().rows(workspace, key=key)
    }


@lru_cache(maxsize=256)
def _file_names(files: str, kind: str) -> tuple[str, ...]:
    """The names of an import's files of one kind; of all of them where none names its kind."""
    listed = [file if isinstance(file, dict) else {"file": file} for file in json.loads(files)]
    of_kind = [entry for entry in listed if entry.get("kind") == kind] or listed
    return tuple(dict.fromkeys(str(file["file"]) for file in of_kind))


@prepared
def _subscriptions() -> BaseQuery:
    table = StoredSubscription
    return (
        table.select(
            table.product, table.mrr, table.edition, table.currency, table.seats, table.term, table.started_on,
            table.renews_on, table.ends_on, table.status,
        )
        .where(table.client == Parameter("key"))
        .order_by(table.mrr.desc(), table.product)
    )  # fmt: skip


def subscriptions(workspace: Workspace, key: int, client_id: str) -> tuple[Subscription, ...]:
    """The client's subscriptions, dearest first."""
    return tuple(
        Subscription(
            client_id=client_id,
            product=product,
            mrr=from_stored(mrr),
            edition=edition,
            currency=currency,
            seats=seats,
            term=term,
            started_on=day(started_on),
            renews_on=day(renews_on),
            ends_on=day(ends_on),
            status=status,
        )
        for product, mrr, edition, currency, seats, term, started_on, renews_on, ends_on, status in (
            _subscriptions().rows(workspace, key=key)
        )
    )


@prepared
def _renewals() -> BaseQuery:
    table = StoredRenewal
    return (
        table.select(
            table.product, table.renews_on, table.decision_due_on, table.type, table.status,
            table.communication_owner, table.communication_user, table.renewal_manager, table.renewal_manager_email,
            table.current_mrr, table.renewal_mrr, table.renewal_edition, table.renewal_term, table.currency,
            table.moved_from,
        )
        .where(table.client == Parameter("key"))
        .order_by(table.renews_on, table.product)
    )  # fmt: skip


def renewals(workspace: Workspace, key: int, client_id: str) -> tuple[Renewal, ...]:
    """The client's renewals as the data has them, by day."""
    return tuple(_renewal(client_id, *row) for row in _renewals().rows(workspace, key=key))


def _renewal(client_id: str, *row: Any) -> Renewal:
    product, renews_on, due_on, kind, status, owner, user, manager, email, current, renewed, *others = row
    edition, term, currency, moved_from = others
    return Renewal(
        client_id=client_id,
        product=product,
        renews_on=date.fromisoformat(renews_on),
        decision_due_on=day(due_on),
        type=RenewalType(kind) if kind else None,
        status=RenewalStatus(status) if status else None,
        communication_owner=CommunicationOwner(owner) if owner else None,
        communication_user=user,
        renewal_manager=manager,
        renewal_manager_email=email,
        current_mrr=None if current is None else from_stored(current),
        renewal_mrr=None if renewed is None else from_stored(renewed),
        renewal_edition=edition,
        renewal_term=term,
        currency=currency,
        moved_from=day(moved_from),
    )


@prepared
def _renewal_overrides() -> BaseQuery:
    own = StoredRenewalOverride
    return own.select(own.product, own.renews_on, own.type, own.field, own.value).where(
        own.client_id == Parameter("client_id")
    )


def renewal_overrides(workspace: Workspace, client_id: str) -> dict[RenewalKey, dict[str, str]]:
    """What a person set for the client's renewals."""
    overrides: dict[RenewalKey, dict[str, str]] = {}
    for product, renews_on, kind, field, value in _renewal_overrides().rows(workspace, client_id=client_id):
        overrides.setdefault(RenewalKey(product, date.fromisoformat(renews_on), RenewalType(kind)), {})[field] = value
    return overrides


@prepared
def _apps() -> BaseQuery:
    usage = StoredAppUsage
    return (
        usage.select(usage.app, usage.product, usage.used, usage.last_used_on, usage.uses_30d)
        .where(usage.client == Parameter("key"))
        .order_by(usage.product, usage.app)
    )


def apps(workspace: Workspace, key: int, client_id: str) -> tuple[AppUsage, ...]:
    """The client's apps by product."""
    return tuple(
        AppUsage(
            client_id=client_id,
            app=app,
            product=product,
            used=None if used is None else bool(used),
            last_used_on=day(last_used_on),
            uses_30d=uses,
        )
        for app, product, used, last_used_on, uses in _apps().rows(workspace, key=key)
    )


@prepared
def _engagement() -> BaseQuery:
    table = StoredEngagement
    measured = fn.max(fn.ifnull(table.measured_on, ""))
    return (
        table.select(table.category, table.points, table.max_points, measured)
        .where(table.client == Parameter("key"))
        .group_by(table.category)
        .order_by(table.category)
    )


def engagement(workspace: Workspace, key: int, client_id: str) -> tuple[EngagementPoints, ...]:
    """The newest points of each category."""
    return tuple(
        EngagementPoints(
            client_id=client_id, category=category, points=points, max_points=most, measured_on=day(measured_on)
        )
        for category, points, most, measured_on in _engagement().rows(workspace, key=key)
    )


@prepared
def _engagement_history() -> BaseQuery:
    snapshot = StoredSnapshot
    return (
        snapshot.select(snapshot.taken_on, snapshot.engagement_index, snapshot.usage_score, snapshot.apps_used)
        .where(snapshot.client_id == Parameter("client_id"), snapshot.gone == 0)
        .order_by(snapshot.taken_on)
    )


def engagement_history(workspace: Workspace, client_id: str) -> tuple[EngagementPast, ...]:
    """Engagement and usage as our snapshots had them, oldest first."""
    return tuple(
        EngagementPast(date.fromisoformat(taken_on), index, score, apps)
        for taken_on, index, score, apps in _engagement_history().rows(workspace, client_id=client_id)
    )


@prepared
def _losses() -> BaseQuery:
    of_client = StoredEvent.select(StoredEvent.id).where(StoredEvent.client == Parameter("key"))
    loss = StoredLoss
    return loss.select(loss.layer, loss.lost_on, loss.amount).where(loss.layer.in_(of_client))


@prepared
def _layers() -> BaseQuery:
    event, layer = StoredEvent, StoredLayer
    return (
        event.select(layer.event, event.product_line, layer.movement, layer.opened_on, layer.expires_on, layer.amount)
        .join(layer, on=layer.event == event.id)
        .where(event.client == Parameter("key"), layer.expires_on > Parameter("since"))
        .order_by(layer.expires_on, layer.event)
    )


def credit_layers(workspace: Workspace, key: int, since: date) -> tuple[CreditLayer, ...]:
    """The client's layers of credit that expired after `since`, or will, by expiry, each with what was lost of it."""
    losses: dict[int, list[CreditLoss]] = defaultdict(list)
    for layer, lost_on, amount in _losses().rows(workspace, key=key):
        losses[layer].append(CreditLoss(date.fromisoformat(lost_on), Decimal(amount) / SCALE))
    return tuple(
        CreditLayer(
            line,
            Movement(movement),
            date.fromisoformat(opened_on),
            date.fromisoformat(expires_on),
            Decimal(amount) / SCALE,
            tuple(losses[event]),
        )
        for event, line, movement, opened_on, expires_on, amount in _layers().rows(workspace, key=key, since=since)
    )
