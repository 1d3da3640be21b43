"""The stored rows of a kind, as a table of that kind has them: ready to be imported again."""

from collections.abc import Sequence
from decimal import Decimal

from desktop_app.domain.money import from_stored
from desktop_app.storage.importing.completer import AMOUNTS
from desktop_app.storage.importing.tables import TABLES
from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.queries import rows_of
from desktop_app.storage.workspace import Workspace

Cell = str | int | float | Decimal | None


def table_rows(workspace: Workspace, kind: str, columns: Sequence[str]) -> list[tuple[Cell, ...]]:
    """All rows of `kind` in these columns, in the order in which they came in; clients by their ids, amounts exact."""
    table = TABLES[kind]
    query = table.select(*(StoredClient.client_id if name == "client" else getattr(table, name) for name in columns))
    if "client" in columns:
        query = query.left_outer_join(StoredClient, on=table.client == StoredClient.id)
    order = (table.date, table.entry, table.id) if kind == "credit_events" else (table.id,)
    amounts = [name in AMOUNTS[kind] for name in columns]
    return [
        tuple(
            from_stored(value) if is_amount and value is not None else value
            for value, is_amount in zip(row, amounts, strict=True)
        )
        for row in rows_of(workspace, query.order_by(*order))
    ]
