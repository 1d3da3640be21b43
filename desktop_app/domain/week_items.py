"""Who needs the partner this week: one line per client and kind, with its reasons and what is at stake."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from desktop_app.domain.client_list import MoneyTotal, added_up
from desktop_app.domain.expiry_effects import ExpiryEffect
from desktop_app.domain.folding import natural_key
from desktop_app.domain.messages import Message
from desktop_app.domain.renewals import RenewalKey

PUT_OFF_DAYS = 7


class WeekGroup(StrEnum):
    """How pressing a line is, in the order in which the groups are listed."""

    DECIDE_NOW = "decide_now"
    ABOUT_TO_BE_LOST = "about_to_be_lost"
    WORTH_A_CALL = "worth_a_call"


class WeekKind(StrEnum):
    """Why a client needs attention; each kind belongs to one group."""

    DECISION = "decision"
    CONTACT_TIER = "contact_tier"
    LAPSE = "lapse"
    EXPIRY = "expiry"
    USAGE_FALLEN = "usage_fallen"
    NEAR_LIMIT = "near_limit"
    UNSOLD = "unsold"
    TASK = "task"

    @property
    def group(self) -> WeekGroup:
        if self in (WeekKind.DECISION, WeekKind.CONTACT_TIER):
            return WeekGroup.DECIDE_NOW
        return WeekGroup.ABOUT_TO_BE_LOST if self in (WeekKind.LAPSE, WeekKind.EXPIRY) else WeekGroup.WORTH_A_CALL


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for a line; `key` stays the same for as long as the fact does, and changes with it."""

    key: str
    text: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekItem:
    """A client and why it needs attention; without a client for tasks about none.

    `mrr` is what the client pays a month in `currency`, `credit` the tier credit that is about to be lost in the rule
    set's currency; both are `None` where unknown, `credit` also where none is. `days_left` is below 0 once overdue.
    The first reason says what and when; `effects` are what expiries do to the tier, by day; `task_ids` are the tasks
    and `renewals` the contract changes that the line is about. Lines that are `is_done` are hidden until a reason is
    added or changes.
    """

    kind: WeekKind
    client_id: str | None = None
    client: str | None = None
    owner: str | None = None
    due_on: date | None = None
    days_left: int | None = None
    overdue: bool = False
    product: str | None = None
    mrr: Decimal | None = None
    currency: str | None = None
    credit: Decimal | None = None
    reasons: tuple[Reason, ...] = ()
    effects: tuple[ExpiryEffect, ...] = ()
    task_ids: tuple[int, ...] = ()
    renewals: tuple[RenewalKey, ...] = ()
    put_off_until: date | None = None
    is_done: bool = False

    @property
    def line(self) -> "WeekLine":
        """What a person puts off or does: there is one line per client and kind."""
        return self.client_id or "", self.kind

    @property
    def is_hidden(self) -> bool:
        return self.is_done or self.put_off_until is not None

    @property
    def has_credit(self) -> bool:
        """Whether the line is about tier credit, known or not."""
        return self.kind.group is WeekGroup.ABOUT_TO_BE_LOST

    @property
    def reason_keys(self) -> frozenset[str]:
        return frozenset(reason.key for reason in self.reasons)


# The id of a client, empty for tasks without one, and the kind of its line.
WeekLine = tuple[str, WeekKind]


@dataclass(frozen=True, slots=True)
class WeekMark:
    """What a person did about a line.

    Put off until the day `until`, or done for the reasons `reasons` if that is `None`.
    """

    line: WeekLine
    until: date | None = None
    reasons: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Week:
    """The lines as of a day, by group, day and name; hidden ones among them only where they were asked for.

    `put_off` and `done` count the lines that are hidden, or would be.
    """

    as_of: date
    items: tuple[WeekItem, ...]
    put_off: int = 0
    done: int = 0

    @property
    def at_stake(self) -> tuple[MoneyTotal, ...]:
        """The MRR of the clients listed, each counted once, per currency, the largest first; unknown is left out."""
        return mrr_at_stake(self.items)

    @property
    def credit_at_stake(self) -> Decimal | None:
        """The tier credit about to be lost as far as it is known; `None` where nothing of it is."""
        return credit_at_stake(self.items)


def week_of(items: Iterable[WeekItem], marks: Iterable[WeekMark], today: date, *, hidden: bool = False) -> Week:
    """The lines of `items` in order, without those that `marks` hide today unless `hidden` is asked for."""
    by_line = {mark.line: mark for mark in marks}
    marked = [_marked(item, by_line.get(item.line), today) for item in items]
    return Week(
        today,
        tuple(sorted((item for item in marked if hidden or not item.is_hidden), key=_place)),
        put_off=sum(item.put_off_until is not None for item in marked),
        done=sum(item.is_done for item in marked),
    )


def mrr_at_stake(items: Iterable[WeekItem]) -> tuple[MoneyTotal, ...]:
    """The MRR of the clients of `items`, each counted once, per currency, the largest first; unknown is left out."""
    clients = {item.client_id: (item.mrr, item.currency) for item in items if item.client_id and item.currency}
    return added_up((mrr, currency or "") for mrr, currency in clients.values())


def credit_at_stake(items: Sequence[WeekItem]) -> Decimal | None:
    """The known credit of `items` together: `None` where all of it is unknown, 0 where none is at stake."""
    amounts = [item.credit for item in items if item.has_credit]
    known = [amount for amount in amounts if amount is not None]
    return None if amounts and not known else sum(known, Decimal(0))


def _marked(item: WeekItem, mark: WeekMark | None, today: date) -> WeekItem:
    if mark is None:
        return item
    if mark.until is not None:
        return replace(item, put_off_until=mark.until) if today < mark.until else item
    return replace(item, is_done=item.reason_keys <= mark.reasons)


def _place(item: WeekItem) -> tuple[int, date, str, int, str]:
    return (
        _GROUPS[item.kind.group],
        item.due_on or date.max,
        natural_key(item.client or ""),
        _KINDS[item.kind],
        item.client_id or "",
    )


_GROUPS = {group: place for place, group in enumerate(WeekGroup)}
_KINDS = {kind: place for place, kind in enumerate(WeekKind)}
