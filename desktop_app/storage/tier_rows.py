"""The rows behind a month or range of the ledger: counted without reading them, and read a page at a time."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import add
from typing import Any, TypeVar

from peewee import JOIN, SQL, BaseQuery, Case, ColumnBase, Expression, ModelSelect, Query, Select, Value, fn

from desktop_app.domain.credit import CREDIT_MONTHS, Movement
from desktop_app.domain.credit_series import units_to_amount
from desktop_app.domain.ledger_rows import LayerRow, MovementRow
from desktop_app.domain.months import add_months
from desktop_app.storage.conditions import unindexed
from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.models.credit import StoredCreditDay, StoredEvent, StoredLayer, StoredLoss
from desktop_app.storage.queries import Parameter, prepared
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

    @property
    def values(self) -> dict[str, int]:
        """What the query of `paged` is given."""
        return {"count": self.count, "first": self.first}


WHOLE = Page()
_ON = Parameter("on")


def paged(query: _Query) -> _Query:
    """A query narrowed down to `count` rows from place `first`."""
    return query.limit(Parameter("count")).offset(Parameter("first"))


def _ordered(orders: _Orders, by: str, *otherwise: ColumnBase, descending: bool) -> list[ColumnBase]:
    """The columns that `orders` has for `by`, and then `otherwise`."""
    columns = orders.get(by, ())
    return [*((column.desc() for column in columns) if descending else columns), *otherwise]


def days(on: date) -> dict[str, date]:
    """What queries with `left` and `alive` are given."""
    return {"on": on, "earliest": earliest(on)}


def left() -> Expression:
    """What is left of a layer at the end of the day `on`, in ledger units."""
    lost = StoredLoss.select(fn.sum(StoredLoss.amount)).where(
        StoredLoss.layer == StoredLayer.event, StoredLoss.lost_on <= _ON
    )
    return StoredLayer.amount - fn.ifnull(lost, 0)


def _some_left() -> Expression:
    """That something is left of a layer at the end of the day `on`: for good, or lost only later."""
    later = StoredLoss.select(StoredLoss.layer).where(StoredLoss.layer == StoredLayer.event, StoredLoss.lost_on > _ON)
    return (StoredLayer.remaining > 0) | fn.exists(later)


def alive() -> Expression:
    """That a layer was opened by the end of the day `on`, after `earliest`, and has not expired."""
    layer = StoredLayer
    return (layer.opened_on > Parameter("earliest")) & (layer.opened_on <= _ON) & (layer.expires_on > _ON)


@prepared
def _counted() -> BaseQuery:
    day = StoredCreditDay
    return (
        day.select(day.movement, fn.sum(day.times), fn.sum(day.amount))
        .where(day.day.between(Parameter("first_day"), Parameter("last")))
        .group_by(day.movement)
    )


def counted(workspace: Workspace, first: date, last: date) -> dict[Movement, tuple[int, int]]:
    """How many movements of each kind there are from `first` to `last`, and the units they come to."""
    rows = _counted().rows(workspace, first_day=first, last=last)
    return {Movement(movement): (times, units) for movement, times, units in rows}


def moved(
    workspace: Workspace, first: date, last: date, kinds: Collection[Movement] = tuple(Movement), page: Page = WHOLE
) -> list[MovementRow]:
    """The movements of these kinds from `first` to `last`, both included, in order of date and entry."""
    if not kinds:
        return []
    query = _moved(tuple(kinds), page.by, descending=page.descending)
    return [_movement(*row) for row in query.rows(workspace, first_day=first, last=last, **page.values)]


@prepared
def _moved(kinds: tuple[Movement, ...], by: str, *, descending: bool) -> BaseQuery:
    # In order of time the page is known before the names are: joining all rows would be most of the work.
    early = by == ""
    union = reduce(add, _movements(kinds))
    table = (paged(union.order_by(SQL("1"), SQL("6"))) if early else union).alias("moved")
    columns, event, client = table.c, StoredEvent, StoredClient
    query = (
        Select(
            [table],
            [columns.day, client.client_id, client.name, event.product_line, columns.movement, columns.amount,
             columns.opened_on, columns.layer],
        )
        .join(client, on=client.id == columns.client)
        .join(event, on=event.id == columns.layer)
        .order_by(*_ordered(_movement_orders(columns), by, columns.day, columns.layer, descending=descending))
    )  # fmt: skip
    return query if early else paged(query)


def _movements(kinds: Collection[Movement]) -> "list[ModelSelect[Any]]":
    """A query of day, client, movement, amount, opened on and layer for each table that has some of these kinds."""
    layer, loss, span = StoredLayer, StoredLoss, (Parameter("first_day"), Parameter("last"))
    gains, losses = ([kind.value for kind in own if kind in kinds] for own in (_GAINS, _LOSSES))
    parts: list[ModelSelect[Any]] = []
    if gains:
        parts.append(
            layer.select(
                layer.opened_on.alias("day"), layer.client, layer.movement, layer.amount, layer.opened_on,
                layer.event.alias("layer"),
            ).where(layer.opened_on.between(*span), layer.movement.in_(gains))
        )  # fmt: skip
    if Movement.EXPIRED in kinds:
        parts.append(
            layer.select(
                layer.expires_on.alias("day"), layer.client, Value(Movement.EXPIRED.value).alias("movement"),
                layer.remaining.alias("amount"), layer.opened_on, layer.event.alias("layer"),
            ).where(layer.expires_on.between(*span), layer.remaining > 0)
        )  # fmt: skip
    if losses:
        opened = StoredLayer.alias("opened")
        opened_on = opened.select(opened.opened_on).where(opened.event == loss.layer)
        parts.append(
            loss.select(
                loss.lost_on.alias("day"), loss.client, loss.movement, loss.amount, opened_on.alias("opened_on"),
                loss.layer,
            ).where(loss.lost_on.between(*span), loss.movement.in_(losses))
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


def _layer_orders(*, expiring: bool) -> _Orders:
    layer = StoredLayer
    orders: dict[str, tuple[ColumnBase, ...]] = {
        "client": _by_client(), "product": (StoredEvent.product_line.collate("NOCASE"),),
        "opened": (layer.opened_on,), "expires": (layer.expires_on,), "sold": (layer.amount,), "credit": (left(),),
    }  # fmt: skip
    return orders | {"date": (layer.expires_on,), "credit": (0 - left(),)} if expiring else orders


def _movement(
    day: str, client_id: str, client: str, line: str, movement: str, units: int, opened_on: str, event: int
) -> MovementRow:
    return MovementRow(
        date.fromisoformat(day), client_id, client, line, Movement(movement), units_to_amount(units),
        date.fromisoformat(opened_on), event,
    )  # fmt: skip


@prepared
def _layers_counted() -> BaseQuery:
    layer = StoredLayer
    return layer.select(fn.count()).where(
        layer.opened_on > Parameter("earliest"), layer.opened_on <= _ON, layer.expires_on > Parameter("beyond"),
        _some_left(),
    )  # fmt: skip


def layers_counted(workspace: Workspace, on: date, beyond: date) -> int:
    """How many layers count at the end of `on`, and are known to last beyond the end of `beyond`."""
    return int(_layers_counted().rows(workspace, beyond=max(on, beyond), **days(on))[0][0])


def layers(workspace: Workspace, on: date, beyond: date, page: Page = WHOLE) -> list[LayerRow]:
    """The layers that count at the end of `on` and are known to last beyond `beyond`, the next to expire first."""
    query = _layers(page.by, descending=page.descending, expiring=False)
    rows = query.rows(workspace, beyond=max(on, beyond), **days(on), **page.values)
    return list(map(_layer, rows))


@prepared
def _expiring_counted() -> BaseQuery:
    query = StoredLayer.select(fn.count(), fn.ifnull(fn.sum(left()), 0))
    return query.where(_expires(), _some_left())


def expiring_counted(workspace: Workspace, as_of: date, first: date, last: date) -> tuple[int, int]:
    """How many layers that count at the end of `as_of` expire from `first` to `last`, and the units left of them."""
    count, units = _expiring_counted().rows(workspace, on=as_of, first_day=first, last=last)[0]
    return count, units


def expiring(workspace: Workspace, as_of: date, first: date, last: date, page: Page = WHOLE) -> list[MovementRow]:
    """What is known at the end of `as_of` to expire from `first` to `last`, as movements."""
    query = _layers(page.by, descending=page.descending, expiring=True)
    layers_read = map(_layer, query.rows(workspace, on=as_of, first_day=first, last=last, **page.values))
    return [
        MovementRow(layer.expires_on, layer.client_id, layer.client, layer.product_line, Movement.EXPIRED, layer.left,
                    layer.opened_on, layer.event)
        for layer in layers_read
    ]  # fmt: skip


def _expires() -> Expression:
    layer = StoredLayer
    within = layer.expires_on.between(Parameter("first_day"), Parameter("last"))
    return within & (unindexed(layer.opened_on) <= _ON)


def _lasts() -> Expression:
    # The day of expiry is the way through the table: a page in that order needs no more than its rows.
    layer, opened_on = StoredLayer, unindexed(StoredLayer.opened_on)
    since = (opened_on > Parameter("earliest")) & (opened_on <= _ON)
    return since & (layer.expires_on > Parameter("beyond"))


@prepared
def _layers(by: str, *, descending: bool, expiring: bool) -> BaseQuery:
    layer, event, client = StoredLayer, StoredEvent, StoredClient
    orders = _layer_orders(expiring=expiring)
    # CROSS: from the layers to their events and clients, and not the other way.
    query = (
        layer.select(
            client.client_id, client.name, event.product_line, layer.movement, layer.opened_on, layer.expires_on,
            layer.amount, left(), layer.event,
        )
        .join(event, JOIN.CROSS)
        .switch(layer)
        .join(client, JOIN.CROSS)
        .where(event.id == layer.event, client.id == layer.client, _expires() if expiring else _lasts(), _some_left())
        .order_by(*_ordered(orders, by, layer.expires_on, layer.event, descending=descending))
    )  # fmt: skip
    return paged(query)


def _layer(row: tuple[Any, ...]) -> LayerRow:
    client_id, name, line, movement, opened_on, expires_on, units, left_over, number = row
    return LayerRow(
        client_id, name, line, Movement(movement), date.fromisoformat(opened_on), date.fromisoformat(expires_on),
        units_to_amount(units), units_to_amount(left_over), number,
    )  # fmt: skip


def earliest(on: date) -> date:
    """The day after which every layer was opened that counts at the end of `on`.

    No layer lives longer than 12 months, whichever sale's clock it follows; month ends only clamp to earlier days.
    """
    return add_months(on, -CREDIT_MONTHS)
