"""The first page of clients is shown before all are read, and what is done meanwhile is done to all of them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.client_columns import AwaitedRow
from desktop_app.domain.client_list import ClientQuery
from desktop_app.services.saved_views import change_views
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.clients.tab import ClientsTab
from desktop_app.ui.session.session import Failed
from tests.client_books import TODAY, a_workspace
from tests.ui.instant_session import InstantSession

Answer = Callable[[], None]


class SlowSession(InstantSession):
    """Answers questions when it is told to, oldest first, and of a topic only the newest one.

    All clients are asked for once a page of them is painted, so that a question may have to be waited for.
    """

    def __init__(self, workspace: Workspace, qtbot: QtBot) -> None:
        super().__init__(workspace, TODAY)
        self._qtbot = qtbot
        self.waiting: list[tuple[str, Answer]] = []

    def ask(
        self,
        question: Callable[[Workspace], Any],
        answered: Callable[[Any], None],
        *,
        topic: str,
        failed: Failed | None = None,
    ) -> None:
        self.waiting = [waiting for waiting in self.waiting if waiting[0] != topic]
        self.waiting.append((topic, lambda: answered(question(self.workspace))))

    def answer(self) -> str:
        self._qtbot.waitUntil(lambda: bool(self.waiting))
        topic, answer = self.waiting.pop(0)
        answer()
        return topic


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[SlowSession]:
    with a_workspace(tmp_path / "book.pdw") as workspace:
        yield SlowSession(workspace, qtbot)


@pytest.fixture
def tab(session: SlowSession, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> ClientsTab:
    monkeypatch.setattr("desktop_app.ui.clients.content._PAGE", 2)
    shown = ClientsTab(session)
    qtbot.addWidget(shown)
    shown.resize(1_200, 800)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def names(tab: ClientsTab) -> list[str]:
    return [record.client_id for record in tab.table.clients.records]


def test_a_page_is_shown_while_figures_are_loading_and_stays_where_it_is(tab: ClientsTab, session: SlowSession) -> None:
    counted: list[int] = []
    tab.counted.connect(counted.append)
    assert session.answer() == "clients page"
    assert names(tab) == ["c2", "c3"]
    assert tab.table.isVisibleTo(tab)
    assert (tab.sheet.footer.counts.text(), tab.sheet.footer.mrr.text(), counted) == ("Loading…", "", [])
    assert {card.accessibleName() for card in tab.cards.cards.values()} == {"Loading…"}
    tab.step(1)
    copied: list[int] = []
    tab.when_read(lambda: copied.append(len(tab.shown().rows)))
    assert [record.client_id for record in tab.table.selected_records()] == ["c3"]
    assert not copied
    assert [topic for topic, _ in session.waiting] == ["clients"]
    session.answer()
    assert names(tab) == ["c2", "c3", "c4", "c1"]
    assert [record.client_id for record in tab.table.selected_records()] == ["c3"]
    assert (tab.sheet.footer.counts.text(), counted, copied) == ("4 clients", [4], [4])
    tab.refresh()
    assert [topic for topic, _ in session.waiting] == ["clients"]  # no page once all are there


@pytest.mark.parametrize(
    "change",
    [
        lambda tab: tab.bar.ask(ClientQuery(text="zo")),
        lambda tab: tab.table.sort_or_turn(0),
        lambda tab: tab.table.group_by("relationship"),
    ],
    ids=["filter", "sort", "group"],
)
def test_a_page_is_not_filtered_sorted_or_grouped_for_all(
    change: Callable[[ClientsTab], None], tab: ClientsTab, session: SlowSession
) -> None:
    session.answer()
    change(tab)
    assert (names(tab), tab.sheet.empty.accessibleName()) == ([], "Loading…")
    assert not tab.table.isVisibleTo(tab)
    session.answer()
    assert len(names(tab)) == (1 if tab.bar.query.text else 4)
    assert tab.table.isVisibleTo(tab)


def read(tab: ClientsTab) -> dict[str, bool]:
    """Of each client listed, whether all of it is read."""
    return {row.client_id: not isinstance(row, AwaitedRow) for row in tab.table.clients.records}


def test_of_many_clients_only_those_in_sight_are_read_whole(
    tab: ClientsTab, session: SlowSession, qtbot: QtBot
) -> None:
    session.answer()
    session.answer()
    assert read(tab) == {"c2": True, "c3": True, "c4": False, "c1": False}
    assert tab.sheet.footer.counts.text() == "4 clients"
    assert "$2,230" in tab.sheet.footer.mrr.text()
    tab.table.go_to("c1")
    assert not tab.actions_.details.isEnabled()
    assert tab.table.clients.index(3, 0).data() is None
    assert tab.table.current_id() == "c1"
    tab.table.viewport().repaint()
    qtbot.waitUntil(lambda: bool(session.waiting))
    assert session.answer() == "clients in view"
    assert all(read(tab).values())
    assert tab.actions_.details.isEnabled()
    assert tab.table.clients.index(3, 0).data() == "Zoë Dental"
    assert not session.waiting


def test_what_all_clients_are_asked_for_is_read_then(tab: ClientsTab, session: SlowSession) -> None:
    session.answer()
    session.answer()
    tab.table.sort_by("mrr", descending=True)  # worked out for the figures already
    assert (names(tab), session.waiting) == (["c2", "c1", "c3", "c4"], [])
    tab.table.sort_by("client", descending=False)  # the store's own order
    assert (names(tab), session.waiting) == (["c2", "c3", "c4", "c1"], [])
    tab.table.sort_by("usage", descending=True)
    assert tab.sheet.footer.counts.text() == "Loading…"
    tab.bar.ask(ClientQuery(text="example"))
    assert [topic for topic, _ in session.waiting] == ["clients"]
    session.answer()
    assert (names(tab), tab.sheet.footer.counts.text()) == (["c1", "c2", "c3"], "3 clients of 4")
    tab.bar.ask(ClientQuery(text="zo"))
    assert (names(tab), session.waiting) == (["c1"], [])
    tab.table.group_by("relationship")
    session.answer()
    assert [len(group.rows) for group in tab.table.clients.groups()] == [1]


def test_what_is_done_to_many_waits_until_they_are_read(tab: ClientsTab, session: SlowSession) -> None:
    session.answer()
    session.answer()
    tab.table.selectAll()
    assert tab.sheet.selection.isHidden()
    assert not tab.actions_.join.isEnabled()
    session.answer()
    assert len(tab.table.selected_records()) == 4
    assert not tab.sheet.selection.isHidden()
    assert tab.actions_.join.isEnabled()


def test_a_reading_that_fails_is_told_and_can_be_asked_again(tab: ClientsTab, session: SlowSession) -> None:
    session.answer()
    session.answer()
    faults: list[Exception] = []
    session.failed.connect(faults.append)
    tab.table.sort_by("usage", descending=False)
    session.waiting.clear()
    tab._reading._not_answered(ValueError("disk"))
    tab.bar.ask(ClientQuery(text="zo"))
    session.answer()
    assert (len(faults), names(tab)) == (1, ["c1"])


def test_all_are_copied_though_a_page_is_shown(tab: ClientsTab, session: SlowSession) -> None:
    session.answer()
    tab.table.clearSelection()
    QGuiApplication.clipboard().clear()
    tab.copy()
    assert QGuiApplication.clipboard().text() == ""
    session.answer()
    assert len(QGuiApplication.clipboard().text().splitlines()) == 1 + 4


def test_a_workspace_with_a_view_to_start_with_shows_that_and_no_page(tab: ClientsTab, session: SlowSession) -> None:
    tab.bar.ask(ClientQuery(text="zo"))
    view = tab._captured_view("Zoë")
    tab.bar.ask(ClientQuery())
    change_views(session.workspace, lambda views: views.saved(view).starting_with("Zoë"))
    session.answer()
    assert names(tab) == []
    session.answer()
    assert names(tab) == ["c1"]


def test_actions_are_about_the_client_of_the_page(tab: ClientsTab, session: SlowSession) -> None:
    session.answer()
    assert tab.table.current_record() is not None
    assert tab.actions_.details.isEnabled()
    tab.table.setFocus(Qt.FocusReason.OtherFocusReason)
