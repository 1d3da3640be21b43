"""A Clients tab on a real workspace, with a session that answers at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.ui.clients.tab import ClientsTab
from tests.client_books import TODAY, a_workspace
from tests.ui.instant_session import InstantSession


@pytest.fixture
def session(tmp_path: Path) -> Iterator[InstantSession]:
    with a_workspace(tmp_path / "book.pdw") as workspace:
        yield InstantSession(workspace, TODAY)


@pytest.fixture
def tab(session: InstantSession, qtbot: QtBot) -> ClientsTab:
    shown = ClientsTab(session)
    qtbot.addWidget(shown)
    shown.resize(1_200, 800)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown
