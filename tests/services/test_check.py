"""What the check finds in kept credit, and what mends it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.domain.changes import Changed
from desktop_app.services.importing import import_files
from desktop_app.services.workspaces import Checked, check, check_and_mend
from desktop_app.storage.workspace import Workspace
from tests.builders import NOW
from tests.made_once import empty_workspace


@pytest.fixture
def file(tmp_path: Path) -> Path:
    events = tmp_path / "credit_events.csv"
    events.write_text("client,product_line,date,kind,amount\n1,Sales Hub,2026-06-05,new,890\n", encoding="utf-8")
    return events


@pytest.fixture
def workspace(tmp_path: Path, file: Path) -> Iterator[Workspace]:
    clients = tmp_path / "clients.csv"
    clients.write_text("client_id,name\n1,Alder\n", encoding="utf-8")
    with empty_workspace(tmp_path / "book.partner") as made:
        import_files(made, [clients], now=NOW)
        import_files(made, [file], now=NOW)
        assert check(made) == []
        yield made


@pytest.mark.parametrize(
    "fault",
    [
        "UPDATE credit_day SET amount = amount + 1 WHERE day = '2026-06-05'",
        "DELETE FROM credit_day WHERE day = '2026-06-05'",
        "UPDATE credit_layer SET remaining = 0",
        "DELETE FROM credit_span",
        "INSERT INTO credit_loss SELECT event, event, client, '2026-06-09', 'churned', 1 FROM credit_layer",
    ],
)
def test_credit_that_differs_from_its_events_is_found_and_derived_anew(workspace: Workspace, fault: str) -> None:
    with workspace.writing():
        workspace.write(fault)
    (finding,) = map(str, check(workspace))
    assert "2026-06" in finding
    assert "derives it anew" in finding
    checked = check_and_mend(workspace)
    assert list(map(str, checked.findings)) == [finding]
    assert checked.changed == Changed.CREDIT
    assert check_and_mend(workspace) == Checked([])


def test_what_is_no_fault_of_the_credit_is_left_alone(workspace: Workspace) -> None:
    with workspace.writing():
        workspace.write("DROP TABLE task")
        workspace.write("UPDATE credit_day SET amount = amount + 1")
    before = workspace.rows("SELECT * FROM credit_day")
    assert check_and_mend(workspace).changed == Changed.NOTHING
    assert workspace.rows("SELECT * FROM credit_day") == before


@pytest.mark.parametrize("part", ["table task", "index credit_loss_day"])
def test_what_the_database_has_lost_is_named(workspace: Workspace, part: str) -> None:
    with workspace.writing():
        workspace.write(f"DROP {part}")
    assert [str(finding).partition(" is missing")[0] for finding in check(workspace)] == [part]


def test_credit_derived_with_other_rules_is_mended_by_the_next_import_even_of_the_same_file(
    workspace: Workspace, file: Path
) -> None:
    with workspace.writing():
        workspace.write("UPDATE credit_state SET settings = 'others'")
    (finding,) = map(str, check(workspace))
    assert "the next import derives it anew" in finding
    import_files(workspace, [file], now=NOW)
    assert check(workspace) == []
