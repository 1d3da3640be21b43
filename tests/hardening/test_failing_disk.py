"""Each write of an import, a backup and a restore fails once: nothing is lost, and the message names the true cause."""

import errno
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from desktop_app.domain.backups import BackupReason
from desktop_app.services.backups import back_up_now
from tests.builders import NOW
from tests.hardening.books import MORE, assert_backups_are_whole, clients_table, make_book, settings_in, state_of
from tests.hardening.forks import Forks, forking
from tests.hardening.shims import library_of

# Said where the disk took a change and failed to flush it: nobody knows then.
_UNCERTAIN = "may not have been saved"
# What a message says of a full disk and of one that does not answer, as far as the system itself tells them apart.
_CAUSES = {
    errno.ENOSPC: ("disk is full", "No space left", "no room", _UNCERTAIN),
    errno.EIO: (
        "did not answer",
        "Input/output error",
        "may not be written",
        "disk cannot be read or written",
        _UNCERTAIN,
    ),
}
_FAULTS = {"full": errno.ENOSPC, "broken": errno.EIO}

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("cc") is None, reason="needs Linux and a C compiler"
)


@pytest.fixture(scope="module")
def forks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forks]:
    """Starts commands whose disk fails as `failing_disk.c` is told by the environment."""
    folder = tmp_path_factory.mktemp("shim")
    with forking(folder, library_of("failing_disk.c", folder)) as started:
        yield started


class _Disk:
    """A command on copies of a workspace, on a disk that fails at one write, or from one on."""

    def __init__(self, folder: Path, home: Path, forks: Forks, command: str) -> None:
        self._folder, self._home, self._forks = folder, home, forks
        (folder / "start").mkdir()
        self.start = make_book(folder / "start" / "book.partner")
        backup = back_up_now(self.start, BackupReason.HAND, NOW)
        more: dict[str, Sequence[object]] = {
            "import": [clients_table(folder / "more.csv", MORE)],
            "backup": [],
            "restore": [backup.file.name],
        }
        self._command = [command, *more[command]]

    def run(self, name: str, **failing: int) -> tuple[int, str, Path]:
        """The exit status, what was said, and the workspace."""
        folder = self._folder / name
        shutil.copytree(self.start.parent, folder, ignore=shutil.ignore_patterns("*.lock", "*-wal", "*-shm"))
        path, count = folder / self.start.name, self._folder / "count"
        count.unlink(missing_ok=True)
        environment = settings_in(self._home) | {"FAIL_FOLDER": str(folder), "FAIL_COUNT": str(count)}
        environment |= {key: str(value) for key, value in failing.items()}
        self._forks.start("command", [*self._command, "--workspace", path], environment)
        return self._forks.wait(), self._forks.messages(), path

    def counted(self) -> tuple[int, int]:
        """How many writes the last run made, and how many of them failed."""
        writes, failed = (self._folder / "count").read_text().split()
        return int(writes), int(failed)


@pytest.mark.harden(short=2, long=2_000)
@pytest.mark.parametrize("fault", _FAULTS)
@pytest.mark.parametrize("command", ["import", "backup", "restore"])
def test_a_write_that_fails_loses_nothing_and_is_named(
    tmp_path: Path, home: Path, forks: Forks, rounds: range, command: str, fault: str
) -> None:
    disk = _Disk(tmp_path, home, forks, command)
    status, text, path = disk.run("whole")
    assert status == 0, text
    before, after = state_of(disk.start), state_of(path)
    writes, _ = disk.counted()
    assert writes > 20
    step = max(1, writes // len(rounds))  # every write in the long form
    refused = 0
    for at in range(step, writes + 1, step):
        once = {"FAIL_ONCE": 1} if at % 3 == 0 else {}
        status, text, path = disk.run(str(at), FAIL_AT=at, FAIL_WITH=_FAULTS[fault], **once)
        place = f"write {at} of {writes}: {status} {text}"
        assert disk.counted()[1], place
        assert "Traceback" not in text, place
        assert status in (0, 6), place
        if status:
            refused += 1
            assert any(words in text for words in _CAUSES[_FAULTS[fault]]), place
        if _UNCERTAIN in text:
            assert state_of(path) in (before, after), place
        else:
            assert state_of(path) == (before if status else after), place
        assert_backups_are_whole(path)
        shutil.rmtree(path.parent)
    print(f"{command}, {fault}: {writes} writes, {refused} refused")
