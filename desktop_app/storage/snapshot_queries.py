"""The history of clients, as the snapshots of each day have it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from peewee import SQL, Function, Select, fn

from desktop_app.domain.client_changes import Snapshot
from desktop_app.domain.client_list import MoneyTotal
from desktop_app.domain.money import from_stored
from desktop_app.domain.records import Relationship
from desktop_app.storage.conditions import MANAGED, PARTNER_CURRENCY, ended, joined, sum_parts
from desktop_app.storage.models.clients import StoredSnapshot
from desktop_app.storage.queries import rows_of
from desktop_app.storage.workspace import Workspace

SNAPSHOT_FIELDS = (  # as `Snapshot`
    "mrr", "currency", "relationship", "managing_partners", "engagement_index", "usage_score", "apps_used", "gone",
)  # fmt: skip


def managed_mrr_on(workspace: Workspace, on: date) -> tuple[MoneyTotal, ...] | None:
    """MRR of the managed clients per currency as snapshots had it at the end of `on`; `None` without any that old.

    Clients whose services had ended by then are left out, as they are of today's.
    """
    snapshot = StoredSnapshot
    taken = snapshot.taken_on <= on
    if not rows_of(workspace, snapshot.select(snapshot.gone).where(taken).limit(1)):
        return None
    then = (
        snapshot.select(
            fn.max(snapshot.taken_on), snapshot.mrr, snapshot.currency, snapshot.relationship, snapshot.gone
        )
        .where(taken, snapshot.client_id.not_in(ended(on)))
        .group_by(snapshot.client_id)
        .alias("then")
    )
    money = fn.ifnull(then.c.currency, SQL(PARTNER_CURRENCY))
    query = (
        Select([then], [money, *sum_parts(then.c.mrr)])
        .where(then.c.relationship.in_(MANAGED), then.c.gone == 0, then.c.mrr.is_null(False))
        .group_by(money)
    )
    return tuple(MoneyTotal(from_stored(joined(*units)), currency) for currency, *units in rows_of(workspace, query))


def snapshot_days(workspace: Workspace) -> list[date]:
    """The newest two days on which anything new was known, newest first."""
    taken = StoredSnapshot.taken_on
    rows = rows_of(workspace, StoredSnapshot.select(taken).distinct().order_by(taken.desc()).limit(2))
    return [date.fromisoformat(taken_on) for (taken_on,) in rows]


def snapshots_since(
    workspace: Workspace, since: date, *, new: bool = True
) -> tuple[dict[str, Snapshot], dict[str, Snapshot]]:
    """The clients with a snapshot after `since`: as they were at the end of that day, and as they are since; those who
    are `new` since, too, or not.
    """
    snapshot = StoredSnapshot
    fields = [getattr(snapshot, name) for name in SNAPSHOT_FIELDS]
    newest = snapshot.select(snapshot.client_id, *fields, fn.max(snapshot.taken_on)).group_by(snapshot.client_id)
    changed = snapshot.select(snapshot.client_id).where(snapshot.taken_on > since)
    is_wanted = snapshot.taken_on > since if new else (snapshot.taken_on > since) & _was_seen(since)
    after = rows_of(workspace, newest.where(is_wanted))
    before = rows_of(workspace, newest.where(snapshot.taken_on <= since, snapshot.client_id.in_(changed)))
    return (
        {row[0]: read_snapshot(row) for row in before},
        {row[0]: read_snapshot(row) for row in after},
    )


def first_seen_since(workspace: Workspace, since: date) -> list[str]:
    """The ids of the clients whose first snapshot is after `since`."""
    snapshot = StoredSnapshot
    query = snapshot.select(snapshot.client_id).where(snapshot.taken_on > since, ~_was_seen(since)).distinct()
    return [client_id for (client_id,) in rows_of(workspace, query)]


def _was_seen(by: date) -> Function:
    """That the client of a snapshot has one of the day `by`, or of an earlier one."""
    snapshot, earlier = StoredSnapshot, StoredSnapshot.alias()
    return fn.EXISTS(
        earlier.select(earlier.gone).where(earlier.client_id == snapshot.client_id, earlier.taken_on <= by)
    )


def read_snapshot(row: tuple[Any, ...]) -> Snapshot:
    mrr, currency, relationship, partners, engagement, score, apps, gone = row[1:9]
    return Snapshot(
        mrr=None if mrr is None else from_stored(mrr),
        currency=currency,
        relationship=_RELATIONSHIPS[relationship] if relationship else None,
        managing_partners=partners,
        engagement_index=engagement,
        usage_score=score,
        apps_used=apps,
        gone=bool(gone),
    )


_RELATIONSHIPS: Mapping[str, Relationship] = {kind.value: kind for kind in Relationship}
