"""Facts about the partner: pairs of key and value, each value read as its key asks."""

from dataclasses import replace

from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.sources.cells import BadCell, Reading, Value, parser
from desktop_app.sources.kinds import PARTNER_KEYS, Column
from desktop_app.sources.parsing import Bad, Batch


def read_facts(batch: Batch) -> Batch:
    """`batch` with its values read; pairs with an unknown key, or a value that does not fit it, are rejected."""
    values: list[tuple[Value, ...]] = []
    bad: Bad = {}
    for place, (key, *rest) in enumerate(zip(*batch.values, strict=True)):
        value = str(rest[0] or "") if rest else ""
        known = str(key).strip().lower().replace(" ", "_")
        try:
            values.append((_read_key(known), *(_read_value(known, value) for _ in rest)))
        except BadCell as fault:
            values.append((None, *rest))
            column, wrong = ("value", value) if known in PARTNER_KEYS else ("key", str(key))
            bad[place] = column, wrong, fault.problem
    return replace(batch, values=list(zip(*values, strict=True))).without(bad)


def _read_key(key: str) -> str:
    if key not in PARTNER_KEYS:
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This is none of: {known}"), known=", ".join(PARTNER_KEYS))
    return key


def _read_value(key: str, value: str) -> Value:
    return parser(Column("value", PARTNER_KEYS[key]), Reading({}))(value)
