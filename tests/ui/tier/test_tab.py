"""The Tier tab as a person uses it: by mouse on the real plot and by keyboard, with sums that always agree."""

from datetime import date
from decimal import Decimal
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.domain.credit import Movement
from desktop_app.domain.imagined_clients import Move, MoveKind
from desktop_app.domain.months import Month
from desktop_app.services.rule_sets import choose_rule_set
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.shared.amount_field import AmountDialog
from desktop_app.ui.style.tokens import DARK, LIGHT, use_theme
from desktop_app.ui.tier.credit_rows import amount_of
from desktop_app.ui.tier.rows_card import GAINED, LOST, TOTAL
from desktop_app.ui.tier.tab import TierTab
from desktop_app.ui.tier.view_bar import TierView
from tests.made_once import empty_workspace
from tests.ui.instant_session import InstantSession
from tests.ui.tier.conftest import shown_tab
from tests.worked_book import worked_workspace
from tests.worked_example import AS_OF, MONTHS

LEFT_BUTTON = Qt.MouseButton.LeftButton
ON_THE_NAME = QPoint(50, 16)  # of a line of the breakdown, well before its arrow


def click_month(tab: TierTab, month: Month, *, height: float = 0.5, shift: float = 0.0) -> None:
    """Click on the plot in a month's column: `height` of the whole canvas, `shift` of a column beside its middle."""
    chart = tab.chart
    place = next(number for number, item in enumerate(chart.shown.months) if item.month == month)
    x = chart.column_center(place).x()
    width = chart.column_center(1).x() - chart.column_center(0).x()
    spot = QPoint(round(x + shift * width), round(chart.canvas.viewport().height() * height))
    QTest.mouseClick(chart.canvas.viewport(), LEFT_BUTTON, Qt.KeyboardModifier.NoModifier, spot)


def key(tab: TierTab, *keys: Qt.Key) -> None:
    for item in keys:
        QTest.keyClick(tab.chart, item)


def amounts(tab: TierTab) -> dict[str, str]:
    return {name: line.amount for name, line in tab.breakdown.lines.items()}


def test_the_report_tells_the_worked_example(tab: TierTab) -> None:
    cards = {name: card.face for name, card in tab.cards.items()}
    assert cards["performance"].figure == "Gold"
    assert "11785" in cards["performance"].corner.replace(",", "")
    assert cards["performance"].short_corner.replace(",", "") == "11785 to Platinum"
    assert [track.figure.replace(",", "") for track in cards["performance"].tracks] == ["4525", "8215"]
    assert cards["median"].figure == "3.5 apps"
    assert cards["median"].pill == "met"
    assert cards["certified"].pill == "valid"
    assert cards["credited"].figure == "unknown"


def test_a_click_anywhere_in_its_column_chooses_a_month(tab: TierTab) -> None:
    for height, shift in product((0.08, 0.5, 0.75, 0.97), (-0.45, 0.0, 0.45)):
        tab.select_month(None)
        click_month(tab, Month(2022, 4), height=height, shift=shift)
        assert tab.chart.selected == Month(2022, 4), (height, shift)
        assert tab.heading.text() == "Sold · April 2022"


@pytest.mark.parametrize("month", MONTHS)
def test_a_chosen_month_shows_its_breakdown(tab: TierTab, month: str) -> None:
    click_month(tab, Month.parse(month))
    new, increased, expired, churned, decreased, total = (Decimal(text) for text in MONTHS[month])
    shown = {
        name: Decimal(text.replace("−", "-").replace("+", "").replace(",", "")) for name, text in amounts(tab).items()
    }
    assert shown == {
        "new": new, "increased": increased, "gone": -expired - churned, "expired": -expired, "churned": -churned,
        "decreased": -decreased, "change": new + increased - expired - churned - decreased, "closing": total,
    }  # fmt: skip


def test_arrows_move_and_enter_chooses_and_escape_clears(tab: TierTab, qtbot: QtBot) -> None:
    received: list[str] = []
    tab.status_text.connect(lambda left, _right: received.append(left))
    chosen: list[Month | None] = []
    tab.chart.month_selected.connect(chosen.append)
    key(tab, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Return)
    key(tab, Qt.Key.Key_Right, Qt.Key.Key_Return)
    key(tab, Qt.Key.Key_Escape)
    assert chosen == [Month(2022, 5), Month(2022, 6), None]
    assert received == ["May 2022 selected · Esc clears", "June 2022 selected · Esc clears", ""]


def test_a_wheel_or_drag_moves_nothing(tab: TierTab) -> None:
    before = tab.chart.total.viewRange()
    view = tab.chart.canvas.viewport()
    QTest.mousePress(view, LEFT_BUTTON, Qt.KeyboardModifier.NoModifier, QPoint(300, 60))
    QTest.mouseMove(view, QPoint(500, 90))
    QTest.mouseRelease(view, LEFT_BUTTON, Qt.KeyboardModifier.NoModifier, QPoint(500, 90))
    QTest.mouseClick(view, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, QPoint(500, 60))
    assert tab.chart.total.viewRange() == before


def hover(tab: TierTab, place: int) -> None:
    """Move the mouse within the column of the `place`th month."""
    spot = tab.chart.column_center(place).toPoint()
    QTest.mouseMove(tab.chart.canvas.viewport(), spot + QPoint(1, 1))
    QTest.mouseMove(tab.chart.canvas.viewport(), spot)


def test_hovering_reads_out_the_month(tab: TierTab) -> None:
    hover(tab, 11)
    assert tab.chart.tip.isVisible()
    assert tab.chart.tip.text().splitlines()[0] == "June 2022"
    assert "3600" in tab.chart.tip.text().replace(",", "")


def test_hovering_on_in_the_same_month_reads_it_out_again(tab: TierTab, qtbot: QtBot) -> None:
    hover(tab, 11)
    tab.resize(1_100, 820)
    qtbot.waitUntil(lambda: not tab.chart.tip.isVisible())
    hover(tab, 11)
    assert tab.chart.tip.isVisible()


def test_a_projected_month_shows_what_will_expire(tab: TierTab) -> None:
    click_month(tab, Month(2022, 11))
    assert tab.heading.text() == "Sold · November 2022 · expected"
    assert amounts(tab)["expired"] == "−225"
    tab.rows.tabs.setCurrentIndex(LOST)
    assert [row.client_id for row in tab.rows.table.rows.records] == ["A"]


def test_sums_under_each_tab_equal_the_breakdown(tab: TierTab) -> None:
    for month in (None, Month(2022, 3), Month(2022, 5), Month(2022, 6), Month(2022, 9)):
        tab.select_month(month)
        assert_sums_agree(tab)


def assert_sums_agree(tab: TierTab) -> None:
    figures = tab.figures
    for which, wanted in (
        (GAINED, figures.new + figures.increased),
        (LOST, -(figures.expired + figures.churned + figures.decreased)),
        (TOTAL, figures.closing),
    ):
        tab.rows.tabs.setCurrentIndex(which)
        assert tab.rows.table.rows.total() == wanted
        assert sum(map(amount_of, tab.rows.table.rows.records), Decimal(0)) == tab.rows.sum_of(which) == wanted
        assert len(tab.rows.table.rows.records) == tab.rows.count_of(which)


def test_a_line_of_the_breakdown_narrows_the_rows(tab: TierTab) -> None:
    QTest.mouseClick(tab.breakdown.lines["gone"], LEFT_BUTTON, pos=ON_THE_NAME)
    assert tab.rows.tabs.currentIndex() == LOST
    assert {row.movement for row in tab.rows.table.rows.records} == {Movement.EXPIRED, Movement.CHURNED}
    assert tab.rows.table.rows.total() == -(tab.figures.expired + tab.figures.churned)
    tab.breakdown.lines["gone"]._fold(True)
    QTest.mouseClick(tab.breakdown.lines["churned"], LEFT_BUTTON)
    assert [row.client_id for row in tab.rows.table.rows.records] == ["C"]
    QTest.mouseClick(tab.breakdown.lines["churned"], LEFT_BUTTON)
    assert len(tab.rows.table.rows.records) == tab.rows.count_of(LOST)


def test_a_click_on_a_clients_name_opens_it_and_keeps_the_month(tab: TierTab, session: InstantSession) -> None:
    click_month(tab, Month(2022, 6))
    tab.rows.tabs.setCurrentIndex(GAINED)
    table = tab.rows.table
    area = table.visualRect(table.rows.index(0, 0))
    QTest.mouseClick(
        table.viewport(), LEFT_BUTTON, Qt.KeyboardModifier.NoModifier, area.center() - QPoint(area.width() // 3, 0)
    )
    assert session.opened == ["D"]
    assert tab.chart.selected == Month(2022, 6)
    table.setCurrentIndex(table.rows.index(0, 2))
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert session.opened == ["D", "D"]


def test_why_tells_every_event(tab: TierTab) -> None:
    tab.select_month(Month(2022, 5))
    QTest.keyClick(tab.breakdown.lines["expired"], Qt.Key.Key_Question)
    assert tab.why.isVisible()
    spoken = [tab.why.reasons.data(tab.why.reasons.index(row)) for row in range(tab.why.reasons.rowCount())]
    assert spoken == ["Client A. 890 of Marketing Hub, bought 10 May 2021, expired 10 May 2022. −890"]


def test_each_card_explains_itself(tab: TierTab) -> None:
    for name, card in tab.cards.items():
        QTest.mouseClick(card, LEFT_BUTTON)
        assert tab.why.rules.text(), name
        assert tab.why.isVisible()
        assert tab.why.list.isVisible() or tab.why.rules.y() < 80, name


def test_an_unknown_threshold_is_said_and_typed_in_on_the_spot(
    tab: TierTab, session: InstantSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.act(lambda workspace: choose_rule_set(workspace, "mrr-2020"))
    assert tab.cards["performance"].face.figure == "Cannot be judged"
    assert "Gold sold threshold unknown" in tab.banners.unknown.text.text()
    monkeypatch.setattr(AmountDialog, "exec", lambda dialog: dialog.field.setText("2100") or 1)
    tab.banners.unknown.button.click()
    assert "Gold managed threshold unknown" in tab.banners.unknown.text.text()


def test_a_tier_that_the_certificate_costs_is_not_said_to_be_kept_by_a_checkpoint(tmp_path: Path, qtbot: QtBot) -> None:
    facts = [("certified_until", "2022-07-14"), ("credited_tier", "Gold"), ("credited_since", "2021-01-15")]
    with worked_workspace(tmp_path, facts) as workspace:
        tab = shown_tab(InstantSession(workspace, AS_OF), qtbot)
        assert tab.cards["credited"].face.detail.endswith("Needs a valid certificate · 15 days left")


def test_an_empty_workspace_says_what_to_do(tmp_path_factory: pytest.TempPathFactory, qtbot: QtBot) -> None:

    with empty_workspace(tmp_path_factory.mktemp("empty") / "empty.pdw") as workspace:
        tab = shown_tab(InstantSession(workspace, AS_OF), qtbot)
        assert tab.empty.isVisible()
        assert "Import" in tab.empty.accessibleName()


def test_the_table_twin_holds_the_same_months(tab: TierTab) -> None:
    tab.chart_card.as_table.setChecked(True)
    table = tab.chart_card.table
    assert table.isVisible()
    row = next(place for place, month in enumerate(table.rows.months) if month.month == Month(2022, 5))
    texts = [str(table.rows.index(row, column).data()) for column in range(table.rows.columnCount())]
    assert [text.replace(",", "") for text in texts] == ["May 2022", "0", "0", "−890", "0", "2125"]
    table.clicked.emit(table.rows.index(row, 0))
    assert tab.chart.selected == Month(2022, 5)


def first_month(tab: TierTab) -> str:
    return str(tab.chart.shown.months[0].month)


def test_ranges_change_the_months(tab: TierTab) -> None:
    tab.chart_card.choose_range(6)
    assert first_month(tab) == "2022-01"
    tab.chart_card.choose_range(None)
    assert first_month(tab) == "2021-05"
    tab.chart_card.projection.setChecked(False)
    assert not any(month.projected for month in tab.chart.shown.months)


def test_managed_credit_is_a_second_view(tab: TierTab) -> None:
    tab.bar.views.buttons[TierView.MANAGED].click()
    months = {str(month.month): month.total for month in tab.chart.shown.months}
    assert (months["2022-06"], months["2022-05"]) == (Decimal(8215), None)


def test_the_theme_is_followed_live(tab: TierTab) -> None:
    try:
        use_theme(DARK)
        tab.chart.retheme()
        dark = tab.chart.grab().toImage().pixelColor(3, 3)
        assert dark == DARK.surface
    finally:
        use_theme(LIGHT)
        tab.chart.retheme()


def test_every_control_has_a_name(tab: TierTab) -> None:
    nameless: list[str] = []

    def walk(item: QAccessibleInterface) -> None:
        named = {
            QAccessible.Role.Button,
            QAccessible.Role.CheckBox,
            QAccessible.Role.ComboBox,
            QAccessible.Role.EditableText,
        }
        if item.role() in named and not item.text(QAccessible.Text.Name) and not item.state().invisible:
            nameless.append(str(item.object()))
        for number in range(item.childCount()):
            child = item.child(number)
            if child is not None:
                walk(child)

    result = QAccessible.queryAccessibleInterface(tab)
    assert result is not None
    walk(result)
    assert not nameless
    assert "4525" in tab.chart.accessibleDescription().replace(",", "")


def test_chart_images_are_written(tab: TierTab, workspace: Workspace) -> None:
    png, svg = workspace.path.with_name("c.png"), workspace.path.with_name("c.svg")
    tab.chart_card.save(png, svg=False)
    tab.chart_card.save(svg, svg=True)
    assert png.read_bytes().startswith(b"\x89PNG")
    assert "<svg" in svg.read_text(encoding="utf-8")


def test_the_tab_comes_back_as_it_was_left(tab: TierTab, session: InstantSession, qtbot: QtBot) -> None:
    tab.chart_card.choose_range(24)
    tab.rows.tabs.setCurrentIndex(LOST)
    again = shown_tab(session, qtbot)
    again.restore(tab.state())
    assert again.state() == tab.state()


def test_a_line_that_has_the_keyboard_can_still_be_read(qtbot: QtBot, tab: TierTab) -> None:
    line = tab.breakdown.lines["gone"]
    tab.chart.setFocus()
    between = QPoint(line.width() * 2 // 3, line.height() // 3)
    before = line.grab().toImage().pixelColor(between)
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    assert line.grab().toImage().pixelColor(between) == before


@pytest.mark.parametrize("close", ["escape", "cross", "why"])
def test_a_what_if_that_is_closed_leaves_nothing_in_cards_and_chart(tab: TierTab, close: str) -> None:
    before, figures = tab.chart.shown, tab.cards["performance"].face
    tab.bar.what_if.setChecked(True)
    tab.what_if.add(Move(MoveKind.DEAL, date(2022, 7, 1), Decimal(2_000), "Sales Hub", None, "New"))
    assert tab.chart.shown != before
    assert tab.cards["performance"].face != figures
    if close == "escape":
        QTest.keyClick(tab.what_if.list, Qt.Key.Key_Escape)
    elif close == "cross":
        tab.what_if.close_button.click()
    else:
        tab.cards["median"].click()
        assert tab.why.isVisible()
    assert not tab.what_if.isVisible()
    assert not tab.bar.what_if.isChecked()
    assert tab.bar.what_if.hasFocus() is (close != "why"), "the keyboard goes back to where the sheet was opened"
    assert tab.chart.shown == before
    assert tab.cards["performance"].face == figures


def test_the_report_is_scrolled_only_where_its_parts_have_no_room(tab: TierTab, qtbot: QtBot) -> None:
    scrolled, chart = tab._page.verticalScrollBar(), tab.chart_card
    tab.resize(1440, 740)
    qtbot.waitUntil(lambda: scrolled.maximum() == 0)
    assert chart.height() >= chart.minimumHeight()
    tab.resize(1024, 520)
    qtbot.waitUntil(lambda: scrolled.maximum() > 0)
    assert chart.height() >= chart.sizeHint().height(), "once it is scrolled, there is room for all"


def test_the_legend_is_beside_the_title_where_both_have_room(qtbot: QtBot, tab: TierTab) -> None:
    card = tab.chart_card

    def is_beside() -> bool:
        return card.legend.geometry().top() < card.title.geometry().bottom()

    tab.resize(1_400, 800)
    qtbot.waitUntil(is_beside)
    assert card.title.width() >= card.title.fontMetrics().horizontalAdvance(card.title.text())
    assert card.legend.width() >= card.legend.line_width()
    tab.resize(700, 800)
    qtbot.waitUntil(lambda: not is_beside())
    assert card.legend.geometry().left() == card.title.geometry().left()
