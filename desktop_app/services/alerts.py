"""What asks for attention today, and putting an alert off with a reason."""

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.alert_kinds import Alert
from desktop_app.domain.alerts import AlertBoard, History, Snooze, alert_board
from desktop_app.domain.changes import Changed
from desktop_app.domain.client_list import ClientBook
from desktop_app.domain.months import Month
from desktop_app.storage import client_edits, snapshot_queries
from desktop_app.storage.workspace import Workspace


def alerts(workspace: Workspace, book: ClientBook) -> AlertBoard:
    """The alert cards for `book`, with what the snapshots know of earlier times."""
    return alert_board(book, _history(workspace, book.today), client_edits.snoozes(workspace))


def _history(workspace: Workspace, today: date) -> History:
    """The day of the data before the newest, and managed MRR at the end of last month."""
    managed = snapshot_queries.managed_mrr_on(workspace, Month.of(today).plus(-1).last_day)
    days = snapshot_queries.snapshot_days(workspace)
    return History(managed_before=managed, since=days[1] if len(days) > 1 else None)


@dataclass(frozen=True, slots=True)
class AlertChanged:
    """An alert that was put off (`snooze`), or is pointed out again (`None`), and what it was before."""

    alert: Alert
    before: Snooze | None
    after: Snooze | None
    changed: Changed = Changed.SETTINGS


def put_snooze(workspace: Workspace, alert: Alert, snooze: Snooze | None) -> AlertChanged:
    """Put `alert` off as `snooze` says, or point it out again (`None`); with a change's `before` it is undone."""
    before = next((snooze for snooze in client_edits.snoozes(workspace) if snooze.alert is alert), None)
    with workspace.writing():
        if snooze is None:
            client_edits.drop_snooze(workspace, alert)
        else:
            client_edits.put_snooze(workspace, snooze)
    return AlertChanged(alert, before, snooze)
