"""Findings of an import about values that a person typed over its own, and about rows that they removed."""

from collections.abc import Iterable, Sequence

from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.services.import_results import FileResult
from desktop_app.storage.typed.overlay import Aside
from desktop_app.storage.typed.typed_rows import TypedRow

_REMOVED = QT_TRANSLATE_NOOP("Messages", "Removed by hand and left out, though the data has it: {rows}")
_STAYS = QT_TRANSLATE_NOOP("Messages", "Typed by hand and kept, though the data says otherwise now: {rows}")
_CLASHES = QT_TRANSLATE_NOOP("Messages", "Typed by hand, but the data has another row of the same name now: {rows}")
_MOST_NAMED = 5


def add_typed_findings(results: Sequence[FileResult], asides: Iterable[Aside]) -> None:
    """Put into the `results` of an import what became of the rows and values that a person typed."""
    for aside in asides:
        _add(results, _REMOVED, [(row, row_name(row)) for row in aside.met])
        _add(results, _STAYS, [(row, f"{row_name(row)}, {column}") for row, column in aside.stays])
        _add(results, _CLASHES, [(row, row_name(row)) for row in aside.clashes])


def _add(results: Sequence[FileResult], text: str, rows: Sequence[tuple[TypedRow, str]]) -> None:
    for kind in dict.fromkeys(row.kind for row, _ in rows):
        named = [name for row, name in rows if row.kind == kind]
        result = next((result for result in results if result.kind == kind), results[0])
        more = " …" if len(named) > _MOST_NAMED else ""
        result.findings += (Message(text, {"rows": "; ".join(named[:_MOST_NAMED]) + more}),)


def row_name(row: TypedRow) -> str:
    """What a row is called in a sentence: its client, and what distinguishes it from others of the client."""
    kind = row.kind
    live = row.removed[kind][0] if row.removed else {}
    if kind == "clients":
        return str(live.get("name") or row.client_id)
    named = [live.get(name, row.key.get(name)) for name in _NAMES.get(kind, tuple(row.key))]
    return " ".join(str(part) for part in (row.client_id, *named) if part)


_NAMES = {
    "subscriptions": ("product", "started_on"),
    "renewals": ("product", "renews_on"),
    "credit_events": ("product_line", "date", "kind"),
}
