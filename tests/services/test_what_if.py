"""What-if over the worked example: the second line, the checkpoints to come, and what a tier takes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.domain.imagined_clients import Move, MoveKind
from desktop_app.domain.months import Month
from desktop_app.domain.records import Origin
from desktop_app.domain.tier import figures_of
from desktop_app.domain.tier_rules import Requirement
from desktop_app.domain.what_if import Base, figures_on, imagine, needed_for
from desktop_app.services import tier, what_if
from desktop_app.services.rule_sets import rule_set
from desktop_app.services.what_if import base_of
from desktop_app.storage.tier_queries import ledger_by
from desktop_app.storage.workspace import Workspace
from tests.worked_book import import_tables, worked_workspace
from tests.worked_example import AS_OF

SOLD, MANAGED = Requirement.SOLD_CREDIT, Requirement.MANAGED_CREDIT


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with worked_workspace(tmp_path) as made:
        yield made


@pytest.fixture
def base(workspace: Workspace) -> Base:
    return base_of(workspace, tier.tier_report(workspace, AS_OF), ["A", "B", "D"])


def test_nothing_imagined_changes_nothing(base: Base) -> None:
    result = imagine(base, ())
    assert result.sold == {value.month: value.closing for value in (*base.report.months, *base.report.projection[1:])}
    assert all(outlook.before == outlook.after for outlook in result.outlooks)


def test_a_deal_counts_for_twelve_months(base: Base) -> None:
    deal = Move(MoveKind.DEAL, date(2022, 7, 10), Decimal(1000), "Sales Hub", None, "Newcomer")
    result = imagine(base, [deal])
    known = {item.month: item.closing for item in base.report.projection}
    assert result.sold[Month(2022, 7)] == known[Month(2022, 7)] + 1000
    assert result.sold[Month(2023, 6)] == known[Month(2023, 6)] + 1000
    assert result.sold[Month(2022, 6)] == 4525
    assert (result.sold_change, result.managed_change) == (Decimal(1000), Decimal(1000))


def test_a_churn_takes_what_is_left_and_the_managed_share(base: Base) -> None:
    churn = Move(MoveKind.CHURN, date(2022, 7, 1), client_id="D", client="Client D")
    result = imagine(base, [churn])
    assert result.sold[Month(2022, 7)] == 4525 - 3600
    assert result.managed_change == -3600
    assert [outlook.before.tier for outlook in result.outlooks] == ["Gold"]
    assert [outlook.after.tier for outlook in result.outlooks] == ["none"]


def test_a_churn_of_one_product_takes_no_more_than_the_managed_share(base: Base) -> None:
    churn = Move(MoveKind.CHURN, date(2022, 7, 1), Decimal(0), "Sales Hub", "D", "Client D", current=Decimal(9999))
    assert imagine(base, [churn]).managed_change == -3600


def points_on(base: Base, *moves: Move) -> Decimal | None:
    return figures_on(base, moves, AS_OF).points


def test_each_move_counts_points_at_its_own_rate_kind_and_market(workspace: Workspace) -> None:
    rules = rule_set(workspace, "points-2024-02")
    assert rules.points is not None
    rules = replace(rules, points=replace(rules.points, since=AS_OF), growth_markets=())
    with ledger_by(workspace, rules):
        report = tier.report_by(workspace, rules, AS_OF)
    base = base_of(workspace, report, ["D"])
    before = report.figures.points
    assert before is not None
    deal = Move(MoveKind.DEAL, AS_OF, Decimal(1000), "Sales Hub", None, "Newcomer", managed=False)
    assert points_on(base, replace(deal, origin=Origin.SOURCED)) == before + 50
    assert points_on(base, replace(deal, origin=Origin.ASSISTED)) == before + 30
    assert points_on(base, deal) == before + 30
    assert figures_on(base, [deal], AS_OF).figure(Requirement.POINTS).most == before + 50
    assert points_on(base, replace(deal, origin=Origin.SOURCED, managed=True)) == before + 60
    growing = replace(deal, origin=Origin.SOURCED, managed=True, in_growth_market=True)
    assert points_on(base, growing) == before + 120
    upsell = Move(MoveKind.UPGRADE, AS_OF, Decimal(1000), "Marketing Hub", "D", "Client D", origin=Origin.SOURCED)
    assert points_on(base, upsell) == before + 40  # the line was first sold before the change


def test_moves_of_one_new_client_are_about_the_same_one(base: Base) -> None:
    deal = Move(MoveKind.DEAL, date(2022, 7, 1), Decimal(1000), "Sales Hub", None, "Newcomer")
    churn = Move(MoveKind.CHURN, date(2022, 7, 2), client="Newcomer")
    result = imagine(base, [deal, churn])
    assert (result.sold_change, result.managed_change) == (Decimal(0), Decimal(0))


def test_credit_is_gone_on_the_day_that_it_expires(base: Base) -> None:
    day, amount = base.report.expiries[0]
    before, then = (figures_on(base, (), value).value(SOLD) for value in (day - timedelta(days=1), day))
    assert before is not None
    assert then == before - sum(units for on, units in base.report.expiries if on == day)
    assert amount > 0


def test_a_move_counts_from_its_day_on_and_a_certificate_to_the_end_of_its_last(base: Base) -> None:
    day = date(2022, 7, 15)
    deal = Move(MoveKind.DEAL, day, Decimal(1000), "Sales Hub", None, "Newcomer")
    days = (day - timedelta(days=1), day, day + timedelta(days=1))
    known = replace(
        base,
        report=replace(base.report, book=replace(base.report.book, certified_until=day)),
        others=replace(base.others, certified_until=day),
    )
    results = [figures_on(known, [deal], item) for item in days]
    assert [(item.value(MANAGED) or 0) - (base.report.managed_credit or 0) for item in results] == [0, 1000, 1000]
    assert [item.certified for item in results] == [True, True, False]


def test_a_certificate_that_ends_before_a_checkpoint_costs_the_tier_there(tmp_path: Path) -> None:
    with worked_workspace(tmp_path, [("certified_until", "2022-07-14")]) as workspace:
        base = base_of(workspace, tier.tier_report(workspace, AS_OF), ())
    assert [(outlook.day, outlook.before.tier) for outlook in imagine(base, ()).outlooks] == [
        (date(2022, 7, 15), "none")
    ]


def test_a_renewal_at_a_lower_price_takes_the_difference(base: Base) -> None:
    cheaper = Move(MoveKind.RENEWAL, date(2022, 7, 1), Decimal(200), "Sales Hub", "B", "Client B", current=Decimal(300))
    result = imagine(base, [cheaper])
    assert (result.sold_change, result.managed_change) == (Decimal(-100), Decimal(-100))
    assert result.sold[Month(2022, 9)] == base.report.projection[3].closing


def test_what_platinum_takes(base: Base) -> None:
    needed = needed_for(base, (), "Platinum", date(2022, 7, 15))
    assert needed is not None
    assert needed.missing == {Requirement.MANAGED_CREDIT: Decimal(11785)}
    later = needed_for(base, (), "Platinum", date(2022, 11, 15))
    assert later is not None
    # B's 300 and A's 225 have expired by then, which leaves 4,000 sold: still enough.
    assert Requirement.SOLD_CREDIT not in later.missing


def test_a_line_that_nobody_knows_the_price_of_cannot_be_valued(base: Base) -> None:
    churn = Move(MoveKind.CHURN, date(2022, 7, 1), product_line="Marketing Hub", client_id="A", client="Client A")
    renewal = Move(MoveKind.RENEWAL, date(2022, 7, 1), Decimal(900), "Marketing Hub", "A", "Client A")
    result = imagine(base, [churn, renewal])
    assert result.unvalued == (churn, renewal)
    assert [result.sold_change, result.managed_change] == [0, 0]


def test_churn_of_a_line_takes_what_that_line_pays(workspace: Workspace, tmp_path: Path) -> None:
    subscriptions = (["client", "product", "mrr"], [("A", "Marketing Hub Pro", 800), ("A", "CMS Hub", 315)])
    import_tables(workspace, tmp_path, {"subscriptions": subscriptions})
    base = base_of(workspace, tier.tier_report(workspace, AS_OF), ["A"])
    churn = Move(MoveKind.CHURN, date(2022, 7, 1), product_line="Marketing Hub", client_id="A", client="Client A")
    result = imagine(base, [churn])
    assert [result.sold_change, result.managed_change] == [-225, -800]  # 890 have expired
    same = Move(MoveKind.RENEWAL, date(2022, 7, 1), Decimal(800), "Marketing Hub", "A", "Client A")
    unchanged = imagine(base, [same])
    assert [unchanged.sold_change, unchanged.managed_change, unchanged.unvalued] == [0, 0, ()]


def test_a_shared_client_s_change_counts_as_its_share(workspace: Workspace) -> None:
    base = base_of(workspace, tier.tier_report(workspace, AS_OF), ["F"])
    upgrade = Move(MoveKind.UPGRADE, date(2022, 7, 1), Decimal(500), "Sales Hub", "F", "Client F")
    result = imagine(base, [upgrade])
    assert [result.sold_change, result.managed_change] == [500, 250]


def test_moves_taken_out_give_every_figure_back(workspace: Workspace) -> None:
    report = tier.tier_report(workspace, AS_OF)
    base = base_of(workspace, report, ["A", "B", "C", "D", "E", "F", "G"])
    for day in (AS_OF, date(2022, 9, 15), date(2023, 5, 1)):
        assert figures_on(base, (), day) == figures_of(report.rules, report.book.on(day))
        nothing = Move(MoveKind.UPGRADE, day, Decimal(0), "Sales Hub", "A", "Client A")
        assert figures_on(base, [nothing], day) == figures_of(report.rules, report.book.on(day))


def test_the_ledger_is_never_touched(workspace: Workspace, base: Base) -> None:
    before = workspace.rows("SELECT * FROM credit_event"), workspace.rows("SELECT * FROM credit_layer")
    imagine(base, [Move(MoveKind.CHURN, date(2022, 7, 1), client_id="D")])
    assert (workspace.rows("SELECT * FROM credit_event"), workspace.rows("SELECT * FROM credit_layer")) == before


def test_scenarios_come_back_as_they_were_kept(workspace: Workspace) -> None:
    moves = (
        Move(MoveKind.DEAL, date(2022, 7, 10), Decimal("99.50"), "Sales Hub", None, "Newcomer"),
        Move(
            MoveKind.RENEWAL,
            date(2022, 8, 1),
            Decimal(400),
            "Sales Hub",
            "B",
            "Client B",
            Decimal(300),
            origin=Origin.SOURCED,
        ),
    )
    assert what_if.put_scenario(workspace, " Autumn ", moves).before is None
    assert what_if.scenarios(workspace) == {"Autumn": moves}
    assert what_if.put_scenario(workspace, "Autumn", None).before == moves
    assert what_if.scenarios(workspace) == {}
