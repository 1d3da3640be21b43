"""A Tier tab on a real workspace, with a session that answers at once."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack
from pytestqt.qtbot import QtBot

from desktop_app.storage.workspace import Workspace
from desktop_app.ui.announcer import Announcer
from desktop_app.ui.tier.tab import TierTab
from tests.worked_book import worked_workspace
from tests.worked_example import AS_OF


class InstantSession(QObject):
    """Asks and acts on the test's own thread; `opened` are the clients shown in the panel."""

    failed = Signal(object)

    def __init__(self, workspace: Workspace, today: date = AS_OF) -> None:
        super().__init__()
        self.workspace = workspace
        self.announcer = Announcer(self)
        self.undo_stack = QUndoStack(self)
        self.opened: list[str] = []
        self._today = today

    def today(self) -> date:
        return self._today

    def now(self) -> datetime:
        return datetime.combine(self._today, time(9), tzinfo=UTC)

    def ask(self, question: Callable[[Workspace], Any], answered: Callable[[Any], None], *, topic: str) -> None:
        answered(question(self.workspace))

    def act(self, verb: Callable[[Workspace], Any], done: Callable[[Any], None] | None = None) -> None:
        result = verb(self.workspace)
        if done is not None:
            done(result)
        self.announcer.tell(result.changed)

    def open_client(self, client_id: str) -> None:
        self.opened.append(client_id)


MakeTab = Callable[[Workspace], TierTab]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with worked_workspace(tmp_path) as made:
        yield made


@pytest.fixture
def session(workspace: Workspace) -> InstantSession:
    return InstantSession(workspace)


@pytest.fixture
def tab(session: InstantSession, qtbot: QtBot) -> TierTab:
    return shown_tab(session, qtbot)


def shown_tab(session: InstantSession, qtbot: QtBot) -> TierTab:
    """A Tier tab of 1,280 × 820 on the screen."""
    made = TierTab(session)  # type: ignore[arg-type]  # it has what the tab asks of a session
    qtbot.addWidget(made)
    made.resize(1280, 820)
    made.show()
    qtbot.waitExposed(made)
    return made
