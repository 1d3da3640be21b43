"""Where the detail panel is: docked beside the screens, over them in a narrow window, and nowhere without a client."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from desktop_app.ui.detail.panel import DetailPanel
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.side_overlay import SideOverlay
from desktop_app.ui.shared.window_size import NARROW
from desktop_app.ui.window.panel_space import WIDTH, PanelSpace
from desktop_app.ui.window.tab_stack import TabStack

_FEATURES = QDockWidget.DockWidgetFeature
_DOCKED = _FEATURES.DockWidgetClosable | _FEATURES.DockWidgetMovable | _FEATURES.DockWidgetFloatable
_FRAMED = (
    Qt.WindowType.Window
    | Qt.WindowType.CustomizeWindowHint
    | Qt.WindowType.WindowTitleHint
    | Qt.WindowType.WindowCloseButtonHint
)


class PanelPlacement(QObject):
    """Shows `panel` in `window` where there is room and a client to show; `wanted` is whether a person has it open.

    `current` gives the client that the list is at. Over a list the panel comes only when it is asked for, and goes
    with Esc.
    """

    def __init__(
        self,
        window: QMainWindow,
        screens: QWidget,
        panel: DetailPanel,
        current: Callable[[], str | None],
        *,
        wanted: bool,
    ) -> None:
        super().__init__(window)
        self.wanted = wanted
        self._window, self._screens, self._panel, self._current = window, screens, panel, current
        self._allowed = False
        self._asked_for = False
        self._placing = False
        self._overlay = SideOverlay(window, panel, self._area, WIDTH)
        window.installEventFilter(self)
        panel.visibilityChanged.connect(self._note)
        panel.client_changed.connect(lambda _client: self.place())
        panel.sheet_changed.connect(self._give_room)
        panel.escaped.connect(self.close_overlay)
        panel.topLevelChanged.connect(self._give_frame)

    @property
    def is_docked(self) -> bool:
        """Whether the panel has its place beside the screens or floats, rather than lying over them."""
        return not self._overlay.is_active

    def allow(self, *, allowed: bool) -> None:
        """Say whether there is a screen that the panel belongs beside."""
        self._allowed = allowed
        self.place()

    def open(self, client_id: str) -> None:
        """Show a client, who was asked for."""
        self.wanted = self._asked_for = True
        self._panel.open(client_id)
        self.place()
        self._panel.raise_()

    def follow(self, client_id: str) -> None:
        """Show the client that the list is at now, where the panel is open beside it."""
        if self._panel.has_sheet:
            return  # the list is read anew behind the form
        if not (self._panel.isVisible() or (self.wanted and self.is_docked)):
            self._panel.show_nobody()  # so that it opens with the client that is current then
        elif client_id not in ("", self._panel.client_id):
            self._panel.open(client_id)

    def close_overlay(self) -> bool:
        """Take the panel away where it lies over the list; says whether it did."""
        shown = self._overlay.is_active and self._panel.isVisible()
        if shown:
            self._asked_for = False
            self.place()
        return shown

    def place(self) -> None:
        """Dock the panel or lay it over the list, and show it or not."""
        narrow = self._window.width() < NARROW and not self._panel.isFloating()
        if narrow != self._overlay.is_active:
            self._asked_for = self._panel.isAncestorOf(self._window.focusWidget()) if narrow else True
            self._lay_over(over=narrow)
            if not narrow:
                self._open_current()
        wanted = (self._allowed and self.wanted and self._panel.client_id is not None) or self._panel.has_sheet
        self._placing = True
        self._panel.setVisible(wanted and (not narrow or self._asked_for))
        self._placing = False

    def _give_room(self) -> None:
        """Show the panel for a form that has it to itself."""
        if self._panel.has_sheet:
            self._asked_for = True
        self.place()
        if self._panel.has_sheet:
            self._panel.raise_()

    def _lay_over(self, *, over: bool) -> None:
        self._placing = True
        if over:
            self._window.removeDockWidget(self._panel)
            self._panel.setFeatures(_FEATURES.DockWidgetClosable)
        self._overlay.set_active(active=over)
        if not over:
            self._panel.setFeatures(_DOCKED)
            self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._panel)
            self._window.resizeDocks([self._panel], [WIDTH], Qt.Orientation.Horizontal)
        self._placing = False

    def _area(self) -> QRect:
        return self._screens.geometry()

    def _note(self, shown: bool) -> None:
        """A panel that a person closed stays so, and one that they open shows the client that is current."""
        if self._placing or not self._allowed or not self._window.isVisible():
            return
        self.wanted = self._asked_for = shown
        if shown:
            self._open_current()
        self.place()

    def _open_current(self) -> None:
        """Have the client that the list is at, where the panel is open and has none."""
        current = self._current()
        if self.wanted and self._panel.client_id is None and current is not None:
            self._panel.open(current)

    def _give_frame(self, floating: bool) -> None:
        """A panel that floats gets the desktop's frame: with its own title alone no Wayland desktop would move it."""
        if floating:
            QTimer.singleShot(0, self._frame_if_floating)

    def _frame_if_floating(self) -> None:
        if self._panel.isFloating() and self._panel.windowFlags() & Qt.WindowType.FramelessWindowHint:
            self._placing = True
            self._panel.setWindowFlags(_FRAMED)
            self._panel.show()
            self._placing = False

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.place()
        return False


def build_panel(
    window: QMainWindow, session: Session, screens: TabStack, space: PanelSpace
) -> tuple[DetailPanel, PanelPlacement]:
    """Build the panel in its `space`, with the client that the list is at, and place it as it was left."""
    panel = DetailPanel(session, window)
    space.give_way(panel)
    wanted = bool(session.settings.get("panel", True))
    placement = PanelPlacement(window, screens, panel, screens.views.current_client, wanted=wanted)
    screens.views.client_selected.connect(placement.follow)
    screens.grown.connect(panel.come_after)
    panel.left.connect(screens.take_focus)
    panel.client_changed.connect(screens.clients.table.show_client_in_panel)
    placement.allow(allowed=screens.shows_tabs)
    placement.follow(screens.views.current_client() or "")
    return panel, placement
