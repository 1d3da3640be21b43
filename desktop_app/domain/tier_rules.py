"""Tier rules as versioned data: thresholds, fixed rates and the choices that nothing public settles."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise

from desktop_app.domain.credit import SCALE, ExpiryAnchor, ReductionOrder
from desktop_app.domain.currencies import ISO_CURRENCIES
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.domain.money import LARGEST_CONVERTED, LARGEST_STORED, STORED_SCALE, exponent, to_stored

# Apps that count towards median app usage, as published in 2018 (fact).
COUNTED_APPS_2018 = (
    "Ads", "Contacts", "Contacts report", "CRM", "CTAs", "Email", "Forms", "Landing pages", "Lists", "Pages report",
    "Reporting add-on", "Social monitoring", "Social publishing", "Sources report", "Website pages", "Workflows",
)  # fmt: skip

# Smallest units times a rate must come out as whole ledger units, so that every conversion is exact.
LEDGER_DECIMALS = 8
RATE_DECIMALS = 6

# "none" is how having no tier at all is written.
_TAKEN_NAMES = frozenset({"", "none"})


class Requirement(StrEnum):
    """The figures that a tier asks for."""

    SOLD_CREDIT = "sold_credit"
    MANAGED_CREDIT = "managed_credit"
    POINTS = "points"
    MEDIAN_APPS = "median_apps"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tier:
    """A tier's thresholds, the money ones in the rule set's currency per month; `None` is an unknown threshold."""

    name: str
    sold_credit: Decimal | None = None
    managed_credit: Decimal | None = None
    points: Decimal | None = None
    median_apps: Decimal | None = None
    sure: str = "unknown"

    def threshold(self, requirement: Requirement) -> Decimal | None:
        """What this tier asks of `requirement`; `None` when that is unknown."""
        value: Decimal | None = getattr(self, requirement.value)
        return value


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsRule:
    """Points per 100 USD of credit (fact). A line first sold on or after `since` counts `sold_since`, if sourced by
    the partner, which no export tells: `assume_sourced` says how to count it (ours)."""

    sold: Decimal
    managed: Decimal
    since: date | None = None
    sold_since: Decimal | None = None
    assume_sourced: bool = False
    growth_market_factor: Decimal = Decimal(2)


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSet:
    """One version of the partner programme's rules; `rates` turn a unit of a currency into `currency` (fixed)."""

    rule_set_id: str
    title: str
    source: str = ""
    sure: str = "ours"
    currency: str = "USD"
    rates: Mapping[str, Decimal] = field(default_factory=dict)
    order: ReductionOrder = ReductionOrder.LIFO
    expiry_anchor: ExpiryAnchor = ExpiryAnchor.PURCHASE
    certified_required: bool = True
    tiers: tuple[Tier, ...] = ()
    points: PointsRule | None = None
    counted_apps: tuple[str, ...] = COUNTED_APPS_2018
    growth_markets: tuple[str, ...] = ()
    partner_in_growth_market: bool = False

    @property
    def requirements(self) -> tuple[Requirement, ...]:
        """What every tier of this rule set asks for, apart from the certificate."""
        credit = (Requirement.POINTS,) if self.points else (Requirement.SOLD_CREDIT, Requirement.MANAGED_CREDIT)
        return (*credit, Requirement.MEDIAN_APPS)

    def threshold(self, tier: Tier, requirement: Requirement) -> Decimal | None:
        """The threshold that applies: partners located in a growth market had both halved until July 2022 (fact)."""
        value = tier.threshold(requirement)
        halved = self.partner_in_growth_market and requirement in (Requirement.SOLD_CREDIT, Requirement.MANAGED_CREDIT)
        return value / 2 if halved and value is not None else value

    def is_growth_market(self, country: str | None) -> bool:
        """Whether clients located in `country` count double for points (fact), whatever its capitals."""
        return country is not None and country.casefold() in map(str.casefold, self.growth_markets)

    def rate(self, currency: str) -> Decimal | None:
        """The fixed rate of `currency`; `None` when the rule set has none, which is never taken as 1:1."""
        return Decimal(1) if currency == self.currency else self.rates.get(currency)

    def convert(self, amount: Decimal, currency: str) -> Decimal | None:
        """`amount` of `currency` in the rule set's currency, exactly; `None` without a rate."""
        rate = self.rate(currency)
        return None if rate is None else amount * rate

    def ledger_rate(self, currency: str) -> int | Fraction | None:
        """Ledger units that one millionth of `currency` is worth, exactly; `None` without a rate."""
        rate = self.rate(currency)
        if rate is None:
            return None
        exact: Fraction = Fraction(rate) * SCALE / STORED_SCALE
        return exact.numerator if exact.denominator == 1 else exact

    def most_stored(self, currency: str) -> int:
        """The most millionths of `currency` that a row may hold, so that no sum over a book is too large."""
        rate = self.rate(currency)
        return LARGEST_STORED if not rate else min(LARGEST_STORED, to_stored(LARGEST_CONVERTED / rate))

    def tier_names(self) -> tuple[str, ...]:
        """The tiers' names, lowest first."""
        return tuple(tier.name for tier in self.tiers)


def to_units(amount: Decimal) -> int:
    """An amount of the rule set's currency in ledger units (1/`SCALE`)."""
    return int((amount * SCALE).to_integral_value())


def check(rule_set: RuleSet) -> list[Message]:
    """What is wrong with `rule_set`, as sentences to show; empty when it can be used."""
    checks = (_check_naming, _check_thresholds, _check_rates)
    return [*(finding for one in checks for finding in one(rule_set)), *_check_points(rule_set.points)]


def _check_naming(rule_set: RuleSet) -> Iterator[Message]:
    if not rule_set.rule_set_id or not rule_set.title.strip():
        yield Message(QT_TRANSLATE_NOOP("Messages", "The rule set needs a name."))
    if not rule_set.tiers:
        yield Message(QT_TRANSLATE_NOOP("Messages", "The rule set needs at least one tier."))
    names = [name.strip().lower() for name in rule_set.tier_names()]
    if len(set(names)) < len(names) or not _TAKEN_NAMES.isdisjoint(names):
        yield Message(QT_TRANSLATE_NOOP("Messages", "Every tier needs a name of its own."))
    if not rule_set.counted_apps:
        yield Message(QT_TRANSLATE_NOOP("Messages", "At least one app has to count towards median app usage."))


def _check_thresholds(rule_set: RuleSet) -> Iterator[Message]:
    for requirement in rule_set.requirements:
        asked = [(tier.name, value) for tier in rule_set.tiers if (value := tier.threshold(requirement)) is not None]
        for name, value in asked:
            if not _is_amount(value):
                text = QT_TRANSLATE_NOOP("Messages", "{tier}: {requirement} must be 0 or more.")
                yield Message(text, {"tier": name, "requirement": requirement.value})
        for (lower, low), (higher, high) in pairwise(pair for pair in asked if _is_amount(pair[1])):
            if high < low:
                text = QT_TRANSLATE_NOOP("Messages", "{requirement}: {higher} asks for less than {lower}.")
                yield Message(text, {"requirement": requirement.value, "higher": higher, "lower": lower})


def _check_points(rule: PointsRule | None) -> Iterator[Message]:
    if rule is None:
        return
    if not all(map(_is_amount, (rule.sold, rule.managed, rule.sold_since or Decimal(0), rule.growth_market_factor))):
        yield Message(QT_TRANSLATE_NOOP("Messages", "Points per 100 must be 0 or more."))
    if (rule.since is None) is not (rule.sold_since is None):
        text = QT_TRANSLATE_NOOP("Messages", "Points for lines sold since a day need both the day and the points.")
        yield Message(text)


def _check_rates(rule_set: RuleSet) -> Iterator[Message]:
    for currency in dict.fromkeys((rule_set.currency, *rule_set.rates)):
        if currency not in ISO_CURRENCIES:
            text = QT_TRANSLATE_NOOP("Messages", "“{currency}” is not the code of a currency, such as USD.")
            yield Message(text, {"currency": currency})
    for currency, rate in rule_set.rates.items():
        if not _is_amount(rate) or not rate or _decimals(rate) > RATE_DECIMALS:
            text = QT_TRANSLATE_NOOP("Messages", "{currency}: a rate is above 0 and has at most six decimals.")
            yield Message(text, {"currency": currency})
        elif _decimals(rate) + exponent(currency) > LEDGER_DECIMALS:
            text = QT_TRANSLATE_NOOP("Messages", "{currency} has three decimals itself: its rate has at most five.")
            yield Message(text, {"currency": currency})
    if rule_set.rates.get(rule_set.currency, 1) != 1:
        text = QT_TRANSLATE_NOOP("Messages", "{currency} is the rule set’s own currency: its rate is 1.")
        yield Message(text, {"currency": rule_set.currency})


def _is_amount(value: Decimal) -> bool:
    return value.is_finite() and value >= 0


def _decimals(value: Decimal) -> int:
    places = value.normalize().as_tuple().exponent
    return max(-places, 0) if isinstance(places, int) else 0
