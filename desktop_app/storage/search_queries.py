"""What can be searched for, read with one query per subject."""

from datetime import datetime
from typing import NamedTuple

from peewee import JOIN, fn

from desktop_app.domain.products import split_product
from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.models.entered import StoredNote
from desktop_app.storage.models.subscriptions import StoredSubscription
from desktop_app.storage.queries import rows_of
from desktop_app.storage.workspace import Workspace


class FoundClient(NamedTuple):
    """What a client is known by; `None` where the data does not say."""

    client_id: str
    name: str
    domain: str | None
    hub_id: str | None
    contact_name: str | None
    contact_email: str | None


class FoundNote(NamedTuple):
    """A note, with the name of the client that it is about (its id, where the client is gone)."""

    note_id: int
    client_id: str
    client: str
    text: str
    written_at: datetime


def clients(workspace: Workspace) -> list[FoundClient]:
    """Every client, also those whose services have ended, by name."""
    client = StoredClient
    query = client.select(
        client.client_id, client.name, client.domain, client.hub_id, client.contact_name, client.contact_email
    ).order_by(client.name, client.client_id)
    return list(map(FoundClient._make, rows_of(workspace, query)))


def product_lines(workspace: Workspace) -> list[str]:
    """The product lines that any client has, in alphabetical order."""
    rows = rows_of(workspace, StoredSubscription.select(StoredSubscription.product).distinct())
    return sorted({split_product(product)[0] for (product,) in rows})


def notes(workspace: Workspace) -> list[FoundNote]:
    """Every note, newest first."""
    note, client = StoredNote, StoredClient
    query = (
        note.select(note.id, note.client_id, fn.ifnull(client.name, note.client_id), note.text, note.written_at)
        .join(client, JOIN.LEFT_OUTER, on=client.client_id == note.client_id)
        .order_by(note.written_at.desc(), note.id.desc())
    )
    return [
        FoundNote(note_id, client_id, name, text, datetime.fromisoformat(at))
        for note_id, client_id, name, text, at in rows_of(workspace, query)
    ]
