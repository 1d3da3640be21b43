"""What must be sold by when: gaps, what one sale has to bring, and what no sale removes."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from desktop_app.domain.figures import UNKNOWN, Figure
from desktop_app.domain.needs import Needed, SaleKind, needed_for
from desktop_app.domain.records import Origin
from desktop_app.domain.tier import Figures
from desktop_app.domain.tier_rules import PointsRule, Requirement, RuleSet, Tier

DAY = date(2026, 11, 15)
RULE = PointsRule(sold=Decimal(3), managed=Decimal(1), since=date(2024, 2, 27), sold_since=Decimal(5))
GOLD = Tier(name="Gold", points=Decimal(400), sourced_points=Decimal(100), grr=Decimal(85))
BY_POINTS = RuleSet(
    rule_set_id="test",
    title="Test",
    tiers=(GOLD,),
    points=RULE,
    needs=(Requirement.POINTS, Requirement.SOURCED_POINTS, Requirement.GRR),
)
BY_CREDIT = RuleSet(
    rule_set_id="mrr",
    title="MRR",
    tiers=(Tier(name="Gold", sold_credit=Decimal(2100), managed_credit=Decimal(6000), median_apps=Decimal(3)),),
)


def needed(rules: RuleSet, certified: bool | None = True, **values: int | None) -> Needed:
    figures = {
        Requirement(name): UNKNOWN if value is None else Figure.exactly(Decimal(value))
        for name, value in values.items()
    }
    result = needed_for(rules, Figures(figures, certified), "Gold", DAY)
    assert result is not None
    return result


def test_one_sale_closes_the_largest_gap_at_its_own_rate() -> None:
    result = needed(BY_POINTS, points=380, sourced_points=40, grr=90)
    sourced = SaleKind()
    assert result.single_sale(BY_POINTS, sourced) == 1200  # 60 sourced points at 5
    assert result.single_sale(BY_POINTS, replace(sourced, in_growth_market=True)) == 600
    assert result.single_sale(BY_POINTS, SaleKind(Origin.ASSISTED)) is None  # only sourced sales help the minimum
    total = needed(BY_POINTS, points=340, sourced_points=100, grr=90)
    assert total.single_sale(BY_POINTS, SaleKind(Origin.ASSISTED)) == 2000
    assert total.single_sale(BY_POINTS, SaleKind(Origin.ASSISTED, managed=True)) == 1500
    assert total.single_sale(BY_POINTS, SaleKind(Origin.SOURCED, in_growth_market=True, managed=True)) == 500
    assert total.blockers == ()


def test_what_one_sale_must_bring_is_rounded_up() -> None:
    result = needed(BY_POINTS, points=399, sourced_points=100, grr=90)
    assert result.single_sale(BY_POINTS, SaleKind(Origin.ASSISTED)) == Decimal("33.333334")


def test_by_credit_a_sale_closes_the_managed_gap_only_if_the_client_will_be_managed() -> None:
    result = needed(BY_CREDIT, sold_credit=2000, managed_credit=5000, median_apps=4)
    assert result.single_sale(BY_CREDIT, SaleKind()) is None
    assert result.single_sale(BY_CREDIT, SaleKind(managed=True)) == 1000
    met = needed(BY_CREDIT, sold_credit=2000, managed_credit=6000, median_apps=4)
    assert met.single_sale(BY_CREDIT, SaleKind()) == 100


def test_blockers_are_named_one_by_one() -> None:
    result = needed(BY_CREDIT, certified=False, sold_credit=1, managed_credit=6000, median_apps=2)
    assert [str(blocker) for blocker in result.blockers] == [
        "the certificate has expired", "median app usage is 2, 3 is asked for"
    ]  # fmt: skip
    unknown = replace(BY_POINTS, tiers=(replace(GOLD, points=None),))
    result = needed(unknown, certified=None, points=380, sourced_points=100, grr=None)
    assert [str(blocker) for blocker in result.blockers] == [
        "certification unknown", "Gold points threshold unknown", "gross revenue retention is unknown, 85 is asked for"
    ]  # fmt: skip
    assert result.single_sale(unknown, SaleKind()) is None


def test_a_tier_that_the_rules_do_not_know_needs_nothing() -> None:
    assert needed_for(BY_CREDIT, Figures({}, None), "Elite", DAY) is None
