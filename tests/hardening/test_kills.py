"""Killed at random moments, a command has happened wholly or not at all, and no backup is half of one."""

import os
import random
import shutil
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop_app.domain.backups import BackupReason
from desktop_app.services.backups import back_up_now
from desktop_app.services.importing import import_files
from desktop_app.storage.migrations.steps import lay_down_first_version
from desktop_app.storage.workspace import open_workspace
from tests.builders import NOW
from tests.hardening.books import MORE, assert_backups_are_whole, clients_table, make_book, program, state_of

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a kill is another thing there")

# The first are tried in `make test`, too.
COMMANDS = ("backup", "restore one", "import", "undo", "restore", "migrate")


class _Scene:
    """A folder with a workspace in some state, and the command that is killed over and over."""

    def __init__(self, folder: Path, name: str) -> None:
        self.folder = folder
        self.path = folder / "start" / "book.partner"
        self.path.parent.mkdir(parents=True)
        if name == "migrate":
            lay_down_first_version(self.path)
            self.arguments: Sequence[str] = ["undo"]  # opens the workspace to write, and finds nothing to undo
            return
        make_book(self.path)
        table = clients_table(folder / "more.csv", MORE)
        backup = back_up_now(self.path, BackupReason.HAND, NOW)
        if name in ("undo", "restore", "restore one"):
            with open_workspace(self.path, write=True) as workspace:
                import_files(workspace, [table], now=NOW)
                with workspace.writing():
                    workspace.write("DELETE FROM client_note WHERE client_id = '7'")
        self.arguments = {
            "import": ["import", str(table)],
            "undo": ["undo"],
            "backup": ["backup"],
            "restore": ["restore", backup.file.name],
            "restore one": ["restore", backup.file.name, "--client", "7"],
        }[name]

    def copy(self, name: str) -> Path:
        """The workspace with its backups, in a folder of its own."""
        folder = self.folder / name
        shutil.copytree(self.path.parent, folder, ignore=shutil.ignore_patterns("*.lock", "*-wal", "*-shm"))
        return folder / self.path.name


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What a scene holds before its command and after it, and how long that takes."""

    scene: _Scene
    before: tuple[object, ...]
    after: tuple[object, ...]
    seconds: float


def _played(folder: Path, home: Path, name: str) -> _Outcome:
    scene = _Scene(folder / name, name)
    before, done, began = state_of(scene.copy("before")), scene.copy("done"), time.monotonic()
    with program([*scene.arguments, "--workspace", done], home) as child:
        _, said = child.communicate(timeout=120)
    seconds = time.monotonic() - began
    assert child.returncode in (0, 2), said
    return _Outcome(scene, before, state_of(done), seconds)


@pytest.mark.harden(short=2, long=504)
def test_killed_at_a_random_moment_nothing_is_lost_or_half_done(tmp_path: Path, home: Path, rounds: range) -> None:
    played = {name: _played(tmp_path, home, name) for name in COMMANDS[: len(rounds)]}
    for number in rounds:
        name = COMMANDS[number % len(COMMANDS)]
        outcome = played[name]
        copy = outcome.scene.copy(str(number))
        with program([*outcome.scene.arguments, "--workspace", copy], home) as child:
            time.sleep(random.Random(number).uniform(outcome.seconds / 4, outcome.seconds))
            child.kill()
        assert state_of(copy) in (outcome.before, outcome.after), (name, number)
        assert_backups_are_whole(copy)
        shutil.rmtree(copy.parent)
