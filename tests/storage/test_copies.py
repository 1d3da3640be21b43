"""Copies are verified and on the disk before they take the place of anything."""

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.errors import DamagedWorkspace, NotWritable, WorkspaceInUse, WrongUse
from desktop_app.services.backup_reading import BackupCheck
from desktop_app.services.file_writing import write_whole
from desktop_app.services.workspaces import back_up, restore, restore_into
from desktop_app.storage.copies import checked_copy, free_name
from desktop_app.storage.workspace import create_workspace, open_workspace
from tests.builders import NOW
from tests.damaged_files import spoil_within

TODAY = NOW.date()


def book(path: Path, key: str) -> Path:
    with create_workspace(path) as workspace, workspace.writing():
        workspace.write("INSERT INTO setting VALUES (?, '1')", [key])
    return path


def keys(path: Path) -> list[str]:
    with open_workspace(path, write=False) as workspace:
        return [str(row[0]) for row in workspace.rows("SELECT key FROM setting")]


@pytest.mark.skipif(os.name == "nt", reason="folders cannot be synced there")
def test_a_copy_is_on_the_disk_before_it_has_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a power cut would have it: the content is synced first, then the name."""
    target, synced, sync = tmp_path / "copy.partner", [], os.fsync

    def note(number: int) -> None:
        synced.append((stat.S_ISDIR(os.fstat(number).st_mode), target.exists()))
        sync(number)

    monkeypatch.setattr(os, "fsync", note)
    with open_workspace(book(tmp_path / "book.partner", "a"), write=False) as workspace:
        checked_copy(workspace.database.connection(), target)
    assert synced == [(False, False), (True, True)]


@pytest.mark.parametrize("name", ["book.partner", "link.partner"])
def test_a_workspace_is_no_backup_of_itself(tmp_path: Path, name: str) -> None:
    path, other = book(tmp_path / "book.partner", "a"), tmp_path / name
    if other != path:
        other.symlink_to(path)
    with open_workspace(path, write=True) as workspace:
        with pytest.raises(WrongUse):
            back_up(workspace, other)
        with pytest.raises(WrongUse):
            restore_into(workspace, other, TODAY)
    with pytest.raises(WrongUse):
        restore(other, path, TODAY)
    assert keys(path) == ["a"]
    assert not list(tmp_path.glob("*.before-*"))


def test_a_copy_that_is_not_sound_replaces_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, target = book(tmp_path / "book.partner", "a"), book(tmp_path / "copy.partner", "b")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET rootpage = 2 WHERE name = 'task'")
        connection.commit()
    with open_workspace(path, write=False) as workspace, pytest.raises(DamagedWorkspace, match=r"book\.partner"):
        back_up(workspace, target)
    assert keys(target) == ["b"]
    assert not list(tmp_path.glob(".copy*"))


def test_a_second_restore_of_a_day_keeps_what_the_first_kept(tmp_path: Path) -> None:
    path, backup = book(tmp_path / "book.partner", "mine"), book(tmp_path / "backup.partner", "theirs")
    restore(backup, path, TODAY)
    restore(backup, path, TODAY)
    first = path.with_name(f"book.partner.before-restore-{TODAY}")
    assert keys(first) == ["mine"]
    assert keys(first.with_name(f"{first.name}-2")) == ["theirs"]
    assert keys(path) == ["theirs"]


def test_a_name_is_free_for_the_day(tmp_path: Path) -> None:
    path = tmp_path / "book.partner"
    for end in ("", "-2", "-3"):
        free = free_name(path, "damaged", TODAY)
        assert free.name == f"book.partner.damaged-{TODAY}{end}"
        free.touch()


def test_a_restore_waits_for_nobody_and_leaves_an_open_workspace_alone(tmp_path: Path) -> None:
    path, backup = book(tmp_path / "book.partner", "mine"), book(tmp_path / "backup.partner", "theirs")
    with open_workspace(path, write=True) as window:
        with pytest.raises(WorkspaceInUse):
            restore(backup, path, TODAY)
        assert keys(path) == ["mine"]
        restore_into(window, backup, TODAY)  # the window's own restore
        with window.writing():
            window.write("INSERT INTO setting VALUES ('after', '1')")
    assert sorted(keys(path)) == ["after", "theirs"]


def test_an_export_never_takes_the_place_of_a_workspace(tmp_path: Path) -> None:
    path = book(tmp_path / "book.csv", "mine")
    with pytest.raises(WrongUse, match="is a workspace"):
        write_whole(path, lambda draft: None)
    assert keys(path) == ["mine"]


@pytest.mark.skipif(os.name == "nt", reason="there are no pipes in folders there")
def test_nothing_takes_the_place_of_a_pipe_or_a_device(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(NotWritable):
        write_whole(pipe, lambda draft: None)
    with create_workspace(tmp_path / "book.partner") as workspace, pytest.raises(NotWritable):
        back_up(workspace, pipe)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert sorted(file.name for file in tmp_path.iterdir() if "pipe" in file.name) == ["pipe"]


def test_a_damaged_workspace_stays_where_it_is_until_a_backup_takes_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program that was killed between moving it away and restoring left an empty workspace behind."""
    path, backup = book(tmp_path / "book.partner", "mine"), book(tmp_path / "backup.partner", "theirs")
    damaged = path.read_bytes()[:9_000]
    path.write_bytes(damaged)

    def killed(*_: object) -> Path:
        assert path.read_bytes() == damaged
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", killed)
        with pytest.raises(KeyboardInterrupt):
            restore(backup, path, TODAY)
    assert path.read_bytes() == damaged
    assert not list(tmp_path.glob("*.damaged-*"))
    assert restore(backup, path, TODAY).check is BackupCheck.UNKNOWN
    assert keys(path) == ["theirs"]
    assert path.with_name(f"book.partner.damaged-{TODAY}").read_bytes() == damaged
    assert not list(tmp_path.glob("*.before-restore-*"))


def test_an_open_workspace_that_turns_out_to_be_damaged_gives_way_to_a_backup(tmp_path: Path) -> None:
    """Its copy is no whole workspace: restoring was refused with the advice to restore a backup."""
    path, backup = book(tmp_path / "book.partner", "mine"), book(tmp_path / "backup.partner", "theirs")
    spoil_within(path)
    with open_workspace(path, write=True, check_later=True) as window:
        restore_into(window, backup, TODAY)
        assert window.is_sound()
    assert keys(path) == ["theirs"]
    assert path.with_name(f"book.partner.damaged-{TODAY}").exists()
