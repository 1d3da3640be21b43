"""Points by month of a book worked by hand: sourced, assisted and unstated sales, and a managed client."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.cli import tier_output
from desktop_app.domain.months import Month
from desktop_app.domain.points_months import MonthPoints
from desktop_app.services.points_history import points_months, reported_points
from desktop_app.services.tier import tier_report
from desktop_app.storage.workspace import Workspace
from tests.made_once import empty_workspace
from tests.points_book import AS_OF, points_workspace
from tests.worked_book import import_tables

RULES = "points-2025-07"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with points_workspace(tmp_path) as made:
        yield made


def months(workspace: Workspace, rules: str = RULES) -> dict[str, MonthPoints]:
    report = tier_report(workspace, AS_OF, rules)
    return {str(month.month): month for month in points_months(workspace, report, Month(2026, 7))}


def test_each_month_end_has_its_points_and_the_most_that_they_can_be(workspace: Workspace) -> None:
    result = months(workspace)
    assert (result["2026-07"].total, result["2026-07"].most) == (None, None), "no data on clients yet"
    # 1,000 sourced at 5, 400 assisted at 3, 200 unstated at 3 to 5; 1,500 managed at 1.
    assert (result["2026-11"].total, result["2026-11"].most) == (Decimal(83), Decimal(87))
    # The assisted 400 expire on 10 January 2027, all else in February and March.
    assert (result["2027-01"].total, result["2027-01"].projected) == (Decimal(71), True)
    assert result["2027-03"].total == Decimal(15)


def test_the_command_line_has_the_points_of_each_month(workspace: Workspace) -> None:
    report = tier_report(workspace, AS_OF, RULES)
    points = points_months(workspace, report, report.months[0].month, ahead=0)
    answer = tier_output.answer(report, points)
    assert isinstance(answer["months"], list)
    last = answer["months"][-1]
    assert last["points"] == {
        "total": Decimal(83), "total_most": Decimal(87), "sold": Decimal(68), "sourced": Decimal(50),
        "assisted": Decimal(12), "unstated": Decimal(6), "managed": Decimal(15),
    }  # fmt: skip
    assert answer["points"] == {**last["points"], "as_of": date(2026, 11, 3)}
    assert [month["points"]["managed"] for month in answer["months"][:2]] == [None, None], "no data on clients yet"


def test_an_origin_that_a_later_import_states_changes_the_points(workspace: Workspace, tmp_path: Path) -> None:
    header = ["client", "product_line", "date", "kind", "amount", "origin"]
    sale = ("B", "Service Hub", "2026-03-10", "new", "200", "sourced")
    import_tables(workspace, tmp_path, {"credit_events": (header, [sale])}, datetime(2026, 11, 30, 9, tzinfo=UTC))
    points = tier_report(workspace, AS_OF, RULES).points
    assert points is not None
    assert [points.total.known, points.total.most, points.unstated.known] == [87, 87, 0]


def test_what_moved_is_counted_from_the_month_before_kind_by_kind(workspace: Workspace) -> None:
    result = months(workspace)
    assert result["2027-01"].moved_since(result["2026-12"]) == (Decimal(0), Decimal(12))
    assert result["2026-10"].moved_since(result["2026-09"]) == (Decimal(0), Decimal(0)), "the month before is not known"


def test_rules_without_points_have_no_months_of_points(workspace: Workspace) -> None:
    assert months(workspace, "mrr-2018-01") == {}


def test_hubspots_own_points_keep_their_day(workspace: Workspace) -> None:
    reported = reported_points(workspace)
    assert reported is not None
    assert (reported.total, reported.clients, reported.as_of) == (Decimal(90), 2, date(2026, 11, 3))


def test_a_book_without_them_has_none(tmp_path: Path) -> None:

    with empty_workspace(tmp_path / "empty.pdw") as empty:
        assert reported_points(empty) is None
