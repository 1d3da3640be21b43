"""Facts about the partner: pairs of key and value, each value read as its key asks."""

from collections.abc import Mapping

from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.sources.cells import BadCell, Reading, Value, parser
from desktop_app.sources.kinds import PARTNER_KEYS, Column


def read_fact(values: Mapping[str, object]) -> dict[str, Value]:
    """The pair with its value read; raises `BadCell` for an unknown key or a value that does not fit it."""
    key = str(values["key"]).strip().lower().replace(" ", "_")
    if key not in PARTNER_KEYS:
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This is none of: {known}"), known=", ".join(PARTNER_KEYS))
    return {
        "key": key,
        "value": parser(Column("value", PARTNER_KEYS[key]), Reading({}))(str(values.get("value") or "")),
    }
