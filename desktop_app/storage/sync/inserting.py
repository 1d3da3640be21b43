"""Many rows into one table at the speed of the database."""

from collections.abc import Sequence

from peewee import BaseQuery

from desktop_app.storage.models.fields import StoredTable
from desktop_app.storage.queries import Parameter, prepared
from desktop_app.storage.workspace import Value, Workspace


def insert_rows(
    workspace: Workspace, table: type[StoredTable], names: tuple[str, ...], rows: Sequence[Sequence[Value]]
) -> None:
    """Add `rows` with the columns `names`, inside `writing()`; other columns get their defaults."""
    _inserting(table, names).write_many(workspace, names, rows)


@prepared
def _inserting(table: type[StoredTable], names: tuple[str, ...]) -> BaseQuery:
    query: BaseQuery = table.insert_many(
        [[Parameter(name) for name in names]], fields=[getattr(table, name) for name in names]
    )
    return query
