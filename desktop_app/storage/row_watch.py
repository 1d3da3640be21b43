"""Which rows a person's step changes, and whether another program changed them since."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import reduce
from operator import and_

from peewee import Table

from desktop_app.storage.queries import rows_of
from desktop_app.storage.workspace import Value, Workspace

# Derived from the rest, or a log of it.
_LEFT_OUT = (
    "credit_day", "credit_layer", "credit_loss", "credit_span", "credit_state",
    "client_snapshot", "line_snapshot", "import_change", "import_run",
)  # fmt: skip

_WATCHED = Table("watched", schema="temp")
# Given anew to a row that is written again: nothing that a person would call a change.
_IGNORED = "uid"


@dataclass(slots=True)
class WatchedRows:
    """Rows by their table and key, as JSON, with their values; `None` where a row is not there.

    `writes_elsewhere` is the workspace's number then: as long as it stays, no other program can have changed them.
    """

    rows: dict[tuple[str, str], dict[str, Value] | None] = field(default_factory=dict)
    writes_elsewhere: int = 0


@contextmanager
def changed_rows(workspace: Workspace) -> Iterator[WatchedRows]:
    """Gives an object that holds, at the end of the block, the rows changed in it, as they are then."""
    watched = WatchedRows()
    # As text: peewee has no temporary tables without a model, and no triggers.
    workspace.rows("CREATE TEMP TABLE watched (name TEXT, key TEXT)")
    triggers = [name for table in _tables(workspace) for name in _watch(workspace, table)]
    try:
        yield watched
    finally:
        touched = rows_of(workspace, _WATCHED.select(_WATCHED.c.name, _WATCHED.c.key).distinct())
        for name in triggers:
            workspace.rows(f"DROP TRIGGER temp.{name}")
        workspace.rows("DROP TABLE temp.watched")
    for table, key in touched:
        watched.rows[table, key] = _row(workspace, table, key)
    watched.writes_elsewhere = workspace.writes_elsewhere


def are_unchanged(workspace: Workspace, watched: WatchedRows) -> bool:
    """Whether no other program has changed one of the rows. The person's own later steps are undone in their turn."""
    if workspace.writes_elsewhere == watched.writes_elsewhere:
        return True
    return all(_row(workspace, table, key) == before for (table, key), before in watched.rows.items())


def _tables(workspace: Workspace) -> list[str]:
    return [name for name in workspace.database.get_tables() if name not in _LEFT_OUT]


def _watch(workspace: Workspace, table: str) -> Iterator[str]:
    keys = workspace.database.get_primary_keys(table)
    for event, side in (("insert", "new"), ("update", "old"), ("update", "new"), ("delete", "old")):
        name = f"watch_{table}_{event}_{side}"
        key = ", ".join(f"{side}.{column}" for column in keys)
        workspace.rows(
            f"CREATE TEMP TRIGGER {name} AFTER {event} ON main.{table}"
            f" BEGIN INSERT INTO watched VALUES ('{table}', json_array({key})); END"
        )
        yield name


def _row(workspace: Workspace, table: str, key: str) -> dict[str, Value] | None:
    names = [column.name for column in workspace.database.get_columns(table)]
    keys = workspace.database.get_primary_keys(table)
    stored = Table(table)
    is_it = reduce(and_, (getattr(stored.c, name) == value for name, value in zip(keys, json.loads(key), strict=True)))
    rows = rows_of(workspace, stored.select(*(getattr(stored.c, name) for name in names)).where(is_it))
    if not rows:
        return None
    return {name: value for name, value in zip(names, rows[0], strict=True) if name != _IGNORED}
