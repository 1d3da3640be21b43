"""HubSpot's product lines and editions, under their old and new names."""

import re
from functools import lru_cache

EDITIONS = ("Free", "Starter", "Professional", "Enterprise")
PRODUCT_LINES = ("Marketing Hub", "Sales Hub", "Service Hub", "CMS Hub", "Operations Hub", "Commerce Hub")

# Renamed product lines count as one: a purchase under the old name and a downgrade under the new one belong together.
_RENAMED = {"content hub": "cms hub", "data hub": "operations hub"}
_EDITION_WORDS = {edition.lower(): edition for edition in EDITIONS} | {"pro": "Professional", "ent": "Enterprise"}
_SHORT_EDITIONS = {"Professional": "Pro", "Enterprise": "Ent"}
_SPACES = re.compile(r"\s+")


@lru_cache(maxsize=4_096)
def split_product(text: str) -> tuple[str, str | None]:
    """The product line and edition in `text`: `"Marketing Hub Professional"` → `("Marketing Hub", "Professional")`."""
    words = _SPACES.sub(" ", text).strip()
    line, _, last = words.rpartition(" ")
    edition = _EDITION_WORDS.get(last.lower())
    return (line, edition) if line and edition else (words, None)


@lru_cache(maxsize=4_096)
def line_key(text: str) -> str:
    """What product lines are compared by: without edition, case and renaming; `""` stands for the whole client."""
    key = split_product(text)[0].lower()
    return _RENAMED.get(key, key)


@lru_cache(maxsize=4_096)
def short_label(product: str, edition: str | None) -> str:
    """A label for a chip: `("Marketing Hub", "Professional")` → `"Marketing Pro"`."""
    line, found = split_product(product)
    edition = edition or found
    line = line.removesuffix(" Hub")
    return f"{line} {_SHORT_EDITIONS.get(edition, edition)}" if edition else line
