"""The built window on the worked example, on its real lanes, as of the example's day."""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.ui.jobs import Jobs
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.session import Session
from desktop_app.ui.settings.kept import KeptSettings
from desktop_app.ui.style.appearance import Appearance
from tests.worked_book import worked_workspace
from tests.worked_example import AS_OF


@pytest.fixture
def worked_file(tmp_path: Path) -> Path:
    """The worked example as a closed workspace."""
    with worked_workspace(tmp_path) as made:
        return made.path


@pytest.fixture
def window(appearance: Appearance, worked_file: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window of 1,440 × 900 on the worked example, with its clients shown."""
    now = datetime.combine(AS_OF, time(9), tzinfo=UTC)
    session = Session(Jobs(), KeptSettings(tmp_path / "window.ini"), clock=lambda: now)
    made = MainWindow(session, appearance)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    qtbot.waitExposed(made)
    made.fill()
    session.open(worked_file)
    qtbot.waitUntil(lambda: made.screens.clients.table.clients.rowCount() == 7)
    qtbot.waitUntil(made.tabs.isVisible)
    yield made
    session.close()
