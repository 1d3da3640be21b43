"""Every figure of the tier report on random books, held against the rules as `tests/plain/` has them."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from desktop_app.domain.decimals import rounded
from desktop_app.domain.figures import Figure
from desktop_app.domain.months import Month
from desktop_app.domain.tier_report import TierReport
from desktop_app.services import tier
from desktop_app.storage.credit.derived import derive
from desktop_app.storage.tier_queries import ledger_by
from tests.made_once import empty_workspace
from tests.plain.book import PlainBook
from tests.plain.random_books import TODAY, RandomBook
from tests.worked_book import import_tables


def shown(figure: Figure) -> tuple[Decimal | None, Decimal, Decimal | None]:
    return figure.known, figure.least, figure.most


def figures_of_report(report: TierReport, first: Month) -> dict[str, object]:
    """What the program says of a day."""
    points = report.points
    figures = {need.value: shown(report.figures.figure(need)) for need in report.rules.needs}
    kinds = ("total", "sold", "sourced", "assisted", "unstated", "managed")
    return {
        **figures,
        **({f"points {kind}": shown(getattr(points, kind)) for kind in kinds} if points else {}),
        "certified": report.certified,
        "tier": (report.performance.tier, report.performance.at_least),
        "months": {
            str(month.month): tuple(
                map(rounded, (month.new, month.increased, month.expired, month.churned, month.decreased, month.closing))
            )
            for month in report.months
            if month.month >= first
        },
    }


def expected(book: PlainBook, known_on: date, day: date, needs: Sequence[str], first: Month) -> dict[str, object]:
    """The same, as the plain rules have it."""
    figures = book.figures(known_on, day)
    points = book.points(known_on, day) if book.rules.points else {}
    kinds = ("total", "sold", "sourced", "assisted", "unstated", "managed")
    begins = min((sale.day for client in book.clients for sale in client.sales), default=None)
    since = None if begins is None else max(first, Month.of(begins))
    names = ("new", "increased", "expired", "churned", "decreased", "total")
    months = {} if since is None else book.months((since.year, since.month), day, known_on)
    return {
        **{need: figures[need].shown() for need in needs},
        **{f"points {kind}": points[kind].shown() for kind in kinds if points},
        "certified": book.certified(known_on, day),
        "tier": book.tier(known_on, day),
        "months": {
            f"{year}-{month:02d}": tuple(rounded(Decimal(moved.get(name, Fraction(0)).numerator)
                / moved.get(name, Fraction(0)).denominator) for name in names)
            for (year, month), moved in months.items()
        },
    }  # fmt: skip


@pytest.mark.harden(short=12, long=1_500)
def test_every_figure_is_that_of_the_plain_rules(tmp_path: Path, rounds: range) -> None:
    first = Month(2023, 10)
    for seed in rounds:
        book = RandomBook(seed)
        folder = tmp_path / str(seed)
        folder.mkdir()
        needs = [need.value for need in book.rules.needs]
        with empty_workspace(folder / "book.partner") as workspace:
            for files, now in book.imports():
                import_tables(workspace, folder, files, now)
            if seed % 2:  # by what is stored, or by tables that shadow it
                with workspace.writing():
                    derive(workspace, book.rules)
            with ledger_by(workspace, book.rules):
                for day in book.days:
                    report = tier.report_by(workspace, book.rules, day, first, TODAY)
                    wanted = expected(book.plain, min(day, TODAY), day, needs, first)
                    assert figures_of_report(report, first) == wanted, (seed, day)
