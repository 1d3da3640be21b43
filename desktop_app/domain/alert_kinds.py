"""The things about clients that ask for attention."""

from enum import StrEnum


class Alert(StrEnum):
    """What a card above the list of clients counts, and what the list can be narrowed to."""

    DECISIONS = "decisions"
    MANAGED = "managed"
    LOW_ENGAGEMENT = "low_engagement"
    NEAR_LIMIT = "near_limit"
    CHANGED = "changed"
