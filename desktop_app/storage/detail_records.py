"""What the detail panel shows of a client's rows, made of these as they are stored."""

from collections.abc import Iterable
from datetime import date

from desktop_app.domain.client_details import HubSpotPoints
from desktop_app.domain.client_records import AppUsage, EngagementPoints, Renewal, Subscription
from desktop_app.domain.money import from_stored
from desktop_app.domain.records import CommunicationOwner, RenewalStatus, RenewalType
from desktop_app.storage.client_queries import day
from desktop_app.storage.typed.live_rows import LiveRow


def subscriptions(rows: Iterable[LiveRow], client_id: str) -> tuple[Subscription, ...]:
    """A client's subscriptions, dearest first, those of unknown MRR last."""
    return tuple(
        Subscription(
            client_id=client_id,
            product=row["product"],
            mrr=None if row["mrr"] is None else from_stored(row["mrr"]),
            edition=row["edition"],
            currency=row["currency"],
            seats=row["seats"],
            term=row["term"],
            started_on=day(row["started_on"]),
            renews_on=day(row["renews_on"]),
            ends_on=day(row["ends_on"]),
            status=row["status"],
        )
        for row in sorted(rows, key=_dearest_first)
    )


def _dearest_first(row: LiveRow) -> tuple[bool, int, str]:
    mrr = row["mrr"]
    return mrr is None, -(mrr or 0), row["product"]


def renewals(rows: Iterable[LiveRow], client_id: str) -> tuple[Renewal, ...]:
    """A client's renewals as the data has them, by day."""
    in_order = sorted(rows, key=lambda row: (row["renews_on"], row["product"]))
    return tuple(_renewal(row, client_id) for row in in_order)


def _renewal(row: LiveRow, client_id: str) -> Renewal:
    kind, status, owner = row["type"], row["status"], row["communication_owner"]
    current, renewed = row["current_mrr"], row["renewal_mrr"]
    return Renewal(
        client_id=client_id,
        product=row["product"],
        renews_on=date.fromisoformat(row["renews_on"]),
        decision_due_on=day(row["decision_due_on"]),
        type=RenewalType(kind) if kind else None,
        status=RenewalStatus(status) if status else None,
        communication_owner=CommunicationOwner(owner) if owner else None,
        communication_user=row["communication_user"],
        renewal_manager=row["renewal_manager"],
        renewal_manager_email=row["renewal_manager_email"],
        current_mrr=None if current is None else from_stored(current),
        renewal_mrr=None if renewed is None else from_stored(renewed),
        renewal_edition=row["renewal_edition"],
        renewal_term=row["renewal_term"],
        currency=row["currency"],
        moved_from=day(row["moved_from"]),
    )


def apps(rows: Iterable[LiveRow], client_id: str) -> tuple[AppUsage, ...]:
    """A client's apps by product, those of none first."""
    return tuple(
        AppUsage(
            client_id=client_id,
            app=row["app"],
            product=row["product"],
            used=None if row["used"] is None else bool(row["used"]),
            last_used_on=day(row["last_used_on"]),
            uses_30d=row["uses_30d"],
        )
        for row in sorted(rows, key=lambda row: (row["product"] or "", row["app"]))
    )


def engagement(rows: Iterable[LiveRow], client_id: str) -> tuple[EngagementPoints, ...]:
    """The newest points of each category, by category."""
    newest = {row["category"]: row for row in sorted(rows, key=lambda row: row["measured_on"] or "")}
    return tuple(
        EngagementPoints(
            client_id=client_id,
            category=category,
            points=row["points"],
            max_points=row["max_points"],
            measured_on=day(row["measured_on"]),
        )
        for category, row in sorted(newest.items())
    )


def hubspot_points(client: LiveRow) -> HubSpotPoints | None:
    """The points that HubSpot itself counts for a client; `None` where it gives none."""
    points = [client[name] for name in ("sold_points", "managed_points", "total_points")]
    if all(units is None for units in points):
        return None
    sold, managed, total = (None if units is None else from_stored(units) for units in points)
    return HubSpotPoints(sold, managed, total, day(client["points_as_of"]))
