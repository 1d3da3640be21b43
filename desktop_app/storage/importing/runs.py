"""The log of imports, and the way back from each of them."""

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from desktop_app.storage.conditions import DEFAULT_CURRENCY
from desktop_app.storage.importing import moved_renewals
from desktop_app.storage.workspace import Value, Workspace

TABLES = {
    "clients": "client",
    "contacts": "contact",
    "client_values": "client_value",
    "hubspot_figures": "hubspot_figure",
    "subscriptions": "subscription",
    "renewals": "renewal",
    "portal_usage": "app_usage",
    "engagement": "engagement",
    "credit_events": "credit_event",
    "team": "team_member",
    "partner": "partner_fact",
}


def start_run(workspace: Workspace, now: datetime, as_of: date) -> int:
    """Note that an import starts `now` (aware) of data of the day `as_of`, and give its number."""
    workspace.write(
        "INSERT INTO import_run (started_at, as_of, files) VALUES (?, ?, '[]')", [now.isoformat(), as_of.isoformat()]
    )
    return int(workspace.rows("SELECT last_insert_rowid()")[0][0] or 0)


def finish_run(
    workspace: Workspace, import_id: int, files: Iterable[Mapping[str, object]], fingerprint: str | None
) -> None:
    """Note what became of the tables in `files`, and what tells these files from others."""
    workspace.write(
        "UPDATE import_run SET files = ?, fingerprint = ? WHERE id = ?",
        [json.dumps(list(files)), fingerprint, import_id],
    )


def same_as_last(workspace: Workspace, fingerprint: str) -> list[dict[str, Any]]:
    """What became of the tables of the last import, if it was of the same files and nothing was taken back since."""
    found = workspace.rows(
        "SELECT files FROM import_run last WHERE id = (SELECT max(id) FROM import_run) AND fingerprint = ?"
        " AND NOT EXISTS (SELECT 1 FROM import_run WHERE undone_at >= last.started_at)",
        [fingerprint],
    )
    return json.loads(str(found[0][0])) if found else []


def partner_currency(workspace: Workspace) -> str:
    """The currency that the partner counts in."""
    rows = workspace.rows("SELECT value FROM partner_fact WHERE key = 'currency'")
    return str(rows[0][0]) if rows else DEFAULT_CURRENCY


def data_as_of(workspace: Workspace) -> datetime | None:
    """When the newest data came in (aware); `None` before the first import."""
    rows = workspace.rows("SELECT max(started_at) FROM import_run WHERE undone_at IS NULL")
    return datetime.fromisoformat(str(rows[0][0])) if rows[0][0] else None


def latest_run(workspace: Workspace) -> int | None:
    """The newest import that changed something and was not taken back."""
    found = workspace.rows(
        "SELECT max(run.id) FROM import_run run, json_each(run.files) file WHERE run.undone_at IS NULL"
        " AND json_extract(file.value, '$.added') + json_extract(file.value, '$.updated') > 0"
    )
    return None if found[0][0] is None else int(found[0][0])


def is_open(workspace: Workspace, import_id: int) -> bool:
    """Whether there was such an import, and it was not taken back."""
    return bool(workspace.rows("SELECT 1 FROM import_run WHERE id = ? AND undone_at IS NULL", [import_id]))


def blocking_runs(workspace: Workspace, import_id: int) -> list[int]:
    """Later imports whose rows belong, or belonged, to clients that `import_id` added: those come back first.

    Asked after the changes of `import_id` itself are restored.
    """
    added = "SELECT id FROM client WHERE added_by = ?1"
    # A credit event can be moved to another client: then the import that moved it is in the way, not its own.
    moved = (
        "SELECT max(change.import_id) FROM import_change change WHERE change.kind = ?2 AND change.row_id = child.id"
        " AND json_type(change.before, '$.client') IS NOT NULL"
    )
    found = workspace.rows(
        f"SELECT DISTINCT import_id FROM import_change WHERE json_extract(before, '$.client') IN ({added})", [import_id]
    )
    for kind, table in TABLES.items():
        if kind not in ("clients", "team", "partner"):
            found += workspace.rows(
                f"SELECT DISTINCT coalesce(({moved}), child.added_by) FROM {table} child"
                f" WHERE child.client IN ({added}) AND child.added_by <> ?1",
                [import_id, kind],
            )
    return sorted({int(row[0] or 0) for row in found})


def credit_clients(workspace: Workspace, import_id: int) -> set[int]:
    """The numbers of the clients whose credit events taking `import_id` back would change, or give to them."""
    changes = (
        "FROM import_change change JOIN credit_event event ON event.id = change.row_id"
        " WHERE change.kind = 'credit_events' AND change.import_id = ?1"
    )
    rows = workspace.rows(
        "SELECT client FROM credit_event WHERE added_by = ?1"
        f" UNION SELECT event.client {changes}"
        f" UNION SELECT json_extract(change.before, '$.client') {changes}"
        " AND json_type(change.before, '$.client') IS NOT NULL",
        [import_id],
    )
    return {int(row[0] or 0) for row in rows}


def restore_changes(workspace: Workspace, import_id: int) -> int:
    """Put back what an import changed, inside `writing()`; gives the number of rows restored.

    A field that a later import changed again keeps its value, and that import's way back leads past this one.
    """
    changes = workspace.rows(
        "SELECT id, kind, row_id, before FROM import_change WHERE import_id = ? ORDER BY id DESC", [import_id]
    )
    for change, kind, row_id, before in changes:
        _restore(workspace, int(change or 0), str(kind), int(row_id or 0), json.loads(str(before)))
    workspace.write("DELETE FROM import_change WHERE import_id = ?", [import_id])
    return len(changes)


def remove_added(workspace: Workspace, import_id: int, now: str) -> int:
    """Remove what an import added, inside `writing()`, and note that it is taken back; gives the rows removed."""
    removed = 0
    for kind, table in reversed(TABLES.items()):
        numbers = f"SELECT id FROM {table} WHERE added_by = ?"
        workspace.write(f"DELETE FROM import_change WHERE kind = ? AND row_id IN ({numbers})", [kind, import_id])
        removed += workspace.write(f"DELETE FROM {table} WHERE added_by = ?", [import_id])
    workspace.write("UPDATE import_run SET undone_at = ? WHERE id = ?", [now, import_id])
    return removed


def _restore(workspace: Workspace, change: int, kind: str, row_id: int, before: dict[str, Value]) -> None:
    later = workspace.rows(
        "SELECT id, before FROM import_change WHERE kind = ? AND row_id = ? AND id > ? ORDER BY id",
        [kind, row_id, change],
    )
    for number, text in later:
        fields = json.loads(str(text))
        passed_on = {name: before.pop(name) for name in list(before) if name in fields}
        if passed_on:
            workspace.write(
                "UPDATE import_change SET before = ? WHERE id = ?", [json.dumps(fields | passed_on), number]
            )
    if before:
        if kind == "renewals" and "renews_on" in before:
            moved_renewals.move_overrides(workspace, row_id, str(before["renews_on"]))
        assignments = ", ".join(f"{name} = ?" for name in before)
        workspace.write(f"UPDATE {TABLES[kind]} SET {assignments} WHERE id = ?", [*before.values(), row_id])
