"""Subscriptions that a later import has under another name: the product was renamed or upgraded, not bought twice."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from peewee import Expression, fn

from desktop_app.domain.products import line_key
from desktop_app.domain.records import ENDED
from desktop_app.storage.importing.row_changes import change_row, new_values
from desktop_app.storage.models.subscriptions import StoredSubscription
from desktop_app.storage.queries import change, rows_of
from desktop_app.storage.workspace import Workspace

# Client and product line: a client pays for one edition of a line.
_Name = tuple[int, str]
_Subscription = dict[str, Any]

_FIELDS = (
    "product", "line", "edition", "mrr", "price", "billing", "currency", "seats", "term", "started_on", "renews_on",
    "ends_on", "status",
)  # fmt: skip


class Beside(NamedTuple):
    """A subscription that runs beside a new one of the same product line, which may continue it: whose, of which
    product, and the first days of both."""

    client: int
    product: str
    started_on: str
    new_started_on: str


def replace_renamed(
    workspace: Workspace, import_id: int, as_of: date, named: Collection[tuple[object, ...]]
) -> tuple[int, list[Beside]]:
    """Put subscriptions that the import `import_id` added in place of those that they continue; gives how many, and
    those that run on the day `as_of` beside new ones.

    `named` are the subscriptions that its file names: client, folded product and first day. One that is not in the
    file is continued by a new one of the same client and product line that starts on the same day, or where either day
    is unknown. One that renews on or before the first day of the new one ends on the day before.
    """
    is_added = fn.ifnull(StoredSubscription.added_by, 0) == import_id
    added = _by_name(workspace, import_id, is_added)
    earlier = _by_name(workspace, import_id, ~is_added)
    replaced = 0
    beside: list[Beside] = []
    for name, rows in added.items():
        old = [row for row in earlier.get(name, ()) if not _is_named(row, named) and not _is_over(row)]
        pairs = list(_pairs(old, rows))
        continued = [before["id"] for before, _ in pairs]
        beside += [_beside(row, rows[0]) for row in old if row["id"] not in continued and _runs(row, as_of)]
        for before, after in pairs:
            if _is_same_start(before, after):
                _replace(workspace, import_id, before, after)
                replaced += 1
            else:
                _end(workspace, import_id, before, after["started_on"])
    return replaced, beside


def _beside(before: _Subscription, after: _Subscription) -> Beside:
    return Beside(before["client"], before["product"], before["started_on"] or "", after["started_on"] or "")


def _runs(row: _Subscription, on: date) -> bool:
    day = on.isoformat()
    return (row["started_on"] or day) <= day <= (row["ends_on"] or day)


def _by_name(workspace: Workspace, import_id: int, wanted: Expression) -> dict[_Name, list[_Subscription]]:
    """The subscriptions of the clients for whom the import added some, in order of their first days."""
    table = StoredSubscription
    clients = table.select(table.client).where(table.added_by == import_id)
    query = (
        table.select(table.id, table.client, *(getattr(table, name) for name in _FIELDS))
        .where(wanted, table.client.in_(clients))
        .order_by(table.client, fn.ifnull(table.started_on, ""), table.id)
    )
    by_name: dict[_Name, list[_Subscription]] = defaultdict(list)
    for values in rows_of(workspace, query):
        row: _Subscription = dict(zip(("id", "client", *_FIELDS), values, strict=True))
        by_name[row["client"], line_key(row["product"])].append(row)
    return by_name


def _is_named(row: _Subscription, named: Collection[tuple[object, ...]]) -> bool:
    return (row["client"], row["product"].casefold(), row["started_on"]) in named


def _is_over(row: _Subscription) -> bool:
    return str(row["status"] or "").lower() in ENDED


def _pairs(old: Sequence[_Subscription], new: Sequence[_Subscription]) -> Iterator[tuple[_Subscription, _Subscription]]:
    """Each of the `old` ones with the first of the `new` ones that continues it, each once."""
    left = list(new)
    for before in old:
        after = next((row for row in left if _is_same_start(before, row) or _is_next_term(before, row)), None)
        if after is not None:
            left.remove(after)
            yield before, after


def _is_same_start(before: _Subscription, after: _Subscription) -> bool:
    return before["started_on"] is None or after["started_on"] in (None, before["started_on"])


def _is_next_term(before: _Subscription, after: _Subscription) -> bool:
    return before["renews_on"] is not None and before["renews_on"] <= after["started_on"]


def _replace(workspace: Workspace, import_id: int, before: _Subscription, after: _Subscription) -> None:
    """Put what the import says into the row that was there, in place of the one that it added."""
    new = new_values(before, after, _FIELDS)
    if "product" in new:  # whose edition is another one, or is in its name
        new["edition"] = after["edition"]
    change(workspace, StoredSubscription.delete().where(StoredSubscription.id == after["id"]))
    change_row(workspace, import_id, "subscriptions", before, new)


def _end(workspace: Workspace, import_id: int, before: _Subscription, next_start: str) -> None:
    last = (date.fromisoformat(next_start) - timedelta(days=1)).isoformat()
    if before["ends_on"] is None or before["ends_on"] > last:
        change_row(workspace, import_id, "subscriptions", before, {"ends_on": last})
