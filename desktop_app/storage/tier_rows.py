"""The rows behind a month or range of the ledger: counted without reading them, and read a page at a time."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop_app.domain.credit import CREDIT_MONTHS, Movement
from desktop_app.domain.credit_series import units_to_amount
from desktop_app.domain.months import add_months
from desktop_app.domain.tier_report import LayerRow, MovementRow
from desktop_app.storage.workspace import Workspace

# Any: the columns' types are the schema's; each reader turns them into records.
Rows = list[tuple[Any, ...]]

LEFT = (
    "layer.amount - ifnull((SELECT sum(loss.amount) FROM credit_loss loss"
    " WHERE loss.layer = layer.event AND loss.lost_on <= ?2), 0)"
)
# Something is left at the end of the day if something is left for good, or is only lost later.
_SOME_LEFT = (
    "(layer.remaining > 0"
    " OR EXISTS (SELECT 1 FROM credit_loss later WHERE later.layer = layer.event AND later.lost_on > ?2))"
)
_NAMES = "JOIN client c ON c.id = moved.client JOIN credit_event event ON event.id = moved.layer"
_MOVED = {
    "gains": "SELECT opened_on AS day, client, movement, amount, opened_on, event AS layer FROM credit_layer"
    " WHERE opened_on BETWEEN ?1 AND ?2 AND movement IN ({kinds})",
    "expired": "SELECT expires_on AS day, client, 'expired' AS movement, remaining AS amount, opened_on, event AS layer"
    " FROM credit_layer WHERE expires_on BETWEEN ?1 AND ?2 AND remaining > 0",
    "losses": "SELECT lost_on AS day, client, movement, amount,"
    " (SELECT opened_on FROM credit_layer opened WHERE opened.event = loss.layer) AS opened_on, layer"
    " FROM credit_loss loss WHERE lost_on BETWEEN ?1 AND ?2 AND movement IN ({kinds})",
}
_GAINS, _LOSSES = (Movement.NEW, Movement.INCREASED), (Movement.CHURNED, Movement.DECREASED)
_SIGNED = "CASE WHEN moved.movement IN ('new', 'increased') THEN moved.amount ELSE -moved.amount END"
# What a column is ordered by; the columns' names come from this list only, never from outside.
_BY_CLIENT = ("c.name COLLATE NOCASE", "c.client_id")
_MOVEMENT_ORDERS = {
    "client": _BY_CLIENT, "product": ("event.product_line COLLATE NOCASE",), "movement": ("moved.movement",),
    "date": ("moved.day",), "opened": ("moved.opened_on",), "credit": (_SIGNED,),
}  # fmt: skip
_LAYER_ORDERS = {
    "client": _BY_CLIENT, "product": ("event.product_line COLLATE NOCASE",), "opened": ("layer.opened_on",),
    "expires": ("layer.expires_on",), "sold": ("layer.amount",), "credit": (LEFT,),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Page:
    """Which rows are wanted: `count` from place `first`, in the order of a column, or in that of time for `""`."""

    first: int = 0
    count: int = -1
    by: str = ""
    descending: bool = False

    @property
    def limit(self) -> str:
        """The SQL that takes these rows and no others."""
        return f"LIMIT {self.count} OFFSET {self.first}"

    def order(self, orders: Mapping[str, tuple[str, ...]], otherwise: str) -> str:
        """The SQL that orders by the columns that `orders` has for `by`, and then by `otherwise`."""
        ends = " DESC" if self.descending else ""
        columns = [f"{column}{ends}" for column in orders.get(self.by, ())]
        return "ORDER BY " + ", ".join([*columns, otherwise])


WHOLE = Page()


def counted(workspace: Workspace, first: date, last: date) -> dict[Movement, tuple[int, int]]:
    """How many movements of each kind there are from `first` to `last`, and the units they come to."""
    rows: Rows = workspace.rows(
        "SELECT movement, sum(times), sum(amount) FROM credit_day WHERE day BETWEEN ?1 AND ?2 GROUP BY movement",
        (first.isoformat(), last.isoformat()),
    )
    return {Movement(movement): (times, units) for movement, times, units in rows}


def moved(
    workspace: Workspace, first: date, last: date, kinds: Collection[Movement] = tuple(Movement), page: Page = WHOLE
) -> list[MovementRow]:
    """The movements of these kinds from `first` to `last`, both included, in order of date and entry."""
    union = _union(kinds)
    if not union:
        return []
    # In order of time the page is known before the names are: joining all rows would be most of the work.
    early = page.by == ""
    inner = f"{union} ORDER BY 1, 6 {page.limit}" if early else union
    rows: Rows = workspace.rows(
        "SELECT moved.day, c.client_id, c.name, event.product_line, moved.movement, moved.amount, moved.opened_on,"
        f" moved.layer FROM ({inner}) moved {_NAMES} {page.order(_MOVEMENT_ORDERS, 'moved.day, moved.layer')}"
        + ("" if early else f" {page.limit}"),
        (first.isoformat(), last.isoformat()),
    )
    return [_movement(*row) for row in rows]


def _union(kinds: Collection[Movement]) -> str:
    parts = []
    for part, own in (("gains", _GAINS), ("expired", (Movement.EXPIRED,)), ("losses", _LOSSES)):
        wanted = [kind for kind in own if kind in kinds]
        if wanted:
            parts.append(_MOVED[part].format(kinds=", ".join(f"'{kind.value}'" for kind in wanted)))
    return " UNION ALL ".join(parts)


def _movement(
    day: str, client_id: str, client: str, line: str, movement: str, units: int, opened_on: str, event: int
) -> MovementRow:
    return MovementRow(
        date.fromisoformat(day), client_id, client, line, Movement(movement), units_to_amount(units),
        date.fromisoformat(opened_on), event,
    )  # fmt: skip


def layers_counted(workspace: Workspace, on: date, beyond: date) -> int:
    """How many layers count at the end of `on`, and are known to last beyond the end of `beyond`."""
    rows: Rows = workspace.rows(
        f"SELECT count(*) FROM credit_layer layer WHERE layer.opened_on > ?1 AND layer.opened_on <= ?2"
        f" AND layer.expires_on > ?3 AND {_SOME_LEFT}",
        (earliest(on), on.isoformat(), max(on, beyond).isoformat()),
    )
    return int(rows[0][0])


def layers(workspace: Workspace, on: date, beyond: date, page: Page = WHOLE) -> list[LayerRow]:
    """The layers that count at the end of `on` and are known to last beyond `beyond`, the next to expire first."""
    # The plus keeps the day of expiry as the way through the table: a page in that order needs no more than its rows.
    return _layers(
        workspace,
        f"+layer.opened_on > ?1 AND +layer.opened_on <= ?2 AND layer.expires_on > ?3 AND {_SOME_LEFT}",
        (earliest(on), on.isoformat(), max(on, beyond).isoformat()),
        f"{page.order(_LAYER_ORDERS, 'layer.expires_on, layer.event')} {page.limit}",
    )


def expiring_counted(workspace: Workspace, as_of: date, first: date, last: date) -> tuple[int, int]:
    """How many layers that count at the end of `as_of` expire from `first` to `last`, and the units left of them."""
    rows: Rows = workspace.rows(
        f"SELECT count(*), ifnull(sum({LEFT}), 0) FROM credit_layer layer WHERE layer.expires_on BETWEEN ?1 AND ?3"
        f" AND +layer.opened_on <= ?2 AND {_SOME_LEFT}",
        (first.isoformat(), as_of.isoformat(), last.isoformat()),
    )
    return rows[0][0], rows[0][1]


def expiring(workspace: Workspace, as_of: date, first: date, last: date, page: Page = WHOLE) -> list[MovementRow]:
    """What is known at the end of `as_of` to expire from `first` to `last`, as movements."""
    orders = _LAYER_ORDERS | {"date": ("layer.expires_on",), "credit": (f"-({LEFT})",)}
    found = _layers(
        workspace,
        f"layer.expires_on BETWEEN ?1 AND ?3 AND +layer.opened_on <= ?2 AND {_SOME_LEFT}",
        (first.isoformat(), as_of.isoformat(), last.isoformat()),
        f"{page.order(orders, 'layer.expires_on, layer.event')} {page.limit}",
    )
    return [
        MovementRow(one.expires_on, one.client_id, one.client, one.product_line, Movement.EXPIRED, one.left,
                    one.opened_on, one.event)
        for one in found
    ]  # fmt: skip


def _layers(workspace: Workspace, where: str, parameters: tuple[str, ...], rest: str) -> list[LayerRow]:
    rows: Rows = workspace.rows(
        "SELECT c.client_id, c.name, event.product_line, layer.movement, layer.opened_on, layer.expires_on,"
        f" layer.amount, {LEFT}, layer.event FROM credit_layer layer"
        " CROSS JOIN credit_event event ON event.id = layer.event CROSS JOIN client c ON c.id = layer.client"
        f" WHERE {where} {rest}",
        parameters,
    )
    return [
        LayerRow(
            client_id, client, line, Movement(movement), date.fromisoformat(opened_on), date.fromisoformat(expires_on),
            units_to_amount(units), units_to_amount(left), event,
        )
        for client_id, client, line, movement, opened_on, expires_on, units, left, event in rows
    ]  # fmt: skip


def earliest(on: date) -> str:
    """The day after which every layer was opened that counts at the end of `on`, as ISO text.

    No layer lives longer than 12 months, whichever sale's clock it follows; month ends only clamp to earlier days.
    """
    return add_months(on, -CREDIT_MONTHS).isoformat()
