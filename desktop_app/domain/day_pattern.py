"""How a locale writes a day with its month's name, as a pattern that Qt's dates understand."""

import re

_WEEKDAY = re.compile(r"[^\w']*dddd[^\w'M]*")
_ONE_DIGIT = re.compile(r"(?<!d)d(?!d)")
_YEAR = re.compile(r"\W*yyyy\W*")


def day_pattern(long_format: str) -> str:
    """The pattern of a day, of `long_format` as the locale gives it: a short month's name, days in two digits.

    `"dddd, d. MMMM yyyy"` gives `"dd. MMM yyyy"`, `"dddd, MMMM d, yyyy"` gives `"MMM dd, yyyy"`.
    """
    # Every second part is in quotes: words of the language.
    parts = _WEEKDAY.sub("", long_format).replace("MMMM", "MMM").split("'")
    return "'".join(part if quoted % 2 else _ONE_DIGIT.sub("dd", part) for quoted, part in enumerate(parts))


def without_year(pattern: str) -> str:
    """The same for days of these months: `"dd. MMM"`, `"MMM dd"`."""
    return _YEAR.sub("", re.sub(r"\s*'[^']*'(?=\W*yyyy)", "", pattern))
