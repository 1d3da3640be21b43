"""The bar under the menus: the open workspace, the age of its data, and buttons to import and export."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from desktop_app.ui.search.field import SearchField
from desktop_app.ui.shared.data_age import Freshness
from desktop_app.ui.style.icons import beside_text, icon

if TYPE_CHECKING:
    from desktop_app.ui.window.menus import WindowActions

_LONGEST_NAME = 28


class TopBar(QFrame):
    """Holds the workspace switcher, search, freshness, Sync, Import and Export, which do nothing before `take()`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.switcher = QPushButton(self)
        self.switcher.setProperty("drops", True)
        self.search = SearchField(self)
        self.freshness = Freshness(self)
        self.sync = _button("refresh-cw", self)
        self.sync.setText(self.tr("Sync"))
        self.sync.setToolTip(self.tr("Sync with HubSpot (F5)"))
        self.import_ = _button("download", self)
        self.import_.setText(self.tr("Import…"))
        self.import_.setToolTip(self.tr("Import files (Ctrl+I)"))
        self.export = _button("upload", self)
        self.export.setText(self.tr("Export"))
        self.export.setProperty("drops", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 9, 16, 9)
        layout.setSpacing(8)
        layout.addWidget(self.switcher)
        layout.addWidget(self.search, 4)
        layout.addStretch(1)
        layout.addWidget(self.freshness)
        layout.addSpacing(4)
        layout.addWidget(self.sync)
        layout.addWidget(self.import_)
        layout.addWidget(self.export)
        self.show_name("")

    def take(self, actions: "WindowActions") -> None:
        """Have the buttons do what the menus do."""
        switcher = QMenu(self)
        actions.fill_switcher(switcher)
        self.switcher.setMenu(switcher)
        self.export.setMenu(actions.export)
        self.search.clicked.connect(lambda _checked=False: actions.search.trigger())
        self.import_.clicked.connect(lambda _checked=False: actions.import_.trigger())
        self.sync.clicked.connect(lambda _checked=False: actions.sync.trigger())
        actions.sync.changed.connect(lambda: self.sync.setEnabled(actions.sync.isEnabled()))
        actions.import_.changed.connect(lambda: self.import_.setEnabled(actions.import_.isEnabled()))

    def show_name(self, name: str) -> None:
        """Name the workspace that is open."""
        short = name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"
        self.switcher.setText((short or self.tr("Workspace")).replace("&", "&&"))
        self.switcher.setAccessibleName(self.tr("Workspace: {name}").format(name=name or self.tr("none")))


def _button(icon_name: str, parent: QWidget) -> QPushButton:
    button = QPushButton(parent)
    button.setIcon(icon(icon_name, "text"))
    button.setIconSize(beside_text(15))
    return button
