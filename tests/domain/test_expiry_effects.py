"""What credit that expires does to the tier: which one is lost, which holds, and what is then lacking."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from desktop_app.domain.expiry_effects import expiry_effect, tier_texts, total_text
from desktop_app.domain.standing import DayBook, SoldPart
from desktop_app.domain.tier_rules import PointsRule, Requirement, RuleSet, Tier
from desktop_app.domain.unknown_programme import without_thresholds
from desktop_app.domain.week import client_items
from desktop_app.domain.week_clients import ExpiringCredit, WeekClient
from desktop_app.domain.week_items import WeekItem, WeekMark, week_of
from tests.domain.test_week import TODAY, USUAL, a_row

TIERS = (Tier(name="Gold", sold_credit=Decimal(1_000)), Tier(name="Platinum", sold_credit=Decimal("1_500.25")))
RULES = RuleSet(rule_set_id="r", title="R", tiers=TIERS, needs=(Requirement.SOLD_CREDIT,), certified_required=False)
FIRST, SECOND = TODAY + timedelta(days=4), TODAY + timedelta(days=9)


def part(amount: str, expires_on: date = date.max, *, reducible: int = 0) -> SoldPart:
    credit = Decimal(amount)
    return SoldPart(
        amount=credit, currency="USD", credit=credit, expires_on=expires_on, reducible=Decimal(reducible)
    )  # fmt: skip


def effect_texts(*parts: SoldPart, rules: RuleSet = RULES, days: tuple[date, ...] = (FIRST,)) -> list[str]:
    book = DayBook(known_on=TODAY, sold=parts, clients=None, certified_until=None)
    effects = [expiry_effect(rules, book, day) for day in days]
    total = total_text(effects)
    return [str(text) for text in ([total] if total is not None else []) + list(tier_texts(effects))]


@pytest.mark.parametrize(
    ("stays", "expires", "texts"),
    [
        ("1000", "60.5", ["total 1060.5 → 1000", "Gold would still hold", "Platinum gap grows to 500.25"]),
        ("999.99", "60.01", ["total 1060 → 999.99", "Gold would be lost, 0.01 short"]),
        ("1500.25", "0.01", ["total 1500.26 → 1500.25", "Platinum would still hold"]),
        ("900", "60", ["total 960 → 900", "Gold gap grows to 100"]),
        ("0", "2000", ["total 2000 → 0", "Platinum would be lost, 1500.25 short"]),
    ],
)
def test_it_says_how_far_the_credit_falls_and_what_becomes_of_the_tier(
    stays: str, expires: str, texts: list[str]
) -> None:
    assert effect_texts(part(stays), part(expires, FIRST)) == texts


def test_over_several_days_the_first_loss_counts_and_earlier_expiries_of_others_are_in_it() -> None:
    parts = part("980"), part("40", FIRST), part("30", SECOND), part("90", TODAY + timedelta(days=1))
    both = effect_texts(*parts, days=(FIRST, SECOND))
    assert both == ["total 1050 → 980", "Gold would be lost, 20 short"]
    assert effect_texts(*parts)[1:] == ["Gold would still hold", "Platinum gap grows to 490.25"]
    assert effect_texts(*parts, days=(SECOND,))[0] == "total 1010 → 980"


def test_what_is_not_known_is_not_judged() -> None:
    assert effect_texts(part("1000"), part("60", FIRST), rules=without_thresholds(RULES)) == ["total 1060 → 1000"]
    doubtful = effect_texts(part("1100", reducible=90), part("60", FIRST))
    assert doubtful[1:] == ["Gold would still hold", "Platinum gap grows to 400.25"]
    assert effect_texts(part("1050", reducible=90), part("60", FIRST))[1] == "Gold would no longer be certain"
    without_rate = replace(part("70", FIRST), currency="BRL", credit=None)
    assert effect_texts(without_rate) == []


def test_the_certificate_ending_that_day_is_not_put_down_to_the_credit() -> None:
    book = DayBook(
        known_on=TODAY, sold=[part("1000"), part("60", FIRST)], clients=None,
        certified_until=FIRST - timedelta(days=1),
    )  # fmt: skip
    effect = expiry_effect(replace(RULES, certified_required=True), book, FIRST)
    assert (effect.lost, effect.before.tier) == (None, "none")


def test_under_points_the_gap_is_in_points() -> None:
    tiers = (Tier(name="Gold", points=Decimal(100)),)
    points = PointsRule(sold=Decimal(12), managed=Decimal(10))
    rules = replace(RULES, tiers=tiers, needs=(Requirement.POINTS,), points=points)
    book = DayBook(known_on=TODAY, sold=[part("10"), part("5000", FIRST)], clients=[], certified_until=None)
    effect = expiry_effect(rules, book, FIRST)
    assert effect.after.figures.points == Decimal("1.2")
    assert [str(text) for text in tier_texts([effect])] == ["Gold would be lost, 98.8 points short"]


def test_a_line_that_is_done_comes_back_when_a_tier_would_be_lost() -> None:
    def item(stays: str) -> WeekItem:
        book = DayBook(known_on=TODAY, sold=[part(stays), part("60", FIRST)], clients=None, certified_until=None)
        effects = {FIRST: expiry_effect(RULES, book, FIRST)}
        client = WeekClient(row=a_row(), expiring=(ExpiringCredit(FIRST, Decimal(60)),), effects=effects)
        return next(iter(client_items(client, TODAY, USUAL)))

    holds = item("1000")
    assert [str(reason.text) for reason in holds.reasons] == [
        f"Sold credit of 60 expires on {FIRST}", "total 1060 → 1000",
        "Gold would still hold", "Platinum gap grows to 500.25",
    ]  # fmt: skip
    done = [WeekMark(holds.line, None, holds.reason_keys)]
    assert week_of([item("1001")], done, TODAY).items == ()  # another sale moves the total, not the line
    assert len(week_of([item("999")], done, TODAY).items) == 1
