"""What-if over the worked example: the second line, the checkpoints to come, and what a tier takes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.domain.months import Month
from desktop_app.domain.tier_rules import PointsRule, Requirement
from desktop_app.domain.what_if import Base, Move, MoveKind, figures_on, imagine, needed_for
from desktop_app.services import tier, what_if
from desktop_app.services.what_if import base_of
from desktop_app.storage.workspace import Workspace
from tests.worked_book import worked_workspace
from tests.worked_example import AS_OF


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with worked_workspace(tmp_path) as made:
        yield made


@pytest.fixture
def base(workspace: Workspace) -> Base:
    return base_of(workspace, tier.tier_report(workspace, AS_OF), ["A", "B", "D"])


def test_nothing_imagined_changes_nothing(base: Base) -> None:
    found = imagine(base, ())
    assert found.sold == {one.month: one.closing for one in (*base.report.months, *base.report.projection[1:])}
    assert all(one.before == one.after for one in found.outlooks)


def test_a_deal_counts_for_twelve_months(base: Base) -> None:
    deal = Move(MoveKind.DEAL, date(2022, 7, 10), Decimal(1000), "Sales Hub", None, "Newcomer")
    found = imagine(base, [deal])
    known = {one.month: one.closing for one in base.report.projection}
    assert found.sold[Month(2022, 7)] == known[Month(2022, 7)] + 1000
    assert found.sold[Month(2023, 6)] == known[Month(2023, 6)] + 1000
    assert found.sold[Month(2022, 6)] == 4525
    assert (found.sold_change, found.managed_change) == (Decimal(1000), Decimal(1000))


def test_a_churn_takes_what_is_left_and_the_managed_share(base: Base) -> None:
    churn = Move(MoveKind.CHURN, date(2022, 7, 1), client_id="D", client="Client D")
    found = imagine(base, [churn])
    assert found.sold[Month(2022, 7)] == 4525 - 3600
    assert found.managed_change == -3600
    assert [one.before.tier for one in found.outlooks] == ["Gold"]
    assert [one.after.tier for one in found.outlooks] == ["none"]


def test_a_churn_of_one_product_takes_no_more_than_the_managed_share(base: Base) -> None:
    churn = Move(MoveKind.CHURN, date(2022, 7, 1), Decimal(0), "Sales Hub", "D", "Client D", current=Decimal(9999))
    assert imagine(base, [churn]).managed_change == -base.shares["D"]


def test_points_move_with_sold_and_with_managed_credit_each_at_its_rate(base: Base) -> None:
    report = base.report
    rules = replace(report.rules, points=PointsRule(sold=Decimal(10), managed=Decimal(3)))
    counted = replace(base, report=replace(report, rules=rules, figures=replace(report.figures, points=Decimal(50))))
    deal = Move(MoveKind.DEAL, AS_OF, Decimal(1000), "Sales Hub", None, "Newcomer")
    assert figures_on(counted, [deal], AS_OF).points == 50 + 100 + 30


def test_moves_of_one_new_client_are_about_the_same_one(base: Base) -> None:
    deal = Move(MoveKind.DEAL, date(2022, 7, 1), Decimal(1000), "Sales Hub", None, "Newcomer")
    churn = Move(MoveKind.CHURN, date(2022, 7, 2), client="Newcomer")
    found = imagine(base, [deal, churn])
    assert (found.sold_change, found.managed_change) == (Decimal(0), Decimal(0))


def test_credit_is_gone_on_the_day_that_it_expires(base: Base) -> None:
    day, amount = base.report.expiries[0]
    before, then = (figures_on(base, (), one).sold_credit for one in (day - timedelta(days=1), day))
    assert before is not None
    assert then == before - sum(units for on, units in base.report.expiries if on == day)
    assert amount > 0


def test_a_move_counts_from_its_day_on_and_a_certificate_to_the_end_of_its_last(base: Base) -> None:
    day = date(2022, 7, 15)
    deal = Move(MoveKind.DEAL, day, Decimal(1000), "Sales Hub", None, "Newcomer")
    days = (day - timedelta(days=1), day, day + timedelta(days=1))
    known = replace(base, report=replace(base.report, certified_until=day))
    found = [figures_on(known, [deal], one) for one in days]
    assert [(one.managed_credit or 0) - (base.report.managed_credit or 0) for one in found] == [0, 1000, 1000]
    assert [one.certified for one in found] == [True, True, False]


def test_a_certificate_that_ends_before_a_checkpoint_costs_the_tier_there(tmp_path: Path) -> None:
    with worked_workspace(tmp_path, [("certified_until", "2022-07-14")]) as workspace:
        base = base_of(workspace, tier.tier_report(workspace, AS_OF), ())
    assert [(one.day, one.before.tier) for one in imagine(base, ()).outlooks] == [(date(2022, 7, 15), "none")]


def test_a_renewal_at_a_lower_price_takes_the_difference(base: Base) -> None:
    cheaper = Move(MoveKind.RENEWAL, date(2022, 7, 1), Decimal(200), "Sales Hub", "B", "Client B", current=Decimal(300))
    found = imagine(base, [cheaper])
    assert (found.sold_change, found.managed_change) == (Decimal(-100), Decimal(-100))
    assert found.sold[Month(2022, 9)] == base.report.projection[3].closing


def test_what_platinum_takes(base: Base) -> None:
    needed = needed_for(base, (), "Platinum", date(2022, 7, 15))
    assert needed is not None
    assert needed.missing == {Requirement.MANAGED_CREDIT: Decimal(11785)}
    later = needed_for(base, (), "Platinum", date(2022, 11, 15))
    assert later is not None
    # B's 300 and A's 225 have expired by then, which leaves 4,000 sold: still enough.
    assert Requirement.SOLD_CREDIT not in later.missing


def test_on_top_of_what_is_unknown_a_move_leaves_it_unknown(base: Base) -> None:
    report = base.report
    figures = replace(report.figures, sold_credit=None, managed_credit=None, points=None)
    unknown = replace(base, report=replace(report, figures=figures))
    deal = Move(MoveKind.DEAL, date(2022, 7, 10), Decimal(1000), "Sales Hub", None, "Newcomer")
    found = figures_on(unknown, [deal], date(2022, 7, 15))
    assert (found.sold_credit, found.managed_credit, found.points) == (None, None, None)


def test_the_ledger_is_never_touched(workspace: Workspace, base: Base) -> None:
    before = workspace.rows("SELECT * FROM credit_event"), workspace.rows("SELECT * FROM credit_layer")
    imagine(base, [Move(MoveKind.CHURN, date(2022, 7, 1), client_id="D")])
    assert (workspace.rows("SELECT * FROM credit_event"), workspace.rows("SELECT * FROM credit_layer")) == before


def test_scenarios_come_back_as_they_were_kept(workspace: Workspace) -> None:
    moves = (
        Move(MoveKind.DEAL, date(2022, 7, 10), Decimal("99.50"), "Sales Hub", None, "Newcomer"),
        Move(MoveKind.RENEWAL, date(2022, 8, 1), Decimal(400), "Sales Hub", "B", "Client B", Decimal(300)),
    )
    assert what_if.put_scenario(workspace, " Autumn ", moves).before is None
    assert what_if.scenarios(workspace) == {"Autumn": moves}
    assert what_if.put_scenario(workspace, "Autumn", None).before == moves
    assert what_if.scenarios(workspace) == {}
