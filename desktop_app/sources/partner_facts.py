"""Facts about the partner: pairs of key and value, each value read as its key asks."""

from dataclasses import replace

from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.sources.cells import BadCell, Reading, Value, parser
from desktop_app.sources.kinds import PARTNER_KEYS, Column, fact_key
from desktop_app.sources.parsing import Bad, Batch


def read_facts(batch: Batch, reading: Reading) -> Batch:
    """`batch` with its values read as `reading` says; pairs with an unknown key or an unfit value are rejected."""
    values: list[tuple[Value, ...]] = []
    bad: Bad = {}
    for place, (key, *rest) in enumerate(zip(*batch.values, strict=True)):
        value = str(rest[0] or "") if rest else ""
        known = fact_key(key)
        try:
            values.append((_read_key(known), *(_read_value(known, value, reading) for _ in rest)))
        except BadCell as fault:
            values.append((None, *rest))
            column, wrong = ("value", value) if known in PARTNER_KEYS else ("key", str(key))
            bad[place] = column, wrong, fault.problem
    return replace(batch, values=list(zip(*values, strict=True))).without(bad)


def _read_key(key: str) -> str:
    if key not in PARTNER_KEYS:
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This is none of: {known}"), known=", ".join(PARTNER_KEYS))
    return key


def _read_value(key: str, value: str, reading: Reading) -> Value:
    return parser(Column("value", PARTNER_KEYS[key]), reading)(value)
