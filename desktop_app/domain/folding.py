"""Text as people search for it: without case, accents or width, with the apostrophes and dashes of a keyboard."""

import re
from collections.abc import Sequence
from unicodedata import category, combining, normalize

_NUMBERS = re.compile(r"(\d+)")
_MOST_DIGITS = 20


# As typesetters write them, and as they are typed.
_TYPOGRAPHIC = {
    **dict.fromkeys(map(ord, "’‘‛ʼʹ′`´"), "'"),
    **dict.fromkeys(map(ord, "“”„‟″"), '"'),
    **dict.fromkeys(map(ord, "‐‑‒–—―−"), "-"),
}


class _Typed(dict[int, int | str]):
    """A translation table that remembers the letters it leaves as they are: to miss one takes ten times as long."""

    def __missing__(self, letter: int) -> int:
        self[letter] = letter
        return letter


class _WithoutMarks(dict[int, int | str | None]):
    """A translation table that takes out combining marks and what is not seen, as marks of direction are not."""

    def __missing__(self, letter: int) -> int | None:
        sign = chr(letter)
        replacement = self[letter] = None if combining(sign) or category(sign) == "Cf" else letter
        return replacement


_TYPED = _Typed(_TYPOGRAPHIC)
_WITHOUT_MARKS = _WithoutMarks(_TYPOGRAPHIC)


def folded(text: str) -> str:
    """`text` for comparison: `"Zoë SÖHNE"` becomes `"zoe sohne"`."""
    if text.isascii():
        return text.lower().replace("`", "'")
    # Before it is decomposed: an acute accent alone would become a space and a mark.
    return normalize("NFKD", text.translate(_TYPED).casefold()).translate(_WITHOUT_MARKS)


def natural_key(text: str) -> str:
    """What names are put in order by, with numbers as people count: "ACME 2" comes before "ACME 10"."""
    return _with_long_numbers(folded(text))


def natural_keys(names: Sequence[str]) -> list[str]:
    """The `natural_key` of each of many names, whose numbers are looked for at once."""
    keys = _with_long_numbers("\n".join(map(folded, names))).split("\n")
    # A name with a line end of its own makes two of them.
    return keys if len(keys) == len(names) else list(map(natural_key, names))


def _with_long_numbers(text: str) -> str:
    """`text` with all numbers in it as long as the longest that counts."""
    parts = _NUMBERS.split(text)  # each second one is a number
    parts[1::2] = [number.lstrip("0").zfill(_MOST_DIGITS) for number in parts[1::2]]
    return "".join(parts)
