"""The tier report and the rows behind its figures, as values that screens, files and the command line show."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from desktop_app.domain.credit import Movement
from desktop_app.domain.credit_series import MonthCredit
from desktop_app.domain.months import Month
from desktop_app.domain.reviews import Review
from desktop_app.domain.tier import Figures, Performance
from desktop_app.domain.tier_rules import Requirement, RuleSet, Tier


class TierSource(StrEnum):
    """Where the credited tier comes from: HubSpot says so, or the rules alone give it."""

    REPORTED = "reported"
    WORKED_OUT = "worked_out"


@dataclass(frozen=True, slots=True)
class MovementRow:
    """One movement of a month, in the rule set's currency; `amount` is how much moved, never negative.

    `opened_on` is the day on which the credit that moved was sold, and `event` the sale's number.
    """

    date: dt.date
    client_id: str
    client: str
    product_line: str
    movement: Movement
    amount: Decimal
    opened_on: dt.date | None = None
    event: int = 0

    @property
    def signed(self) -> Decimal:
        """What the movement adds to the total: below 0 for a loss."""
        return self.amount if self.movement.is_gain else -self.amount


@dataclass(frozen=True, slots=True)
class LayerRow:
    """Credit of one sale that counts on a day: `left` of `amount`, until `expires_on`."""

    client_id: str
    client: str
    product_line: str
    movement: Movement
    opened_on: dt.date
    expires_on: dt.date
    amount: Decimal
    left: Decimal
    event: int = 0


@dataclass(frozen=True, slots=True)
class ClientShare:
    """A client's part of the total, in the rule set's currency."""

    client_id: str
    client: str
    credit: Decimal


@dataclass(frozen=True, slots=True)
class Uncounted:
    """What is not in the sold or managed credit, since the rule set has no fixed rate for its currency."""

    of: Requirement
    currency: str
    clients: int
    amount: Decimal


@dataclass(frozen=True, slots=True)
class ClientApps:
    """How many counted apps a client uses that contributes credit."""

    client_id: str
    client: str
    apps: int


@dataclass(frozen=True, slots=True)
class TierLost:
    """The month of the projection in which the figures no longer reach `tier`."""

    month: Month
    tier: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TierReport:
    """The partner's tier on `as_of`; credit in the rule set's currency, `None` where nothing is known.

    `certified` tells whether the certificate is valid on the day. `worked_out` is the tier that the rules alone would
    credit, as far back as the clients' history goes. `around_median` are the clients next to the median, by apps.
    `expiries` are the days after `as_of` on which credit is known to expire, in order, with the amounts.
    `managed_unknown` counts managed clients without MRR and `apps_unknown` contributing ones without data on apps.
    """

    as_of: dt.date
    rules: RuleSet
    figures: Figures
    certified_until: dt.date | None
    performance: Performance
    credited_tier: str | None
    credited_source: TierSource | None
    worked_out: str | None
    review: Review
    months: tuple[MonthCredit, ...]
    projection: tuple[MonthCredit, ...]
    expiries: tuple[tuple[dt.date, Decimal], ...]
    lost: TierLost | None
    uncounted: tuple[Uncounted, ...]
    around_median: tuple[ClientApps, ...]
    apps_unknown: int
    managed_unknown: int
    first_month: Month | None
    data_as_of: dt.datetime | None

    @property
    def sold_credit(self) -> Decimal | None:
        return self.figures.sold_credit

    @property
    def managed_credit(self) -> Decimal | None:
        return self.figures.managed_credit

    @property
    def median_apps(self) -> Decimal | None:
        return self.figures.median_apps

    @property
    def certified(self) -> bool | None:
        return self.figures.certified

    @property
    def next_tier(self) -> str | None:
        step = self.performance.next_step
        return step.tier.name if step else None

    @property
    def gaps(self) -> Mapping[Requirement, Decimal | None]:
        """What is missing for the next tier: 0 when met, `None` when unknown; empty at the top."""
        step = self.performance.next_step
        return step.gaps if step else {}

    @property
    def goal(self) -> Tier | None:
        """The tier that the tracks are drawn against: the next one, or the highest when it is held."""
        step = self.performance.next_step
        return step.tier if step else self.rules.tiers[-1] if self.rules.tiers else None

    @property
    def differs(self) -> bool:
        """Whether HubSpot reports another tier than the rules give; needs both to be known."""
        reported = self.credited_source is TierSource.REPORTED
        return reported and self.worked_out is not None and self.worked_out != self.credited_tier
