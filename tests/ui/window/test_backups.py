"""Backups in the window: written beside the work, and shown on a page."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop_app.domain.backups import BackupReason
from desktop_app.services.backups import Backup, backups_in_folder
from desktop_app.services.importing import import_files
from desktop_app.ui.window.main_window import MainWindow
from tests.ui.conftest import NOW


def test_the_day_and_a_large_import_are_backed_up_beside_the_work(
    qtbot: QtBot, window: MainWindow, book: Path, tmp_path: Path
) -> None:
    session, written = window.session, list[Backup]()
    session.backups.written.connect(written.append)
    window.navigation.backups.back_up_if_due()
    qtbot.waitUntil(lambda: len(written) == 1)
    window.navigation.backups.back_up_if_due()
    more = tmp_path / "more.csv"
    more.write_text("client_id,name\n" + "".join(f"n{number},New {number}\n" for number in range(40)), encoding="utf-8")
    session.carry_out(lambda workspace, _job: import_files(workspace, [more], now=NOW))
    qtbot.waitUntil(lambda: len(written) == 2)
    assert [backup.reason for backup in written] == [BackupReason.DAILY, BackupReason.IMPORT]
    assert [backup.counts and backup.counts.clients for backup in written] == [2, 2]
    session.carry_out(lambda workspace, _job: import_files(workspace, [_other(tmp_path)], now=NOW))
    session.close()  # the backup of the last change is still written
    assert len(backups_in_folder(book).backups) == 3
    assert not book.with_name("book.partner-wal").exists()
    window.navigation.backups.back_up_if_due()  # as its timer may while the window is still there: no lane starts again


def _other(folder: Path) -> Path:
    file = folder / "other.csv"
    file.write_text(
        "client_id,name\n" + "".join(f"o{number},Other {number}\n" for number in range(40)), encoding="utf-8"
    )
    return file


def test_a_backup_that_cannot_be_written_is_said_and_stops_nobody(qtbot: QtBot, window: MainWindow, book: Path) -> None:
    (book.parent / "Backups").write_text("in the way", encoding="utf-8")
    window.navigation.backups.back_up_if_due()
    qtbot.waitUntil(lambda: "could not be written" in window.status.currentMessage())
