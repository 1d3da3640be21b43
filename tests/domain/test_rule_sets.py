"""Rule sets: those that came with the program, their checks, and their way into files and back."""

import tomllib
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.decimals import rounded
from desktop_app.domain.errors import UnusableInput
from desktop_app.domain.ledger_rules import ExpiryAnchor, ReductionOrder
from desktop_app.domain.money import from_stored, to_stored
from desktop_app.domain.records import Origin
from desktop_app.domain.rule_set_checks import check
from desktop_app.domain.rule_set_files import from_tables, to_toml
from desktop_app.domain.tier_rules import (
    COUNTED_APPS_2018,
    POINTS_NEEDS,
    CountedApp,
    PointsRule,
    Requirement,
    RuleSet,
    Tier,
    apps_counted,
    to_units,
)
from desktop_app.sources.rule_sets import DEFAULT_RULE_SET, RuleSetFiles

SHIPPED = RuleSetFiles(Path(__file__).parents[2] / "resources" / "tier_rules")
DEFAULT = SHIPPED[DEFAULT_RULE_SET]
Thresholds = tuple[int | None, int | None, int | None]


def thresholds(rules: RuleSet) -> dict[str, Thresholds]:
    def whole(value: Decimal | None) -> int | None:
        return None if value is None else int(value)

    return {
        tier.name: (whole(tier.sold_credit), whole(tier.managed_credit), whole(tier.median_apps))
        for tier in rules.tiers
    }


def findings(rules: RuleSet) -> list[str]:
    return [str(message) for message in check(rules)]


# What came with the program


def test_a_file_is_called_after_the_id_of_its_rule_set() -> None:
    assert [rules.rule_set_id for rules in SHIPPED.values()] == list(SHIPPED)


def test_the_published_thresholds() -> None:
    assert thresholds(SHIPPED["mrr-2016-11"]) == {
        "Silver": (625, 3500, 5), "Gold": (1125, 6500, 5), "Platinum": (3750, 20_000, 5), "Diamond": (10_000, 50_000, 5)
    }  # fmt: skip
    assert thresholds(DEFAULT) == {
        "Silver": (1125, 1125, 3), "Gold": (2100, 6000, 3), "Platinum": (3750, 20_000, 3),
        "Diamond": (10_000, 50_000, 3),
    }  # fmt: skip


def test_what_was_never_published_is_unknown() -> None:
    assert thresholds(SHIPPED["mrr-2020"]) == {
        "Gold": (None, None, 3), "Platinum": (None, None, 3), "Diamond": (None, None, 3), "Elite": (65_000, 170_000, 3)
    }  # fmt: skip
    for rules in SHIPPED.values():
        if rules.points:
            assert {rules.threshold(tier, need) for tier in rules.tiers for need in rules.needs} == {None}


def test_what_a_tier_asks_for_by_points() -> None:
    asked = {name: [need.value for need in rules.needs] for name, rules in SHIPPED.items() if rules.points}
    first = ["points", "sold_points", "managed_points", "median_apps"]
    assert asked == {
        "points-2022-07": first,
        "points-2024-02": first,
        "points-2025-07": ["points", "sourced_points", "managed_points", "dollar_retention"],
        "points-2026-01": ["points", "sourced_points", "grr"],
    }


def test_the_published_points() -> None:
    assert SHIPPED["points-2022-07"].points == PointsRule(sold=Decimal(3), managed=Decimal(1))
    for name in ("points-2024-02", "points-2025-07", "points-2026-01"):
        assert SHIPPED[name].points == PointsRule(
            sold=Decimal(3), managed=Decimal(1), since=date(2024, 2, 27), sold_since=Decimal(5)
        )


def test_what_equals_100_dollars() -> None:
    def rates(name: str) -> tuple[str, ...]:
        return tuple(map(str, SHIPPED[name].per_100.values()))

    until_july_2025 = ("75", "62.50", "105", "130", "140", "12000", "1545", "300300")
    since = ("88", "74", "154", "130", "129", "14400", "1768", "408000")
    assert tuple(SHIPPED["points-2022-07"].per_100) == ("EUR", "GBP", "AUD", "CAD", "SGD", "JPY", "ZAR", "COP")
    assert rates("points-2022-07") == rates("points-2024-02") == until_july_2025
    assert rates("points-2025-07") == rates("points-2026-01") == since
    assert {SHIPPED[name].rates_sure for name in ("points-2025-07", "points-2026-01")} == {"approximate"}


def test_the_growth_markets() -> None:
    for rules in SHIPPED.values():
        assert len(set(rules.growth_markets)) == (43 if rules.points else 0), rules.rule_set_id


@pytest.mark.parametrize("rules", SHIPPED.values(), ids=SHIPPED)
def test_each_says_what_it_is_and_can_be_used(rules: RuleSet) -> None:
    assert findings(rules) == []
    assert rules.title
    assert rules.source
    assert {rules.sure, *(tier.sure for tier in rules.tiers)} <= {"fact", "likely", "ours", "unknown"}
    assert rules.certified_required
    assert bool(rules.per_100) is (rules.points is not None), "the MRR sets know the dollar alone"
    assert (rules.order, rules.expiry_anchor) == (ReductionOrder.LIFO, ExpiryAnchor.PURCHASE)
    assert (rules.counted_apps == COUNTED_APPS_2018) is (rules.rule_set_id != "mrr-2016-11")


def test_sixteen_apps_count_in_2018_and_seventeen_in_2016() -> None:
    assert len(set(COUNTED_APPS_2018)) == 16
    names = SHIPPED["mrr-2016-11"].app_names()
    assert len(set(names.values())) == 17
    assert "social inbox" not in DEFAULT.app_names()


def test_an_app_by_its_old_and_its_new_name_is_one() -> None:
    for rules in (DEFAULT, SHIPPED["mrr-2016-11"]):
        used = ["Ads", "ADS ADD-ON", "Websites", "Website pages", "Page Performance", "Sources report", "A game"]
        assert apps_counted(rules.app_names(), used) == 4


# Checks


@pytest.mark.parametrize(
    ("wrong", "finding"),
    [
        ({"title": " "}, "needs a name"),
        ({"rule_set_id": ""}, "needs a name"),
        ({"tiers": ()}, "at least one tier"),
        ({"tiers": (Tier(name="Gold"), Tier(name="gold "))}, "name of its own"),
        ({"tiers": (Tier(name=" "),)}, "name of its own"),
        ({"tiers": (Tier(name="None"),)}, "name of its own"),
        ({"tiers": (Tier(name="Gold", sold_credit=Decimal(-1)),)}, "Gold: sold_credit must be 0 or more"),
        ({"tiers": (Tier(name="Gold", median_apps=Decimal("NaN")), Tier(name="Top", median_apps=Decimal(1)))}, "Gold"),
        ({"counted_apps": ()}, "At least one app"),
        ({"currency": "usd"}, "“usd” is not the code"),
        ({"per_100": {"XYZ": Decimal(1)}}, "“XYZ” is not the code"),
        ({"per_100": {"EUR": Decimal(0)}}, "EUR: what equals 100 USD must be above 0"),
        ({"per_100": {"EUR": Decimal(-1)}}, "EUR: what equals 100 USD must be above 0"),
        ({"per_100": {"EUR": Decimal("Infinity")}}, "EUR: what equals 100 USD must be above 0"),
        ({"per_100": {"USD": Decimal(90)}}, "USD is the rule set’s own currency"),
        ({"points": PointsRule(sold=Decimal(-3), managed=Decimal(1))}, "Points per 100"),
        ({"points": PointsRule(sold=Decimal(3), managed=Decimal(1), since=date(2024, 2, 27))}, "both the day"),
    ],
)
def test_what_is_wrong_is_found(wrong: dict[str, object], finding: str) -> None:
    result = findings(replace(DEFAULT, **wrong))  # type: ignore[arg-type]
    assert len(result) == 1, result
    assert finding in result[0]


def test_what_is_unusual_but_right_is_not() -> None:
    rates = {"USD": Decimal("100.00"), "EUR": 100 / Decimal("1.1"), "KWD": Decimal("30.25"), "COP": Decimal(408_000)}
    assert findings(replace(DEFAULT, per_100=rates)) == []


def test_thresholds_ascend_across_unknown_ones() -> None:
    tiers = (
        Tier(name="Gold", managed_credit=Decimal(6000)),
        Tier(name="Platinum"),
        Tier(name="Diamond", managed_credit=Decimal(5999)),
    )
    assert findings(replace(DEFAULT, tiers=tiers)) == ["managed_credit: Diamond asks for less than Gold."]
    equal = (tiers[0], tiers[1], replace(tiers[2], managed_credit=Decimal(6000)))
    assert findings(replace(DEFAULT, tiers=equal)) == []


# Rates


def test_a_currency_without_a_rate_is_never_one_to_one() -> None:
    assert DEFAULT.convert(Decimal(100), "USD") == 100
    assert DEFAULT.convert(Decimal(100), "EUR") is None
    assert DEFAULT.ledger_rate("EUR") is None


@pytest.mark.parametrize(
    ("currency", "per_100", "amount", "converted"),
    [
        ("EUR", "75", "250", "333.33333333"),
        ("EUR", "75", "500", "666.66666667"),
        ("JPY", "12000", "1", "0.00833333"),
        ("EUR", "64", "0.000001", "0.00000156"),  # 0.0000015625
        ("EUR", "80", "0.00000002", "0.00000002"),  # a tie goes to the even digit
        ("EUR", "80", "0.00000006", "0.00000008"),
        ("USD", "100", "147.75", "147.75"),
    ],
)
def test_amounts_are_converted_once_half_to_even(currency: str, per_100: str, amount: str, converted: str) -> None:
    rules = replace(DEFAULT, per_100={currency: Decimal(per_100)})
    assert rules.convert(Decimal(amount), currency) == Decimal(converted)


@given(st.integers(0, 10**16), st.decimals("0.01", 10**6, places=2))
def test_the_ledger_converts_as_amounts_are_converted(units: int, per_100: Decimal) -> None:
    rules = replace(DEFAULT, per_100={"EUR": per_100})
    rate, amount = rules.ledger_rate("EUR"), rules.convert(Decimal(units).scaleb(-6), "EUR")
    assert rate is not None
    assert amount is not None
    assert round(units * rate) == to_units(amount)


def test_three_times_250_euros_are_1000_dollars() -> None:
    rules = SHIPPED["points-2024-02"]
    assert rounded(sum((rules.convert(Decimal(250), "EUR") or Decimal(0) for _ in range(3)), Decimal(0))) == 1000


@given(st.lists(st.decimals(0, 10**6, places=2), min_size=1, max_size=20), st.integers(1, 9))
def test_shares_of_partners_add_up(amounts: list[Decimal], partners: int) -> None:
    shares = sum((DEFAULT.convert(amount, "USD", partners) or Decimal(0) for amount in amounts), Decimal(0))
    assert abs(shares - sum(amounts, Decimal(0)) / partners) <= Decimal("5E-9") * len(amounts)


def test_four_clients_with_seven_partners_each_reach_gold() -> None:
    mrr = (Decimal(10_000), Decimal(10_500), Decimal(10_700), Decimal(10_800))
    assert rounded(sum((DEFAULT.convert(amount, "USD", 7) or Decimal(0) for amount in mrr), Decimal(0))) == 6000


@pytest.mark.parametrize(
    ("amount", "units"),
    [
        ("0.0000005", 0),
        ("0.0000015", 2),
        ("0.0000025", 2),
        ("0.0000026", 3),
        ("3015", 3_015_000_000),
        ("1.005", 1_005_000),
    ],
)
def test_the_store_holds_millionths_rounded_half_to_even(amount: str, units: int) -> None:
    assert to_stored(Decimal(amount)) == units


@pytest.mark.parametrize("amount", ["0", "0.000001", "3015", "147.75", "9999999999.999999"])
def test_an_amount_of_six_decimals_comes_back_from_the_store(amount: str) -> None:
    assert from_stored(to_stored(Decimal(amount))) == Decimal(amount)


def test_a_row_holds_at_most_what_fifty_million_dollars_are() -> None:
    rules = replace(DEFAULT, per_100={"EUR": Decimal(80), "COP": Decimal(408_000)})
    assert rules.most_stored("USD") == to_stored(Decimal(50_000_000))
    assert rules.most_stored("EUR") == to_stored(Decimal(40_000_000))
    assert rules.most_stored("COP") == rules.most_stored("JPY") == to_stored(Decimal(10_000_000_000))


# Files

amounts = st.decimals(0, 10**9, places=4)
maybe = st.none() | amounts
names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
tiers = st.builds(
    Tier, name=names, sold_credit=maybe, managed_credit=maybe, points=maybe, sourced_points=maybe, grr=maybe, sure=names
)
points_rules = st.builds(
    PointsRule,
    sold=amounts,
    managed=amounts,
    since=st.none() | st.dates(),
    sold_since=maybe,
    unstated=st.sampled_from([None, *Origin]),
    growth_market_factor=amounts,
)
rule_sets = st.builds(
    RuleSet,
    rule_set_id=names,
    title=names,
    source=names,
    sure=names,
    currency=names,
    per_100=st.dictionaries(names, amounts, max_size=3),
    rates_sure=names,
    needs=st.lists(st.sampled_from(Requirement), min_size=1, unique=True).map(tuple),
    order=st.sampled_from(ReductionOrder),
    expiry_anchor=st.sampled_from(ExpiryAnchor),
    certified_required=st.booleans(),
    tiers=st.lists(tiers, min_size=1, max_size=3).map(tuple),
    points=st.none() | points_rules,
    counted_apps=st.lists(st.builds(CountedApp, names, st.lists(names, max_size=2).map(tuple)), max_size=3).map(tuple),
    growth_markets=st.lists(names, max_size=3).map(tuple),
    partner_in_growth_market=st.booleans(),
)


@given(rule_sets)
def test_what_is_written_reads_back_the_same(rules: RuleSet) -> None:
    assert from_tables(tomllib.loads(to_toml(rules))) == rules


@pytest.mark.parametrize("rules", SHIPPED.values(), ids=SHIPPED)
def test_a_copy_of_what_came_with_the_program_reads_back_the_same(rules: RuleSet) -> None:
    assert from_tables(tomllib.loads(to_toml(rules))) == rules


def test_older_files_with_factors_and_assumed_origins_still_load() -> None:
    text = """
        id = "ours"
        title = "Ours"
        counted_apps = ["Email"]
        [rates]
        EUR = "1.1"
        JPY = "0.0067"
        [points]
        sold = "3"
        managed = "1"
        since = 2024-02-27
        sold_since = "5"
        assume_sourced = true
        [[tiers]]
        name = "Gold"
        points = "400"
    """
    rules = from_tables(tomllib.loads(text))
    assert rules.convert(Decimal(100), "EUR") == 110
    assert rules.convert(Decimal(10**10), "JPY") == 67_000_000
    assert rules.points is not None
    assert (rules.points.unstated, rules.needs) == (Origin.SOURCED, POINTS_NEEDS)
    assert rules.counted_apps == (CountedApp("Email"),)
    assert from_tables(tomllib.loads(to_toml(rules))) == rules


@pytest.mark.parametrize(
    "text",
    [
        "title = 'no id'\ntiers = []",
        "id = 'x'\ntitle = 'no tiers'",
        "id = 'x'\ntitle = 'x'\ntiers = 'Gold'",
        "id = 'x'\ntitle = 'x'\ntiers = [1]",
        "id = 'x'\ntitle = 'x'\ntiers = [{name = 'Gold', sold_credit = 'much'}]",
        "id = 'x'\ntitle = 'x'\ntiers = [{name = 'Gold', sold_credit = nan}]",
        "id = 'x'\ntitle = 'x'\ntiers = []\norder = 'sideways'",
        "id = 'x'\ntitle = 'x'\ntiers = []\ncertified_required = 'no'",
        "id = 'x'\ntitle = 'x'\ntiers = []\ncounted_apps = 'Email'",
        "id = 'x'\ntitle = 'x'\ntiers = []\nrates = [1]",
        "id = 'x'\ntitle = 'x'\ntiers = []\nrates = {EUR = '0'}",
        "id = 'x'\ntitle = 'x'\ntiers = []\nper_100 = [1]",
        "id = 'x'\ntitle = 'x'\ntiers = []\nneeds = ['luck']",
        "id = 'x'\ntitle = 'x'\ntiers = []\ncounted_apps = [[]]",
        "id = 'x'\ntitle = 'x'\ntiers = []\npoints = {sold = '3'}",
        "id = 'x'\ntitle = 'x'\ntiers = []\npoints = {sold = '3', managed = '1', since = 2024-02-27T00:00:00}",
    ],
)
def test_what_cannot_be_understood_is_said_so(text: str) -> None:
    with pytest.raises(UnusableInput):
        from_tables(tomllib.loads(text))
