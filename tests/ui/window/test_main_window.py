"""The window as a person meets it: what it says, what it remembers, what it does with files and with faults."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QObject, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QAccessible, QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QStyleOptionMenuItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app import paths
from desktop_app.domain.changes import Changed
from desktop_app.domain.errors import UnusableInput
from desktop_app.domain.team import Member
from desktop_app.services.overview import overview
from desktop_app.services.team import roles
from desktop_app.services.workspaces import back_up
from desktop_app.storage.workspace import create_workspace
from desktop_app.ui.detail.commands import end_services
from desktop_app.ui.emailing.dialog import EmailDialog
from desktop_app.ui.importing.dialog import ImportDialog
from desktop_app.ui.session.jobs import Jobs
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.settings_store import SettingsStore
from desktop_app.ui.settings.dialog import SettingsDialog
from desktop_app.ui.shared.error_dialog import FaultDialog
from desktop_app.ui.shared.window_size import NARROW
from desktop_app.ui.style.appearance import Appearance, ThemeChoice
from desktop_app.ui.team.member_dialog import MemberDialog
from desktop_app.ui.window.about_dialog import AboutDialog
from desktop_app.ui.window.main_window import MainWindow
from desktop_app.ui.window.restore_dialog import restore_backup
from desktop_app.version import VERSION
from tests.logged import Log
from tests.ui.conftest import NOW, shown_window


def test_it_tells_how_much_there_is_and_how_old(window: MainWindow) -> None:
    assert window.status.counts.text() == "2 clients"
    assert window.tabs.accessibleTabName(0) == "Clients, 2"
    assert window.tabs.accessibleTabName(2) == "Team, 1"
    assert window.top.freshness.text.startswith("Data as of today")
    assert not window.top.freshness.stale


def test_data_older_than_a_day_are_marked(window: MainWindow) -> None:
    window.top.freshness.show_instant(NOW - timedelta(days=1, minutes=1), NOW)
    assert window.top.freshness.stale
    window.top.freshness.show_instant(None, NOW)
    assert window.top.freshness.text == "No data yet"


def test_the_panel_follows_the_list_and_steps_through_it(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.panel.shown_name() == "Alder & <b>Co</b>")
    qtbot.keyClick(window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.panel.shown_name() == "Birch")
    qtbot.keyClick(window, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.panel.shown_name() == "Alder & <b>Co</b>")


def test_after_a_change_the_panel_need_not_wait_for_the_list(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.screens.clients.table.go_to("1")
    qtbot.waitUntil(lambda: window.panel.shown_name() == "Alder & <b>Co</b>")
    asked: list[str] = []
    ask = window.session.ask

    def noted(*question: Any, topic: str, **more: Any) -> None:
        asked.append(topic)
        ask(*question, topic=topic, **more)

    monkeypatch.setattr(window.session, "ask", noted)
    window.session.announcer.tell(Changed.CLIENTS)
    assert asked.index("panel") < asked.index("clients")


def test_a_panel_that_was_closed_opens_with_the_client_that_is_current_then(qtbot: QtBot, window: MainWindow) -> None:
    table = window.screens.clients.table
    table.go_to("1")
    qtbot.waitUntil(lambda: window.panel.shown_name() == "Alder & <b>Co</b>")
    window.panel.hide()
    table.go_to("2")
    window.panel.show()
    qtbot.waitUntil(lambda: window.panel.shown_name() == "Birch")


def test_keys_lead_to_the_tabs_and_tabs_are_built_when_first_shown(qtbot: QtBot, window: MainWindow) -> None:
    assert (window.screens.tier, window.screens.team) == (None, None)
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    team = window.screens.team
    assert team is not None
    qtbot.waitUntil(lambda: len(team.cards) == 1)
    assert team.cards[0].accessibleName() == "Rosalind Okafor, Channel Account Manager"
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.screens.clients.isVisible()


def test_an_empty_workspace_shows_the_ways_in(
    qtbot: QtBot, session: Session, appearance: Appearance, tmp_path: Path
) -> None:
    window = shown_window(session, appearance, qtbot)
    session.open(tmp_path / "new.partner", create=True)
    qtbot.waitUntil(window.actions_.import_.isEnabled)
    assert window.screens.welcome.isVisible()
    assert not window.tabs.isVisible()
    assert not window.panel.isVisible()
    with qtbot.waitSignal(window.session.workspace_opened, timeout=30_000):
        window.screens.welcome.sample.click()
    qtbot.waitUntil(
        lambda: window.screens.clients.isVisible() and window.screens.clients.table.clients.rowCount() > 50,
        timeout=30_000,
    )


def test_it_comes_back_as_it_was_left(qtbot: QtBot, book: Path, appearance: Appearance, tmp_path: Path) -> None:
    for first in (True, False):
        session = Session(Jobs(), SettingsStore(tmp_path / "window.ini"), clock=lambda: NOW)
        window = shown_window(session, appearance, qtbot)
        session.open(book)
        qtbot.waitUntil(window.tabs.isVisible)
        if first:
            window.resize(1_024, 700)  # as large as the test's screen lets a window come back
            window.tabs.setCurrentIndex(2)
            window.panel.hide()
        else:
            assert (window.width(), window.height()) == (1_024, 700)
            assert window.tabs.currentIndex() == 2
            assert not window.panel.isVisible()
        window.close()


def test_closing_lets_go_of_the_workspace(qtbot: QtBot, window: MainWindow, book: Path) -> None:
    from desktop_app.storage.workspace import open_workspace

    window.close()
    open_workspace(book, write=True).close()


def _drag(window: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys, action = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    enter = QDragEnterEvent(window.rect().center(), action, data, buttons, keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(window.rect().center()), action, data, buttons, keys))


def test_a_file_dropped_anywhere_opens_the_import(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "clients.csv").write_text("client_id,name\n3,Cedar\n")
    _drag(window, tmp_path / "clients.csv")
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.next.isEnabled)
    dialog.reject()


def test_a_workspace_dropped_anywhere_is_opened(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    other = tmp_path / "other.partner"
    create_workspace(other).close()
    with qtbot.waitSignal(window.session.workspace_opened) as opened:
        _drag(window, other)
    assert opened.args == [other]


def test_while_a_dialog_waits_its_workspace_stays(qtbot: QtBot, window: MainWindow, book: Path, tmp_path: Path) -> None:
    opened: list[Path] = []
    window.session.workspace_opened.connect(opened.append)
    window.actions_.about.trigger()
    window.open_workspace(tmp_path / "other.partner")
    looked: list[object] = []
    window.session.ask(overview, looked.append, topic="after")  # the lane keeps the order
    qtbot.waitUntil(lambda: bool(looked))
    assert (opened, window.session.path) == ([], book)
    assert not (tmp_path / "other.partner").exists()
    window.findChild(AboutDialog).close()  # type: ignore[union-attr]  # it is open
    qtbot.waitUntil(lambda: window.session.path == tmp_path / "other.partner")  # what was asked for is not forgotten


def test_how_the_window_was_left_is_kept_before_it_is_closed(window: MainWindow, tmp_path: Path) -> None:
    window.tabs.setCurrentIndex(2)
    window.keep()
    assert SettingsStore(tmp_path / "window.ini").get("tab") == 2


def test_an_error_says_what_to_do_and_a_bug_gives_a_report_without_data(
    qtbot: QtBot, window: MainWindow, logged: Log
) -> None:
    window.show_fault(UnusableInput("The file is <empty>", "{file} holds no rows.", "Export it again.", file="a&b.csv"))
    dialog = window.findChild(FaultDialog)
    assert dialog is not None
    assert dialog.heading.text() == "The file is <empty>"
    assert dialog.heading.textFormat() is Qt.TextFormat.PlainText
    assert dialog.details is None
    dialog.close()
    dialog.setParent(None)
    try:
        raise ValueError("secret client")
    except ValueError as fault:
        window.show_fault(fault)
    bug = window.findChild(FaultDialog)
    assert bug is not None
    assert bug.details is not None
    bug.copy.click()
    copied = QApplication.clipboard().text()
    assert "ValueError" in copied
    assert "secret client" not in copied
    assert logged.take()
    bug.close()


def test_the_theme_is_chosen_by_hand_and_kept(window: MainWindow, appearance: Appearance) -> None:
    window._choose_appearance(ThemeChoice.DARK)
    assert appearance.choice is ThemeChoice.DARK
    assert window.session.settings.get("appearance") == "dark"


def test_settings_are_read_kept_and_announced(qtbot: QtBot, window: MainWindow, appearance: Appearance) -> None:
    dialog = SettingsDialog(window.session, appearance, window)
    dialog.open()
    qtbot.waitUntil(dialog.agree.isEnabled)
    dialog.soon_days.setValue(45)
    with qtbot.waitSignal(window.session.changed):
        dialog.agree.click()
    again = SettingsDialog(window.session, appearance, window)
    qtbot.waitUntil(again.agree.isEnabled)
    assert again.soon_days.value() == 45
    again.accept()
    with qtbot.waitSignal(window.session.changed):
        window.session.undo_stack.undo()
    before = SettingsDialog(window.session, appearance, window)
    qtbot.waitUntil(before.agree.isEnabled)
    assert before.soon_days.value() == 60
    before.agree.click()
    assert not window.session.undo_stack.canUndo()


def test_the_about_box_tells_versions_and_folders_to_be_copied(window: MainWindow, book: Path, tmp_path: Path) -> None:
    dialog = AboutDialog(window.session, window)
    dialog.copy.click()
    copied = QApplication.clipboard().text()
    assert f"Version: {VERSION}" in copied
    assert f"Data: {book.parent}" in copied
    assert f"Log: {paths.logs()}" in copied
    assert "Qt for Python 6." in copied


def test_the_log_folder_opens_and_is_made_when_nothing_was_logged_yet(window: MainWindow) -> None:
    opened = Opened()
    QDesktopServices.setUrlHandler("file", opened, "note")  # type: ignore[arg-type]  # the stub says bytes, Qt takes a name
    window.actions_.logs.trigger()
    QDesktopServices.unsetUrlHandler("file")
    assert [url.toLocalFile() for url in opened.urls] == [str(paths.logs())]
    assert paths.logs().is_dir()


class Opened(QObject):
    """Notes what the desktop was to open."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[QUrl] = []

    @Slot(QUrl)
    def note(self, url: QUrl) -> None:
        self.urls.append(url)


def test_the_settings_can_be_agreed_to_on_a_low_screen(
    qtbot: QtBot, window: MainWindow, appearance: Appearance
) -> None:
    dialog = SettingsDialog(window.session, appearance, window)
    dialog.open()
    dialog.resize(dialog.width(), 300)
    qtbot.waitUntil(dialog.agree.isEnabled)
    assert dialog.height() == 300
    assert dialog.rect().contains(dialog.agree.mapTo(dialog, dialog.agree.rect().bottomRight()))
    dialog.go_to("data")
    assert (
        dialog.area.visibleRegion()
        .boundingRect()
        .contains(dialog.folder.mapTo(dialog.area, dialog.folder.rect().center()))
    )
    dialog.reject()


_CONTROLS = {
    QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.ComboBox, QAccessible.Role.EditableText,
    QAccessible.Role.List, QAccessible.Role.PageTab, QAccessible.Role.PageTabList, QAccessible.Role.ProgressBar,
    QAccessible.Role.RadioButton, QAccessible.Role.SpinBox, QAccessible.Role.Table, QAccessible.Role.Tree,
    QAccessible.Role.ButtonMenu, QAccessible.Role.MenuItem,
}  # fmt: skip


def _unnamed(widget: QWidget) -> list[str]:
    """The controls in `widget` that a screen reader could not name."""
    results = []
    for child in (widget, *widget.findChildren(QWidget)):
        if child.objectName().startswith("qt_") or not child.isVisibleTo(widget):
            continue
        seen = QAccessible.queryAccessibleInterface(child)
        if seen is None or not seen.isValid() or seen.role() not in _CONTROLS:
            continue
        if isinstance(child.parent(), QAbstractSpinBox | QComboBox):  # its inner field is read as the box
            continue
        if not seen.text(QAccessible.Text.Name).strip():
            results.append(f"{type(child).__name__} in {type(child.parent()).__name__}")
    return results


def test_every_control_has_a_name(qtbot: QtBot, window: MainWindow, appearance: Appearance, tmp_path: Path) -> None:
    window.tabs.setCurrentIndex(2)
    dialogs: list[QDialog] = [
        SettingsDialog(window.session, appearance, window),
        AboutDialog(window.session, window),
        ImportDialog(window.session, [tmp_path / "clients.csv"], window),
        EmailDialog(window.session, window, client_id="1"),
        MemberDialog(window.session, "Add", Member(name="", role="", email=""), (), roles(), window),
    ]
    assert {type(value).__name__: _unnamed(value) for value in (window, *dialogs) if _unnamed(value)} == {}


def test_the_dialogs_fit_on_a_small_screen(window: MainWindow, appearance: Appearance) -> None:
    for dialog in (SettingsDialog(window.session, appearance, window), AboutDialog(window.session, window)):
        assert dialog.minimumSizeHint().height() <= 600
        dialog.resize(dialog.width(), 600)
        dialog.show()
        assert dialog.height() == 600
        last = dialog.findChildren(QDialogButtonBox)[-1]
        assert last.mapTo(dialog, last.rect().bottomLeft()).y() <= 600
        dialog.close()


@pytest.mark.parametrize("size", [(1_024, 640), (1_440, 900)])
def test_nothing_forces_the_window_to_be_larger(window: MainWindow, size: tuple[int, int], qtbot: QtBot) -> None:
    window.tabs.setCurrentIndex(0)
    window.resize(*size)
    assert (window.width(), window.height()) == size
    if size[0] >= NARROW:
        qtbot.waitUntil(window.panel.isVisible)  # it takes its part of the width
    assert window.minimumSizeHint().width() <= 1_024
    assert window.minimumSizeHint().height() <= 640


def test_walking_through_clients_needs_no_clients_tab(
    qtbot: QtBot, session: Session, appearance: Appearance, book: Path
) -> None:
    session.settings.set("tab", 1)
    session.settings.set("empty", False)
    window = shown_window(session, appearance, qtbot)
    session.open(book)
    qtbot.waitUntil(lambda: window.tabs.tabText(0) != "")
    qtbot.waitUntil(lambda: window.session.path is not None)
    assert window.tabs.currentIndex() == 1
    qtbot.keyClick(window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.panel.shown_name() == "Alder & <b>Co</b>")
    qtbot.keyClick(window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.panel.shown_name() == "Birch")


def test_a_backup_takes_the_place_of_the_workspace_which_is_kept(
    qtbot: QtBot, window: MainWindow, book: Path, tmp_path: Path
) -> None:
    backup = tmp_path / "friday.partner"
    window.session.act(lambda workspace: back_up(workspace, backup))
    window.session.undo_stack.push(end_services(window.session, ["1"], NOW.date(), ""))
    qtbot.waitUntil(lambda: window.screens.clients.table.clients.rowCount() == 1)
    assert window.session.undo_stack.canUndo()
    restore_backup(window.session, backup)
    qtbot.waitUntil(lambda: window.screens.clients.table.clients.rowCount() == 2)
    assert not window.session.undo_stack.canUndo()
    assert list(book.parent.glob(f"{book.name}.before-restore-*"))


def test_the_letters_of_the_menus_are_underlined_while_alt_is_held(qtbot: QtBot, window: MainWindow) -> None:
    menus = window.menuBar()
    file, option = menus.actions()[0], QStyleOptionMenuItem()

    def painted() -> str:
        menus.initStyleOption(option, file)
        return option.text

    assert painted() == "File"
    qtbot.keyPress(window, Qt.Key.Key_Alt)
    assert painted() == "&File"
    qtbot.keyRelease(window, Qt.Key.Key_Alt)
    assert painted() == "&File", "the bar itself has the keyboard now"
    window.screens.clients.table.setFocus()
    assert painted() == "File"
