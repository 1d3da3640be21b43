"""Everything the detail panel shows about one client, each block with the date and source of its data."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from desktop_app.domain.alert_kinds import AlertThresholds
from desktop_app.domain.client_list import ClientRow, MoneyTotal
from desktop_app.domain.client_records import AppUsage, EngagementPoints, Renewal, Subscription
from desktop_app.domain.contact_log import ContactSummary
from desktop_app.domain.credit import Movement
from desktop_app.domain.money import ROUNDING
from desktop_app.domain.months import Month
from desktop_app.domain.own_columns import OwnColumn
from desktop_app.domain.products import line_key
from desktop_app.domain.records import CommunicationOwner, RenewalStatus
from desktop_app.domain.renewals import decision_due, is_overdue
from desktop_app.domain.typed_parts import TypedParts


@dataclass(frozen=True, slots=True)
class Source:
    """Where a block of data came from: the files of the import that changed it last, and when that was (aware).

    `sample` means that the workspace was filled with sample data.
    """

    files: tuple[str, ...]
    changed_at: datetime
    sample: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """Something a person wrote about a client; plain text."""

    note_id: int
    written_at: datetime
    text: str


class CreditLoss(NamedTuple):
    """What was lost of a layer of credit on a day."""

    lost_on: date
    amount: Decimal


@dataclass(frozen=True, slots=True)
class CreditLayer:
    """Credit of one purchase in the rule set's currency, which counts until `expires_on`, less what was lost of it."""

    product_line: str
    movement: Movement
    opened_on: date
    expires_on: date
    amount: Decimal
    losses: tuple[CreditLoss, ...] = ()

    def left_on(self, day: date) -> Decimal:
        """What counts at the end of `day`."""
        if not self.opened_on <= day < self.expires_on:
            return Decimal(0)
        return self.amount - sum((loss.amount for loss in self.losses if loss.lost_on <= day), Decimal(0))


class MonthlyCredit(NamedTuple):
    """The client's sold credit at the end of a month (today, for the running one)."""

    month: Month
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientCredit:
    """Sold credit of one client in `currency` over the last 12 months; `layers` are those of which something is left.

    `source` is `None` where no event of this client is known. `unrated` is what counts as well, in currencies without a
    rate.
    """

    months: tuple[MonthlyCredit, ...]
    layers: tuple[CreditLayer, ...]
    currency: str
    source: Source | None
    unrated: tuple[MoneyTotal, ...] = ()

    @property
    def today(self) -> Decimal | None:
        """What is known to count today; `None` where all that counts is in currencies without a rate."""
        return self.months[-1].amount if self.layers or not self.unrated else None


def credit_of(
    layers: Sequence[CreditLayer],
    currency: str,
    source: Source | None,
    today: date,
    unrated: tuple[MoneyTotal, ...] = (),
) -> ClientCredit:
    """The credit that `layers` make, month by month up to `today`, and the layers that still count."""
    return ClientCredit(
        months=tuple(
            MonthlyCredit(month, sum((layer.left_on(end) for layer in layers), Decimal(0)))
            for month, end in _last_year(today)
        ),
        layers=tuple(layer for layer in layers if layer.left_on(today)),
        currency=currency,
        source=source,
        unrated=unrated,
    )


@lru_cache(maxsize=1)
def _last_year(today: date) -> tuple[tuple[Month, date], ...]:
    """The last 12 months with their last days, or `today` in the running one; the same for every client."""
    this_month = Month.of(today)
    months = this_month.plus(-11).until(this_month)
    return tuple((month, min(month.last_day, today)) for month in months)


@dataclass(frozen=True, slots=True, kw_only=True)
class RenewalLine:
    """A renewal as it is now: what the data says, what a person set instead, and the subscription it renews.

    `owner` and `owner_user` are the override of this renewal, else of the client, else what the data says, else the
    account's default; `own_owner` is the one that a person set for this renewal, and `status_is_own` says whether a
    person set the status. `ended` says that the subscriptions it would renew are over: nothing is to be decided then.
    """

    renewal: Renewal
    due_on: date
    status: RenewalStatus | None
    status_is_own: bool
    owner: CommunicationOwner | None
    owner_user: str | None
    own_owner: CommunicationOwner | None
    overdue: bool
    ended: bool
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


class HubSpotPoints(NamedTuple):
    """The points that HubSpot itself counts for a client, and the day that they are of, which can be a year back."""

    sold: Decimal | None
    managed: Decimal | None
    total: Decimal | None
    as_of: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientDetails:
    """One client, whole. `row` is as the list shows it; blocks without data are empty and have no source.

    `data_as_of` is when anything was imported last, about whatever client.

    `own_owner` and `own_user` are the renewal communication owner and the user to notify that a person set for this
    client, `default_owner` is the account's. `counted_apps` are the apps that count towards median app usage, by all
    their folded names, by the rule set with the title `rules_title`.

    `properties` is what else HubSpot says, by the headings of the columns. `parts` are the rows that can be typed over.
    `own_columns` are people's own columns.
    """

    row: ClientRow
    data_as_of: datetime | None
    client_source: Source | None
    subscriptions: tuple[Subscription, ...]
    subscription_source: Source | None
    renewals: tuple[RenewalLine, ...]
    past_renewals: tuple[RenewalLine, ...]
    renewal_source: Source | None
    apps: tuple[AppUsage, ...]
    counted_apps: Mapping[str, str]
    rules_title: str
    app_source: Source | None
    engagement: tuple[EngagementPoints, ...]
    engagement_source: Source | None
    engagement_history: tuple[EngagementPast, ...]
    credit: ClientCredit | None
    points: HubSpotPoints | None
    properties: Mapping[str, str]
    property_source: Source | None
    notes: tuple[Note, ...]
    own_owner: CommunicationOwner | None
    own_user: str | None
    default_owner: CommunicationOwner | None
    thresholds: AlertThresholds
    today: date
    parts: TypedParts = field(default_factory=TypedParts)
    contact: ContactSummary = field(default_factory=ContactSummary)
    own_columns: tuple[OwnColumn, ...] = ()

    @property
    def has_other_sum(self) -> bool:
        """Whether the running subscriptions add up to something else than the client's MRR, which counts then."""
        currency = self.row.currency
        running = [each for each in self.subscriptions if each.is_running(self.today)]
        known = [each.mrr for each in running if each.mrr is not None and each.currency in (None, currency)]
        if self.row.mrr is None or not running or len(known) < len(running):
            return False
        return abs(sum(known) - self.row.mrr) > len(known) * ROUNDING


def renewal_line(
    renewal: Renewal,
    subscriptions: Iterable[Subscription],
    of_client: Mapping[str, str],
    of_renewal: Mapping[str, str],
    currency: str,
    default_owner: CommunicationOwner | None,
    today: date,
) -> RenewalLine:
    """`renewal` with what a person set for it, or for the client, in place of what the data says.

    The overrides are by field: `status`, `communication_owner`, `communication_user`; `default_owner` is the account's.
    """
    own = {**of_client, **of_renewal}
    own_owner = of_renewal.get("communication_owner")
    status = RenewalStatus(of_renewal["status"]) if "status" in of_renewal else renewal.status
    owner = own.get("communication_owner")
    due_on = decision_due(renewal.renews_on, renewal.decision_due_on)
    line = line_key(renewal.product)
    renewed = [subscription for subscription in subscriptions if line_key(subscription.product) == line]
    ended = bool(renewed) and all(subscription.has_ended(today) for subscription in renewed)
    return RenewalLine(
        renewal=renewal,
        due_on=due_on,
        status=status,
        status_is_own="status" in of_renewal,
        owner=CommunicationOwner(owner) if owner else renewal.communication_owner or default_owner,
        owner_user=own.get("communication_user", renewal.communication_user),
        own_owner=CommunicationOwner(own_owner) if own_owner else None,
        overdue=not ended and is_overdue(due_on, renewal.renews_on, status, today),
        ended=ended,
        current=next(iter(renewed), None),
        currency=currency,
    )
