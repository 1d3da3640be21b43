"""The dialog of rule sets: what is edited is kept, and shown again."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from desktop_app.services.rule_sets import rule_set
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.tier.rule_texts import described
from desktop_app.ui.tier.rules_dialog import RulesDialog
from tests.locales import locale_of

MakeDialog = Callable[[str], RulesDialog]


@pytest.fixture
def make_dialog(session: Any, qtbot: QtBot) -> MakeDialog:
    def make(chosen: str) -> RulesDialog:
        dialog = RulesDialog(session, chosen)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


@pytest.fixture
def german_numbers() -> Iterator[None]:
    with locale_of("de_DE"):
        yield


@pytest.mark.usefixtures("german_numbers")
def test_a_rate_is_shown_as_it_is_read(make_dialog: MakeDialog, workspace: Workspace) -> None:
    editor = make_dialog("mrr-2018-01").editor
    rules = replace(rule_set(workspace, "mrr-2018-01"), per_100={"EUR": Decimal("62.5")})
    editor.show_rules(rules)
    shown = editor.rates.item(0, 1)
    assert shown is not None
    assert shown.text() == "62,5"
    assert not editor.worth_keeping
    assert described(rules)["Equals 100 USD"] == "62,5 EUR"
    shown.setText("61,25")
    assert editor.worth_keeping
    assert editor.worth_keeping.per_100 == {"EUR": Decimal("61.25")}


@pytest.mark.usefixtures("german_numbers")
def test_of_a_rate_without_end_the_digits_that_can_matter_are_shown_and_all_are_kept(
    make_dialog: MakeDialog, workspace: Workspace
) -> None:
    editor = make_dialog("mrr-2018-01").editor
    rules = replace(rule_set(workspace, "mrr-2018-01"), per_100={"EUR": 100 / Decimal("1.1"), "GBP": Decimal(80)})
    editor.show_rules(rules)
    shown, other = editor.rates.item(0, 1), editor.rates.item(1, 1)
    assert shown is not None
    assert other is not None
    assert shown.text() == "90,90909091"
    other.setText("81")
    assert editor.worth_keeping is not None
    assert editor.worth_keeping.per_100 == {**rules.per_100, "GBP": Decimal(81)}


@pytest.mark.parametrize(("typed", "shown"), [("1.125,5", "1,125.5"), ("1125,50", "1,125.5"), ("0,0067", "0.0067")])
def test_a_cell_shows_how_what_was_typed_is_read(make_dialog: MakeDialog, typed: str, shown: str) -> None:
    editor = make_dialog("mrr-2018-01").editor
    cell = editor.thresholds.item(0, 1)
    assert cell is not None
    cell.setText(typed)
    assert cell.text() == shown
    assert editor.worth_keeping is not None
    assert editor.worth_keeping.tiers[0].sold_credit == Decimal(shown.replace(",", ""))


def test_tiers_are_added_renamed_and_removed(make_dialog: MakeDialog, workspace: Workspace) -> None:
    dialog = make_dialog("mrr-2018-01")
    tiers, table = dialog.editor.tiers, dialog.editor.thresholds
    table.setCurrentCell(0, 0)
    tiers.add.click()
    assert "needs a name of its own" in dialog.editor.problems.text()
    assert not dialog.keep.isEnabled()
    for cell, text in (((1, 0), "Bronze"), ((1, 1), "1500"), ((4, 0), "Brilliant")):
        item = table.item(*cell)
        assert item is not None
        item.setText(text)
    table.setCurrentCell(0, 1)
    tiers.remove.click()
    dialog.keep.click()
    stored = rule_set(workspace, "mrr-2018-01").tiers
    assert {tier.name: tier.sold_credit for tier in stored} == dict(
        zip(("Bronze", "Gold", "Platinum", "Brilliant"), map(Decimal, (1500, 2100, 3750, 10000)), strict=True)
    )
    assert [stored[0].managed_credit, stored[3].managed_credit] == [None, Decimal(50000)]
    assert (stored[1].sure, stored[3].sure) == ("fact", "ours")
    for _ in stored:
        tiers.remove.click()
    assert table.rowCount() == 1, "a rule set needs a tier"
    assert not tiers.remove.isEnabled()


def test_the_partner_s_growth_market_halves_the_thresholds(make_dialog: MakeDialog, workspace: Workspace) -> None:
    dialog = make_dialog("mrr-2018-01")
    assert (dialog.editor.growth.halved.isVisible(), dialog.editor.growth.countries.isVisible()) == (True, False)
    assert not dialog.keep.isEnabled()
    dialog.editor.growth.halved.setChecked(True)
    dialog.keep.click()
    assert rule_set(workspace).partner_in_growth_market
    assert not dialog.keep.isEnabled()
    dialog.drop.click()
    press(dialog, "Cancel")
    assert dialog.editor.growth.halved.isChecked()
    dialog.drop.click()
    press(dialog, "Discard changes")
    assert not dialog.editor.growth.halved.isChecked()


def test_a_copy_is_shown_and_a_whole_one_is_deleted_after_a_question(
    make_dialog: MakeDialog, workspace: Workspace, session: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = make_dialog("mrr-2018-01")
    monkeypatch.setattr("desktop_app.ui.tier.rules_dialog.ask_for_text", lambda *_: "Ours")
    dialog.copy.click()
    assert dialog.rules.title == "Ours"
    dialog.use.click()
    assert rule_set(workspace).title == "Ours"
    dialog.drop.click()
    (box,) = dialog.findChildren(QMessageBox)
    assert "Delete the rule set Ours?" in box.text()
    assert "in use" in box.informativeText()
    press(dialog, "Delete this rule set")
    assert rule_set(workspace).rule_set_id == "mrr-2018-01"
    session.undo_stack.undo()
    assert rule_set(workspace).title == "Ours"


def press(dialog: RulesDialog, text: str) -> None:
    box = next(item for item in dialog.findChildren(QMessageBox) if item.isVisible())
    next(button for button in box.buttons() if button.text() == text).click()


def test_a_typed_in_threshold_is_told_in_the_history(make_dialog: MakeDialog, workspace: Workspace) -> None:
    dialog = make_dialog("mrr-2020")
    gold = dialog.editor.thresholds.item(0, 1)
    assert gold is not None
    gold.setText("many")
    assert not dialog.keep.isEnabled()
    assert dialog.editor.problems.text() == "“many” is not a number; a question mark stands for unknown."
    gold.setText("2500")
    dialog.keep.click()
    assert rule_set(workspace, "mrr-2020").tiers[0].sold_credit == 2500
    assert "Gold: sold tier credit: ? → 2,500" in dialog.history.toPlainText()


def test_a_comparison_tells_every_setting_and_marks_what_differs(make_dialog: MakeDialog) -> None:
    dialog = make_dialog("mrr-2018-01")
    dialog.beside.setCurrentIndex(dialog.beside.findData("points-2022-07"))
    table = dialog.comparison.table
    rows = [[table.item(row, column) for column in range(3)] for row in range(table.rowCount())]
    changes = {
        name.text(): (ours.text(), theirs.text(), name.font().bold())
        for name, ours, theirs in rows
        if name and ours and theirs
    }
    assert changes["Currency"] == ("USD", "USD", False)
    assert changes["Points per 100 sold"] == ("–", "3", True)
    assert changes["Gold: median apps"] == ("3", "?", True)


def test_a_comparison_shows_long_texts_whole_and_short_ones_in_a_line(make_dialog: MakeDialog, qtbot: QtBot) -> None:
    dialog = make_dialog("mrr-2018-01")
    dialog.pages.setCurrentWidget(dialog.comparison)
    table = dialog.comparison.table
    rows = {item.text(): row for row in range(table.rowCount()) if (item := table.item(row, 0))}
    line = table.verticalHeader().minimumSectionSize()

    def fitted() -> None:
        source, width = table.item(rows["Source"], 1), table.columnWidth(1)
        assert source is not None
        assert QFontMetrics(source.font()).horizontalAdvance(source.text()) > width
        assert line < table.rowHeight(rows["Source"]) < 4 * line
        assert table.rowHeight(rows["Currency"]) <= line + 4

    qtbot.waitUntil(fitted)


def test_countries_that_count_double_are_told_by_name(make_dialog: MakeDialog, workspace: Workspace) -> None:
    dialog = make_dialog("points-2022-07")
    assert (dialog.editor.growth.halved.isVisible(), dialog.editor.growth.countries.isVisible()) == (False, True)
    dialog.editor.growth.countries.setText(" Brazil,, South  Africa , Brazil")
    dialog.keep.click()
    assert rule_set(workspace, "points-2022-07").growth_markets == ("Brazil", "South Africa")
    assert dialog.editor.growth.countries.text() == "Brazil, South Africa"
    assert "Vietnam → Brazil, South Africa" in dialog.history.toPlainText()
