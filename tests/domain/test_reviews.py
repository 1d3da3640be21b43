"""Reviews of the credited tier: their days, checkpoints, and what they do to it."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest

from desktop_app.domain.figures import UNKNOWN, Figure
from desktop_app.domain.reviews import (
    Certificate,
    CheckpointState,
    PerformanceOn,
    Review,
    checkpoint_days,
    next_review,
    next_review_day,
    worked_out_tier,
)
from desktop_app.domain.tier import Figures, Performance, evaluate
from desktop_app.domain.tier_names import NO_TIER
from desktop_app.domain.tier_rules import Requirement, RuleSet, Tier

TIERS = ("Silver", "Gold", "Platinum", "Diamond")
RULES = RuleSet(
    rule_set_id="test",
    title="Test",
    tiers=tuple(
        Tier(name=name, sold_credit=Decimal(place), managed_credit=Decimal(0), median_apps=Decimal(0))
        for place, name in enumerate(TIERS, start=1)
    ),
)
MET, NOT_MET, UNJUDGED, TO_COME = CheckpointState
VALID = Certificate(date(2099, 1, 1))


def reaching(tier: str | None, *, certified: bool = True) -> Performance:
    """The performance that reaches `tier`; `None` cannot be judged."""
    sold = UNKNOWN if tier is None else Figure.exactly(Decimal(TIERS.index(tier) + 1 if tier in TIERS else 0))
    others = dict.fromkeys((Requirement.MANAGED_CREDIT, Requirement.MEDIAN_APPS), Figure.exactly(Decimal(0)))
    return evaluate(RULES, Figures({Requirement.SOLD_CREDIT: sold, **others}, certified))


def history(months: Mapping[str, str | None]) -> PerformanceOn:
    """Performances by month, such as `"2025-08"`; other months are not known."""
    return lambda day: reaching(months[f"{day:%Y-%m}"]) if f"{day:%Y-%m}" in months else None


def steady(tier: str | None) -> PerformanceOn:
    return lambda _day: reaching(tier)


def a_review(today: date, months: Mapping[str, str | None], credited: str | None = "Diamond") -> Review:
    return next_review(credited, None, today, TIERS, history(months), VALID)


@pytest.mark.parametrize(
    ("today", "review", "days_left"),
    [
        (date(2026, 1, 1), date(2026, 1, 15), 14),
        (date(2026, 1, 15), date(2026, 1, 15), 0),
        (date(2026, 1, 16), date(2026, 7, 15), 180),
        (date(2026, 7, 16), date(2027, 1, 15), 183),
    ],
)
def test_reviews_are_on_15_january_and_15_july(today: date, review: date, days_left: int) -> None:
    assert next_review_day(today) == review
    assert next_review("Gold", None, today, TIERS, steady("Gold"), VALID).days_left == days_left


def test_the_look_back_has_six_checkpoints() -> None:
    winter, summer = checkpoint_days(date(2026, 1, 15)), checkpoint_days(date(2026, 7, 15))
    assert (winter[0], winter[-1], len(winter)) == (date(2025, 8, 15), date(2026, 1, 15), 6)
    assert (summer[0], summer[-1], len(summer)) == (date(2026, 2, 15), date(2026, 7, 15), 6)


def test_checkpoints_are_met_not_met_unknown_or_to_come() -> None:
    review = a_review(
        date(2025, 11, 14), {"2025-08": "Diamond", "2025-09": "Gold", "2025-10": None, "2025-11": "Diamond"}
    )
    assert [checkpoint.state for checkpoint in review.checkpoints] == [
        MET,
        NOT_MET,
        UNJUDGED,
        TO_COME,
        TO_COME,
        TO_COME,
    ]
    assert review.count(TO_COME) == 3
    on_the_day = a_review(date(2025, 11, 15), {"2025-11": "Diamond"})
    assert [checkpoint.state for checkpoint in on_the_day.checkpoints] == [
        UNJUDGED,
        UNJUDGED,
        UNJUDGED,
        MET,
        TO_COME,
        TO_COME,
    ]


def test_a_higher_tier_meets_a_lower_one() -> None:
    review = a_review(date(2025, 8, 20), {"2025-08": "Platinum"}, credited="Gold")
    assert (review.checkpoints[0].state, review.safe) == (MET, True)


def test_a_tier_that_the_rules_do_not_know_cannot_be_judged() -> None:
    review = next_review("Elite", None, date(2025, 8, 20), TIERS, steady("Diamond"), VALID)
    assert (review.checkpoints[0].state, review.safe) == (UNJUDGED, False)
    assert next_review(NO_TIER, None, date(2025, 8, 20), TIERS, steady(NO_TIER), VALID).checkpoints[0].state is MET


def test_nobody_knows_what_a_tier_that_the_rules_do_not_know_falls_to() -> None:
    assert next_review("Elite", None, date(2025, 12, 20), TIERS, steady("Gold"), VALID).falls_to is None


def test_one_checkpoint_met_keeps_the_tier() -> None:
    review = a_review(date(2025, 10, 20), {"2025-08": "Gold", "2025-09": "Diamond", "2025-10": "Gold"})
    assert (review.safe, review.falls_to) == (True, None)


def test_credited_diamond_now_gold_best_in_window_platinum_falls_to_platinum() -> None:
    review = a_review(date(2025, 10, 20), {"2025-08": "Gold", "2025-09": "Platinum", "2025-10": "Gold"})
    assert (review.safe, review.falls_to) == (False, "Platinum")


def test_what_it_falls_to_is_unknown_while_a_checkpoint_is() -> None:
    assert a_review(date(2025, 9, 20), {"2025-09": "Gold"}).falls_to is None
    assert a_review(date(2025, 9, 20), {"2025-08": None, "2025-09": "Gold"}).falls_to is None
    assert a_review(date(2025, 8, 1), {}).falls_to is None


def test_a_tier_is_held_for_six_months() -> None:
    today, poor = date(2025, 12, 1), steady("Silver")
    lately = next_review("Diamond", date(2025, 7, 16), today, TIERS, poor, VALID)
    assert (lately.held_until, lately.safe, lately.falls_to) == (date(2026, 1, 16), True, None)
    long_ago = next_review("Diamond", date(2025, 7, 15), today, TIERS, poor, VALID)
    assert (long_ago.held_until, long_ago.safe, long_ago.falls_to) == (date(2026, 1, 15), False, "Silver")


def test_no_credited_tier_can_be_neither_kept_nor_lost() -> None:
    review = next_review(None, None, date(2025, 12, 1), TIERS, steady("Gold"), VALID)
    assert (review.safe, review.falls_to, {checkpoint.state for checkpoint in review.checkpoints}) == (
        False,
        None,
        {UNJUDGED, TO_COME},
    )


@pytest.mark.parametrize(
    ("certificate", "ends", "safe", "falls_to", "is_open"),
    [
        (Certificate(date(2026, 1, 14)), date(2026, 1, 14), False, NO_TIER, False),
        (Certificate(date(2026, 1, 15)), None, True, None, False),
        (Certificate(None), None, False, None, True),
        (Certificate(None, required=False), None, True, None, False),
    ],
)
def test_without_a_valid_certificate_there_is_no_tier_and_with_an_unknown_one_it_cannot_be_judged(
    certificate: Certificate, ends: date | None, safe: bool, falls_to: str | None, is_open: bool
) -> None:
    review = next_review("Gold", None, date(2025, 12, 1), TIERS, steady("Gold"), certificate)
    assert (review.certificate_ends, review.safe, review.falls_to, review.open) == (ends, safe, falls_to, is_open)


def test_a_tier_held_for_less_than_six_months_is_kept_before_the_certificate_is_looked_at() -> None:
    expired = Certificate(date(2025, 12, 31))
    review = next_review("Gold", date(2025, 8, 1), date(2025, 12, 1), TIERS, steady("Silver"), expired)
    assert (review.safe, review.falls_to) == (True, None)


def test_one_checkpoint_met_outweighs_one_that_cannot_be_judged() -> None:
    met = a_review(date(2025, 10, 20), {"2025-08": None, "2025-09": "Diamond", "2025-10": "Gold"})
    assert (met.safe, met.open) == (True, False)
    unmet = a_review(date(2025, 10, 20), {"2025-08": None, "2025-09": "Gold", "2025-10": "Gold"})
    assert (unmet.safe, unmet.falls_to, unmet.open) == (False, None, True)


# The tier that the rules alone would credit


def walked(start: str, reached: str, today: date = date(2026, 12, 31)) -> str | None:
    """Walk from the month `start`, a letter a month: S, G, P, D, `-` for none and `?` for what cannot be judged."""
    letters: dict[str, str | None] = {**{tier[0]: tier for tier in TIERS}, "-": NO_TIER, "?": None}
    year, month = map(int, start.split("-"))
    months = {
        f"{year + (month - 1 + place) // 12}-{(month - 1 + place) % 12 + 1:02d}": letters[letter]
        for place, letter in enumerate(reached)
    }
    return worked_out_tier(date(year, month, 1), today, TIERS, history(months))


@pytest.mark.parametrize(
    ("start", "reached", "tier"),
    [
        ("2025-03", "G", "Gold"),
        ("2025-03", "-", NO_TIER),
        ("2025-03", "GPG", "Platinum"),  # promotion on any 15th; down only at a review
        ("2025-01", "DGGPGGG", "Platinum"),  # the best of 15 February to 15 July
        ("2025-01", "DGGGGGD", "Diamond"),  # met on the last checkpoint
        ("2025-02", "DGGGGG", "Diamond"),  # held for five months only in July
        ("2025-02", "DGGGGGGGGGGG", "Gold"),  # and lost in January
        ("2025-01", "DGG?GGG", "Diamond"),  # may have been met
        ("2025-03", "?", None),
        ("2025-03", "?G", "Gold"),
        ("2025-03", "G?", "Gold"),
    ],
)
def test_the_rules_walk_from_review_to_review(start: str, reached: str, tier: str | None) -> None:
    assert walked(start, reached) == tier


def test_a_checkpoint_before_the_history_demotes_nobody() -> None:
    months = {"2025-01": "Diamond", "2025-02": "Gold", "2025-07": "Gold"}
    assert worked_out_tier(date(2025, 1, 1), date(2025, 12, 1), TIERS, history(months)) == "Diamond"


def test_an_expired_certificate_on_the_review_day_demotes_whatever_was_met() -> None:
    def lapsing(day: date) -> Performance:
        return reaching("Diamond", certified=day < date(2025, 7, 1))

    assert worked_out_tier(date(2025, 1, 1), date(2025, 7, 14), TIERS, lapsing) == "Diamond"
    assert worked_out_tier(date(2025, 1, 1), date(2025, 7, 15), TIERS, lapsing) == NO_TIER


def test_nothing_counts_before_the_first_day_or_after_today() -> None:
    assert worked_out_tier(date(2025, 3, 16), date(2025, 4, 14), TIERS, steady("Gold")) is None
    assert worked_out_tier(date(2025, 3, 16), date(2025, 4, 15), TIERS, steady("Gold")) == "Gold"
