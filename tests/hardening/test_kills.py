"""Killed at random moments, a command has happened wholly or not at all, and no backup is half of one."""

import os
import random
import re
import shutil
import signal
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop_app.domain.backups import BackupReason
from desktop_app.domain.errors import DamagedWorkspace
from desktop_app.services.backups import back_up_now
from desktop_app.services.contact_log import contact_summary
from desktop_app.services.importing import import_files
from desktop_app.services.workspaces import check
from desktop_app.storage.migrations.steps import lay_down_first_version
from desktop_app.storage.typed.register import entries
from desktop_app.storage.workspace import open_workspace
from tests.builders import NOW
from tests.hardening.books import (
    MORE,
    State,
    assert_backups_are_whole,
    clients_table,
    make_book,
    program,
    settings_in,
    state_of,
)
from tests.hardening.forks import Forks, forking
from tests.hardening.typist import CLIENT, step_name
from tests.hubspot.account import book
from tests.hubspot.stand_in import KEY, StandIn, serving
from tests.services.sync.syncing import sync

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a kill is another thing there")

# The first are tried in `make test`, too.
COMMANDS = ("backup", "restore one", "import", "undo", "restore", "migrate", "sync", "restore damaged")
_BEFORE, _AFTER = 25, 40  # clients that HubSpot has
_WINDOWS = 2
_TYPING_SECONDS = 1
_FROM_START = 20  # each twentieth is the program as a person starts it
_LOADING_SECONDS = 0.5
_MOST_SECONDS = 60
_LEFT_BYTES = 9_000  # of a workspace that is damaged


class _Scene:
    """A folder with a workspace in some state, and the command that is killed over and over."""

    def __init__(self, folder: Path, name: str, address: str) -> None:
        self.folder = folder
        self.path = folder / "start" / "book.partner"
        self.path.parent.mkdir(parents=True)
        if name == "migrate":
            lay_down_first_version(self.path)
            self.arguments: Sequence[str] = ["undo"]  # opens the workspace to write, and finds nothing to undo
            return
        make_book(self.path)
        table = clients_table(folder / "more.csv", MORE)
        key = folder / "key"
        key.write_text(KEY, encoding="utf-8")
        backup = back_up_now(self.path, BackupReason.HAND, NOW)
        if name == "restore damaged":
            self.path.write_bytes(self.path.read_bytes()[:_LEFT_BYTES])
        if name in ("undo", "restore", "restore one"):
            with open_workspace(self.path, write=True) as workspace:
                import_files(workspace, [table], now=NOW)
                with workspace.writing():
                    workspace.write("DELETE FROM client_note WHERE client_id = ?", [CLIENT])
        if name == "sync":
            with open_workspace(self.path, write=True) as workspace:
                sync(workspace, address)
        self.arguments = {
            "import": ["import", str(table)],
            "undo": ["undo"],
            "backup": ["backup"],
            "restore": ["restore", backup.file.name],
            "restore damaged": ["restore", backup.file.name],
            "restore one": ["restore", backup.file.name, "--client", CLIENT],
            "sync": ["sync", "--key-file", str(key)],
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
    before: State
    after: State
    seconds: float


class _Killing:
    """Plays each command once whole, and then kills it."""

    def __init__(self, folder: Path, home: Path, forks: Forks, stand_in: StandIn, address: str) -> None:
        self.environment = settings_in(home) | {"PARTNER_DASHBOARD_API_BASE": address}
        self._folder, self._home, self._forks = folder, home, forks
        self._stand_in, self._address = stand_in, address
        self._outcomes: dict[str, _Outcome] = {}

    def outcome(self, name: str) -> _Outcome:
        """What a command does when nobody kills it."""
        if name not in self._outcomes:
            self._outcomes[name] = self._play(name)
        return self._outcomes[name]

    def _play(self, name: str) -> _Outcome:
        self._stand_in.account = book(_BEFORE)
        scene = _Scene(self._folder / name, name, self._address)
        self._stand_in.account = book(_AFTER)
        before, done, began = _state(scene.copy("before")), scene.copy("done"), time.monotonic()
        self._start(scene, done)
        assert self._forks.wait() in (0, 1, 2), self._forks.messages()  # 1: with findings; 2: nothing to undo
        outcome = _Outcome(scene, before, _state(done), time.monotonic() - began)
        assert (before == outcome.after) == (name in ("backup", "migrate"))
        return outcome

    def kill(self, name: str, number: int) -> bool:
        """Kill a command at a moment that `number` draws; gives whether it was at work still."""
        outcome = self.outcome(name)
        copy = outcome.scene.copy(str(number))
        child = self._start(outcome.scene, copy)
        time.sleep(random.Random(number).uniform(0, outcome.seconds))
        os.kill(child, signal.SIGKILL)
        status = self._forks.wait()
        self._check(outcome, copy, number)
        return status == -signal.SIGKILL

    def kill_from_start(self, name: str, number: int) -> None:
        """The same with the program as a person starts it, from its first moment on."""
        outcome = self.outcome(name)
        copy = outcome.scene.copy(f"started {number}")
        with program([*outcome.scene.arguments, "--workspace", copy], self._home, self.environment) as child:
            time.sleep(random.Random(number).uniform(0, outcome.seconds + _LOADING_SECONDS))
            child.kill()
        self._check(outcome, copy, number)

    def _start(self, scene: _Scene, path: Path) -> int:
        return self._forks.start("command", [*scene.arguments, "--workspace", path], self.environment)

    def _check(self, outcome: _Outcome, copy: Path, number: int) -> None:
        assert _state(copy) in (outcome.before, outcome.after), (outcome.scene.folder.name, number)
        assert_backups_are_whole(copy)
        shutil.rmtree(copy.parent)


def _state(path: Path) -> State:
    """What a workspace holds; of a damaged one its bytes, which must not be lost when another takes its place."""
    try:
        state = state_of(path)
    except DamagedWorkspace:
        return ("damaged", path.read_bytes())
    stored = [file.read_bytes() for file in path.parent.glob(f"{path.name}.damaged-*")]
    return (*state, *stored)


@pytest.fixture(scope="module")
def forks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forks]:
    with forking(tmp_path_factory.mktemp("forks")) as started:
        yield started


@pytest.fixture
def killing(tmp_path: Path, home: Path, forks: Forks) -> Iterator[_Killing]:
    stand_in = StandIn(book(_BEFORE))
    with serving(stand_in) as address:
        yield _Killing(tmp_path, home, forks, stand_in, address)


@pytest.mark.harden(short=2, long=448)
def test_killed_at_a_random_moment_nothing_is_lost_or_half_done(killing: _Killing, rounds: range) -> None:
    """Most are forked from a process that has loaded the program, so that no kill is spent on its loading."""
    at_work = 0
    for number in rounds:
        name = COMMANDS[number % len(COMMANDS)]
        if number % _FROM_START == _FROM_START - 1:
            killing.kill_from_start(name, number)
        else:
            at_work += killing.kill(name, number)
    print(f"{len(rounds)} kills, {at_work} of forks at work")
    assert at_work >= len(rounds) // 4


@pytest.mark.harden(short=1, long=63)
def test_killed_while_somebody_types_each_entry_is_whole(
    tmp_path: Path, home: Path, forks: Forks, rounds: range
) -> None:
    """Into real windows, one after the other: an entry is a note, a task and a typed value.

    What a window has shown as written is never lost, and of what it has not shown yet there is all or nothing.
    """
    start = make_book(tmp_path / "book.partner")
    for number in rounds:
        paths = [tmp_path / str(number) / f"{window}.partner" for window in range(_WINDOWS)]
        paths[0].parent.mkdir()
        for path in paths:
            shutil.copy(start, path)
        child = forks.start("typing", paths, settings_in(home) | {"QT_QPA_PLATFORM": "offscreen"})
        _wait_for_entries(forks)
        time.sleep(random.Random(number).uniform(0, _TYPING_SECONDS))
        os.kill(child, signal.SIGKILL)
        assert forks.wait() == -signal.SIGKILL, forks.messages()
        shown = _shown_entries(forks)
        for window, path in enumerate(paths):
            entries = _entries(path)
            assert shown[window] <= entries <= shown[window] + 1, (number, window)
            assert_backups_are_whole(path)
        shutil.rmtree(paths[0].parent)


def _wait_for_entries(forks: Forks) -> None:
    ends_at = time.monotonic() + _MOST_SECONDS
    while min(_shown_entries(forks)) == 0:
        assert time.monotonic() < ends_at, forks.messages()
        time.sleep(0.02)


def _shown_entries(forks: Forks) -> list[int]:
    """How many entries each window has shown as written."""
    shown = [0] * _WINDOWS
    for window, number in re.findall(r"^(\d+) (\d+)$", forks.messages(), re.MULTILINE):
        shown[int(window)] = int(number)
    return shown


def _entries(path: Path) -> int:
    """How many whole entries there are, in a sound workspace; fails for a half one."""
    with open_workspace(path, write=True) as workspace:
        assert check(workspace) == []
        tasks = workspace.rows("SELECT text FROM task ORDER BY id")
        notes = workspace.rows("SELECT text FROM client_note WHERE text LIKE 'Call: %' ORDER BY id")
        logged = contact_summary(workspace, CLIENT, entries(workspace, CLIENT)).last
    assert tasks == [(step_name(number),) for number in range(1, len(tasks) + 1)]
    assert notes == [(f"Call: {text}",) for (text,) in tasks]
    assert (logged is not None) == bool(tasks)
    return len(tasks)
