"""Figures and days on the Tier tab are whole, in sight and written alike; its picture says what it shows."""

from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetrics, QImage
from pytestqt.qtbot import QtBot

from desktop_app.formatting import format_day
from desktop_app.ui.charts.chart_axes import _apart
from desktop_app.ui.charts.chart_files import about
from desktop_app.ui.tier.rows_card import GAINED, LOST, TOTAL
from desktop_app.ui.tier.tab import TierTab
from tests.locales import locale_of
from tests.worked_example import AS_OF


@pytest.mark.parametrize("language", ["en_US", "de_DE"])
def test_no_day_figure_or_movement_is_cut(tab: TierTab, language: str, qtbot: QtBot) -> None:
    with locale_of(language):
        table = tab.rows.table
        for width, place in product((700, 960, 1_280), (TOTAL, GAINED, LOST)):
            tab.resize(width, 820)
            tab.rows.tabs.setCurrentIndex(place)
            tab.ask()
            qtbot.wait(1)
            assert table.rows.records
            for number, column in enumerate(table.rows.columns):
                if column.key not in ("client", "product"):
                    for record in table.rows.records:
                        text = table.rows.text(record, column)
                        assert table.columnWidth(number) > QFontMetrics(table.font()).horizontalAdvance(text), text


def test_the_breakdown_has_one_number_of_decimals_and_shows_its_total_unfolded_too(tab: TierTab, qtbot: QtBot) -> None:
    shown = [line.amount for line in tab.breakdown.lines.values()]
    assert len({len(amount.partition(".")[2]) for amount in shown}) == 1
    tab.breakdown.lines["gone"].unfolded.emit(True)
    qtbot.wait(1)
    last = tab.breakdown.lines["closing"]
    assert last.mapTo(tab.breakdown, last.rect().bottomLeft()).y() <= tab.breakdown.viewport().height()


def test_labels_of_an_axis_do_not_overlap_and_zero_stays() -> None:
    texts = [(QRectF(0, top, 30, 14), 0, name) for top, name in ((0, "+500"), (9, "0"), (18, "−250"), (40, "−500"))]
    assert sorted(name for _, _, name in _apart(texts)) == ["0", "−500"]


def test_a_saved_chart_says_what_it_shows_in_which_currency_and_from_when(tab: TierTab, tmp_path: Path) -> None:
    assert about(tab.chart.shown) == f"USD · {format_day(AS_OF)}"
    tab.chart_card.save(tmp_path / "credit.png", svg=False)
    tab.chart_card.save(tmp_path / "credit.svg", svg=True)
    _properties, written = (tmp_path / "credit.svg").read_text(encoding="utf-8").split("</title>")
    for text in ("Sold tier credit over time", about(tab.chart.shown), "Increased", "Total sold tier credit"):
        assert text in written
    image = QImage(str(tmp_path / "credit.png"))
    assert image.height() > 2 * (tab.chart.canvas.viewport().height() + tab.chart_card.legend.height())


def test_the_months_of_the_table_are_whole(tab: TierTab, qtbot: QtBot) -> None:
    tab.chart_card.as_table.setChecked(True)
    table = tab.chart_card.table
    table.setFixedWidth(420)  # an even part of it is too little for a name
    qtbot.wait(1)
    names = [str(table.rows.index(row, 0).data()) for row in range(table.rows.rowCount())]
    assert any("projected" in name for name in names)
    widest = max(map(QFontMetrics(table.font()).horizontalAdvance, names))
    assert table.columnWidth(0) > widest
