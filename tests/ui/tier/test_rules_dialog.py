"""The dialog of rule sets: what is edited is kept, and shown again."""

from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.services.rule_sets import rule_set
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.tier.rules_dialog import RulesDialog

MakeDialog = Callable[[str], RulesDialog]


@pytest.fixture
def make_dialog(session: Any, qtbot: QtBot) -> MakeDialog:
    def make(chosen: str) -> RulesDialog:
        dialog = RulesDialog(session, chosen)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def test_the_partner_s_growth_market_halves_the_thresholds(make_dialog: MakeDialog, workspace: Workspace) -> None:
    dialog = make_dialog("mrr-2018-01")
    assert (dialog.growth.halved.isVisible(), dialog.growth.countries.isVisible()) == (True, False)
    assert not dialog.keep.isEnabled()
    dialog.growth.halved.setChecked(True)
    dialog.keep.click()
    assert rule_set(workspace).partner_in_growth_market
    assert not dialog.keep.isEnabled()
    dialog.drop.click()
    assert not dialog.growth.halved.isChecked()


def test_countries_that_count_double_are_told_by_name(make_dialog: MakeDialog, workspace: Workspace) -> None:
    dialog = make_dialog("points-2022-07")
    assert (dialog.growth.halved.isVisible(), dialog.growth.countries.isVisible()) == (False, True)
    dialog.growth.countries.setText(" Brazil,, South  Africa , Brazil")
    dialog.keep.click()
    assert rule_set(workspace, "points-2022-07").growth_markets == ("Brazil", "South Africa")
    assert dialog.growth.countries.text() == "Brazil, South Africa"
    assert "Customers count double in: none → Brazil, South Africa" in dialog.history.toPlainText()
