"""Every part of a rule set can be edited, is noted in the history, and goes out to a file and comes back."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.domain.errors import UnusableInput
from desktop_app.domain.records import Origin
from desktop_app.domain.tier_rules import Requirement
from desktop_app.services.rule_sets import history, import_rule_set, rule_set, shipped
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.tier.rules_dialog import RulesDialog
from tests.worked_book import NOW

RULES = "points-2026-01"


@pytest.fixture
def dialog(session: Any, qtbot: QtBot) -> RulesDialog:
    made = RulesDialog(session, RULES)
    qtbot.addWidget(made)
    made.show()
    made.which.setCurrentIndex(made.which.findData(RULES))
    return made


@pytest.mark.parametrize("rules_id", list(shipped()))
def test_what_is_only_shown_is_not_changed(dialog: RulesDialog, rules_id: str) -> None:
    dialog.which.setCurrentIndex(dialog.which.findData(rules_id))
    assert dialog.editor.problems.text() == ""
    assert dialog.editor.worth_keeping is None


def test_every_part_is_edited_and_told_in_the_history(dialog: RulesDialog, workspace: Workspace) -> None:
    details = dialog.editor.details
    details.needs[Requirement.GRR].setChecked(False)
    details.needs[Requirement.MEDIAN_APPS].setChecked(True)
    details.certified.setChecked(False)
    details.sold.setText("2,5")
    details.unstated.setCurrentIndex(details.unstated.findData(Origin.ASSISTED))
    details.apps.setPlainText("CRM\n\nAds add-on = Ads = Google  Ads\n")
    dialog.keep.click()
    made = rule_set(workspace, RULES)
    assert made.needs == (Requirement.POINTS, Requirement.SOURCED_POINTS, Requirement.MEDIAN_APPS)
    assert made.points is not None
    assert (made.certified_required, made.points.sold, made.points.unstated) == (False, Decimal("2.5"), Origin.ASSISTED)
    assert [(app.name, app.other_names) for app in made.counted_apps] == [
        ("CRM", ()),
        ("Ads add-on", ("Ads", "Google Ads")),
    ]
    assert len(history(workspace, RULES)) == 1
    message = dialog.history.toPlainText()
    for part in (
        "Each tier asks for",
        "Counted apps",
        "Points per 100 sold: 3 → 2.5",
        "Certificate required",
        "→ assisted",
    ):
        assert part in message


def test_points_that_are_no_number_cannot_be_saved(dialog: RulesDialog) -> None:
    dialog.editor.details.managed.setText("one")
    assert dialog.editor.worth_keeping is None
    assert not dialog.keep.isEnabled()
    assert "numbers" in dialog.editor.problems.text()


def test_a_rule_set_goes_out_to_a_file_and_comes_back(
    dialog: RulesDialog, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, session: Any
) -> None:
    file = tmp_path / "ours.toml"
    item = dialog.editor.thresholds.item(0, 1)
    assert item is not None
    item.setText("120")
    dialog.keep.click()
    ours = rule_set(workspace, RULES)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    dialog._export()
    session.undo_stack.undo()
    assert rule_set(workspace, RULES) != ours
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    dialog._import()
    assert rule_set(workspace, RULES) == ours
    assert dialog.rules == ours


@pytest.mark.parametrize("text", ["client,name\n1,A\n", 'id = "x"\ntitle = "X"\n', "tiers = 3"])
def test_another_file_is_refused_and_nothing_changes(workspace: Workspace, tmp_path: Path, text: str) -> None:
    file = tmp_path / "other.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UnusableInput):
        import_rule_set(workspace, file, NOW, "tests")
    assert history(workspace, "x") == []
