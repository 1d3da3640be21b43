"""What the Tier tab asks the store for: the report with its months, and the rows of a month or range."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop_app.domain.credit import Movement
from desktop_app.domain.credit_series import MonthCredit
from desktop_app.domain.tier_report import LayerRow, MovementRow, TierReport
from desktop_app.services import credit_rows, tier
from desktop_app.services.credit_rows import RowCounts, RowsRequest, Span
from desktop_app.services.managed_history import managed_months
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.tier.breakdown import BreakdownFigures

_PROJECTED = {6: 6, 12: 6, 24: 12}


@dataclass(frozen=True, slots=True)
class TierContent:
    """The report, and managed credit by month where it was asked for."""

    report: TierReport
    managed: tuple[MonthCredit, ...] | None

    def projected(self, months: int | None) -> tuple[MonthCredit, ...]:
        """The months after the running one that a range of `months` shows."""
        return self.report.projection[1 : 1 + _PROJECTED.get(months or 0, 12)]


@dataclass(frozen=True, slots=True)
class TierRows:
    """The counts of a month or range, and the first page of the rows in view."""

    counts: RowCounts
    wanted: RowsRequest
    page: Sequence[MovementRow | LayerRow]


def query_rows(workspace: Workspace, span: Span, wanted: RowsRequest) -> TierRows:
    """What the card of rows shows of a month or range."""
    return TierRows(credit_rows.counts(workspace, span), wanted, credit_rows.rows(workspace, span, wanted))


def query_report(workspace: Workspace, as_of: date, months: int | None, *, managed: bool) -> TierContent:
    """The report over a range of months, all of them for `None`, with managed credit over time if it is in view."""
    first = tier.range_start(workspace, as_of, months)
    report = tier.tier_report(workspace, as_of, first_month=first)
    return TierContent(report, managed_months(workspace, report.rules, first, as_of) if managed else None)


def summed(months: Sequence[MonthCredit], *, known: bool = True, expected: bool = False) -> BreakdownFigures:
    """The movements of `months` added up, and the total at their end if anything is known of it."""

    def total(kind: Movement) -> Decimal:
        return sum((getattr(month, kind.value) for month in months), Decimal(0))

    return BreakdownFigures(
        **{kind.value: total(kind) for kind in Movement},
        closing=months[-1].closing if months and known else None,
        expected=expected,
    )
