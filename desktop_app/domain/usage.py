"""How much of HubSpot a client uses: engagement bands, and limits that come near."""

from enum import StrEnum

# Warn from these shares of the limit.
CONTACTS_NEAR_LIMIT = 0.9
EMAILS_NEAR_LIMIT = 0.8


class Band(StrEnum):
    """Bands of HubSpot's engagement index of 0 to 10 (likely): Low 0–3, Medium 4–6, High 7–10."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


def engagement_band(index: float | None) -> Band | None:
    """The band of an engagement index; fractions belong to the band they have not left (3.9 is low)."""
    if index is None:
        return None
    return Band.LOW if index < 4 else Band.MEDIUM if index < 7 else Band.HIGH


def is_near(used: int | None, limit: int | None, share: float) -> bool:
    """Whether `used` has reached `share` of `limit`; unknown or missing limits are near nothing."""
    return used is not None and limit is not None and limit > 0 and used >= share * limit
