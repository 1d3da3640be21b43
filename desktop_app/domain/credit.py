"""The sold-credit ledger of one client: events in, layers and losses out; expiry is derived, never stored.

Source of every rule here: the domain description, "Sold credit: the ledger".
"""

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from desktop_app.domain.months import add_months
from desktop_app.domain.records import EventKind

# Ledger amounts are whole numbers of this part of a unit of the programme's currency. Cents times a fixed rate of up
# to six decimals then stay exact, and sums are as quick as integers.
SCALE = 10**8
CREDIT_MONTHS = 12


class ReductionOrder(StrEnum):
    """Which of a product line's layers a decrease takes from first (ours: `lifo`)."""

    LIFO = "lifo"
    FIFO = "fifo"


class ExpiryAnchor(StrEnum):
    """Whose clock a layer follows; which one HubSpot uses is not public."""

    PURCHASE = "purchase"
    PRODUCT_LINE_FIRST_SALE = "product_line_first_sale"
    CLIENT_FIRST_SALE = "client_first_sale"


class Movement(StrEnum):
    """The ways in which credit moves."""

    NEW = "new"
    INCREASED = "increased"
    EXPIRED = "expired"
    CHURNED = "churned"
    DECREASED = "decreased"

    @property
    def is_gain(self) -> bool:
        return self in (Movement.NEW, Movement.INCREASED)


class LedgerEvent(NamedTuple):
    """An event as the ledger takes it: `entry` identifies it and orders a day, `amount` is in 1/`SCALE` units."""

    entry: int
    date: date
    kind: EventKind
    line: str
    amount: int


# The same without the name, for those who stream a million of them.
EventValues = tuple[int, date, EventKind, str, int]


@dataclass(slots=True)
class Layer:
    """Credit opened by one event, alive from `opened_on` up to the day before `expires_on`.

    `left` is what no decrease or churn has taken: it is what expires on `expires_on`.
    """

    entry: int
    movement: Movement
    line: str
    opened_on: date
    expires_on: date
    amount: int
    left: int


# The layers of which something is left, by product line and oldest first: a reduction need not look at any other.
_Alive = defaultdict[str, deque[Layer]]


class Loss(NamedTuple):
    """What one decrease or churn (`entry`) took from the layer opened by `layer_entry`."""

    entry: int
    layer_entry: int
    date: date
    movement: Movement
    amount: int


class LedgerMovement(NamedTuple):
    """One movement of credit: `entry` is the event behind it, `layer_entry` the one that opened the layer it moved."""

    date: date
    movement: Movement
    line: str
    amount: int
    entry: int
    layer_entry: int


@dataclass(slots=True)
class ClientLedger:
    """The whole credit history of a client, past and known future."""

    layers: list[Layer] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)

    def movements(self) -> Iterator[LedgerMovement]:
        """Every movement, expiries to come included; a decrease that took from two layers is two movements."""
        lines = {layer.entry: layer.line for layer in self.layers}
        for layer in self.layers:
            moved = layer.entry, layer.entry
            yield LedgerMovement(layer.opened_on, layer.movement, layer.line, layer.amount, *moved)
            if layer.left:
                yield LedgerMovement(layer.expires_on, Movement.EXPIRED, layer.line, layer.left, *moved)
        for loss in self.losses:
            line = lines[loss.layer_entry]
            yield LedgerMovement(loss.date, loss.movement, line, loss.amount, loss.entry, loss.layer_entry)

    def spans(self) -> list[tuple[date, date]]:
        """From when until before when the client has any credit, in order of time, with gaps between."""
        used_up = {loss.layer_entry: loss.date for loss in self.losses}
        found: list[tuple[date, date]] = []
        since = until = date.min
        for layer in self.layers:
            end = layer.expires_on if layer.left else used_up[layer.entry]
            if layer.opened_on <= until:
                until = max(until, end)
                continue
            if until > since:
                found.append((since, until))
            since, until = layer.opened_on, end
        return [*found, (since, until)] if until > since else found

    def credit_on(self, day: date) -> int:
        """The credit at the end of `day`, in 1/`SCALE` units."""
        alive = {layer.entry: layer for layer in self.layers if layer.opened_on <= day < layer.expires_on}
        taken = sum(loss.amount for loss in self.losses if loss.date <= day and loss.layer_entry in alive)
        return sum(layer.amount for layer in alive.values()) - taken


@cache
def expiry(opened_on: date) -> date:
    """The day on which credit opened on `opened_on` is lost: 12 calendar months later, clamped to the month's end."""
    return add_months(opened_on, CREDIT_MONTHS)


def in_order(events: Iterable[LedgerEvent]) -> list[LedgerEvent]:
    """`events` in order of date, then of entry: the order in which they are replayed."""
    return sorted(events, key=lambda event: (event.date, event.entry))


def replay(events: Iterable[EventValues], order: ReductionOrder, anchor: ExpiryAnchor) -> ClientLedger:
    """The ledger of one client from its `events`, which must be `in_order`.

    Expiries need no step of their own: a layer is alive while its expiry lies ahead, and what losses have left of it
    by then is what expires. Expiries of a day come before its events, so a layer that expires today cannot lose today.
    """
    ledger = ClientLedger()
    alive: _Alive = defaultdict(deque)
    expires = _expiry_rule(anchor)
    for entry, day, kind, line, amount in events:
        if kind is EventKind.NEW or kind is EventKind.INCREASE:
            expires_on = expires(line, day)
            if expires_on > day and amount:
                movement = Movement.NEW if kind is EventKind.NEW else Movement.INCREASED
                layer = Layer(entry, movement, line, day, expires_on, amount, amount)
                ledger.layers.append(layer)
                alive[line].append(layer)
        else:
            queues = _unexpired([alive[line]] if line else alive.values(), day)
            if queues:
                _reduce(ledger, queues, LedgerEvent(entry, day, kind, line, amount), order)
    return ledger


def _expiry_rule(anchor: ExpiryAnchor) -> Callable[[str, date], date]:
    if anchor is ExpiryAnchor.PURCHASE:
        return lambda _line, day: expiry(day)
    first_sales: dict[str, date] = {}
    if anchor is ExpiryAnchor.CLIENT_FIRST_SALE:
        return lambda _line, day: expiry(first_sales.setdefault("", day))
    return lambda line, day: expiry(first_sales.setdefault(line, day))


def _unexpired(queues: Iterable[deque[Layer]], day: date) -> list[deque[Layer]]:
    """The queues that hold anything on `day`, rid of what has expired: by every anchor the oldest expires first."""
    for layers in queues:
        while layers and layers[0].expires_on <= day:
            layers.popleft()
    return [layers for layers in queues if layers]


def _reduce(ledger: ClientLedger, queues: list[deque[Layer]], event: LedgerEvent, order: ReductionOrder) -> None:
    """Take a decrease or churn from the layers in `queues`; a churn takes all, whatever amount its event names."""
    entry, day, kind, _, wanted = event
    movement = Movement.DECREASED
    if kind is EventKind.CHURN:
        movement = Movement.CHURNED
        wanted = sum(layer.left for layers in queues for layer in layers)
    pick, end = (min, 0) if order is ReductionOrder.FIFO else (max, -1)
    while wanted and queues:
        layers = queues[0] if len(queues) == 1 else pick(queues, key=lambda queue: _place(queue[end]))
        layer = layers[end]
        taken = min(wanted, layer.left)
        layer.left -= taken
        wanted -= taken
        ledger.losses.append(Loss(entry, layer.entry, day, movement, taken))
        if not layer.left:
            del layers[end]
            queues = [layers for layers in queues if layers]


def _place(layer: Layer) -> tuple[date, int]:
    return layer.opened_on, layer.entry
