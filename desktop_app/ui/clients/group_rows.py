"""The rows of groups in the table of clients: painted over the whole width, opened and closed by mouse and keys."""

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QStyle, QTableView

from desktop_app.domain.client_groups import ClientGroup
from desktop_app.ui.clients.cell_painting import PAD
from desktop_app.ui.clients.columns import INDEX
from desktop_app.ui.clients.delegates import ROW_HEIGHT, ClientDelegate
from desktop_app.ui.clients.group_texts import group_sum, group_title
from desktop_app.ui.clients.model import ClientModel
from desktop_app.ui.shared.paint import LEFT, RIGHT
from desktop_app.ui.style.tokens import theme

_ARROW, _GAP = 8, 16
_TOGGLING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class GroupRows(QObject):
    """Paints the groups of `table`; `closed` carries the values of all groups to close."""

    closed = Signal(object)

    def __init__(self, table: QTableView, clients: ClientModel, delegate: ClientDelegate) -> None:
        super().__init__(table)
        self._table, self._clients, self._delegate = table, clients, delegate

    # Opening and closing

    def press(self, place: QPoint) -> bool:
        """Open or close the group at a place of the viewport; says whether there is one."""
        index = self._table.indexAt(place)
        group = self._clients.group_at(index)
        if group is None:
            return False
        self._table.setFocus(Qt.FocusReason.MouseFocusReason)
        self._make_current(index.row())
        self._toggle(group)
        return True

    def press_key(self, key: Qt.Key) -> bool:
        """Do what a key does to the current group; says whether it did anything.

        Return and Space open and close it, → opens, ← closes; ← on a client goes to its group.
        """
        group = self._clients.group_at(self._table.currentIndex())
        if group is None:
            return key == Qt.Key.Key_Left and self._go_to_group()
        is_closed = group.value in self._clients.closed
        if key in _TOGGLING or key == (Qt.Key.Key_Right if is_closed else Qt.Key.Key_Left):
            self._toggle(group)
        else:
            return key in (Qt.Key.Key_Right, Qt.Key.Key_Left)
        return True

    def close_all(self) -> None:
        """Close every group."""
        self.closed.emit({group.value for group in self._clients.groups()})

    def open_all(self) -> None:
        """Open every group."""
        self.closed.emit(frozenset())

    def _toggle(self, group: ClientGroup) -> None:
        self.closed.emit(self._clients.closed ^ {group.value})

    def _go_to_group(self) -> bool:
        record = self._clients.record_at(self._table.currentIndex())
        group = None if record is None else self._clients.group_of(record.client_id)
        row = None if group is None else self._clients.row_of_group(group.value)
        if row is None:
            return False
        self._make_current(row)
        return True

    def _make_current(self, row: int) -> None:
        index = self._clients.index(row, INDEX["client"])
        self._table.selectionModel().clearSelection()
        self._table.selectionModel().setCurrentIndex(index, self._table.selectionModel().SelectionFlag.NoUpdate)
        self._table.scrollTo(index)

    # Painting

    def paint(self) -> None:
        """Paint the groups in view, over their cells."""
        if self._clients.grouped_by is None:
            return
        painter = QPainter(self._table.viewport())
        try:
            self._paint_groups(painter)
        finally:
            painter.end()

    def _paint_groups(self, painter: QPainter) -> None:
        viewport = self._table.viewport()
        first = max(self._table.rowAt(0), 0)
        for row in range(first, min(first + viewport.height() // ROW_HEIGHT + 2, len(self._clients.lines))):
            line = self._clients.lines[row]
            if isinstance(line, ClientGroup):
                area = QRect(0, self._table.rowViewportPosition(row), viewport.width(), ROW_HEIGHT)
                self._paint_group(painter, area, line)

    def _paint_group(self, painter: QPainter, area: QRect, group: ClientGroup) -> None:
        colours, fonts = theme(), self._delegate.fonts
        painter.fillRect(area, colours.sunken)
        painter.fillRect(area.x(), area.bottom(), area.width(), 1, colours.hairline)
        self._paint_arrow(painter, area, is_closed=group.value in self._clients.closed)
        sums_start = self._paint_sums(painter, area, group)
        title = area.adjusted(PAD + _ARROW + 8, 0, 0, -1)
        title.setRight(sums_start - _GAP)
        painter.setFont(fonts.bold)
        painter.setPen(colours.text)
        amounts = [self._clients.columns[number].key for number in self._columns_of_amounts()]
        text = group_title(self._clients.grouped_by or "", group, self._clients.today, amounts)
        painter.drawText(self._placed(area, title), LEFT, fonts.elided(text, title.width(), fonts.bold_metrics))

    def _paint_sums(self, painter: QPainter, area: QRect, group: ClientGroup) -> int:
        """Paint each sum at the end of its column, where it has room up to the one before; gives where they start.

        Places are worked out as where reading begins at the left, and mirrored when they are painted.
        """
        fonts, start = self._delegate.fonts, area.right()
        taken = -1
        painter.setFont(fonts.bold)
        painter.setPen(theme().text)
        for number in self._columns_of_amounts():
            left, high = self._table.columnViewportPosition(number), area.height() - 1
            column = self._placed(area, QRect(left, area.y(), self._table.columnWidth(number), high))
            right = column.x() + column.width() - PAD
            text = group_sum(group, self._clients.columns[number].key)
            width = fonts.bold_metrics.horizontalAdvance(text)
            if taken >= 0 and right - width < taken + _GAP:
                text = fonts.whole(text, right - taken - _GAP, fonts.bold_metrics)
                width = fonts.bold_metrics.horizontalAdvance(text)
            place = QRect(right - width, area.y(), width, high)
            painter.drawText(self._placed(area, place), RIGHT, text)
            start, taken = min(start, place.x()), right
        return start

    def _columns_of_amounts(self) -> list[int]:
        """The shown columns that add up, from left to right."""
        header = self._table.horizontalHeader()
        order = (header.logicalIndex(place) for place in range(header.count()))
        return [n for n in order if self._clients.columns[n].adds_up and not self._table.isColumnHidden(n)]

    def _paint_arrow(self, painter: QPainter, area: QRect, *, is_closed: bool) -> None:
        place = self._placed(area, QRect(area.x() + PAD, area.y(), _ARROW, area.height() - 1))
        x, y = place.center().x() + 0.5, place.center().y() + 0.5
        points = [QPointF(-2, -4), QPointF(-2, 4), QPointF(3, 0)] if is_closed else [
            QPointF(-4, -2), QPointF(4, -2), QPointF(0, 3),
        ]  # fmt: skip
        turn = -1 if is_closed and self._table.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().muted)
        painter.drawPolygon(QPolygonF([QPointF(x + turn * point.x(), y + point.y()) for point in points]))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _placed(self, area: QRect, place: QRect) -> QRect:
        return QStyle.visualRect(self._table.layoutDirection(), area, place)
