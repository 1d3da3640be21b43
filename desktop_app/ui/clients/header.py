"""The head of the table: quiet titles with an arrow at the one that the rows are sorted by."""

from PySide6.QtCore import QItemSelection, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QHeaderView, QStyle, QWidget

from desktop_app.ui.clients.columns import COLUMNS, ClientColumn
from desktop_app.ui.clients.model import ClientModel
from desktop_app.ui.shared.paint import LEFT, RIGHT, Fonts
from desktop_app.ui.style.tokens import theme

_HEIGHT, _PAD, _ARROW = 34, 8, 8


class Header(QHeaderView):
    """Columns can be clicked, moved, resized; a right click asks for the column chooser."""

    def __init__(self, fonts: Fonts, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._fonts = fonts
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorShown(True)
        self.setMinimumSectionSize(48)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)

    def use_fonts(self, fonts: Fonts) -> None:
        self._fonts = fonts
        self.viewport().update()

    def needed_width(self, column: int) -> int:
        """How many pixels a column's heading takes, with the arrow of a sorted one."""
        return self._fonts.small_bold_metrics.horizontalAdvance(self._column(column).heading()) + 2 * _PAD + _ARROW + 6

    def _column(self, number: int) -> ClientColumn:
        model = self.model()
        return (model.columns if isinstance(model, ClientModel) else COLUMNS)[number]

    def _paint_arrow(self, painter: QPainter, x: float, middle: float) -> None:
        down = self.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        tip, base = (middle + 3, middle - 3) if down else (middle - 3, middle + 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().text)
        painter.drawPolygon(QPolygonF([QPointF(x, base), QPointF(x + _ARROW, base), QPointF(x + _ARROW / 2, tip)]))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    # Qt

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        colours = theme()
        column = self._column(logicalIndex)
        is_sorted = logicalIndex == self.sortIndicatorSection()
        painter.fillRect(rect, colours.surface)
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colours.border)
        arrow = _ARROW + 5 if is_sorted else 0
        direction = self.layoutDirection()
        room = rect.adjusted(_PAD, 0, -_PAD - (0 if column.right else arrow), -1)
        metrics = self._fonts.small_bold_metrics
        title = self._fonts.elided(column.heading(), room.width() - (arrow if column.right else 0), metrics)
        painter.setFont(self._fonts.small_bold)
        painter.setPen(colours.text if is_sorted else colours.muted)
        painter.drawText(QStyle.visualRect(direction, rect, room), RIGHT if column.right else LEFT, title)
        if is_sorted:
            width = metrics.horizontalAdvance(title)
            x = room.right() - width - arrow if column.right else room.x() + width + 5
            place = QStyle.visualRect(direction, rect, QRect(x, rect.y(), _ARROW, rect.height()))
            self._paint_arrow(painter, place.x(), rect.center().y() + 0.5)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Nothing here shows what is selected; Qt's own way would paint the whole head anew with each client."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _HEIGHT)
