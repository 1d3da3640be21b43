"""When a renewal has to be decided, and which decisions are due."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.records import RenewalStatus, RenewalType

if TYPE_CHECKING:  # most who ask about renewals have none of these records
    from desktop_app.domain.client_records import Renewal

# Facts of 2018: the decision is due 45 days before the renewal starts (the day after, an open renewal renews by
# itself), and contract changes are shown 120 days ahead.
DECISION_DAYS = 45
UPCOMING_DAYS = 120
HORIZONS = (30, 60, 90, 120)


@dataclass(frozen=True, slots=True)
class RenewalKey:
    """Which renewal of a client is meant."""

    product: str
    renews_on: date
    type: RenewalType = RenewalType.RENEWAL


def decision_due(renews_on: date, decision_due_on: date | None = None) -> date:
    """The day by which a renewal must be decided: as the data says, else 45 days before it starts (fact)."""
    return decision_due_on or renews_on - timedelta(days=DECISION_DAYS)


def key_of(renewal: "Renewal") -> RenewalKey:
    """What names a contract change and its day; where the data do not say its type, it is a renewal (ours)."""
    return RenewalKey(renewal.product, renewal.renews_on, renewal.type or RenewalType.RENEWAL)


def is_pending(status: RenewalStatus | None) -> bool:
    """Whether a renewal waits for a decision; one without a status does, since nothing says that it was decided."""
    return status in (None, RenewalStatus.PENDING)


def is_overdue(due_on: date, renews_on: date, status: RenewalStatus | None, today: date) -> bool:
    """Pending with its deadline past, and the renewal itself still ahead."""
    return is_pending(status) and due_on < today <= renews_on


def is_due(due_on: date, status: RenewalStatus | None, today: date, within: int) -> bool:
    """Pending with its deadline from `today` up to `within` days ahead."""
    return is_pending(status) and today <= due_on <= today + timedelta(days=within)
