"""What hangs on a client and moves with it when records are joined, and how its rows are read."""

from typing import Any

from desktop_app.storage.models.entered import (
    StoredEndedService,
    StoredNote,
    StoredOverride,
    StoredRenewalOverride,
    StoredTag,
    StoredTypedValue,
)
from desktop_app.storage.models.tasks import StoredEmail, StoredTask
from desktop_app.storage.queries import rows_of
from desktop_app.storage.workspace import Workspace

# Any: each table has columns of its own.
Row = dict[str, Any]

# What people entered, by the client's id: rows with a number of their own, and those known by several columns.
ENTERED: tuple[Any, ...] = (StoredNote, StoredTask, StoredEmail, StoredTypedValue, StoredEndedService)
BY_KEY: dict[Any, tuple[str, ...]] = {
    StoredTag: ("tag",),
    StoredOverride: ("field",),
    StoredRenewalOverride: ("product", "type", "renews_on", "field"),
}


def stored_row(workspace: Workspace, table: Any, where: Any) -> Row:
    """The row for which `where` holds, as it is stored, by the names of its columns."""
    return stored_rows(workspace, table, where)[0]


def stored_rows(workspace: Workspace, table: Any, where: Any) -> list[Row]:
    """All rows for which `where` holds, as they are stored, by the names of their columns."""
    names = list(table._meta.columns)  # noqa: SLF001 - peewee's own place for what a model consists of
    return [dict(zip(names, row, strict=True)) for row in rows_of(workspace, table.select().where(where))]


def table_name(table: Any) -> str:
    """What a table is called in the database."""
    return str(table._meta.table_name)  # noqa: SLF001 - as above
