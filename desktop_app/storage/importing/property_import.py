"""Columns without a place of their own into what is known of each client: one row for all of its properties."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from peewee import BaseQuery

from desktop_app.storage.importing.importer import MOST_CHANGES, Change, Counts
from desktop_app.storage.importing.property_rows import ClientProperties
from desktop_app.storage.importing.references import ClientNames
from desktop_app.storage.importing.rejected_row import RejectedRow
from desktop_app.storage.importing.stored_rows import StoredRows
from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.queries import Parameter, in_list, prepared
from desktop_app.storage.workspace import Value, Workspace

_NAMES = ("client", "properties")


@dataclass(slots=True)
class PropertyImporter:
    """Takes the further columns of one table of one import; `references` are the clients that its rows name.

    `counts` are of properties, not of clients.
    """

    workspace: Workspace
    import_id: int
    references: ClientNames
    kind: str = "client_values"
    counts: Counts = field(default_factory=Counts)
    changes: list[Change] = field(default_factory=list)
    listed: list[int] = field(default_factory=list)
    _stored: StoredRows = field(init=False)
    _is_first: bool = field(init=False)
    _has_older: bool = field(init=False)
    _seen: dict[int, tuple[str, ...]] = field(default_factory=dict)  # what the file said already, by client
    _same: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)  # most clients share a few

    def __post_init__(self) -> None:
        self._stored = StoredRows(self.workspace, self.kind, _NAMES, self.import_id)
        self._is_first = self._stored.is_empty()
        self._has_older = bool(_older().rows(self.workspace, import_id=self.import_id))

    def take(self, rows: Sequence[ClientProperties]) -> list[tuple[int, RejectedRow]]:
        """Store what `rows` say; gives the places of those whose client is not known, and why.

        Where several rows say something of one property of a client, the first one counts.
        """
        numbers, _, refused = self.references.find_all([row.client for row in rows], optional=False)
        stored = self._known(numbers)
        added: dict[int, ClientProperties] = {}
        for number, row in zip(numbers, rows, strict=True):
            if isinstance(number, int):
                new = self._unseen(number, row)
                if number in stored:
                    self._compare(stored[number], new)
                else:
                    added[number] = added[number].with_more(new) if number in added else new
                    self.counts.added += len(new.names)
        self._insert(added)
        self._update(stored)
        return list(refused.items())

    def _known(self, numbers: Sequence[Value]) -> "dict[int, _Properties]":
        """What is stored of these clients, by their numbers."""
        wanted = {number for number in numbers if not self._is_first or number in self._seen}
        rows = self._stored.those_with("client", list(wanted)) if wanted else []
        return {client: _Properties(number, text) for client, text, number in rows}

    def _compare(self, stored: "_Properties", new: ClientProperties) -> None:
        """Take the properties that the file has not said before into what is stored."""
        if stored.text == new.text:  # as in most rows of a file that comes again
            self.counts.unchanged += len(new.names)
            self.listed.append(stored.number)
            return
        values = new.values
        changed = self._changed(new, stored.values, values)
        if not changed:
            self.listed.append(stored.number)
        stored.before.update(changed)
        stored.values.update(values)

    def _unseen(self, client: int, row: ClientProperties) -> ClientProperties:
        """Those properties of a row that the file has not said before."""
        before = self._seen.get(client)
        if before is None:
            self._seen[client] = self._same.setdefault(row.names, row.names)
            return row
        new = row.without(before)
        self._seen[client] = (*before, *new.names)
        self.counts.unchanged += len(row.names) - len(new.names)
        return new

    def _changed(self, row: ClientProperties, before: Mapping[str, str], new: Mapping[str, str]) -> dict[str, Value]:
        """What the properties were that change, `None` for those that were not there."""
        changed: dict[str, Value] = {name: before.get(name) for name, value in new.items() if before.get(name) != value}
        for name, was in changed.items():
            if was is not None and len(self.changes) < MOST_CHANGES:
                self.changes.append(Change(row.line, row.client, name, str(was), new[name]))
        first = sum(was is None for was in changed.values())
        self.counts.added += first
        self.counts.updated += len(changed) - first
        self.counts.unchanged += len(new) - len(changed)
        return changed

    def _insert(self, added: Mapping[int, ClientProperties]) -> None:
        """Add rows. They go with the import where their clients do, and are noted as changes of older ones."""
        if not added:
            return
        own = self._of_import(added) if self._has_older else set(added)
        self._stored.insert(_NAMES, [(number, row.text) for number, row in added.items() if number in own])
        older = [(number, row.text) for number, row in added.items() if number not in own]
        self._stored.insert(_NAMES, older, of_older=True)
        if older:
            numbers = {client: number for client, _, number in self._stored.those_with("client", [c for c, _ in older])}
            self._stored.note([(numbers[client], dict.fromkeys(added[client].names)) for client, _ in older])

    def _of_import(self, clients: Collection[int]) -> set[int]:
        """Those of `clients` that this import has added."""
        rows = _added().rows(self.workspace, wanted=json.dumps(list(clients)), import_id=self.import_id)
        return {number for (number,) in rows}

    def _update(self, stored: "Mapping[int, _Properties]") -> None:
        self._stored.update(
            [
                (properties.number, (client, json.dumps(properties.values)), properties.before)
                for client, properties in stored.items()
                if properties.before
            ]
        )


class _Properties:
    """The stored row of a client's properties, and what those were `before` that a batch of rows changes."""

    def __init__(self, number: int, text: str) -> None:
        self.number = number
        self.text = text
        self.before: dict[str, Value] = {}

    @cached_property
    def values(self) -> dict[str, str]:
        """The properties by their names."""
        return dict(json.loads(self.text))


@prepared
def _added() -> BaseQuery:
    client = StoredClient
    return client.select(client.id).where(in_list(client.id, "wanted"), client.added_by == Parameter("import_id"))


@prepared
def _older() -> BaseQuery:
    """A client that was there before the import."""
    client = StoredClient
    other = client.added_by.is_null() | (client.added_by != Parameter("import_id"))
    return client.select(client.id).where(other).limit(1)
