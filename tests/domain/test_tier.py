"""Which tier figures reach, by rules that are known and rules that are not."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from desktop_app.domain.figures import UNKNOWN, Figure
from desktop_app.domain.messages import Message
from desktop_app.domain.tier import Figures, evaluate
from desktop_app.domain.tier_names import NO_TIER
from desktop_app.domain.tier_rules import POINTS_NEEDS, PointsRule, Requirement, RuleSet, Tier

SOLD, MANAGED, POINTS, APPS = (
    Requirement.SOLD_CREDIT, Requirement.MANAGED_CREDIT, Requirement.POINTS, Requirement.MEDIAN_APPS
)  # fmt: skip


def figures(*, certified: bool | None = True, **values: Any) -> Figures:
    """Figures of which everything is known, or nothing (`None`), by the names of the requirements."""
    known = {
        Requirement(name): UNKNOWN if value is None else Figure.exactly(Decimal(value))
        for name, value in values.items()
    }
    return Figures(known, certified)


def changed(before: Figures, *, certified: bool | None = True, **values: Any) -> Figures:
    return Figures({**before.by_need, **figures(**values).by_need}, certified)


# The worked example's, as of 30 June 2022.
FIGURES = figures(sold_credit=4525, managed_credit=8215, median_apps="3.5")


def a_tier(name: str, sold: int | None, managed: int | None, apps: int | None = 3) -> Tier:
    sold_credit, managed_credit, median = (None if value is None else Decimal(value) for value in (sold, managed, apps))
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
    exactly = figures(sold_credit=2100, managed_credit=6000, median_apps=3)
    assert evaluate(KNOWN, exactly).tier == "Gold"
    for need in (SOLD, MANAGED, APPS):
        less = (exactly.value(need) or 0) - Decimal("0.000001")
        assert evaluate(KNOWN, changed(exactly, certified=True, **{need.value: less})).tier != "Gold"


def test_the_highest_tier_has_none_above() -> None:
    performance = evaluate(KNOWN, figures(sold_credit=10**6, managed_credit=10**6, median_apps=9))
    assert (performance.tier, performance.next_step) == ("Diamond", None)


def test_the_median_gate_and_the_certificate_hold_every_tier_back() -> None:
    assert evaluate(KNOWN, changed(FIGURES, median_apps="2.5")).tier == NO_TIER
    without = evaluate(KNOWN, changed(FIGURES, certified=False))
    assert (without.tier, without.uncertified) == (NO_TIER, True)
    unasked = evaluate(replace(KNOWN, certified_required=False), changed(FIGURES, certified=False))
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
    performance = evaluate(KNOWN, changed(FIGURES, **unknown))
    assert (performance.tier, performance.at_least) == (None, NO_TIER)
    assert [str(message) for message in performance.unknown] == [reason]


def test_an_unknown_figure_does_not_hide_that_another_falls_short() -> None:
    assert evaluate(KNOWN, changed(FIGURES, sold_credit=None, managed_credit=500)).tier == NO_TIER


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
    only_silver = changed(FIGURES, sold_credit=1200)
    performance = evaluate(rules(SILVER, GOLD, a_tier("Platinum", None, None)), only_silver)
    assert (performance.tier, [step.met for step in performance.steps]) == ("Silver", [True, False, False])
    assert performance.steps[-1].unknown


def test_an_unknown_tier_below_a_met_one_changes_nothing() -> None:
    assert evaluate(rules(a_tier("Silver", None, None), GOLD), FIGURES).tier == "Gold"


def test_partners_in_a_growth_market_need_half_the_credit_but_all_the_apps() -> None:
    halved = replace(KNOWN, partner_in_growth_market=True)
    half = figures(sold_credit=1050, managed_credit=3000, median_apps=3)
    assert evaluate(halved, half).tier == "Gold"
    assert evaluate(halved, changed(half, median_apps="2.9")).tier == NO_TIER


def test_rules_that_count_points_ask_for_points() -> None:
    tiers = tuple(Tier(name=name, points=Decimal(asked), median_apps=Decimal(3)) for name, asked in [("Gold", 100)])
    rate = PointsRule(sold=Decimal(3), managed=Decimal(1))
    by_points = RuleSet(rule_set_id="p", title="P", tiers=tiers, points=rate, needs=POINTS_NEEDS)
    assert evaluate(by_points, changed(FIGURES, points="99.999")).steps[0].gaps[POINTS] == Decimal("0.001")
    assert evaluate(by_points, changed(FIGURES, points=100, sold_credit=None)).tier == "Gold"
    assert [str(need) for need in evaluate(by_points, FIGURES).unknown] == ["points unknown"]


def test_a_threshold_is_met_by_the_least_and_missed_by_the_most_and_its_gap_counts_from_the_known_part() -> None:
    why = Message("one managed client without MRR")
    for least, known, most, met in ((1125, 1500, None, True), (0, 1000, 1124, False), (0, 1000, 1125, None)):
        bounds = Figure(Decimal(known), Decimal(least), None if most is None else Decimal(most), (why,))
        step = evaluate(KNOWN, Figures({**FIGURES.by_need, MANAGED: bounds}, certified=True)).steps[0]
        assert [step.met, step.gaps[MANAGED]] == [met, max(1125 - known, 0)]
        assert step.unknown == (() if met is not None else (why,))
