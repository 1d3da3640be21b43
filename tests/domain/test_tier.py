"""Which tier figures reach, by rules that are known and rules that are not."""

from dataclasses import replace
from decimal import Decimal

import pytest

from desktop_app.domain.tier import NO_TIER, Figures, evaluate, median_apps
from desktop_app.domain.tier_rules import PointsRule, Requirement, RuleSet, Tier

SOLD, MANAGED, POINTS, APPS = Requirement
# The worked example's, as of 30 June 2022.
FIGURES = Figures(Decimal(4525), Decimal(8215), Decimal("3.5"), certified=True)


def a_tier(name: str, sold: int | None, managed: int | None, apps: int | None = 3) -> Tier:
    sold_credit, managed_credit, median = (None if one is None else Decimal(one) for one in (sold, managed, apps))
    return Tier(name=name, sold_credit=sold_credit, managed_credit=managed_credit, median_apps=median)


def rules(*tiers: Tier) -> RuleSet:
    return RuleSet(rule_set_id="test", title="Test", tiers=tiers)


SILVER, GOLD = a_tier("Silver", 1125, 1125), a_tier("Gold", 2100, 6000)
PLATINUM, DIAMOND = a_tier("Platinum", 3750, 20_000), a_tier("Diamond", 10_000, 50_000)
KNOWN = rules(SILVER, GOLD, PLATINUM, DIAMOND)


def test_the_worked_example_is_gold_and_lacks_managed_credit_for_platinum() -> None:
    performance = evaluate(KNOWN, FIGURES)
    assert (performance.tier, performance.at_least, performance.unknown) == ("Gold", "Gold", ())
    assert performance.next_step is not None
    assert performance.next_step.tier is PLATINUM
    assert performance.next_step.gaps == {SOLD: 0, MANAGED: 11_785, APPS: 0}


def test_thresholds_are_met_when_they_are_reached_exactly() -> None:
    exactly = Figures(Decimal(2100), Decimal(6000), Decimal(3), certified=True)
    assert evaluate(KNOWN, exactly).tier == "Gold"
    for name in ("sold_credit", "managed_credit", "median_apps"):
        value = getattr(exactly, name)
        assert evaluate(KNOWN, replace(exactly, **{name: value - Decimal("0.01")})).tier != "Gold"


def test_the_highest_tier_has_none_above() -> None:
    performance = evaluate(KNOWN, Figures(Decimal(10**6), Decimal(10**6), Decimal(9), certified=True))
    assert (performance.tier, performance.next_step) == ("Diamond", None)


def test_the_median_gate_and_the_certificate_hold_every_tier_back() -> None:
    assert evaluate(KNOWN, replace(FIGURES, median_apps=Decimal("2.5"))).tier == NO_TIER
    without = evaluate(KNOWN, replace(FIGURES, certified=False))
    assert (without.tier, without.uncertified) == (NO_TIER, True)
    unasked = evaluate(replace(KNOWN, certified_required=False), replace(FIGURES, certified=False))
    assert (unasked.tier, unasked.uncertified) == ("Gold", False)


@pytest.mark.parametrize(
    ("unknown", "reason"),
    [
        ({"certified": None}, "certification unknown"),
        ({"sold_credit": None}, "sold credit unknown"),
        ({"managed_credit": None}, "managed credit unknown"),
        ({"median_apps": None}, "median app usage unknown"),
    ],
)
def test_an_unknown_figure_is_not_judged(unknown: dict[str, None], reason: str) -> None:
    performance = evaluate(KNOWN, replace(FIGURES, **unknown))
    assert (performance.tier, performance.at_least) == (None, NO_TIER)
    assert [str(message) for message in performance.unknown] == [reason]


def test_an_unknown_figure_does_not_hide_that_another_falls_short() -> None:
    assert evaluate(KNOWN, replace(FIGURES, sold_credit=None, managed_credit=Decimal(500))).tier == NO_TIER


@pytest.mark.parametrize(
    ("platinum", "reason"),
    [
        (a_tier("Platinum", None, 8000), "Platinum sold threshold unknown"),
        (a_tier("Platinum", 3750, None), "Platinum managed threshold unknown"),
        (a_tier("Platinum", 3750, 8000, None), "Platinum median app usage threshold unknown"),
    ],
)
def test_at_least_gold_while_platinum_cannot_be_judged(platinum: Tier, reason: str) -> None:
    performance = evaluate(rules(SILVER, GOLD, platinum, DIAMOND), FIGURES)
    assert (performance.tier, performance.at_least) == (None, "Gold")
    assert [str(message) for message in performance.unknown] == [reason]
    assert performance.next_step is not None
    assert performance.next_step.tier is platinum
    assert None in performance.next_step.gaps.values()


def test_whoever_misses_a_tier_misses_the_unknown_ones_above_it() -> None:
    only_silver = replace(FIGURES, sold_credit=Decimal(1200))
    performance = evaluate(rules(SILVER, GOLD, a_tier("Platinum", None, None)), only_silver)
    assert (performance.tier, [step.met for step in performance.steps]) == ("Silver", [True, False, False])
    assert performance.steps[-1].unknown


def test_an_unknown_tier_below_a_met_one_changes_nothing() -> None:
    assert evaluate(rules(a_tier("Silver", None, None), GOLD), FIGURES).tier == "Gold"


def test_partners_in_a_growth_market_need_half_the_credit_but_all_the_apps() -> None:
    halved = replace(KNOWN, partner_in_growth_market=True)
    figures = Figures(Decimal(1050), Decimal(3000), Decimal(3), certified=True)
    assert evaluate(halved, figures).tier == "Gold"
    assert evaluate(halved, replace(figures, median_apps=Decimal("2.9"))).tier == NO_TIER


def test_rules_that_count_points_ask_for_points() -> None:
    tiers = tuple(Tier(name=name, points=Decimal(asked), median_apps=Decimal(3)) for name, asked in [("Gold", 100)])
    by_points = RuleSet(rule_set_id="p", title="P", tiers=tiers, points=PointsRule(sold=Decimal(3), managed=Decimal(1)))
    assert evaluate(by_points, replace(FIGURES, points=Decimal("99.999"))).steps[0].gaps[POINTS] == Decimal("0.001")
    assert evaluate(by_points, replace(FIGURES, points=Decimal(100), sold_credit=None)).tier == "Gold"
    assert [str(one) for one in evaluate(by_points, FIGURES).unknown] == ["points unknown"]


@pytest.mark.parametrize(
    ("apps", "expected"),
    [
        ([7, 2, 5, 4, 3, 1], Decimal("3.5")),
        ([7, None, 5, None, 0], Decimal(5)),
        ([0, 0, 4], Decimal(0)),
        ([None, None], None),
        ([], None),
    ],
)
def test_clients_without_data_do_not_count_for_the_median(apps: list[int | None], expected: Decimal | None) -> None:
    assert median_apps(apps) == expected
