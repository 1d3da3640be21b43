"""A sync is due once 08:00 has passed since the last one."""

from datetime import UTC, datetime

import pytest

from desktop_app.domain.sync_schedule import is_sync_due


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("last", "now", "due"),
    [
        (None, at(23, 3), True),
        (at(23, 8, 5), at(23, 20), False),
        (at(23, 7, 55), at(23, 7, 59), False),
        (at(23, 7, 55), at(23, 8), True),
        (at(22, 9), at(23, 7, 59), False),
        (at(22, 9), at(23, 8), True),
        (at(22, 7), at(23, 3), True),
        (at(24, 9), at(23, 9), False),  # the clock went back
    ],
)
def test_when_a_sync_is_due(last: datetime | None, now: datetime, due: bool) -> None:
    assert is_sync_due(last, now) is due
