"""Text as people search for it: without case, accents or width, with the apostrophes and dashes of a keyboard."""

import re
from unicodedata import category, combining, normalize

_DIGITS = re.compile(r"\d+")
_MOST_DIGITS = 20


# As typesetters write them, and as they are typed.
_TYPOGRAPHIC = {
    **dict.fromkeys(map(ord, "’‘‛ʼʹ′`´"), "'"),
    **dict.fromkeys(map(ord, "“”„‟″"), '"'),
    **dict.fromkeys(map(ord, "‐‑‒–—―−"), "-"),
}


class _WithoutMarks(dict[int, int | str | None]):
    """A translation table that takes out combining marks and what is not seen, as marks of direction are not."""

    def __missing__(self, letter: int) -> int | None:
        sign = chr(letter)
        replacement = self[letter] = None if combining(sign) or category(sign) == "Cf" else letter
        return replacement


_WITHOUT_MARKS = _WithoutMarks(_TYPOGRAPHIC)


def folded(text: str) -> str:
    """`text` for comparison: `"Zoë SÖHNE"` becomes `"zoe sohne"`."""
    if text.isascii():
        return text.lower().replace("`", "'")
    # Before it is decomposed: an acute accent alone would become a space and a mark.
    return normalize("NFKD", text.translate(_TYPOGRAPHIC).casefold()).translate(_WITHOUT_MARKS)


def natural_key(text: str) -> str:
    """What names are put in order by, with numbers as people count: "ACME 2" comes before "ACME 10"."""
    return _DIGITS.sub(lambda number: number[0].lstrip("0").zfill(_MOST_DIGITS), folded(text))
