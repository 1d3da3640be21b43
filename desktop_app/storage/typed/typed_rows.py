"""Rows that a person added, changed or removed: which they are, and how their fields are called in the register."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from peewee import BaseQuery

from desktop_app.storage.importing.tables import TABLES
from desktop_app.storage.models.entered import StoredTypedRow
from desktop_app.storage.models.fields import new_uid
from desktop_app.storage.queries import Parameter, change, last_number, prepared
from desktop_app.storage.typed.register import REMOVED, Entry
from desktop_app.storage.workspace import Value, Workspace

# What identifies a row among those of its client in the data.
KEYS: dict[str, tuple[str, ...]] = {
    "clients": ("client_id",),
    "contacts": ("email", "name"),
    "hubspot_figures": ("month", "figure"),
    "subscriptions": ("product", "started_on"),
    "renewals": ("product", "type", "renews_on"),
    "portal_usage": ("app",),
    "credit_events": ("event_id", "line", "date", "kind", "amount", "currency"),
    "partner": ("key",),
}
PARTNER = ""
_FACT = "value"
_PUT = ("client_id", "row_id", "key", "base")


@dataclass(slots=True)
class TypedRow:
    """A row that a person had a hand in; `typed` are its columns as the register has them.

    `base` holds what the data says in place of what was typed, by column; `removed` what was removed, by kind, when
    `after_import` was the newest import. `stored` is how the row was stored last.
    """

    uid: str
    kind: str
    client_id: str
    key: dict[str, Value]
    row_id: int | None = None
    is_added: bool = False
    base: dict[str, Value] = field(default_factory=dict)
    removed: dict[str, list[dict[str, Value]]] = field(default_factory=dict)
    after_import: int = 0
    typed: dict[str, Entry] = field(default_factory=dict)
    number: int | None = None
    stored: tuple[str, int | None, str, str] | None = None

    @property
    def is_removed(self) -> bool:
        """Whether a person removed the row."""
        return REMOVED in self.typed

    @property
    def values(self) -> dict[str, Value]:
        """What was typed, by column, as it is stored."""
        return {name: stored_value(self.kind, name, entry.value) for name, entry in self.columns.items()}

    @property
    def columns(self) -> dict[str, Entry]:
        """The entries of the columns."""
        return {name: entry for name, entry in self.typed.items() if name != REMOVED}

    def field_of(self, column: str) -> str:
        """What a column is called in the register: a client's by its own name, a fact by its key."""
        if self.kind == "partner":
            return str(self.key["key"])
        return column if self.kind == "clients" else f"{self.uid}.{column}"


def typed_rows(
    workspace: Workspace, held: Mapping[tuple[str, str], Entry], client_id: str | None = None
) -> list[TypedRow]:
    """The rows of a client (`""`: the partner) or of all, clients first, with what the register `held`."""
    stored = _rows(for_client=client_id is not None).rows(workspace, client_id=client_id)
    rows = [_row(*values) for values in stored]
    by_uid = {row.uid: row for row in rows if row.kind not in ("clients", "partner")}
    by_client = {row.client_id: row for row in rows if row.kind == "clients"}
    facts = {str(row.key["key"]): row for row in rows if row.kind == "partner"}
    for (client, name), entry in held.items():
        uid, dot, column = name.partition(".")
        if dot and uid in by_uid:
            by_uid[uid].typed[column] = entry
        elif client == PARTNER and name in facts:
            facts[name].typed[_FACT] = entry
        elif not dot and client != PARTNER:
            row = by_client.setdefault(client, TypedRow("", "clients", client, {"client_id": client}))
            row.typed[name] = entry
    rows += [row for row in by_client.values() if row.number is None]
    return sorted(rows, key=lambda row: (list(TABLES).index(row.kind), row.number or 0))


def _row(number: int, uid: str, kind: str, client_id: str, row_id: int | None, *rest: Any) -> TypedRow:
    key, is_added, base = rest
    stored = client_id, row_id, key, base
    known = json.loads(base)
    return TypedRow(
        uid, kind, client_id, json.loads(key), row_id, bool(is_added), **known, number=number, stored=stored
    )


def put_row(workspace: Workspace, row: TypedRow) -> None:
    """Store a row as it is now; inside `writing()`."""
    base = json.dumps({"base": row.base, "removed": row.removed, "after_import": row.after_import})
    now = row.client_id, row.row_id, json.dumps(row.key), base
    if now == row.stored:
        return
    row.stored = now
    values = dict(zip(_PUT, now, strict=True))
    if row.number is not None:
        _putting().write(workspace, **values, number=row.number)
        return
    uid = row.uid or new_uid()
    _adding().write(workspace, uid=uid, kind=row.kind, is_added=int(row.is_added), **values)
    row.number = last_number(workspace)


def drop_row(workspace: Workspace, row: TypedRow) -> None:
    """Forget that a person had a hand in a row; inside `writing()`."""
    change(workspace, StoredTypedRow.delete().where(StoredTypedRow.id == row.number))


def stored_value(kind: str, column: str, text: str) -> Value:
    """What the register has as text, as the column stores it."""
    if text == "":
        return "" if column == "product_line" else None
    model = getattr(TABLES[kind], column)
    match model.field_type:
        case "BIGINT":
            return int(model.db_value(Decimal(text)))
        case "INT":
            return int(text)
        case "DOUBLE":
            return float(text)
    return text


@prepared
def _rows(*, for_client: bool) -> BaseQuery:
    table = StoredTypedRow
    query = table.select(
        table.id, table.uid, table.kind, table.client_id, table.row_id, table.key, table.is_added, table.base
    )
    return query.where(table.client_id == Parameter("client_id")) if for_client else query


@prepared
def _adding() -> BaseQuery:
    names = ("uid", "kind", "is_added", *_PUT)
    return StoredTypedRow.insert({name: Parameter(name) for name in names})


@prepared
def _putting() -> BaseQuery:
    table = StoredTypedRow
    query: Any = table.update({getattr(table, name): Parameter(name) for name in _PUT})
    return query.where(table.id == Parameter("number"))  # type: ignore[no-any-return]
