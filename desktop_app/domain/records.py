"""The facts a workspace holds, as they come in from files: one frozen record per row."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Relationship(StrEnum):
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


class EventKind(StrEnum):
    NEW = "new"
    INCREASE = "increase"
    DECREASE = "decrease"
    CHURN = "churn"


class RenewalStatus(StrEnum):
    PENDING = "pending"
    CONFIRMED = "confirmed"
    RENEWED = "renewed"
    CANCELLATION_REQUESTED = "cancellation_requested"


class RenewalType(StrEnum):
    RENEWAL = "renewal"
    CONTACT_TIER_UPGRADE = "contact_tier_upgrade"
    EMAIL_OVERAGE = "email_overage"


class CommunicationOwner(StrEnum):
    HUBSPOT = "hubspot"
    PARTNER = "partner"


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """A HubSpot customer that the partner sold to, manages, or both.

    `mrr` is an amount of `currency` (ISO 4217) per month; `engagement_index` runs from 0 to 10 and `usage_score` from
    0 to 100, two different scales. `None` means that the data does not say.
    """

    client_id: str
    name: str
    domain: str | None = None
    hub_id: str | None = None
    company_id: str | None = None
    relationship: Relationship | None = None
    relationship_since: date | None = None
    managing_partners: int | None = None
    mrr: Decimal | None = None
    currency: str | None = None
    industry: str | None = None
    country: str | None = None
    city: str | None = None
    contact_name: str | None = None
    contact_email: str | None = None
    partner_owner: str | None = None
    contacts_used: int | None = None
    contacts_limit: int | None = None
    emails_used: int | None = None
    emails_limit: int | None = None
    engagement_index: float | None = None
    usage_score: float | None = None
    account_link: str | None = None


# Words that exports use for a subscription that is no longer paid for.
OVER = ("cancelled", "canceled", "ended", "expired", "churned", "inactive")


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
    status: str | None = None

    @property
    def is_running(self) -> bool:
        """Whether it is still paid for."""
        return (self.status or "").casefold() not in OVER


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewal:
    """A contract change ahead for one product of a client; both amounts are per month, in the client's currency."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditEvent:
    """One recorded event of the credit ledger.

    `amount` is MRR in `currency`, never negative; `None` only for a churn, whose amount is what was left. An empty
    `product_line` means the whole client. `entry` orders events of one day.
    """

    client_id: str
    date: date
    kind: EventKind
    product_line: str = ""
    amount: Decimal | None = None
    currency: str = "USD"
    event_id: str | None = None
    note: str | None = None
    entry: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamMember:
    """A person at HubSpot who supports the partner; `role` is data, `time_zone` an IANA name."""

    name: str
    role: str
    email: str
    phone: str | None = None
    description: str | None = None
    time_zone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """What is known of the partner itself; the credited tier is as HubSpot reports it."""

    partner_name: str | None = None
    hub_id: str | None = None
    ui_domain: str | None = None
    currency: str | None = None
    credited_tier: str | None = None
    credited_since: date | None = None
    certified_until: date | None = None
