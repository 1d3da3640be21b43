"""Look at clients: the whole list at once, and everything about one of them."""

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from typing import Any

from desktop_app.domain.alert_kinds import AlertThresholds
from desktop_app.domain.client_changes import changes_between
from desktop_app.domain.client_list import ClientBook, ClientRow, haystack
from desktop_app.domain.folding import folded
from desktop_app.domain.tier_rules import COUNTED_APPS_2018
from desktop_app.storage import client_queries
from desktop_app.storage.workspace import Workspace


def list_clients(
    workspace: Workspace,
    today: date,
    *,
    counted: Collection[str] = COUNTED_APPS_2018,
    thresholds: AlertThresholds | None = None,
) -> ClientBook:
    """All clients as of `today`, by name; `counted` are the apps that count, as the rule set in use names them."""
    rows = sorted(_rows(workspace, today, counted), key=lambda row: (row.name_key, row.client_id))
    return ClientBook(
        rows=tuple(row for row in rows if row.ended_on is None),
        ended=tuple(row for row in rows if row.ended_on is not None),
        today=today,
        thresholds=thresholds or AlertThresholds(),
        changed=_changed_clients(workspace),
    )


def _rows(workspace: Workspace, today: date, counted: Collection[str]) -> list[ClientRow]:
    products = client_queries.products(workspace)
    apps = client_queries.counted_apps(workspace, counted)
    renewals = client_queries.next_renewals(workspace, today)
    decisions = client_queries.pending_decisions(workspace, today)
    credit = client_queries.credit(workspace, today)
    tags = client_queries.tags(workspace)
    ended = client_queries.ended_services(workspace)
    rows = []
    for key, fields in client_queries.client_fields(workspace):
        chips, seats = products.get(key, ((), None))
        ended_on, reason = ended.get(fields["client_id"], (None, None))
        rows.append(
            ClientRow(
                **fields,
                products=chips,
                seats=seats,
                apps_used=apps.get(key),
                next_renewal=renewals.get(key),
                decisions=decisions.get(key, ()),
                credit=None if credit is None else credit.get(key, Decimal(0)),
                tags=tags.get(fields["client_id"], ()),
                ended_on=ended_on,
                ended_reason=reason,
                haystack=_haystack(fields, [chip.line for chip in chips]),
                name_key=folded(fields["name"]),
            )
        )
    return rows


def _haystack(fields: dict[str, Any], lines: list[str]) -> str:
    return haystack(
        fields["name"], fields["domain"], fields["contact_name"], fields["contact_email"], *lines, fields["client_id"]
    )


def _changed_clients(workspace: Workspace) -> frozenset[str]:
    days = client_queries.snapshot_days(workspace)
    if len(days) < 2:
        return frozenset()
    before, after = client_queries.snapshots_since(workspace, days[1])
    return frozenset(change.client_id for change in changes_between(before, after))
