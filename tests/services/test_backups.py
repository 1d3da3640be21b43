"""Backups by themselves: when they are written, what they hold, that they are whole, and which go."""

import json
import os
import re
import shutil
import stat
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.backups import BackupReason
from desktop_app.domain.errors import DamagedWorkspace, NotWritable, UnusableInput, UserError
from desktop_app.services import backups
from desktop_app.services.backup_reading import BackupCheck, check_backup, compare, opened_backup, read_contents
from desktop_app.services.backups import (
    Backup,
    back_up_if_due,
    back_up_now,
    backups_in_folder,
    choose_folder,
    write_all_due,
)
from desktop_app.services.client_edits import write_note
from desktop_app.services.importing import import_files
from desktop_app.services.sample import make_sample_workspace
from desktop_app.services.workspaces import backups_of, restore
from desktop_app.storage.migrations.steps import lay_down_first_version
from desktop_app.storage.workspace import create_workspace, open_workspace
from tests.builders import NOW
from tests.damaged_files import spoil_within
from tests.made_once import empty_workspace

TODAY = NOW.date()


def clients_file(folder: Path, numbers: range, name: str = "clients.csv") -> Path:
    file = folder / name
    lines = [f"{number},Client {number},{number}\n" for number in numbers]
    file.write_text("client_id,name,mrr\n" + "".join(lines), encoding="utf-8")
    return file


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Twelve clients and a note, imported two days before `NOW`."""
    path = tmp_path / "book.partner"
    with empty_workspace(path) as workspace:
        import_files(workspace, [clients_file(tmp_path, range(12))], now=NOW - timedelta(2))
        write_note(workspace, "1", "Called", now=NOW - timedelta(2))
    return path


def refused(error: UserError) -> None:
    raise error


def names(path: Path) -> list[str]:
    return [backup.file.name for backup in backups_in_folder(path).backups]


def imported(path: Path, numbers: range, *, now: datetime = NOW, dry_run: bool = False) -> list[Backup]:
    """Import clients, write what is then due, and give the backups there are."""
    with open_workspace(path, write=True) as workspace:
        import_files(workspace, [clients_file(path.parent, numbers, "more.csv")], now=now, dry_run=dry_run)
        write_all_due(workspace.take_due_backups(), refused)
    return backups_in_folder(path).backups


def test_a_backup_is_named_described_and_whole(book: Path) -> None:
    backup = back_up_now(book, BackupReason.DAILY, NOW)
    assert backup.file.parent == book.parent / "Backups"
    assert re.fullmatch(r"book-2026-11-2\d-\d{6}-daily\.partner", backup.file.name)
    assert backups_in_folder(book).backups == [backup]
    assert (backup.counts and backup.counts.clients, backup.counts and backup.counts.notes) == (12, 1)
    assert check_backup(backup) is BackupCheck.SAME
    if os.name != "nt":
        for file in (backup.file, backup.file.with_suffix(".json")):
            assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with opened_backup(backup.file) as workspace:
        assert workspace.rows("SELECT text FROM client_note") == [("Called",)]


def test_no_backup_takes_the_place_of_another(book: Path) -> None:
    made = {back_up_now(book, BackupReason.HAND, NOW).file for _ in range(3)}
    assert len(made) == 3
    assert set(names(book)) == {file.name for file in made}


def test_a_day_has_a_backup_and_an_empty_workspace_none(book: Path, tmp_path: Path) -> None:
    assert back_up_if_due(book, NOW) is not None
    assert back_up_if_due(book, NOW + timedelta(hours=2)) is None
    assert back_up_if_due(book, NOW + timedelta(1)) is not None
    empty = tmp_path / "empty.partner"
    create_workspace(empty).close()
    assert back_up_if_due(empty, NOW) is None
    assert names(empty) == []


def test_a_large_import_leaves_a_backup_of_what_was_there_before(book: Path) -> None:
    (backup,) = imported(book, range(10, 40))
    assert backup.reason is BackupReason.IMPORT
    with opened_backup(backup.file) as workspace:
        assert workspace.rows("SELECT count(*) FROM client") == [(12,)]
        assert workspace.rows("SELECT count(*) FROM import_run") == [(1,)]
    assert backup.counts is not None
    assert backup.counts.clients == 12


def test_the_first_small_change_of_a_day_leaves_the_daily_backup(book: Path) -> None:
    (backup,) = imported(book, range(12, 14))
    assert backup.reason is BackupReason.DAILY
    assert backup.counts is not None
    assert backup.counts.clients == 12
    assert len(imported(book, range(14, 16))) == 1


@pytest.mark.parametrize("numbers", [range(40), range(12)], ids=["dry run", "nothing new"])
def test_what_changes_nothing_leaves_no_backup(book: Path, numbers: range) -> None:
    assert imported(book, numbers, dry_run=len(numbers) == 40) == []


def test_what_is_pinned_stays_while_others_write_and_leaves_nothing_beside(book: Path) -> None:
    with open_workspace(book, write=True) as workspace:
        import_files(workspace, [clients_file(book.parent, range(40), "more.csv")], now=NOW)
        due = workspace.take_due_backups()
        write_note(workspace, "2", "later", now=NOW)
    assert book.with_name("book.partner-wal").exists()  # the pinned connection is the last one
    write_all_due(due, refused)
    assert not book.with_name("book.partner-wal").exists()
    (backup,) = backups_in_folder(book).backups
    assert backup.counts is not None
    assert (backup.counts.clients, backup.counts.notes) == (12, 1)
    with open_workspace(book, write=False) as workspace:
        assert workspace.rows("SELECT count(*) FROM client_note") == [(2,)]


def test_backups_that_had_their_time_go_and_those_by_hand_stay(book: Path) -> None:
    by_hand = back_up_now(book, BackupReason.HAND, NOW - timedelta(400))
    for day in range(60, -1, -1):
        back_up_now(book, BackupReason.DAILY, NOW - timedelta(day))
    stored = backups_in_folder(book).backups
    assert by_hand in stored
    assert 7 + 3 + 1 <= len(stored) - 1 <= 7 + 4 + 6
    folder = book.parent / "Backups"
    assert {file.stem for file in folder.glob("*.json")} == {file.stem for file in folder.glob("*.partner")}


def test_a_workspace_of_the_same_name_keeps_its_backups_to_itself(book: Path, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere" / "book.partner"
    other.parent.mkdir()
    shutil.copy(book, other)
    shared = tmp_path / "shared"
    shared.mkdir()
    for path in (book, other):
        choose_folder(path, shared)
    mine = back_up_now(book, BackupReason.DAILY, NOW - timedelta(200))
    for day in range(30):
        back_up_now(other, BackupReason.DAILY, NOW - timedelta(day))
    assert backups_in_folder(book).backups == [mine]
    assert mine.file.exists()
    book.unlink()  # moved away: what lies in the folder is all that is left of it
    assert mine in backups_in_folder(other).backups


def test_backups_that_were_copied_with_their_workspace_are_its_own(book: Path, tmp_path: Path) -> None:
    back_up_now(book, BackupReason.DAILY, NOW)
    copied = Path(shutil.copytree(book.parent, tmp_path.with_name(f"{tmp_path.name}-copied"))) / book.name
    (backup,) = backups_in_folder(copied).backups
    assert backup.file.parent.parent == copied.parent
    for day in range(1, 30):
        back_up_now(copied, BackupReason.DAILY, NOW + timedelta(day))
    assert backup.file.exists()  # not ours to remove: the description names another workspace


def test_a_folder_that_is_gone_is_not_made_and_is_named(book: Path, tmp_path: Path) -> None:
    drive = tmp_path / "drive"
    drive.mkdir()
    choose_folder(book, drive)
    drive.rmdir()
    with pytest.raises(NotWritable, match="drive"):
        back_up_now(book, BackupReason.DAILY, NOW)
    assert not drive.exists()
    assert backups_in_folder(book).backups == []
    with pytest.raises(NotWritable):
        choose_folder(book, drive)
    (book.parent / "Backups").mkdir()
    choose_folder(book, book.parent / "Backups")
    assert back_up_now(book, BackupReason.DAILY, NOW).file.exists()


def test_what_a_killed_program_left_is_swept(book: Path) -> None:
    back_up_now(book, BackupReason.DAILY, NOW - timedelta(1))
    folder = book.parent / "Backups"
    left = [folder / ".book-2026-11-01-080000-daily.partner.part", folder / "book-2026-11-01-080000-daily.json"]
    other = folder / "notes.json"
    for file in (*left, other):
        file.touch()
    back_up_now(book, BackupReason.DAILY, NOW)
    assert not any(file.exists() for file in left)
    assert other.exists()


@pytest.mark.parametrize("description", ["{", "[]", '{"counts": {"clients": "x"}}', "[" * 100_000, ""])
def test_a_backup_whose_description_is_broken_is_still_there(book: Path, description: str) -> None:
    backup = back_up_now(book, BackupReason.DAILY, NOW)
    backup.file.with_suffix(".json").write_text(description, encoding="utf-8")
    (read,) = backups_in_folder(book).backups
    assert (read.file, read.reason, check_backup(read)) == (backup.file, BackupReason.DAILY, BackupCheck.UNKNOWN)
    assert abs(read.written_at - NOW) < timedelta(seconds=1)


def test_a_flipped_bit_is_noticed(book: Path) -> None:
    backup = back_up_now(book, BackupReason.DAILY, NOW)
    data = bytearray(backup.file.read_bytes())
    data[data.index(b"Client 7")] ^= 1
    backup.file.write_bytes(data)
    comparison = compare(backup, None, TODAY)  # SQLite sees nothing wrong
    assert comparison.check is BackupCheck.CHANGED
    backup.file.write_bytes(bytes(data[:9_000]))
    with pytest.raises(UnusableInput):
        compare(backup, None, TODAY)


def test_a_backup_is_compared_with_now(book: Path) -> None:
    backup = back_up_now(book, BackupReason.DAILY, NOW)
    with open_workspace(book, write=True) as workspace:
        import_files(workspace, [clients_file(book.parent, range(13), "more.csv")], now=NOW)
        write_all_due(workspace.take_due_backups(), refused)
        with workspace.writing():
            workspace.write("DELETE FROM client_note")
            workspace.write("DELETE FROM client WHERE client_id = '3'")
        comparison = compare(backup, read_contents(workspace, TODAY), TODAY)
    assert comparison.added == ["Client 12"]
    assert comparison.gone == ["Client 3"]
    assert comparison.deleted_notes == 1
    assert comparison.then.sold_credit == comparison.now.sold_credit if comparison.now else False


def test_a_backup_of_an_earlier_version_is_read_and_restored_without_a_change_to_it(tmp_path: Path) -> None:
    old, path = tmp_path / "old.partner", tmp_path / "book.partner"
    lay_down_first_version(old)  # with pages of another size, too, than the workspaces of today
    before = old.read_bytes()
    with opened_backup(old) as workspace:
        assert workspace.rows("SELECT count(*) FROM typed_value") == [(0,)]
    assert restore(old, path, TODAY).clients == 0
    assert old.read_bytes() == before
    assert sorted(file.name for file in tmp_path.glob("old*")) == ["old.partner"]


def test_all_backups_are_listed_those_beside_the_workspace_too(book: Path) -> None:
    daily = back_up_now(book, BackupReason.DAILY, NOW)
    restore(daily.file, book, TODAY)
    listed = {backup.reason: backup for backup in backups_of(book)}
    assert set(listed) == {BackupReason.DAILY, BackupReason.RESTORE}
    before = listed[BackupReason.RESTORE]
    assert before.counts is not None
    assert before.counts.clients == 12


def test_a_backup_that_cannot_be_written_leaves_none_and_is_told(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    received: list[UserError] = []

    def full(_file: int) -> None:
        raise OSError(28, "No space left on device")

    with open_workspace(book, write=True) as workspace:
        import_files(workspace, [clients_file(book.parent, range(40), "more.csv")], now=NOW)
        monkeypatch.setattr(os, "fsync", full)
        write_all_due(workspace.take_due_backups(), received.append)
        monkeypatch.undo()
        assert workspace.rows("SELECT count(*) FROM client") == [(40,)]
    assert "No space left" in str(received[0])
    assert [file.name for file in (book.parent / "Backups").iterdir() if file.suffix == ".partner"] == []


def test_a_damaged_workspace_is_named_and_not_its_folder_for_backups(book: Path) -> None:
    spoil_within(book)
    with pytest.raises(DamagedWorkspace, match=r"book\.partner"):
        back_up_now(book, BackupReason.HAND, NOW)
    assert names(book) == []


def test_sample_data_is_made_without_a_backup_on_the_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pinned state would keep the WAL of a large sample from being used again."""

    def pinned(*_: object) -> None:
        pytest.fail("a backup of what is made in passing")

    monkeypatch.setattr(backups, "pin_state", pinned)
    make_sample_workspace(tmp_path / "sample.partner", 30, today=TODAY, now=NOW)


def test_the_pinned_state_is_let_go_when_nobody_writes_it(book: Path) -> None:
    with open_workspace(book, write=True) as workspace:
        import_files(workspace, [clients_file(book.parent, range(40), "more.csv")], now=NOW)
        (state,) = workspace.due_backups
    with pytest.raises(Exception, match="closed"), closing(state.connection):
        state.connection.execute("PRAGMA user_version")


def test_the_folders_that_were_chosen_are_forgotten_rather_than_misread(book: Path, home: Path) -> None:
    chosen = home / "xdg_config_home" / "partner-dashboard" / "backups.json"
    chosen.parent.mkdir(parents=True)
    for text in ("", "[1]", json.dumps({str(book): 7})):
        chosen.write_text(text)
        assert backups_in_folder(book).folder == book.parent / "Backups"
