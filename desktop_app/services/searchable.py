"""Everything in a workspace that can be searched for, as one index over its clients and a few entries besides."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop_app.domain.months import Month
from desktop_app.domain.own_columns import searched_text, values_of
from desktop_app.services.search import Destination, SearchEntry, SearchIndex
from desktop_app.services.team import current_team
from desktop_app.storage import search_queries, tier_queries
from desktop_app.storage.client_queries import tags
from desktop_app.storage.own_columns import own_columns, own_texts
from desktop_app.storage.search_queries import FoundClient
from desktop_app.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Searchable:
    """`indexes` are of clients, of contacts and of notes; `few` is the rest; `first_month` the first with credit.

    Each kind has its own: where thousands of clients match, the best contacts and notes are found all the same.
    A client's and a contact's key is the client's id, a note's the client's id and its own number, apart by a line end;
    a product's is its line, a team member's its address.
    """

    indexes: tuple[SearchIndex, ...]
    few: tuple[SearchEntry, ...]
    first_month: Month | None

    def named(self, keys: Collection[tuple[Destination, str]]) -> dict[tuple[Destination, str], SearchEntry]:
        """Those of the entries that `keys` identify, as far as there are any."""
        return {key: entry for index in self.indexes for key, entry in index.named(keys).items()}


def searchable(workspace: Workspace) -> Searchable:
    """All that the workspace holds by now; at 20,000 clients this takes a fraction of a second."""
    few = (*_products(workspace), *_team(workspace))
    clients = search_queries.clients(workspace)
    many = (_clients(clients, tags(workspace), _own_words(workspace)), _contacts(clients), _notes(workspace))
    return Searchable(tuple(SearchIndex(entries) for entries in many), few, tier_queries.first_month(workspace))


def client_of(entry: SearchEntry) -> str:
    """The id of the client that a client's, contact's or note's entry leads to."""
    return entry.key.partition("\n")[0]


def note_of(entry: SearchEntry) -> int:
    """The number of the note that a note's entry leads to."""
    return int(entry.key.partition("\n")[2])


def _own_words(workspace: Workspace) -> dict[str, tuple[str, ...]]:
    """The words in own columns, by client id."""
    columns = own_columns(workspace)
    texts = own_texts(workspace, columns)
    return {client: searched_text(values_of(columns, of_client).values()) for client, of_client in texts.items()}


def _clients(
    clients: Iterable[FoundClient], tags: Mapping[str, Sequence[str]], own: Mapping[str, Sequence[str]]
) -> Iterator[SearchEntry]:
    for client in clients:
        words = (*tags.get(client.client_id, ()), *own.get(client.client_id, ()))
        also = " ".join((client.client_id, client.hub_id or "", *words))
        yield SearchEntry(Destination.CLIENT, client.client_id, client.name, client.domain or "", also)


def _contacts(clients: Iterable[FoundClient]) -> Iterator[SearchEntry]:
    for client in clients:
        if client.contact_name or client.contact_email:
            title = client.contact_name or client.contact_email or ""
            yield SearchEntry(Destination.CONTACT, client.client_id, title, client.name, client.contact_email or "")


def _notes(workspace: Workspace) -> Iterator[SearchEntry]:
    for note in search_queries.notes(workspace):
        text = " ".join(note.text.split())
        yield SearchEntry(Destination.NOTE, f"{note.client_id}\n{note.note_id}", text, note.client)


def _products(workspace: Workspace) -> Iterator[SearchEntry]:
    for line in search_queries.product_lines(workspace):
        yield SearchEntry(Destination.PRODUCT, line, line)


def _team(workspace: Workspace) -> Iterator[SearchEntry]:
    for member in current_team(workspace):
        yield SearchEntry(Destination.TEAM_MEMBER, member.email, member.name, member.role, member.email)
