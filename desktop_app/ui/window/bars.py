"""The bars above everything else: the menus, the bar under them, and the tabs."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.i18n import translate
from desktop_app.ui.shared.counted_tabs import CountedTabs
from desktop_app.ui.window.menu_bar import MenuBar
from desktop_app.ui.window.top_bar import TopBar

# Filled later, and of the same height without their entries.
_MENUS = ("&File", "&Edit", "&View", "&Client", "&Data", "&Help")


class WindowBars(QWidget):
    """Holds the three; they lie over the docked panel too, which rows of tool bars do not promise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.menus = MenuBar()
        for name in _MENUS:
            self.menus.addMenu(translate("WindowActions", name))
        self.top = TopBar(self)
        self.tabs = CountedTabs(self)
        self.tabs.setAccessibleName(self.tr("Screens"))
        for name in (self.tr("Clients"), self.tr("Tier"), self.tr("Team")):
            self.tabs.addTab(name)
        self._tab_band = self._make_tab_band()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.menus, self.top, self._tab_band):
            column.addWidget(widget)

    def show_tabs(self, *, wanted: bool) -> None:
        """Show the tabs, or leave them out where there is nothing to show under them."""
        self._tab_band.setVisible(wanted)

    def _make_tab_band(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("tabBand")
        band = QHBoxLayout(frame)
        band.setContentsMargins(16, 0, 16, 0)
        band.addWidget(self.tabs)
        band.addStretch()
        return frame
