"""Renewal decisions ahead, and those that are overdue."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop_app.domain.alert_kinds import AlertThresholds
from desktop_app.domain.client_filter import counts, overdue
from desktop_app.domain.renewals import UPCOMING_DAYS
from desktop_app.services.clients import list_clients
from desktop_app.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class UpcomingDecision:
    """A pending decision about a contract change of a `type`; both amounts are per month, in `currency`.

    `moved_from` is the renewal day that earlier data gave.
    """

    client_id: str
    client: str
    product: str
    renews_on: date
    decision_due_on: date
    status: str
    current_mrr: Decimal | None
    renewal_mrr: Decimal | None
    overdue: bool
    type: str
    currency: str
    moved_from: date | None


def upcoming_decisions(workspace: Workspace, today: date, within: int = UPCOMING_DAYS) -> list[UpcomingDecision]:
    """The pending decisions that are overdue or due within `within` days, by deadline."""
    book = list_clients(workspace, today, thresholds=AlertThresholds(decision_days=within))
    decisions = [
        UpcomingDecision(
            row.client_id,
            row.name,
            decision.product,
            decision.renews_on,
            decision.due_on,
            decision.status.value if decision.status else "pending",
            decision.current_mrr,
            decision.renewal_mrr,
            overdue(decision, today),
            decision.type.value,
            decision.currency,
            decision.moved_from,
        )
        for row in book.rows
        for decision in row.decisions
        if counts(decision, today, within)
    ]
    return sorted(decisions, key=lambda decision: (decision.decision_due_on, decision.client, decision.product))
