"""The log of imports, and the way back from each of them."""

import json
from collections.abc import Iterable

from desktop_app.storage.workspace import Value, Workspace

TABLES = {
    "clients": "client",
    "subscriptions": "subscription",
    "renewals": "renewal",
    "portal_usage": "app_usage",
    "engagement": "engagement",
    "credit_events": "credit_event",
    "team": "team_member",
    "partner": "partner_fact",
}


def start_run(workspace: Workspace, now: str) -> int:
    """Note that an import starts `now` (an aware instant as ISO text), and give its number."""
    workspace.write("INSERT INTO import_run (started_at, files) VALUES (?, '[]')", [now])
    return int(workspace.rows("SELECT last_insert_rowid()")[0][0] or 0)


def finish_run(workspace: Workspace, import_id: int, files: Iterable[object]) -> None:
    workspace.write("UPDATE import_run SET files = ? WHERE id = ?", [json.dumps(list(files)), import_id])


def partner_currency(workspace: Workspace) -> str:
    """The currency that the partner counts in."""
    rows = workspace.rows("SELECT value FROM partner_fact WHERE key = 'currency'")
    return str(rows[0][0]) if rows else "USD"


def latest_run(workspace: Workspace) -> int | None:
    """The newest import that changed something and was not taken back."""
    found = workspace.rows(
        "SELECT max(run.id) FROM import_run run, json_each(run.files) file WHERE run.undone_at IS NULL"
        " AND json_extract(file.value, '$.added') + json_extract(file.value, '$.updated') > 0"
    )
    return None if found[0][0] is None else int(found[0][0])


def is_open(workspace: Workspace, import_id: int) -> bool:
    return bool(workspace.rows("SELECT 1 FROM import_run WHERE id = ? AND undone_at IS NULL", [import_id]))


def blocking_runs(workspace: Workspace, import_id: int) -> list[int]:
    """Later imports whose rows belong to clients that `import_id` added: they have to be taken back first."""
    added = "SELECT id FROM client WHERE added_by = ?"
    children = [table for table in TABLES.values() if table not in ("client", "team_member", "partner_fact")]
    found = {
        int(row[0] or 0)
        for table in children
        for row in workspace.rows(
            f"SELECT DISTINCT added_by FROM {table} WHERE client IN ({added}) AND added_by <> ?", [import_id, import_id]
        )
    }
    return sorted(found)


def credit_clients(workspace: Workspace, import_id: int) -> set[int]:
    """The numbers of the clients whose credit events taking `import_id` back would change."""
    rows = workspace.rows(
        "SELECT client FROM credit_event WHERE added_by = ?1 UNION SELECT event.client FROM import_change change"
        " JOIN credit_event event ON event.id = change.row_id"
        " WHERE change.kind = 'credit_events' AND change.import_id = ?1",
        [import_id],
    )
    return {int(row[0] or 0) for row in rows}


def undo_run(workspace: Workspace, import_id: int, now: str) -> tuple[int, int]:
    """Take an import back inside `writing()`; gives the rows removed and the rows restored.

    A field that a later import changed again keeps its value, and that import's way back leads past this one.
    """
    changes = workspace.rows(
        "SELECT id, kind, row_id, before FROM import_change WHERE import_id = ? ORDER BY id DESC", [import_id]
    )
    for change, kind, row_id, before in changes:
        _restore(workspace, int(change or 0), str(kind), int(row_id or 0), json.loads(str(before)))
    workspace.write("DELETE FROM import_change WHERE import_id = ?", [import_id])
    removed = 0
    for kind, table in reversed(TABLES.items()):
        numbers = f"SELECT id FROM {table} WHERE added_by = ?"
        workspace.write(f"DELETE FROM import_change WHERE kind = ? AND row_id IN ({numbers})", [kind, import_id])
        removed += workspace.write(f"DELETE FROM {table} WHERE added_by = ?", [import_id])
    workspace.write("UPDATE import_run SET undone_at = ? WHERE id = ?", [now, import_id])
    return removed, len(changes)


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
        assignments = ", ".join(f"{name} = ?" for name in before)
        workspace.write(f"UPDATE {TABLES[kind]} SET {assignments} WHERE id = ?", [*before.values(), row_id])
