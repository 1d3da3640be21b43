"""Rule sets: those that came with the program, their checks, and their way into files and back."""

import tomllib
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.credit import ExpiryAnchor, ReductionOrder
from desktop_app.domain.errors import UnusableInput
from desktop_app.domain.money import from_stored, to_stored
from desktop_app.domain.rule_set_files import from_tables, to_toml
from desktop_app.domain.tier_rules import COUNTED_APPS_2018, PointsRule, RuleSet, Tier, check, to_units
from desktop_app.sources.rule_sets import DEFAULT_RULE_SET, read_rule_sets

SHIPPED = read_rule_sets(Path(__file__).parents[2] / "resources" / "tier_rules")
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
    for rules in (SHIPPED["points-2022-07"], SHIPPED["points-2024-02"]):
        assert set(thresholds(rules).values()) == {(None, None, None)}
        assert all(tier.points is None for tier in rules.tiers)


def test_the_published_points() -> None:
    assert SHIPPED["points-2022-07"].points == PointsRule(sold=Decimal(3), managed=Decimal(1))
    assert SHIPPED["points-2024-02"].points == PointsRule(
        sold=Decimal(3), managed=Decimal(1), since=date(2024, 2, 27), sold_since=Decimal(5), assume_sourced=True
    )


@pytest.mark.parametrize("rules", SHIPPED.values(), ids=SHIPPED)
def test_each_says_what_it_is_and_can_be_used(rules: RuleSet) -> None:
    assert findings(rules) == []
    assert rules.title
    assert rules.source
    assert {rules.sure, *(tier.sure for tier in rules.tiers)} <= {"fact", "likely", "ours", "unknown"}
    assert rules.certified_required
    assert rules.rates == {}, "no rate is public but the dollar's own"
    assert (rules.order, rules.expiry_anchor) == (ReductionOrder.LIFO, ExpiryAnchor.PURCHASE)
    assert rules.counted_apps == COUNTED_APPS_2018


def test_sixteen_apps_count() -> None:
    assert len(set(COUNTED_APPS_2018)) == 16


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
        ({"rates": {"XYZ": Decimal(1)}}, "“XYZ” is not the code"),
        ({"rates": {"EUR": Decimal(0)}}, "EUR: a rate is above 0"),
        ({"rates": {"EUR": Decimal(-1)}}, "EUR: a rate is above 0"),
        ({"rates": {"EUR": Decimal("Infinity")}}, "EUR: a rate is above 0"),
        ({"rates": {"EUR": Decimal("1.0000001")}}, "at most six decimals"),
        ({"rates": {"KWD": Decimal("3.123456")}}, "at most five"),
        ({"rates": {"USD": Decimal("0.9")}}, "USD is the rule set’s own currency"),
        ({"points": PointsRule(sold=Decimal(-3), managed=Decimal(1))}, "Points per 100"),
        ({"points": PointsRule(sold=Decimal(3), managed=Decimal(1), since=date(2024, 2, 27))}, "both the day"),
    ],
)
def test_what_is_wrong_is_found(wrong: dict[str, object], finding: str) -> None:
    found = findings(replace(DEFAULT, **wrong))  # type: ignore[arg-type]
    assert len(found) == 1, found
    assert finding in found[0]


def test_what_is_unusual_but_right_is_not() -> None:
    rates = {"USD": Decimal("1.000"), "EUR": Decimal("1.234567"), "KWD": Decimal("3.25"), "JPY": Decimal("0.006700")}
    assert findings(replace(DEFAULT, rates=rates)) == []


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
    ("currency", "rate", "amount"),
    [
        ("EUR", "1.234567", "0.01"),
        ("EUR", "1.1", "890.55"),
        ("JPY", "0.0067", "150000"),
        ("KWD", "3.25123", "0.001"),
        ("USD", "1", "147.75"),
    ],
)
def test_conversion_by_whole_units_is_exact(currency: str, rate: str, amount: str) -> None:
    rules = replace(DEFAULT, rates={currency: Decimal(rate)})
    assert findings(rules) == []
    converted = rules.convert(Decimal(amount), currency)
    worth = rules.ledger_rate(currency)
    assert converted == Decimal(amount) * Decimal(rate)
    assert worth is not None
    assert round(to_stored(Decimal(amount)) * worth) == converted * 10**8 == to_units(converted)


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
    rules = replace(DEFAULT, rates={"EUR": Decimal("1.25"), "COP": Decimal("0.000245")})
    assert rules.most_stored("USD") == to_stored(Decimal(50_000_000))
    assert rules.most_stored("EUR") == to_stored(Decimal(40_000_000))
    assert rules.most_stored("COP") == rules.most_stored("JPY") == to_stored(Decimal(10_000_000_000))


# Files

amounts = st.decimals(0, 10**9, places=4)
maybe = st.none() | amounts
names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
tiers = st.builds(
    Tier, name=names, sold_credit=maybe, managed_credit=maybe, points=maybe, median_apps=maybe, sure=names
)
points_rules = st.builds(
    PointsRule,
    sold=amounts,
    managed=amounts,
    since=st.none() | st.dates(),
    sold_since=maybe,
    assume_sourced=st.booleans(),
    growth_market_factor=amounts,
)
rule_sets = st.builds(
    RuleSet,
    rule_set_id=names,
    title=names,
    source=names,
    sure=names,
    currency=names,
    rates=st.dictionaries(names, amounts, max_size=3),
    order=st.sampled_from(ReductionOrder),
    expiry_anchor=st.sampled_from(ExpiryAnchor),
    certified_required=st.booleans(),
    tiers=st.lists(tiers, min_size=1, max_size=3).map(tuple),
    points=st.none() | points_rules,
    counted_apps=st.lists(names, max_size=3).map(tuple),
    growth_markets=st.lists(names, max_size=3).map(tuple),
    partner_in_growth_market=st.booleans(),
)


@given(rule_sets)
def test_what_is_written_reads_back_the_same(rules: RuleSet) -> None:
    assert from_tables(tomllib.loads(to_toml(rules))) == rules


@pytest.mark.parametrize("rules", SHIPPED.values(), ids=SHIPPED)
def test_a_copy_of_what_came_with_the_program_reads_back_the_same(rules: RuleSet) -> None:
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
        "id = 'x'\ntitle = 'x'\ntiers = []\npoints = {sold = '3'}",
        "id = 'x'\ntitle = 'x'\ntiers = []\npoints = {sold = '3', managed = '1', since = 2024-02-27T00:00:00}",
    ],
)
def test_what_cannot_be_understood_is_said_so(text: str) -> None:
    with pytest.raises(UnusableInput):
        from_tables(tomllib.loads(text))
