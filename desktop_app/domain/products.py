"""HubSpot's product lines and editions, under their old and new names."""

import re
from collections.abc import Sequence
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
# Several lines sold as one product, under the names that it had in turn.
_BUNDLES = dict.fromkeys(("customer platform", "crm suite", "growth suite"), "customer platform")
_EDITION_WORDS = {edition.lower(): edition for edition in EDITIONS} | {
    "pro": "Professional",
    "ent": "Enterprise",
    "basic": "Basic",  # sold until 2018
}
_SHORT_EDITIONS = {"Professional": "Pro", "Enterprise": "Ent"}
# How long a contract runs, in parentheses or at the end, is not part of a product's name.
_TERMS = (
    "(?:bi|semi-?)?annual(?:ly)?|yearly|quarterly|monthly|(?:halb|viertel)?jährlich|monatlich"
    "|annuel|mensuel|trimestriel|anual|mensual|mensal|trimestral|annuale|mensile|jaarlijks|maandelijks"
)
_PAID = "(?:billed|paid) "
_CONTRACT = " (?:commitment|contract|plan|subscription|billing|upfront)"
_TERM = re.compile(
    rf"\s*[(\[][^)\]]*[)\]]|[\s,–—-]+(?:(?:{_PAID})?(?:{_TERMS})(?:{_CONTRACT})?|subscription|plan|licen[cs]e)\s*$",
    re.IGNORECASE,
)
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
    if line and (edition := _EDITION_WORDS.get(last.lower())):
        return line.rstrip(" -–—,"), edition
    first, _, line = words.partition(" ")
    edition = _EDITION_WORDS.get(first.lower())
    return (line, edition) if edition and _known(line) else _of_bundle(words)


def _of_bundle(words: str) -> tuple[str, str | None]:
    """A product without the name of the bundle that it is sold in: `"Sales Hub Starter Customer Platform"`."""
    for bundle in _BUNDLES:
        own = words[: -len(bundle)].rstrip() if words.lower().endswith(" " + bundle) else ""
        line, edition = split_product(own) if own else ("", None)
        if _known(line):
            return line, edition
    return words, None


@lru_cache(maxsize=4_096)
def line_key(text: str) -> str:
    """What product lines are compared by; `""` means the whole client.

    Every spelling that exports use is the same line: old and new name, HubSpot's internal name, any case, with edition
    or term: `"Content Hub Professional (Annual)"` and `"CMS_HUB"` are `"cms hub"`.
    """
    name = _NOISE.sub("", text.strip())
    line, edition = split_product(name if " " in name else _JOINTS.sub(" ", name))
    return _known(line, has_edition=edition is not None) or folded(line)


def line_keys(texts: Sequence[str]) -> list[str]:
    """The `line_key` of each of many texts; each is worked out once, as most of them are alike."""
    keys = {text: line_key(text) for text in set(texts)}
    return list(map(keys.__getitem__, texts))


def _known(name: str, *, has_edition: bool = False) -> str | None:
    """The line or bundle that `name` without its edition means; `None` for what could be anything."""
    words = _JOINTS.sub(" ", folded(name))
    first, _, others = words.partition(" ")
    if not others and first.endswith("hub"):
        first, others = first.removesuffix("hub"), "hub"
    if first in _HUBS and (others == "hub" or (not others and (has_edition or first in _BARE))):
        return _HUBS[first]
    return _BUNDLES.get(words)


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
