"""The headings and words of exports in many languages, as the files in `resources/export_labels/` list them."""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import methodcaller
from typing import NamedTuple
from unicodedata import normalize

from desktop_app.domain.folding import folded
from desktop_app.domain.numbers import currency_of
from desktop_app.paths import resources

_DASHES = "-‐‑‒–—―−ー"
_WITHOUT_DASHES = methodcaller("strip", _DASHES)
# Nothing in figures and days; in a text it may be Namibia.
_NOT_IN_TEXTS = frozenset({"na", "?", "."})
_FIRST = ("internal", "en")
_WORDS = re.compile(r"[^\W_]+")
_JOINTS = re.compile(r"[\W_]+")
# Articles and prepositions, which headings have or lack without another meaning; and the Japanese particle for "of".
_SMALL_WORDS = frozenset(
    "the of de la le les l d du des el los las del do da dos das di il lo i gli della dello dell delle degli der die"
    " das den dem van het een".split()
)
_OF = "の"
_NAMED_CURRENCY = re.compile(
    r"(?P<rest>.*?[^\s(\[_-])(?:\s*[(\[（]|[\s_-]+(?:in|en|em)\s+|[\s_-]+)(?P<sign>[A-Z]{3}|[円元원]|[^\w\s()\[\]（）?!%#:*]{1,3})[)\]）]?"
)
# How reports number their pages: "Page 1 of 3", "Seite 2/3", "3 ページ".
_PAGE = re.compile(
    r"(?:page|seite|página|pagina|sida|side|strona)\s*\d+(?:\s*(?:/|of|von|sur|de|di|van|av|af|z)\s*\d+)?|\d+\s*ページ",
    re.IGNORECASE,
)
_HUB = "{hub}"
# The keys of HubSpot's products in the names of its properties, under old and new names.
HUBS = {
    "marketing_hub": "Marketing Hub",
    "sales_hub": "Sales Hub",
    "service_hub": "Service Hub",
    "cms_hub": "CMS Hub",
    "content_hub": "CMS Hub",
    "operations_hub": "Operations Hub",
    "data_hub": "Operations Hub",
    "commerce_hub": "Commerce Hub",
}


class _Line(NamedTuple):
    what: str
    target: str
    meaning: str
    text: str
    source: str


class HubFigure(NamedTuple):
    """A heading about one product: `hub` is the product line, `column` what is said of it, such as `mrr`."""

    column: str
    hub: str


@dataclass(frozen=True, slots=True)
class Labels:
    """What exports call things, each compared by its `header_key`.

    `headings` are those of a column (`clients.name`, or `*.currency` for each kind that has one), the surest first;
    `hubs` those about one product; `words` the words of a list with their values; `money` parts of headings of money.
    `loose_headings` and `loose_hubs` are the same by their `loose_key`.
    """

    headings: Mapping[str, tuple[str, ...]]
    loose_headings: Mapping[str, tuple[str, ...]]
    hubs: Mapping[str, HubFigure]
    loose_hubs: Mapping[str, HubFigure]
    words: Mapping[str, Mapping[str, str]]
    blanks: frozenset[str]
    months: Mapping[str, int]
    weekdays: frozenset[str]
    money: tuple[str, ...]


def header_key(text: str) -> str:
    """What headings and words are compared by: `"Client ID "`, `"client_id"` and `"CLIENT-ID"` are the same."""
    return _JOINTS.sub("", folded(text))


def word_key(text: str) -> str:
    """What words of values are compared by; a sign such as ✓ or ✗ is its own word."""
    return header_key(text) or text.strip()


@lru_cache(maxsize=4_096)
def loose_key(text: str) -> str:
    """What unknown headings are compared by: their words in any order, without the small ones.

    `"MRR gesamt"` is `"Gesamt-MRR"`, and `"Data inizio relazione"` is `"Data di inizio della relazione"`.
    """
    words = _WORDS.findall(folded(text).replace("_", " ").replace(_OF, ""))
    return " ".join(sorted(word for word in words if word not in _SMALL_WORDS))


def heading_currency(heading: str) -> tuple[str, str | None]:
    """A heading without the currency that it names, and that: `"MRR (EUR)"` is `("MRR", "EUR")`."""
    named = _NAMED_CURRENCY.fullmatch(heading.strip())
    sign = named["sign"] if named else ""
    is_code = sign.isupper() or not (sign.isascii() and sign.isalpha())
    code = currency_of(sign) if sign and is_code else None
    return (named["rest"].strip(), code) if named and code else (heading, None)


def is_total_word(text: str) -> bool:
    """Whether `text` names a row of totals: `"Total"`, `"Summe:"`, `"合計"`."""
    return word_value("total", text) is not None


def is_report_word(text: str) -> bool:
    """Whether `text` names what a file says of itself below its rows: `"Exported by"`, `"Seite 1 von 3"`."""
    return word_value("report", text) is not None or _PAGE.fullmatch(text) is not None


def is_blank_word(text: str, *, in_text: bool = True) -> bool:
    """Whether `text` says that there is no value: a dash, `NULL`, `(No value)`, `n/a`, and the like in any language."""
    key = _blank_key(text)
    return key in labels().blanks or not key.strip(_DASHES) or (not in_text and key in _NOT_IN_TEXTS)


def any_blank_word(texts: Sequence[str], *, in_text: bool = True) -> bool:
    """Whether `is_blank_word` holds for any of `texts`, none of which is empty."""
    joined = "".join(texts)
    is_ascii = joined.isascii()
    keys = list(map(str.lower, texts)) if is_ascii else list(map(_blank_key, texts))
    more = () if in_text else _NOT_IN_TEXTS.intersection(keys)
    if more or not labels().blanks.isdisjoint(keys):
        return True
    return ("-" in joined or not is_ascii) and not all(map(_WITHOUT_DASHES, keys))


def word_value(words: str, text: str) -> str | None:
    """The value that `text` means in a list of words such as `relationship`; `None` for a word that is not known."""
    return labels().words.get(words, {}).get(word_key(text))


@cache
def labels() -> Labels:
    """All languages' labels; read when first asked for."""
    lines = list(_lines())
    headings: dict[str, list[str]] = {}
    loose: dict[str, list[str]] = {}
    words: dict[str, dict[str, str]] = {}
    for line in lines:
        if line.what == "heading":
            headings.setdefault(line.target, []).extend(_keys(line.text))
            loose.setdefault(line.target, []).append(loose_key(line.text))
        elif line.what == "word":
            words.setdefault(line.target, {}).setdefault(word_key(line.text), line.meaning)
    hubs = dict(_hub_headings(lines))
    return Labels(
        {column: tuple(dict.fromkeys(keys)) for column, keys in headings.items()},
        {column: tuple(filter(None, dict.fromkeys(keys))) for column, keys in loose.items()},
        {header_key(heading): figure for heading, figure in hubs.items()},
        {loose_key(heading): figure for heading, figure in hubs.items()},
        words,
        frozenset(_blank_key(line.text) for line in lines if line.what == "blank"),
        {header_key(line.text): int(line.meaning) for line in lines if line.what == "month"},
        frozenset(header_key(line.text) for line in lines if line.what == "weekday"),
        tuple(header_key(line.text) for line in lines if line.what == "money"),
    )


def _lines() -> Iterator[_Line]:
    # HubSpot's own names first, then English, which many sheets use whatever their language.
    files = sorted((resources() / "export_labels").glob("*.csv"), key=lambda file: (file.stem not in _FIRST, file.stem))
    for file in files:
        with file.open(encoding="utf-8", newline="") as stream:
            yield from map(_Line._make, list(csv.reader(stream))[1:])


def _keys(text: str) -> Iterator[str]:
    """The keys of a heading; an internal name is known without its `hs_` too, as HubSpot's label for it reads."""
    names = dict.fromkeys(_of_hub(text, hub) for hub in HUBS) if _HUB in text else (text,)
    for name in names:
        yield from map(header_key, _spellings(name))


def _of_hub(text: str, hub: str) -> str:
    """A heading or internal name that speaks of any product, as it is written for one of `HUBS`."""
    return text.replace(_HUB, hub if text.startswith("hs_") else hub.replace("_", " "))


def _spellings(name: str) -> Iterator[str]:
    yield name
    if name.startswith("hs_"):
        yield name.removeprefix("hs_")


def _hub_headings(lines: Sequence[_Line]) -> Iterator[tuple[str, HubFigure]]:
    for line in lines:
        if _HUB in line.text:
            for hub, product in HUBS.items():
                for heading in _spellings(_of_hub(line.text, hub)):
                    yield heading, HubFigure(line.target.removeprefix("hub."), product)


def _blank_key(text: str) -> str:
    return normalize("NFKC", text).strip().casefold()
