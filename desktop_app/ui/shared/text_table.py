"""A table to read: plain texts in rows, quiet lines between them, a header that can be resized."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QMargins, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop_app.shown_text import plain_text, tool_tip
from desktop_app.ui.style.tokens import theme

Index = QModelIndex | QPersistentModelIndex

_ROW_HEIGHT, _PAD = 32, 7
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class TextColumn:
    """A heading, the width of the column in pixels (0: what is left), and whether it holds figures."""

    heading: str
    width: int
    figures: bool = False


class TextTableModel(QAbstractTableModel):
    """Rows of texts."""

    def __init__(self, columns: Sequence[TextColumn], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._rows: Sequence[Sequence[str]] = ()

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows in place of those before."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    # Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return plain_text(self._rows[index.row()][index.column()])
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(self._rows[index.row()][index.column()])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self._columns[index.column()].figures else _LEFT
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].heading
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self._columns[section].figures else _LEFT
        return None


class HairlineDelegate(QStyledItemDelegate):
    """Draws a fine line under each row, in the theme's colour, and keeps texts off the edges of their cells."""

    # Qt

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area, colours = QRect(option.rect), theme()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, colours.accent_soft)
        option.rect = area.adjusted(_PAD, 0, -_PAD, 0)
        super().paint(painter, option, index)
        painter.fillRect(area.x(), area.bottom(), area.width(), 1, colours.hairline)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        option.rect = QRect(option.rect).adjusted(_PAD, 0, -_PAD, 0)  # in which lines are broken
        return super().sizeHint(option, index).grownBy(QMargins(_PAD, 0, _PAD, 0))


def style_as_text_table(table: QTableView) -> None:
    """Give a table the looks that all tables to read have in common."""
    table.setItemDelegate(HairlineDelegate(table))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setCornerButtonEnabled(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
    table.verticalHeader().setMinimumSectionSize(_ROW_HEIGHT)
    table.horizontalHeader().setHighlightSections(False)
    table.horizontalHeader().setDefaultAlignment(_LEFT)


class TextTable(QTableView):
    """Shows rows of texts under the given columns, or says why there are none."""

    def __init__(self, name: str, columns: Sequence[TextColumn], why_empty: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._why_empty = why_empty
        self.rows = TextTableModel(columns, self)
        self.setModel(self.rows)
        style_as_text_table(self)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.horizontalHeader().ensurePolished()  # its font is known only then
        for number, column in enumerate(columns):
            if column.width:
                self.setColumnWidth(number, max(column.width, self._room_for_heading(number)))
            else:
                self.horizontalHeader().setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)

    def _room_for_heading(self, column: int) -> int:
        """The width in pixels that a heading needs, which is longer in some languages."""
        return self.horizontalHeader().sectionSizeHint(column)

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.rows.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(theme().muted)
            painter.drawText(self.viewport().rect(), int(Qt.AlignmentFlag.AlignCenter), self._why_empty)
