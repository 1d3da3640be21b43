"""Amounts that came in without a currency: they are in the partner's, also where that is named later."""

from typing import Any

from desktop_app.storage.importing.runs import partner_currency
from desktop_app.storage.models.clients import StoredClient, StoredSnapshot
from desktop_app.storage.models.credit import StoredEvent
from desktop_app.storage.queries import change, rows_of
from desktop_app.storage.workspace import Workspace


def follow_partner_currency(workspace: Workspace, before: str) -> set[int]:
    """Put amounts without a currency, so far in the currency `before`, into the partner's, inside `writing()`.

    Gives the numbers of the clients whose credit events changed.
    """
    currency = partner_currency(workspace)
    if currency == before:
        return set()
    event, client, snapshot = StoredEvent, StoredClient, StoredSnapshot
    assumed: Any = client.select(client.client_id).where(client.currency_assumed == 1)
    change(
        workspace,
        snapshot.update(currency=currency).where(snapshot.currency == before, snapshot.client_id.in_(assumed)),
    )
    touched = rows_of(workspace, event.select(event.client).where(event.currency_assumed == 1).distinct())
    for table in (client, event):
        change(workspace, table.update(currency=currency).where(table.currency_assumed == 1))
    return {number for (number,) in touched}
