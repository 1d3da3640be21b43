"""What the week needs of clients beyond the list, read for all clients together."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from peewee import BaseQuery, fn

from desktop_app.domain.client_changes import Snapshot
from desktop_app.domain.products import line_key
from desktop_app.domain.records import EventKind
from desktop_app.domain.week_clients import ManagedLine, Seats
from desktop_app.storage.client_queries import day
from desktop_app.storage.conditions import MANAGED, is_running
from desktop_app.storage.models.clients import StoredClient, StoredSnapshot
from desktop_app.storage.models.credit import StoredEvent
from desktop_app.storage.models.subscriptions import StoredSubscription
from desktop_app.storage.queries import Parameter, prepared
from desktop_app.storage.snapshot_queries import SNAPSHOT_FIELDS, read_snapshot
from desktop_app.storage.workspace import Workspace

_SEATS = ("core", "sales", "service")


class WeekFields(NamedTuple):
    """What the data says of a client about its activity, its seats and its usage; blank where it does not."""

    name: str
    is_managed: bool | None
    managed_until: date | None
    last_partner_activity_on: date | None
    is_active: bool | None
    usage_trend_4w: float | None
    seats: tuple[Seats, ...]


@prepared
def _fields() -> BaseQuery:
    client = StoredClient
    seats = [getattr(client, f"{kind}_seats_{part}") for kind in _SEATS for part in ("used", "limit")]
    return client.select(
        client.client_id, client.name, client.relationship, client.managed_until, client.last_partner_activity_on,
        client.is_active, client.usage_trend_4w, *seats,
    )  # fmt: skip


def week_fields(workspace: Workspace) -> dict[str, WeekFields]:
    """By client id."""
    return {client_id: _week_fields(*values) for client_id, *values in _fields().rows(workspace)}


def _week_fields(*values: Any) -> WeekFields:
    name, relationship, until, worked, active, trend, *counts = values
    return WeekFields(
        name=name,
        is_managed=None if relationship is None else relationship in MANAGED,
        managed_until=day(until),
        last_partner_activity_on=day(worked),
        is_active=None if active is None else bool(active),
        usage_trend_4w=trend,
        seats=_seats_of(counts),
    )


def _seats_of(counts: Sequence[int | None]) -> tuple[Seats, ...]:
    pairs = zip(_SEATS, counts[::2], counts[1::2], strict=True)
    return tuple(Seats(kind, used, limit) for kind, used, limit in pairs if used is not None and limit is not None)


@prepared
def _lines() -> BaseQuery:
    client, subscription = StoredClient, StoredSubscription
    query = subscription.select(client.client_id, subscription.product, subscription.started_on).join(client)
    return query.where(is_running(Parameter("today")), subscription.mrr > 0).order_by(client.id, subscription.id)


def paid_lines(workspace: Workspace, today: date) -> dict[str, tuple[ManagedLine, ...]]:
    """By client id, the product lines that it pays for on a day."""
    lines_by_client: dict[str, list[ManagedLine]] = defaultdict(list)
    for client_id, product, started_on in _lines().rows(workspace, today=today):
        lines_by_client[client_id].append(ManagedLine(product, day(started_on)))
    return {client_id: tuple(lines) for client_id, lines in lines_by_client.items()}


@prepared
def _sold_lines() -> BaseQuery:
    client, event = StoredClient, StoredEvent
    query = event.select(client.client_id, event.product_line).join(client)
    return query.where(event.kind << [EventKind.NEW, EventKind.INCREASE], event.date <= Parameter("on")).distinct()


def sold_lines(workspace: Workspace, on: date) -> dict[str, frozenset[str]] | None:
    """By client id, the keys of the product lines sold to it up to `on`; `None` where no sale at all is known."""
    lines_by_client: dict[str, set[str]] = defaultdict(set)
    for client_id, line in _sold_lines().rows(workspace, on=on):
        lines_by_client[client_id].add(line_key(line))
    return {client_id: frozenset(lines) for client_id, lines in lines_by_client.items()} or None


@prepared
def _standing() -> BaseQuery:
    taken = StoredSnapshot
    query = taken.select(taken.client_id, *(getattr(taken, name) for name in SNAPSHOT_FIELDS), fn.max(taken.taken_on))
    return query.where(taken.taken_on <= Parameter("on")).group_by(taken.client_id)


def snapshots_on(workspace: Workspace, on: date) -> dict[str, Snapshot]:
    """By client id, how the clients known by then stood at the end of `on`."""
    return {row[0]: read_snapshot(row) for row in _standing().rows(workspace, on=on)}
