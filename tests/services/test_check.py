"""What the check finds in kept credit, and that what it advises mends it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.services.importing import import_files
from desktop_app.services.workspaces import back_up, check, restore_into
from desktop_app.storage.workspace import Workspace, create_workspace
from tests.builders import NOW


@pytest.fixture
def file(tmp_path: Path) -> Path:
    events = tmp_path / "credit_events.csv"
    events.write_text("client,product_line,date,kind,amount\n1,Sales Hub,2026-06-05,new,890\n", encoding="utf-8")
    return events


@pytest.fixture
def workspace(tmp_path: Path, file: Path) -> Iterator[Workspace]:
    clients = tmp_path / "clients.csv"
    clients.write_text("client_id,name\n1,Alder\n", encoding="utf-8")
    with create_workspace(tmp_path / "book.partner") as made:
        import_files(made, [clients], now=NOW)
        import_files(made, [file], now=NOW)
        assert check(made) == []
        yield made


def test_credit_that_differs_from_its_events_is_found_and_mended_by_a_backup(
    workspace: Workspace, tmp_path: Path
) -> None:
    backup = tmp_path / "friday.partner"
    back_up(workspace, backup)
    with workspace.writing():
        workspace.write("UPDATE credit_day SET amount = amount + 1 WHERE day = '2026-06-05'")
    (finding,) = check(workspace)
    assert "2026-06" in finding
    assert "restore a backup" in finding
    restore_into(workspace, backup)
    assert check(workspace) == []


def test_credit_derived_with_other_rules_is_mended_by_the_next_import_even_of_the_same_file(
    workspace: Workspace, file: Path
) -> None:
    with workspace.writing():
        workspace.write("UPDATE credit_state SET settings = 'others'")
    (finding,) = check(workspace)
    assert "the next import derives it anew" in finding
    import_files(workspace, [file], now=NOW)
    assert check(workspace) == []
