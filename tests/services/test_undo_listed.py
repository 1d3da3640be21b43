"""Rows that a later import has unchanged stay when the import that added them is taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.domain.errors import WrongUse
from desktop_app.services.importing import import_files, undo_import
from desktop_app.storage.workspace import Workspace
from tests.builders import NOW
from tests.made_once import empty_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with empty_workspace(tmp_path / "book.partner") as made:
        yield made


def take(workspace: Workspace, kind: str, *rows: str) -> None:
    file = workspace.path.with_name(f"{kind}.csv")
    file.write_text("\n".join((_HEADS[kind], *rows)), encoding="utf-8")
    import_files(workspace, [file], now=NOW)


_HEADS = {"clients": "client_id,name,country,Colour", "subscriptions": "client,product,mrr"}


def names(workspace: Workspace) -> str:
    return "".join(name for (name,) in workspace.rows("SELECT name FROM client ORDER BY name"))


def test_what_a_later_file_has_as_well_stays_until_that_is_taken_back(workspace: Workspace) -> None:
    take(workspace, "clients", "1,A,Chile,red", "2,B,,", "3,C,,")
    take(workspace, "subscriptions", "1,Sales Hub,50", "2,Sales Hub,60")
    take(workspace, "clients", "3,C,,", "1,A,Chile,red", "4,D,,")
    undo_import(workspace, 2, now=NOW)
    undo_import(workspace, 1, now=NOW)
    assert names(workspace) == "ACD"
    assert workspace.rows("SELECT properties FROM client_properties") == [('{"Colour": "red"}',)]
    undo_import(workspace, 3, now=NOW)
    assert names(workspace) == ""
    assert workspace.rows("SELECT count(*) FROM client_properties") == [(0,)]


def test_it_goes_to_the_next_import_that_is_not_taken_back(workspace: Workspace) -> None:
    take(workspace, "clients", "1,A,,")
    for others in ("2,B,,", "3,C,,"):
        take(workspace, "clients", "1,A,,", others)
    undo_import(workspace, 2, now=NOW)
    undo_import(workspace, 1, now=NOW)
    assert names(workspace) == "AC"
    undo_import(workspace, None, now=NOW)
    assert names(workspace) == ""


def test_an_import_that_brought_nothing_new_keeps_nothing(workspace: Workspace) -> None:
    take(workspace, "clients", "1,A,,", "2,B,,")
    take(workspace, "clients", "1,A,,")
    undo_import(workspace, None, now=NOW)
    assert names(workspace) == ""


def test_rows_that_a_later_import_changed_are_still_in_the_way(workspace: Workspace) -> None:
    take(workspace, "clients", "1,A,,", "2,B,,")
    take(workspace, "clients", "1,A,,", "2,B,Peru,")
    with pytest.raises(WrongUse):
        undo_import(workspace, 1, now=NOW)
    assert names(workspace) == "AB"
