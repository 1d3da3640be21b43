"""Credit events that follow from what HubSpot showed of a client's product lines at different times.

HubSpot gives no history of credit (its public interface, November 2026), so each sync is compared with the one before.
What is recorded elsewhere counts first: only the rest of a change is derived.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from desktop_app.domain.records import EventKind

_NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """What a sync showed of one product line of a client on a day: its MRR in `currency`, a month.

    `share` is how many partners manage the client, `sold` whether the partner sold to it, `run` the sync.
    `compared_with` is the day on which the line was last known before; without it, the observation is what later ones
    are compared with, and makes no event. `event_on` is the day of the change where HubSpot itself gives it.
    """

    run: int
    day: date
    mrr: Decimal
    currency: str
    share: int | None = None
    sold: bool = True
    compared_with: date | None = None
    event_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedEvent:
    """An imported or entered event of the client: `line` is empty where it is about all lines."""

    line: str
    day: date
    kind: EventKind
    amount: Decimal | None
    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DerivedEvent:
    """A change of a line's MRR that no recorded event explains; `amount` is `None` for a churn."""

    run: int
    line: str
    day: date
    kind: EventKind
    amount: Decimal | None
    currency: str


class DatedFrom(StrEnum):
    """Whether a client that a sync shows for the first time was sold since the sync before, as far as is known."""

    BASELINE = "baseline"
    RELATIONSHIP = "relationship"
    UNKNOWN = "unknown"


def first_seen(previous_sync: date | None, relationship_since: date | None) -> DatedFrom:
    """How to take the first observation of a client: it is sold anew only if its relationship began after the sync
    before, and the very first sync of all is what later ones are compared with."""
    if previous_sync is None:
        return DatedFrom.BASELINE
    is_new = relationship_since is not None and relationship_since > previous_sync
    return DatedFrom.RELATIONSHIP if is_new else DatedFrom.UNKNOWN


def derived_events(
    lines: Sequence[tuple[str, Sequence[Observation]]], recorded: Iterable[RecordedEvent]
) -> list[DerivedEvent]:
    """The events of one client that follow from its `lines`, each with its observations in the order of syncs.

    A line that is first seen after the client was known is compared with nothing: it was not paid for before.
    """
    left = _Recorded(list(recorded))
    derived: list[DerivedEvent] = []
    for line, observations in lines:
        for before, after in pairwise((None, *observations)):
            if after is not None and after.compared_with is not None:
                derived += _between(line, before, after, after.compared_with, left)
    return sorted(derived, key=lambda event: (event.day, event.run))


def _between(
    line: str, before: Observation | None, after: Observation, compared_with: date, left: "_Recorded"
) -> Iterable[DerivedEvent]:
    """The event that a change from `before` to `after` makes; a change of currency or share makes none."""
    was, now = before.mrr if before else _NOTHING, after.mrr
    is_alike = before is None or (before.currency, before.share) == (after.currency, after.share)
    first = min(compared_with + timedelta(days=1), after.day)
    if was == now or not after.sold or not is_alike or left.has_other_currency(line, first, after.day, after.currency):
        return
    if now > was:
        amount = now - was - left.take_sales(line, first, after.day, now - was)
        kind = EventKind.INCREASE if was else EventKind.NEW
    else:
        amount = was - now - left.take_losses(line, first, after.day, was - now)
        kind = EventKind.DECREASE if now else EventKind.CHURN
    if amount > 0:
        yield DerivedEvent(
            run=after.run,
            line=line,
            day=after.event_on or after.day,
            kind=kind,
            amount=None if kind is EventKind.CHURN else amount,
            currency=after.currency,
        )


@dataclass(slots=True)
class _Recorded:
    """Recorded events, and how much of each has explained a change already."""

    events: list[RecordedEvent]
    used: dict[int, Decimal] = field(default_factory=dict)

    def take_sales(self, line: str, first: date, last: date, wanted: Decimal) -> Decimal:
        """Use recorded sales of the line for a rise of `wanted`; gives how much of it they explain."""
        return self._take(line, first, last, wanted, (EventKind.NEW, EventKind.INCREASE))

    def take_losses(self, line: str, first: date, last: date, wanted: Decimal) -> Decimal:
        """Use recorded reductions for a fall of `wanted`; a churn explains all of it."""
        if any(event.kind is EventKind.CHURN for _, event in self._within(line, first, last)):
            return wanted
        return self._take(line, first, last, wanted, (EventKind.DECREASE,))

    def has_other_currency(self, line: str, first: date, last: date, currency: str) -> bool:
        """Whether amounts are recorded that cannot be compared with a change in `currency`."""
        return any(event.currency != currency for _, event in self._within(line, first, last) if event.amount)

    def _take(self, line: str, first: date, last: date, wanted: Decimal, kinds: Sequence[EventKind]) -> Decimal:
        taken = _NOTHING
        for place, event in self._within(line, first, last):
            if event.kind in kinds:
                rest = (event.amount or _NOTHING) - self.used.get(place, _NOTHING)
                some = min(rest, wanted - taken)
                self.used[place] = self.used.get(place, _NOTHING) + some
                taken += some
        return taken

    def _within(self, line: str, first: date, last: date) -> list[tuple[int, RecordedEvent]]:
        return [
            (place, event)
            for place, event in enumerate(self.events)
            if event.line in (line, "") and first <= event.day <= last
        ]
