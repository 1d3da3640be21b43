"""The rows of the tables that typed values lie over, as they are stored: found, written, added and taken out."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from peewee import BaseQuery, fn

from desktop_app.storage.importing.tables import DERIVED, OF_CLIENTS, TABLES
from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.queries import Parameter, change, in_list, insert, prepared, rows_of
from desktop_app.storage.workspace import Value, Workspace

# A row by the names of its columns.
LiveRow = dict[str, Any]
_OF_CLIENT = tuple(kind for kind in OF_CLIENTS if kind != "hubspot_figures")  # these are the partner's above all


def rows_where(workspace: Workspace, kind: str, column: str, value: Value) -> list[LiveRow]:
    """The rows of `kind` with this value in a column; `None` is the rows where it is blank."""
    names = column_names(kind)
    rows_read = _rows(kind, column, is_blank=value is None).rows(workspace, wanted=value)
    return [dict(zip(names, row, strict=True)) for row in rows_read]


def rows_of_client(workspace: Workspace, client_id: str) -> dict[str, list[LiveRow]]:
    """The rows of a client by kind, its own among them; all are empty where there is no client of that id."""
    clients = rows_where(workspace, "clients", "client_id", client_id)
    of_client = {
        kind: [row for own in clients for row in rows_where(workspace, kind, "client", own["id"])]
        for kind in _OF_CLIENT
    }
    return {"clients": clients, **of_client}


def write_row(workspace: Workspace, kind: str, number: int, values: Mapping[str, Value]) -> None:
    """Set columns of a row, and those that follow from them; inside `writing()`."""
    if values:
        whole = with_derived(kind, values)
        _writing(kind, tuple(whole)).write(workspace, **whole, row_id=number)


def write_rows(workspace: Workspace, rows: Iterable[tuple[str, int, Mapping[str, Value]]]) -> None:
    """As `write_row`, for many rows by their kinds and numbers at once."""
    alike: dict[tuple[str, tuple[str, ...]], list[tuple[Value, ...]]] = {}
    for kind, number, values in rows:
        if values:
            whole = with_derived(kind, values)
            alike.setdefault((kind, tuple(whole)), []).append((*whole.values(), number))
    for (kind, names), written in alike.items():
        _writing(kind, names).write_many(workspace, (*names, "row_id"), written)


def rows_among(workspace: Workspace, kind: str, column: str, values: Sequence[str]) -> list[LiveRow]:
    """The rows of `kind` of which a column has one of these values."""
    names = column_names(kind)
    rows_read = _rows_among(kind, column).rows(workspace, wanted=json.dumps(values)) if values else []
    return [dict(zip(names, row, strict=True)) for row in rows_read]


def add_row(workspace: Workspace, kind: str, values: Mapping[str, Value]) -> int:
    """Add a row that belongs to no import; inside `writing()`. Gives its number."""
    whole = with_derived(kind, values)
    if kind == "credit_events":
        whole["entry"] = _next_entry(workspace)
    return insert(workspace, TABLES[kind].insert(whole))


def remove_row(workspace: Workspace, kind: str, number: int) -> None:
    """Delete a row, and what hangs on it; inside `writing()`."""
    table = TABLES[kind]
    change(workspace, table.delete().where(table.id == number))


def client_number(workspace: Workspace, client_id: str) -> int | None:
    """The number of a client; `None` where there is none of that id."""
    rows_read = _number().rows(workspace, client_id=client_id)
    return int(rows_read[0][0]) if rows_read else None


def client_id_of(workspace: Workspace, number: int) -> str:
    """The id of the client with this number."""
    query = StoredClient.select(StoredClient.client_id).where(StoredClient.id == number)
    return str(rows_of(workspace, query)[0][0])


def column_names(kind: str) -> tuple[str, ...]:
    """The columns of a table."""
    return tuple(TABLES[kind]._meta.columns)  # noqa: SLF001 - peewee's own place for what a model consists of


def with_derived(kind: str, values: Mapping[str, Value]) -> dict[str, Value]:
    """`values` with the column that follows from one of them."""
    derived = DERIVED.get(kind)
    if derived is None or derived.source not in values:
        return dict(values)
    return {**values, derived.column: derived.work_out(str(values[derived.source] or ""))}


def _next_entry(workspace: Workspace) -> int:
    """The place after all events: those of a day count in order of entry."""
    table = TABLES["credit_events"]
    return int(rows_of(workspace, table.select(fn.ifnull(fn.max(table.entry), 0)))[0][0]) + 1


@prepared
def _rows(kind: str, column: str, *, is_blank: bool) -> BaseQuery:
    table = TABLES[kind]
    field = getattr(table, column)
    query = table.select(*(getattr(table, name) for name in column_names(kind)))
    return query.where(field.is_null() if is_blank else field == Parameter("wanted"))  # type: ignore[no-any-return]


@prepared
def _rows_among(kind: str, column: str) -> BaseQuery:
    table = TABLES[kind]
    query = table.select(*(getattr(table, name) for name in column_names(kind)))
    return query.where(in_list(getattr(table, column), "wanted"))  # type: ignore[no-any-return]


@prepared
def _writing(kind: str, names: tuple[str, ...]) -> BaseQuery:
    table = TABLES[kind]
    query = table.update({getattr(table, name): Parameter(name) for name in names})
    return query.where(table.id == Parameter("row_id"))  # type: ignore[no-any-return]


@prepared
def _number() -> BaseQuery:
    return StoredClient.select(StoredClient.id).where(StoredClient.client_id == Parameter("client_id"))


def values_in_use(workspace: Workspace, column: str) -> tuple[str, ...]:
    """The texts that clients have in a column, in alphabetical order."""
    field = getattr(StoredClient, column)
    query = StoredClient.select(field).where(field.is_null(False)).distinct().order_by(field)
    return tuple(text for (text,) in rows_of(workspace, query))
