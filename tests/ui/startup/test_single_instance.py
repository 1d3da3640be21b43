"""One window for one person: who takes the place, and what reaches the window from other starts."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui.startup.single_instance import SingleInstance, StartRequest
from tests.house.files import ROOT

OTHER_START = """
import sys
from pathlib import Path
from desktop_app.ui.startup.single_instance import SingleInstance, StartRequest
other = SingleInstance(Path(sys.argv[1]))
sys.exit(10 if other.take() else 20 + other.hand_over(StartRequest(sys.argv[2])))
"""


@pytest.fixture
def single(qapp: QApplication, tmp_path: Path) -> Iterator[SingleInstance]:
    """The place of the window, taken, with somebody to listen."""
    made = SingleInstance(tmp_path / "settings")
    assert made.take()
    made.listen()
    yield made
    made.leave()
    made.deleteLater()


def _start(folder: Path, workspace: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", OTHER_START, str(folder), workspace], cwd=ROOT)


def test_another_start_hands_over_what_it_was_to_open(qtbot: QtBot, single: SingleInstance, tmp_path: Path) -> None:
    with qtbot.waitSignal(single.asked, timeout=20_000) as asked:
        other = _start(tmp_path / "settings", "/data/Ä & B.partner")
    assert asked.args == [StartRequest("/data/Ä & B.partner")]
    assert other.wait() == 21


def test_somebody_with_other_settings_has_a_window_of_their_own(single: SingleInstance, tmp_path: Path) -> None:
    assert _start(tmp_path / "others", "").wait() == 10


def test_the_place_is_free_once_it_was_left(single: SingleInstance, tmp_path: Path) -> None:
    single.leave()
    assert _start(tmp_path / "settings", "").wait() == 10


@pytest.mark.parametrize("line", [b"hello\n", b"[1]\n", b'{"workspace": 3}\n', b'{"command": "rm"}\n', b"x" * 70_000])
def test_what_is_no_wish_is_not_fulfilled(qtbot: QtBot, single: SingleInstance, line: bytes) -> None:
    asked: list[StartRequest] = []
    single.asked.connect(asked.append)
    socket = QLocalSocket()
    socket.connectToServer(single._address)
    with qtbot.waitSignal(socket.disconnected):
        socket.write(line)
    assert asked == []


def test_a_wish_reads_as_it_was_written() -> None:
    wish = StartRequest("/data/one.partner", 500)
    assert StartRequest.read(wish.line()) == wish
