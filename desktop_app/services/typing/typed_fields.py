"""Which fields of clients were typed in."""

from desktop_app.storage.typed.register import entries
from desktop_app.storage.typed.typed_rows import PARTNER, typed_rows
from desktop_app.storage.workspace import Workspace


def typed_fields(workspace: Workspace) -> dict[str, tuple[str, ...]]:
    """Per client id, the columns of the client that were typed, and the kinds of its other rows that were."""
    fields: dict[str, dict[str, None]] = {}
    for row in typed_rows(workspace, entries(workspace)):
        if row.client_id != PARTNER:
            names = row.columns if row.kind == "clients" else (row.kind,)
            fields.setdefault(row.client_id, {}).update(dict.fromkeys(names))
    return {client_id: tuple(names) for client_id, names in fields.items()}
