"""The register of typed values: the newest entry of a field holds, unless it gives the field back to the data."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from peewee import BaseQuery, fn

from desktop_app.storage.models.entered import StoredTypedValue
from desktop_app.storage.models.fields import new_uid
from desktop_app.storage.queries import Parameter, change, prepared
from desktop_app.storage.workspace import Rows, Workspace

# The field of a row that says that a person removed it.
REMOVED = "removed"
# What the fields begin with that no data has.
OWN = "own"


class Entry(NamedTuple):
    """What a person typed into a field, who, and when (aware); an empty value leaves the field blank."""

    value: str
    author: str
    entered_at: datetime


def entries(workspace: Workspace, client_id: str | None = None) -> dict[tuple[str, str], Entry]:
    """What holds, by client id and field: of one client (`""`: the partner), or of all."""
    rows = _entries(for_client=client_id is not None).rows(workspace, client_id=client_id)
    newest = {(client, field): (value, author, at) for client, field, value, author, at in rows}
    return {
        name: Entry(value, author, datetime.fromisoformat(at))
        for name, (value, author, at) in newest.items()
        if value is not None
    }


def enter(
    workspace: Workspace, client_id: str, field: str, value: str | None, author: str, entered_at: datetime
) -> None:
    """Note what was typed; `None` gives the field back to the data. Inside `writing()`."""
    at = StoredTypedValue.entered_at.db_value(entered_at)
    values = {"client_id": client_id, "field": field, "value": value, "author": author, "entered_at": at}
    _entering().write(workspace, uid=new_uid(), **values)


def forget(workspace: Workspace, client_id: str, fields: Iterable[str] | None = None) -> None:
    """Delete the entries of fields, of all of a client's where none are named; inside `writing()`."""
    table = StoredTypedValue
    query = table.delete().where(table.client_id == client_id)
    change(workspace, query if fields is None else query.where(table.field.in_(list(fields))))


def count_typed() -> BaseQuery:
    """Asks how many fields hold a typed value: what was given back to the data and what was removed are none."""
    table, later = StoredTypedValue, StoredTypedValue.alias()
    is_later = (later.entered_at > table.entered_at) | ((later.entered_at == table.entered_at) & (later.id > table.id))
    replaced = later.select(later.id).where(later.client_id == table.client_id, later.field == table.field, is_later)
    is_removal = table.field.endswith(REMOVED)
    return table.select(fn.count()).where(table.value.is_null(False), ~is_removal, ~fn.EXISTS(replaced))


def newest_entry(workspace: Workspace) -> datetime | None:
    """When something was typed last (aware)."""
    return _instant(_newest().rows(workspace))


def first_entry(workspace: Workspace) -> datetime | None:
    """When something was typed first (aware)."""
    return _instant(_first().rows(workspace))


def _instant(rows: Rows) -> datetime | None:
    at = rows[0][0]
    return datetime.fromisoformat(at) if at else None


@prepared
def _newest() -> BaseQuery:
    return StoredTypedValue.select(fn.max(StoredTypedValue.entered_at))


@prepared
def _first() -> BaseQuery:
    return StoredTypedValue.select(fn.min(StoredTypedValue.entered_at))


@prepared
def _entering() -> BaseQuery:
    names = ("uid", "client_id", "field", "value", "author", "entered_at")
    return StoredTypedValue.insert({name: Parameter(name) for name in names})


@prepared
def _entries(*, for_client: bool) -> BaseQuery:
    table = StoredTypedValue
    query = table.select(table.client_id, table.field, table.value, table.author, table.entered_at)
    if for_client:
        query = query.where(table.client_id == Parameter("client_id"))
    return query.order_by(table.entered_at, table.id)
