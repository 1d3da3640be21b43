"""Thirty months of sales for the sample book: who bought what when, laid out so that the tier is worth looking at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from desktop_app.domain.months import add_months
from desktop_app.domain.records import EventKind

# Dollars of new, increased and decreased credit (and `c`, a churn) per rolling month before today, oldest first. A
# year later each gain expires. The sum is a little below the sold credit that Platinum asked for in January 2018.
_PLAN = """
n180 | n90 n50 | n270 i60 | n180 | n90 i45 | n225 i50 |
n180 i60 | n270 | n90 n50 i45 | n225 d30 | n180 i90 | n50 i45 c | n360 | n90 n90 i50 d45 | n270 i30 | n180 c |
n225 i60 d50 | n90 i50 |
n180 n90 i60 | n225 i90 d40 | n180 n135 i75 | n270 i60 | n225 n50 i60 d45 | n90 n180 i75 c | n270 i100 | n225 i90 d60 |
n90 n90 i60 | n270 n45 i90 d50 | n180 n110 i100 d50 | n135 i60 d45
"""
_KINDS = {"n": EventKind.NEW, "i": EventKind.INCREASE, "d": EventKind.DECREASE, "c": EventKind.CHURN}
_LINES = ("Sales Hub", "Service Hub", "Marketing Hub", "Operations Hub", "CMS Hub")
_UPGRADES = ("More seats", "Larger contact tier", "Upgrade to a higher edition", "Price rise at renewal")

# Typed in for the sample, as no fixed rates are public.
RATES = {"USD": Decimal(1), "EUR": Decimal("1.1"), "GBP": Decimal("1.25")}


@dataclass(frozen=True, slots=True)
class SampleEvent:
    """A credit event of one sample client; `amount` is in the client's currency, `None` for a churn."""

    day: date
    kind: EventKind
    line: str
    amount: int | None
    note: str = ""


@dataclass(slots=True)
class Buyer:
    """What a client that was sold to may buy (`lines`), what it pays per line, and its history, oldest first."""

    currency: str
    held: frozenset[str] = frozenset()
    sold: dict[str, int] = field(default_factory=dict)
    sold_at: dict[str, int] = field(default_factory=dict)
    events: list[SampleEvent] = field(default_factory=list)

    def free_lines(self) -> list[str]:
        return [line for line in _LINES if line not in self.held and line not in self.sold_at]

    def add(self, day: date, kind: EventKind, line: str, dollars: int, note: str = "") -> None:
        amount = max(1, round(dollars / RATES[self.currency]))
        if kind is EventKind.CHURN:
            self.sold[line] = 0
            self.events.append(SampleEvent(day, kind, line, None, note))
            return
        self.sold[line] = self.sold.get(line, 0) + (-amount if kind is EventKind.DECREASE else amount)
        self.events.append(SampleEvent(day, kind, line, amount, note))


def play_sales(buyers: Sequence[Buyer], newcomer: Buyer, today: date, dice: Random) -> None:
    """Fill in the history of a group of `buyers`; the `newcomer` buys its first product today."""
    tranches = [tranche.split() for tranche in _PLAN.split("|")]
    queue = list(buyers)
    dice.shuffle(queue)
    for place, tranche in enumerate(tranches):
        ago = len(tranches) - 1 - place
        for number, step in enumerate(tranche):
            kind, dollars = _KINDS[step[0]], int(step[1:] or 0)
            day = add_months(today, -ago) - timedelta(days=(number * 9 + ago * 5) % 27 if ago else number // 2)
            if kind is not EventKind.NEW:
                _change(buyers, kind, day, dollars, ago, dice)
            elif ago == 0:
                _sell(newcomer, today, dollars, ago)
            else:
                queue.append(_sell_to_next(queue, day, dollars, ago))


def _sell_to_next(queue: list[Buyer], day: date, dollars: int, ago: int) -> Buyer:
    buyer = next(buyer for buyer in queue if buyer.free_lines())
    queue.remove(buyer)
    _sell(buyer, day, dollars, ago)
    return buyer


def _sell(buyer: Buyer, day: date, dollars: int, ago: int) -> None:
    line = buyer.free_lines()[dollars % len(buyer.free_lines())]
    buyer.sold_at[line] = ago
    buyer.add(day, EventKind.NEW, line, dollars)


def _change(buyers: Sequence[Buyer], kind: EventKind, day: date, dollars: int, ago: int, dice: Random) -> None:
    """Upgrade, downgrade or end a line that was bought within the year before, so that its credit is alive."""
    open_lines = [
        (buyer, line)
        for buyer in buyers
        for line, sold_at in buyer.sold_at.items()
        if ago + 1 < sold_at < ago + 11 and dollars < buyer.sold[line]
    ]
    if open_lines:
        buyer, line = dice.choice(open_lines)
        note = dice.choice(_UPGRADES) if kind is EventKind.INCREASE else ""
        buyer.add(day, kind, line, dollars, note)


def padded(events: Sequence[SampleEvent], wanted: int, today: date) -> Iterator[SampleEvent]:
    """`events` and, up to `wanted`, small ups and downs spread over the 30 months, for measuring speed."""
    yield from events
    missing = max(0, wanted - len(events))
    line = events[0].line if events else _LINES[0]
    for number in range(missing):
        kind = EventKind.DECREASE if number % 3 == 2 else EventKind.INCREASE
        yield SampleEvent(today - timedelta(days=(missing - number) * 900 // missing), kind, line, 10 + number % 7)
