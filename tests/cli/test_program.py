"""The real program as a child: without a screen and without Qt, for any console, into any pipe."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.cli.command_names import COMMANDS
from desktop_app.cli.parser import command_parser, window_parser
from tests.cli.running import ROOT, run_child

AFTER_A_COMMAND = """
import sys
from desktop_app.cli import commands
assert commands.main(sys.argv[1:]) == 0
print(*sorted(sys.modules), file=sys.stderr)
"""


@pytest.mark.parametrize("arguments", [("clients",), ("tier", "--json"), ("renewals",), ("check",)])
def test_commands_load_neither_qt_nor_what_they_do_not_need(
    sample: Path, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    done = run_child(*arguments, "--workspace", sample, home=tmp_path, code=AFTER_A_COMMAND)
    modules = {name.partition(".")[0] for name in done.stderr.decode().split()}
    assert done.returncode == 0, done.stderr
    assert not modules & {"PySide6", "pyqtgraph", "numpy", "httpx2", "xlsxwriter", "python_calamine", "rapidfuzz"}


def test_the_default_workspace_is_made_by_an_import(tmp_path: Path) -> None:
    assert run_child("clients", home=tmp_path).returncode == 4
    file = tmp_path / "clients.csv"
    file.write_text("client_id,name\n1,Söhne\n", encoding="utf-8")
    done = run_child("import", file, "--json", home=tmp_path)
    assert (done.returncode, json.loads(done.stdout)["import_id"]) == (0, 1)
    assert done.stderr == b""
    assert json.loads(run_child("clients", "--json", home=tmp_path).stdout)[0]["name"] == "Söhne"
    if sys.platform == "linux":
        assert [str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*.partner")] == [
            "data/partner-dashboard/workspace.partner"
        ]


def test_a_console_of_another_encoding(sample: Path, tmp_path: Path) -> None:
    text = run_child("clients", "--workspace", sample, home=tmp_path, PYTHONIOENCODING="cp1252")
    assert text.returncode == 0
    assert "Rüdesberg" in text.stdout.decode("cp1252")
    document = run_child("clients", "--json", "--workspace", sample, home=tmp_path, PYTHONIOENCODING="cp1252")
    assert "مؤسسة منارة السنونو الفضي" in {client["name"] for client in json.loads(document.stdout)}


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close otherwise there")
def test_a_closed_pipe_is_no_error(sample: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        done = subprocess.run(
            [sys.executable, "-m", "desktop_app", "clients", "--workspace", sample],
            cwd=ROOT,
            stdout=pipe,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="streams are closed otherwise there")
def test_closed_streams_are_no_error(tmp_path: Path) -> None:
    file, workspace = tmp_path / "clients.csv", tmp_path / "book.partner"
    file.write_text("client_id,name\n1,Alder\n2,\n", encoding="utf-8")
    command = '"$0" -m desktop_app import "$1" --json --workspace "$2" >&- 2>&-'
    done = subprocess.run(["sh", "-c", command, sys.executable, file, workspace], cwd=ROOT, check=False)
    assert done.returncode == 1
    assert len(json.loads(run_child("clients", "--json", "--workspace", workspace, home=tmp_path).stdout)) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_an_answer_that_finds_no_room_is_told_and_what_was_done_stays(tmp_path: Path) -> None:
    file, workspace = tmp_path / "clients.csv", tmp_path / "book.partner"
    file.write_text("client_id,name\n1,Alder\n", encoding="utf-8")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "desktop_app", "import", file, "--workspace", workspace],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 1
    assert b"could not be written" in done.stderr
    assert len(json.loads(run_child("clients", "--json", "--workspace", workspace, home=tmp_path).stdout)) == 1


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_each_command_teaches_by_examples(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command_parser().parse_args([command, "--help"])
    assert f"examples:\n  partner-dashboard {command}" in capsys.readouterr().out


def test_help_teaches() -> None:
    text = command_parser().format_help()
    assert "examples:" in text
    assert "--demo" in text
    for command in ("import", "undo", "clients", "tier", "renewals", "export", "backup", "restore", "check"):
        assert f"\n    {command} " in text
    for status in range(9):
        assert f"{status} " in text.partition("exit codes:")[2]


def test_an_unknown_command_is_wrong_use_and_opens_nothing(tmp_path: Path) -> None:
    done = run_child("frobnicate", home=tmp_path)
    assert done.returncode == 2
    assert b"frobnicate" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("number", ["0", "-3", "many", "200001"])
def test_the_size_of_the_sample_is_checked(number: str) -> None:
    with pytest.raises(SystemExit) as stop:
        window_parser().parse_args(["--demo-clients", number])
    assert stop.value.code == 2
