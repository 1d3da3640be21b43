"""Lists longer than a page: read as far as one scrolls, in any order, with the sum of the whole below."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.services.credit_rows import PAGE
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.tier.rows_card import GAINED, LOST, TOTAL
from desktop_app.ui.tier.tab import TierTab
from tests.long_book import TODAY, long_book
from tests.ui.instant_session import InstantSession
from tests.ui.tier.conftest import shown_tab


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with long_book(tmp_path) as made:
        yield made


@pytest.fixture
def session(workspace: Workspace) -> InstantSession:
    return InstantSession(workspace, TODAY)


@pytest.fixture
def tab(session: InstantSession, qtbot: QtBot) -> TierTab:
    return shown_tab(session, qtbot)


def scroll_to_the_end(tab: TierTab) -> None:
    table = tab.rows.table
    while not table.rows.complete:
        before = len(table.rows.records)
        table.setFocus()
        QTest.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        table.scrollToBottom()
        assert len(table.rows.records) > before


@pytest.mark.parametrize("which", [TOTAL, GAINED, LOST])
def test_scrolling_brings_the_rest_and_the_sum_was_right_from_the_start(tab: TierTab, which: int) -> None:
    tab.rows.tabs.setCurrentIndex(which)
    message = tab.rows.sum.text()
    assert len(tab.rows.table.rows.records) < tab.rows.count_of(which)
    scroll_to_the_end(tab)
    assert len(tab.rows.table.rows.records) == tab.rows.count_of(which)
    assert tab.rows.table.rows.total() == tab.rows.sum_of(which)
    assert tab.rows.sum.text() == message
    assert f"{len({row.client_id for row in tab.rows.table.rows.records})} clients" in tab.rows.note.text()


def test_a_click_on_a_header_orders_the_whole_list(tab: TierTab) -> None:
    tab.rows.tabs.setCurrentIndex(GAINED)
    rows = tab.rows.table.rows
    credit = [column.key for column in rows.columns].index("credit")
    header = tab.rows.table.horizontalHeader()
    spot = header.rect().center()
    spot.setX(header.sectionViewportPosition(credit) + 20)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    largest = [row.amount for row in rows.records]
    assert len(largest) >= PAGE
    assert largest == sorted(largest, reverse=True)
    scroll_to_the_end(tab)
    assert largest[0] == max(row.amount for row in rows.records)


def test_a_page_that_comes_late_is_not_shown_under_another_tab(tab: TierTab, session: InstantSession) -> None:
    waiting = []
    answer_at_once = session.ask

    def later(question, answered, *, topic):  # type: ignore[no-untyped-def]
        waiting.append((question, answered, topic))

    tab.rows.tabs.setCurrentIndex(GAINED)
    session.ask = later  # type: ignore[method-assign, assignment]
    tab.rows.table.rows.fetchMore()
    session.ask = answer_at_once  # type: ignore[method-assign]
    tab.rows.tabs.setCurrentIndex(LOST)
    shown = list(tab.rows.table.rows.records)
    for question, answered, _ in waiting:
        answered(question(session.workspace))
    assert waiting
    assert tab.rows.table.rows.records == shown
