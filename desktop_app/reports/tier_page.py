"""What the printed tier report shows: values only, so that whoever draws it need not ask for anything."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from desktop_app.domain.credit_series import MonthCredit
from desktop_app.domain.ledger_rows import LayerRow, MovementRow
from desktop_app.domain.points_months import MonthPoints, ReportedPoints
from desktop_app.domain.tier_report import TierReport


@dataclass(frozen=True, slots=True)
class TierPage:
    """One page: the report, the movements of its months, and the layers that count on its day.

    `points` are the points by month under rules with points, those of the month before the first one shown among them.
    """

    report: TierReport
    partner: str | None
    movements: tuple[MovementRow, ...]
    layers: tuple[LayerRow, ...]
    points: tuple[MonthPoints, ...] = ()
    reported_points: ReportedPoints | None = None

    def top_movements(self, count: int) -> list[MovementRow]:
        """The largest movements, by amount."""
        return sorted(self.movements, key=lambda row: (-row.amount, row.date, row.client))[:count]

    def chart_months(self, ahead: int) -> tuple[list[MonthCredit], list[MonthCredit]]:
        """The months that the chart shows, those that have happened and at most `ahead` of those to come: sold credit,
        or points, whose movements are net.
        """
        if not self.points:
            return list(self.report.months), list(self.report.projection[1 : 1 + ahead])
        months = list(self._points_months())
        happened = sum(not point.projected for point in self.points[1:] if point.total is not None)
        return months[:happened], months[happened : happened + ahead]

    def _points_months(self) -> Iterator[MonthCredit]:
        nothing = Decimal(0)
        for before, point in zip(self.points, self.points[1:], strict=False):
            gained, lost = point.moved_since(before)
            if point.total is not None:
                yield MonthCredit(
                    month=point.month, opening=before.total or nothing, closing=point.total, new=gained,
                    increased=nothing, expired=lost, churned=nothing, decreased=nothing,
                )  # fmt: skip

    def next_expiries(self, count: int) -> list[LayerRow]:
        """What expires next."""
        return sorted(self.layers, key=lambda row: (row.expires_on, row.client))[:count]
