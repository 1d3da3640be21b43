"""The set-up says what it is doing and how far it is, and what to type where it may not do it itself."""

import io
import os
import re
import shutil
import sys
from pathlib import Path

import pytest

from tools import setup
from tools.environment import install_packages, must
from tools.progress import PipProgress, ProgressLine, packages_in, run_telling

PIP = """\
Ignoring colorama: markers 'sys_platform == "win32"' don't match your environment
Collecting alpha==1.0 (from -r some.lock (line 1))
  Downloading alpha-1.0-py3-none-any.whl (75.0 MB)
Collecting beta[toml]==2.5 (from -r some.lock (line 3))
  Using cached beta-2.5-py3-none-any.whl
Installing collected packages: alpha, beta
"""


class Terminal(io.StringIO):
    """A terminal that remembers what was written to it."""

    def isatty(self) -> bool:
        return True


def test_it_tells_which_package_of_how_many_is_fetched_and_unpacked(tmp_path: Path) -> None:
    lock = tmp_path / "some.lock"
    lock.write_text("alpha==1.0 \\\n    --hash=sha256:00\nbeta[toml]==2.5\ncolorama==1\n", encoding="utf-8")
    (tmp_path / "pip-23.dist-info").mkdir()
    progress = PipProgress(packages_in(lock), tmp_path)
    assert progress.describe("") == "fetching package 0 of 3: reading the lock"
    assert [progress.describe(line) for line in PIP.splitlines()] == [
        "fetching package 0 of 2: reading the lock",
        "fetching package 1 of 2: alpha 1.0",
        "fetching package 1 of 2: alpha 1.0, 75.0 MB",
        "fetching package 2 of 2: beta 2.5",
        "fetching package 2 of 2: beta 2.5",
        "unpacking package 1 of 2",
    ]
    (tmp_path / "alpha-1.0.dist-info").mkdir()
    assert progress.describe("") == "unpacking package 2 of 2"


def test_a_command_that_says_nothing_is_told_to_be_at_work() -> None:
    out = io.StringIO()
    silent = [sys.executable, "-c", "import time; time.sleep(1.5); print('done')"]
    assert run_telling(silent, lambda text: text.strip() or "at work", ProgressLine(out, 0.5)) == (0, "done\n")
    assert re.match(r"  at work \(\d+ s\)\n", out.getvalue())


def test_a_terminal_has_one_line_and_a_log_a_line_now_and_then() -> None:
    terminal, log = Terminal(), io.StringIO()
    for line in (ProgressLine(terminal, 60), ProgressLine(log, 60)):
        for text in ("first of all", "second"):
            line.tell(text)
        line.clear()
    assert terminal.getvalue() == f"\rfirst of all\rsecond{' ' * 6}\r{' ' * 6}\r"
    assert log.getvalue() == ""


def test_what_fails_is_shown_whole(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="1"):
        must([sys.executable, "-c", "import os, sys; print(os.environ['WHY']); sys.exit(3)"], WHY="no such package")
    output = capfd.readouterr().err
    assert output.startswith("no such package\nThis failed with status 3:\n")


def test_an_ordinary_user_is_told_the_one_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: "/usr/bin/apt-get")
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    with pytest.raises(SystemExit) as stopped:
        install_packages(["libegl1", "xvfb"])
    lines = str(stopped.value).splitlines()
    assert lines[-1].strip() == "sudo apt-get install -y --no-install-recommends libegl1 xvfb"


def test_the_proofs_bring_what_they_need(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(shutil, "which", lambda name, path: str(tmp_path / name) if name == "cc" else None)
    monkeypatch.setitem(os.environ, "PATH", str(tmp_path))
    assert setup.missing_for_proofs() == ["debootstrap", "xvfb", "xauth"]


def test_an_ordinary_user_is_told_at_once_that_proofs_need_root(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(setup, "call", lambda *_command, **_options: pytest.fail("something was run"))
    assert setup.run_proofs([]) == 2
    assert "sudo make harden" in capsys.readouterr().err


@pytest.fixture
def two_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A quick check, one beside the tests, and tests that do nothing, all of them run by this Python."""
    program = Path(sys.executable)
    monkeypatch.setattr(setup, "BIN", program.parent)
    monkeypatch.setattr(setup, "CHECKS", [(program.name, "-c", "print('quick')")])
    monkeypatch.setattr(setup, "LONG_CHECKS", [(program.name, "-c", "print('long')")])
    monkeypatch.setattr(setup, "TESTS", (program.name, "-c", "print('tests')"))


@pytest.mark.usefixtures("two_checks")
def test_checks_beside_the_tests_are_shown_after_them(capfd: pytest.CaptureFixture[str]) -> None:
    assert setup.run_checks([]) == 0
    output = [line for line in capfd.readouterr().out.splitlines() if not line.startswith("·")]
    assert output == ["quick", "tests", "long", "Everything passed."]


@pytest.mark.usefixtures("two_checks")
@pytest.mark.parametrize("part", ["CHECKS", "LONG_CHECKS", "TESTS"])
def test_whatever_fails_is_shown_and_named_on_the_last_line(
    part: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    failing = (Path(sys.executable).name, "-c", "import sys; print('why'); sys.exit(3)")
    monkeypatch.setattr(setup, part, failing if part == "TESTS" else [failing])
    assert setup.run_checks([]) == 1
    output = capfd.readouterr().out.splitlines()
    assert "why" in output
    assert output[-1] == f"Failed: {'pytest' if part == 'TESTS' else ' '.join(failing)}"


def test_commands_may_store_what_python_compiles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    assert "PYTHONDONTWRITEBYTECODE" not in setup.environment()
