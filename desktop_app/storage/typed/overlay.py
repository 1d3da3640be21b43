"""Typed values over what the data says: taken off while an import or a step of a person works, and laid over again.

In between, the tables hold what the data says, so that imports, syncs and their undo need not know what was typed. A
row that a person added stays where it is; what the data says of it since is noted when typed values are laid over.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from peewee import IntegrityError, fn

from desktop_app.storage.importing.parting import put_back
from desktop_app.storage.importing.tables import OF_CLIENTS
from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.models.entered import StoredTypedRow
from desktop_app.storage.models.imports import StoredImport
from desktop_app.storage.queries import rows_of
from desktop_app.storage.typed.live_rows import (
    LiveRow,
    add_row,
    client_id_of,
    client_number,
    remove_row,
    rows_among,
    rows_where,
    with_derived,
    write_row,
    write_rows,
)
from desktop_app.storage.typed.register import entries
from desktop_app.storage.typed.typed_rows import KEYS, PARTNER, TypedRow, drop_row, put_row, typed_rows
from desktop_app.storage.workspace import Value, Workspace

_Wanted = Callable[[TypedRow], bool]


@dataclass(slots=True)
class Aside:
    """What was laid aside: `removed` are the numbers of the rows that a person removed, by kind, while they are back.

    Once all is laid over again, `stays` are the rows and columns whose typed values lie over other data than before,
    `clashes` the rows whose typed values meet another row of the same name and are not in force, `met` the removed
    rows that an import has, and `touched` the numbers of the clients whose credit events were typed over.
    """

    removed: dict[str, dict[int, TypedRow]] = field(default_factory=dict)
    stays: list[tuple[TypedRow, str]] = field(default_factory=list)
    clashes: list[TypedRow] = field(default_factory=list)
    met: list[TypedRow] = field(default_factory=list)
    touched: set[int] = field(default_factory=set)

    def note_met(self, numbers: Mapping[str, Collection[int]]) -> None:
        """Note that an import has the removed rows with these numbers, by kind."""
        for kind, of_kind in numbers.items():
            self.met += [self.removed[kind][number] for number in of_kind]


@contextmanager
def typed_aside(
    workspace: Workspace, client_id: str | None = None, wanted: _Wanted = lambda _row: True
) -> Iterator[Aside]:
    """Take typed values off inside `writing()`, and lay them over again at the end: of one client or of all.

    `wanted` says which rows take part.
    """
    aside = Aside()
    if wanted is is_nothing:
        yield aside
        return
    lifted: list[tuple[str, int, dict[str, Value]]] = []
    for row in filter(wanted, typed_rows(workspace, entries(workspace, client_id), client_id)):
        if row.removed:
            write_rows(workspace, lifted)
            lifted.clear()
            _return_removed(workspace, row, aside)
        elif row.row_id is not None:
            lifted.append((row.kind, row.row_id, row.base))
    write_rows(workspace, lifted)
    yield aside
    rows = typed_rows(workspace, entries(workspace, client_id), client_id)
    _Laying(workspace, aside, list(filter(wanted, rows))).lay()


def is_of_partner(row: TypedRow) -> bool:
    """Whether a row is a fact about the partner."""
    return row.kind == "partner"


def is_not_of_partner(row: TypedRow) -> bool:
    """Whether a row is anything else."""
    return row.kind != "partner"


def is_nothing(_row: TypedRow) -> bool:
    """No row at all."""
    return False


def typed_credit_clients(workspace: Workspace) -> set[int]:
    """The numbers of the clients whose credit events a person added, changed or removed."""
    table, client = StoredTypedRow, StoredClient
    query = client.select(client.id).join(table, on=table.client_id == client.client_id)
    return {number for (number,) in rows_of(workspace, query.where(table.kind == "credit_events"))}


def _return_removed(workspace: Workspace, row: TypedRow, aside: Aside) -> None:
    """Put a removed row back, with what hung on it, unless there is another one of its name by now."""
    try:
        with workspace.database.atomic():
            numbers = [
                put_back(workspace, kind, stored, row.after_import)
                for kind, rows in row.removed.items()
                for stored in _owned(workspace, row, kind, rows)
            ]
    except IntegrityError:
        row.row_id = None
    else:
        row.row_id = numbers[0]
        aside.removed.setdefault(row.kind, {})[numbers[0]] = row
    put_row(workspace, row)


def _owned(workspace: Workspace, row: TypedRow, kind: str, rows: list[LiveRow]) -> Iterator[LiveRow]:
    """Stored rows with the number that their client has now."""
    owner = client_number(workspace, row.client_id) if kind != "clients" else None
    for stored in rows:
        yield {**stored, "client": owner} if stored.get("client") is not None else stored


@dataclass(slots=True)
class _Laying:
    workspace: Workspace
    aside: Aside
    rows: list[TypedRow]
    _added: set[tuple[str, int | None]] = field(init=False)
    _clients: dict[str, LiveRow] = field(init=False)
    _waiting: list[tuple[str, int, dict[str, Value]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._added = {(row.kind, row.row_id) for row in self.rows if row.is_added}
        ids = [row.client_id for row in self.rows if row.kind == "clients"]
        self._clients = {row["client_id"]: row for row in rows_among(self.workspace, "clients", "client_id", ids)}

    def lay(self) -> None:
        """Lay what was typed over what the data says now; the rows of a removed client go with it."""
        for row in self.rows:
            if row.kind != "clients":
                self._write_waiting()
            live = self._find(row)
            if row.is_removed:
                self._take_out(row, live)
            elif live is None and not (row.is_added and self._may_add(row)):
                row.row_id, row.base = None, {}
                put_row(self.workspace, row)
            elif row.kind == "clients" and live is not None:
                self._lay_over_client(row, live)
            else:
                self._lay_over(row, live)
        self._write_waiting()

    def _write_waiting(self) -> None:
        """Write what was typed over the fields of clients, all at once."""
        write_rows(self.workspace, self._waiting)
        self._waiting.clear()

    # Which row it is

    def _find(self, row: TypedRow) -> LiveRow | None:
        if row.kind == "clients":
            return self._clients.get(row.client_id)
        if row.kind == "partner":
            return _first(rows_where(self.workspace, row.kind, "key", row.key["key"]))
        known = _first(rows_where(self.workspace, row.kind, "id", row.row_id)) if row.row_id is not None else None
        if known is not None and _key(row.kind, known) == _folded(row.key):
            row.client_id = client_id_of(self.workspace, known["client"]) if known["client"] else PARTNER
            return known
        return self._find_alike(row, known)

    def _find_alike(self, row: TypedRow, known: LiveRow | None) -> LiveRow | None:
        """A row of the same name, else the row that was known where its name has changed, as a renewal's day does."""
        number = client_number(self.workspace, row.client_id) if row.client_id else None
        if row.client_id and number is None:
            return None
        for live in rows_where(self.workspace, row.kind, "client", number):
            is_free = row.is_added or (row.kind, live["id"]) not in self._added
            if is_free and _key(row.kind, live) == _folded(row.key):
                return live
        is_same = known is not None and known["client"] == number and not known.get("is_derived")
        return known if is_same and row.kind == "renewals" else None

    def _may_add(self, row: TypedRow) -> bool:
        """Whether a row that a person added can be there: a client that is gone became part of another one."""
        if row.kind == "clients":
            return False
        return row.client_id == PARTNER or client_number(self.workspace, row.client_id) is not None

    # Removed rows

    def _take_out(self, row: TypedRow, live: LiveRow | None) -> None:
        if live is not None:
            row.removed = self._whole(row.kind, live)
            run = StoredImport
            row.after_import = rows_of(self.workspace, run.select(fn.ifnull(fn.max(run.id), 0)))[0][0]
            remove_row(self.workspace, row.kind, live["id"])
        elif row.row_id is not None:  # it went with its import
            row.removed = {}
        row.row_id, row.base = None, {}
        put_row(self.workspace, row)

    def _whole(self, kind: str, live: LiveRow) -> dict[str, list[LiveRow]]:
        """A row with what hangs on it, by kind."""
        if kind != "clients":
            return {kind: [live]}
        parts = {of_client: rows_where(self.workspace, of_client, "client", live["id"]) for of_client in OF_CLIENTS}
        return {kind: [live], **{of_client: rows for of_client, rows in parts.items() if rows}}

    # Typed values

    def _lay_over_client(self, row: TypedRow, live: LiveRow) -> None:
        """As `_lay_over`; nobody types what tells a client from others, so that no other row can be in the way."""
        before, values = row.base, row.values
        row.base = _imported_values(row, values, live)
        changed = {name: value for name, value in values.items() if live[name] != value}
        if changed:
            self._waiting.append((row.kind, live["id"], changed))
        row.row_id = live["id"]
        row.key = {"client_id": live["client_id"]}
        self._note_stays(row, before)
        self._put(row)

    def _note_stays(self, row: TypedRow, before: dict[str, Value]) -> None:
        self.aside.stays += [(row, name) for name, now in row.base.items() if before.get(name, now) != now]

    def _lay_over(self, row: TypedRow, live: LiveRow | None) -> None:
        """Write what was typed, noting what the data says in its place."""
        before, values = row.base, row.values
        try:
            with self.workspace.database.atomic():
                live = live or self._added_row(row, values)
                row.base = _imported_values(row, values, live)
                changed = {name: value for name, value in values.items() if live[name] != value}
                write_row(self.workspace, row.kind, live["id"], changed)
        except IntegrityError:
            self.aside.clashes.append(row)
            row.row_id, row.base = (live["id"] if live else None), {}
        else:
            row.row_id = live["id"]
            if row.kind == "credit_events":
                self.aside.touched.add(live["client"])
            named = {**live, **with_derived(row.kind, values)} if row.is_added else live
            row.key = {name: named[name] for name in KEYS[row.kind]}
            self._note_stays(row, before)
        self._put(row)

    def _put(self, row: TypedRow) -> None:
        if row.is_added or row.typed:
            row.removed = {}
            put_row(self.workspace, row)
        elif row.number is not None:
            drop_row(self.workspace, row)

    def _added_row(self, row: TypedRow, values: dict[str, Value]) -> LiveRow:
        """Add the row that a person typed, or typed once and an import took away with its client."""
        own: dict[str, Value] = {}
        if row.kind == "partner":
            own["key"] = row.key["key"]
        elif row.client_id != PARTNER:
            own["client"] = client_number(self.workspace, row.client_id)
        if row.kind == "credit_events":
            own["uid"] = row.uid
        number = add_row(self.workspace, row.kind, {**own, **values})
        return rows_where(self.workspace, row.kind, "id", number)[0]


def _imported_values(row: TypedRow, values: Mapping[str, Value], live: LiveRow) -> dict[str, Value]:
    """What the data says in place of what was typed; of a row that a person added, as far as it says something."""
    return {
        name: live[name]
        for name, value in values.items()
        if not row.is_added or name in row.base or live[name] != value
    }


def _first(rows: list[LiveRow]) -> LiveRow | None:
    return rows[0] if rows else None


def _key(kind: str, live: LiveRow) -> dict[str, Value]:
    return _folded({name: live[name] for name in KEYS[kind]})


def _folded(key: dict[str, Value]) -> dict[str, Value]:
    return {name: value.casefold() if isinstance(value, str) else value for name, value in key.items()}
