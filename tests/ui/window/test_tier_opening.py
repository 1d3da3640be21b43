"""The first opening of the Tier tab: never a blank window, and one report for it."""

from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.changes import Changed
from desktop_app.domain.months import Month
from desktop_app.ui.charts import libraries
from desktop_app.ui.tier import opening, tab
from desktop_app.ui.tier.queries import query_report
from desktop_app.ui.tier.report_outline import ReportOutline
from desktop_app.ui.window.main_window import MainWindow
from desktop_app.ui.window.tab_stack import TEAM, TIER


class Opening:
    """Tier is opened for the first time: its libraries are `loaded` when the test says so, its reports are counted."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.loaded = Event()
        self.reports = 0
        monkeypatch.setattr(libraries, "are_loaded", lambda: False)
        monkeypatch.setattr(libraries, "load", lambda: self.loaded.wait(30))
        for module in (opening, tab):
            monkeypatch.setattr(module, "query_report", self._counted)

    def _counted(self, *wanted: Any) -> object:
        self.reports += 1
        return query_report(*wanted)


@pytest.fixture
def first(monkeypatch: pytest.MonkeyPatch) -> Opening:
    return Opening(monkeypatch)


def shown(qtbot: QtBot, window: MainWindow) -> tab.TierTab:
    """The tab, once its chart is there."""
    qtbot.waitUntil(lambda: window.screens.tier is not None and bool(window.screens.tier.chart.shown.months))
    assert window.screens.tier is not None
    return window.screens.tier


def test_tier_has_its_frame_at_once_and_then_shows_the_report_that_was_asked_for_meanwhile(
    qtbot: QtBot, window: MainWindow, first: Opening
) -> None:
    window.tabs.setCurrentIndex(TIER)
    (outline,) = window.screens.findChildren(ReportOutline)
    assert outline.isVisible()
    assert outline.accessibleName() == "Loading…"
    assert [card.face.title for card in outline.cards.values()] == [
        "Current credited tier", "Current performance", "Median app usage", "Partner certified",
    ]  # fmt: skip
    assert not outline.bar.isEnabled(), "nothing can be chosen before there is a report"
    assert window.screens.tier is None
    window.tabs.setCurrentIndex(TEAM)
    window.navigation.to_month(Month(2026, 11))  # chosen in the search, before there is a chart
    qtbot.waitUntil(lambda: first.reports == 1)
    first.loaded.set()
    tier = shown(qtbot, window)
    assert tier.isVisible()
    qtbot.waitUntil(lambda: tier.chart.selected == Month(2026, 11))
    assert first.reports == 1


def test_what_changes_while_tier_opens_is_asked_for_again(qtbot: QtBot, window: MainWindow, first: Opening) -> None:
    window.actions_.tabs[TIER].trigger()
    qtbot.waitUntil(lambda: first.reports == 1)
    window.session.announcer.tell(Changed.CREDIT)
    first.loaded.set()
    tier = shown(qtbot, window)
    assert QApplication.focusWidget() is tier, "the keyboard stays in the tab that its keys chose"
    rules = window.status.place.text()
    assert rules.startswith("Rules: "), "the status bar is about the tab in front"
    for number in (TEAM, TIER):
        window.actions_.tabs[number].trigger()
    assert window.status.place.text() == rules
    assert first.reports == 2


def test_the_tab_is_built_while_the_report_is_made_and_asks_again_where_it_fails(
    qtbot: QtBot, window: MainWindow, first: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Event()
    monkeypatch.setattr(opening, "query_report", lambda *_wanted: made.wait(30) and Path("/nowhere").read_text())
    first.loaded.set()
    window.actions_.tabs[TIER].trigger()
    qtbot.waitUntil(lambda: window.screens.tier is not None)
    tier = window.screens.tier
    assert tier is not None
    assert tier.isVisible()
    assert tier.cards["credited"].face.title == "Current credited tier"
    assert not tier.chart.shown.months
    assert first.reports == 0, "the report is awaited, not asked for twice"
    made.set()
    shown(qtbot, window)
    assert first.reports == 1


def test_where_the_libraries_are_loaded_the_report_is_made_while_the_tab_is_built(
    qtbot: QtBot, window: MainWindow, first: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(libraries, "are_loaded", lambda: True)
    monkeypatch.setattr(tab, "query_report", lambda *_wanted: pytest.fail("the tab asks once it is built"))
    window.tabs.setCurrentIndex(TIER)
    assert window.screens.tier is not None, "built at once"
    shown(qtbot, window)
    assert first.reports == 1
