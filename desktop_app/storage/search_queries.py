"""What can be searched for, read with one query per subject."""

from datetime import datetime
from typing import NamedTuple

from desktop_app.domain.products import split_product
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
    rows = workspace.rows(
        "SELECT client_id, name, domain, hub_id, contact_name, contact_email FROM client ORDER BY name, client_id"
    )
    return [FoundClient(*row) for row in rows]  # type: ignore[arg-type]  # the schema's columns are texts


def product_lines(workspace: Workspace) -> list[str]:
    """The product lines that any client has, in alphabetical order."""
    rows = workspace.rows("SELECT DISTINCT product FROM subscription")
    return sorted({split_product(str(product))[0] for (product,) in rows})


def notes(workspace: Workspace) -> list[FoundNote]:
    """Every note, newest first."""
    rows = workspace.rows(
        "SELECT n.id, n.client_id, ifnull(c.name, n.client_id), n.text, n.written_at FROM client_note n"
        " LEFT JOIN client c ON c.client_id = n.client_id ORDER BY n.written_at DESC, n.id DESC"
    )
    return [
        FoundNote(int(note or 0), str(client_id), str(client), str(text), datetime.fromisoformat(str(at)))
        for note, client_id, client, text, at in rows
    ]
