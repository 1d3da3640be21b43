"""What the fields of records can say: kinds, states and origins."""

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
