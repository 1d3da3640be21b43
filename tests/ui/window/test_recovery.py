"""A workspace that is damaged, lost, read-only or written by others, as the window meets it."""

import os
import shutil
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.domain.errors import NewerWorkspace, NotWritable, WorkspaceLost
from desktop_app.services import client_edits
from desktop_app.services.client_edits import write_note
from desktop_app.services.workspaces import back_up
from desktop_app.storage.importing.import_note import ImportNote
from desktop_app.storage.workspace import open_workspace
from desktop_app.ui.detail.commands import end_services
from desktop_app.ui.importing.dialog import ImportDialog
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.error_dialog import FaultDialog
from desktop_app.ui.style.appearance import Appearance
from desktop_app.ui.window.main_window import MainWindow
from desktop_app.ui.window.recovery_page import RecoveryPage
from tests.ui.conftest import NOW, shown_window

T = TypeVar("T", bound=QObject)


def child_of(window: MainWindow, kind: type[T]) -> T:
    single = window.findChild(kind)
    assert single is not None
    return single


@pytest.fixture
def backup(book: Path) -> Path:
    path = book.with_name("friday.partner")
    with open_workspace(book, write=False) as workspace:
        back_up(workspace, path)
    return path


@pytest.fixture
def damaged(book: Path) -> Path:
    book.write_bytes(book.read_bytes()[:9_000])
    return book


@pytest.fixture
def recovering(
    qtbot: QtBot, session: Session, appearance: Appearance, backup: Path, damaged: Path
) -> tuple[MainWindow, RecoveryPage]:
    window = shown_window(session, appearance, qtbot)
    window.open_workspace(damaged)
    qtbot.waitUntil(lambda: window.screens.recovery is not None and bool(window.screens.recovery.backups))
    assert window.screens.recovery is not None
    return window, window.screens.recovery


def test_a_damaged_workspace_leads_to_its_backups(
    qtbot: QtBot, recovering: tuple[MainWindow, RecoveryPage], damaged: Path
) -> None:
    window, page = recovering
    assert window.screens.currentWidget() is page
    assert "damaged" in page.title.text()
    (button,) = page.backups
    assert "friday.partner" in button.text()
    assert "2 clients" in button.text()
    with qtbot.waitSignal(window.session.workspace_opened):
        button.click()
    qtbot.waitUntil(lambda: window.screens.clients.table.clients.rowCount() == 2)
    assert window.screens.currentWidget() is not page
    assert damaged.with_name(f"book.partner.damaged-{NOW.date()}").stat().st_size == 9_000


def test_nothing_on_the_page_is_greyed_out_or_silent(
    qtbot: QtBot,
    recovering: tuple[MainWindow, RecoveryPage],
    backup: Path,
    damaged: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window, page = recovering
    assert all(button.isEnabled() for button in (page.other, page.import_, page.open, page.empty))
    actions: list[QAction] = [window.actions_.restore, window.actions_.import_, window.actions_.open]
    assert all(action.isEnabled() for action in actions)
    more = tmp_path / "more.csv"
    more.write_text("client_id,name\n9,Rowan\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(more)], ""))
    with qtbot.waitSignal(window.session.workspace_opened):
        window.actions_.import_.trigger()
    qtbot.waitUntil(lambda: window.findChild(ImportDialog) is not None)
    assert list(damaged.parent.glob("book.partner.damaged-*"))
    child_of(window, ImportDialog).reject()


def test_the_menu_restores_over_a_damaged_workspace(
    qtbot: QtBot, recovering: tuple[MainWindow, RecoveryPage], backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, _ = recovering
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(backup), ""))
    with qtbot.waitSignal(window.session.workspace_opened):
        window.actions_.restore.trigger()
    qtbot.waitUntil(lambda: window.screens.clients.table.clients.rowCount() == 2)


def test_starting_empty_keeps_the_damaged_file(
    qtbot: QtBot, recovering: tuple[MainWindow, RecoveryPage], damaged: Path
) -> None:
    window, page = recovering
    with qtbot.waitSignal(window.session.workspace_opened):
        page.empty.click()
    assert damaged.with_name(f"book.partner.damaged-{NOW.date()}").stat().st_size == 9_000


def test_a_file_that_is_gone_is_noticed_when_the_window_comes_to_the_front_and_the_book_is_saved(
    qtbot: QtBot, window: MainWindow, book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book.unlink()
    window.session.look_around()
    qtbot.waitUntil(lambda: window.findChild(FaultDialog) is not None)
    dialog = child_of(window, FaultDialog)
    assert "no longer the file that was opened" in dialog.heading.text()
    window.session.look_around()  # once is enough
    saved = tmp_path / "saved.partner"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(saved), ""))
    with qtbot.waitSignal(window.session.workspace_opened):
        dialog.remedy.click()
    assert window.session.path == saved
    window.session.act(lambda workspace: write_note(workspace, "1", "after", now=NOW))
    window.session.close()
    with open_workspace(saved, write=False) as workspace:
        assert workspace.rows("SELECT count(*) FROM client") == [(2,)]
        assert workspace.rows("SELECT text FROM client_note") == [("after",)]


def test_nothing_is_written_to_a_file_that_took_the_place_of_ours(
    qtbot: QtBot, window: MainWindow, book: Path, backup: Path
) -> None:
    faults: list[Exception] = []
    window.session.failed.connect(faults.append)
    backup.replace(book)
    before = book.read_bytes()
    window.session.act(lambda workspace: write_note(workspace, "1", "never", now=NOW))
    qtbot.waitUntil(lambda: bool(faults))
    assert isinstance(faults[0], WorkspaceLost)
    window.session.close()
    assert book.read_bytes() == before


def test_what_a_command_wrote_is_shown_and_not_undone_over(qtbot: QtBot, window: MainWindow, book: Path) -> None:
    faults: list[Exception] = []
    window.session.failed.connect(faults.append)
    window.session.undo_stack.push(end_services(window.session, ["1"], NOW.date(), "mine"))
    qtbot.waitUntil(lambda: window.screens.clients.table.clients.rowCount() == 1)
    with open_workspace(book, write=True) as command:  # the idle window is in nobody's way
        client_edits.end_services(command, ["2"], ended_on=NOW.date(), reason="theirs")
        with command.writing():
            command.write("UPDATE ended_service SET reason = 'theirs' WHERE client_id = '1'")
    window.session.look_around()
    qtbot.waitUntil(lambda: window.screens.clients.table.clients.rowCount() == 0)
    window.session.undo_stack.undo()
    qtbot.waitUntil(lambda: bool(faults))
    assert "can no longer be undone" in str(faults[0])
    assert window.screens.clients.table.clients.rowCount() == 0


def test_an_answer_after_others_wrote_is_of_what_is_there_now(qtbot: QtBot, window: MainWindow, book: Path) -> None:
    with open_workspace(book, write=True) as command:
        client_edits.end_services(command, ["2"], ended_on=NOW.date())
    window._ask_overview()
    qtbot.waitUntil(lambda: window.screens.clients.table.clients.rowCount() == 1)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
def test_a_workspace_that_may_only_be_read_can_be_looked_at(
    qtbot: QtBot, session: Session, appearance: Appearance, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)  # to root no file is closed
    window = shown_window(session, appearance, qtbot)
    window.open_workspace(book)
    qtbot.waitUntil(lambda: window.screens.clients.table.clients.rowCount() == 2)
    assert "(read-only)" in window.windowTitle()
    faults: list[Exception] = []
    session.failed.connect(faults.append)
    session.act(lambda workspace: write_note(workspace, "1", "never", now=NOW))
    qtbot.waitUntil(lambda: bool(faults))
    assert isinstance(faults[0], NotWritable)


def test_an_import_that_was_cut_short_is_said_at_the_next_start(
    qtbot: QtBot, session: Session, appearance: Appearance, book: Path
) -> None:
    with open_workspace(book, write=True) as workspace:
        ImportNote(workspace, ["clients.csv"]).begin(4711)  # killed, it cannot take its note away
    window = shown_window(session, appearance, qtbot)
    window.open_workspace(book)
    qtbot.waitUntil(lambda: window.findChild(FaultDialog) is not None)
    assert "cut short" in child_of(window, FaultDialog).heading.text()


def test_a_step_is_not_done_to_a_workspace_that_was_opened_in_the_meantime(
    qtbot: QtBot, window: MainWindow, book: Path, tmp_path: Path
) -> None:
    """As from a dialog that is still open while another workspace is."""
    other = Path(shutil.copy(book, tmp_path / "other.partner"))
    window.session.open(other)
    window.session.undo_stack.push(end_services(window.session, ["1"], NOW.date(), ""))  # meant for the book
    qtbot.waitUntil(lambda: window.session.path == other)
    assert not window.session.undo_stack.canUndo()
    window.session.close()
    for path in (book, other):
        with open_workspace(path, write=False) as workspace:
            assert workspace.rows("SELECT * FROM ended_service") == []


def test_no_workspace_is_opened_under_a_dialog_that_waits(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = window.session.path
    window.open_settings()
    window.open_workspace(tmp_path / "other.partner")
    window.session.look_around()
    qtbot.wait(50)
    assert window.session.path == path
    assert not (tmp_path / "other.partner").exists()


def test_a_newer_workspace_is_told_and_changes_nothing(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    newer = Path(shutil.copy(window.session.path or "", tmp_path / "newer.partner"))
    data = bytearray(newer.read_bytes())
    data[60:64] = (9_999).to_bytes(4, "big")
    newer.write_bytes(data)
    faults: list[Exception] = []
    window.session.failed.connect(faults.append)
    window.session.open(newer)
    qtbot.waitUntil(lambda: bool(faults))
    assert isinstance(faults[0], NewerWorkspace)
    assert newer.read_bytes() == data


def test_a_double_click_on_the_way_to_the_plan_does_not_cancel_it(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    more = tmp_path / "more.csv"
    more.write_text("client_id,name\n9,Rowan\n", encoding="utf-8")
    intervals = [0]
    monkeypatch.setattr(QApplication, "doubleClickInterval", lambda: intervals[0])
    window.imports.preview([more])
    dialog = child_of(window, ImportDialog)
    qtbot.waitUntil(dialog.next.isEnabled)
    qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.apply.isVisible)
    intervals[:] = [600_000]
    qtbot.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)  # where the second click of a double click falls
    assert dialog.isVisible()
    intervals[:] = [0]
    qtbot.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.close_.isVisible)
    assert window.session.undo_stack.undoText() == "last import: more.csv, 23 Nov"
    window.session.undo_stack.undo()
    dialog.accept()
    qtbot.waitUntil(lambda: window.screens.clients.table.clients.rowCount() == 2)
    assert not window.session.undo_stack.canRedo()
