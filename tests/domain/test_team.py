"""What time it is where a team member works, and what the zone is called."""

from datetime import UTC, datetime

import pytest

from desktop_app.domain.team import local_time, zone, zone_label, zone_names

WINTER, SUMMER = datetime(2026, 11, 23, 17, 40, tzinfo=UTC), datetime(2026, 7, 1, 17, 40, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "name", "time", "label"),
    [
        (WINTER, "Europe/London", "17:40", "GMT"),
        (SUMMER, "Europe/London", "18:40", "BST"),
        (WINTER, "Europe/Budapest", "18:40", "CET"),
        (WINTER, "Asia/Kolkata", "23:10", "IST"),
        (WINTER, "America/Sao_Paulo", "14:40", "UTC-03"),
    ],
)
def test_the_time_there_follows_the_zone_and_its_summer(now: datetime, name: str, time: str, label: str) -> None:
    there = local_time(now, name)
    assert there is not None
    assert (f"{there:%H:%M}", zone_label(there)) == (time, label)


@pytest.mark.parametrize("name", [None, "", "Europe/Nowhere", "../../etc/passwd", "/etc/localtime", "Europe"])
def test_a_zone_that_is_none_has_no_time(name: str | None) -> None:
    assert local_time(WINTER, name) is None


def test_the_zones_offered_are_places() -> None:
    names = zone_names()
    assert "Europe/London" in names
    assert all(zone(name) for name in names[::40])
    assert not any(name.startswith("Etc/") for name in names)
