"""A session that answers at once, for tests of one tab without a window around it."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Any

from desktop_app.storage.workspace import Workspace
from desktop_app.ui.session.jobs import Jobs
from desktop_app.ui.session.session import Failed, Session
from desktop_app.ui.session.settings_store import SettingsStore


class InstantSession(Session):
    """Asks and acts on the test's own thread; `opened` are the clients shown in the panel."""

    def __init__(self, workspace: Workspace, today: date) -> None:
        settings = SettingsStore(workspace.path.with_suffix(".ini"))
        super().__init__(Jobs(), settings, lambda: datetime.combine(today, time(9), tzinfo=UTC))
        self.workspace = workspace
        self.opened: list[str] = []
        self.client_opened.connect(self.opened.append)
        self._today = today

    def today(self) -> date:
        return self._today

    def ask(
        self,
        question: Callable[[Workspace], Any],
        answered: Callable[[Any], None],
        *,
        topic: str,
        failed: Failed | None = None,
    ) -> None:
        answered(question(self.workspace))

    def act(
        self,
        verb: Callable[[Workspace], Any],
        done: Callable[[Any], None] | None = None,
        *,
        failed: Failed | None = None,
    ) -> None:
        result = verb(self.workspace)
        if done is not None:
            done(result)
        self.announcer.tell(result.changed)
