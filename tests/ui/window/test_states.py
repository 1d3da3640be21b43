"""Loading, nothing there and unknown are three things; what is asked for while a dialog is open is not forgotten."""

from datetime import timedelta
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

from desktop_app.ui.changes.page import ChangesPage
from desktop_app.ui.clients.tab import ClientsTab
from desktop_app.ui.reminders.page import RemindersPage
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.data_age import Freshness
from desktop_app.ui.style.appearance import Appearance
from desktop_app.ui.tier.tab import TierTab
from desktop_app.ui.week.page import WeekPage
from desktop_app.ui.window.main_window import MainWindow
from desktop_app.ui.window.pending_files import import_at_start
from tests.ui.conftest import NOW, shown_window


def test_screens_say_that_they_are_loading_until_they_know(session: Session, qtbot: QtBot) -> None:
    clients, tier, week, menu = ClientsTab(session), TierTab(session), WeekPage(session), QMenu()
    pages = ChangesPage(session), RemindersPage(session, menu), week
    for screen in (clients, tier, menu, *pages):
        qtbot.addWidget(screen)
    assert clients.sheet.empty.accessibleName() == "Loading…"
    for page in pages:
        assert page.empty.accessibleName() == "Loading…"
        assert page.empty.isVisibleTo(page)
    assert not clients.sheet.table.isVisibleTo(clients)
    assert {card.face.detail for card in tier.cards.values()} == {"Loading…"}
    assert tier.chart.nothing.text() == "Loading…"


def test_the_search_says_that_it_is_loading_and_not_that_nothing_is_found(window: MainWindow, qtbot: QtBot) -> None:
    window.session.open_search()
    palette = window.navigation.finder.palette
    qtbot.keyClicks(palette.field, "xqzvvk")
    palette.wait()
    assert palette.status_label.text() == "Loading…"
    palette.look_in(())
    assert palette.status_label.text() == "Nothing found"


def test_while_a_sample_is_made_the_welcome_says_so(
    session: Session, appearance: Appearance, book: Path, qtbot: QtBot
) -> None:
    window, made = shown_window(session, appearance, qtbot), Event()

    def make(_job: object) -> None:
        made.wait(10)

    session.open(book, prepare=make, title="Making the sample data")
    welcome = window.screens.welcome
    assert welcome.isVisible()
    assert welcome.opening.text() == "Making the sample data"
    assert not welcome.sample.isVisible()
    made.set()
    qtbot.waitUntil(window.tabs.isVisible)
    assert not welcome.opening.isVisibleTo(welcome)


def test_data_of_the_future_are_not_shown_as_fresh(qtbot: QtBot) -> None:
    shown = Freshness()
    qtbot.addWidget(shown)
    shown.show_instant(NOW - timedelta(hours=1), NOW)
    before = shown.stale
    assert not before
    shown.show_instant(NOW + timedelta(days=40), NOW)
    assert shown.stale
    assert "ahead" in shown.toolTip()


def test_what_a_second_start_opens_waits_for_an_open_dialog(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    asked: list[Any] = []
    monkeypatch.setattr(window.imports, "preview", asked.append)
    dialog = QDialog(window)
    dialog.setModal(True)
    dialog.show()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is dialog)
    import_at_start(window, tmp_path / "clients.csv")
    assert window.status.currentMessage() == "clients.csv opens when the dialog is closed"
    assert asked == []
    dialog.close()
    qtbot.waitUntil(lambda: asked == [[tmp_path / "clients.csv"]])
