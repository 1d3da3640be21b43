"""Tier points: rate and kind of each sale, markets, and bounds where origin, first sale or country is unknown."""

from datetime import date
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.markets import Factor
from desktop_app.domain.points import Points, points_of
from desktop_app.domain.records import Origin
from desktop_app.domain.standing import ClientPart, Share, SoldPart
from desktop_app.domain.tier_rules import PointsRule

JULY_2022 = PointsRule(sold=Decimal(3), managed=Decimal(1))
CHANGE = date(2024, 2, 27)
FEBRUARY_2024 = PointsRule(sold=Decimal(3), managed=Decimal(1), since=CHANGE, sold_since=Decimal(5))
BEFORE = date(2024, 2, 26)
TWICE = Factor(Decimal(2), Decimal(2))
ONCE_TO_TWICE = Factor(Decimal(1), Decimal(2))
SOURCED, ASSISTED = Origin


def a_sale(
    credit: str | None,
    first_sold_on: date = CHANGE,
    origin: Origin | None = SOURCED,
    factor: Factor | None = None,
    *,
    sure: bool = True,
) -> SoldPart:
    return SoldPart(
        amount=Decimal(credit or 70),
        currency="USD" if credit else "CHF",
        credit=None if credit is None else Decimal(credit),
        first_sold_on=first_sold_on,
        first_sale_sure=sure,
        origin=origin,
        factor=factor or Factor(),
    )


def a_client(mrr: str | None, managed: bool | None = True, factor: Factor | None = None) -> ClientPart:
    shares = None if mrr is None else (Share(Decimal(mrr), "USD", Decimal(mrr)),)
    return ClientPart(managed=managed, shares=shares, factor=factor or Factor())


def known(points: Points) -> list[Decimal | None]:
    """Total, its most, and what it is made of: sourced, assisted, unstated and managed."""
    kinds = (points.sourced.known, points.assisted.known, points.unstated.known, points.managed.known)
    return [points.total.known, points.total.most, *kinds]


def test_per_hundred_dollars_three_sold_and_one_managed() -> None:
    points = points_of(JULY_2022, [a_sale("100"), a_sale("33.33")], [a_client("200"), a_client("0.5")])
    assert points.total.known == Decimal("6.0049")
    assert points_of(JULY_2022, [], []).total.known == 0


@pytest.mark.parametrize(
    ("rule", "first_sold_on", "origin", "sure", "bounds"),
    [
        (FEBRUARY_2024, CHANGE, SOURCED, True, (5, 5)),
        (FEBRUARY_2024, BEFORE, SOURCED, True, (3, 3)),
        (FEBRUARY_2024, CHANGE, ASSISTED, True, (3, 3)),
        (FEBRUARY_2024, CHANGE, None, True, (3, 5)),
        (FEBRUARY_2024, BEFORE, None, True, (3, 3)),
        (
            FEBRUARY_2024,
            CHANGE,
            SOURCED,
            False,
            (3, 5),
        ),  # begins with an increase: sold before
        (FEBRUARY_2024, BEFORE, SOURCED, False, (3, 3)),
        (FEBRUARY_2024, CHANGE, ASSISTED, False, (3, 3)),
        (JULY_2022, CHANGE, None, False, (3, 3)),
    ],
)
def test_the_rate_is_that_of_the_lines_first_sale(
    rule: PointsRule, first_sold_on: date, origin: Origin | None, sure: bool, bounds: tuple[int, int]
) -> None:
    sold = points_of(rule, [a_sale("100", first_sold_on, origin, sure=sure)], []).sold
    assert [sold.least, sold.most] == list(bounds)
    assert sold.known == bounds[0]


def test_a_sourced_line_counts_as_sourced_at_whichever_rate() -> None:
    points = points_of(FEBRUARY_2024, [a_sale("100", BEFORE), a_sale("100"), a_sale("100", CHANGE, ASSISTED)], [])
    assert known(points) == [11, 11, 8, 3, 0, 0]
    assert [points.sourced_minimum.least, points.sourced_minimum.most] == [8, 8]


def test_unstated_sales_count_at_the_lower_rate_and_may_be_sourced() -> None:
    points = points_of(FEBRUARY_2024, [a_sale("100", origin=None), a_sale("100")], [])
    assert known(points) == [8, 10, 5, 0, 3, 0]
    minimum = points.sourced_minimum
    assert [minimum.known, minimum.least, minimum.most] == [5, 5, 10]
    only = points_of(FEBRUARY_2024, [a_sale("100", origin=None)], []).sourced_minimum
    assert [only.known, only.least, only.most] == [None, 0, 5]
    assert [str(reason) for reason in points.total.reasons] == ["sales of unstated origin: up to 2 more points"]


def test_a_rule_set_may_say_what_unstated_sales_count_as() -> None:
    rule = PointsRule(sold=Decimal(3), managed=Decimal(1), since=CHANGE, sold_since=Decimal(5), unstated=SOURCED)
    assert known(points_of(rule, [a_sale("100", origin=None)], [])) == [5, 5, 5, 0, 0, 0]


def test_clients_in_growth_markets_count_double_and_without_a_country_once_to_twice() -> None:
    sold = [a_sale("100", factor=TWICE), a_sale("100"), a_sale("100", factor=ONCE_TO_TWICE)]
    clients = [a_client("100", factor=TWICE), a_client("100", factor=ONCE_TO_TWICE)]
    points = points_of(FEBRUARY_2024, sold, clients)
    assert known(points)[:2] == [10 + 5 + 5 + 2 + 1, 10 + 5 + 10 + 2 + 2]
    assert [str(reason) for reason in points.total.reasons] == ["clients without a country: up to 6 more points"]


def test_what_has_no_rate_or_no_data_leaves_points_without_a_most() -> None:
    points = points_of(FEBRUARY_2024, [a_sale("100"), a_sale(None)], [a_client("100"), a_client(None)])
    assert known(points) == [6, None, 5, 0, 0, 1]
    before = points_of(FEBRUARY_2024, None, [a_client("100")])
    assert known(before) == [1, None, None, None, None, 1]
    assert known(points_of(FEBRUARY_2024, None, None)) == [None] * 6


# Random books against every possibility

SALES = st.lists(
    st.builds(
        a_sale,
        credit=st.integers(0, 900).map(str),
        first_sold_on=st.sampled_from([BEFORE, CHANGE]),
        origin=st.sampled_from([SOURCED, ASSISTED, None]),
        factor=st.sampled_from([TWICE, Factor(), ONCE_TO_TWICE]),
        sure=st.booleans(),
    ),
    max_size=3,
)
CLIENTS = st.lists(
    st.builds(
        a_client,
        mrr=st.integers(0, 900).map(str),
        managed=st.sampled_from([True, False, None]),
        factor=st.sampled_from([TWICE, ONCE_TO_TWICE]),
    ),
    max_size=3,
)


def every_total(sales: list[SoldPart], clients: list[ClientPart]) -> list[Decimal]:
    """The points of every book that the parts may be, added up plainly."""
    options: list[set[Decimal]] = []
    for sale in sales:
        origins = [SOURCED, ASSISTED] if sale.origin is None else [sale.origin]
        days = [sale.first_sold_on] if sale.first_sale_sure else [sale.first_sold_on, date(2020, 1, 1)]
        options.append(
            {
                (sale.credit or 0) * (5 if origin is SOURCED and day >= CHANGE else 3) * factor / 100
                for origin, day, factor in product(origins, days, set(sale.factor))
            }
        )
    for client in clients:
        mrr = sum(share.amount for share in client.shares or ())
        managed = [True, False] if client.managed is None else [client.managed]
        amounts = [Decimal(mrr if is_managed else 0) for is_managed in managed]
        options.append({amount * item / 100 for amount in amounts for item in client.factor})
    return [sum(item, Decimal(0)) for item in product(*options)]


@given(SALES, CLIENTS)
def test_least_and_most_are_those_of_every_possibility(sales: list[SoldPart], clients: list[ClientPart]) -> None:
    points, possible = points_of(FEBRUARY_2024, sales, clients), every_total(sales, clients)
    assert (points.total.least, points.total.most) == (min(possible), max(possible))
    assert points.total.known is None or points.total.least <= points.total.known <= max(possible)
    parts = (points.sourced, points.assisted, points.unstated, points.managed)
    assert (points.total.known or 0) == sum(part.known or 0 for part in parts)
    assert points.total.is_sure or points.total.reasons
