"""What is different about clients between two looks at the data."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from desktop_app.domain.client_list import usage_band
from desktop_app.domain.records import Relationship
from desktop_app.domain.usage import engagement_band


class ChangeKind(StrEnum):
    """The ways in which a client changes that a partner wants to be told of."""

    NEW = "new"
    LOST = "lost"
    BACK = "back"
    MRR_UP = "mrr_up"
    MRR_DOWN = "mrr_down"
    USAGE = "usage"
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
    if _usage_bands(before) != _usage_bands(after):
        yield ChangeKind.USAGE
    if before.relationship != after.relationship:
        yield ChangeKind.RELATIONSHIP


def _usage_bands(snapshot: Snapshot) -> tuple[object, object]:
    return usage_band(snapshot.apps_used), engagement_band(snapshot.engagement_index)
