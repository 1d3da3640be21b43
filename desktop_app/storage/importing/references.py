"""Which client a row of another table belongs to: by an id, by the domain or by the name."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from typing import NamedTuple

from peewee import Case, Node, fn

from desktop_app.domain.client_identity import domain_key, id_key, listed_ids, name_key
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.storage.importing.rejected_row import RejectedRow
from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.models.joins import StoredJoin
from desktop_app.storage.queries import rows_of
from desktop_app.storage.workspace import Value, Workspace

_UNKNOWN = QT_TRANSLATE_NOOP("Messages", "No client has this id, domain or name")
_SEVERAL = QT_TRANSLATE_NOOP("Messages", "Several clients have this domain or name")


class _Named(NamedTuple):
    """A client by its number, with the currency that the data names and all that it goes by."""

    number: int
    currency: str | None
    client_id: str
    merged_ids: str | None
    hub_id: str | None
    company_id: str | None
    domain: str | None
    name: str


# The number of a client, and its currency; of nobody where no client is meant.
_Client = tuple[int | None, str | None]
_NOBODY: _Client = (None, None)
# The clients that have a name; more than one where it is not clear which is meant.
_Known = dict[str, set[_Client]]


def stated_currency() -> Node:
    """The currency that the data names for a client."""
    return Case(None, [(fn.ifnull(StoredClient.currency_assumed, 0) == 0, StoredClient.currency)])


def client_names(workspace: Workspace, numbers: Collection[int]) -> dict[int, str]:
    """The names of the clients with these numbers."""
    client = StoredClient
    return dict(rows_of(workspace, client.select(client.id, client.name).where(client.id.in_(list(numbers)))))


class ClientNames:
    """All names that the clients go by, the surest first: ids, those of records that became part of them, Hub IDs,
    numbers of companies, domains, names, and names in whatever case."""

    def __init__(self, workspace: Workspace) -> None:
        client = StoredClient
        ids = rows_of(workspace, client.select(client.client_id, client.id, stated_currency()))
        self._workspace = workspace
        self._ids: dict[str, _Client] = {client_id: (number, currency or None) for client_id, number, currency in ids}

    @cached_property
    def _levels(self) -> list["_Level"]:
        """What clients go by beside their ids, read when a name is no id."""
        client = StoredClient
        columns = [client.id, stated_currency(), *(getattr(client, name) for name in _Named._fields[2:])]
        clients = list(map(_Named._make, rows_of(self._workspace, client.select(*columns))))
        return list(_levels(clients, list(_joined(self._workspace, clients))))

    def add(self, clients: Iterable[tuple[str, int, str | None]]) -> None:
        """Know clients that an import has just stored: the id of each, its number, and the currency that it states."""
        self._ids.update((client_id, (number, currency)) for client_id, number, currency in clients)

    def add_names(self, named: Mapping[object, object]) -> None:
        """Know clients by further names too, which stand for the ids `named`."""
        others = {str(name): str(client_id) for name, client_id in named.items() if name != client_id}
        self._ids.update((name, self._ids[client_id]) for name, client_id in others.items() if client_id in self._ids)

    def find_all(
        self, names: Sequence[object], *, optional: bool
    ) -> tuple[list[Value], list[Value], dict[int, RejectedRow]]:
        """The numbers and currencies of the clients called `names`; refusals, by place, of what is none or several.

        Where a client is `optional`, a blank name is that of none.
        """
        clients = {name: self._find(str(name)) for name in set(names)}
        if optional and None in clients:
            clients[None] = _NOBODY
        doubtful = {name: why for name, why in clients.items() if isinstance(why, Message)}
        refused = {
            place: RejectedRow("client", str(name), doubtful[name])
            for place, name in enumerate(names if doubtful else ())
            if name in doubtful
        }
        certain = {name: _NOBODY if isinstance(client, Message) else client for name, client in clients.items()}
        of_rows = [certain[name] for name in names]
        return [number for number, _ in of_rows], [currency for _, currency in of_rows], refused

    def _find(self, name: str) -> _Client | Message:
        """The client of that name, or what is wrong with the name."""
        if (client := self._ids.get(id_key(name)) or self._ids.get(name)) is not None:
            return client
        levels = ((level, level.key_of(name)) for level in self._levels)
        candidates = next((level.clients[key] for level, key in levels if key in level.clients), set[_Client]())
        if len(candidates) == 1:
            return next(iter(candidates))
        return Message(_SEVERAL if candidates else _UNKNOWN)


class _Level:
    """One kind of name that clients go by, put together when it is first looked into."""

    def __init__(
        self,
        key_of: Callable[[str], str],
        clients: Iterable[_Named],
        joined: Iterable[_Named],
        names: Callable[[_Named], Iterable[str | None]],
    ) -> None:
        self.key_of = key_of
        self._build = partial(_known, clients, joined, names)

    @cached_property
    def clients(self) -> _Known:
        """The clients by their names of this kind, as compared."""
        return self._build()


def _levels(clients: Sequence[_Named], joined: Sequence[_Named]) -> Iterator[_Level]:
    """What clients go by beside their ids, the surest first."""
    both = [*clients, *joined]
    yield _Level(id_key, [], both, lambda named: [named.client_id, *listed_ids(named.merged_ids)])
    yield _Level(id_key, clients, joined, lambda named: [named.hub_id and id_key(named.hub_id)])
    yield _Level(id_key, clients, joined, lambda named: [named.company_id and id_key(named.company_id)])
    yield _Level(domain_key, clients, joined, lambda named: [named.domain and domain_key(named.domain)])
    yield _Level(name_key, clients, joined, lambda named: [name_key(named.name)])
    yield _Level(_any_case, clients, joined, lambda named: [_any_case(named.name)])


def _known(
    clients: Iterable[_Named], joined: Iterable[_Named], names: Callable[[_Named], Iterable[str | None]]
) -> _Known:
    """The `clients` by their names, and by those of records that were `joined` to them where no client has these."""
    own, former = _by_name(clients, names), _by_name(joined, names)
    return former | own if former else own


def _by_name(clients: Iterable[_Named], names: Callable[[_Named], Iterable[str | None]]) -> _Known:
    known: _Known = {}
    for named in clients:
        for name in names(named):
            if name:
                known.setdefault(name, set()).add((named.number, named.currency or None))
    return known


def _joined(workspace: Workspace, clients: Iterable[_Named]) -> Iterator[_Named]:
    """The records that became part of a client, with the number of that."""
    table = StoredJoin
    columns = [fn.json_extract(table.before, f"$.client.{name}") for name in _Named._fields[2:]]
    records = {row[0]: row for row in rows_of(workspace, table.select(table.joined_id, table.client_id, *columns))}
    by_id = {named.client_id: named for named in clients} if records else {}
    for _, into, *names in records.values():
        last = into
        while last in records:  # which may have become part of another one since
            last = records[last][1]
        if last in by_id:
            yield _Named(by_id[last].number, by_id[last].currency, *names)


def _any_case(name: str) -> str:
    return name_key(name.casefold())
