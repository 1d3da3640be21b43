"""Everything in a workspace that can be searched for, as one index over its clients and a few entries besides."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.domain.months import Month
from desktop_app.services.search import Destination, Entry, SearchIndex
from desktop_app.services.team import current_team
from desktop_app.storage import search_queries, tier_queries
from desktop_app.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Searchable:
    """`index` holds clients, contacts and notes, `few` the rest; `first_month` is the first one with credit.

    A client's and a contact's key is the client's id, a note's the client's id and its own number, apart by a line end;
    a product's is its line, a team member's its address.
    """

    index: SearchIndex
    few: tuple[Entry, ...]
    first_month: Month | None


def searchable(workspace: Workspace) -> Searchable:
    """All that the workspace holds by now; at 20,000 clients this takes a fraction of a second."""
    few = (*_products(workspace), *_team(workspace))
    return Searchable(SearchIndex(_many(workspace)), few, tier_queries.first_month(workspace))


def client_of(entry: Entry) -> str:
    """The id of the client that a client's, contact's or note's entry leads to."""
    return entry.key.partition("\n")[0]


def _many(workspace: Workspace) -> Iterator[Entry]:
    clients = search_queries.clients(workspace)
    for one in clients:
        yield Entry(
            Destination.CLIENT, one.client_id, one.name, one.domain or "", f"{one.client_id} {one.hub_id or ''}"
        )
    for one in clients:
        if one.contact_name or one.contact_email:
            title = one.contact_name or one.contact_email or ""
            yield Entry(Destination.CONTACT, one.client_id, title, one.name, one.contact_email or "")
    for note in search_queries.notes(workspace):
        text = " ".join(note.text.split())
        yield Entry(Destination.NOTE, f"{note.client_id}\n{note.note_id}", text, note.client)


def _products(workspace: Workspace) -> Iterator[Entry]:
    for line in search_queries.product_lines(workspace):
        yield Entry(Destination.PRODUCT, line, line)


def _team(workspace: Workspace) -> Iterator[Entry]:
    for member in current_team(workspace):
        yield Entry(Destination.TEAM_MEMBER, member.email, member.name, member.role, member.email)
