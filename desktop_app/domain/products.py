"""HubSpot's product lines and editions, under their old and new names."""

import re
from functools import lru_cache

from desktop_app.domain.folding import folded

EDITIONS = ("Free", "Starter", "Professional", "Enterprise")
PRODUCT_LINES = ("Marketing Hub", "Sales Hub", "Service Hub", "CMS Hub", "Operations Hub", "Commerce Hub")

# Renamed product lines count as one: a purchase under the old name and a downgrade under the new one belong together.
_HUBS = {
    "marketing": "marketing hub",
    "sales": "sales hub",
    "service": "service hub",
    "cms": "cms hub",
    "content": "cms hub",
    "operations": "operations hub",
    "ops": "operations hub",
    "data": "operations hub",
    "commerce": "commerce hub",
}
# Names that mean a hub even without that word; the others could be anything.
_BARE = frozenset({"marketing", "sales", "service", "cms", "operations"})
_EDITION_WORDS = {edition.lower(): edition for edition in EDITIONS} | {"pro": "Professional", "ent": "Enterprise"}
_SHORT_EDITIONS = {"Professional": "Pro", "Enterprise": "Ent"}
# How long a contract runs, in parentheses or at the end, is not part of a product's name.
_TERMS = (
    "(?:bi|semi-?)?annual(?:ly)?|yearly|quarterly|monthly|(?:halb|viertel)?jährlich|monatlich"
    "|annuel|mensuel|trimestriel|anual|mensual|mensal|trimestral|annuale|mensile|jaarlijks|maandelijks"
)
_PAID = "(?:billed|paid) "
_CONTRACT = " (?:commitment|contract|plan|subscription|billing|upfront)"
_TERM = re.compile(rf"\s*[(\[][^)\]]*[)\]]|[\s,–—-]+(?:{_PAID})?(?:{_TERMS})(?:{_CONTRACT})?\s*$", re.IGNORECASE)
_NOISE = re.compile(r"^(?:hubspot|hs)[\s_]+|[™®]", re.IGNORECASE)
_JOINTS = re.compile(r"[\s_-]+")


@lru_cache(maxsize=4_096)
def split_product(text: str) -> tuple[str, str | None]:
    """The product line and edition in `text`: `"Marketing Hub Professional"` → `("Marketing Hub", "Professional")`.

    The line is as it is written, but without the contract's term: `"Content Hub Pro (Annual)"` → `("Content Hub", …)`.
    """
    words = _JOINTS.sub(" ", text) if "_" in text else " ".join(text.split())
    words = " ".join(_TERM.sub("", words).split()) or words
    line, _, last = words.rpartition(" ")
    edition = _EDITION_WORDS.get(last.lower())
    return (line.rstrip(" -–—,"), edition) if line and edition else (words, None)


@lru_cache(maxsize=4_096)
def line_key(text: str) -> str:
    """What product lines are compared by; `""` means the whole client.

    Every spelling that exports use is the same line: old and new name, HubSpot's internal name, any case, with edition
    or term: `"Content Hub Professional (Annual)"` and `"CMS_HUB"` are `"cms hub"`.
    """
    name = folded(split_product(_NOISE.sub("", text.strip()))[0])
    first, *others = _JOINTS.sub(" ", name).split(" ")
    if first in _HUBS and (others == ["hub"] or (not others and first in _BARE)):
        return _HUBS[first]
    return name


def is_known_line(text: str) -> bool:
    """Whether `text` names one of HubSpot's product lines, in whatever spelling."""
    return line_key(text) in _HUBS.values()


@lru_cache(maxsize=4_096)
def short_label(product: str, edition: str | None) -> str:
    """A label for a chip: `("Marketing Hub", "Professional")` → `"Marketing Pro"`."""
    line, edition_named = split_product(product)
    edition = edition or edition_named
    line = line.removesuffix(" Hub")
    return f"{line} {_SHORT_EDITIONS.get(edition, edition)}" if edition else line
