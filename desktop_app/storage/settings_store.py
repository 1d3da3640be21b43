"""A workspace's own settings, as text under a name."""

from desktop_app.storage.workspace import Workspace


def setting(workspace: Workspace, key: str) -> str | None:
    """What is kept under `key`, if anything."""
    rows = workspace.rows("SELECT value FROM setting WHERE key = ?", (key,))
    return str(rows[0][0]) if rows else None


def keep_setting(workspace: Workspace, key: str, value: str) -> None:
    """Keep `value` under `key`, in place of what was there."""
    workspace.write("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", (key, value))
