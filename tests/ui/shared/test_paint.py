"""Texts broken into lines before they are painted."""

from desktop_app.ui.shared.paint import broken_at_words


def test_lines_end_between_words() -> None:
    text = "37,787 of 40,000 emails of this month"
    assert broken_at_words(text, 16, len) == "37,787 of 40,000\nemails of this\nmonth"
    assert broken_at_words(text, 99, len) == text
    assert broken_at_words("Donaudampfschiff fährt", 8, len) == "Donaudampfschiff\nfährt"
