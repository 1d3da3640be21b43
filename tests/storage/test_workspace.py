"""Workspaces are opened safely, written by one, and whole after whatever happens."""

import os
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
import textwrap
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.errors import DamagedWorkspace, NewerWorkspace, NotWritable, WorkspaceInUse
from desktop_app.services.opening import check_soundness
from desktop_app.storage import faults
from desktop_app.storage.workspace import Workspace, create_workspace, open_workspace
from tests.damaged_files import spoil_within


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "book.partner"
    create_workspace(file).close()
    return file


def test_what_is_written_is_there_again(path: Path) -> None:
    with open_workspace(path, write=True) as workspace, workspace.writing():
        workspace.write("INSERT INTO setting VALUES ('theme', '\"dark\"')")
    with open_workspace(path, write=False) as workspace:
        assert workspace.rows("SELECT value FROM setting") == [('"dark"',)]


@pytest.fixture
def short_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits 30 seconds here."""
    monkeypatch.setattr("desktop_app.storage.file_lock.WAIT_SECONDS", 0.2)


@pytest.mark.usefixtures("short_wait")
def test_a_second_writer_waits_then_is_refused_and_a_reader_is_not_kept_waiting(path: Path) -> None:
    with open_workspace(path, write=True) as idle, open_workspace(path, write=True) as second:
        with second.writing():
            second.write("INSERT INTO setting VALUES ('b', '2')")
        with idle.writing(), pytest.raises(WorkspaceInUse), second.writing():
            pytest.fail("two wrote at once")
    with open_workspace(path, write=True) as writer, writer.writing():
        writer.write("INSERT INTO setting VALUES ('a', '1')")
        with open_workspace(path, write=False) as reader:
            assert reader.rows("SELECT * FROM setting") == [("b", "2")]


def test_a_writer_learns_that_another_one_wrote(path: Path) -> None:
    with open_workspace(path, write=True) as first, open_workspace(path, write=True) as second:
        with first.writing():
            first.write("INSERT INTO setting VALUES ('a', '1')")
        assert not first.changed_elsewhere()
        with second.writing():
            second.write("INSERT INTO setting VALUES ('b', '2')")
        assert first.changed_elsewhere()
        assert not first.changed_elsewhere()


@pytest.mark.usefixtures("short_wait")
def test_a_wait_for_another_writer_can_be_given_up(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.storage.file_lock.WAIT_SECONDS", 60)
    with open_workspace(path, write=True) as first, open_workspace(path, write=True) as second, first.writing():
        second.stop_waiting()
        with pytest.raises(WorkspaceInUse), second.writing():
            pytest.fail("two wrote at once")


def test_a_writer_reads_what_it_changes_under_the_lock_of_sqlite(path: Path) -> None:
    with (
        closing(sqlite3.connect(path, timeout=0)) as other,
        open_workspace(path, write=True) as workspace,
        workspace.writing(),
        pytest.raises(sqlite3.OperationalError, match="locked"),
    ):
        other.execute("BEGIN IMMEDIATE")


def test_what_is_kept_outlives_a_power_cut(path: Path) -> None:
    with open_workspace(path, write=True) as workspace:
        assert workspace.rows("PRAGMA synchronous") == [(2,)]
        assert workspace.rows("PRAGMA journal_mode") == [("wal",)]
        assert workspace.rows("PRAGMA foreign_keys") == [(1,)]


def test_a_reader_cannot_write(path: Path) -> None:
    with open_workspace(path, write=False) as reader, pytest.raises(NotWritable), reader.writing():
        reader.write("INSERT INTO setting VALUES ('a', '1')")


def write_and_fail(workspace: Workspace) -> None:
    with workspace.writing():
        workspace.write("INSERT INTO setting VALUES ('a', '1')")
        raise InterruptedError


def test_an_error_rolls_all_of_it_back(path: Path) -> None:
    with open_workspace(path, write=True) as workspace:
        with pytest.raises(InterruptedError):
            write_and_fail(workspace)
        assert workspace.rows("SELECT * FROM setting") == []


def test_more_of_the_file_is_held_only_while_many_rows_are_written(path: Path) -> None:
    with create_workspace(path) as workspace:

        def held() -> int:
            """Kilobytes of the file, as a negative number (sqlite.org/pragma.html#pragma_cache_size)."""
            return int(workspace.rows("PRAGMA cache_size")[0][0])

        def fail_while_much_is_held() -> None:
            with workspace.writing_many():
                assert held() < usual
                raise InterruptedError

        usual = held()
        with pytest.raises(InterruptedError):
            fail_while_much_is_held()
        assert held() == usual


def test_a_full_disk_is_told_and_changes_nothing(path: Path) -> None:
    with open_workspace(path, write=True) as workspace:
        pages = workspace.rows("PRAGMA page_count")[0][0]
        workspace.rows(f"PRAGMA max_page_count = {pages!s}")
        with pytest.raises(NotWritable, match="disk is full"), workspace.writing():
            workspace.write("INSERT INTO setting VALUES ('a', ?)", ["x" * 1_000_000])
        assert workspace.rows("SELECT * FROM setting") == []


def test_a_newer_workspace_is_not_touched(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    for write in (True, False):
        with pytest.raises(NewerWorkspace):
            open_workspace(path, write=write)
    assert path.read_bytes() == before


@pytest.mark.parametrize("damage", ["empty", "text", "foreign", "cut", "folder", "schema 99", "read 99", "write 99"])
def test_what_is_no_whole_workspace_is_refused_and_left_alone(path: Path, damage: str) -> None:
    match damage:
        case "empty":
            path.write_bytes(b"")
        case "text":
            path.write_text("client_id,name\n" * 50)
        case "foreign":
            path.unlink()
            with closing(sqlite3.connect(path)) as connection:
                connection.execute("CREATE TABLE other (x)")
        case "cut":
            path.write_bytes(path.read_bytes()[:-100])
        case "schema 99" | "read 99" | "write 99":
            data = bytearray(path.read_bytes())
            data[{"schema": 47, "read": 19, "write": 18}[damage.split(maxsplit=1)[0]]] = 99
            path.write_bytes(data)
        case _:
            path.unlink()
            path.mkdir()
    before = path.read_bytes() if path.is_file() else None
    for write in (True, False):
        with pytest.raises(DamagedWorkspace):
            open_workspace(path, write=write)
    assert before is None or path.read_bytes() == before


def test_a_missing_workspace_is_no_first_run(tmp_path: Path) -> None:
    with pytest.raises(DamagedWorkspace, match="does not exist"):
        open_workspace(tmp_path / "none.partner", write=True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
def test_only_the_owner_can_read_it(path: Path) -> None:
    with open_workspace(path, write=True) as workspace, workspace.writing():
        workspace.write("INSERT INTO setting VALUES ('a', '1')")
        files = [file for file in path.parent.iterdir() if file.name.startswith(path.name)]
        assert len(files) >= 3
        assert {stat.S_IMODE(file.stat().st_mode) & 0o077 for file in files} == {0}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_killed_in_the_middle_of_a_write_leaves_the_old_state(path: Path) -> None:
    writer = textwrap.dedent(
        """
        import os, signal, sys
        from pathlib import Path
        from desktop_app.storage.workspace import open_workspace
        with open_workspace(Path(sys.argv[1]), write=True) as workspace, workspace.writing():
            for number in range(20_000):
                workspace.write("INSERT INTO setting VALUES (?, ?)", [str(number), "x" * 500])
            os.kill(os.getpid(), signal.SIGKILL)
        """
    )
    root = Path(__file__).resolve().parents[2]
    killed = subprocess.run([sys.executable, "-c", writer, str(path)], cwd=root, check=False)
    assert killed.returncode == -signal.SIGKILL
    with open_workspace(path, write=True) as workspace:
        assert workspace.rows("SELECT count(*) FROM setting") == [(0,)]
        assert workspace.rows("PRAGMA integrity_check") == [("ok",)]


def test_a_wal_of_another_database_is_refused_and_nothing_is_lost(tmp_path: Path) -> None:
    path, other = tmp_path / "book.partner", tmp_path / "other.db"
    create_workspace(path).close()
    before = path.read_bytes()
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("PRAGMA journal_mode = wal")
        connection.execute("CREATE TABLE t (x)")
        connection.commit()
        shutil.copy(f"{other}-wal", f"{path}-wal")
    for write in (False, True):
        with pytest.raises(DamagedWorkspace, match="another file"):
            open_workspace(path, write=write)
    assert path.read_bytes() == before
    Path(f"{path}-wal").unlink()
    open_workspace(path, write=True).close()


def test_a_new_workspace_takes_nothing_over_from_a_deleted_one(tmp_path: Path) -> None:
    path = tmp_path / "book.partner"
    with create_workspace(path) as workspace, workspace.writing():
        workspace.write("INSERT INTO setting VALUES ('a', '1')")
    with create_workspace(path) as workspace:
        with workspace.writing():
            workspace.write("INSERT INTO setting VALUES ('b', '2')")
        shutil.copy(f"{path}-wal", tmp_path / "left")
    path.unlink()
    (tmp_path / "left").rename(f"{path}-wal")
    with create_workspace(path) as workspace:
        assert workspace.rows("SELECT key FROM setting WHERE key IN ('a', 'b')") == []


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
@pytest.mark.usefixtures("short_wait")
def test_two_ways_to_one_workspace_are_one(tmp_path: Path) -> None:
    path, link = tmp_path / "book.partner", tmp_path / "link.partner"
    link.symlink_to(path)
    with pytest.raises(DamagedWorkspace, match="does not exist"):
        create_workspace(link)
    assert link.is_symlink()
    with (
        create_workspace(path) as workspace,
        open_workspace(link, write=True) as linked,
        workspace.writing(),
        pytest.raises(WorkspaceInUse),
        linked.writing(),
    ):
        pytest.fail("two wrote at once")


def test_rows_that_nobody_reads_to_their_end_do_not_mind_a_closed_workspace(path: Path) -> None:
    with open_workspace(path, write=False) as workspace:
        stream = workspace.stream("SELECT 1 UNION SELECT 2")
        assert next(stream) == (1,)
    stream.close()  # type: ignore[attr-defined]  # a generator's


@pytest.mark.parametrize(("free", "title"), [(0, "The disk is full"), (1 << 30, "cannot be read or written")])
def test_a_disk_without_room_for_the_index_of_a_wal_is_told_as_full(
    path: Path, monkeypatch: pytest.MonkeyPatch, free: int, title: str
) -> None:
    monkeypatch.setattr(faults, "disk_usage", lambda _: shutil.disk_usage(path.parent)._replace(free=free))
    assert title in str(faults.user_error(faults.coded("SQLITE_IOERR_SHMSIZE", "disk I/O error"), path))


def test_a_workspace_that_finds_no_room_leaves_no_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise faults.coded("SQLITE_FULL", "database or disk is full")

    monkeypatch.setattr("desktop_app.storage.migrations.steps.create_schema", full)
    with pytest.raises(NotWritable):
        create_workspace(tmp_path / "book.partner")
    assert list(tmp_path.iterdir()) == []


def test_a_version_that_does_not_fit_the_tables_is_told_as_damage(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 0")
    with pytest.raises(DamagedWorkspace):
        open_workspace(path, write=True)


def test_a_file_closed_properly_may_be_checked_later_and_one_that_was_not_is_checked_at_once(tmp_path: Path) -> None:
    book = tmp_path / "book.pdw"
    create_workspace(book).close()
    spoil_within(book)
    with pytest.raises(DamagedWorkspace):
        open_workspace(book, write=True)
    with open_workspace(book, write=True, check_later=True) as workspace:
        assert not workspace.is_sound()
        with pytest.raises(DamagedWorkspace):
            check_soundness(book)
        with workspace.writing():
            workspace.write("INSERT INTO setting (key, value) VALUES ('a', 'b')")
        killed = tmp_path / "killed.pdw"
        for end in ("", "-wal"):  # as a killed program leaves them
            shutil.copy(f"{book}{end}", f"{killed}{end}")
    with pytest.raises(DamagedWorkspace):
        open_workspace(killed, write=True, check_later=True)
    check_soundness(tmp_path / "gone.pdw")  # that it is gone is noticed elsewhere
