"""What is different since the last data, or since a day of one's choice."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop_app.domain.client_changes import ClientChange, changes_between, of_current
from desktop_app.domain.records import RenewalStatus
from desktop_app.domain.renewals import is_pending
from desktop_app.storage import change_queries, client_queries, snapshot_queries
from desktop_app.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Decided:
    """A renewal that was decided meanwhile; amounts are per month in `currency`, `None` where unknown."""

    client_id: str
    client: str
    product: str
    renews_on: date
    status: RenewalStatus
    current_mrr: Decimal | None
    renewal_mrr: Decimal | None
    currency: str


@dataclass(frozen=True, slots=True)
class Ended:
    """A client whose services a person ended meanwhile."""

    client_id: str
    client: str
    ended_on: date
    reason: str


@dataclass(frozen=True, slots=True)
class WhatChanged:
    """What changed after `since`; `since` is `None` where there is nothing to compare with.

    `last` is the day of the data before the newest, `first` the first day that anything is known of: a day before it
    asked for counts as that one. `names` are those of the clients of `changes`, by id.
    """

    since: date | None
    last: date | None
    first: date | None
    changes: tuple[ClientChange, ...]
    decided: tuple[Decided, ...]
    ended: tuple[Ended, ...]
    names: dict[str, str]


def what_changed(workspace: Workspace, since: date | None = None) -> WhatChanged:
    """What changed after the day `since`, or after the data before the newest; the same as the alert counts."""
    days, first = snapshot_queries.snapshot_days(workspace), change_queries.first_day(workspace)
    last = days[1] if len(days) > 1 else None
    asked = last if since is None else since
    if asked is None or first is None:
        return WhatChanged(None, last, first, (), (), (), {})
    asked = max(asked, first)
    names, ended = client_queries.client_names(workspace), client_queries.ended_services(workspace)
    every = changes_between(*snapshot_queries.snapshots_since(workspace, asked))
    changes = of_current(every, names.keys() - ended.keys())
    names = change_queries.names_of_gone(workspace) | names
    changes.sort(key=lambda change: names[change.client_id].casefold())
    return WhatChanged(
        asked,
        last,
        first,
        tuple(changes),
        tuple(_decided(workspace, asked)),
        tuple(
            Ended(client_id, names.get(client_id, client_id), on, reason)
            for client_id, (on, reason) in ended.items()
            if on > asked
        ),
        {change.client_id: names[change.client_id] for change in changes},
    )


def _decided(workspace: Workspace, since: date) -> list[Decided]:
    return [
        Decided(
            renewal.client_id, renewal.client, renewal.product, renewal.renews_on, renewal.after,
            renewal.current_mrr, renewal.renewal_mrr, renewal.currency,
        )
        for renewal in change_queries.renewals_since(workspace, since)
        if renewal.after is not None and is_pending(renewal.before) and not is_pending(renewal.after)
    ]  # fmt: skip
