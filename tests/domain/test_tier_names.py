"""The tiers' names as portals and people write them."""

import pytest

from desktop_app.domain.tier_names import NO_TIER, tier_named

TIERS = ("Silver", "Gold", "Platinum", "Diamond", "Elite")


@pytest.mark.parametrize(
    ("text", "tier"),
    [
        ("DIAMOND", "Diamond"), ("Diamant", "Diamond"), ("Platin", "Platinum"), ("Platinum Partner", "Platinum"),
        ("platinum solutions partner", "Platinum"), ("Silber", "Silver"), (" gold ", "Gold"), ("Oro", "Gold"),
        ("Platino", "Platinum"), ("Élite", "Elite"), ("ダイヤモンド", "Diamond"), ("Gold-Partner", "Gold"),
        ("none", NO_TIER), ("Keine", NO_TIER),
        ("Xyz", None), ("Partner", None), ("", None), ("Provider", None),
    ],
)  # fmt: skip
def test_a_tier_is_known_in_any_case_and_language(text: str, tier: str | None) -> None:
    assert tier_named(text, TIERS) == tier


def test_a_rule_sets_own_names_come_first() -> None:
    assert tier_named("Oro", ("Gold", "Oro")) == "Oro"
    assert tier_named("silver partner", ("Silver Partner",)) == "Silver Partner"
