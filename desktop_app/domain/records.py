"""The facts a workspace holds, as they come in from files: one frozen record per row."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Relationship(StrEnum):
    """What the partner does for a client (ours: HubSpot's own labels can be edited); unknown is `None` instead."""

    SOLD = "sold"
    MANAGED = "managed"
    SOLD_AND_MANAGED = "sold_and_managed"
    NONE = "none"

    @property
    def is_managed(self) -> bool:
        return self in (Relationship.MANAGED, Relationship.SOLD_AND_MANAGED)

    @property
    def is_sold(self) -> bool:
        return self in (Relationship.SOLD, Relationship.SOLD_AND_MANAGED)


class EngagementLevel(StrEnum):
    """How much a client engages, as HubSpot names it."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class EventKind(StrEnum):
    """What was recorded of a client's purchases; expiry is derived and never recorded."""

    NEW = "new"
    INCREASE = "increase"
    DECREASE = "decrease"
    CHURN = "churn"


class Origin(StrEnum):
    """Whose deal a sale was (fact, 2025): the partner's own, or one it assisted with; unknown is `None` instead."""

    SOURCED = "sourced"
    ASSISTED = "assisted"


class Billing(StrEnum):
    """How often a price is paid."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    YEARLY = "yearly"
    ONE_TIME = "one_time"


class HubSpotFigure(StrEnum):
    """The figures of a month that HubSpot itself gives."""

    SOLD_CREDIT = "sold_credit"
    MANAGED_CREDIT = "managed_credit"
    SOLD_POINTS = "sold_points"
    MANAGED_POINTS = "managed_points"
    TOTAL_POINTS = "total_points"
    MEDIAN_APPS = "median_apps"


class RenewalStatus(StrEnum):
    """How far a renewal is decided (fact, 2018).

    `CONFIRMED` means that a contact-tier upgrade or an email overage was agreed to; `RENEWED` that the renewal was, or
    that was not decided until 44 days before it.
    """

    PENDING = "pending"
    CONFIRMED = "confirmed"
    RENEWED = "renewed"
    CANCELLATION_REQUESTED = "cancellation_requested"


class RenewalType(StrEnum):
    """The kinds of contract change that can be ahead (fact, 2018)."""

    RENEWAL = "renewal"
    CONTACT_TIER_UPGRADE = "contact_tier_upgrade"
    EMAIL_OVERAGE = "email_overage"


class CommunicationOwner(StrEnum):
    """Who talks to a client about a renewal (likely)."""

    HUBSPOT = "hubspot"
    PARTNER = "partner"


# Words that exports use for a subscription that has ended, and for one that is not paid for.
ENDED = ("cancelled", "canceled", "ended", "expired", "churned", "inactive")
OVER = (*ENDED, "trial", "not_started")


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """A product that a client pays for; `mrr` is an amount of `currency` per month."""

    client_id: str
    product: str
    mrr: Decimal
    edition: str | None = None
    currency: str | None = None
    seats: int | None = None
    term: str | None = None
    started_on: date | None = None
    renews_on: date | None = None
    ends_on: date | None = None
    status: str | None = None

    def is_running(self, on: date) -> bool:
        """Whether it is paid for on a day: from its start to its end, and not once its status says otherwise."""
        begun = self.started_on is None or self.started_on <= on
        over = self.ends_on is not None and self.ends_on < on
        return begun and not over and (self.status or "").casefold() not in OVER

    def has_ended(self, on: date) -> bool:
        """Whether it is over by a day, so that nothing of it can be renewed: by its end, or as its status says."""
        return (self.ends_on is not None and self.ends_on < on) or (self.status or "").casefold() in ENDED


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewal:
    """A contract change ahead for one product of a client; both amounts are per month, in its currency or the client's.

    `moved_from` is the day that the data gave before.
    """

    client_id: str
    product: str
    renews_on: date
    decision_due_on: date | None = None
    type: RenewalType | None = None
    status: RenewalStatus | None = None
    communication_owner: CommunicationOwner | None = None
    communication_user: str | None = None
    renewal_manager: str | None = None
    renewal_manager_email: str | None = None
    current_mrr: Decimal | None = None
    renewal_mrr: Decimal | None = None
    renewal_edition: str | None = None
    renewal_term: str | None = None
    currency: str | None = None
    moved_from: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AppUsage:
    """Whether a client uses one HubSpot app; `used` is `None` where the data does not say."""

    client_id: str
    app: str
    product: str | None = None
    used: bool | None = None
    last_used_on: date | None = None
    uses_30d: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagementPoints:
    """The points HubSpot gives a client in one category of its platform engagement index."""

    client_id: str
    category: str
    points: float
    max_points: float | None = None
    measured_on: date | None = None
