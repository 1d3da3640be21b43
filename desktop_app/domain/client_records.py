"""The facts about a client, as they come in from files: one frozen record per row."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop_app.domain.records import ENDED, OVER, CommunicationOwner, RenewalStatus, RenewalType


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """A product that a client pays for; `mrr` is an amount of `currency` per month, `None` where it is unknown."""

    client_id: str
    product: str
    mrr: Decimal | None
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
