"""Tier rules as versioned data: thresholds, fixed rates and the choices that nothing public settles."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from desktop_app.domain.decimals import divided
from desktop_app.domain.folding import folded
from desktop_app.domain.ledger_rules import SCALE, ExpiryAnchor, ReductionOrder
from desktop_app.domain.money import LARGEST_CONVERTED, LARGEST_STORED, STORED_SCALE, to_stored
from desktop_app.domain.records import Origin

HUNDRED = Decimal(100)


class CountedApp(NamedTuple):
    """An app that counts towards median app usage, with the other names that HubSpot has given it."""

    name: str
    other_names: tuple[str, ...] = ()


# Apps that count towards median app usage, as published in 2018 (fact), under HubSpot's old and new names.
COUNTED_APPS_2018 = (
    CountedApp("Ads add-on", ("Ads",)),
    CountedApp("Contacts"),
    CountedApp("Contacts report"),
    CountedApp("CRM"),
    CountedApp("CTAs"),
    CountedApp("Email"),
    CountedApp("Forms"),
    CountedApp("Landing pages"),
    CountedApp("Lists"),
    CountedApp("Pages report", ("Page Performance",)),
    CountedApp("Reporting add-on"),
    CountedApp("Social monitoring"),
    CountedApp("Social publishing"),
    CountedApp("Sources report", ("Sources",)),
    CountedApp("Website pages", ("Websites",)),
    CountedApp("Workflows"),
)


class Requirement(StrEnum):
    """The figures that a tier can ask for."""

    SOLD_CREDIT = "sold_credit"
    MANAGED_CREDIT = "managed_credit"
    POINTS = "points"
    SOLD_POINTS = "sold_points"
    SOURCED_POINTS = "sourced_points"
    MANAGED_POINTS = "managed_points"
    MEDIAN_APPS = "median_apps"
    DOLLAR_RETENTION = "dollar_retention"
    GRR = "grr"


# What a tier asks for where its rule set's file does not say: the programmes before points, and the first with them.
CREDIT_NEEDS = (Requirement.SOLD_CREDIT, Requirement.MANAGED_CREDIT, Requirement.MEDIAN_APPS)
POINTS_NEEDS = (Requirement.POINTS, Requirement.MEDIAN_APPS)
_HALVED = frozenset({Requirement.SOLD_CREDIT, Requirement.MANAGED_CREDIT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Tier:
    """A tier's thresholds: credit in the rule set's currency per month, points and apps as numbers, retention in
    percent; `None` is an unknown threshold.
    """

    name: str
    sold_credit: Decimal | None = None
    managed_credit: Decimal | None = None
    points: Decimal | None = None
    sold_points: Decimal | None = None
    sourced_points: Decimal | None = None
    managed_points: Decimal | None = None
    median_apps: Decimal | None = None
    dollar_retention: Decimal | None = None
    grr: Decimal | None = None
    sure: str = "unknown"

    def threshold(self, requirement: Requirement) -> Decimal | None:
        """What this tier asks of `requirement`; `None` when that is unknown."""
        value: Decimal | None = getattr(self, requirement.value)
        return value


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsRule:
    """Points per 100 USD of credit (fact).

    Sourced lines first sold on or after `since` count `sold_since`, all others `sold`. `unstated` is what sales of
    unstated origin count as (ours); `None` leaves them between the two rates.
    """

    sold: Decimal
    managed: Decimal
    since: date | None = None
    sold_since: Decimal | None = None
    unstated: Origin | None = None
    growth_market_factor: Decimal = Decimal(2)

    def rates(self, origin: Origin | None, first_sold_on: date, *, sure: bool = True) -> tuple[Decimal, Decimal]:
        """The least and the highest points per 100 for a line of this origin, first sold on a day, or by then where
        the day of its first sale is not `sure`.
        """
        before = self.since is None or self.sold_since is None or first_sold_on < self.since
        if before or self.sold_since is None or origin is Origin.ASSISTED:
            return self.sold, self.sold
        if origin is Origin.SOURCED and sure:
            return self.sold_since, self.sold_since
        low, high = sorted((self.sold, self.sold_since))
        return low, high


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSet:
    """One version of the partner programme's rules.

    `per_100` says how much of a currency equals 100 of `currency` (fixed), `rates_sure` how sure that is. `needs` is
    what each tier asks for, apart from the certificate.
    """

    rule_set_id: str
    title: str
    source: str = ""
    sure: str = "ours"
    currency: str = "USD"
    per_100: Mapping[str, Decimal] = field(default_factory=dict)
    rates_sure: str = "ours"
    order: ReductionOrder = ReductionOrder.LIFO
    expiry_anchor: ExpiryAnchor = ExpiryAnchor.PURCHASE
    certified_required: bool = True
    tiers: tuple[Tier, ...] = ()
    points: PointsRule | None = None
    needs: tuple[Requirement, ...] = CREDIT_NEEDS
    counted_apps: tuple[CountedApp, ...] = COUNTED_APPS_2018
    growth_markets: tuple[str, ...] = ()
    partner_in_growth_market: bool = False

    @property
    def requirements(self) -> tuple[Requirement, ...]:
        """What every tier of this rule set asks for, apart from the certificate."""
        return self.needs

    def threshold(self, tier: Tier, requirement: Requirement) -> Decimal | None:
        """The threshold that applies: partners located in a growth market had both halved until July 2022 (fact)."""
        value = tier.threshold(requirement)
        halved = self.partner_in_growth_market and requirement in _HALVED
        return value / 2 if halved and value is not None else value

    def rate(self, currency: str) -> Decimal | None:
        """How much of `currency` equals 100 of the rule set's; `None` without a rate, which is never taken as 1:1."""
        return HUNDRED if currency == self.currency else self.per_100.get(currency)

    def convert(self, amount: Decimal, currency: str, shared_by: int = 1) -> Decimal | None:
        """`amount` of `currency` in the rule set's currency, or one of `shared_by` equal shares of it; half-even to
        10⁻⁸, once; `None` without a rate.
        """
        rate = self.rate(currency)
        return None if rate is None else divided(amount * HUNDRED, rate * shared_by)

    def worth(self, currency: str) -> int | Fraction | None:
        """What a unit of `currency` is worth in the rule set's, exactly; an empty one is the rule set's own."""
        rate = HUNDRED if currency == "" else self.rate(currency)
        return None if rate is None else 1 if rate == HUNDRED else Fraction(100) / Fraction(rate)

    def ledger_rate(self, currency: str) -> int | Fraction | None:
        """Ledger units that one millionth of `currency` is worth, exactly; `None` without a rate."""
        rate = self.rate(currency)
        if rate is None:
            return None
        exact = Fraction(100 * SCALE) / (Fraction(rate) * STORED_SCALE)
        return exact.numerator if exact.denominator == 1 else exact

    def most_stored(self, currency: str) -> int:
        """The most millionths of `currency` that a row may hold, so that no sum over a book is too large."""
        rate = self.rate(currency)
        return LARGEST_STORED if not rate else min(LARGEST_STORED, to_stored(LARGEST_CONVERTED * rate / HUNDRED))

    def tier_names(self) -> tuple[str, ...]:
        """The tiers' names, lowest first."""
        return tuple(tier.name for tier in self.tiers)

    def app_names(self) -> dict[str, str]:
        """The counted apps by every name they have, folded: `"ads"` → `"Ads add-on"`."""
        return {folded(name): app.name for app in self.counted_apps for name in (app.name, *app.other_names)}


def apps_counted(names: Mapping[str, str], used: Iterable[str]) -> int:
    """How many counted apps (`names` as of `RuleSet.app_names`) are in `used`: by old and new name an app is one."""
    return len({names[folded(app)] for app in used if folded(app) in names})


def to_units(amount: Decimal) -> int:
    """An amount of the rule set's currency in ledger units (1/`SCALE`)."""
    return int((amount * SCALE).to_integral_value())
