"""A small workspace with everything in it, the real program as a child, and what must hold whatever happens to it."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

from desktop_app.services.backup_reading import opened_backup
from desktop_app.services.backups import backups_in_folder
from desktop_app.services.client_edits import write_note
from desktop_app.services.importing import import_files
from desktop_app.services.workspaces import check
from desktop_app.storage.workspace import Workspace, create_workspace, open_workspace
from tests.builders import NOW

ROOT = Path(__file__).parents[2]
CLIENTS, MORE = 300, 400


def clients_table(file: Path, number: int) -> Path:
    """A table of so many clients."""
    rows = (f"{item},Client {item},table{item}.example,{item}.50" for item in range(number))
    file.write_text("\n".join(["client_id,name,domain,mrr", *rows]), encoding="utf-8")
    return file


def make_book(path: Path) -> Path:
    """A workspace of clients and notes, which a command can change, back up and restore."""
    with create_workspace(path) as workspace:
        import_files(workspace, [clients_table(path.with_suffix(".csv"), CLIENTS)], now=NOW - timedelta(2))
        for number in range(20):
            write_note(workspace, str(number), f"Note {number}", now=NOW)
    return path


State = tuple[object, ...]

# The logs of imports and changes hold when something happened, which differs from run to run.
_LOGS = ("import_run", "import_change")


def settings_in(home: Path) -> dict[str, str]:
    """The variables by which a process has its settings and logs in `home`."""
    return {name: str(home) for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")}


def program(
    arguments: Sequence[object], home: Path, environment: Mapping[str, str] | None = None
) -> subprocess.Popen[bytes]:
    """A command in a process of its own, with `home` for its settings."""
    return subprocess.Popen(
        [sys.executable, "-m", "desktop_app", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, **settings_in(home), **(environment or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def state_of(path: Path) -> State:
    """All that is in a workspace, which must be sound, and how many imports were not undone."""
    with open_workspace(path, write=True) as workspace:
        assert check(workspace) == []
        tables = workspace.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
        return (
            *((table, _content(workspace, str(table))) for (table,) in sorted(tables) if table not in _LOGS),
            *workspace.rows("SELECT count(*) FROM import_run WHERE undone_at IS NULL"),
        )


def _content(workspace: Workspace, table: str) -> str:
    """A table's rows as a digest, without the import that changed each last."""
    names = [name for _, name, *_ in workspace.rows(f"PRAGMA table_info({table})") if name != "changed_by"]
    rows = sorted(map(repr, workspace.rows(f"SELECT {', '.join(names)} FROM {table}")))
    return f"{len(rows)} rows {sha256(chr(10).join(rows).encode()).hexdigest()[:12]}"


def assert_backups_are_whole(path: Path) -> None:
    """Every backup that has a backup's name can be opened, and holds what its description says."""
    for backup in backups_in_folder(path).backups:
        with opened_backup(backup.file) as workspace:
            held = workspace.rows("SELECT count(*) FROM client")[0][0]
            assert backup.counts is None or backup.counts.clients == held
