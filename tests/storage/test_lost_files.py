"""A workspace whose file is taken away while it is open: nothing is written any more, and the book can be saved."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.errors import WorkspaceLost
from desktop_app.services.workspaces import back_up
from desktop_app.storage.workspace import Workspace, create_workspace, open_workspace


def put(workspace: Workspace, key: str) -> None:
    with workspace.writing():
        workspace.write("INSERT INTO setting VALUES (?, '1')", [key])


def keys(path: Path) -> list[str]:
    with open_workspace(path, write=False) as workspace:
        return [str(row[0]) for row in workspace.rows("SELECT key FROM setting ORDER BY key")]


def delete(path: Path, _other: Path) -> None:
    path.unlink()


def replace(path: Path, other: Path) -> None:
    shutil.copyfile(other, path.with_suffix(".tmp"))
    path.with_suffix(".tmp").replace(path)


def overwrite(path: Path, other: Path) -> None:
    with path.open("r+b") as file:
        file.write(other.read_bytes())
        file.truncate()


def take_folder(path: Path, _other: Path) -> None:
    path.parent.rename(path.parent.with_name("elsewhere"))


LOSSES = [delete, replace, overwrite, take_folder]
GONE = [delete, replace, take_folder]


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """An older copy of the same workspace, as a sync program might bring it."""
    with create_workspace(tmp_path / "other.partner") as workspace:
        put(workspace, "old")
    return tmp_path / "other.partner"


@pytest.fixture
def opened(tmp_path: Path, other: Path) -> Workspace:
    folder = tmp_path / "books"
    folder.mkdir()
    shutil.copyfile(other, folder / "book.partner")
    workspace = open_workspace(folder / "book.partner", write=True)
    put(workspace, "mine")
    with workspace.holding_file():
        workspace.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    return workspace


@pytest.mark.parametrize("lose", LOSSES)
@pytest.mark.parametrize("checkpointed", [True, False])
def test_nothing_is_written_once_the_file_is_gone(
    opened: Workspace, other: Path, lose: Callable[[Path, Path], None], checkpointed: bool
) -> None:
    if not checkpointed:
        put(opened, "more")
    lose(opened.path, other)
    with opened, pytest.raises(WorkspaceLost):
        put(opened, "never")
    with pytest.raises(WorkspaceLost):
        raise opened.lost or AssertionError


@pytest.mark.parametrize("lose", LOSSES)
def test_it_is_noticed_without_a_write(opened: Workspace, other: Path, lose: Callable[[Path, Path], None]) -> None:
    lose(opened.path, other)
    with opened, pytest.raises(WorkspaceLost):
        opened.check_file()


@pytest.mark.parametrize("lose", GONE)
def test_nothing_of_it_is_left_beside_the_place(
    opened: Workspace, other: Path, lose: Callable[[Path, Path], None]
) -> None:
    lose(opened.path, other)
    with opened, pytest.raises(WorkspaceLost):
        opened.check_file()
    with opened:
        pass
    assert not opened.path.with_name("book.partner-wal").exists()


@pytest.mark.parametrize("lose", GONE)
def test_a_saved_book_has_every_row(
    opened: Workspace, other: Path, tmp_path: Path, lose: Callable[[Path, Path], None]
) -> None:
    with opened:
        lose(opened.path, other)
        with pytest.raises(WorkspaceLost):
            opened.check_file()
        back_up(opened, tmp_path / "saved.partner")
    assert keys(tmp_path / "saved.partner") == ["mine", "old"]


def test_a_deleted_book_can_be_saved_in_its_old_place(opened: Workspace) -> None:
    with opened:
        opened.path.unlink()
        with pytest.raises(WorkspaceLost):
            opened.check_file()
        back_up(opened, opened.path)
    assert keys(opened.path) == ["mine", "old"]


@pytest.mark.parametrize("lose", [replace, overwrite])
def test_the_file_that_came_stays_as_it_came(
    opened: Workspace, other: Path, lose: Callable[[Path, Path], None]
) -> None:
    lose(opened.path, other)
    with opened, pytest.raises(WorkspaceLost):
        put(opened, "never")
    assert opened.path.read_bytes() == other.read_bytes()
    assert keys(opened.path) == ["old"]


def test_writing_by_others_of_this_program_is_no_loss(opened: Workspace) -> None:
    with opened, open_workspace(opened.path, write=True) as second:
        for number in range(3):
            put(second, f"second {number}")
            put(opened, f"first {number}")
            with second.holding_file():
                second.rows("PRAGMA wal_checkpoint(TRUNCATE)")
            put(opened, f"again {number}")
        second.close()
        opened.check_file()
        put(opened, "last")
    assert len(keys(opened.path)) == 12


def test_a_new_date_alone_is_no_loss(opened: Workspace) -> None:
    with opened:
        os.utime(opened.path, (1, 1))
        opened.check_file()
        put(opened, "more")


def test_a_writer_of_another_kind_is_no_loss(opened: Workspace) -> None:
    with opened:
        with closing(sqlite3.connect(opened.path)) as other, other:
            other.execute("INSERT INTO setting VALUES ('other', '1')")
        put(opened, "more")
    assert keys(opened.path) == ["mine", "more", "old", "other"]


# Another program, by nothing but SQLite: it takes the WAL along where nobody else seems to have the file open.
WRITER = (
    "import sqlite3, sys; connection = sqlite3.connect(sys.argv[1]);"
    " connection.execute('INSERT INTO setting VALUES (?, 1)', [sys.argv[2]]); connection.commit(); connection.close()"
)


def test_other_programs_may_come_and_go_while_a_workspace_is_open(opened: Workspace) -> None:
    for number in range(3):
        opened.check_file()
        with open_workspace(opened.path, write=False):
            pass  # as the window does for a count or a check
        subprocess.run([sys.executable, "-c", WRITER, str(opened.path), f"other {number}"], check=True)
        assert opened.path.with_name(f"{opened.path.name}-wal").exists(), "the WAL that this one goes on writing to"
        opened.check_file()
        assert opened.changed_elsewhere()
        put(opened, f"own {number}")
    opened.close()
    assert {key for key in keys(opened.path) if key.startswith(("other", "own"))} == {
        f"{who} {number}" for who in ("other", "own") for number in range(3)
    }
