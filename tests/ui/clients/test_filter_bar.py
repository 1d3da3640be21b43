"""Filters behind *+ Filter*, as chips that say what was chosen and can be taken off."""

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop_app.domain.client_list import ClientQuery, MrrRange
from desktop_app.ui.clients.filter_bar import FilterBar
from desktop_app.ui.clients.range_dialogs import MrrRangeDialog
from desktop_app.ui.clients.tab import ClientsTab
from desktop_app.ui.shared.pill import PillButton


def names(tab: ClientsTab) -> list[str]:
    return [record.client_id for record in tab.table.clients.records]


def chips(tab: ClientsTab) -> list[str]:
    return [pill.text() for pill in tab.bar.findChildren(PillButton) if pill.isVisible() and " · " in pill.text()]


def choose(bar: FilterBar, criterion: str, *labels: str) -> None:
    """Tick choices in the menu under *+ Filter*, as a person does."""
    menu = next(action.menu() for action in bar.filter_menu.actions() if action.text() == criterion)
    assert isinstance(menu, QMenu)
    for action in menu.actions():
        if action.text() in labels:
            action.trigger()


def test_criteria_are_added_say_what_they_are_and_are_taken_off(tab: ClientsTab) -> None:
    assert chips(tab) == []
    choose(tab.bar, "Decision due", "in 60 days")
    assert names(tab) == ["c2", "c3", "c1"]
    choose(tab.bar, "Decision due", "Overdue")
    assert (names(tab), chips(tab)) == (["c3"], ["Decision due · Overdue"])
    choose(tab.bar, "Decision due", "Overdue")
    choose(tab.bar, "Edition", "Starter", "Enterprise")
    assert (names(tab), chips(tab)) == (["c2", "c3", "c1"], ["Edition · Enterprise +1"])
    choose(tab.bar, "Renewal status", "Pending")
    choose(tab.bar, "Engagement", "Low engagement")
    assert (names(tab), len(chips(tab))) == (["c1"], 3)
    QTest.keyClick(tab.bar.facet("engagement"), Qt.Key.Key_Delete)
    assert names(tab) == ["c2", "c3", "c1"]
    tab.bar.clear.click()
    assert (chips(tab), tab.bar.query) == ([], ClientQuery())


def test_what_no_client_has_is_not_offered(tab: ClientsTab) -> None:
    offered = [action.text() for action in tab.bar.filter_menu.actions() if action.isVisible()]
    assert offered == [
        "Decision due", "Renewal status", "Renews", "Product", "Edition", "Relationship", "Usage", "Engagement", "MRR…",
    ]  # fmt: skip


def test_a_range_of_mrr_is_typed_and_what_makes_none_cannot_be_agreed_to(tab: ClientsTab, qtbot: QtBot) -> None:
    next(action for action in tab.bar.filter_menu.actions() if action.text() == "MRR…").trigger()
    dialog = tab.bar.findChild(MrrRangeDialog)
    assert isinstance(dialog, MrrRangeDialog)
    assert not dialog.buttons.agree.isEnabled()
    QTest.keyClicks(dialog.least, "2.000,5")
    QTest.keyClicks(dialog.most, "abc")
    assert not dialog.buttons.agree.isEnabled()
    dialog.most.setText("1000")
    assert not dialog.buttons.agree.isEnabled()
    assert "above" in dialog.note.text()
    dialog.most.clear()
    dialog.currency.setCurrentText("USD")
    dialog.buttons.agree.click()
    assert tab.bar.query.mrr == MrrRange(Decimal("2000.5"), None, "USD")
    assert (names(tab), chips(tab)) == (["c1"], ["MRR · $2,000.50 or more"])
