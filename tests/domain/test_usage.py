"""Engagement bands, and limits that come near."""

import pytest

from desktop_app.domain.usage import CONTACTS_NEAR_LIMIT, EMAILS_NEAR_LIMIT, Band, engagement_band, is_near


@pytest.mark.parametrize(
    ("index", "band"),
    [
        (0, Band.LOW), (3, Band.LOW), (3.9, Band.LOW), (4, Band.MEDIUM), (6, Band.MEDIUM), (6.99, Band.MEDIUM),
        (7, Band.HIGH), (10, Band.HIGH), (None, None),
    ],
)  # fmt: skip
def test_bands_of_engagement(index: float | None, band: Band | None) -> None:
    assert engagement_band(index) is band


@pytest.mark.parametrize(
    ("used", "limit", "share", "near"),
    [
        (1_799, 2_000, CONTACTS_NEAR_LIMIT, False),
        (1_800, 2_000, CONTACTS_NEAR_LIMIT, True),
        (2_500, 2_000, CONTACTS_NEAR_LIMIT, True),
        (15_999, 20_000, EMAILS_NEAR_LIMIT, False),
        (16_000, 20_000, EMAILS_NEAR_LIMIT, True),
        (None, 2_000, CONTACTS_NEAR_LIMIT, False),
        (10, None, CONTACTS_NEAR_LIMIT, False),
        (10, 0, CONTACTS_NEAR_LIMIT, False),
    ],
)
def test_limits_come_near(used: int | None, limit: int | None, share: float, near: bool) -> None:
    assert is_near(used, limit, share) is near
