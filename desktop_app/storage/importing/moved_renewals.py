"""Renewals that a later import has on another day: they are the same ones, moved, with what a person set for them."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import Any

from peewee import JOIN, Expression, fn

from desktop_app.domain.products import line_key
from desktop_app.domain.records import RenewalStatus, RenewalType
from desktop_app.domain.renewals import is_pending
from desktop_app.storage.importing.row_changes import change_row, new_values
from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.models.entered import StoredRenewalOverride
from desktop_app.storage.models.subscriptions import StoredRenewal
from desktop_app.storage.queries import change, rows_of
from desktop_app.storage.workspace import Workspace

# Client, product line and type: what names a contract change.
_Name = tuple[int, str, str]

_FIELDS = (
    "renews_on", "decision_due_on", "type", "status", "communication_owner", "communication_user",
    "renewal_manager", "renewal_manager_email", "current_mrr", "renewal_mrr", "currency", "renewal_edition",
    "renewal_term",
)  # fmt: skip
_READ = ("id", "client", "product", "moved_from", *_FIELDS)


def move(workspace: Workspace, import_id: int, as_of: date, named: Collection[tuple[object, ...]]) -> int:
    """Move pending renewals to the days that the import `import_id` added; gives how many moved.

    `named` are the renewals that its file names: client, line, type and day. One that is still ahead on `as_of` and
    is in the file on other days only is moved to the earliest of them; decided ones stay.
    """
    is_added = fn.ifnull(StoredRenewal.added_by, 0) == import_id
    added = _by_name(workspace, import_id, is_added)
    earlier = _by_name(workspace, import_id, ~is_added)
    moves = 0
    for name, rows in added.items():
        old = [row for row in earlier.get(name, ()) if _may_move(row, as_of) and (*name, row["renews_on"]) not in named]
        for before, after in zip(old, rows, strict=False):
            _move_renewal(workspace, import_id, before, after)
            moves += 1
    return moves


def _by_name(workspace: Workspace, import_id: int, wanted: Expression) -> dict[_Name, list[dict[str, Any]]]:
    """The renewals of the clients for whom the import added some, by name, each in order of its days."""
    renewal, own, client = StoredRenewal, StoredRenewalOverride, StoredClient
    clients = renewal.select(renewal.client).where(renewal.added_by == import_id)
    query = (
        renewal.select(*(getattr(renewal, name) for name in _READ), own.value)
        .join(client)
        .join(own, JOIN.LEFT_OUTER, on=_is_own_status())
        .where(wanted, renewal.client.in_(clients))
        .order_by(renewal.renews_on)
    )
    renewals_by_name: dict[_Name, list[dict[str, Any]]] = defaultdict(list)
    for values in rows_of(workspace, query):
        row: dict[str, Any] = dict(zip((*_READ, "own_status"), values, strict=True))
        renewals_by_name[row["client"], line_key(row["product"]), row["type"] or RenewalType.RENEWAL.value].append(row)
    return renewals_by_name


def _is_own_status() -> Expression:
    """That an override is the status that a person set for a renewal of a client."""
    renewal, own = StoredRenewal, StoredRenewalOverride
    return (
        (own.client_id == StoredClient.client_id)
        & (own.product == renewal.product)
        & (own.type == fn.ifnull(renewal.type, RenewalType.RENEWAL.value))
        & (own.renews_on == renewal.renews_on)
        & (own.field == "status")
    )


def _may_move(row: dict[str, Any], as_of: date) -> bool:
    status = row["own_status"] or row["status"]
    return row["renews_on"] >= as_of.isoformat() and is_pending(RenewalStatus(status) if status else None)


def _move_renewal(workspace: Workspace, import_id: int, before: dict[str, Any], after: dict[str, Any]) -> None:
    """Put what the import says into the row that was there, in place of the one that it added."""
    renewal = StoredRenewal
    new = {**new_values(before, after, _FIELDS), "moved_from": before["renews_on"]}
    change(workspace, renewal.delete().where(renewal.id == after["id"]))
    move_overrides(workspace, before["id"], after["renews_on"])
    change_row(workspace, import_id, "renewals", before, new)


def move_overrides(workspace: Workspace, renewal_id: int, day: str) -> None:
    """What a person set for a renewal goes with it to another day; to be called before the renewal itself moves."""
    renewal, own, client = StoredRenewal, StoredRenewalOverride, StoredClient
    kind = fn.ifnull(renewal.type, RenewalType.RENEWAL.value)
    query = renewal.select(client.client_id, renewal.product, kind, renewal.renews_on).join(client)
    for client_id, product, of_type, renews_on in rows_of(workspace, query.where(renewal.id == renewal_id)):
        of_renewal = (own.client_id == client_id) & (own.product == product) & (own.type == of_type)
        change(workspace, own.delete().where(of_renewal, own.renews_on == day))
        change(workspace, own.update(renews_on=day).where(of_renewal, own.renews_on == renews_on))
