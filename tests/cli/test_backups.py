"""Backups from the command line: written by hand and by themselves, listed, and restored by their name."""

from pathlib import Path

import pytest

from desktop_app.cli import commands
from desktop_app.storage.workspace import open_workspace
from tests.cli.running import run

CLIENTS = "client_id,name\n" + "".join(f"{number},New {number}\n" for number in range(900_000, 900_150))


def listed(capsys: pytest.CaptureFixture[str], path: Path) -> list[dict[str, object]]:
    status, answer = run(capsys, path, "backup", "--list")
    assert status == 0
    assert isinstance(answer, dict)
    assert list(answer) == ["folder", "backups"]
    backups: list[dict[str, object]] = answer["backups"]
    return backups


def test_a_backup_is_written_listed_and_restored_by_its_name(
    capsys: pytest.CaptureFixture[str], sample: Path, tmp_path: Path
) -> None:
    assert commands.main(["backup", "--list", "--workspace", str(sample)]) == 0
    assert "There is none yet" in capsys.readouterr().out
    assert listed(capsys, sample) == []
    status, made = run(capsys, sample, "backup")
    assert (status, isinstance(made, dict)) == (0, True)
    more = tmp_path / "more.csv"
    more.write_text(CLIENTS, encoding="utf-8")
    assert run(capsys, sample, "import", more)[0] == 0
    before, by_hand = listed(capsys, sample)
    assert (before["reason"], by_hand["reason"]) == ("before-import", "by-hand")
    assert list(before) == ["file", "written_at", "reason", "bytes", "sha256", "clients", "notes", "typed"]
    assert before["clients"] == by_hand["clients"] == 60
    assert isinstance(before["sha256"], str)
    status, restored = run(capsys, sample, "restore", Path(str(before["file"])).name)
    assert isinstance(restored, dict)
    assert (status, restored["clients"], restored["sha256"]) == (0, 60, before["sha256"])
    assert {backup["reason"] for backup in listed(capsys, sample)} == {"before-import", "by-hand", "before-restore"}


def test_the_folder_is_chosen_and_found_though_the_workspace_is_damaged(
    capsys: pytest.CaptureFixture[str], sample: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "drive"
    assert run(capsys, sample, "backup", "--folder", folder)[0] == 6  # not there
    folder.mkdir()
    status, answer = run(capsys, sample, "backup", "--folder", folder)
    assert (status, answer) == (0, {"folder": str(folder), "backups": []})
    assert run(capsys, sample, "backup")[0] == 0
    sample.write_bytes(sample.read_bytes()[:9_000])
    (backup,) = listed(capsys, sample)
    assert Path(str(backup["file"])).parent == folder
    assert run(capsys, sample, "restore", Path(str(backup["file"])).name)[0] == 0
    assert commands.main(["check", "--workspace", str(sample)]) == 0


def test_a_backup_that_is_not_what_was_written_is_restored_and_named(
    capsys: pytest.CaptureFixture[str], sample: Path
) -> None:
    made = run(capsys, sample, "backup")[1]
    assert isinstance(made, dict)
    file = Path(str(made["file"]))
    file.write_bytes(file.read_bytes().replace(b"Aldermoor", b"aldermoor"))
    for words in (["--client", "aldermoor Dental Group"], []):
        assert commands.main(["restore", file.name, *words, "--workspace", str(sample)]) == 1
        assert "is not what was written" in capsys.readouterr().err


def test_an_import_is_done_where_its_backup_cannot_be_written(
    capsys: pytest.CaptureFixture[str], sample: Path, tmp_path: Path
) -> None:
    folder, more = tmp_path / "drive", tmp_path / "more.csv"
    folder.mkdir()
    more.write_text(CLIENTS, encoding="utf-8")
    assert run(capsys, sample, "backup", "--folder", folder)[0] == 0
    folder.rmdir()
    assert commands.main(["import", str(more), "--workspace", str(sample), "--json"]) == 0
    assert "The backup could not be written" in capsys.readouterr().err


def test_one_client_is_brought_back_and_what_was_there_is_backed_up_first(
    capsys: pytest.CaptureFixture[str], sample: Path
) -> None:
    status, made = run(capsys, sample, "backup")
    assert isinstance(made, dict)
    with open_workspace(sample, write=True) as workspace, workspace.writing():
        workspace.write("DELETE FROM client WHERE name = 'Aldermoor Dental Group'")
    wanted = ("restore", Path(str(made["file"])).name, "--client", "Aldermoor Dental Group")
    status, back = run(capsys, sample, *wanted)
    assert isinstance(back, dict)
    assert list(back) == ["file", "client_id", "client", "left_out", "before"]
    assert (status, back["client"], back["left_out"]) == (0, "Aldermoor Dental Group", 0)
    newest = listed(capsys, sample)[0]
    assert (newest["file"], newest["reason"], newest["clients"]) == (back["before"], "before-restore", 59)
    assert run(capsys, sample, "check")[0] == 0
    assert run(capsys, sample, *wanted[:3], "Nobody")[0] == 2
