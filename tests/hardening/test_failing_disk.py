"""Each write of an import, a backup and a restore fails once: nothing is lost, and the message names the true cause."""

import errno
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.domain.backups import BackupReason
from desktop_app.services.backups import back_up_now
from tests.builders import NOW
from tests.hardening.books import MORE, assert_backups_are_whole, clients_table, make_book, program, state_of

_SOURCE = Path(__file__).with_name("failing_disk.c")
_CAUSES = {errno.ENOSPC: ("full", "room", "space"), errno.EIO: ("did not answer", "output error", "not be written")}

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("cc") is None, reason="needs Linux and a C compiler"
)


@pytest.fixture(scope="module")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    library = tmp_path_factory.mktemp("shim") / "failing_disk.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", library, _SOURCE, "-ldl"], check=True)
    return library


@pytest.mark.harden(short=0, long=400)
@pytest.mark.parametrize("command", ["import", "backup", "restore"])
def test_a_write_that_fails_loses_nothing_and_is_named(
    tmp_path: Path, home: Path, shim: Path, rounds: range, command: str
) -> None:
    if not rounds:
        pytest.skip("in make harden")
    (tmp_path / "start").mkdir()
    start = make_book(tmp_path / "start" / "book.partner")
    backup = back_up_now(start, BackupReason.HAND, NOW)
    table = clients_table(tmp_path / "more.csv", MORE)
    arguments = {"import": [str(table)], "backup": [], "restore": [backup.file.name]}[command]

    def run(name: str, **failing: object) -> tuple[int, str, Path]:
        folder = tmp_path / name
        shutil.copytree(start.parent, folder, ignore=shutil.ignore_patterns("*.lock", "*-wal", "*-shm"))
        environment = {"LD_PRELOAD": str(shim), "FAIL_FOLDER": str(folder), "FAIL_COUNT": str(tmp_path / "count")}
        environment |= {key: str(value) for key, value in failing.items()}
        path = folder / start.name
        with program([command, *arguments, "--workspace", path], home, environment) as child:
            _, said = child.communicate(timeout=120)
        return child.returncode, said.decode(), path

    status, said, path = run("whole")
    assert status == 0, said
    before, after = state_of(start), state_of(path)
    writes = int((tmp_path / "count").read_text().split()[0])
    assert writes > 20
    for number in rounds:
        at = 1 + number * writes // len(rounds)
        fault = (errno.EIO, errno.ENOSPC)[number % 2]
        once = {"FAIL_ONCE": 1} if number % 3 == 0 else {}
        status, said, path = run(str(number), FAIL_AT=at, FAIL_WITH=fault, **once)
        place = f"write {at} of {writes}: {status} {said}"
        failed = int((tmp_path / "count").read_text().split()[1])
        assert failed, place
        assert "Traceback" not in said, place
        assert status in (0, 6, 7), place
        if status:
            assert any(word in said for words in _CAUSES.values() for word in words), place
        assert state_of(path) in ((before,) if status == 6 else (before, after)), place
        assert_backups_are_whole(path)
        shutil.rmtree(path.parent)
