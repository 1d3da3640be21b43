"""The log and the reports: they rotate, only their owner reads them, and nothing of the data is in them."""

import logging
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app import logs
from tests.logged import Log

ROOT = Path(__file__).parents[1]
SECRETS = ("Aldermoor Dental", "pat-na1-0000", "ann@alder.example")
_CRASH = """
import faulthandler, sys
from pathlib import Path
from desktop_app.logs import CrashWatch
watch = CrashWatch(Path(sys.argv[1]))
print(watch.start())
client = "Aldermoor Dental"
def go_down(name):
    faulthandler._sigsegv()
if sys.argv[2] == "down":
    go_down(client)
watch.stop()
"""


def _failing(depth: int = 0) -> None:
    name = SECRETS[0]
    if depth < 2:
        try:
            _failing(depth + 1)
        except ValueError as fault:
            raise KeyError(f"{name} {SECRETS[1]}") from fault
    raise ValueError(SECRETS[2])


def test_a_report_says_where_and_nothing_of_what(tmp_path: Path, logged: Log) -> None:
    logs.start(tmp_path)
    with pytest.raises(KeyError) as caught:
        _failing()
    report = logs.note_bug(caught.value)
    logs.stop()
    written = (tmp_path / "partner-dashboard.log").read_text(encoding="utf-8")
    assert "in _failing" in report
    assert report in written
    assert not [secret for secret in SECRETS if secret in report + written]
    assert str(Path.home()) not in report
    assert str(ROOT) not in report
    logged.take()


def test_a_full_log_gives_way_to_a_new_one_that_only_its_owner_can_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logs, "_BYTES", 2_000)
    logs.start(tmp_path)
    for number in range(200):
        logging.getLogger("desktop_app.test").info("Line %d of a log that goes on and on", number)
    logs.stop()
    files = sorted(tmp_path.iterdir())
    assert len(files) == 4
    assert sum(file.stat().st_size for file in files) <= 4 * 2_000
    if os.name != "nt":
        assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


@pytest.mark.skipif(os.name == "nt", reason="a crash opens a dialog of the system there")
def test_a_crash_of_the_process_is_found_by_the_next_start_without_data(tmp_path: Path) -> None:
    def start(how: str) -> tuple[int, str]:
        command = [sys.executable, "-c", _CRASH, str(tmp_path), how]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
        return done.returncode, done.stdout

    assert start("well") == (0, "None\n")
    assert not (tmp_path / "crash.txt").exists()
    status, _ = start("down")
    assert status < 0
    status, report = start("well")
    assert status == 0
    assert "Segmentation fault" in report
    assert "in go_down" in report
    assert not [secret for secret in (*SECRETS, str(ROOT)) if secret in report]
    assert start("well") == (0, "None\n")  # told once
