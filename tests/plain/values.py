"""A book, a rule set and a figure in plain values: what the plain rules are about."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction


@dataclass(slots=True)
class PlainSale:
    """A recorded event; a blank line is the whole client."""

    line: str
    day: date
    kind: str
    amount: int
    currency: str = "USD"
    origin: str | None = None


@dataclass(slots=True)
class PlainSubscription:
    """What a client pays for; blank days bound nothing."""

    product: str
    mrr: int
    currency: str | None = None
    status: str | None = None
    started_on: date | None = None
    ends_on: date | None = None

    def counts_on(self, day: date) -> bool:
        """From its start to its end, not while it is a trial, and not once cancelled."""
        begun = self.started_on is None or self.started_on <= day
        over = self.ends_on is not None and self.ends_on < day
        return begun and not over and self.status not in ("trial", "cancelled", "ended")


@dataclass(slots=True)
class PlainClient:
    """A client with all that the tier looks at; `None` is a blank cell. `apps` are app and whether it is used."""

    client_id: str
    relationship: str | None = None
    mrr: int | None = None
    currency: str | None = None
    partners: int | None = None
    split: int | None = None
    country: str | None = None
    market: str | None = None
    multiplier: int | None = None
    active: bool | None = None
    subscriptions: list[PlainSubscription] = field(default_factory=list)
    apps: list[tuple[str, bool | None]] = field(default_factory=list)
    sales: list[PlainSale] = field(default_factory=list)


@dataclass(slots=True)
class PlainRules:
    """A rule set in plain values: what equals 100, the points per 100, and each tier's thresholds by figure."""

    per_100: dict[str, Fraction]
    fifo: bool = False
    anchor: str = "purchase"
    certified_required: bool = True
    points: bool = False
    unstated: str | None = None
    growth: frozenset[str] = frozenset()
    apps: dict[str, str] = field(default_factory=dict)
    tiers: list[tuple[str, dict[str, Fraction | None]]] = field(default_factory=list)


@dataclass(slots=True)
class PlainFigure:
    """Known part, least and most; `known` is `None` where nothing known is in it and something is unknown."""

    known: Fraction | None
    least: Fraction
    most: Fraction | None

    def reaches(self, threshold: Fraction) -> bool | None:
        if rounded(self.least) >= threshold:
            return True
        return False if self.most is not None and rounded(self.most) < threshold else None

    def shown(self) -> tuple[Decimal | None, Decimal, Decimal | None]:
        """As figures are shown: rounded to six places."""
        known, most = (None if value is None else decimal(rounded(value)) for value in (self.known, self.most))
        return known, decimal(rounded(self.least)), most


UNKNOWN = PlainFigure(None, Fraction(0), None)
Part = tuple[Fraction | None, Fraction, Fraction | None]


def added(parts: Iterable[Part]) -> PlainFigure:
    """The sum of parts, each with its known part, least and most."""
    every = list(parts)
    known = [item for item, _, _ in every if item is not None]
    unsure = any(least != most for _, least, most in every)
    mosts = [most for _, _, most in every]
    return PlainFigure(
        sum(known, Fraction(0)) if known or not unsure else None,
        sum((least for _, least, _ in every), Fraction(0)),
        None if None in mosts else sum((most for most in mosts if most is not None), Fraction(0)),
    )


def rounded(value: Fraction, places: int = 6) -> Fraction:
    """Half-even."""
    return Fraction(round(value * 10**places), 10**places)


def decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)
