"""The stored rows of one kind: looked up, added and changed, many at a time."""

import json
from collections.abc import Mapping, Sequence

from peewee import BaseQuery, Query

from desktop_app.storage.importing.tables import TABLES
from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.models.imports import StoredImportChange
from desktop_app.storage.queries import Parameter, in_list, last_number, prepared, rows_of
from desktop_app.storage.workspace import Rows, Value, Workspace

_CHANGE = ("import_id", "kind", "row_id", "before")
_BY_IMPORT = ("added_by", "changed_by")


class StoredRows:
    """The rows of `kind` in its table, with the columns `names`; those that it writes are of the import `import_id`."""

    def __init__(self, workspace: Workspace, kind: str, names: tuple[str, ...], import_id: int) -> None:
        self._workspace = workspace
        self._kind = kind
        self._names = names
        self._import_id = import_id

    def is_empty(self) -> bool:
        """Whether there are none at all."""
        table = TABLES[self._kind]
        return not rows_of(self._workspace, table.select(table.id).limit(1))

    def all(self) -> Rows:
        """Every row, its number last."""
        return _rows(self._kind, self._names, None).rows(self._workspace)

    def those_with(self, column: str, values: Sequence[object]) -> Rows:
        """The rows whose `column` is one of `values`, the number of each last."""
        return _rows(self._kind, self._names, column).rows(self._workspace, wanted=json.dumps(values))

    def events_without_id(self, clients: Sequence[int]) -> Rows:
        """The credit events of these clients without an id of their own, in order of entry, the number of each last."""
        return _events(self._names).rows(self._workspace, wanted=json.dumps(clients))

    def insert(self, names: tuple[str, ...], rows: Sequence[Sequence[Value]], *, of_older: bool = False) -> range:
        """Add rows with the columns `names`, inside `writing()`, and give their numbers, which SQLite counts on.

        Those `of_older` clients stay when the import is undone.
        """
        if not rows:
            return range(0)
        by = (None if of_older else self._import_id, self._import_id)
        _adding(self._kind, names).write_many(self._workspace, (*names, *_BY_IMPORT), [(*row, *by) for row in rows])
        end = last_number(self._workspace) + 1
        return range(end - len(rows), end)

    def update(self, rows: Sequence[tuple[int, Sequence[Value], Mapping[str, Value]]]) -> None:
        """Change rows by their numbers, and note what the changed columns held before; inside `writing()`."""
        self.note([(number, before) for number, _, before in rows])
        changing = _changing(self._kind, self._names)
        values = [(*row, self._import_id, number) for number, row, _ in rows]
        changing.write_many(self._workspace, (*self._names, "changed_by", "id"), values)

    def note(self, rows: Sequence[tuple[int, Mapping[str, Value]]]) -> None:
        """Note what rows held before this import changed them; inside `writing()`."""
        noted = [(self._import_id, self._kind, number, json.dumps(before)) for number, before in rows]
        _noting().write_many(self._workspace, _CHANGE, noted)

    def client_name(self, number: int) -> str:
        """The name of a client by its number."""
        name = StoredClient.select(StoredClient.name).where(StoredClient.id == number)
        return str(rows_of(self._workspace, name)[0][0])


@prepared
def _rows(kind: str, names: tuple[str, ...], column: str | None) -> BaseQuery:
    table = TABLES[kind]
    query: Query = table.select(*(getattr(table, name) for name in names), table.id)
    return query if column is None else query.where(in_list(getattr(table, column), "wanted"))


@prepared
def _events(names: tuple[str, ...]) -> BaseQuery:
    event = TABLES["credit_events"]
    query: Query = event.select(*(getattr(event, name) for name in names), event.id)
    return query.where(event.event_id.is_null(), in_list(event.client, "wanted")).order_by(event.entry, event.id)


@prepared
def _adding(kind: str, names: tuple[str, ...]) -> BaseQuery:
    table, columns = TABLES[kind], (*names, *_BY_IMPORT)
    query: BaseQuery = table.insert_many(
        [list(map(Parameter, columns))], fields=[getattr(table, name) for name in columns]
    )
    return query


@prepared
def _changing(kind: str, names: tuple[str, ...]) -> BaseQuery:
    table = TABLES[kind]
    query: Query = table.update({name: Parameter(name) for name in (*names, "changed_by")})
    return query.where(table.id == Parameter("id"))


@prepared
def _noting() -> BaseQuery:
    table = StoredImportChange
    return table.insert_many([list(map(Parameter, _CHANGE))], fields=[getattr(table, name) for name in _CHANGE])
