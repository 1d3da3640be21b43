"""What commands exit with, and that from 2 up nothing has changed."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import xlsxwriter

from desktop_app import logs, paths
from desktop_app.cli import commands
from desktop_app.sources import temporary_folders
from desktop_app.storage.workspace import open_workspace
from tests.cli.running import run
from tests.logged import Log


def status_of(*arguments: object) -> int:
    try:
        return commands.main([str(argument) for argument in arguments])
    except SystemExit as stop:
        return int(stop.code or 0)


@pytest.mark.parametrize(
    "arguments",
    [
        ("tier", "--as-of", "yesterday"),
        ("tier", "--from", "2026-13"),
        ("renewals", "--within", "-1"),
        ("import",),
        ("import", "a.csv", "--kind", "cats"),
        ("undo", "first"),
        ("undo", "99999999999999999999999"),
        ("tier", "--as-of", "0001-01-01"),
        ("tier", "--as-of", "9999-12-31"),
        ("tier", "--month", "0001-01"),
        ("export",),
    ],
)
def test_wrong_use_is_2(arguments: tuple[str, ...]) -> None:
    assert status_of(*arguments) == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ("tier", "--rules", "none-such"),
        ("tier", "--as-of", "2026-06-30", "--from", "2026-07"),
        ("undo", "4711"),
        ("export", "book.ods"),
    ],
)
def test_wrong_use_of_a_workspace_is_2(sample: Path, arguments: tuple[str, ...]) -> None:
    before = sample.read_bytes()
    assert status_of(*arguments, "--workspace", sample) == 2
    assert sample.read_bytes() == before


def test_input_that_cannot_be_used_is_3_and_makes_no_workspace(tmp_path: Path) -> None:
    assert status_of("import", tmp_path / "none.csv", "--workspace", tmp_path / "book.partner") == 3
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["clients", "tier", "renewals", "week", "check", "undo", "backup"])
def test_no_workspace_is_4_and_none_is_made(tmp_path: Path, command: str) -> None:
    assert status_of(command, "--workspace", tmp_path / "none.partner") == 4
    assert list(tmp_path.iterdir()) == []


def test_a_newer_workspace_is_5(sample: Path) -> None:
    with closing(sqlite3.connect(sample)) as connection:
        connection.execute("PRAGMA user_version = 9999")
    assert status_of("clients", "--workspace", sample) == 5


@pytest.mark.parametrize("name", ["book.csv", "book.xlsx"])
def test_a_file_that_cannot_be_written_is_6(sample: Path, tmp_path: Path, name: str) -> None:
    assert status_of("export", tmp_path / "no folder" / name, "--workspace", sample) == 6


def test_a_workspace_that_is_written_to_is_7_for_writers_only(
    capsys: pytest.CaptureFixture[str], sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "clients.csv"
    file.write_text("client_id,name\n1,Alder\n", encoding="utf-8")
    monkeypatch.setattr("desktop_app.storage.file_lock.WAIT_SECONDS", 0.2)
    with open_workspace(sample, write=True) as window:
        with window.writing():
            assert status_of("import", file, "--workspace", sample) == 7
            assert run(capsys, sample, "clients")[0] == 0
        assert status_of("import", file, "--workspace", sample) == 0


def test_a_window_that_is_open_keeps_files_from_being_put_in_its_place(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.partner"
    assert status_of("backup", other, "--workspace", sample) == 0
    with open_workspace(other, write=True) as window:
        with window.writing():
            window.write("INSERT INTO setting VALUES ('mine', '1')")
        capsys.readouterr()
        assert status_of("backup", other, "--workspace", sample) == 7
        assert "in use" in capsys.readouterr().err
        assert status_of("restore", sample, "--workspace", other) == 7
        assert window.rows("SELECT value FROM setting WHERE key = 'mine'") == [("1",)]
    assert status_of("backup", other, "--workspace", sample) == 0
    assert status_of("check", "--workspace", other) == 0


def test_a_backup_over_a_file_with_a_wal_beside_it_is_whole(sample: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.partner"
    shutil.copyfile(sample, other)
    with open_workspace(other, write=True) as workspace:
        with workspace.writing():
            workspace.write("DELETE FROM task")
        wal = other.with_name(f"{other.name}-wal").read_bytes()
    other.with_name(f"{other.name}-wal").write_bytes(wal)  # as after a crash
    assert status_of("backup", other, "--workspace", sample) == 0
    assert not other.with_name(f"{other.name}-wal").exists()
    assert status_of("check", "--workspace", other) == 0


def test_a_bug_is_70_and_told_without_data(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, sample: Path, logged: Log
) -> None:
    def broken(*_: object, **__: object) -> object:
        raise RuntimeError("Aldermoor owes 1,780")

    monkeypatch.setattr("desktop_app.cli.clients_command.all_clients", broken)
    monkeypatch.setattr(paths, "logs", lambda: tmp_path / "logs")
    assert status_of("clients", "--workspace", sample) == 70
    assert len(logged.take()) == 1
    output = capsys.readouterr()
    log = (tmp_path / "logs" / "partner-dashboard.log").read_text(encoding="utf-8")
    assert output.out == ""
    for text in (output.err, log):
        assert "RuntimeError" in text
        assert "in broken" in text
        assert "Aldermoor" not in text


@pytest.mark.skipif(os.name == "nt", reason="Windows has access lists in place of modes")
def test_each_log_is_its_owner_s_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, logged: Log) -> None:
    monkeypatch.setattr(logs, "_BYTES", 200)
    logs.start(tmp_path / "logs")
    for _ in range(3):
        logs.note_bug(RuntimeError())
    logs.stop()
    assert len(logged.take()) == 3
    taken = {file.name: file.stat().st_mode & 0o777 for file in (tmp_path / "logs").iterdir()}
    assert len(taken) > 1
    assert set(taken.values()) == {0o600}
    assert (tmp_path / "logs").stat().st_mode & 0o777 == 0o700


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    logs.start(tmp_path / "file" / "logs")
    logs.stop()


def test_a_damaged_workspace_can_be_restored_as_its_message_says(sample: Path, tmp_path: Path) -> None:
    path, backup = tmp_path / "book.partner", tmp_path / "backup.partner"
    assert status_of("backup", backup, "--workspace", sample) == 0
    path.write_bytes(sample.read_bytes()[:5000])
    assert status_of("clients", "--workspace", path) == 4
    assert status_of("restore", backup, "--workspace", path) == 0
    assert status_of("check", "--workspace", path) == 0
    (aside,) = tmp_path.glob("book.partner.damaged-*")
    assert aside.stat().st_size == 5000


@pytest.mark.parametrize("content", [None, b"no workspace", b""])
def test_what_is_no_backup_is_3_and_makes_no_workspace(tmp_path: Path, content: bytes | None) -> None:
    backup = tmp_path / "backup.partner"
    if content is not None:
        backup.write_bytes(content)
    assert status_of("restore", backup, "--workspace", tmp_path / "book.partner") == 3
    assert not list(tmp_path.glob("book.partner*"))


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_that_leads_nowhere_is_left_as_it_is(tmp_path: Path) -> None:
    link, file = tmp_path / "link.partner", tmp_path / "clients.csv"
    link.symlink_to(tmp_path / "unplugged" / "book.partner")
    file.write_text("client_id,name\n1,Alder\n", encoding="utf-8")
    assert status_of("import", file, "--workspace", link) == 4
    assert link.is_symlink()


def test_a_damaged_workspace_is_told_by_its_own_name_and_costs_no_backup(
    capsys: pytest.CaptureFixture[str], sample: Path, tmp_path: Path
) -> None:
    backup = tmp_path / "backup.partner"
    assert status_of("backup", backup, "--workspace", sample) == 0
    before = backup.read_bytes()
    content = bytearray(sample.read_bytes())
    content[len(content) // 2 :: 700] = b"\xff" * len(content[len(content) // 2 :: 700])
    sample.write_bytes(content)
    capsys.readouterr()
    assert status_of("backup", backup, "--workspace", sample) == 4
    assert str(sample) in capsys.readouterr().err
    assert backup.read_bytes() == before


def test_no_room_for_temporary_files_is_6(tmp_path: Path, sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(**_: object) -> None:
        raise FileNotFoundError("No usable temporary directory found")

    file = tmp_path / "clients.csv"
    file.write_text("client_id,name\n1,Alder\n", encoding="utf-8")
    before = sample.read_bytes()
    monkeypatch.setattr(temporary_folders, "mkdtemp", full)
    assert status_of("import", file, "--workspace", sample) == 6
    assert sample.read_bytes() == before


def test_a_workbook_that_finds_no_room_is_not_told_as_damaged(
    tmp_path: Path, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "clients.xlsx"
    with xlsxwriter.Workbook(str(file)) as book:
        book.add_worksheet("clients").write_row(0, 0, ["client_id", "name"])
    monkeypatch.setattr("desktop_app.sources.xlsx_file.READ_WORKBOOK", "--no-such-option")
    assert status_of("import", file, "--workspace", sample) == 3
    monkeypatch.setattr(temporary_folders, "disk_usage", lambda _: shutil.disk_usage(tmp_path)._replace(free=0))
    assert status_of("import", file, "--workspace", sample) == 6
