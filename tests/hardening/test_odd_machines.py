"""A clock that goes back, and media that cannot be written: the real program says what is wrong, and loses nothing."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.services.backups import backups_in_folder
from tests.hardening.books import assert_backups_are_whole, clients_table, make_book, settings_in, state_of
from tests.hardening.forks import Forks, forking
from tests.hardening.shims import library_of

_DAY = 86_400
_UNSHARE = ("unshare", "--mount", "sh", "-c")

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("cc") is None, reason="needs Linux and a C compiler"
)


@pytest.fixture
def forks(tmp_path: Path) -> Iterator[Forks]:
    with forking(tmp_path, library_of("shifted_clock.c", tmp_path)) as started:
        yield started


@pytest.mark.harden(short=0, long=1)
def test_a_clock_that_goes_back_loses_no_import_and_no_backup(
    tmp_path: Path, home: Path, forks: Forks, rounds: range
) -> None:
    if not rounds:
        pytest.skip("in make harden")
    path = make_book(tmp_path / "book.partner")
    more = clients_table(tmp_path / "more.csv", 500)

    def run(days: int, command: str, *arguments: object) -> None:
        environment = settings_in(home) | {"CLOCK_SHIFT": str(days * _DAY)}
        forks.start("command", [command, *arguments, "--workspace", path], environment)
        assert forks.wait() == 0, (days, command, forks.messages())

    for days in (0, -400, 30, -1):
        before, known = _entered(path), {backup.file for backup in backups_in_folder(path).backups}
        run(days, "backup")
        run(days, "import", more)
        run(days, "week")
        run(days, "tier")
        run(days, "undo")
        run(days, "check")
        assert _entered(path) == before
        assert known < {backup.file for backup in backups_in_folder(path).backups}, "the clock has cost a backup"
    assert_backups_are_whole(path)


@pytest.mark.harden(short=0, long=1)
def test_read_only_media_are_named_and_can_be_read(tmp_path: Path, home: Path, rounds: range) -> None:
    if not rounds:
        pytest.skip("in make harden")
    if not _may_mount():
        pytest.skip("only root may mount something read-only")
    path = make_book(tmp_path / "media" / "book.partner")
    more = clients_table(tmp_path / "more.csv", 500)
    before = path.read_bytes()

    def run(*arguments: object) -> tuple[int, str]:
        mounted = f'mount --bind -o ro {path.parent} {path.parent} && exec "$@"'
        command = ["unshare", "--mount", "sh", "-c", mounted, "sh", sys.executable, "-m", "desktop_app"]
        done = subprocess.run(
            [*command, *map(str, arguments), "--workspace", path],
            env=os.environ | settings_in(home),
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout + done.stderr

    copy = tmp_path / "copy.partner"
    assert run("backup", copy)[0] == 0
    refused: tuple[tuple[object, ...], ...] = (("import", more), ("undo",), ("backup",), ("restore", copy))
    for arguments in refused:
        status, text = run(*arguments)
        assert status == 6, (arguments, text)
        assert "may not be written" in text or "Read-only file system" in text, (arguments, text)
    status, listed = run("clients", "--json")
    assert (status, len(json.loads(listed))) == (0, 300)
    assert run("check")[0] == 0
    assert path.read_bytes() == before


def _entered(path: Path) -> list[object]:
    """What is in a workspace but for the looks of its days, which stay."""
    return [part for part in state_of(path) if "client_snapshot" not in str(part)]


def _may_mount() -> bool:
    done = subprocess.run([*_UNSHARE, "mount --bind /mnt /mnt"], capture_output=True, check=False)
    return done.returncode == 0
