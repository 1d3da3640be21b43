"""What if: imagined events laid upon a copy of a day's book, and the same report of what would be.

Nothing here touches the ledger (source: the domain description, "Projection" and "What-if").
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import chain

from desktop_app.domain.credit_series import units_to_amount
from desktop_app.domain.imagined_clients import ClientState, ImaginedClient, Move
from desktop_app.domain.markets import Markets
from desktop_app.domain.months import Month
from desktop_app.domain.needs import Needed
from desktop_app.domain.needs import needed_for as needed_with
from desktop_app.domain.reviews import checkpoint_days, next_review_day
from desktop_app.domain.standing import DayBook
from desktop_app.domain.tier import Figures, Performance, evaluate, figures_of
from desktop_app.domain.tier_report import TierReport
from desktop_app.domain.tier_rules import Requirement

_NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Base:
    """What moves are laid upon: the report, the book of all other clients, and each client moved by its id."""

    report: TierReport
    others: DayBook
    clients: Mapping[str, ClientState]
    markets: Markets


@dataclass(frozen=True, slots=True)
class Outlook:
    """The tier on a day, without and with the moves."""

    day: date
    before: Performance
    after: Performance


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The second line and what follows from it: totals of sold credit by month, and every checkpoint still to come.

    `unvalued` are moves left out, since it is unknown what their line pays. `points_change` is `None`
    under rules without points.
    """

    sold: dict[Month, Decimal]
    sold_change: Decimal
    managed_change: Decimal
    outlooks: tuple[Outlook, ...]
    unvalued: tuple[Move, ...] = ()
    points_change: Decimal | None = None


def imagine(base: Base, moves: Sequence[Move]) -> WhatIf:
    """Lay `moves` upon `base`; pure, and quick enough for every keystroke."""
    report = base.report
    months = [*report.months, *report.projection[1:]]
    ahead = [day for day in checkpoint_days(next_review_day(report.as_of)) if day >= report.as_of]
    imagined = _imagined(base, moves)
    outlooks = tuple(
        Outlook(day, *(evaluate(report.rules, _figures(base, some, day)) for some in ((), imagined))) for day in ahead
    )
    before, after = (_figures(base, some, ahead[-1]) for some in ((), imagined))
    return WhatIf(
        sold={
            month.month: month.closing + change
            for month in months
            if (change := _sold_change(imagined, min_day(month.month, report.as_of))) or month.total is not None
        },
        sold_change=_change(Requirement.SOLD_CREDIT, before, after),
        managed_change=_change(Requirement.MANAGED_CREDIT, before, after),
        outlooks=outlooks,
        points_change=_change(Requirement.POINTS, before, after) if report.rules.points else None,
        unvalued=tuple(chain.from_iterable(move.unvalued for move in imagined)),
    )


def min_day(month: Month, as_of: date) -> date:
    """The day that a month of the report is about: its end, or today in the running month."""
    return as_of if month == Month.of(as_of) else month.last_day


def figures_on(base: Base, moves: Sequence[Move], day: date) -> Figures:
    """The figures of a day not before the report's, without new events but for the moves."""
    return _figures(base, _imagined(base, moves), day)


def points_ahead(base: Base, moves: Sequence[Move]) -> dict[Month, Decimal]:
    """The known points of the months from the report's on, with the moves; empty under rules without points."""
    imagined, report = _imagined(base, moves), base.report
    months = [month.month for month in report.projection] or [Month.of(report.as_of)]
    totals = {month: _figures(base, imagined, min_day(month, report.as_of)).points for month in months}
    return {month: total for month, total in totals.items() if total is not None}


def needed_for(base: Base, moves: Sequence[Move], tier: str, day: date) -> Needed | None:
    """What it takes to meet `tier` on `day` with the moves; `None` for a tier that the rules do not know."""
    return needed_with(base.report.rules, figures_on(base, moves, day), tier, day)


def _figures(base: Base, imagined: Sequence[ImaginedClient], day: date) -> Figures:
    if not imagined:
        return figures_of(base.report.rules, base.report.book.on(day))
    standing = base.others.on(day)
    sold = [part for move in imagined for part in move.sold_on(day)]
    clients = [move.client_on(day) for move in imagined]
    return figures_of(
        base.report.rules,
        replace(
            standing,
            sold=[*standing.sold, *sold] if standing.sold is not None else sold or None,
            clients=[*standing.clients, *clients] if standing.clients is not None else clients or None,
        ),
    )


def _imagined(base: Base, moves: Sequence[Move]) -> list[ImaginedClient]:
    """The clients of the base with their moves laid on, in order of day, then of entry; each new client is its own."""
    if not moves:
        return []
    by_client: dict[str, list[Move]] = {client_id: [] for client_id in base.clients}
    for place, move in enumerate(moves):
        by_client.setdefault(move.client_id or f"\0new {move.client or place}", []).append(move)
    rules, markets = base.report.rules, base.markets
    return [ImaginedClient(rules, markets, base.clients.get(name), some) for name, some in by_client.items()]


def _sold_change(imagined: Sequence[ImaginedClient], day: date) -> Decimal:
    return units_to_amount(sum(move.units_changed(day) for move in imagined))


def _change(need: Requirement, before: Figures, after: Figures) -> Decimal:
    """By how much the known part of a figure changes."""
    return (after.value(need) or _NOTHING) - (before.value(need) or _NOTHING)
