"""Everything the detail panel shows about one client, each block with the date and source of its data."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from desktop_app.domain.client_list import ClientRow
from desktop_app.domain.credit import Movement
from desktop_app.domain.months import Month
from desktop_app.domain.products import line_key
from desktop_app.domain.records import (
    AppUsage,
    CommunicationOwner,
    EngagementPoints,
    Renewal,
    RenewalStatus,
    Subscription,
)
from desktop_app.domain.renewals import decision_due, is_overdue


@dataclass(frozen=True, slots=True)
class Source:
    """Where a block of data came from: the files of the newest import that touched it, and when it was read."""

    files: tuple[str, ...]
    read_at: datetime


@dataclass(frozen=True, slots=True)
class Note:
    """Something a person wrote about a client; plain text."""

    note_id: int
    written_at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class CreditLayerLine:
    """Credit of one purchase in the rule set's currency: `left` of `amount` counts until `expires_on`."""

    product_line: str
    movement: Movement
    opened_on: date
    expires_on: date
    amount: Decimal
    left: Decimal


@dataclass(frozen=True, slots=True)
class MonthlyCredit:
    """The client's sold credit at the end of a month (today, for the running one)."""

    month: Month
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientCredit:
    """Sold credit of one client over the last 12 months; `None` stands for credit that is not derived yet."""

    months: tuple[MonthlyCredit, ...]
    layers: tuple[CreditLayerLine, ...]
    source: Source | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RenewalLine:
    """A renewal as it stands: what the data says, what a person set instead, and the subscription it renews.

    `owner` and `owner_user` are the override of this renewal, else of the client, else what the data says;
    `owner_is_own` and `status_is_own` tell whether a person set them.
    """

    renewal: Renewal
    due_on: date
    status: RenewalStatus | None
    status_is_own: bool
    owner: CommunicationOwner | None
    owner_user: str | None
    owner_is_own: bool
    overdue: bool
    current: Subscription | None
    currency: str

    @property
    def mrr_change(self) -> Decimal | None:
        """Renewal MRR less current MRR; `None` when either is unknown."""
        if self.renewal.current_mrr is None or self.renewal.renewal_mrr is None:
            return None
        return self.renewal.renewal_mrr - self.renewal.current_mrr


@dataclass(frozen=True, slots=True)
class EngagementPast:
    """One of our own snapshots of a client's engagement: the index of 0 to 10 and the score of 0 to 100, apart."""

    taken_on: date
    engagement_index: float | None
    usage_score: float | None
    apps_used: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientDetails:
    """One client, whole. `row` is as the list shows it; blocks without data are empty and have no source.

    `account_owner` is the partner's default renewal communication owner of this client, where a person set one.
    `counted_apps` are the names of the apps that count towards median app usage.
    """

    row: ClientRow
    client_source: Source | None
    subscriptions: tuple[Subscription, ...]
    subscription_source: Source | None
    renewals: tuple[RenewalLine, ...]
    past_renewals: tuple[RenewalLine, ...]
    renewal_source: Source | None
    apps: tuple[AppUsage, ...]
    counted_apps: frozenset[str]
    app_source: Source | None
    engagement: tuple[EngagementPoints, ...]
    engagement_source: Source | None
    engagement_history: tuple[EngagementPast, ...]
    credit: ClientCredit | None
    notes: tuple[Note, ...]
    account_owner: CommunicationOwner | None
    account_user: str | None
    today: date


def renewal_line(
    renewal: Renewal,
    subscriptions: Iterable[Subscription],
    of_client: Mapping[str, str],
    of_renewal: Mapping[str, str],
    currency: str,
    today: date,
) -> RenewalLine:
    """`renewal` with what a person set for it, or for the client, in place of what the data says.

    The overrides are by field: `status`, `communication_owner`, `communication_user`.
    """
    own = {**of_client, **of_renewal}
    status = RenewalStatus(of_renewal["status"]) if "status" in of_renewal else renewal.status
    owner = own.get("communication_owner")
    due_on = decision_due(renewal.renews_on, renewal.decision_due_on)
    line = line_key(renewal.product)
    return RenewalLine(
        renewal=renewal,
        due_on=due_on,
        status=status,
        status_is_own="status" in of_renewal,
        owner=CommunicationOwner(owner) if owner else renewal.communication_owner,
        owner_user=own.get("communication_user", renewal.communication_user),
        owner_is_own=owner is not None,
        overdue=is_overdue(due_on, renewal.renews_on, status, today),
        current=next((one for one in subscriptions if line_key(one.product) == line), None),
        currency=currency,
    )
