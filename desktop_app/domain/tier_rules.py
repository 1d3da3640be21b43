"""Tier rules as versioned data: thresholds, fixed rates and the choices that nothing public settles."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from desktop_app.domain.credit import SCALE, ExpiryAnchor, ReductionOrder
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message

# Apps that count towards median app usage, as published in 2018 (fact).
COUNTED_APPS_2018 = (
    "Ads", "Contacts", "Contacts report", "CRM", "CTAs", "Email", "Forms", "Landing pages", "Lists", "Pages report",
    "Reporting add-on", "Social monitoring", "Social publishing", "Sources report", "Website pages", "Workflows",
)  # fmt: skip


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

    def rate(self, currency: str) -> Decimal | None:
        """The fixed rate of `currency`; `None` when the rule set has none, which is never taken as 1:1."""
        return Decimal(1) if currency == self.currency else self.rates.get(currency)

    def convert(self, amount: Decimal, currency: str) -> Decimal | None:
        """`amount` of `currency` in the rule set's currency, exactly; `None` without a rate."""
        rate = self.rate(currency)
        return None if rate is None else amount * rate

    def tier_names(self) -> tuple[str, ...]:
        """The tiers' names, lowest first."""
        return tuple(tier.name for tier in self.tiers)


def to_units(amount: Decimal) -> int:
    """An amount of the rule set's currency in ledger units (1/`SCALE`)."""
    return int((amount * SCALE).to_integral_value())


def check(rule_set: RuleSet) -> list[Message]:
    """What is wrong with `rule_set`, as sentences to show; empty when it can be used."""
    return [*_check_naming(rule_set), *_check_thresholds(rule_set), *_check_rates(rule_set)]


def _check_naming(rule_set: RuleSet) -> Iterator[Message]:
    if not rule_set.rule_set_id or not rule_set.title.strip():
        yield Message(QT_TRANSLATE_NOOP("Messages", "The rule set needs a name."))
    if not rule_set.tiers:
        yield Message(QT_TRANSLATE_NOOP("Messages", "The rule set needs at least one tier."))
    names = [name.strip().lower() for name in rule_set.tier_names()]
    if len(set(names)) < len(names) or not all(names):
        yield Message(QT_TRANSLATE_NOOP("Messages", "Every tier needs a name of its own."))


def _check_thresholds(rule_set: RuleSet) -> Iterator[Message]:
    for requirement in rule_set.requirements:
        known = [(tier.name, value) for tier in rule_set.tiers if (value := tier.threshold(requirement)) is not None]
        for name, value in known:
            if not value.is_finite() or value < 0:
                text = QT_TRANSLATE_NOOP("Messages", "{tier}: {requirement} must be 0 or more.")
                yield Message(text, {"tier": name, "requirement": requirement.value})
        for (lower, low), (higher, high) in pairwise(known):
            if high < low:
                text = QT_TRANSLATE_NOOP("Messages", "{requirement}: {higher} asks for less than {lower}.")
                yield Message(text, {"requirement": requirement.value, "higher": higher, "lower": lower})


def _check_rates(rule_set: RuleSet) -> Iterator[Message]:
    for currency, rate in {rule_set.currency: Decimal(1), **rule_set.rates}.items():
        if not (len(currency) == 3 and currency.isascii() and currency.isalpha() and currency.isupper()):
            text = QT_TRANSLATE_NOOP("Messages", "“{currency}” is not a currency code of three capital letters.")
            yield Message(text, {"currency": currency})
        exponent = rate.normalize().as_tuple().exponent
        if not rate.is_finite() or rate <= 0 or not isinstance(exponent, int) or exponent < -6:
            text = QT_TRANSLATE_NOOP("Messages", "{currency}: a rate is above 0 and has at most six decimals.")
            yield Message(text, {"currency": currency})
