"""The tier report and the rows behind its figures, as values that screens, files and the command line show."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from desktop_app.domain.credit_series import MonthCredit
from desktop_app.domain.messages import Message
from desktop_app.domain.months import Month
from desktop_app.domain.needs import Needed, needed_for
from desktop_app.domain.points import Points
from desktop_app.domain.reviews import Review
from desktop_app.domain.standing import DayBook
from desktop_app.domain.tier import Figures, Performance
from desktop_app.domain.tier_rules import Requirement, RuleSet, Tier


class TierSource(StrEnum):
    """Where the credited tier comes from: HubSpot says so, or the rules alone give it."""

    REPORTED = "reported"
    WORKED_OUT = "worked_out"


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


@dataclass(frozen=True, slots=True)
class TierOnDay:
    """The figures and the tier on a day; those of a day ahead are without new events.

    `expired` is the credit that expired within a month before the end of a checkpoint that is over, where it is known.
    """

    day: dt.date
    figures: Figures
    performance: Performance
    expired: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TierReport:
    """The partner's tier on `as_of`; credit in the rule set's currency, `None` where nothing is known.

    `certified` says whether the certificate is valid on the day. `worked_out` is the tier that the rules alone would
    credit, as far back as the clients' history goes. `around_median` are the clients next to the median, by apps.
    `expiries` are the days after `as_of` on which credit is known to expire, in order, with the amounts; `passed` is
    how the tier stood at the checkpoints of the next review that are over, and `ahead` how it stands at those to come.
    `managed_unknown` counts clients of which it is unknown what they add to managed credit, and `apps_unknown`
    contributing ones without data on apps. `uncounted` is what would count on the day if there were a rate. `booked`
    counts events dated after the day up to which events have begun. `unknown` says what keeps a figure or the tier from
    being judged. Months begin with the first event. `data_from` is the day of the first data, `points_as_of` that of
    HubSpot's own points.
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
    book: DayBook
    passed: tuple[TierOnDay, ...] = ()
    ahead: tuple[TierOnDay, ...] = ()
    booked: int = 0
    unknown: tuple[Message, ...] = ()
    data_from: dt.date | None = None
    points_as_of: dt.date | None = None

    @property
    def sold_credit(self) -> Decimal | None:
        return self.figures.value(Requirement.SOLD_CREDIT)

    @property
    def managed_credit(self) -> Decimal | None:
        return self.figures.value(Requirement.MANAGED_CREDIT)

    @property
    def median_apps(self) -> Decimal | None:
        return self.figures.value(Requirement.MEDIAN_APPS)

    @property
    def certified(self) -> bool | None:
        return self.figures.certified

    @property
    def sells_without_rate(self) -> bool:
        """Whether sales count today in currencies that the rule set has no rate for."""
        return any(loss.of is Requirement.SOLD_CREDIT for loss in self.uncounted)

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
    def points(self) -> Points | None:
        """What the points are made of; `None` under rules without points."""
        return self.figures.points_made_of

    @property
    def needed(self) -> tuple[Needed, ...]:
        """What it takes to meet the next tier at each checkpoint to come, after the expiries before it."""
        needs = (needed_for(self.rules, month.figures, self.next_tier or "", month.day) for month in self.ahead)
        return tuple(need for need in needs if need is not None)

    @property
    def blockers(self) -> tuple[Message, ...]:
        """What keeps the next tier from being met today that no sale removes."""
        needed = needed_for(self.rules, self.figures, self.next_tier or "", self.as_of)
        return needed.blockers if needed else ()

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
