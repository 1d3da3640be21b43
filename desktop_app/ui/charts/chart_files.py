"""The chart as a file: PNG for slides, SVG for print, with its title, currency, day and legend over it."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from desktop_app.formatting import format_day
from desktop_app.ui.charts.chart_data import ChartData
from desktop_app.ui.charts.credit_chart import CreditChart
from desktop_app.ui.charts.legend import Legend
from desktop_app.ui.shared.paint import LEFT, RIGHT, Fonts
from desktop_app.ui.style.tokens import theme

_PNG_SCALE = 2
_EDGE, _LINE = 14, 26


def save_chart(chart: CreditChart, legend: Legend, file: Path, *, svg: bool) -> None:
    """Write the chart as it is shown to `file`, as SVG or PNG; raises `OSError`."""
    size = chart.canvas.viewport().size() + QSize(2 * _EDGE, 2 * _EDGE + _LINE + legend.height())
    if svg:
        _save_svg(chart, legend, file, size)
        return
    image = QImage(size * _PNG_SCALE, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(_PNG_SCALE, _PNG_SCALE)
    _paint(painter, chart, legend, size)
    painter.end()
    if not QImageWriter(str(file), QByteArray(b"png")).write(image):
        raise OSError(str(file))


def about(data: ChartData) -> str:
    """What the figures of a chart are in, and from which day: `"USD · 30 Nov 2026"`."""
    return " · ".join(part for part in (data.currency, format_day(data.as_of) if data.as_of else "") if part)


def _save_svg(chart: CreditChart, legend: Legend, file: Path, size: QSize) -> None:
    svg = QSvgGenerator()
    svg.setFileName(str(file))
    svg.setSize(size)
    svg.setViewBox(QRectF(0, 0, size.width(), size.height()))
    svg.setTitle(chart.shown.title)
    svg.setDescription(chart.accessibleDescription())
    painter = QPainter()
    if not painter.begin(svg):
        raise OSError(str(file))
    _paint(painter, chart, legend, size)
    painter.end()


def _paint(painter: QPainter, chart: CreditChart, legend: Legend, size: QSize) -> None:
    colours, fonts = theme(), Fonts(chart.font())
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), colours.surface)
    line = QRectF(_EDGE, _EDGE / 2, size.width() - 2 * _EDGE, _LINE).toRect()
    painter.setFont(fonts.bold)
    painter.setPen(colours.text)
    painter.drawText(line, LEFT, chart.shown.title)
    painter.setFont(fonts.small)
    painter.setPen(colours.muted)
    painter.drawText(line, RIGHT, about(chart.shown))
    painter.save()
    painter.translate(QPoint(_EDGE, line.bottom()))
    legend.paint_on(painter)
    painter.restore()
    top = line.bottom() + legend.height() + _EDGE / 2
    view = chart.canvas.viewport().size()
    chart.canvas.render(
        painter,
        QRectF(_EDGE, top, view.width(), view.height()),
        chart.canvas.viewport().rect(),
        Qt.AspectRatioMode.IgnoreAspectRatio,
    )
