"""The place of the detail panel in the window until the panel is built, so that the list beside it is laid out once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from desktop_app.ui.shared.window_size import NARROW

PANEL, WIDTH = "dock", 388


class PanelSpace(QDockWidget):
    """An empty panel: it has the panel's name, by which a window knows where its docked parts were."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName(PANEL)
        for put in (self.setTitleBarWidget, self.setWidget):
            part = QWidget()
            part.setObjectName("panel")
            put(part)
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self)
        window.resizeDocks([self], [WIDTH], Qt.Orientation.Horizontal)

    def show_if(self, *, wanted: bool) -> None:
        """Show it where the panel will be docked beside the screens."""
        self.setVisible(wanted and self._window.width() >= NARROW and not self.isFloating())

    def give_way(self, panel: QDockWidget) -> None:
        """Have `panel` in its place from now on."""
        window = self._window
        state = window.saveState()
        window.removeDockWidget(self)
        self.setObjectName("")  # the state is given to the first of that name
        self.deleteLater()
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, panel)
        window.restoreState(state)
