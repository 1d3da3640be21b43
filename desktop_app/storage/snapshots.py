"""What was known of each client on each day that something changed: the history that HubSpot does not give."""

from collections.abc import Mapping
from datetime import date
from functools import reduce
from operator import and_

from peewee import JOIN, OP, BaseQuery, Case, Expression, ModelSelect, Node, Select, Value, fn

from desktop_app.storage.client_queries import counted_app_names
from desktop_app.storage.conditions import apps_used, subscribed_elsewhere, subscribed_mrr
from desktop_app.storage.models.clients import StoredClient, StoredSnapshot
from desktop_app.storage.models.subscriptions import StoredSubscription
from desktop_app.storage.models.usage import StoredAppUsage
from desktop_app.storage.queries import change, rows_of
from desktop_app.storage.workspace import Workspace

_FIELDS = (
    "mrr", "subscribed_mrr", "currency", "relationship", "managing_partners", "engagement_index", "usage_score",
    "apps_used", "gone", "is_active", "split_managed_mrr", "subscribed_elsewhere",
)  # fmt: skip
_SAME_AS_CLIENT = (
    "mrr", "currency", "relationship", "managing_partners", "engagement_index", "usage_score", "is_active",
    "split_managed_mrr",
)  # fmt: skip


def take_snapshots(workspace: Workspace, day: date, counted: Mapping[str, str], changed_by: int | None = None) -> None:
    """Note what is known of every client that differs from its last snapshot, as of `day`; inside `writing()`.

    `counted` are the names of the apps that count towards median app usage (`RuleSet.app_names`), by the rule set of
    that day. Only the clients whom the import `changed_by` changed are looked at, where it is given; it takes nobody
    away.
    """
    names = counted_app_names(workspace, counted)
    change(workspace, _noting(day, names, changed_by, compared=_has_any(workspace)))
    if changed_by is None:
        change(workspace, _noting_gone(day))


def _has_any(workspace: Workspace) -> bool:
    """Whether there is anything to compare with: SQLite keeps a copy of all rows it reads from where it inserts."""
    return bool(rows_of(workspace, StoredSnapshot.select(StoredSnapshot.gone).limit(1)))


def _noting(day: date, apps: Mapping[str, str], import_id: int | None, *, compared: bool) -> BaseQuery:
    now = _now(day, apps, import_id).alias("now")
    columns = [getattr(now.c, name) for name in _FIELDS]
    query = Select([now], [now.c.client_id, Value(day.isoformat()), now.c.name, *columns])
    if compared:
        last = StoredSnapshot
        is_last = (last.client_id == now.c.client_id) & (last.taken_on == _last_day(now.c.client_id))
        same = reduce(and_, (_is(getattr(last, name), getattr(now.c, name)) for name in _FIELDS))
        query = query.join(last, JOIN.LEFT_OUTER, on=is_last).where(last.client_id.is_null() | ~same)
    fields = ("client_id", "taken_on", "name", *_FIELDS)
    return StoredSnapshot.insert_from(query, [getattr(StoredSnapshot, name) for name in fields]).on_conflict_replace()


def _now(day: date, apps: Mapping[str, str], import_id: int | None) -> "ModelSelect[StoredClient]":
    """What is known of clients on `day`; of those that an import changed, themselves or what belongs to them."""
    client, usage = StoredClient, StoredAppUsage
    known = Case(None, [(fn.count() > 0, apps_used(apps))])
    used = usage.select(known).where(usage.client == client.id, usage.used.is_null(False))
    query = client.select(
        client.client_id,
        client.name,
        *(getattr(client, name) for name in _SAME_AS_CLIENT),
        Case(None, [(client.mrr.is_null(), subscribed_mrr(day))]).alias("subscribed_mrr"),
        Case(None, [(client.mrr.is_null(), subscribed_elsewhere(day))]).alias("subscribed_elsewhere"),
        used.alias("apps_used"),
        Value(0).alias("gone"),
    )
    if import_id is None:
        return query
    changed = [table.select(table.client).where(table.changed_by == import_id) for table in (usage, StoredSubscription)]
    return query.where((client.changed_by == import_id) | client.id.in_(changed[0]) | client.id.in_(changed[1]))


def _noting_gone(day: date) -> BaseQuery:
    last, fields = StoredSnapshot.alias("last"), ("client_id", "taken_on", "name", "gone")
    query = last.select(last.client_id, Value(day.isoformat()), last.name, Value(1)).where(
        last.gone == 0,
        last.taken_on == _last_day(last.client_id),
        last.client_id.not_in(StoredClient.select(StoredClient.client_id)),
    )
    return StoredSnapshot.insert_from(query, [getattr(StoredSnapshot, name) for name in fields]).on_conflict_replace()


def _last_day(client_id: Node) -> "ModelSelect[StoredSnapshot]":
    """The day of a client's last snapshot."""
    other = StoredSnapshot.alias("other")
    return other.select(fn.max(other.taken_on)).where(other.client_id == client_id)


def _is(first: Node, second: Node) -> Expression:
    """That two values are the same, unknown ones included."""
    return Expression(first, OP.IS, second)
