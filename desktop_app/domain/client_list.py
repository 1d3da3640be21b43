"""The list of clients: its rows, and how they are filtered, sorted and added up, all in memory."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.domain.alert_kinds import Alert, AlertThresholds
from desktop_app.domain.folding import folded
from desktop_app.domain.links import Portal
from desktop_app.domain.money import plain
from desktop_app.domain.own_columns import NO_VALUES, OwnColumn, OwnValue
from desktop_app.domain.records import Relationship, RenewalStatus, RenewalType
from desktop_app.domain.renewals import DECISION_DAYS, RenewalKey, is_overdue, is_pending
from desktop_app.domain.usage import Band, engagement_band

if TYPE_CHECKING:
    from desktop_app.domain.client_changes import ChangeKind

# Bands of counted apps (ours): below the gate of 3 that tiers ask for (fact, 2018), and from there in two steps.
_SOME_APPS, _MANY_APPS = 3, 7


class UsageBand(StrEnum):
    """How many counted apps a client uses; clients without data are a band of their own."""

    FEW = "few"
    SOME = "some"
    MANY = "many"
    UNKNOWN = "unknown"


class ClientStatus(StrEnum):
    """Whether a client is current: its services ended here, HubSpot does not list it any more, or calls it inactive."""

    ACTIVE = "active"
    ENDED = "ended"
    INACTIVE = "inactive"
    MISSING = "missing"


class ProductChip(NamedTuple):
    """A product that a client pays for: its line (`"Marketing Hub"`), edition and short label (`"Marketing Pro"`)."""

    line: str
    edition: str | None
    label: str


class Decision(NamedTuple):
    """One contract change ahead: to be decided by `due_on`, for a renewal on `renews_on`; both amounts are per month.

    `lost_reason` says why it is lost, where that is recorded.
    """

    product: str
    renews_on: date
    due_on: date
    status: RenewalStatus | None
    current_mrr: Decimal | None
    renewal_mrr: Decimal | None
    currency: str
    type: RenewalType = RenewalType.RENEWAL
    moved_from: date | None = None
    lost_reason: str | None = None

    @property
    def key(self) -> RenewalKey:
        return RenewalKey(self.product, self.renews_on, self.type)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientRow:
    """One client as the list shows it; `None` means that the data does not say.

    `apps_used` counts the apps that count towards median app usage, `credit` is today's sold credit in
    `credit_currency`, the rule set's; `decisions` are the pending ones in order of deadline; `next_changes` are the
    contract changes of the day that matters next, see `next_changes()`; `haystack` and `name_key` are folded text.
    `missing_since` is the day of the first sync that did not have the client any more, `not_shared_since` of the first
    one without its MRR; `shared_groups` are the groups of properties that it shares. `own_tags` are those of its `tags`
    that people gave it here; the others are the imported data's. `own` are the values of people's own
    columns, by the uids of these.
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
    is_active: bool | None = None
    missing_since: date | None = None
    not_shared_since: date | None = None
    shared_groups: tuple[str, ...] | None = None
    changed_on: date | None = None
    products: tuple[ProductChip, ...] = ()
    seats: int | None = None
    apps_used: int | None = None
    next_renewal: date | None = None
    decisions: tuple[Decision, ...] = ()
    next_changes: tuple[Decision, ...] = ()
    credit: Decimal | None = None
    credit_currency: str = "USD"
    tags: tuple[str, ...] = ()
    own_tags: tuple[str, ...] = ()
    ended_on: date | None = None
    ended_reason: str | None = None
    own: Mapping[str, OwnValue] = field(default_factory=lambda: NO_VALUES)
    haystack: str = ""
    name_key: str = ""

    @property
    def engagement(self) -> Band | None:
        return engagement_band(self.engagement_index)

    @property
    def usage(self) -> UsageBand:
        return usage_band(self.apps_used)

    @property
    def next_change(self) -> Decision | None:
        """The most urgent of the next contract changes."""
        return self.next_changes[0] if self.next_changes else None

    def is_overdue(self, today: date) -> bool | None:
        """Whether the deadline of the next contract changes is past; `None` without any."""
        change = self.next_change
        return change and is_overdue(change.due_on, change.renews_on, change.status, today)

    @property
    def renewal_status(self) -> RenewalStatus | None:
        """Of the next renewal; one without a status is pending. `None` where no renewal is known."""
        change = self.next_change
        return None if change is None else change.status or RenewalStatus.PENDING

    @property
    def editions(self) -> tuple[str, ...]:
        """The editions paid for, each once, the dearest product's first."""
        return editions_of(self.products)

    @property
    def renewal_currency(self) -> str | None:
        """The currency of the next contract changes; `None` without any, or where they are in several."""
        currencies = {change.currency for change in self.next_changes}
        return currencies.pop() if len(currencies) == 1 else None

    @property
    def renewal_mrr(self) -> Decimal | None:
        """What the products that renew next will cost a month, in `renewal_currency`; `None` unless all is known."""
        return self._of_changes([change.renewal_mrr for change in self.next_changes])

    @property
    def renewal_change(self) -> Decimal | None:
        """By how much the MRR of the products that renew next changes; `None` unless both sides are known."""
        before, after = self._of_changes([change.current_mrr for change in self.next_changes]), self.renewal_mrr
        return None if before is None or after is None else after - before

    def _of_changes(self, amounts: Sequence[Decimal | None]) -> Decimal | None:
        known = [amount for amount in amounts if amount is not None]
        return sum(known, Decimal(0)) if known and len(known) == len(amounts) and self.renewal_currency else None

    @property
    def status(self) -> ClientStatus:
        """What is known last: a person's word goes before HubSpot's."""
        if self.ended_on is not None:
            return ClientStatus.ENDED
        if self.missing_since is not None:
            return ClientStatus.MISSING
        return ClientStatus.INACTIVE if self.is_active is False else ClientStatus.ACTIVE

    @property
    def ended_since(self) -> date | None:
        """Since when the client is among the ended ones: the day its services ended, or that of the data which call it
        not active; `None` for a current one."""
        if self.ended_on is None and self.is_active is False:
            return self.changed_on
        return self.ended_on

    def days_to_renewal(self, today: date) -> int | None:
        return None if self.next_renewal is None else (self.next_renewal - today).days


class MrrRange(NamedTuple):
    """MRR from `least` up to and including `most`, in one currency; without a bound on that side where it is `None`."""

    least: Decimal | None
    most: Decimal | None
    currency: str


class OwnCriterion(NamedTuple):
    """What an own column, by its uid, is narrowed to: `values` as stored, an empty one for nothing, or from `least` up
    to and including `most`, which are stored texts of numbers or days; amounts are then those in `currency`."""

    uid: str
    values: frozenset[str] = frozenset()
    least: str = ""
    most: str = ""
    currency: str = ""


OVERDUE_ONLY = -1
"""A decision due within this many days has its deadline behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientQuery:
    """What the list is narrowed to; an empty criterion lets everything through, within one any choice may match.

    `products` are product lines; `None` among `relationships`, `engagement`, `owners`, `countries`, `editions` or
    `statuses` means clients of which that is unknown, or that have none. `statuses` are of the next renewal.
    `own` has at most one criterion for each own column. `renews_within` and `decide_within` are in days from today, and
    overdue decisions are due within any number; `ended` shows the clients whose services were ended instead of the
    current ones.
    """

    text: str = ""
    products: frozenset[str] = frozenset()
    relationships: frozenset[Relationship | None] = frozenset()
    usage: frozenset[UsageBand] = frozenset()
    engagement: frozenset[Band | None] = frozenset()
    renews_within: int | None = None
    alert: Alert | None = None
    tags: frozenset[str] = frozenset()
    owners: frozenset[str | None] = frozenset()
    countries: frozenset[str | None] = frozenset()
    editions: frozenset[str | None] = frozenset()
    statuses: frozenset[RenewalStatus | None] = frozenset()
    decide_within: int | None = None
    mrr: MrrRange | None = None
    own: tuple[OwnCriterion, ...] = ()
    ended: bool = False

    @property
    def narrows(self) -> bool:
        """Whether anything but the choice between current and ended clients is asked for."""
        return self != ClientQuery(ended=self.ended)


class MoneyTotal(NamedTuple):
    """An amount of one currency."""

    amount: Decimal
    currency: str

    def __str__(self) -> str:
        return f"{plain(self.amount)} {self.currency}"


@dataclass(frozen=True, slots=True)
class ClientBook:
    """All clients of a workspace as of `today`: `rows` are the current ones, `ended` those whose services ended
    and those that HubSpot calls not active.

    `changed` holds how the newest data changed clients, by id; `thresholds` say what is pointed out.
    `portal` is the partner's own HubSpot account, `own_columns` are people's own columns in their order.
    """

    rows: Sequence[ClientRow]
    ended: Sequence[ClientRow]
    today: date
    thresholds: AlertThresholds = field(default_factory=AlertThresholds)
    changed: Mapping[str, Sequence["ChangeKind"]] = field(default_factory=dict)
    portal: Portal = field(default_factory=Portal)
    own_columns: tuple[OwnColumn, ...] = ()


def latest_renewal(last: date) -> date:
    """The last renewal whose deadline is at most `last` by the rule of 45 days; data may name an earlier deadline."""
    return last + timedelta(days=DECISION_DAYS)


def is_to_decide(change: Decision, last: date) -> bool:
    """Whether a contract change ahead counts as a decision to be made by `last`."""
    is_soon = change.due_on <= last or change.renews_on <= latest_renewal(last)
    return is_soon and is_pending(change.status)


def by_deadline(changes: Iterable[Decision]) -> list[Decision]:
    """Contract changes of a client by deadline, and those of one day by product, whatever order they are stored in."""
    return sorted(changes, key=attrgetter("due_on", "product", "type", "renews_on"))


def next_changes(ahead: Sequence[Decision]) -> tuple[Decision, ...]:
    """Of a client's contract changes, in order of deadline, those of the renewal day that matters next (ours).

    That is the day of the first undecided one, or else of the first of all; undecided ones come first.
    """
    if len(ahead) < 2:
        return tuple(ahead)
    first = next((change for change in ahead if is_pending(change.status)), ahead[0])
    same_day = [change for change in ahead if change.renews_on == first.renews_on]
    if len(same_day) == 1:
        return (first,)
    return tuple(sorted(same_day, key=lambda change: not is_pending(change.status)))


def editions_of(products: Iterable[ProductChip]) -> tuple[str, ...]:
    """The editions of some products, each once, in their order."""
    return tuple(dict.fromkeys(product.edition for product in products if product.edition))


def usage_band(apps_used: int | None) -> UsageBand:
    """The band of a number of counted apps."""
    if apps_used is None:
        return UsageBand.UNKNOWN
    return UsageBand.FEW if apps_used < _SOME_APPS else UsageBand.SOME if apps_used < _MANY_APPS else UsageBand.MANY


def haystack(*texts: str | None) -> str:
    """The folded text that a quick search looks through; parts are kept apart so that no word spans two of them."""
    return folded("\n".join(text for text in texts if text))


def added_up(amounts: Iterable[tuple[Decimal | None, str]]) -> tuple[MoneyTotal, ...]:
    """Known amounts added up per currency, the largest sum first; none is converted."""
    sums: dict[str, Decimal] = {}
    for amount, currency in amounts:
        if amount is not None:
            sums[currency] = sums.get(currency, Decimal(0)) + amount
    return tuple(MoneyTotal(amount, currency) for currency, amount in sorted(sums.items(), key=lambda pair: -pair[1]))
