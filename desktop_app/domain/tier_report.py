"""The tier report and the rows behind its figures, as values that screens, files and the command line show."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop_app.domain.credit import Movement
from desktop_app.domain.credit_series import MonthCredit
from desktop_app.domain.reviews import Review
from desktop_app.domain.tier import Performance
from desktop_app.domain.tier_rules import Requirement, RuleSet


@dataclass(frozen=True, slots=True)
class MovementRow:
    """One movement of a month, in the rule set's currency; `amount` is how much moved, never negative."""

    date: date
    client_id: str
    client: str
    product_line: str
    movement: Movement
    amount: Decimal


@dataclass(frozen=True, slots=True)
class ClientCredit:
    """A client's part of the total, in the rule set's currency."""

    client_id: str
    client: str
    credit: Decimal


@dataclass(frozen=True, slots=True)
class Uncounted:
    """What is not in the figures, since the rule set has no fixed rate for its currency."""

    currency: str
    clients: int
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class TierReport:
    """The partner's tier on `as_of`; credit in the rule set's currency, `None` where nothing is known.

    `credited_tier` is as HubSpot reports it; `certified` tells whether the certificate is valid on the day.
    """

    as_of: date
    rules: RuleSet
    sold_credit: Decimal | None
    managed_credit: Decimal | None
    median_apps: Decimal | None
    certified: bool | None
    certified_until: date | None
    performance: Performance
    credited_tier: str | None
    review: Review
    months: tuple[MonthCredit, ...]
    projection: tuple[MonthCredit, ...]
    uncounted: tuple[Uncounted, ...]

    @property
    def next_tier(self) -> str | None:
        step = self.performance.next_step
        return step.tier.name if step else None

    @property
    def gaps(self) -> Mapping[Requirement, Decimal | None]:
        """What is missing for the next tier: 0 when met, `None` when unknown; empty at the top."""
        step = self.performance.next_step
        return step.gaps if step else {}
