"""Look at what can be typed over: a client's rows, the partner's facts and figures, and what was removed."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any

from desktop_app.domain.money import from_stored
from desktop_app.domain.own_columns import OwnColumn, value_of, values_of
from desktop_app.domain.typed_parts import OWN_COLUMNS, Cell, RemovedPart, TypedMark, TypedPart, TypedParts
from desktop_app.sources.kinds import BY_NAME, FACTS, CellType
from desktop_app.storage.own_columns import imported_texts, typed_entries
from desktop_app.storage.typed.live_rows import LiveRow, rows_where
from desktop_app.storage.typed.register import REMOVED, Entry, entries
from desktop_app.storage.typed.typed_rows import PARTNER, TypedRow, typed_rows
from desktop_app.storage.workspace import Workspace

# The kinds of which rows can be typed over.
_TYPED = ("contacts", "subscriptions", "renewals", "portal_usage", "credit_events", "clients")
# How a stored value becomes what is shown, where it is stored otherwise.
_SHOWN: Mapping[CellType, Callable[[Any], Cell]] = {
    CellType.AMOUNT: from_stored, CellType.POINTS: from_stored, CellType.DATE: date.fromisoformat, CellType.FLAG: bool,
}  # fmt: skip
Held = Mapping[tuple[str, str], Entry]


def client_parts(
    workspace: Workspace,
    rows: Mapping[str, Sequence[LiveRow]],
    client_id: str,
    columns: Sequence[OwnColumn],
    held: Held,
) -> TypedParts:
    """What can be typed over of a client's `rows` by kind; `columns` are people's own, `held` what the register has."""
    live = {kind: rows[kind] for kind in _TYPED}
    parts = _parts(workspace, client_id, live, held)
    if not columns:
        return parts
    return replace(parts, rows={**parts.rows, OWN_COLUMNS: (_own_part(workspace, client_id, columns),)})


def partner_parts(workspace: Workspace) -> TypedParts:
    """The facts about the partner, and HubSpot's own figures of it by month."""
    facts = _all_facts(workspace)
    figures = rows_where(workspace, "hubspot_figures", "client", None)
    return _parts(workspace, PARTNER, {"partner": facts, "hubspot_figures": figures}, entries(workspace, PARTNER))


def removed_clients(workspace: Workspace) -> tuple[RemovedPart, ...]:
    """The clients that were removed and can be given back."""
    rows = typed_rows(workspace, entries(workspace))
    return tuple(_removed(row for row in rows if row.kind == "clients"))


def _own_part(workspace: Workspace, client_id: str, columns: Sequence[OwnColumn]) -> TypedPart:
    """The values of own columns by the uids of these."""
    imported = values_of(columns, imported_texts(workspace, columns, client_id).get(client_id, {}))
    typed = typed_entries(workspace, columns, client_id)
    marks = {
        uid: TypedMark(entry.author, entry.entered_at, imported.get(uid), given_back=uid in imported)
        for uid, entry in typed.items()
    }
    values = {
        **imported,
        **{column.uid: value_of(column, typed[column.uid].value) for column in columns if column.uid in typed},
    }
    return TypedPart(OWN_COLUMNS, 0, {column.uid: values.get(column.uid) for column in columns}, marks, OWN_COLUMNS)


def _all_facts(workspace: Workspace) -> list[LiveRow]:
    return [row for key in FACTS for row in rows_where(workspace, "partner", "key", key)]


def _parts(workspace: Workspace, client_id: str, live: Mapping[str, Iterable[LiveRow]], held: Held) -> TypedParts:
    typed = typed_rows(workspace, held, client_id)
    by_row = {(row.kind, row.row_id): row for row in typed}
    rows = {
        kind: tuple(_part(kind, row, by_row.get((kind, row["id"]))) for row in of_kind)
        for kind, of_kind in live.items()
    }
    return TypedParts(rows, tuple(_removed(typed)))


def _part(kind: str, live: LiveRow, typed: TypedRow | None) -> TypedPart:
    values = _cells(kind, live)
    if typed is None:
        return TypedPart(kind, live["id"], values)
    imported = _cells(kind, typed.base)
    marks = {
        name: TypedMark(entry.author, entry.entered_at, imported.get(name), name in typed.base)
        for name, entry in typed.columns.items()
    }
    return TypedPart(kind, live["id"], values, marks, typed.uid, typed.is_added)


def _removed(rows: Iterable[TypedRow]) -> Iterable[RemovedPart]:
    for row in rows:
        if row.is_removed and row.removed:
            entry = row.typed[REMOVED]
            values = _cells(row.kind, row.removed[row.kind][0])
            yield RemovedPart(row.kind, row.client_id, row.uid, values, entry.author, entry.entered_at)


def _cells(kind: str, stored: Mapping[str, Any]) -> dict[str, Cell]:
    return {
        name: stored[name] if shown is None or stored[name] is None else shown(stored[name])
        for name, shown in _columns(kind)
        if name in stored
    }


@lru_cache(maxsize=64)
def _columns(kind: str) -> Sequence[tuple[str, Callable[[Any], Cell] | None]]:
    """The columns of a kind but the client, each with what its stored values are shown by."""
    return [(column.name, _SHOWN.get(column.type)) for column in BY_NAME[kind].columns if column.name != "client"]
