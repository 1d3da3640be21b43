"""What is said of what was kept, of an import that was cut short, and what a killed import leaves behind."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter

from desktop_app import paths
from desktop_app.cli import commands
from desktop_app.sources.temporary_folders import sweep_temporary_folders, temporary_folder
from desktop_app.storage.workspace import Workspace, open_workspace
from tests.cli.running import ROOT
from tests.logged import Log


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for temporary files of this test's own."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr("tempfile.tempdir", None)
    return folder


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "clients.csv"
    file.write_text("client_id,name\n1,Alder\n", encoding="utf-8")
    return file


CLOSE = Workspace.close


def broken(*arguments: object, **_: object) -> None:
    if arguments and isinstance(arguments[0], Workspace):  # the bug strikes once it is closed
        CLOSE(arguments[0])
    raise RuntimeError


@pytest.mark.parametrize(
    ("strikes_in", "imported"),
    [
        ("desktop_app.cli.import_output.import_lines", True),
        ("desktop_app.storage.workspace.Workspace.close", True),
        ("desktop_app.services.importing.take_snapshots", False),
    ],
)
def test_a_bug_says_what_was_kept(
    tmp_path: Path,
    table: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    logged: Log,
    strikes_in: str,
    imported: bool,
) -> None:
    path = tmp_path / "book.partner"
    monkeypatch.setattr(paths, "logs", lambda: tmp_path / "logs")
    with monkeypatch.context() as patched:
        patched.setattr(strikes_in, broken)
        assert commands.main(["import", str(table), "--workspace", str(path)]) == 70
    logged.take()
    output = capsys.readouterr().err
    assert ("is done and kept" in output) is imported
    assert ("Nothing was changed" in output) is not imported
    assert path.exists() is imported


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_after_a_kill_the_next_command_says_so_once(
    tmp_path: Path, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "book.partner"
    assert run_child_that("Importer.take = lambda *_: os.kill(os.getpid(), signal.SIGKILL)", table, path) == -9
    assert commands.main(["clients", "--workspace", str(path)]) == 0
    assert "The last import was cut short. Nothing of clients.csv was imported" in capsys.readouterr().err
    assert commands.main(["clients", "--workspace", str(path)]) == 0
    assert "cut short" not in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_a_kill_after_the_import_is_kept_says_nothing(
    tmp_path: Path, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "book.partner"
    killed = "ImportNote.__exit__ = lambda *_: os.kill(os.getpid(), signal.SIGKILL)"
    assert run_child_that(killed, table, path) == -9
    with open_workspace(path, write=False) as workspace:
        assert workspace.rows("SELECT name FROM client") == [("Alder",)]
    assert commands.main(["clients", "--workspace", str(path)]) == 0
    assert "cut short" not in capsys.readouterr().err


def test_an_import_that_ends_leaves_no_note(tmp_path: Path, table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "book.partner"
    before = set(tmp_path.iterdir())
    assert commands.main(["import", str(table), "--workspace", str(path)]) == 0
    assert {file.name for file in set(tmp_path.iterdir()) - before} == {"book.partner", "book.partner.lock"}


def run_child_that(does: str, table: Path, path: Path) -> int:
    return start_child_that(does, table, path).wait(60)


def start_child_that(does: str, table: Path, path: Path) -> "subprocess.Popen[bytes]":
    code = textwrap.dedent(
        """
        import os, signal, sys
        from desktop_app.cli import commands
        from desktop_app.storage.importing.import_note import ImportNote
        from desktop_app.storage.importing.importer import Importer
        """
    )
    rest = "\nsys.exit(commands.main(sys.argv[1:]))"
    return subprocess.Popen(
        [sys.executable, "-c", code + does + rest, "import", str(table), "--workspace", str(path)], cwd=ROOT
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGTERM")
def test_sigterm_stops_an_import_whole(tmp_path: Path, table: Path, temporary: Path) -> None:
    path = tmp_path / "book.partner"
    assert run_child_that("Importer.take = lambda *_: os.kill(os.getpid(), signal.SIGTERM)", table, path) == 130
    assert not path.exists()
    assert list(temporary.iterdir()) == []


def test_a_folder_in_use_stays_and_one_of_a_killed_program_is_swept(temporary: Path) -> None:
    orphan = temporary / "partner-dashboard-import-orphan"
    orphan.mkdir()
    (orphan / "clients").write_text("Alder", encoding="utf-8")
    with temporary_folder() as folder:
        assert not orphan.exists()
        sweep_temporary_folders()
        assert folder.is_dir()
    assert list(temporary.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="prctl is Linux's")
def test_the_child_of_a_killed_import_dies_with_it_and_its_folder_is_swept(tmp_path: Path, temporary: Path) -> None:
    file = tmp_path / "clients.xlsx"
    with xlsxwriter.Workbook(str(file), {"constant_memory": True}) as book:
        sheet = book.add_worksheet("clients")
        sheet.write_row(0, 0, ["client_id", "name"])
        for row in range(1, 8_000):
            sheet.write_row(row, 0, [str(row), f"Client {row}"] + ["x"] * 8)
    child = start_child_that("", file, tmp_path / "book.partner")
    wait_for(lambda: bool(readers(file)))
    child.send_signal(signal.SIGKILL)
    child.wait(10)
    wait_for(lambda: not readers(file))
    assert list(temporary.iterdir()) != []
    sweep_temporary_folders()
    assert list(temporary.iterdir()) == []


def readers(file: Path) -> list[str]:
    """The processes that read `file` as a workbook."""
    commands_ = [item for item in Path("/proc").glob("[0-9]*/cmdline") if item.parent.name != str(os.getpid())]
    return [
        str(command) for command in commands_ if "--read-workbook" in (text := content(command)) and str(file) in text
    ]


def content(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def wait_for(holds: Callable[[], bool], seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.005)
