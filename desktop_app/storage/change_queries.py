"""What became of renewals since a day, after the imports' own log and what people set."""

from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from peewee import JOIN, BaseQuery, Case, Select, fn

from desktop_app.domain.money import from_stored
from desktop_app.domain.records import RenewalStatus, RenewalType
from desktop_app.storage.client_queries import day
from desktop_app.storage.conditions import currency_of_client
from desktop_app.storage.models.clients import StoredClient, StoredSnapshot
from desktop_app.storage.models.entered import StoredRenewalOverride
from desktop_app.storage.models.imports import StoredImport, StoredImportChange
from desktop_app.storage.models.subscriptions import StoredRenewal
from desktop_app.storage.queries import rows_of
from desktop_app.storage.workspace import Workspace


class RenewalThen(NamedTuple):
    """A renewal whose status was touched since some day: its status then and now; amounts are per month."""

    client_id: str
    client: str
    product: str
    renews_on: date
    currency: str
    current_mrr: Decimal | None
    renewal_mrr: Decimal | None
    before: RenewalStatus | None
    after: RenewalStatus | None


def _first_changes(since: date) -> Select:
    """The first change of each renewal's status by an import after `since`."""
    change, run = StoredImportChange, StoredImport
    return (
        change.select(fn.min(change.id).alias("id"), change.row_id, change.before)
        .join(run)
        .where(
            change.kind == "renewals",
            run.as_of > since,
            fn.json_type(change.before, "$.status").is_null(False),
        )
        .group_by(change.row_id)
        .alias("first")
    )


def _touched(since: date) -> BaseQuery:
    """The renewals whose status was touched after `since`, with what it was at the end of that day and is now."""
    client, renewal, own, first = StoredClient, StoredRenewal, StoredRenewalOverride, _first_changes(since)
    # What the first import after the day found there, else what it is now.
    imported = Case(None, [(first.c.id.is_null(), renewal.status)], fn.json_extract(first.c.before, "$.status"))
    was_set = own.set_on.is_null() | (own.set_on <= since)
    then = Case(None, [(was_set, fn.ifnull(own.value, imported))], imported)
    is_own = (
        (own.field == "status")
        & (own.client_id == client.client_id)
        & (own.product == renewal.product)
        & (own.type == fn.ifnull(renewal.type, RenewalType.RENEWAL.value))
        & (own.renews_on == renewal.renews_on)
    )
    return (
        renewal.select(
            client.client_id, client.name, fn.ifnull(renewal.currency, currency_of_client()), renewal.product,
            renewal.renews_on, renewal.current_mrr, renewal.renewal_mrr, then, fn.ifnull(own.value, renewal.status),
        )
        .join(client)
        .join(own, JOIN.LEFT_OUTER, on=is_own)
        .join(first, JOIN.LEFT_OUTER, on=first.c.row_id == renewal.id)
        .where(first.c.id.is_null(False) | (own.set_on > since))
        .order_by(client.name, client.client_id, renewal.renews_on)
    )  # fmt: skip


def renewals_since(workspace: Workspace, since: date) -> list[RenewalThen]:
    """The renewals whose status an import or a person touched after `since`, by client."""
    return [_renewal(*row) for row in rows_of(workspace, _touched(since))]


def _renewal(*row: Any) -> RenewalThen:
    client_id, client, money, product, renews_on, current, renewed, before, after = row
    return RenewalThen(
        client_id,
        client,
        product,
        date.fromisoformat(renews_on),
        money,
        None if current is None else from_stored(current),
        None if renewed is None else from_stored(renewed),
        RenewalStatus(before) if before else None,
        RenewalStatus(after) if after else None,
    )


def names_of_gone(workspace: Workspace) -> dict[str, str]:
    """The names of the clients that are gone, by id, as their last snapshot has them."""
    snapshot = StoredSnapshot
    known = StoredClient.select(StoredClient.client_id)
    query = (
        snapshot.select(snapshot.client_id, snapshot.name, fn.max(snapshot.taken_on))
        .where(snapshot.client_id.not_in(known))
        .group_by(snapshot.client_id)
    )
    return {client_id: name for client_id, name, _ in rows_of(workspace, query)}


def first_day(workspace: Workspace) -> date | None:
    """The day of the first snapshot: before it nothing is known."""
    return day(rows_of(workspace, StoredSnapshot.select(fn.min(StoredSnapshot.taken_on)))[0][0])
