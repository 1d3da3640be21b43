"""Which fields of clients were typed in."""

from desktop_app.storage.own_columns import own_columns, typed_columns
from desktop_app.storage.typed.register import entries
from desktop_app.storage.typed.typed_rows import PARTNER, typed_rows
from desktop_app.storage.workspace import Workspace


def typed_fields(workspace: Workspace) -> dict[str, tuple[str, ...]]:
    """Per client id, the columns of the client that were typed, own ones too, and the kinds of its other typed rows."""
    fields: dict[str, dict[str, None]] = {}
    for row in typed_rows(workspace, entries(workspace)):
        if row.client_id != PARTNER:
            typed = row.columns if row.kind == "clients" else (row.kind,)
            fields.setdefault(row.client_id, {}).update(dict.fromkeys(typed))
    columns = own_columns(workspace)
    names = {column.uid: column.name for column in columns}
    for client_id, uids in typed_columns(workspace, columns).items():
        fields.setdefault(client_id, {}).update(dict.fromkeys(names[uid] for uid in uids))
    return {client_id: tuple(names) for client_id, names in fields.items()}
