"""Facts about the partner: pairs of key and value, each value read as its key asks."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.sources.cells import NONE_OF, BlankWord, Priced, Reading, UnknownWord, Value, parser
from desktop_app.sources.faults import BadCell
from desktop_app.sources.kinds import FACTS, fact_key
from desktop_app.sources.labels import header_key, word_value
from desktop_app.sources.parsing import Bad, Batch, Problem

# What people write beside a tier's name, in several languages, the longest first.
_BESIDE_TIER = tuple(
    map(header_key, ("HubSpot", "Solutions Partner", "Partner", "Partenaire", "Socio", "パートナー", "Tier", "Stufe"))
)


def read_facts(batch: Batch, reading: Reading, tiers: Sequence[str], programmes: Mapping[str, str]) -> Batch:
    """`batch` with its values read as `reading` says; pairs with an unknown key or an unfit value are rejected.

    `tiers` are the names that a credited tier may have; it is known in other languages and spellings too. `programmes`
    are the titles of the rule sets by their ids, either of which may name the programme.
    """
    values: list[tuple[Value, ...]] = []
    bad: Bad = {}
    for place, (key, *rest) in enumerate(zip(*batch.values, strict=True)):
        value = str(rest[0] or "") if rest else ""
        known = fact_key(key)
        try:
            values.append((_read_key(known), *(_read_value(known, value, reading, tiers, programmes) for _ in rest)))
        except BadCell as fault:
            values.append((None, *rest))
            column, wrong = ("value", value) if known in FACTS else ("key", str(key))
            bad[place] = [Problem(column, wrong, fault.problem)]
    return replace(batch, values=list(zip(*values, strict=True))).without(bad)


def _read_key(key: str) -> str:
    if key not in FACTS:
        raise BadCell(NONE_OF, known=", ".join(FACTS))
    return key


def _read_value(key: str, value: str, reading: Reading, tiers: Sequence[str], programmes: Mapping[str, str]) -> Value:
    read = parser(FACTS[key], reading)(value)
    if isinstance(read, BlankWord | UnknownWord | Priced):
        if not isinstance(read, BlankWord):
            raise BadCell(QT_TRANSLATE_NOOP("Messages", "This cannot be the value of {key}"), key=key)
        return None
    if read is None:
        return None
    if key == "programme":
        return _programme(str(read), programmes)
    return _tier(str(read), tiers) if key == "credited_tier" else str(read)  # facts are stored as texts


def _programme(text: str, programmes: Mapping[str, str]) -> str:
    """The id of the rule set that `text` names by its id or title, in whatever case: `"Points 2025 07"`."""
    key = header_key(text)
    meant = next((name for name, title in programmes.items() if key in (header_key(name), header_key(title))), None)
    if meant is None:
        raise BadCell(NONE_OF, known=", ".join(programmes))
    return meant


def _tier(text: str, tiers: Sequence[str]) -> str:
    """The tier that `text` names: `"DIAMOND"`, `"Platinum Partner"`, `"Platin"`."""
    key = header_key(text)
    for part in _BESIDE_TIER:
        key = key.replace(part, "")
    meant = word_value("tier", key)
    matching = next((tier for tier in tiers if header_key(tier) in (key, header_key(meant or ""))), None)
    if matching is None:
        raise BadCell(NONE_OF, known=", ".join(tiers))
    return matching
