"""A person's ways through the Tier tab of the built window, by mouse on the real plot and by keyboard alone."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.cli import commands
from desktop_app.domain.months import Month
from desktop_app.ui.tier.rows_card import GAINED, LOST, TOTAL
from desktop_app.ui.tier.tab import TierTab
from desktop_app.ui.window.main_window import MainWindow
from tests.worked_example import AS_OF, MONTHS

LEFT_BUTTON = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
EXAMPLE_MONTH = Month(2022, 6)


@pytest.fixture
def tab(window: MainWindow, qtbot: QtBot) -> TierTab:
    """The Tier tab, brought up by its key, with the report shown."""
    QTest.keyClick(window, Qt.Key.Key_2, CONTROL)
    shown = window.screens.tier
    assert shown is not None
    qtbot.waitUntil(lambda: bool(shown.chart.shown.months))
    qtbot.waitUntil(lambda: shown.rows.count_of(TOTAL) > 0)
    return shown


def place_on_axis(tab: TierTab, month: Month, share: float = 0.4) -> QPoint:
    """The pixel of a month, reckoned from the axis alone: its first and last month, and its length."""
    axis, canvas = tab.chart.month_axis, tab.chart.canvas
    first, last = axis.linkedView().viewRange()[0]
    number = [item.month for item in tab.chart.shown.months].index(month)
    x = (number - first) / (last - first) * axis.width()
    spot = canvas.mapFromScene(axis.mapToScene(x, 0))
    return QPoint(spot.x(), round(canvas.viewport().height() * share))


def click_month(tab: TierTab, month: Month) -> None:
    QTest.mouseClick(tab.chart.canvas.viewport(), LEFT_BUTTON, pos=place_on_axis(tab, month))


def figures(tab: TierTab) -> dict[str, Decimal]:
    """What the breakdown says, as numbers."""
    amounts = {name: line.amount for name, line in tab.breakdown.lines.items()}
    return {name: Decimal(text.replace(",", "").replace("−", "-").replace("+", "")) for name, text in amounts.items()}


def test_by_mouse_from_the_tier_down_to_the_client(tab: TierTab, window: MainWindow, qtbot: QtBot) -> None:
    click_month(tab, EXAMPLE_MONTH)
    assert tab.heading.text() == "Sold · June 2022"
    qtbot.waitUntil(lambda: (tab.rows.count_of(GAINED), tab.rows.count_of(LOST)) == (1, 1))
    QTest.mouseClick(tab.breakdown.lines["gone"], LEFT_BUTTON, pos=QPoint(50, 16))
    qtbot.waitUntil(lambda: [row.client_id for row in tab.rows.table.rows.records] == ["C"])
    table = tab.rows.table
    area = table.visualRect(table.rows.index(0, 0))
    QTest.mouseClick(table.viewport(), LEFT_BUTTON, pos=QPoint(area.left() + 20, area.center().y()))
    qtbot.waitUntil(lambda: window.panel.isVisible() and "Client C" in window.panel.windowTitle() + _names(window))
    assert window.screens.tier is tab
    assert tab.isVisible()
    assert tab.heading.text() == "Sold · June 2022"
    QTest.mouseClick(tab.rows.all_months, LEFT_BUTTON)
    assert tab.chart.selected is None
    assert tab.heading.text() == "Sold · Jul 2021 – Jun 2022"


def _names(window: MainWindow) -> str:
    """All that the panel says to a screen reader, for a title that may be a label of its own."""
    result = QAccessible.queryAccessibleInterface(window.panel)
    return " ".join(item.text(QAccessible.Text.Name) for item in _tree(result))


def _tree(item: QAccessibleInterface | None) -> list[QAccessibleInterface]:
    if item is None:
        return []
    return [item, *(below for number in range(item.childCount()) for below in _tree(item.child(number)))]


def test_by_keyboard_alone(tab: TierTab, window: MainWindow, qtbot: QtBot) -> None:
    for _ in range(60):  # Tab leads to the chart, wherever one starts
        if tab.chart.hasFocus():
            break
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
    assert tab.chart.hasFocus()
    for pressed in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Return):
        QTest.keyClick(tab.chart, pressed)
    assert tab.heading.text() == "Sold · May 2022"
    assert "May 2022" in tab.chart.accessibleDescription()
    qtbot.waitUntil(lambda: tab.rows.count_of(LOST) == 1)
    QTest.keyClick(tab.breakdown.lines["gone"], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: [row.client_id for row in tab.rows.table.rows.records] == ["A"])
    QTest.keyClick(tab.breakdown.lines["gone"], Qt.Key.Key_Question)
    qtbot.waitUntil(tab.why.isVisible)
    reasons = [tab.why.reasons.spoken(reason) for reason in tab.why.reasons.reasons]
    assert any("890" in item and "Marketing Hub" in item for item in reasons), reasons
    QTest.keyClick(tab.why, Qt.Key.Key_Escape)
    assert not tab.why.isVisible()
    QTest.keyClick(tab.chart, Qt.Key.Key_Escape)
    assert tab.heading.text() == "Sold · Jul 2021 – Jun 2022"


@pytest.mark.parametrize("month", MONTHS)
def test_tab_command_line_and_worked_example_tell_the_same(
    tab: TierTab, worked_file: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str], month: str
) -> None:
    click_month(tab, Month.parse(month))
    shown = figures(tab)
    capsys.readouterr()
    as_of = ["--as-of", AS_OF.isoformat(), "--month", month]
    assert commands.main(["tier", "--workspace", str(worked_file), "--json", *as_of]) == 0
    output = json.loads(capsys.readouterr().out)
    line = next(item for item in output["months"] if item["month"] == month)
    names = ("new", "increased", "expired", "churned", "decreased", "total")
    by_command = tuple(Decimal(line[name]) for name in names)
    by_example = tuple(map(Decimal, MONTHS[month]))
    signs = (1, 1, -1, -1, -1, 1)
    by_tab = tuple(
        sign * shown["closing" if name == "total" else name] for name, sign in zip(names, signs, strict=True)
    )
    assert by_tab == by_command == by_example
    wanted = sorted((row["client_id"], Decimal(row["amount"])) for row in output["rows"])
    qtbot.waitUntil(lambda: tab.rows.count_of(GAINED) + tab.rows.count_of(LOST) == len(wanted))
    assert sum(Decimal(client["credit"]) for client in output["clients"]) == by_example[-1] == tab.rows.sum_of(TOTAL)
    assert output["sold_credit"] == "4525"
    assert output["managed_credit"] == "8215"
    assert tab.cards["median"].face.figure == f"{output['median_apps']} apps"
    assert tab.cards["performance"].face.figure == output["current_performance"] == "Gold"


def test_a_screen_reader_is_told_the_whole_report(tab: TierTab) -> None:
    click_month(tab, EXAMPLE_MONTH)
    texts = [
        (item.role(), item.text(QAccessible.Text.Name), item.text(QAccessible.Text.Description))
        for item in _tree(QAccessible.queryAccessibleInterface(tab))
    ]
    names = [name.replace(",", "") for _, name, _ in texts]
    assert "Current performance: Gold 4525 sold tier credit" in names
    assert "Median app usage: 3.5 apps met" in names
    assert "New credit: +3600" in names
    assert "Total sold tier credit: 4525" in names
    chart = next(text for _, name, text in texts if name == "Sold tier credit over time" and text)
    assert chart.replace(",", "").startswith("From July 2021 to June 2022 Total sold tier credit goes from 890 to 4525")
    assert "Known expiries leave" in chart
    headers = {name for role, name, _ in texts if role in (QAccessible.Role.ColumnHeader, QAccessible.Role.Cell)}
    assert {"Client", "Product", "Expires", "Left"} <= headers


def test_the_lines_of_the_breakdown_reach_to_its_edge(window: MainWindow, qtbot: QtBot) -> None:
    window.tabs.setCurrentIndex(1)
    tier = window.screens.tier
    assert tier is not None
    qtbot.waitUntil(lambda: bool(tier.chart.shown.months))
    breakdown = tier.breakdown
    qtbot.waitUntil(
        lambda: (
            {line.width() for line in breakdown.lines.values() if line.isVisible()} == {breakdown.viewport().width()}
        )
    )
