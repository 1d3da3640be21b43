"""The tier report as a file to hand on: one page of PDF, or a workbook."""

from datetime import date
from functools import partial
from pathlib import Path

from desktop_app.domain.credit_series import MonthCredit
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.money import plain
from desktop_app.domain.months import Month
from desktop_app.domain.points_months import kinds_of
from desktop_app.domain.tier_rules import Requirement
from desktop_app.reports.tables import Cell, Sheet, write_xlsx
from desktop_app.reports.tier_page import TierPage
from desktop_app.services import tier
from desktop_app.services.file_writing import write_whole
from desktop_app.services.points_history import points_months, reported_points
from desktop_app.services.programme import judged_if_known
from desktop_app.storage import partner_queries
from desktop_app.storage.workspace import Workspace


def tier_page(workspace: Workspace, today: date) -> TierPage:
    """What the page shows: the report, the year's movements, and the layers that count today."""
    report = judged_if_known(workspace, tier.tier_report(workspace, today))
    last = Month.of(today)
    first = report.months[0].month if report.months else last
    return TierPage(
        report=report,
        partner=partner_queries.partner_facts(workspace).get("partner_name"),
        movements=tuple(tier.movements(workspace, first, last, today)),
        layers=tuple(tier.layers(workspace, today, today)),
        points=points_months(workspace, report, first.plus(-1)),
        reported_points=reported_points(workspace) if report.rules.points else None,
    )


def export_tier(workspace: Workspace, file: Path, today: date) -> int:
    """Write the tier report to `file`, PDF or XLSX by its ending; gives the number of movements in it.

    Raises `WrongUse` for another ending and `NotWritable` when the file cannot be written.
    """
    page = tier_page(workspace, today)
    ending = file.suffix.lower()
    if ending == ".pdf":
        # Imported here: drawing needs Qt, which no other export pays for.
        from desktop_app.reports.tier_pdf import write_tier_pdf

        write_whole(file, partial(write_tier_pdf, page))
    elif ending == ".xlsx":
        write_whole(file, lambda draft: write_xlsx(draft, tier_sheets(page)))
    else:
        raise WrongUse(
            QT_TRANSLATE_NOOP("Messages", "This kind of file cannot be written"),
            QT_TRANSLATE_NOOP("Messages", "{file} ends neither in .pdf nor in .xlsx."),
            QT_TRANSLATE_NOOP("Messages", "Give the file one of these endings."),
            file=file,
        )
    return len(page.movements)


def _words(need: Requirement) -> str:
    return need.value.replace("_", " ")


def _figures(page: TierPage) -> list[tuple[Cell, ...]]:
    """The report's figures by name, and what is left out of them or unknown."""
    report = page.report
    return [
        ("As of", report.as_of),
        ("Rules", report.rules.title),
        ("Currency", report.rules.currency),
        ("Sold credit", report.sold_credit),
        ("Managed credit", report.managed_credit),
        ("Median app usage", report.median_apps),
        ("Certified", {True: "yes", False: "no", None: "unknown"}[report.certified]),
        ("Current performance", report.performance.tier or "cannot be judged"),
        ("At least", report.performance.at_least),
        ("Credited tier", report.credited_tier or "unknown"),
        ("Credited tier is", report.credited_source.value.replace("_", " ") if report.credited_source else None),
        ("Next review", report.review.day),
        ("Next tier", report.next_tier),
        *((f"{_words(requirement)} to go", gap) for requirement, gap in report.gaps.items()),
        *_points(page),
        *(
            (f"Left out of {_words(loss.of)}, without a rate", f"{plain(loss.amount)} {loss.currency}")
            for loss in report.uncounted
        ),
        *(("Cannot be judged", str(reason)) for reason in report.unknown),
        *(
            (f"{_words(need)} known only in part", str(reason))
            for need in report.rules.requirements
            for reason in report.figures.figure(need).reasons
        ),
    ]


def tier_sheets(page: TierPage) -> list[Sheet]:
    """The report as the sheets of a workbook."""
    report = page.report
    names = ("month", "new", "increased", "expired", "churned", "decreased", "total")
    return [
        Sheet("tier", ("figure", "value"), _figures(page)),
        Sheet("credit by month", names, [_month(month) for month in report.months]),
        Sheet("known expiries", names, [_month(month) for month in report.projection]),
        *_points_sheets(page),
        Sheet(
            "movements",
            ("date", "client_id", "client", "product_line", "movement", "amount"),
            [
                (row.date, row.client_id, row.client, row.product_line, row.movement.value, row.amount)
                for row in page.movements
            ],
        ),
        Sheet(
            "credit that counts",
            ("client_id", "client", "product_line", "opened", "expires", "sold", "left"),
            [
                (row.client_id, row.client, row.product_line, row.opened_on, row.expires_on, row.amount, row.left)
                for row in page.layers
            ],
        ),
    ]


def _points(page: TierPage) -> list[tuple[Cell, ...]]:
    """The points and what they are made of, and HubSpot's own with their day; none under rules without points."""
    points, reported = page.report.points, page.reported_points
    if points is None:
        return []
    return [
        ("Points", points.total.known),
        ("Points, at most", points.total.most),
        ("Sourced points", points.sourced.known),
        ("Assisted points", points.assisted.known),
        ("Points of unstated origin", points.unstated.known),
        ("Managed points", points.managed.known),
        ("HubSpot's own points", reported.total if reported else None),
        ("HubSpot's own points as of", page.report.points_as_of),
    ]


def _points_sheets(page: TierPage) -> list[Sheet]:
    names = ("month", "total", "at most", "sourced", "assisted", "unstated", "managed", "projected")
    rows: list[tuple[Cell, ...]] = [
        (
            str(point.month), point.total, point.points.total.most if point.total is not None else None,
            *(figure.known for figure in kinds_of(point.points).values()), "yes" if point.projected else "no",
        )
        for point in page.points[1:]
    ]  # fmt: skip
    return [Sheet("points by month", names, rows)] if rows else []


def _month(month: MonthCredit) -> tuple[Cell, ...]:
    if not month.is_known:
        return (str(month.month), *(None,) * 6)
    return (str(month.month), month.new, month.increased, month.expired, month.churned, month.decreased, month.total)
