"""A day is written as the locale writes its long form, only shorter."""

import pytest

from desktop_app.domain.day_pattern import day_pattern, without_year


@pytest.mark.parametrize(
    ("long_format", "pattern", "short"),
    [
        ("dddd, d MMMM yyyy", "dd MMM yyyy", "dd MMM"),
        ("dddd, MMMM d, yyyy", "MMM dd, yyyy", "MMM dd"),
        ("dddd, d. MMMM yyyy", "dd. MMM yyyy", "dd. MMM"),
        ("dddd d MMMM yyyy", "dd MMM yyyy", "dd MMM"),
        ("dddd, d 'de' MMMM 'de' yyyy", "dd 'de' MMM 'de' yyyy", "dd 'de' MMM"),
    ],
)
def test_the_parts_of_a_day_stand_as_in_the_long_form(long_format: str, pattern: str, short: str) -> None:
    assert day_pattern(long_format) == pattern
    assert without_year(pattern) == short
