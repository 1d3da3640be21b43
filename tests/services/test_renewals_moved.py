"""Renewals are named by client, product line and type: a later file moves the pending ones, and undo moves back."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.records import RenewalType
from desktop_app.domain.renewals import RenewalKey
from desktop_app.services.client_edits import Own, override
from desktop_app.services.import_results import FileResult
from desktop_app.services.importing import import_files, undo_import
from desktop_app.storage.workspace import Workspace
from tests.made_once import workspace_of_two

NOW = datetime(2026, 11, 23, 7, 12, tzinfo=UTC)
HEAD = "client,product,type,renews_on,status,renewal_mrr\n"
_MOVED = "SELECT product, ifnull(type, ''), renews_on, ifnull(moved_from, '') FROM renewal ORDER BY renews_on, product"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with workspace_of_two(tmp_path / "book.partner") as made:
        yield made


def take(workspace: Workspace, rows: str, *, head: str = HEAD, days: int = 0) -> FileResult:
    file = workspace.path.with_name("renewals.csv")
    file.write_text(head + rows, encoding="utf-8")
    return import_files(workspace, [file], now=NOW + timedelta(days=days)).files[0]


def renewals(workspace: Workspace) -> list[tuple[object, ...]]:
    return list(workspace.rows(_MOVED))


def test_two_days_in_one_file_are_two(workspace: Workspace) -> None:
    result = take(workspace, "1,Sales Hub,,2027-01-01,,5\n1,Sales Hub,,2028-01-01,,5\n")
    assert (result.added, result.rejected) == (2, [])
    assert [row[2] for row in renewals(workspace)] == ["2027-01-01", "2028-01-01"]


def test_types_of_one_day_are_told_apart_and_a_blank_one_is_a_renewal(workspace: Workspace) -> None:
    take(workspace, "1,Sales Hub,,2027-01-01,,5\n1,Sales Hub,email_overage,2027-01-01,,5\n")
    again = take(workspace, "1,Sales Hub,renewal,2027-01-01,,5\n1,Sales Hub,Email overage,2027-01-01,,5\n")
    assert (again.added, again.updated, again.unchanged) == (0, 1, 1)
    assert [row[1] for row in renewals(workspace)] == ["renewal", "email_overage"]


def test_a_pending_one_moves_with_what_a_person_set_and_back_again(workspace: Workspace) -> None:
    take(workspace, "1,Sales Hub,,2027-01-01,pending,5\n2,Sales Hub,,2027-01-01,pending,5\n")
    override(workspace, "1", RenewalKey("Sales Hub", date(2027, 1, 1)), {Own.USER: "Mia"})
    before = workspace.rows("SELECT * FROM renewal ORDER BY id")
    result = take(workspace, "1,sales hub professional,renewal,2027-03-01,pending,7\n", days=1)
    assert (result.added, result.updated) == (0, 1)
    assert renewals(workspace) == [
        ("Sales Hub", "", "2027-01-01", ""), ("Sales Hub", "renewal", "2027-03-01", "2027-01-01"),
    ]  # fmt: skip
    assert workspace.rows("SELECT renews_on FROM renewal_override") == [("2027-03-01",)]
    undo_import(workspace, None, now=NOW)
    assert [row[:-1] for row in workspace.rows("SELECT * FROM renewal ORDER BY id")] == [row[:-1] for row in before]
    assert workspace.rows("SELECT renews_on FROM renewal_override") == [("2027-01-01",)]


@pytest.mark.parametrize(
    "row",
    [
        "1,Sales Hub,,2027-01-01,renewed,5",  # decided
        "1,Sales Hub,,2026-11-01,pending,5",  # over
        "1,Sales Hub,email_overage,2027-01-01,pending,5",  # of another type
        "1,Service Hub,,2027-01-01,pending,5",  # of another line
    ],
)
def test_what_is_decided_over_or_another_change_never_moves(workspace: Workspace, row: str) -> None:
    take(workspace, row + "\n")
    assert take(workspace, "1,Sales Hub,,2027-03-01,pending,7\n", days=1).added == 1
    assert [row[3] for row in renewals(workspace)] == ["", ""]


def test_what_a_person_decided_does_not_move(workspace: Workspace) -> None:
    take(workspace, "1,Sales Hub,contact_tier_upgrade,2027-01-01,pending,5\n")
    key = RenewalKey("Sales Hub", date(2027, 1, 1), RenewalType.CONTACT_TIER_UPGRADE)
    override(workspace, "1", key, {Own.STATUS: "confirmed"})
    assert take(workspace, "1,Sales Hub,contact_tier_upgrade,2027-03-01,pending,7\n", days=1).added == 1


def test_a_list_that_holds_the_old_day_too_moves_nothing(workspace: Workspace) -> None:
    take(workspace, "1,Sales Hub,,2027-01-01,pending,5\n")
    take(workspace, "1,Sales Hub,,2027-01-01,pending,5\n1,Sales Hub,,2028-01-01,pending,5\n", days=1)
    assert [row[3] for row in renewals(workspace)] == ["", ""]
