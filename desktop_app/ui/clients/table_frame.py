"""The white sheet that the table lies on: table, what is shown instead when it is empty, and the footer."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.ui.clients.footer import Footer
from desktop_app.ui.clients.selection_bar import SelectionBar
from desktop_app.ui.clients.table import ClientTable
from desktop_app.ui.shared.empty_state import EmptyState
from desktop_app.ui.style.tokens import theme

_RADIUS = 8


class TableFrame(QWidget):
    """Shows the table, or the empty state in its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = ClientTable(self)
        self.empty = EmptyState(self)
        self.footer = Footer(self)
        self.selection = SelectionBar(self)
        self.selection.changed.connect(self._place_selection)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self.empty.say_loading()
        self.show_empty(empty=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 4, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.footer)

    def show_empty(self, *, empty: bool) -> None:
        self._stack.setCurrentWidget(self.empty if empty else self.table)

    def _place_selection(self) -> None:
        """Have the bar at the foot of the table, which can be scrolled past it."""
        self.selection.place(self._stack.geometry())
        self.table.set_foot_room(self.selection.room)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_selection()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.border, 1))
        painter.setBrush(colours.surface)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.fillRect(QRectF(1, self.footer.y(), self.width() - 2, 1), colours.hairline)
