"""The months under the chart: each label whole, at the edges too."""

import pyqtgraph as pg
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter
from pytestqt.qtbot import QtBot

from desktop_app.domain.months import Month
from desktop_app.ui.charts.chart_axes import AmountAxis, small
from desktop_app.ui.charts.chart_data import ChartData, ChartMonth
from desktop_app.ui.charts.credit_chart import CreditChart
from desktop_app.ui.style.tokens import theme


@pytest.mark.parametrize("months", [6, 18, 47, 48, 49])
def test_the_last_label_is_not_cut_off(qtbot: QtBot, months: int) -> None:
    chart = CreditChart()
    qtbot.addWidget(chart)
    chart.resize(900, 220)
    with qtbot.waitExposed(chart):
        chart.show()
    shown = tuple(ChartMonth(month=Month(2023, 1).plus(place), total=None) for place in range(months))
    chart.show_data(ChartData(title="Sold", total_name="Total", currency="USD", months=shown))
    chart.select(shown[-1].month)
    image = chart.canvas.grab().toImage()
    # The chosen month's label is in bold at the very end: the last column of pixels stays free of ink.
    edge = image.width() - 1
    last_rows = range(image.height() - 22, image.height())
    assert {image.pixelColor(edge, y).name() for y in last_rows} == {theme().surface.name()}
    assert QFontMetricsF(small(chart.font())).horizontalAdvance("Dec 26") > 900 / 49, "there is less room than text"


def test_the_highest_movement_keeps_off_the_lowest_total_above_it(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(pg.AxisItem, "drawPicture", lambda *arguments: drawn.extend(text[2] for text in arguments[-1]))
    texts = [(QRectF(0, top, 30, 14), 0, name) for top, name in ((-2, "+400"), (20, "+200"), (44, "0"))]
    AmountAxis(signed=True).drawPicture(QPainter(), (None, QPointF(), QPointF()), [], texts)
    assert sorted(drawn) == ["+200", "0"]
