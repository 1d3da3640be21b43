"""The chart as a file: PNG for slides, SVG for print."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from desktop_app.ui.charts.credit_chart import CreditChart
from desktop_app.ui.style.tokens import theme

_PNG_SCALE = 2


def save_chart(chart: CreditChart, file: Path, *, svg: bool) -> None:
    """Write the chart as it is shown to `file`, as SVG or PNG; raises `OSError`."""
    size = chart.canvas.viewport().size()
    if svg:
        _save_svg(chart, file, size)
        return
    image = QImage(size * _PNG_SCALE, QImage.Format.Format_ARGB32)
    image.fill(theme().surface)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    chart.canvas.render(painter, QRectF(0, 0, size.width() * _PNG_SCALE, size.height() * _PNG_SCALE))
    painter.end()
    if not QImageWriter(str(file), QByteArray(b"png")).write(image):
        raise OSError(str(file))


def _save_svg(chart: CreditChart, file: Path, size: QSize) -> None:
    svg = QSvgGenerator()
    svg.setFileName(str(file))
    svg.setSize(size)
    svg.setViewBox(QRectF(0, 0, size.width(), size.height()))
    svg.setTitle(chart.shown.title)
    svg.setDescription(chart.accessibleDescription())
    painter = QPainter()
    if not painter.begin(svg):
        raise OSError(str(file))
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), theme().surface)
    chart.canvas.render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
