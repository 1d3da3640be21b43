"""A Tier tab on a real workspace, with a session that answers at once."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.services.rule_sets import rule_set, use_rule_set
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.tier.tab import TierTab
from tests.ui.instant_session import InstantSession
from tests.worked_book import worked_workspace
from tests.worked_example import AS_OF

MakeTab = Callable[[Workspace], TierTab]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with worked_workspace(tmp_path) as made:
        use_rule_set(made, rule_set(made))  # without a choice the tab asks which programme it is
        yield made


@pytest.fixture
def session(workspace: Workspace) -> InstantSession:
    return InstantSession(workspace, AS_OF)


@pytest.fixture
def tab(session: InstantSession, qtbot: QtBot) -> TierTab:
    return shown_tab(session, qtbot)


def shown_tab(session: InstantSession, qtbot: QtBot) -> TierTab:
    """A Tier tab of 1,280 × 820 on the screen."""
    made = TierTab(session)
    qtbot.addWidget(made)
    made.resize(1280, 820)
    with qtbot.waitExposed(made):
        made.show()
    return made
