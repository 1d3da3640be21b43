"""The page of what changed, from the keyboard: its lines, its days, and where they lead."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from desktop_app.domain.alert_kinds import Alert
from desktop_app.services.import_results import ImportResult
from desktop_app.services.importing import import_files
from desktop_app.services.reminders import add_task
from desktop_app.storage.workspace import Workspace, open_workspace
from desktop_app.ui.changes.page import ChangesPage
from desktop_app.ui.session.session import Session
from desktop_app.ui.style.appearance import Appearance
from desktop_app.ui.window.main_window import MainWindow
from tests.ui.conftest import NOW, shown_window

LATER = (
    "client_id,name,domain,mrr,currency,relationship,engagement_index\n"
    "1,Alder & <b>Co</b>,alder.example,150,USD,sold_and_managed,\n"
    "3,Cedar,cedar.example,40,EUR,sold,\n"
)


@pytest.fixture
def changed_book(book: Path, tmp_path: Path) -> Path:
    """The book, whose first data came in ten days ago, with new data of today."""
    file = tmp_path / "clients.csv"
    file.write_text(LATER)
    with open_workspace(book, write=True) as workspace:
        with workspace.writing():
            workspace.write("UPDATE client_snapshot SET taken_on = '2026-11-13'")
        import_files(workspace, [file], now=NOW)
    return book


@pytest.fixture
def shown(session: Session, appearance: Appearance, changed_book: Path, qtbot: QtBot) -> MainWindow:
    window = shown_window(session, appearance, qtbot)
    session.open(changed_book)
    qtbot.waitUntil(lambda: window.screens.clients.table.clients.rowCount() == 3)
    return window


@pytest.fixture
def page(shown: MainWindow, qtbot: QtBot) -> ChangesPage:
    """The page, opened by its keys."""
    qtbot.keyClick(shown, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    result = shown.navigation.changes
    assert result is not None
    qtbot.waitUntil(lambda: bool(result.list.rows.lines()))
    return result


def _lines(page: ChangesPage) -> list[str]:
    rows = [str(page.list.rows.index(row).data()) for row in range(page.list.rows.rowCount())]
    return [row.replace("\u2060", "") for row in rows]


def test_it_tells_each_change_with_amounts_per_currency(page: ChangesPage) -> None:
    assert _lines(page) == [
        "New clients, 1 · +€40",
        "Cedar, Sold, +€40",
        "MRR up, 1 · +$30",
        "Alder & <b>Co</b>, $120 → $150, +$30",
    ]
    assert page.about.text() == "2 clients since 13 Nov 2026"
    assert page.last.isChecked()


def test_enter_opens_the_client_and_esc_leaves(qtbot: QtBot, shown: MainWindow, page: ChangesPage) -> None:
    assert shown.focusWidget() is page.list
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown.panel.shown_name() == "Cedar")
    qtbot.keyClick(page.list, Qt.Key.Key_Escape)
    assert shown.screens.page is None


def test_the_card_leads_to_the_page_and_the_page_to_the_list(qtbot: QtBot, shown: MainWindow) -> None:
    card = shown.screens.clients.cards.cards[Alert.CHANGED]
    qtbot.waitUntil(card.isEnabled)
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    page = shown.navigation.changes
    assert page is not None
    assert page.isVisible()
    assert not card.isChecked()
    qtbot.waitUntil(page.show_list.isEnabled)
    page.show_list.click()
    assert not page.isVisible()
    qtbot.waitUntil(lambda: shown.screens.clients.table.clients.rowCount() == 2)
    assert card.isChecked()


def test_another_day_can_be_chosen(qtbot: QtBot, page: ChangesPage) -> None:
    page.back[7].click()
    qtbot.waitUntil(lambda: page.about.text() == "2 clients since 16 Nov 2026")
    assert page.back[7].isChecked()
    assert not page.last.isChecked()
    page.back[90].click()
    qtbot.waitUntil(lambda: page.about.text() == "2 clients since 13 Nov 2026, where the history begins")
    today = NOW.date()
    page.day.setDate(QDate(today.year, today.month, today.day))
    qtbot.waitUntil(page.empty.isVisible)
    assert page.empty.accessibleName().startswith("Nothing changed. Clients and renewals are as they were on 23 Nov")


def test_it_follows_what_is_imported(qtbot: QtBot, shown: MainWindow, page: ChangesPage, tmp_path: Path) -> None:
    file = tmp_path / "clients.csv"
    file.write_text(LATER + "4,Dunmore,,,,sold,\n")
    shown.session.act(lambda workspace: _imported(workspace, file))
    qtbot.waitUntil(lambda: "Dunmore, Sold, MRR unknown" in _lines(page))


def _imported(workspace: Workspace, file: Path) -> ImportResult:
    return import_files(workspace, [file], now=NOW + timedelta(hours=1))


def test_one_import_alone_says_that_there_is_nothing_to_compare_with(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    page = window.navigation.changes
    assert page is not None
    qtbot.waitUntil(lambda: page.empty.accessibleName().startswith("Nothing to compare with yet"))
    assert page.empty.isVisible()
    assert window.focusWidget() is page.close_button


def test_in_an_empty_workspace_the_page_leads_back_to_the_welcome(
    qtbot: QtBot, session: Session, appearance: Appearance, tmp_path: Path
) -> None:
    window = shown_window(session, appearance, qtbot)
    session.open(tmp_path / "new.partner", create=True)
    qtbot.waitUntil(window.actions_.changes.isEnabled)
    window.actions_.changes.trigger()
    page = window.navigation.changes
    assert page is not None
    qtbot.waitUntil(page.empty.isVisible)
    with qtbot.waitSignal(session.changed):
        session.act(lambda workspace: add_task(workspace, "Import the clients", NOW.date()))
    assert page.isVisible()
    qtbot.keyClick(page.close_button, Qt.Key.Key_Escape)
    assert window.screens.welcome.isVisible()


def test_a_screen_reader_hears_what_is_seen(page: ChangesPage) -> None:
    rows = QAccessible.queryAccessibleInterface(page.list)
    assert rows.text(QAccessible.Text.Name) == "Changes"
    line = rows.child(3)
    assert line is not None
    assert line.text(QAccessible.Text.Name).startswith("Alder & <b>Co</b>, $120 → $150")
