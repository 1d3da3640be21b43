"""The figures on the alert cards, worked out from the same rows that the list shows."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import chain, repeat
from typing import Any

from desktop_app.domain.alert_kinds import Alert, AlertThresholds
from desktop_app.domain.client_changes import ChangeKind
from desktop_app.domain.client_columns import counts_of, field_of, ids_of, pending_fields, rows_with
from desktop_app.domain.client_list import ClientBook, ClientRow, MoneyTotal, added_up
from desktop_app.domain.client_totals import mrr_totals
from desktop_app.domain.renewals import HORIZONS, is_due, is_overdue
from desktop_app.domain.usage import Band, engagement_band, is_near


@dataclass(frozen=True, slots=True)
class Snooze:
    """An alert that is not to be pointed out up to the end of `until`, and why."""

    alert: Alert
    until: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionsDue:
    """Pending renewal decisions: `due` lie within `days` ahead, `within` counts them per horizon, `overdue` are past.

    `at_stake` is the current MRR of those due and overdue; `known` is whether there are data on renewals at all.
    """

    days: int
    due: int
    overdue: int
    clients: int
    within: Mapping[int, int]
    at_stake: tuple[MoneyTotal, ...]
    known: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ManagedMrr:
    """MRR of the managed clients, and its change since the end of last month (`None` without a history)."""

    clients: int
    total: tuple[MoneyTotal, ...]
    change: tuple[MoneyTotal, ...] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LowEngagement:
    """Clients whose engagement index is low, how many of them renew within `soon_days`, and how many have no data.

    `known` is whether any client has data.
    """

    clients: int
    soon_days: int
    renewing_soon: int
    unknown: int
    known: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class NearLimit:
    """Clients near or over their contact tier, or their emails of the month; `known` is whether limits are known."""

    clients: int
    contacts: int
    emails: int
    known: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedClients:
    """Clients that changed from the data of `since` to the newest; `since` is `None` where there is nothing older."""

    since: date | None
    clients: int
    kinds: Mapping[ChangeKind, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertBoard:
    """All alerts as of today; `snoozed` holds those not to be pointed out for now."""

    decisions: DecisionsDue
    managed: ManagedMrr
    low_engagement: LowEngagement
    near_limit: NearLimit
    changed: ChangedClients
    snoozed: Mapping[Alert, Snooze] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class History:
    """What earlier snapshots know: managed MRR at the end of last month, and the day `since` which clients changed."""

    managed_before: tuple[MoneyTotal, ...] | None = None
    since: date | None = None


def alert_board(book: ClientBook, history: History, snoozes: Iterable[Snooze] = ()) -> AlertBoard:
    """The cards for the current clients of `book`."""
    return AlertBoard(
        decisions=_decisions_due(book),
        managed=_managed_mrr(book.rows, history.managed_before),
        low_engagement=_low_engagement(book),
        near_limit=_near_limit(book.rows, book.thresholds),
        changed=_changed(book, history.since),
        snoozed={snooze.alert: snooze for snooze in snoozes if snooze.until >= book.today},
    )


def _changed(book: ClientBook, since: date | None) -> ChangedClients:
    """What changed about current clients, and who was lost."""
    current = set(ids_of(book.rows)) if book.changed else ()
    changes = [
        (client_id, kind)
        for client_id, kinds in book.changed.items()
        for kind in kinds
        if client_id in current or kind is ChangeKind.LOST
    ]
    return ChangedClients(
        since=since,
        clients=len({client_id for client_id, _ in changes}),
        kinds=Counter(kind for _, kind in changes),
    )


def _decisions_due(book: ClientBook) -> DecisionsDue:
    today, days = book.today, book.thresholds.decision_days
    deciding = pending_fields(book.rows, "due_on", "renews_on", "status", "current_mrr", "currency")
    by_client = [[decision for decision in pending if _counts(decision, today, days)] for pending in deciding]
    counted = list(chain.from_iterable(by_client))
    past = sum(is_overdue(due_on, renews_on, status, today) for due_on, renews_on, status, *_ in counted)
    ahead = [(due_on - today).days for due_on, *_ in counted]
    return DecisionsDue(
        days=days,
        due=len(counted) - past,
        overdue=past,
        clients=sum(map(bool, by_client)),
        within={horizon: sum(0 <= left <= horizon for left in ahead) for horizon in HORIZONS},
        at_stake=added_up((current_mrr, currency) for *_, current_mrr, currency in counted),
        known=bool(deciding) or any(day is not None for (day,), _ in counts_of(book.rows, "next_renewal")),
    )


def _counts(decision: tuple[Any, ...], today: date, days: int) -> bool:
    due_on, renews_on, status, *_ = decision
    return is_overdue(due_on, renews_on, status, today) or is_due(due_on, status, today, days)


def _managed_mrr(rows: Sequence[ClientRow], before: Sequence[MoneyTotal] | None) -> ManagedMrr:
    managed = rows_with(rows, "relationship", lambda kind: kind is not None and kind.is_managed)
    total = mrr_totals(managed)
    return ManagedMrr(clients=len(managed), total=total, change=None if before is None else _difference(total, before))


def _difference(now: Sequence[MoneyTotal], before: Sequence[MoneyTotal]) -> tuple[MoneyTotal, ...]:
    amounts = {total.currency: total.amount for total in now}
    earlier = {total.currency: total.amount for total in before}
    currencies = [*amounts, *(currency for currency in earlier if currency not in amounts)]
    return tuple(
        MoneyTotal(amounts.get(currency, Decimal(0)) - earlier.get(currency, Decimal(0)), currency)
        for currency in currencies
    )


def _low_engagement(book: ClientBook) -> LowEngagement:
    soon_days = book.thresholds.renewing_soon_days
    low = rows_with(book.rows, "engagement_index", lambda index: engagement_band(index) is Band.LOW)
    renewals = counts_of(low, "next_renewal")
    soon = (clients for (day,), clients in renewals if day and 0 <= (day - book.today).days <= soon_days)
    unknown = len(rows_with(book.rows, "engagement_index", lambda index: index is None))
    return LowEngagement(
        clients=len(low),
        soon_days=soon_days,
        renewing_soon=sum(soon),
        unknown=unknown,
        known=unknown < len(book.rows),
    )


def _near_limit(rows: Sequence[ClientRow], thresholds: AlertThresholds) -> NearLimit:
    limits = [field_of(rows, name) for name in ("contacts_limit", "emails_limit")]
    shares = thresholds.contacts_share, thresholds.emails_share
    near = Counter(
        zip(
            map(is_near, field_of(rows, "contacts_used"), limits[0], repeat(shares[0])),
            map(is_near, field_of(rows, "emails_used"), limits[1], repeat(shares[1])),
            strict=False,
        )
    )
    both, contacts_alone, emails_alone = near[True, True], near[True, False], near[False, True]
    return NearLimit(
        clients=both + contacts_alone + emails_alone,
        contacts=both + contacts_alone,
        emails=both + emails_alone,
        known=any(limit is not None for limit in chain(*limits)),
    )
