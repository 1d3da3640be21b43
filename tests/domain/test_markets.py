"""Growth markets: a client's own multiplier, its market, and its country under any usual name."""

from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.domain.markets import Markets, country_key
from desktop_app.sources.country_names import read_country_names
from desktop_app.sources.rule_sets import RuleSetFiles

RESOURCES = Path(__file__).parents[2] / "resources"
NAMES = read_country_names(RESOURCES / "countries.json")
RULES = RuleSetFiles(RESOURCES / "tier_rules")
MARKETS = Markets.of(RULES["points-2024-02"], NAMES)


@pytest.mark.parametrize(
    "country",
    [
        "India", "IN", "IND", "Indien", "Inde", "インド", "Brazil", "BRASIL", "Brasilien", " brésil ", "South Korea",
        "Korea, Republic of", "Südkorea", "Viet Nam", "VNM", "Hong Kong", "México", "Lao PDR", "Burma",
        "HK", "Hongkong", "香港", "Hong Kong, China", "Korea - Republic of", "China (PRC)", "P.R. China", "South-Korea",
        "East Timor", "Puerto Rico", "中国", "Corea del Sur",
    ],
)  # fmt: skip
def test_a_growth_market_by_any_usual_name_counts_double(country: str) -> None:
    assert list(MARKETS.multiplier(None, None, country)) == [2, 2]


@pytest.mark.parametrize("country", ["Ireland", "DE", "North Korea", "Japan", "United States", "Atlantis"])
def test_other_countries_count_once(country: str) -> None:
    assert list(MARKETS.multiplier(None, None, country)) == [1, 1]


@pytest.mark.parametrize("country", [None, "", "  "])
def test_a_blank_country_counts_once_and_at_most_twice(country: str | None) -> None:
    assert list(MARKETS.multiplier(None, None, country)) == [1, 2]


def test_the_own_multiplier_comes_before_the_market_and_that_before_the_country() -> None:
    assert list(MARKETS.multiplier(Decimal("1.5"), "growth_market", "India")) == [Decimal("1.5"), Decimal("1.5")]
    assert list(MARKETS.multiplier(None, "growth_market", "Ireland")) == [2, 2]
    assert list(MARKETS.multiplier(None, "Growth Market", None)) == [2, 2]
    assert list(MARKETS.multiplier(None, "established_market", "India")) == [1, 1]


def test_every_listed_market_is_a_country_and_without_a_list_nothing_doubles() -> None:
    for rules in RULES.values():
        assert all(len(country_key(name, NAMES)) == 2 for name in rules.growth_markets)
        assert all(Markets.of(rules, NAMES).multiplier(None, None, name).least == 2 for name in rules.growth_markets)
    nowhere = Markets.of(RULES["mrr-2018-01"], NAMES)
    assert list(nowhere.multiplier(None, None, None)) == list(nowhere.multiplier(None, None, "India")) == [1, 1]
