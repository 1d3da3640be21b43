"""The day of an instant is the one on the calendar here."""

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from desktop_app.domain.local_days import local_day


@pytest.fixture
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The time zone that the machine is in."""
    if not hasattr(time, "tzset"):
        pytest.skip("the zone of this system cannot be set for a test")
    with monkeypatch.context() as patch:
        patch.setenv("TZ", request.param)
        time.tzset()
        yield
    time.tzset()


@pytest.mark.parametrize(
    ("zone", "day"),
    [("America/Los_Angeles", 29), ("UTC", 30), ("Pacific/Auckland", 30)],
    indirect=["zone"],
)
@pytest.mark.usefixtures("zone")
def test_an_evening_in_america_is_the_day_before(day: int) -> None:
    assert local_day(datetime(2026, 11, 30, 4, 0, tzinfo=UTC)) == date(2026, 11, day)
