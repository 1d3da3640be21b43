"""The same files again: nothing is read, and nothing is missed."""

from collections.abc import Iterator
from dataclasses import astuple
from datetime import timedelta
from pathlib import Path

import pytest

from desktop_app.services.import_results import ImportResult
from desktop_app.services.importing import import_files, undo_import
from desktop_app.services.overview import overview
from desktop_app.sources.choices import Choices
from desktop_app.storage.importing.importer import Importer
from desktop_app.storage.workspace import Workspace
from tests.builders import NOW
from tests.made_once import empty_workspace

ROWS = "client_id,name,mrr\n1,Alder,120\n2,Birch,80\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    result = tmp_path / "clients.csv"
    result.write_text(ROWS, encoding="utf-8")
    return result


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with empty_workspace(tmp_path / "book.partner") as workspace:
        yield workspace


def counts(result: ImportResult) -> list[tuple[int, int, int, int]]:
    return [(file.read, file.added, file.updated, file.unchanged) for file in result.files]


def refuse(_importer: Importer, *_rows: object) -> list[tuple[int, object]]:
    raise AssertionError("the rows were read again")


def test_they_are_not_read_again_but_the_data_are_as_of_now(
    workspace: Workspace, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_files(workspace, [file], now=NOW)
    monkeypatch.setattr(Importer, "take", refuse)
    later = NOW + timedelta(days=1)
    plan = import_files(workspace, [file], now=later, dry_run=True)
    again = import_files(workspace, [file], now=later)
    assert counts(plan) == counts(again) == [(2, 0, 0, 2)]
    assert (plan.import_id, again.import_id) == (None, 2)
    assert counts(import_files(workspace, [file], now=later)) == [(2, 0, 0, 2)]
    result = overview(workspace)
    assert result is not None
    assert result.data_as_of == later


def test_taken_back_they_go_in_anew(workspace: Workspace, file: Path) -> None:
    first = import_files(workspace, [file], now=NOW)
    import_files(workspace, [file], now=NOW + timedelta(minutes=1))
    undo_import(workspace, first.import_id, now=NOW + timedelta(minutes=2))
    assert counts(import_files(workspace, [file], now=NOW + timedelta(minutes=3))) == [(2, 2, 0, 0)]


def test_other_content_and_other_files_between_are_read(workspace: Workspace, file: Path, tmp_path: Path) -> None:
    import_files(workspace, [file], now=NOW)
    file.write_text(ROWS.replace("120", "130"), encoding="utf-8")
    assert counts(import_files(workspace, [file], now=NOW)) == [(2, 0, 1, 1)]
    file.write_text(ROWS, encoding="utf-8")
    assert counts(import_files(workspace, [file], now=NOW)) == [(2, 0, 1, 1)]


def test_rejected_rows_are_told_each_time(workspace: Workspace, file: Path) -> None:
    file.write_text(ROWS + ",nobody,1\n", encoding="utf-8")
    rejected = [import_files(workspace, [file], now=NOW).files[0].rejected for _ in range(2)]
    assert list(map(astuple, rejected[0])) == list(map(astuple, rejected[1]))
    assert len(rejected[1]) == 1


def test_what_a_person_chooses_is_heard(workspace: Workspace, file: Path) -> None:
    import_files(workspace, [file], now=NOW)
    chosen = {(file, file.name): Choices(kind="clients", mapping={"mrr": "city"})}
    assert counts(import_files(workspace, [file], now=NOW, choices=chosen)) == [(2, 0, 2, 0)]
