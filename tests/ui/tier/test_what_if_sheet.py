"""The form of the what-if sheet: each kind of event asks for what it needs, and counts as what it is."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QDate
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QMenu
from pytestqt.qtbot import QtBot

from desktop_app.domain.imagined_clients import Move, MoveKind
from desktop_app.domain.months import Month
from desktop_app.domain.records import Origin
from desktop_app.services.rule_sets import choose_rule_set
from desktop_app.services.tier import tier_report
from desktop_app.services.what_if import scenarios
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.tier.what_if import WhatIfSheet
from tests.points_book import AS_OF as POINTS_DAY
from tests.points_book import points_workspace
from tests.ui.instant_session import InstantSession
from tests.worked_example import AS_OF


@pytest.fixture
def sheet(workspace: Workspace, session: Any, qtbot: QtBot) -> WhatIfSheet:
    made = WhatIfSheet(session)
    qtbot.addWidget(made)
    made.show()
    made.use(tier_report(workspace, AS_OF))
    made.form.client.setCurrentText("Client D")
    made.form.product.setEditText("Marketing Hub")
    made.form.day.setDate(QDate(2022, 7, 1))
    return made


def choose(sheet: WhatIfSheet, kind: MoveKind) -> None:
    sheet.form.kind.setCurrentIndex(list(MoveKind).index(kind))


@pytest.mark.parametrize(
    ("kind", "amount", "current"),
    [
        (MoveKind.DEAL, True, False), (MoveKind.UPGRADE, True, False), (MoveKind.RENEWAL, True, True),
        (MoveKind.CHURN, False, True),
    ],
)  # fmt: skip
def test_each_event_asks_for_what_it_needs(sheet: WhatIfSheet, kind: MoveKind, amount: bool, current: bool) -> None:
    choose(sheet, kind)
    assert (sheet.form.amount.isVisible(), sheet.form.current.isVisible()) == (amount, current)


def test_a_churn_needs_no_amount_and_takes_credit(sheet: WhatIfSheet) -> None:
    choose(sheet, MoveKind.CHURN)
    sheet.form.current.setText("3600")
    sheet.form.add_button.click()
    (move,) = sheet.moves
    assert move == Move(MoveKind.CHURN, date(2022, 7, 1), Decimal(0), "Marketing Hub", "D", "Client D", Decimal(3600))
    assert move.kind is MoveKind.CHURN
    totals = sheet.totals()
    assert totals is not None
    assert min(totals.values()) < 4525 - 3600 + 1


def test_a_churn_of_a_line_that_nobody_knows_the_price_of_says_so(sheet: WhatIfSheet) -> None:
    choose(sheet, MoveKind.CHURN)
    sheet.form.add_button.click()
    assert "Client D" in sheet.answer.text()
    assert "MRR now" in sheet.answer.text()


def test_a_renewal_counts_what_it_changes(sheet: WhatIfSheet) -> None:
    choose(sheet, MoveKind.RENEWAL)
    sheet.form.current.setText("3600")
    sheet.form.amount.setText("3000")
    sheet.form.add_button.click()
    assert (sheet.moves[0].kind, sheet.moves[0].current) == (MoveKind.RENEWAL, Decimal(3600))
    assert "600" in sheet.answer.text().splitlines()[0]


def test_what_is_paid_now_is_unknown_where_it_is_empty_and_asked_for_again_where_it_is_no_number(
    sheet: WhatIfSheet,
) -> None:
    sheet.form.amount.setText("3000")
    sheet.form.current.setText("abc")
    for kind in (MoveKind.CHURN, MoveKind.RENEWAL):
        choose(sheet, kind)
        sheet.form.add_button.click()
        assert sheet.moves == []
        assert "Type in the MRR now" not in sheet.answer.text()
        assert sheet.form.current.note.text() == "not a number"
    sheet.form.current.clear()
    sheet.form.add_button.click()
    assert sheet.moves == [], "nothing in the data says what Client D pays for it"
    assert "Type in the MRR now" in sheet.answer.text().splitlines()[0]
    assert (sheet.form.kind.currentData(), sheet.form.amount.amount) == (MoveKind.RENEWAL, Decimal(3000))
    sheet.form.current.setText("3600")
    sheet.form.add_button.click()
    assert [move.current for move in sheet.moves] == [Decimal(3600)]


def test_an_amount_counts_as_it_is_shown_to_be_understood(sheet: WhatIfSheet) -> None:
    sheet.form.amount.setText("1.234,50")
    assert sheet.form.amount.note.text() == "= 1,234.5"
    sheet.form.add_button.click()
    assert sheet.moves[0].amount == Decimal("1234.50")


def entry(sheet: WhatIfSheet, name: str, *inside: str) -> QAction:
    """An entry of the scenarios' menu, opened anew; `inside` are the names of the menus that it is in."""
    menu = sheet.scenarios.menu()
    menu.aboutToShow.emit()
    for title in inside:
        below = next(item.menu() for item in menu.actions() if item.text() == title)
        assert isinstance(below, QMenu)
        menu = below
    return next(action for action in menu.actions() if action.text() == name)


def test_a_scenario_is_kept_compared_and_forgotten_with_undo(
    sheet: WhatIfSheet, session: Any, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QInputDialog, "exec", lambda dialog: dialog.setTextValue("Autumn") or 1)
    assert not entry(sheet, "Save as…").isEnabled()
    choose(sheet, MoveKind.CHURN)
    sheet.form.current.setText("3600")
    sheet.form.add_button.click()
    stored = tuple(sheet.moves)
    entry(sheet, "Save as…").trigger()
    assert scenarios(workspace) == sheet.scenarios.stored == {"Autumn": stored}
    sheet.clear.click()
    entry(sheet, "Apply", "Autumn").trigger()
    assert tuple(sheet.moves) == stored
    entry(sheet, "Compare", "Autumn").trigger()
    assert sheet.answer.text().startswith("Autumn: −3,600 sold, −3,600 managed → ")
    entry(sheet, "Delete", "Autumn").trigger()
    assert sheet.scenarios.stored == {}
    session.undo_stack.undo()
    assert scenarios(workspace) == sheet.scenarios.stored == {"Autumn": stored}
    session.undo_stack.undo()
    assert scenarios(workspace) == sheet.scenarios.stored == {}


# By points


@pytest.fixture
def by_points(tmp_path: Path, qtbot: QtBot) -> Iterator[WhatIfSheet]:
    with points_workspace(tmp_path) as book:
        choose_rule_set(book, "points-2025-07")
        made = WhatIfSheet(InstantSession(book, POINTS_DAY))
        qtbot.addWidget(made)
        made.show()
        made.use(tier_report(book, POINTS_DAY))
        made.form.day.setDate(QDate(2026, 12, 1))
        yield made


def add_deal(sheet: WhatIfSheet, client: str, origin: Origin | None, *, growth: bool = False) -> Decimal:
    """The points that a deal of 1,000 a month brings by the review."""
    sheet.set_moves(())
    sheet.form.client.setCurrentText(client)
    sheet.form.product.setEditText("Commerce Hub")
    sheet.form.origin.setCurrentIndex([Origin.SOURCED, Origin.ASSISTED, None].index(origin))
    sheet.form.managed.setChecked(False)
    sheet.form.growth.setChecked(growth)
    sheet.form.amount.setText("1000")
    sheet.form.add_button.click()
    assert sheet._outcome is not None
    change = sheet._outcome.points_change
    assert change is not None
    return change


def test_a_sale_counts_by_its_origin_and_market(by_points: WhatIfSheet) -> None:
    assert add_deal(by_points, "A new client", Origin.SOURCED) == 50
    assert add_deal(by_points, "A new client", Origin.ASSISTED) == 30
    assert add_deal(by_points, "A new client", None) == 30
    assert add_deal(by_points, "A new client", Origin.SOURCED, growth=True) == 100
    assert "Points by the review: +100" in by_points.answer.text()
    assert by_points.list.item(0).text().endswith(" · sourced")
    totals = by_points.point_totals()
    assert totals is not None
    assert totals[Month(2026, 12)] == 83 + 100


def test_a_managed_client_adds_managed_points_too(by_points: WhatIfSheet) -> None:
    assert add_deal(by_points, "Alder", Origin.SOURCED) == 50 + 10


def test_rules_without_points_ask_for_no_origin(sheet: WhatIfSheet, by_points: WhatIfSheet) -> None:
    assert (sheet.form.origin.isVisible(), by_points.form.origin.isVisible()) == (False, True)
    choose(by_points, MoveKind.CHURN)
    assert not by_points.form.origin.isVisible()
