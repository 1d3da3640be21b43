"""When the next sync is due: once a day, after the partner's own morning figures are there."""

from datetime import datetime, timedelta

# HubSpot refreshes the figures of the tier report between 06:00 and 08:00 (fact).
_HOUR = 8


def is_sync_due(last: datetime | None, now: datetime) -> bool:
    """Whether 08:00 passed since the `last` sync began; both aware, `now` in local time. Without any, one is due."""
    eight = now.replace(hour=_HOUR, minute=0, second=0, microsecond=0)
    latest = eight if now >= eight else eight - timedelta(days=1)
    return last is None or last < latest
