"""The form of the what-if sheet: each kind of event asks for what it needs, and counts as what it is."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot

from desktop_app.services.tier import tier_report
from desktop_app.services.what_if import Move, MoveKind
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.tier.what_if import WhatIfSheet
from tests.worked_example import AS_OF


@pytest.fixture
def sheet(workspace: Workspace, session: Any, qtbot: QtBot) -> WhatIfSheet:
    made = WhatIfSheet(session)
    qtbot.addWidget(made)
    made.show()
    made.use(tier_report(workspace, AS_OF))
    made.client.setCurrentText("Client D")
    made.product.setEditText("Marketing Hub")
    made.day.setDate(QDate(2022, 7, 1))
    return made


def choose(sheet: WhatIfSheet, kind: MoveKind) -> None:
    sheet.kind.setCurrentIndex(list(MoveKind).index(kind))


@pytest.mark.parametrize(
    ("kind", "amount", "current"),
    [
        (MoveKind.DEAL, True, False), (MoveKind.UPGRADE, True, False), (MoveKind.RENEWAL, True, True),
        (MoveKind.CHURN, False, False),
    ],
)  # fmt: skip
def test_each_event_asks_for_what_it_needs(sheet: WhatIfSheet, kind: MoveKind, amount: bool, current: bool) -> None:
    choose(sheet, kind)
    assert (sheet.amount.isVisible(), sheet.current.isVisible()) == (amount, current)


def test_a_churn_needs_no_amount_and_takes_credit(sheet: WhatIfSheet) -> None:
    choose(sheet, MoveKind.CHURN)
    sheet.add_button.click()
    (move,) = sheet.moves
    assert move == Move(MoveKind.CHURN, date(2022, 7, 1), Decimal(0), "Marketing Hub", "D", "Client D")
    assert move.kind is MoveKind.CHURN
    totals = sheet.totals()
    assert totals is not None
    assert min(totals.values()) < 4525 - 3600 + 1


def test_a_renewal_counts_what_it_changes(sheet: WhatIfSheet) -> None:
    choose(sheet, MoveKind.RENEWAL)
    sheet.current.setText("3600")
    sheet.amount.setText("3000")
    sheet.add_button.click()
    assert (sheet.moves[0].kind, sheet.moves[0].current) == (MoveKind.RENEWAL, Decimal(3600))
    assert "600" in sheet.answer.text().splitlines()[0]
