"""Backups in the window: written beside the work, and shown on a page."""

from pathlib import Path

from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from desktop_app.domain.backups import BackupReason
from desktop_app.services.backups import Backup, back_up_now, backups_in_folder
from desktop_app.services.importing import import_files
from desktop_app.storage.workspace import open_workspace
from desktop_app.ui.backups.client_dialog import ClientOfBackupDialog
from desktop_app.ui.backups.page import BackupsPage
from desktop_app.ui.session.session import Session
from desktop_app.ui.style.appearance import Appearance
from desktop_app.ui.window.help_topics import topic
from desktop_app.ui.window.main_window import MainWindow
from tests.ui.conftest import NOW, shown_window


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


def test_a_backup_is_compared_a_client_brought_back_and_all_restored(
    qtbot: QtBot, window: MainWindow, book: Path, tmp_path: Path
) -> None:
    back_up_now(book, BackupReason.DAILY, NOW)
    with open_workspace(book, write=True) as command, command.writing():
        command.write("DELETE FROM client WHERE client_id = '1'")
    window.session.look_around()
    qtbot.waitUntil(lambda: window.screens.clients.table.clients.rowCount() == 1)
    window.actions_.backups.trigger()
    page = window.screens.page
    assert isinstance(page, BackupsPage)
    qtbot.waitUntil(page.card.restore_client.isEnabled)
    texts = {name.text(): value.text() for name, value in page.card.rows}
    assert texts["Clients, with ended ones"] == "2 → 1 (−Alder & <b>Co</b>)"
    assert texts["Notes"] == "0, as now"
    assert topic(window) == ("your-data", "backups")
    page.card.restore_client.click()
    dialog = window.findChild(ClientOfBackupDialog)
    assert dialog is not None
    assert dialog.list.item(0).text() == "Alder & <b>Co</b> (not there now)"
    dialog.field.setText("birch")
    assert dialog.client_id == "2"
    dialog.field.setText("nobody")
    assert not dialog.agree.isEnabled()
    dialog.field.setText("alder")
    dialog.accept()
    clients = page.card.rows[0][1]
    qtbot.waitUntil(lambda: clients.text() == "2, as now")
    assert "is as it was" in window.status.currentMessage()
    window.session.undo_stack.undo()
    qtbot.waitUntil(lambda: clients.text() == "2 → 1 (−Alder & <b>Co</b>)")
    page.card.restore.click()
    box = window.findChild(QMessageBox)
    assert box is not None
    box.accept()
    qtbot.waitUntil(lambda: clients.text() == "2, as now")
    qtbot.waitUntil(lambda: page.list.rows.rowCount() == 4)  # two headings, the daily one and the copy before
    page.make.click()
    qtbot.waitUntil(lambda: page.list.rows.rowCount() == 5)


def test_the_page_shows_the_backups_of_a_workspace_that_cannot_be_opened(
    qtbot: QtBot, session: Session, appearance: Appearance, book: Path
) -> None:
    backup = back_up_now(book, BackupReason.DAILY, NOW)
    book.write_bytes(book.read_bytes()[:9_000])
    window = shown_window(session, appearance, qtbot)
    window.open_workspace(book)
    qtbot.waitUntil(lambda: window.screens.recovery is not None and bool(window.screens.recovery.backups))
    recovery = window.screens.recovery
    assert recovery is not None
    assert "(daily), 2 clients" in recovery.backups[0].text()
    recovery.compare.click()
    page = window.screens.page
    assert isinstance(page, BackupsPage)
    qtbot.waitUntil(page.card.restore.isEnabled)
    assert [value.text() for _, value in page.card.rows] == ["2", "120", "0", "0"]
    assert not page.card.restore_client.isEnabled()
    assert not page.make.isEnabled()
    whole = backup.file.read_bytes()
    backup.file.write_bytes(whole[:9_000])
    page.ask()
    qtbot.waitUntil(lambda: "cannot be used" in page.card.state.text())
    assert not page.card.restore.isEnabled()
    backup.file.write_bytes(whole)
    page.ask()
    qtbot.waitUntil(page.card.restore.isEnabled)
    with qtbot.waitSignal(session.workspace_opened):
        page.card.restore.click()
    qtbot.waitUntil(lambda: window.screens.clients.table.clients.rowCount() == 2)
    assert window.screens.page is None
