"""Text as people search for it: without case, accents or width."""

from unicodedata import combining, normalize


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
