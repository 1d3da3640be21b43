"""A renewal of a product that ended is not due any more, however it ended: not in lists, week, alerts or reminders."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.services.client_details import client_details
from desktop_app.services.clients import list_clients
from desktop_app.services.importing import import_files, undo_import
from desktop_app.services.renewals import upcoming_decisions
from desktop_app.services.week import week
from desktop_app.storage.reminder_queries import renewals_ahead
from desktop_app.storage.workspace import Workspace
from tests.made_once import empty_workspace

NOW = datetime(2026, 11, 23, 7, 12, tzinfo=UTC)
TODAY = NOW.date()
_HEAD = "client,product,mrr,started_on,ends_on,status\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with empty_workspace(tmp_path / "book.partner") as made:
        take(made, "clients.csv", "client_id,name\n1,Alder\n")
        take(made, "subscriptions.csv", f"{_HEAD}1,Sales Hub,50,2025-01-20,,active\n")
        take(made, "renewals.csv", "client,product,renews_on,status\n1,Sales Hub Professional,2027-01-20,pending\n")
        yield made


def take(workspace: Workspace, name: str, text: str, days: int = 0) -> int | None:
    file = workspace.path.with_name(name)
    file.write_text(text, encoding="utf-8")
    return import_files(workspace, [file], now=NOW + timedelta(days=days)).import_id


def due(workspace: Workspace, today: date = TODAY) -> set[str]:
    """Where the renewal of the client is still due."""
    row = list_clients(workspace, today).rows[0]
    line = client_details(workspace, "1", today).renewals[0]
    places = {
        "decisions": row.decisions,
        "next renewal": row.next_renewal,
        "command": upcoming_decisions(workspace, today, 120),
        "reminders": renewals_ahead(workspace, today, today + timedelta(days=120)),
        "week": [item for item in week(workspace, today).items if item.due_on],
        "panel": not line.ended,
    }
    return {place for place, entry in places.items() if entry}


ALL = {"decisions", "next renewal", "command", "reminders", "week", "panel"}


def test_a_renewal_of_a_running_product_is_due_everywhere(workspace: Workspace) -> None:
    assert due(workspace) == ALL


@pytest.mark.parametrize("end", [",ended", ",cancelled", ",Churned", "2026-11-22,active", "2026-11-22,"])
def test_it_is_due_nowhere_once_the_product_ended_and_again_when_that_is_taken_back(
    workspace: Workspace, end: str
) -> None:
    number = take(workspace, "ended.csv", f"{_HEAD}1,Sales Hub,50,2025-01-20,{end}\n", days=1)
    assert due(workspace) == set()
    undo_import(workspace, number, now=NOW + timedelta(days=2))
    assert due(workspace) == ALL


def test_it_is_due_up_to_the_day_on_which_the_product_ends(workspace: Workspace) -> None:
    take(workspace, "ends.csv", f"{_HEAD}1,Sales Hub,50,2025-01-20,2026-12-05,active\n", days=1)
    assert due(workspace, date(2026, 12, 5)) == ALL
    assert due(workspace, date(2026, 12, 6)) == set()


@pytest.mark.parametrize("other", ["2026-02-01,,active", "2026-02-01,,trial", "2027-01-01,,active"])
def test_it_stays_due_while_another_subscription_of_the_line_runs_or_is_to_run(
    workspace: Workspace, other: str
) -> None:
    rows = f"1,Sales Hub,50,2025-01-20,,ended\n1,Sales Hub,20,{other}\n"
    take(workspace, "both.csv", _HEAD + rows, days=1)
    assert due(workspace) == ALL


def test_what_is_known_of_another_product_ends_nothing(workspace: Workspace) -> None:
    take(workspace, "other.csv", f"{_HEAD}1,Marketing Hub,50,2025-01-20,,ended\n", days=1)
    assert due(workspace) == ALL
