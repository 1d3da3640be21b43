"""Points month by month, so far and as known expiries leave them, and those that HubSpot reports."""

from desktop_app.domain.months import Month
from desktop_app.domain.points import points_of
from desktop_app.domain.points_months import MonthPoints, ReportedPoints
from desktop_app.domain.standing import Standing
from desktop_app.domain.tier_report import TierReport
from desktop_app.services.day_books import DayBooks
from desktop_app.storage import tier_queries
from desktop_app.storage.tier_queries import ledger_by
from desktop_app.storage.workspace import Workspace

_MONTHS_AHEAD = 12


def points_months(
    workspace: Workspace, report: TierReport, first: Month, *, ahead: int = _MONTHS_AHEAD
) -> tuple[MonthPoints, ...]:
    """The points from `first` to so many months `ahead` of the report's; none under rules without points."""
    rule = report.rules.points
    if rule is None:
        return ()
    this_month = Month.of(report.as_of)
    months = []
    with ledger_by(workspace, report.rules):
        books = DayBooks(workspace, report.rules, report.book.known_on)
        for month in first.until(this_month.plus(ahead)):
            standing = _standing(books, report, month)
            points = points_of(rule, standing.sold, standing.clients)
            months.append(MonthPoints(month, points, projected=month > this_month))
    return tuple(months)


def reported_points(workspace: Workspace) -> ReportedPoints | None:
    """What HubSpot's own points of all clients add up to; `None` where it reported none."""
    return tier_queries.reported_points(workspace)


def _standing(books: DayBooks, report: TierReport, month: Month) -> Standing:
    """What counts at a month's end; after the day up to which events have begun, what known expiries leave."""
    day = report.as_of if month == Month.of(report.as_of) else month.last_day
    book = report.book if day >= report.book.known_on else books.of(day)
    return book.on(day)
