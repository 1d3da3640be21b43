"""An import that is killed, or finds no room, has happened wholly or not at all."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from desktop_app.cli import commands
from desktop_app.services.workspaces import check
from desktop_app.storage.workspace import open_workspace
from tests.cli.running import ROOT

_CLIENTS = 6_000

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and limits are POSIX's")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "clients.csv"
    rows = (f"{number},Client {number},client{number}.example,sold,120.50,USD" for number in range(_CLIENTS))
    file.write_text("\n".join(["client_id,name,domain,relationship,mrr,currency", *rows]), encoding="utf-8")
    return file


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A workspace of one client, imported before."""
    path, file = tmp_path / "book.partner", tmp_path / "first.csv"
    file.write_text("client_id,name\nfirst,First\n", encoding="utf-8")
    assert commands.main(["import", str(file), "--kind", "clients", "--workspace", str(path)]) == 0
    return path


def names(path: Path) -> int:
    with open_workspace(path, write=False) as workspace:
        assert check(workspace) == []
        return int(workspace.rows("SELECT count(*) FROM client")[0][0] or 0)


def program(arguments: Sequence[object], before: str = "") -> subprocess.Popen[bytes]:
    """The program in a process of its own, which runs `before` first."""
    code = f"{before}\nimport sys\nfrom desktop_app.cli import commands\nsys.exit(commands.main(sys.argv[1:]))"
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


@pytest.mark.parametrize("batch", [1, 3, 6])
def test_killed_at_any_moment_nothing_was_imported(workspace: Path, table: Path, batch: int) -> None:
    killed = textwrap.dedent(
        f"""
        import os, signal
        from desktop_app.storage.importing.importer import Importer
        take, taken = Importer.take, []
        def take_and_die(self, *rows):
            taken.append(take(self, *rows))
            if len(taken) == {batch}:
                os.kill(os.getpid(), signal.SIGKILL)
            return taken[-1]
        Importer.take = take_and_die
        """
    )
    with program(["import", table, "--workspace", workspace], killed) as child:
        assert child.wait(60) == -signal.SIGKILL
    assert names(workspace) == 1
    assert commands.main(["import", str(table), "--workspace", str(workspace)]) == 0
    assert names(workspace) == 1 + _CLIENTS


# Whoever started the tests may have had Ctrl+C ignored, as a shell does for what runs in the background.
CTRL_C = "import os, signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"


def test_cancelled_by_ctrl_c_no_new_workspace_stays(table: Path, tmp_path: Path) -> None:
    cancelled = CTRL_C + textwrap.dedent(
        """
        from desktop_app.storage.importing.importer import Importer
        take = Importer.take
        def take_and_cancel(self, *rows):
            os.kill(os.getpid(), signal.SIGINT)
            raise AssertionError("not cancelled")
        Importer.take = take_and_cancel
        """
    )
    with program(["import", table, "--workspace", tmp_path / "new.partner"], cancelled) as child:
        _, output = child.communicate(timeout=60)
    assert (child.returncode, output) == (130, b"Cancelled; nothing was changed.\n")
    assert not list(tmp_path.glob("new.partner*"))


def test_ctrl_c_after_the_import_is_kept_does_not_tell_otherwise(workspace: Path, table: Path) -> None:
    cancelled = CTRL_C + textwrap.dedent(
        """
        from desktop_app.storage.workspace import Workspace
        close = Workspace.close
        def cancel_and_close(self):
            os.kill(os.getpid(), signal.SIGINT)
            close(self)
            os.kill(os.getpid(), signal.SIGINT)
        Workspace.close = cancel_and_close
        """
    )
    with program(["import", table, "--workspace", workspace, "--json"], cancelled) as child:
        answer, output = child.communicate(timeout=60)
    assert (child.returncode, output) == (0, b"")
    assert json.loads(answer)["files"][0]["added"] == _CLIENTS
    assert names(workspace) == 1 + _CLIENTS


def test_ctrl_c_again_does_not_disturb_the_clearing_up(table: Path, tmp_path: Path) -> None:
    cancelled = CTRL_C + textwrap.dedent(
        """
        from desktop_app.storage.importing.importer import Importer
        from desktop_app.storage.workspace import Workspace
        close = Workspace.close
        def cancel(*_):
            os.kill(os.getpid(), signal.SIGINT)
        Importer.take = cancel
        Workspace.close = lambda self: cancel() or close(self)
        """
    )
    with program(["import", table, "--workspace", tmp_path / "new.partner"], cancelled) as child:
        _, output = child.communicate(timeout=60)
    assert (child.returncode, output) == (130, b"Cancelled; nothing was changed.\n")
    assert not list(tmp_path.glob("*new.partner*"))


def test_ctrl_c_before_the_command_starts_is_no_traceback(table: Path, tmp_path: Path) -> None:
    with program(["import", table, "--workspace", tmp_path / "new.partner"], CTRL_C + _CANCELLED_AT_START) as child:
        _, output = child.communicate(timeout=60)
    assert (child.returncode, output) == (130, b"")


_CANCELLED_AT_START = """
import sys
from desktop_app import __main__ as program
from desktop_app.cli import parser
program.names_command = lambda _: True
parser.command_parser = lambda _command: os.kill(os.getpid(), signal.SIGINT)
sys.exit(program.main())
"""


def test_killed_after_its_answer_all_was_imported(workspace: Path, table: Path) -> None:
    with program(["import", table, "--workspace", workspace, "--json"]) as child:
        assert child.stdout is not None
        answer = child.stdout.readline()
        child.kill()
    assert json.loads(answer)["files"][0]["added"] == _CLIENTS
    assert names(workspace) == 1 + _CLIENTS


@pytest.mark.harden(short=2, long=60)
def test_killed_after_any_time_all_or_nothing_was_imported(workspace: Path, table: Path, rounds: range) -> None:
    copy, start = workspace.with_name("timed.partner"), time.monotonic()
    shutil.copy(workspace, copy)
    with program(["import", table, "--workspace", copy]) as child:
        assert child.wait(60) == 0
    seconds = time.monotonic() - start
    for number in rounds:
        shutil.copy(workspace, copy := workspace.with_name(f"{number}.partner"))
        with program(["import", table, "--workspace", copy]) as child:
            time.sleep(random.Random(number).uniform(seconds / 3, seconds))
            child.kill()
        assert names(copy) in (1, 1 + _CLIENTS), number


@pytest.mark.harden(short=3, long=60)
def test_no_room_is_6_and_leaves_the_workspace_as_it_was(workspace: Path, table: Path, rounds: range) -> None:
    statuses = set()
    for number in rounds:
        limit = 600_000 if number == 0 else random.Random(number).randrange(workspace.stat().st_size, 5_000_000)
        cramped = textwrap.dedent(
            f"""
            import resource, signal
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))
            """
        )
        shutil.copy(workspace, copy := workspace.with_name(f"{number}.partner"))
        with program(["import", table, "--workspace", copy], cramped) as child:
            _, output = child.communicate(timeout=60)
        statuses.add(child.returncode)
        assert child.returncode in (0, 6), (limit, output)
        assert child.returncode == 0 or b"othing was changed" in output, limit
        assert names(copy) == (1 if child.returncode else 1 + _CLIENTS), limit
    assert 6 in statuses


@pytest.mark.parametrize("rights", [0o555, 0o000])
def test_a_workspace_that_may_not_be_written_is_6(workspace: Path, table: Path, rights: int) -> None:
    # What the commands load is loaded here: the code may be closed to others, too.
    for command in (["import", str(table), "--dry-run"], ["clients"]):
        commands.main([*command, "--workspace", str(workspace)])
    # Not in pytest's folder: that is closed to others as a whole.
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        folder = Path(name, "folder")
        folder.mkdir()
        copy = Path(shutil.copy(workspace, folder))
        rows = Path(shutil.copy(table, name))
        rows.chmod(0o444)
        copy.chmod(0o444)
        folder.chmod(rights)
        status, read = (
            as_somebody_else([*command, "--workspace", str(copy)]) for command in (["import", str(rows)], ["clients"])
        )
        folder.chmod(0o755)
        assert (status, read) == (6, 0 if rights else 6)
        assert copy.read_bytes() == workspace.read_bytes()


def as_somebody_else(arguments: list[str]) -> int:
    """The exit status of a command for a person who is not root, to whom no file is closed."""
    forked = os.fork()
    if not forked:
        if os.geteuid() == 0:
            os.setuid(65_534)
        os._exit(commands.main(arguments))
    return os.waitstatus_to_exitcode(os.waitpid(forked, 0)[1])
