"""What a typed value does to the tier, shown before it counts: the same step, rolled back."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop_app.domain.local_days import local_day
from desktop_app.domain.tier_report import TierReport
from desktop_app.services.tier import tier_report
from desktop_app.services.typing.edits import Edit, Typist
from desktop_app.services.typing.entry import type_in
from desktop_app.storage.workspace import Workspace


class _Rehearsed(Exception):
    """Raised to roll the step back."""


@dataclass(frozen=True, slots=True)
class TierFigures:
    """What the tier report says on a day: credit in `currency`, points, median and tier; `None` is unknown."""

    sold: Decimal | None
    managed: Decimal | None
    points: Decimal | None
    median_apps: Decimal | None
    tier: str | None
    currency: str


@dataclass(frozen=True, slots=True)
class CreditEffect:
    """The figures before and after a step."""

    before: TierFigures
    after: TierFigures


def credit_effect(workspace: Workspace, edits: Sequence[Edit], typist: Typist) -> CreditEffect:
    """What `edits` would do to today's tier report; nothing is kept. Raises `WrongUse` as `type_in` does."""
    today = local_day(typist.now)
    before = _figures(tier_report(workspace, today))
    after = before
    try:
        with workspace.writing():
            type_in(workspace, edits, typist)
            after = _figures(tier_report(workspace, today))
            raise _Rehearsed
    except _Rehearsed:
        return CreditEffect(before, after)


def _figures(report: TierReport) -> TierFigures:
    return TierFigures(
        sold=report.sold_credit,
        managed=report.managed_credit,
        points=report.figures.points if report.rules.points else None,
        median_apps=report.median_apps,
        tier=report.performance.tier,
        currency=report.rules.currency,
    )
