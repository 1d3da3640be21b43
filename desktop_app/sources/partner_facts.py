"""Facts about the partner: pairs of key and value, each value read as its key asks."""

from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.sources.cells import BadCell, Reading, Value, parser
from desktop_app.sources.kinds import PARTNER_KEYS, Column
from desktop_app.sources.mapping import Batch, Rejected


def read_facts(batch: Batch) -> Batch:
    """`batch` with its values read; pairs with an unknown key, or a value that does not fit it, are rejected."""
    good: list[int] = []
    values: list[tuple[Value, ...]] = []
    rejected = list(batch.rejected)
    for place, (key, *rest) in enumerate(zip(*batch.columns, strict=True)):
        value = str(rest[0] or "") if rest else ""
        known = str(key).strip().lower().replace(" ", "_")
        try:
            values.append((_read_key(known), *(_read_value(known, value) for _ in rest)))
            good.append(place)
        except BadCell as bad:
            wrong = ("value", value) if known in PARTNER_KEYS else ("key", str(key))
            rejected.append(Rejected(batch.lines[place], *wrong, bad.problem, tuple(map(str, batch.cells[place]))))
    columns = list(zip(*values, strict=True))
    return Batch([batch.lines[at] for at in good], columns, [batch.cells[at] for at in good], rejected)


def _read_key(key: str) -> str:
    if key not in PARTNER_KEYS:
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This is none of: {known}"), known=", ".join(PARTNER_KEYS))
    return key


def _read_value(key: str, value: str) -> Value:
    return parser(Column("value", PARTNER_KEYS[key]), Reading({}))(value)
