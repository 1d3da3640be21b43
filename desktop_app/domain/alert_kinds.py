"""The things about clients that ask for attention, and from when on."""

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.renewals import UPCOMING_DAYS
from desktop_app.domain.usage import CONTACTS_NEAR_LIMIT, EMAILS_NEAR_LIMIT


class Alert(StrEnum):
    """What a card above the list of clients counts, and what the list can be narrowed to."""

    DECISIONS = "decisions"
    MANAGED = "managed"
    LOW_ENGAGEMENT = "low_engagement"
    NEAR_LIMIT = "near_limit"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertThresholds:
    """From when on something asks for attention: days ahead, and shares of a limit from 0 to 1."""

    decision_days: int = UPCOMING_DAYS
    renewing_soon_days: int = 60
    contacts_share: float = CONTACTS_NEAR_LIMIT
    emails_share: float = EMAILS_NEAR_LIMIT
