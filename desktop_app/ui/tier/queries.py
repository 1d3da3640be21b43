"""What the Tier tab asks the store for: the report with its months, and the rows of a month or range."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop_app.domain.credit import Movement
from desktop_app.domain.credit_series import MonthCredit
from desktop_app.domain.ledger_rows import LayerRow, MovementRow
from desktop_app.domain.points_months import MonthPoints, ReportedPoints
from desktop_app.domain.tier_report import TierReport
from desktop_app.services import credit_rows, tier
from desktop_app.services.credit_rows import RowCounts, RowsRequest, Span
from desktop_app.services.managed_history import managed_months
from desktop_app.services.points_history import points_months, reported_points
from desktop_app.services.programme import ProgrammeQuestion, judged_if_known, programme_question
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.tier.breakdown import BreakdownFigures
from desktop_app.ui.tier.view_bar import TierView

_PROJECTED = {6: 6, 12: 6, 24: 12}


@dataclass(frozen=True, slots=True)
class TierContent:
    """The report, managed credit and points by month where they are in view, and the points that HubSpot reports.

    `question` says whether the programme is known that the tier is judged by. The months of points begin with the one
    before the range, which the first one's change is counted from.
    """

    report: TierReport
    managed: tuple[MonthCredit, ...] | None
    points: tuple[MonthPoints, ...] | None = None
    reported_points: ReportedPoints | None = None
    question: ProgrammeQuestion | None = None

    def projected(self, months: int | None) -> tuple[MonthCredit, ...]:
        """The months after the running one that a range of `months` shows."""
        return self.report.projection[1 : 1 + self.months_ahead(months)]

    @property
    def knows_programme(self) -> bool:
        """Whether it is known by which programme the tier is judged."""
        return self.question is None or self.question.answered

    def lacks(self, view: TierView) -> bool:
        """Whether the months of a view have not been read."""
        return (view is TierView.MANAGED and self.managed is None) or (view is TierView.POINTS and self.points is None)

    def months_ahead(self, months: int | None) -> int:
        """How many months after the running one a range of `months` shows."""
        return _PROJECTED.get(months or 0, 12)


@dataclass(frozen=True, slots=True)
class TierRows:
    """The counts of a month or range, and the first page of the rows in view."""

    counts: RowCounts
    wanted: RowsRequest
    page: Sequence[MovementRow | LayerRow]


def query_rows(workspace: Workspace, span: Span, wanted: RowsRequest) -> TierRows:
    """What the card of rows shows of a month or range."""
    return TierRows(credit_rows.counts(workspace, span), wanted, credit_rows.rows(workspace, span, wanted))


def query_report(workspace: Workspace, as_of: date, months: int | None, view: TierView | None) -> TierContent:
    """The report over a range of months, all of them for `None`, with the months of the view as `view_of` says."""
    first = tier.range_start(workspace, as_of, months)
    report = judged_if_known(workspace, tier.tier_report(workspace, as_of, first_month=first))
    seen = view_of(view, report)
    return TierContent(
        report,
        managed_months(workspace, report.rules, first, as_of) if seen is TierView.MANAGED else None,
        points_months(workspace, report, first.plus(-1)) if seen is TierView.POINTS else None,
        reported_points(workspace) if report.rules.points else None,
        programme_question(workspace),
    )


def view_of(chosen: TierView | None, report: TierReport) -> TierView:
    """The view that is shown: the chosen one where the rules have it, else that of the rules' own figures."""
    by_points = report.rules.points is not None
    if chosen is None or (chosen is TierView.POINTS and not by_points):
        return TierView.POINTS if by_points else TierView.SOLD
    return chosen


def summed(months: Sequence[MonthCredit], *, expected: bool = False) -> BreakdownFigures:
    """The movements of `months` added up, and the total at their end if anything is known of it."""

    def total(kind: Movement) -> Decimal:
        return sum((getattr(month, kind.value) for month in months), Decimal(0))

    return BreakdownFigures(
        **{kind.value: total(kind) for kind in Movement},
        closing=months[-1].total if months else None,
        expected=expected,
        is_part=any(month.is_part for month in months),
    )
