"""The calendar day of an instant where this person is."""

from datetime import date, datetime


def local_day(instant: datetime) -> date:
    """The day that the calendar here shows at `instant` (aware): 04:00 UTC is still the evening before in America."""
    return instant.astimezone().date()
