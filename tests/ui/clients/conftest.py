"""A Clients tab on a real workspace, with a session that answers at once."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QUndoStack
from pytestqt.qtbot import QtBot

from desktop_app.storage.workspace import Workspace
from desktop_app.ui.clients.tab import ClientsTab
from desktop_app.ui.jobs import Job
from desktop_app.ui.settings.kept import KeptSettings
from tests.client_books import TODAY, a_workspace


class InstantSession:
    """Asks and acts on the test's own thread; `opened` are the clients shown in the panel."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.undo_stack = QUndoStack()
        self.settings = KeptSettings(workspace.path.with_suffix(".ini"))
        self.opened: list[str] = []
        self.tab: ClientsTab | None = None

    def today(self) -> date:
        return TODAY

    def now(self) -> datetime:
        return datetime(2026, 11, 22, 9, tzinfo=UTC)

    def ask(self, question: Callable[[Workspace], Any], answered: Callable[[Any], None], *, topic: str) -> None:
        answered(question(self.workspace))

    def act(self, verb: Callable[[Workspace], Any], done: Callable[[Any], None] | None = None) -> None:
        result = verb(self.workspace)
        if done is not None:
            done(result)
        if self.tab is not None:
            self.tab.refresh(result.changed)

    def outside(self, work: Callable[[Job[Any]], Any], done: Callable[[Any], None]) -> None:
        raise AssertionError("nothing in the tab itself works outside the store")

    def open_client(self, client_id: str) -> None:
        self.opened.append(client_id)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[InstantSession]:
    with a_workspace(tmp_path / "book.pdw") as workspace:
        yield InstantSession(workspace)


@pytest.fixture
def tab(session: InstantSession, qtbot: QtBot) -> ClientsTab:
    shown = ClientsTab(session)
    session.tab = shown
    qtbot.addWidget(shown)
    shown.resize(1_200, 800)
    shown.show()
    qtbot.waitExposed(shown)
    return shown
