"""What asks for attention today, and putting an alert off with a reason."""

from datetime import date, timedelta

from desktop_app.domain.alert_kinds import Alert
from desktop_app.domain.alerts import AlertBoard, History, Snooze, alert_board
from desktop_app.domain.changes import Changed
from desktop_app.domain.client_changes import changes_between
from desktop_app.domain.client_list import ClientBook
from desktop_app.domain.months import Month
from desktop_app.storage import client_edits, client_queries
from desktop_app.storage.workspace import Workspace


def alerts(workspace: Workspace, book: ClientBook) -> AlertBoard:
    """The alert cards for `book`, with what the snapshots tell of earlier times."""
    return alert_board(book, history(workspace, book.today), client_edits.snoozes(workspace))


def history(workspace: Workspace, today: date) -> History:
    """What changed with the newest data, and managed MRR at the end of last month."""
    managed = client_queries.managed_mrr_on(workspace, Month.of(today).plus(-1).last_day)
    days = client_queries.snapshot_days(workspace)
    if len(days) < 2:
        return History(managed_before=managed)
    before, after = client_queries.snapshots_since(workspace, days[1])
    return History(managed_before=managed, since=days[1], changes=changes_between(before, after))


def snooze_alert(workspace: Workspace, alert: Alert, days: int, reason: str, *, today: date) -> Snooze:
    """Put `alert` off until `days` from today (that day included)."""
    snooze = Snooze(alert, today + timedelta(days=days), reason.strip())
    with workspace.writing():
        client_edits.put_snooze(workspace, snooze)
    return snooze


def wake_alert(workspace: Workspace, alert: Alert) -> Changed:
    """Point `alert` out again."""
    with workspace.writing():
        client_edits.drop_snooze(workspace, alert)
    return Changed.SETTINGS
