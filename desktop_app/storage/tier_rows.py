"""The rows behind a month or range of the ledger: counted without reading them, and read a page at a time."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import add
from typing import Any, TypeVar

from peewee import JOIN, SQL, Case, ColumnBase, Expression, ModelSelect, Query, Select, Value, fn

from desktop_app.domain.credit import CREDIT_MONTHS, Movement
from desktop_app.domain.credit_series import units_to_amount
from desktop_app.domain.months import add_months
from desktop_app.domain.tier_report import LayerRow, MovementRow
from desktop_app.storage.conditions import unindexed
from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.models.credit import StoredCreditDay, StoredEvent, StoredLayer, StoredLoss
from desktop_app.storage.queries import rows_of
from desktop_app.storage.workspace import Workspace

_Query = TypeVar("_Query", bound=Query)
_GAINS, _LOSSES = (Movement.NEW, Movement.INCREASED), (Movement.CHURNED, Movement.DECREASED)
# What rows are ordered by, by the name of a column; names come from these tables only, never from outside.
_Orders = Mapping[str, tuple[ColumnBase, ...]]


@dataclass(frozen=True, slots=True)
class Page:
    """Which rows are wanted: `count` from place `first`, in the order of a column, or in that of time for `""`."""

    first: int = 0
    count: int = -1
    by: str = ""
    descending: bool = False

    def of(self, query: _Query) -> _Query:
        """These rows of a query and no others."""
        return query.limit(self.count).offset(self.first)

    def order(self, orders: _Orders, *otherwise: ColumnBase) -> list[ColumnBase]:
        """The columns that `orders` has for `by`, and then `otherwise`."""
        columns = orders.get(self.by, ())
        return [*((column.desc() for column in columns) if self.descending else columns), *otherwise]


WHOLE = Page()


def left(on: date) -> Expression:
    """What is left of a layer at the end of `on`, in ledger units."""
    lost = StoredLoss.select(fn.sum(StoredLoss.amount)).where(
        StoredLoss.layer == StoredLayer.event, StoredLoss.lost_on <= on
    )
    return StoredLayer.amount - fn.ifnull(lost, 0)


def _some_left(on: date) -> Expression:
    """That something is left of a layer at the end of `on`: for good, or lost only later."""
    later = StoredLoss.select(StoredLoss.layer).where(StoredLoss.layer == StoredLayer.event, StoredLoss.lost_on > on)
    return (StoredLayer.remaining > 0) | fn.exists(later)


def alive(on: date) -> Expression:
    """That a layer was opened by the end of `on`, and has not expired."""
    layer = StoredLayer
    return (layer.opened_on > earliest(on)) & (layer.opened_on <= on) & (layer.expires_on > on)


def counted(workspace: Workspace, first: date, last: date) -> dict[Movement, tuple[int, int]]:
    """How many movements of each kind there are from `first` to `last`, and the units they come to."""
    day = StoredCreditDay
    query = (
        day.select(day.movement, fn.sum(day.times), fn.sum(day.amount))
        .where(day.day.between(first, last))
        .group_by(day.movement)
    )
    return {Movement(movement): (times, units) for movement, times, units in rows_of(workspace, query)}


def moved(
    workspace: Workspace, first: date, last: date, kinds: Collection[Movement] = tuple(Movement), page: Page = WHOLE
) -> list[MovementRow]:
    """The movements of these kinds from `first` to `last`, both included, in order of date and entry."""
    parts = _movements(first, last, kinds)
    if not parts:
        return []
    # In order of time the page is known before the names are: joining all rows would be most of the work.
    early = page.by == ""
    union = reduce(add, parts)
    found = (page.of(union.order_by(SQL("1"), SQL("6"))) if early else union).alias("moved")
    columns, event, client = found.c, StoredEvent, StoredClient
    query = (
        Select(
            [found],
            [columns.day, client.client_id, client.name, event.product_line, columns.movement, columns.amount,
             columns.opened_on, columns.layer],
        )
        .join(client, on=client.id == columns.client)
        .join(event, on=event.id == columns.layer)
        .order_by(*page.order(_movement_orders(columns), columns.day, columns.layer))
    )  # fmt: skip
    return [_movement(*row) for row in rows_of(workspace, query if early else page.of(query))]


def _movements(first: date, last: date, kinds: Collection[Movement]) -> "list[ModelSelect[Any]]":
    """A query of day, client, movement, amount, opened on and layer for each table that has some of these kinds."""
    layer, loss = StoredLayer, StoredLoss
    gains, losses = ([kind.value for kind in own if kind in kinds] for own in (_GAINS, _LOSSES))
    parts: list[ModelSelect[Any]] = []
    if gains:
        parts.append(
            layer.select(
                layer.opened_on.alias("day"), layer.client, layer.movement, layer.amount, layer.opened_on,
                layer.event.alias("layer"),
            ).where(layer.opened_on.between(first, last), layer.movement.in_(gains))
        )  # fmt: skip
    if Movement.EXPIRED in kinds:
        parts.append(
            layer.select(
                layer.expires_on.alias("day"), layer.client, Value(Movement.EXPIRED.value).alias("movement"),
                layer.remaining.alias("amount"), layer.opened_on, layer.event.alias("layer"),
            ).where(layer.expires_on.between(first, last), layer.remaining > 0)
        )  # fmt: skip
    if losses:
        opened = StoredLayer.alias("opened")
        opened_on = opened.select(opened.opened_on).where(opened.event == loss.layer)
        parts.append(
            loss.select(
                loss.lost_on.alias("day"), loss.client, loss.movement, loss.amount, opened_on.alias("opened_on"),
                loss.layer,
            ).where(loss.lost_on.between(first, last), loss.movement.in_(losses))
        )  # fmt: skip
    return parts


def _by_client() -> tuple[ColumnBase, ...]:
    return StoredClient.name.collate("NOCASE"), StoredClient.client_id


def _movement_orders(columns: Any) -> _Orders:
    gained = columns.movement.in_([kind.value for kind in _GAINS])
    return {
        "client": _by_client(), "product": (StoredEvent.product_line.collate("NOCASE"),),
        "movement": (columns.movement,), "date": (columns.day,), "opened": (columns.opened_on,),
        "credit": (Case(None, [(gained, columns.amount)], 0 - columns.amount),),
    }  # fmt: skip


def _layer_orders(on: date) -> _Orders:
    layer = StoredLayer
    return {
        "client": _by_client(), "product": (StoredEvent.product_line.collate("NOCASE"),),
        "opened": (layer.opened_on,), "expires": (layer.expires_on,), "sold": (layer.amount,), "credit": (left(on),),
    }  # fmt: skip


def _movement(
    day: str, client_id: str, client: str, line: str, movement: str, units: int, opened_on: str, event: int
) -> MovementRow:
    return MovementRow(
        date.fromisoformat(day), client_id, client, line, Movement(movement), units_to_amount(units),
        date.fromisoformat(opened_on), event,
    )  # fmt: skip


def layers_counted(workspace: Workspace, on: date, beyond: date) -> int:
    """How many layers count at the end of `on`, and are known to last beyond the end of `beyond`."""
    layer = StoredLayer
    query = layer.select(fn.count()).where(
        layer.opened_on > earliest(on), layer.opened_on <= on, layer.expires_on > max(on, beyond), _some_left(on)
    )
    return int(rows_of(workspace, query)[0][0])


def layers(workspace: Workspace, on: date, beyond: date, page: Page = WHOLE) -> list[LayerRow]:
    """The layers that count at the end of `on` and are known to last beyond `beyond`, the next to expire first."""
    layer = StoredLayer
    # The day of expiry is the way through the table: a page in that order needs no more than its rows.
    opened_on = unindexed(layer.opened_on)
    wanted = (opened_on > earliest(on)) & (opened_on <= on.isoformat()) & (layer.expires_on > max(on, beyond))
    return _layers(workspace, on, wanted, page, _layer_orders(on))


def expiring_counted(workspace: Workspace, as_of: date, first: date, last: date) -> tuple[int, int]:
    """How many layers that count at the end of `as_of` expire from `first` to `last`, and the units left of them."""
    query = StoredLayer.select(fn.count(), fn.ifnull(fn.sum(left(as_of)), 0))
    count, units = rows_of(workspace, query.where(_expires(as_of, first, last), _some_left(as_of)))[0]
    return count, units


def expiring(workspace: Workspace, as_of: date, first: date, last: date, page: Page = WHOLE) -> list[MovementRow]:
    """What is known at the end of `as_of` to expire from `first` to `last`, as movements."""
    own: _Orders = {"date": (StoredLayer.expires_on,), "credit": (0 - left(as_of),)}
    orders = {**_layer_orders(as_of), **own}
    return [
        MovementRow(one.expires_on, one.client_id, one.client, one.product_line, Movement.EXPIRED, one.left,
                    one.opened_on, one.event)
        for one in _layers(workspace, as_of, _expires(as_of, first, last), page, orders)
    ]  # fmt: skip


def _expires(as_of: date, first: date, last: date) -> Expression:
    layer = StoredLayer
    return layer.expires_on.between(first, last) & (unindexed(layer.opened_on) <= as_of.isoformat())


def _layers(workspace: Workspace, on: date, wanted: Expression, page: Page, orders: _Orders) -> list[LayerRow]:
    layer, event, client = StoredLayer, StoredEvent, StoredClient
    # CROSS: from the layers to their events and clients, and not the other way.
    query = (
        layer.select(
            client.client_id, client.name, event.product_line, layer.movement, layer.opened_on, layer.expires_on,
            layer.amount, left(on), layer.event,
        )
        .join(event, JOIN.CROSS)
        .switch(layer)
        .join(client, JOIN.CROSS)
        .where(event.id == layer.event, client.id == layer.client, wanted, _some_left(on))
        .order_by(*page.order(orders, layer.expires_on, layer.event))
    )  # fmt: skip
    return [
        LayerRow(
            client_id, name, line, Movement(movement), date.fromisoformat(opened_on), date.fromisoformat(expires_on),
            units_to_amount(units), units_to_amount(left_over), number,
        )
        for client_id, name, line, movement, opened_on, expires_on, units, left_over, number in rows_of(
            workspace, page.of(query)
        )
    ]  # fmt: skip


def earliest(on: date) -> str:
    """The day after which every layer was opened that counts at the end of `on`, as ISO text.

    No layer lives longer than 12 months, whichever sale's clock it follows; month ends only clamp to earlier days.
    """
    return add_months(on, -CREDIT_MONTHS).isoformat()
