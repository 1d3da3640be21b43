"""From a tier report to what the chart draws, as sold credit, managed credit or points, with a what-if beside it."""

from collections.abc import Mapping
from decimal import Decimal

from desktop_app.domain.credit_series import MonthCredit
from desktop_app.domain.months import Month
from desktop_app.domain.points_months import MonthPoints
from desktop_app.domain.tier_report import TierReport
from desktop_app.domain.tier_rules import Requirement
from desktop_app.i18n import translate
from desktop_app.ui.charts.chart_data import ChartData, ChartMonth
from desktop_app.ui.tier import tier_texts
from desktop_app.ui.tier.queries import TierContent
from desktop_app.ui.tier.view_bar import TierView


def chart_of(
    answer: TierContent,
    months: int | None,
    *,
    view: TierView,
    projection: bool,
    other: Mapping[Month, Decimal] | None = None,
) -> ChartData:
    """The chart of a range; `other` is a what-if's total by month."""
    report = answer.report
    if view is TierView.MANAGED:
        return _managed(answer)
    if view is TierView.POINTS:
        return _points(answer, months, projection=projection, other=other)
    if not any(month.is_known for month in report.months):
        return ChartData(
            title=translate("Tier", "Sold tier credit over time"),
            total_name="",
            currency=report.rules.currency,
            as_of=report.as_of,
            why_empty=translate("Tier", "All that was sold is in currencies without a rate: its credit is unknown.")
            if report.sells_without_rate
            else "",
        )
    ahead = answer.projected(months) if projection else ()
    shown = [_month(month, projected=False, other=other) for month in report.months]
    shown += [_month(month, projected=True, other=other) for month in ahead]
    lost = report.lost if projection else None
    return ChartData(
        title=translate("Tier", "Sold tier credit over time"),
        total_name=translate("Tier", "Total sold tier credit"),
        currency=report.rules.currency,
        months=tuple(shown),
        thresholds=thresholds(report, Requirement.SOLD_CREDIT),
        tier_lost=lost.month if lost else None,
        lost_tier=tier_texts.tier_name(lost.tier) if lost else "",
        other_name=translate("Tier", "With what-if"),
        as_of=report.as_of,
    )


def _points(
    answer: TierContent, months: int | None, *, projection: bool, other: Mapping[Month, Decimal] | None
) -> ChartData:
    """Points in total; the second line is that of a what-if, else the most that the points can be."""
    report, series = answer.report, answer.points or ()
    before = {month.month: earlier for month, earlier in zip(series[1:], series, strict=False)}
    last = Month.of(report.as_of).plus(answer.months_ahead(months) if projection else 0)
    lost = report.lost if projection else None
    return ChartData(
        title=translate("Tier", "Points over time"),
        total_name=translate("Tier", "Points"),
        currency=report.rules.currency,
        unit=translate("Tier", "points"),
        net=True,
        months=tuple(
            _points_month(month, before.get(month.month), other) for month in series[1:] if month.month <= last
        ),
        thresholds=thresholds(report, Requirement.POINTS),
        tier_lost=lost.month if lost else None,
        lost_tier=tier_texts.tier_name(lost.tier) if lost else "",
        other_name=translate("Tier", "With what-if") if other else translate("Tier", "At most"),
    )


def _points_month(points: MonthPoints, before: MonthPoints | None, other: Mapping[Month, Decimal] | None) -> ChartMonth:
    gained, lost = points.moved_since(before)
    return ChartMonth(
        month=points.month,
        total=points.total,
        new=gained,
        lost=lost,
        projected=points.projected,
        other=other.get(points.month) if other else points.most,
    )


def _managed(answer: TierContent) -> ChartData:
    """The months of the report; where nothing was ever sold, those that the clients' history knows."""
    report = answer.report
    known = {month.month: month for month in answer.managed or ()}
    return ChartData(
        title=translate("Tier", "Managed credit over time"),
        total_name=translate("Tier", "Managed credit"),
        currency=report.rules.currency,
        months=tuple(
            _month(known[month], projected=False, other=None) if month in known else ChartMonth(month=month, total=None)
            for month in [sold.month for sold in report.months] or known
        ),
        thresholds=thresholds(report, Requirement.MANAGED_CREDIT),
        as_of=report.as_of,
    )


def thresholds(report: TierReport, need: Requirement) -> tuple[tuple[str, Decimal], ...]:
    """The known thresholds of a requirement, by tier."""
    pairs = ((tier.name, report.rules.threshold(tier, need)) for tier in report.rules.tiers)
    return tuple((name, value) for name, value in pairs if value is not None)


def _month(month: MonthCredit, *, projected: bool, other: Mapping[Month, Decimal] | None) -> ChartMonth:
    return ChartMonth(
        month=month.month,
        total=month.total,
        new=month.new,
        increased=month.increased,
        lost=month.expired + month.churned,
        decreased=month.decreased,
        projected=projected,
        other=other.get(month.month) if other else None,
    )
