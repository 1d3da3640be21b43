"""What if: imagined events laid upon the report of a day, and what they would do to credit and tier.

Nothing here touches the ledger (source: the domain description, "Projection" and "What-if").
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from desktop_app.domain.credit import ClientLedger, LedgerEvent, in_order, replay
from desktop_app.domain.credit_series import units_to_amount
from desktop_app.domain.months import Month
from desktop_app.domain.products import line_key
from desktop_app.domain.records import EventKind
from desktop_app.domain.reviews import checkpoint_days, next_review_day
from desktop_app.domain.tier import Figures, Performance, Step, evaluate
from desktop_app.domain.tier_report import TierReport
from desktop_app.domain.tier_rules import Requirement, to_units

_HYPOTHETICAL = 1 << 60
_NOTHING = Decimal(0)


class MoveKind(StrEnum):
    """What can be imagined."""

    DEAL = "deal"
    UPGRADE = "upgrade"
    RENEWAL = "renewal"
    CHURN = "churn"


@dataclass(frozen=True, slots=True)
class Move:
    """A hypothetical event on `day`, in the rule set's currency per month.

    `amount` is the MRR of a deal, the MRR added by an upgrade, or the whole MRR after a renewal. `current` is the MRR
    of the product before a renewal. A deal without `client_id` is with a new client. `managed` tells whether the
    client's MRR counts as managed credit.
    """

    kind: MoveKind
    day: date
    amount: Decimal = _NOTHING
    product_line: str = ""
    client_id: str | None = None
    client: str = ""
    current: Decimal = _NOTHING
    managed: bool = True


@dataclass(frozen=True, slots=True)
class Base:
    """What moves are laid upon: the report, with the ledger events and managed share of each client moved."""

    report: TierReport
    events: dict[str, list[LedgerEvent]]
    shares: dict[str, Decimal]


@dataclass(frozen=True, slots=True)
class Outlook:
    """How the tier stands on a day, without and with the moves."""

    day: date
    before: Performance
    after: Performance


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The second line and what follows from it: totals of sold credit by month, and every checkpoint still to come."""

    sold: dict[Month, Decimal]
    sold_change: Decimal
    managed_change: Decimal
    outlooks: tuple[Outlook, ...]


@dataclass(frozen=True, slots=True)
class Needed:
    """What is missing on `day` to meet `tier`, with the moves laid on; `None` is unknown."""

    tier: str
    day: date
    step: Step

    @property
    def missing(self) -> dict[Requirement, Decimal | None]:
        return {need: gap for need, gap in self.step.gaps.items() if gap is None or gap > 0}


def imagine(base: Base, moves: Sequence[Move]) -> WhatIf:
    """Lay `moves` upon `base`; pure, and quick enough for every keystroke."""
    report = base.report
    months = [*report.months, *report.projection[1:]]
    ahead = [day for day in checkpoint_days(next_review_day(report.as_of)) if day >= report.as_of]
    last = ahead[-1] if ahead else months[-1].month.last_day
    laid = _lay(base, moves)
    outlooks = tuple(
        Outlook(day, evaluate(report.rules, _figures(base, (), _NONE, day)),
                evaluate(report.rules, _figures(base, moves, laid, day)))
        for day in ahead
    )  # fmt: skip
    return WhatIf(
        sold={one.month: one.closing + laid.change_on(min_day(one.month, report.as_of)) for one in months},
        sold_change=laid.change_on(last),
        managed_change=_managed_change(base, moves, last),
        outlooks=outlooks,
    )


def min_day(month: Month, as_of: date) -> date:
    """The day that a month of the report is about: its end, or today in the running month."""
    return as_of if month == Month.of(as_of) else month.last_day


def figures_on(base: Base, moves: Sequence[Move], day: date) -> Figures:
    """The figures known for a day not before the report's: today's, less known expiries, with the moves laid on."""
    return _figures(base, moves, _lay(base, moves), day)


def _figures(base: Base, moves: Sequence[Move], laid: "_Laid", day: date) -> Figures:
    report = base.report
    # On top of what is unknown, a move leaves it unknown.
    sold = None if report.sold_credit is None else _known_sold(report, day) + laid.change_on(day)
    managed = report.managed_credit
    if managed is not None:
        managed += _managed_change(base, moves, day)
    certified = None if report.certified_until is None else day <= report.certified_until
    return Figures(sold, managed, report.median_apps, certified, _points(report, sold, managed))


def needed_for(base: Base, moves: Sequence[Move], tier: str, day: date) -> Needed | None:
    """What it takes to meet `tier` on `day`; `None` for a tier that the rules do not know."""
    steps = evaluate(base.report.rules, figures_on(base, moves, day)).steps
    return next((Needed(tier, day, step) for step in steps if step.tier.name == tier), None)


def _known_sold(report: TierReport, day: date) -> Decimal:
    """Sold credit on a day ahead: what is left of today's after the months before it, and within its own month."""
    gone = [one for one in report.expiries if one[0] <= day]
    return (report.sold_credit or _NOTHING) - sum((amount for _, amount in gone), _NOTHING)


def _points(report: TierReport, sold: Decimal | None, managed: Decimal | None) -> Decimal | None:
    """Points move with the change of credit at the rule set's plain rates; today's are known line by line."""
    rule, today = report.rules.points, report.figures.points
    if rule is None or today is None or sold is None or managed is None:
        return today
    more_sold = sold - (report.sold_credit or _NOTHING)
    more_managed = managed - (report.managed_credit or _NOTHING)
    return today + (more_sold * rule.sold + more_managed * rule.managed) / 100


@dataclass(frozen=True, slots=True)
class _Laid:
    """The ledgers of the clients moved, without and with the moves; replayed once, to be asked for any day."""

    before: tuple[ClientLedger, ...]
    after: tuple[ClientLedger, ...]

    def change_on(self, day: date) -> Decimal:
        """By how much the moves change sold credit at the end of `day`."""
        after = sum(ledger.credit_on(day) for ledger in self.after)
        return units_to_amount(after - sum(ledger.credit_on(day) for ledger in self.before))


_NONE = _Laid((), ())


def _lay(base: Base, moves: Sequence[Move]) -> _Laid:
    rules, before, after = base.report.rules, [], []
    for client, own in _by_client(moves).items():
        known = base.events.get(client, [])
        before.append(replay(known, rules.order, rules.expiry_anchor))
        after.append(replay(in_order([*known, *_events(own)]), rules.order, rules.expiry_anchor))
    return _Laid(tuple(before), tuple(after))


def _by_client(moves: Sequence[Move]) -> dict[str, list[tuple[int, Move]]]:
    """The moves with their places, by client; each new client is one of its own."""
    found: dict[str, list[tuple[int, Move]]] = {}
    for place, move in enumerate(moves):
        found.setdefault(move.client_id or f"\0new {move.client or place}", []).append((place, move))
    return found


def _events(moves: Iterable[tuple[int, Move]]) -> list[LedgerEvent]:
    return [
        LedgerEvent(_HYPOTHETICAL + place, move.day, kind, line_key(move.product_line), to_units(amount))
        for place, move in moves
        for kind, amount in [_event(move)]
    ]


def _event(move: Move) -> tuple[EventKind, Decimal]:
    if move.kind is MoveKind.CHURN:
        return EventKind.CHURN, _NOTHING
    if move.kind is MoveKind.RENEWAL:
        more = move.amount - move.current
        return (EventKind.INCREASE, more) if more >= 0 else (EventKind.DECREASE, -more)
    return (EventKind.NEW if move.kind is MoveKind.DEAL else EventKind.INCREASE), move.amount


def _managed_change(base: Base, moves: Sequence[Move], day: date) -> Decimal:
    change = _NOTHING
    for client, own in _by_client(moves).items():
        share = base.shares.get(client, _NOTHING)
        for _, move in sorted(own, key=lambda pair: (pair[1].day, pair[0])):
            if move.day > day or not (move.managed and (share or move.client_id is None)):
                continue
            if move.kind is MoveKind.CHURN:
                less = share if not move.product_line else min(move.current or share, share)
                change, share = change - less, share - less
            else:
                more = move.amount - (move.current if move.kind is MoveKind.RENEWAL else _NOTHING)
                change, share = change + more, share + more
    return change
