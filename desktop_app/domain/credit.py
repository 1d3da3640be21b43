"""The sold-credit ledger of one client: events in, layers and losses out; expiry is derived, never stored.

Source of every rule here: the domain description, "Sold credit: the ledger".
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from desktop_app.domain.ledger_rules import ExpiryAnchor, ReductionOrder
from desktop_app.domain.line_sales import LineSale, LineSales
from desktop_app.domain.months import add_months
from desktop_app.domain.records import EventKind, Origin

CREDIT_MONTHS = 12


class Movement(StrEnum):
    """The kinds of movements of credit."""

    NEW = "new"
    INCREASED = "increased"
    EXPIRED = "expired"
    CHURNED = "churned"
    DECREASED = "decreased"

    @property
    def is_gain(self) -> bool:
        return self in (Movement.NEW, Movement.INCREASED)


class LedgerEvent(NamedTuple):
    """An event as the ledger takes it: `entry` identifies it and orders a day, `amount` is in 1/`SCALE` of `currency`.

    An empty currency is the programme's, an empty line the whole client. `origin` is that of a sale.
    """

    entry: int
    date: date
    kind: EventKind
    line: str
    amount: int
    currency: str = ""
    origin: Origin | None = None


# The same without the name, for those who stream a million of them.
EventValues = tuple[int, date, EventKind, str, int, str, Origin | None]

# What a unit of each currency is worth in the programme's: 1 for that itself, `None` where the rule set has no rate.
Worth = Mapping[str, Fraction | int | None]
PROGRAMME_ONLY: Worth = {"": 1}


@dataclass(slots=True)
class Layer:
    """Credit opened by one event, alive from `opened_on` up to the day before `expires_on`.

    `left` is what no decrease or churn has taken: it is what expires on `expires_on`. `amount` and `left` are in the
    programme's currency, or in the layer's own where that has no rate; `own_left` is in the layer's own in any case.
    `rated` says whether it has one, and `reducible` that a decrease which could not be converted may have taken from
    it. `first` is the first sale of its product line. `place` is that of its event in the replay, and `used_up_on` the
    day on which a reduction took the last of it.
    """

    entry: int
    movement: Movement
    line: str
    opened_on: date
    expires_on: date
    amount: int
    left: int
    first: LineSale
    currency: str = ""
    own_left: int = 0
    rated: bool = True
    reducible: bool = False
    place: int = 0
    used_up_on: date | None = None


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


class Shortfall(NamedTuple):
    """What a decrease (`entry`) could take from no layer, as no rate says what it is worth: 1/`SCALE` of `currency`."""

    entry: int
    date: date
    line: str
    amount: int
    currency: str


@dataclass(slots=True)
class ClientLedger:
    """The whole credit history of a client, past and known future.

    `layers` and `losses` are worth something in the programme's currency; `unrated` are the layers in currencies
    without a rate.
    """

    layers: list[Layer] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)
    unrated: list[Layer] = field(default_factory=list)
    shortfalls: list[Shortfall] = field(default_factory=list)

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
        spans_of_line: list[tuple[date, date]] = []
        since = until = date.min
        for layer in self.layers:
            end = layer.expires_on if layer.left else used_up[layer.entry]
            if layer.opened_on <= until:
                until = max(until, end)
                continue
            if until > since:
                spans_of_line.append((since, until))
            since, until = layer.opened_on, end
        return [*spans_of_line, (since, until)] if until > since else spans_of_line

    def credit_on(self, day: date) -> int:
        """The credit at the end of `day`, in 1/`SCALE` units."""
        alive = {layer.entry: layer for layer in self.layers if layer.opened_on <= day < layer.expires_on}
        taken = sum(loss.amount for loss in self.losses if loss.date <= day and loss.layer_entry in alive)
        return sum(layer.amount for layer in alive.values()) - taken


@lru_cache(maxsize=16_384)
def expiry(opened_on: date) -> date:
    """The day on which credit opened on `opened_on` is lost: 12 calendar months later, clamped to the month's end."""
    return add_months(opened_on, CREDIT_MONTHS)


def in_order(events: Iterable[LedgerEvent]) -> list[LedgerEvent]:
    """`events` in order of date, then of entry: the order in which they are replayed."""
    return sorted(events, key=lambda event: (event.date, event.entry))


def replay(
    events: Iterable[EventValues], order: ReductionOrder, anchor: ExpiryAnchor, worth: Worth = PROGRAMME_ONLY
) -> ClientLedger:
    """The ledger of one client from its `events`, which must be `in_order`, in the sales' own currencies.

    Expiries need no step of their own: a layer is alive while its expiry lies ahead, and what losses have left of it
    by then is what expires. Expiries of a day come before its events, so a layer that expires today cannot lose today.
    """
    ledger = ClientLedger()
    alive: _Alive = defaultdict(deque)
    lines = LineSales()
    for place, (entry, day, kind, line, amount, currency, origin) in enumerate(events):
        if kind is EventKind.NEW or kind is EventKind.INCREASE:
            first = lines.sold(line, day, kind, origin)
            expires_on = expiry(_anchor_day(anchor, lines, first, day))
            if expires_on > day and amount:
                movement = Movement.NEW if kind is EventKind.NEW else Movement.INCREASED
                layer = Layer(
                    entry, movement, line, day, expires_on, amount, amount, first, currency, amount, place=place
                )
                _open(ledger, layer, worth[currency])
                alive[line].append(layer)
            continue
        queues = _unexpired([alive[line]] if line else alive.values(), day)
        event = LedgerEvent(entry, day, kind, line, amount, currency, origin)
        if kind is EventKind.CHURN:
            _churn(ledger, queues, event)
            lines.churned(line)
        else:
            _decrease(ledger, queues, event, order, worth)
    return ledger


def _anchor_day(anchor: ExpiryAnchor, lines: LineSales, first: LineSale, day: date) -> date:
    """The day that a sale of `day` expires a year after."""
    if anchor is ExpiryAnchor.PURCHASE:
        return day
    return first.first_sold_on if anchor is ExpiryAnchor.PRODUCT_LINE_FIRST_SALE else lines.client_since


def _open(ledger: ClientLedger, layer: Layer, rate: Fraction | int | None) -> None:
    if rate is None:
        layer.rated = False
        ledger.unrated.append(layer)
        return
    if rate != 1:
        layer.amount = layer.left = round(layer.own_left * rate)
    ledger.layers.append(layer)


def _unexpired(queues: Iterable[deque[Layer]], day: date) -> list[deque[Layer]]:
    """The queues that hold anything on `day`, rid of what has expired: by every anchor the oldest expires first."""
    for layers in queues:
        while layers and layers[0].expires_on <= day:
            layers.popleft()
    return [layers for layers in queues if layers]


def _churn(ledger: ClientLedger, queues: Iterable[deque[Layer]], event: LedgerEvent) -> None:
    """Take all that is left, whatever amount the event names."""
    for layers in queues:
        for layer in layers:
            _take(ledger, layer, layer.own_left, 0, event)
        layers.clear()


def _decrease(
    ledger: ClientLedger, queues: list[deque[Layer]], event: LedgerEvent, order: ReductionOrder, worth: Worth
) -> None:
    """Take the event's amount from layers of its own currency as it is, from others at the fixed rates."""
    wanted: int | Fraction = event.amount
    passed_over: list[Layer] = []
    for layer in _in_reduction_order(queues, order):
        if not wanted:
            break
        exchange = _exchange(event.currency, layer.currency, worth)
        if exchange is None:
            passed_over.append(layer)
            continue
        own_taken = min(round(wanted * exchange), layer.own_left)
        own_left = layer.own_left - own_taken
        wanted = wanted - own_taken / exchange if not own_left else 0
        _take(ledger, layer, own_taken, _converted(own_left, worth[layer.currency]), event)
    for layers in queues:
        _drop_used_up(layers)
    if wanted and passed_over:
        _note_shortfall(ledger, event, round(wanted), passed_over)


def _in_reduction_order(queues: Sequence[deque[Layer]], order: ReductionOrder) -> Iterable[Layer]:
    if len(queues) == 1:
        return iter(queues[0]) if order is ReductionOrder.FIFO else reversed(queues[0])
    newest_first = order is not ReductionOrder.FIFO
    return sorted(chain.from_iterable(queues), key=attrgetter("place"), reverse=newest_first)


def _exchange(currency: str, into: str, worth: Worth) -> Fraction | None:
    """How much of the currency `into` one of `currency` is at the fixed rates; `None` where one of them has none."""
    if currency == into:
        return Fraction(1)
    rate, into_rate = worth[currency], worth[into]
    return None if rate is None or into_rate is None else Fraction(rate) / into_rate


def _converted(own: int, rate: Fraction | int | None) -> int:
    """`own` of a currency in the programme's, half-even; as it is where that has no rate."""
    return own if rate is None or rate == 1 else round(own * rate)


def _take(ledger: ClientLedger, layer: Layer, own_taken: int, left: int, event: LedgerEvent) -> None:
    """Take from a layer: `own_taken` in its own currency, so that `left` is left in the programme's."""
    lost = layer.left - left
    layer.own_left -= own_taken
    layer.left = left
    if not layer.own_left:
        layer.used_up_on = event.date
    if lost and layer.rated:
        movement = Movement.CHURNED if event.kind is EventKind.CHURN else Movement.DECREASED
        ledger.losses.append(Loss(event.entry, layer.entry, event.date, movement, lost))


def _drop_used_up(layers: deque[Layer]) -> None:
    """Forget what is used up at both ends: most decreases look no further."""
    while layers and not layers[-1].own_left:
        layers.pop()
    while layers and not layers[0].own_left:
        layers.popleft()


def _note_shortfall(ledger: ClientLedger, event: LedgerEvent, amount: int, passed_over: Iterable[Layer]) -> None:
    ledger.shortfalls.append(Shortfall(event.entry, event.date, event.line, amount, event.currency))
    for layer in passed_over:
        layer.reducible = True
