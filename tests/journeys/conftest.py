"""The built window on the worked example, on its real lanes, as of the example's day."""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.services.rule_sets import rule_set, use_rule_set
from desktop_app.ui.charts import libraries
from desktop_app.ui.session.jobs import Jobs
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.settings_store import SettingsStore
from desktop_app.ui.style.appearance import Appearance
from desktop_app.ui.window.main_window import MainWindow
from tests.client_books import TODAY, a_workspace
from tests.worked_book import worked_workspace
from tests.worked_example import AS_OF


@pytest.fixture
def worked_file(tmp_path: Path) -> Path:
    """The worked example as a closed workspace."""
    with worked_workspace(tmp_path) as made:
        use_rule_set(made, rule_set(made))
        return made.path


@pytest.fixture
def window(appearance: Appearance, worked_file: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window of 1,440 × 900 on the worked example, with its clients shown."""
    yield from _window_on(worked_file, 7, datetime.combine(AS_OF, time(9), tzinfo=UTC), appearance, tmp_path, qtbot)


@pytest.fixture
def odd_window(appearance: Appearance, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """The same on four clients that hold what can be odd about one."""
    path = tmp_path / "odd.partner"
    a_workspace(path).close()
    yield from _window_on(path, 4, datetime.combine(TODAY, time(9), tzinfo=UTC), appearance, tmp_path, qtbot)


def _window_on(
    path: Path, clients: int, now: datetime, appearance: Appearance, folder: Path, qtbot: QtBot
) -> Iterator[MainWindow]:
    session = Session(Jobs(), SettingsStore(folder / "window.ini"), clock=lambda: now)
    libraries.load()
    made = MainWindow(session, appearance)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    with qtbot.waitExposed(made):
        made.show()
    made.fill()
    session.open(path)
    qtbot.waitUntil(lambda: made.screens.clients.table.clients.rowCount() == clients)
    qtbot.waitUntil(made.tabs.isVisible)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    session.close()
