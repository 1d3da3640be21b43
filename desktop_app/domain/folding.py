"""Text as people search for it: without case, accents or width."""

import re
from unicodedata import combining, normalize

_DIGITS = re.compile(r"\d+")
_MOST_DIGITS = 20


class _WithoutMarks(dict[int, int | None]):
    """A translation table that takes combining marks out, filled as letters are met."""

    def __missing__(self, letter: int) -> int | None:
        kept = self[letter] = None if combining(chr(letter)) else letter
        return kept


_WITHOUT_MARKS = _WithoutMarks()


def folded(text: str) -> str:
    """`text` for comparison: `"Zoë SÖHNE"` becomes `"zoe sohne"`."""
    if text.isascii():
        return text.lower()
    return normalize("NFKD", text.casefold()).translate(_WITHOUT_MARKS)


def natural_key(text: str) -> str:
    """What names are put in order by, with numbers as people count: "ACME 2" comes before "ACME 10"."""
    return _DIGITS.sub(lambda number: number[0].lstrip("0").zfill(_MOST_DIGITS), folded(text))
