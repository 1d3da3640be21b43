"""The middle of the window: three tabs, each built when first wanted, a page over them, or an empty book's welcome."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.ui.session.session import Session

if TYPE_CHECKING:
    from desktop_app.ui.clients.tab import ClientsTab
    from desktop_app.ui.shared.page import OverlayPage
    from desktop_app.ui.team.tab import TeamTab
    from desktop_app.ui.tier.opening import TierOpening
    from desktop_app.ui.tier.tab import TierTab
    from desktop_app.ui.window.clients_views import ClientsViews
    from desktop_app.ui.window.recovery_page import RecoveryPage
    from desktop_app.ui.window.welcome import WelcomePage

CLIENTS, TIER, TEAM = range(3)


class TabStack(QStackedWidget):
    """Empty at first, so that the window is painted soon; `status_text` is what a tab says in the status bar.

    `grown` carries the last control of a tab that was built later than what comes after it in the window; `tier_built`
    says that the Tier tab is there, which its first opening waits for.
    """

    status_text = Signal(str, str)
    grown = Signal(QWidget)
    tier_built = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.clients: ClientsTab
        self.views: ClientsViews
        self.tier: TierTab | None = None
        self.team: TeamTab | None = None
        self._tier_opening: TierOpening | None = None
        self._is_prepared = False
        self.welcome: WelcomePage
        self.recovery: RecoveryPage | None = None
        self._page: OverlayPage | None = None
        self._before: QWidget | None = None
        self._tabs = QStackedWidget()
        self._below: QWidget = self._tabs
        self._places = [_page(), _page(), _page()]
        for place in self._places:
            self._tabs.addWidget(place)
        self.addWidget(self._tabs)

    def build(self) -> None:
        """Build the Clients tab and the welcome page."""
        from desktop_app.ui.clients.tab import ClientsTab
        from desktop_app.ui.window.clients_views import ClientsViews
        from desktop_app.ui.window.welcome import WelcomePage

        self.clients = ClientsTab(self._session)
        self.clients.setObjectName("page")
        self.views = ClientsViews(self._session, self.clients)
        self._put(CLIENTS, self.views)
        self.welcome = WelcomePage()
        self.welcome.setMinimumWidth(1)  # behind the tabs, its wide card must not keep the window wide
        self.addWidget(self.welcome)

    @property
    def shows_tabs(self) -> bool:
        """Whether tabs are shown, or a page over them, rather than the welcome page."""
        return self.currentWidget() is self._tabs or self.page is not None

    @property
    def page(self) -> "OverlayPage | None":
        """The page that lies over the tabs, if one does."""
        return self._page if self.currentWidget() is self._page else None

    def show_page(self, page: "OverlayPage") -> None:
        """Show a page over the tabs until it is left, or a tab is chosen."""
        if self.indexOf(page) < 0:
            self.addWidget(page)
            page.left.connect(self.leave_page)
        if self.page is None:
            self._before = self.window().focusWidget()
        self._page = page
        self.setCurrentWidget(page)
        page.take_keyboard()

    def leave_page(self) -> None:
        """Show what is below the page again, with the keyboard where it was."""
        if self.page is not None:
            self.setCurrentWidget(self._below)
            if self._before is not None and self._before.isVisible():
                self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def welcome_instead(self, *, empty: bool) -> None:
        """Show the welcome page for an empty workspace, and else the tabs."""
        self._below = self.welcome if empty else self._tabs
        if self.page is None:
            self.setCurrentWidget(self._below)

    def recover(self) -> "RecoveryPage":
        """Show the page for a damaged workspace, in place of everything else."""
        if self.recovery is None:
            from desktop_app.ui.window.recovery_page import RecoveryPage

            self.recovery = RecoveryPage()
            self.addWidget(self.recovery)
        self._below = self.recovery
        self.setCurrentWidget(self.recovery)
        return self.recovery

    def show_tab(self, tab: int) -> None:
        """Bring a tab to the front, in place of a page."""
        if tab == TIER and self.tier is None:
            self._open_tier()
        elif tab == TEAM and self.team is None:
            from desktop_app.ui.team.tab import TeamTab

            self.team = TeamTab(self._session)
            self._put(tab, self.team)
            self.grown.emit(self.team.log.table)
        self._tabs.setCurrentIndex(tab)
        self.leave_page()

    def prepare(self, tab: int) -> None:
        """Load what a tab is drawn with, beside the window: the pointer or the keyboard has come near it."""
        if tab == TIER and self.tier is None and self._tier_opening is None and not self._is_prepared:
            from desktop_app.ui.tier.opening import load_parts

            self._is_prepared = True
            self._session.outside(lambda _job: load_parts(), lambda _none: None, topic="charts")

    def _open_tier(self) -> None:
        """Build the Tier tab, behind its outline while what its chart is drawn with is loaded: that takes longest."""
        if self._tier_opening is not None:
            return
        from desktop_app.ui.charts import libraries
        from desktop_app.ui.tier.opening import TierOpening

        left = self._session.settings.get("tier")
        if not libraries.are_loaded():
            from desktop_app.ui.tier.report_outline import ReportOutline
            from desktop_app.ui.tier.saved_state import left_view

            self._put(TIER, ReportOutline(left_view(left if isinstance(left, dict) else {})))
        self._tier_opening = TierOpening(self._session, left, self)
        self._tier_opening.opened.connect(self._put_tier)
        self._tier_opening.start()

    def _put_tier(self, tab: "TierTab") -> None:
        self._tier_opening = None
        self.tier = tab
        tab.status_text.connect(self.status_text)
        self._put(TIER, tab)
        self.grown.emit(tab.rows.table)
        self.tier_built.emit()

    def take_focus(self) -> None:
        """Give the keyboard to the page, else to the tab in front: to the list of clients there."""
        if self.page is not None:
            self.page.take_keyboard()
            return
        front = self._tabs.currentIndex()
        if front == CLIENTS:
            self.views.take_keyboard()
        else:
            self._places[front].setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Remember how the tabs were left; the Clients tab does so by itself."""
        if self.tier is not None:
            self._session.settings.set("tier", self.tier.state())

    def _put(self, tab: int, page: QWidget) -> None:
        current, before = self._tabs.currentIndex(), self._places[tab]
        had_keyboard = before.hasFocus()
        self._tabs.removeWidget(before)
        before.deleteLater()
        self._places[tab] = page
        self._tabs.insertWidget(tab, page)
        self._tabs.setCurrentIndex(current)
        if had_keyboard:  # Qt gave it to what comes next in the window
            page.setFocus(Qt.FocusReason.OtherFocusReason)


def _page() -> QWidget:
    page = QWidget()
    page.setObjectName("page")
    return page
