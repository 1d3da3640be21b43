"""What else HubSpot says of clients: kept by the names of its properties, changed, taken back, joined and parted."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.services.importing import import_files, undo_import
from desktop_app.services.joining import join_clients, part_clients
from desktop_app.storage.workspace import Workspace, create_workspace
from tests.builders import NOW

_JANUARY = "client_id,name,colour,size\n1,Alder,red,\n2,Birch,blue,L\n"
_FEBRUARY = "client_id,name,colour,size,shape\n1,Alder,green,S,\n2,Birch,blue,L,round\n3,Cedar,,,flat\n"
_MARCH = "client_id,name,colour,shape\n1,Alder,brown,oval\n2,Birch,,\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with create_workspace(tmp_path / "book.partner") as made:
        yield made


def take(workspace: Workspace, text: str) -> tuple[int, tuple[int, int, int, int]]:
    """Import a table of clients; gives the import, and what was read, added, updated and unchanged of properties."""
    file = workspace.path.with_name("clients.csv")
    file.write_text(text, encoding="utf-8")
    result = import_files(workspace, [file], now=NOW)
    assert result.import_id is not None
    counts = next(table for table in result.files if table.kind == "client_values")
    return result.import_id, (counts.read, counts.added, counts.updated, counts.unchanged)


def properties(workspace: Workspace) -> dict[str, dict[str, str]]:
    rows = workspace.rows(
        "SELECT c.client_id, p.properties FROM client_properties p JOIN client c ON c.id = p.client ORDER BY c.id"
    )
    return {client_id: json.loads(text) for client_id, text in rows}


def test_each_property_has_its_own_way_back(workspace: Workspace) -> None:
    january, counts = take(workspace, _JANUARY)
    assert counts == (3, 3, 0, 0)
    as_of_january = properties(workspace)
    february, counts = take(workspace, _FEBRUARY)
    assert counts == (6, 3, 1, 2)
    ((before,),) = workspace.rows("SELECT before FROM import_change WHERE row_id = 1 AND kind = 'client_values'")
    assert json.loads(before) == {"colour": "red", "size": None}
    march, counts = take(workspace, _MARCH)
    assert counts == (2, 1, 1, 0)
    whole = properties(workspace)
    assert whole == {
        "1": {"colour": "brown", "size": "S", "shape": "oval"},
        "2": {"colour": "blue", "size": "L", "shape": "round"},
        "3": {"shape": "flat"},
    }
    undo_import(workspace, february, now=NOW)
    assert properties(workspace) == {"1": {"colour": "brown", "shape": "oval"}, "2": {"colour": "blue", "size": "L"}}
    undo_import(workspace, march, now=NOW)
    assert properties(workspace) == as_of_january
    undo_import(workspace, january, now=NOW)
    assert not workspace.rows("SELECT 1 FROM client_properties UNION SELECT 1 FROM import_change")


def test_what_an_import_says_first_of_a_client_that_is_there_goes_with_that_import_alone(workspace: Workspace) -> None:
    plain = workspace.path.with_name("plain.csv")
    plain.write_text("client_id,name\n1,Alder\n2,Birch\n", encoding="utf-8")
    clients = import_files(workspace, [plain], now=NOW).import_id
    january, _ = take(workspace, _JANUARY)
    undo_import(workspace, january, now=NOW)
    assert not properties(workspace)
    january, _ = take(workspace, _JANUARY)
    undo_import(workspace, clients, now=NOW)  # January has the same clients: they are its own from now on
    assert properties(workspace) == {"1": {"colour": "red"}, "2": {"colour": "blue", "size": "L"}}
    undo_import(workspace, january, now=NOW)
    assert not workspace.rows(
        "SELECT 1 FROM client UNION SELECT 1 FROM client_properties UNION SELECT 1 FROM import_change"
    )


def test_rows_of_one_client_complete_each_other_and_the_first_one_counts(workspace: Workspace) -> None:
    clients = "client_id,name,colour,size,shape\n"
    _, counts = take(workspace, f"{clients}1,Alder,red,,\n2,Birch,,,\n1,Alder,,L,\n1,Alder,blue,S,flat\n")
    assert counts == (5, 3, 0, 2)  # blue and S come too late, and differ
    assert properties(workspace) == {"1": {"colour": "red", "size": "L", "shape": "flat"}}
    _, counts = take(workspace, f"{clients}1,Alder,red,L,flat\n1,Alder,,,round\n")
    assert counts == (4, 0, 0, 4)


def test_records_that_are_joined_share_what_each_says_and_are_parted_as_they_were(workspace: Workspace) -> None:
    take(workspace, _FEBRUARY)
    before = properties(workspace)
    joined = join_clients(workspace, "1", ["2", "3"], now=NOW)
    assert properties(workspace) == {"1": {"colour": "green", "size": "S", "shape": "round"}}
    part_clients(workspace, joined, now=NOW)
    assert properties(workspace) == before


def test_a_cell_that_cannot_be_kept_is_reported_with_its_heading(workspace: Workspace) -> None:
    file = workspace.path.with_name("clients.csv")
    file.write_text("client_id,name,colour\n1,Alder,#REF!\n2,Birch,NULL\n", encoding="utf-8")
    result = import_files(workspace, [file], now=NOW)
    (rejected,) = result.files[0].rejected
    assert [(problem.column, problem.value) for problem in rejected.problems] == [("colour", "#REF!")]
    assert not properties(workspace)
