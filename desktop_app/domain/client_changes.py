"""What is different about clients between two looks at the data."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from desktop_app.domain.client_list import MoneyTotal, usage_band
from desktop_app.domain.records import Relationship
from desktop_app.domain.usage import engagement_band


class ChangeKind(StrEnum):
    """The changes of a client that a partner wants to know about."""

    NEW = "new"
    LOST = "lost"
    BACK = "back"
    MRR_UP = "mrr_up"
    MRR_DOWN = "mrr_down"
    USAGE = "usage"
    ENGAGEMENT = "engagement"
    RELATIONSHIP = "relationship"


class Snapshot(NamedTuple):
    """How a client stood at one time; `mrr` is an amount of `currency` per month."""

    mrr: Decimal | None
    currency: str | None
    relationship: Relationship | None
    managing_partners: int | None
    engagement_index: float | None
    usage_score: float | None
    apps_used: int | None
    gone: bool


@dataclass(frozen=True, slots=True)
class ClientChange:
    """One thing that changed about one client; `before` is `None` for a new client."""

    client_id: str
    kind: ChangeKind
    before: Snapshot | None
    after: Snapshot


def changes_between(before: Mapping[str, Snapshot], after: Mapping[str, Snapshot]) -> list[ClientChange]:
    """What changed from `before` to `after` about the clients of `after`, in its order; one line per kind of change."""
    return [
        ClientChange(client_id, kind, before.get(client_id), now)
        for client_id, now in after.items()
        for kind in _kinds(before.get(client_id), now)
    ]


def _kinds(before: Snapshot | None, after: Snapshot) -> Iterator[ChangeKind]:
    if before is None:
        yield ChangeKind.NEW
        return
    if before.gone != after.gone:
        yield ChangeKind.LOST if after.gone else ChangeKind.BACK
    known = before.mrr is not None and after.mrr is not None and before.currency == after.currency
    if known and after.mrr != before.mrr:
        yield ChangeKind.MRR_UP if (after.mrr or 0) > (before.mrr or 0) else ChangeKind.MRR_DOWN
    if usage_band(before.apps_used) is not usage_band(after.apps_used):
        yield ChangeKind.USAGE
    if engagement_band(before.engagement_index) is not engagement_band(after.engagement_index):
        yield ChangeKind.ENGAGEMENT
    if before.relationship != after.relationship:
        yield ChangeKind.RELATIONSHIP


def kinds_by_client(changes: Iterable[ClientChange]) -> dict[str, list[ChangeKind]]:
    """In which ways each client changed, by id."""
    kinds: dict[str, list[ChangeKind]] = {}
    for change in changes:
        kinds.setdefault(change.client_id, []).append(change.kind)
    return kinds


def of_current(changes: Iterable[ClientChange], current: Container[str]) -> list[ClientChange]:
    """Those of `changes` that are about `current` clients, by id, or about lost ones."""
    return [change for change in changes if change.client_id in current or change.kind is ChangeKind.LOST]


def mrr_moved(changes: Iterable[ClientChange]) -> tuple[MoneyTotal, ...]:
    """What MRR gained (above 0) or lost by `changes`, per currency, the largest amount first; unknown is left out.

    New clients and those that are back count in full, lost ones with what they paid.
    """
    sums: dict[str, Decimal] = {}
    for change in changes:
        for snapshot, sign in ((change.after, 1), (change.before, -1)):
            if snapshot is not None and snapshot.mrr is not None:
                currency = snapshot.currency or ""
                sums[currency] = sums.get(currency, Decimal(0)) + sign * snapshot.mrr
    ordered = sorted(sums.items(), key=lambda pair: -abs(pair[1]))
    return tuple(MoneyTotal(amount, currency) for currency, amount in ordered if amount)
