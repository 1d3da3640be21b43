"""Tier points: exact decimals from credit, at the rates of the rule set (fact: since July 2022)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop_app.domain.tier_rules import PointsRule


@dataclass(frozen=True, slots=True)
class SoldLine:
    """Credit alive in one product line of a client, in USD; an upsell keeps the rate of the line's first sale."""

    credit: Decimal
    first_sold_on: date
    growth_market: bool = False


@dataclass(frozen=True, slots=True)
class ManagedShare:
    """A client's share of managed credit, in USD."""

    credit: Decimal
    growth_market: bool = False


def points(rule: PointsRule, sold: Iterable[SoldLine], managed: Iterable[ManagedShare]) -> Decimal:
    """All points together; clients located in a growth market count double (fact)."""
    for_sales = sum((_weigh(rule, line.credit * _rate(rule, line), line.growth_market) for line in sold), Decimal(0))
    shares = (_weigh(rule, share.credit * rule.managed, share.growth_market) for share in managed)
    return (for_sales + sum(shares, Decimal(0))) / 100


def _rate(rule: PointsRule, line: SoldLine) -> Decimal:
    sourced_since = rule.assume_sourced and rule.since is not None and line.first_sold_on >= rule.since
    return rule.sold_since if sourced_since and rule.sold_since is not None else rule.sold


def _weigh(rule: PointsRule, amount: Decimal, growth_market: bool) -> Decimal:
    return amount * rule.growth_market_factor if growth_market else amount
