"""Exports of HubSpot's other records, known by their headings: what they are is said when they are refused."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from desktop_app.domain.errors import UnusableInput
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.sources.csv_file import Table
from desktop_app.sources.labels import header_key, labels

_NOTHING_SURE = QT_TRANSLATE_NOOP(
    "Messages", "What clients pay and when they renew cannot be read from {file}. Nothing was imported."
)
_INSTEAD = QT_TRANSLATE_NOOP(
    "Messages",
    "Export partner clients, companies or contacts instead, or line items with Name, Net price, Recurring billing"
    " frequency and Associated Company IDs.",
)


class _Export(NamedTuple):
    """What is said of an export of some records: what they are, what is wrong, and what to export instead."""

    what: str
    why: str = _NOTHING_SURE
    hint: str = _INSTEAD


# By the names under which `resources/export_labels/` lists their headings; the first that fits is named.
_EXPORTS: Mapping[str, _Export] = {
    "deals": _Export(QT_TRANSLATE_NOOP("Messages", "This is an export of deals")),
    "quotes": _Export(QT_TRANSLATE_NOOP("Messages", "This is an export of quotes")),
    "tickets": _Export(QT_TRANSLATE_NOOP("Messages", "This is an export of tickets")),
    "invoices": _Export(QT_TRANSLATE_NOOP("Messages", "This is an export of invoices")),
    "tasks": _Export(QT_TRANSLATE_NOOP("Messages", "This is an export of tasks")),
    "line_items": _Export(
        QT_TRANSLATE_NOOP("Messages", "This is an export of line items"),
        QT_TRANSLATE_NOOP(
            "Messages", "{file} does not say what each costs, how often, and for which client. Nothing was imported."
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Export it again with Name, Net price, Recurring billing frequency and Associated Company IDs.",
        ),
    ),
    "contacts": _Export(
        QT_TRANSLATE_NOOP("Messages", "This is an export of contacts"),
        QT_TRANSLATE_NOOP("Messages", "{file} does not say to which client each belongs. Nothing was imported."),
        QT_TRANSLATE_NOOP("Messages", "Export it again with Associated Company IDs."),
    ),
    "products": _Export(QT_TRANSLATE_NOOP("Messages", "This is an export of products")),
}


def refuse_other_records(table: Table, *, of_people: bool) -> None:
    """Raise `UnusableInput`, which says what to export instead, where the `table` is an export of other records."""
    if (records := "contacts" if of_people else other_records(table.header)) is not None:
        export = _EXPORTS[records]
        raise UnusableInput(export.what, export.why, export.hint, file=table.name)


def other_records(header: Sequence[str]) -> str | None:
    """Which of HubSpot's records that are no clients an export with this `header` holds: `"deals"`; `None` if none."""
    keys = {header_key(heading) for heading in header}
    known = labels().headings
    return next((name for name in _EXPORTS if not keys.isdisjoint(known.get(f"records.{name}", ()))), None)


def is_numbered_record(header: Sequence[str]) -> bool:
    """Whether a `header` numbers records as exports of HubSpot do, and does not call them companies; all have names."""
    keys = {header_key(heading) for heading in header} - {"name"}
    known = labels().headings
    return not keys.isdisjoint(known["record"]) and keys.isdisjoint(known["company"])
