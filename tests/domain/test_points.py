"""Tier points, at the published rates per 100 USD."""

from datetime import date
from decimal import Decimal

import pytest

from desktop_app.domain.points import ManagedShare, SoldLine, points
from desktop_app.domain.tier_rules import PointsRule

JULY_2022 = PointsRule(sold=Decimal(3), managed=Decimal(1))
CHANGE = date(2024, 2, 27)
FEBRUARY_2024 = PointsRule(
    sold=Decimal(3), managed=Decimal(1), since=CHANGE, sold_since=Decimal(5), assume_sourced=True
)
ASSISTED = PointsRule(sold=Decimal(3), managed=Decimal(1), since=CHANGE, sold_since=Decimal(5))


def a_line(credit: str, first_sold_on: date = CHANGE, *, growing: bool = False) -> SoldLine:
    return SoldLine(Decimal(credit), first_sold_on, growing)


def test_per_hundred_dollars_three_sold_and_one_managed() -> None:
    managed = [ManagedShare(Decimal(200)), ManagedShare(Decimal("0.5"))]
    assert points(JULY_2022, [a_line("100"), a_line("33.33")], managed) == Decimal("6.0049")
    assert points(JULY_2022, [], []) == 0


@pytest.mark.parametrize(
    ("rule", "first_sold_on", "expected"),
    [
        (FEBRUARY_2024, CHANGE, 5),
        (FEBRUARY_2024, date(2024, 2, 26), 3),
        (ASSISTED, CHANGE, 3),
        (JULY_2022, CHANGE, 3),
    ],
)
def test_a_line_keeps_the_rate_of_its_first_sale(rule: PointsRule, first_sold_on: date, expected: int) -> None:
    assert points(rule, [a_line("100", first_sold_on)], []) == expected


def test_clients_in_growth_markets_count_double() -> None:
    sold = [a_line("100", growing=True), a_line("100")]
    managed = [ManagedShare(Decimal(100), growth_market=True), ManagedShare(Decimal(100))]
    assert points(FEBRUARY_2024, sold, managed) == 10 + 5 + 2 + 1
