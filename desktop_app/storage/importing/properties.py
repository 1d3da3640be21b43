"""What else HubSpot says of clients, by the names of its properties: set, filled in where clients are joined, and taken
out again."""

import json
from collections.abc import Mapping

from peewee import BaseQuery, fn

from desktop_app.storage.models.clients import StoredProperties
from desktop_app.storage.queries import Parameter, change, prepared, rows_of
from desktop_app.storage.workspace import Value, Workspace


def set_properties(workspace: Workspace, number: int, values: Mapping[str, Value]) -> None:
    """Set properties in the row of that number, inside `writing()`; one without a value is not there any more."""
    table = StoredProperties
    _setting().write(workspace, values=json.dumps(values), row_id=number)
    change(workspace, table.delete().where(table.id == number, table.properties == "{}"))


@prepared
def _setting() -> BaseQuery:
    table = StoredProperties
    query = table.update(properties=fn.json_patch(table.properties, Parameter("values")))
    return query.where(table.id == Parameter("row_id"))


def fill_in(workspace: Workspace, client: int, other: int) -> dict[str, str]:
    """Give a client the properties of another one that it has not, where it has any; gives these."""
    own, theirs = _stored(workspace, client), _stored(workspace, other)
    if own is None or theirs is None:
        return {}
    missing = {name: value for name, value in theirs[1].items() if name not in own[1]}
    set_properties(workspace, own[0], missing)
    return missing


def take_out(workspace: Workspace, client: int, values: Mapping[str, str]) -> None:
    """Take the properties out of a client's again that it was given, where they were not changed since."""
    if values and (own := _stored(workspace, client)) is not None:
        set_properties(workspace, own[0], {name: None for name, value in values.items() if own[1].get(name) == value})


def _stored(workspace: Workspace, client: int) -> tuple[int, dict[str, str]] | None:
    """The number of a client's row and its properties."""
    table = StoredProperties
    rows = rows_of(workspace, table.select(table.id, table.properties).where(table.client == client))
    return (int(rows[0][0]), json.loads(rows[0][1])) if rows else None
