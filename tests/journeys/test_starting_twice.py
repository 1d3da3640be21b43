"""The program started twice, and ended from outside: by signal, as by a system that shuts down."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.storage.workspace import create_workspace
from tests.house.files import ROOT

Start = Callable[..., subprocess.Popen[bytes]]


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts the program; what a failed test leaves running is ended."""
    started: list[subprocess.Popen[bytes]] = []

    def begin(*arguments: str | Path) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "desktop_app", *map(str, arguments)]
        started.append(subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL))
        return started[-1]

    yield begin
    for process in started:
        if process.poll() is None:
            process.kill()
            process.wait()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a program without a signal")
def test_the_second_start_opens_its_file_in_the_first_window(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    books = [tmp_path / "one.partner", tmp_path / "two.partner"]
    for book in books:
        create_workspace(book).close()
        book.with_name(f"{book.name}.lock").unlink(missing_ok=True)
    first = start(books[0])
    qtbot.waitUntil(books[0].with_name("one.partner.lock").exists, timeout=20_000)
    second = start(books[1])
    assert second.wait(timeout=20) == 0
    qtbot.waitUntil(books[1].with_name("two.partner.lock").exists, timeout=20_000)
    assert first.poll() is None

    first.send_signal(signal.SIGTERM)
    assert first.wait(timeout=20) == 0
    stored = Path(os.environ["XDG_CONFIG_HOME"], "partner-dashboard", "window.ini").read_text(encoding="utf-8")
    assert "geometry" in stored


def test_commands_work_while_the_window_is_open(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    book = tmp_path / "one.partner"
    create_workspace(book).close()
    lock = book.with_name(f"{book.name}.lock")
    lock.unlink(missing_ok=True)
    start(book)
    qtbot.waitUntil(lock.exists, timeout=20_000)
    listed = start("clients", "--json", "--workspace", book)
    assert listed.wait(timeout=20) == 0
