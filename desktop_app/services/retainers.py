"""The days of the agency's own retainers, out of the columns that people made for them."""

from desktop_app.domain.own_columns import values_of
from desktop_app.domain.retainers import RetainerDay, retainer_days
from desktop_app.storage import client_queries
from desktop_app.storage.own_columns import own_columns, own_texts
from desktop_app.storage.workspace import Workspace


def all_retainer_days(workspace: Workspace) -> list[RetainerDay]:
    """The days of the retainers of all clients that are served."""
    columns = [column for column in own_columns(workspace) if column.retainer is not None]
    ended = client_queries.ended_services(workspace) if columns else {}
    texts = own_texts(workspace, columns)
    values = {client: values_of(columns, of_client) for client, of_client in texts.items() if client not in ended}
    return list(retainer_days(columns, values))
