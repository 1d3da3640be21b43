"""How much of HubSpot a client uses: counted apps, engagement bands, and limits that come near."""

from collections.abc import Collection, Iterable
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


def counted_apps(used: Iterable[tuple[str, bool | None]], counted: Collection[str]) -> int | None:
    """How many of the `counted` apps are used, from pairs of app and whether it is used; `None` without any data."""
    names = {name.casefold() for name in counted}
    known = [is_used for app, is_used in used if is_used is not None and app.casefold() in names]
    return sum(known) if known else None


def is_near(used: int | None, limit: int | None, share: float) -> bool:
    """Whether `used` has reached `share` of `limit`; unknown or missing limits are near nothing."""
    return used is not None and bool(limit) and limit is not None and used >= share * limit
