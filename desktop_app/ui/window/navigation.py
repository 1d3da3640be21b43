"""The ways from anywhere to a place in the window: clients, products, the team, months, settings, and the pages."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from desktop_app import paths
from desktop_app.domain.alert_kinds import Alert
from desktop_app.domain.client_list import ClientQuery
from desktop_app.ui.reminders.reminders_controller import RemindersController
from desktop_app.ui.search.finder import SearchController, SearchTargets
from desktop_app.ui.shared.folders import open_folder
from desktop_app.ui.window.backups_controller import BackupsController
from desktop_app.ui.window.clients_views import ClientsView
from desktop_app.ui.window.print_actions import PrintActions
from desktop_app.ui.window.tab_commands import wire_tab_commands
from desktop_app.ui.window.tab_stack import CLIENTS, TEAM, TIER
from desktop_app.ui.window.updates import Updates

if TYPE_CHECKING:
    from desktop_app.domain.imagined_clients import Move
    from desktop_app.domain.months import Month
    from desktop_app.ui.changes.page import ChangesPage
    from desktop_app.ui.tier.tab import TierTab
    from desktop_app.ui.window.main_window import MainWindow


class Navigation(QObject):
    """Holds what leads across the tabs: the search, the reminders and what changed."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        session = window.session
        self.reminders = RemindersController(session, window)
        self.reminders.page_opened.connect(window.screens.show_page)
        self.reminders.status_text.connect(window.status.show_text)
        self.reminders.counted.connect(window.status.show_due)
        window.status.due.clicked.connect(lambda _checked=False: self.reminders.open_tasks())
        self.reminders.tier_asked.connect(lambda: self.to_tab(TIER))
        playbook = self.reminders.playbook
        window.screens.views.counting.wait_for_tasks(lambda: playbook.is_pending, playbook.ended)
        self.changes: ChangesPage | None = None
        window.screens.clients.changes_asked.connect(self.to_changes)
        self.updates = Updates(session, window)
        self.backups = BackupsController(window)
        self.printing = PrintActions(window)
        window.actions_.use(
            {
                window.actions_.print_: self.printing.print_front,
                window.actions_.playbook: self.reminders.change_playbook,
            }
        )
        views = zip(window.actions_.views, ClientsView, strict=True)
        window.actions_.use({action: partial(self.to_view, view) for action, view in views})
        wire_tab_commands(window, self)
        window.screens.views.print_asked.connect(self.printing.print_front)
        window.screens.views.what_if_asked.connect(self.to_what_if)
        window.screens.views.me_asked.connect(lambda: window.open_settings("me"))
        session.when_open(lambda _path: self.updates.look_if_wanted())
        targets = SearchTargets(
            self.to_client, self.to_note, self.to_product, self.to_member, self.to_month, window.open_settings
        )
        self.finder = SearchController(session, window.menuBar(), window.top.search, targets, window)
        window.tabs.tabBarClicked.connect(lambda _tab: window.screens.leave_page())

    def to_tab(self, tab: int) -> None:
        """Bring a tab to the front, also in place of a page that lies over it."""
        self._window.tabs.setCurrentIndex(tab)
        self._window.screens.leave_page()
        self._window.screens.take_focus()

    def to_view(self, view: ClientsView) -> None:
        """Bring a view of the Clients tab to the front."""
        self.to_tab(CLIENTS)
        self._window.screens.views.show_view(view)
        self._window.screens.views.take_keyboard()

    def to_filter(self) -> None:
        """Go to the field that filters the list of all clients, from wherever one is."""
        self.to_tab(CLIENTS)
        self._window.screens.views.show_view(ClientsView.ALL)
        self._window.screens.clients.go_to_filter()

    def to_log(self) -> None:
        """Open the folder of the log in the desktop's file manager."""
        open_folder(paths.logs())

    def to_client(self, client_id: str) -> None:
        """Open a client in the panel; the list of clients, where it is in front, goes there too."""
        screens = self._window.screens
        if screens.clients.isVisible():
            screens.clients.select_client(client_id)
        self._window.session.open_client(client_id)
        self._window.panel.enter()

    def to_note(self, client_id: str, note_id: int) -> None:
        """Open a client in the panel at one of its notes."""
        self.to_client(client_id)
        self._window.panel.show_note(note_id)

    def to_changes(self) -> None:
        """Tell what changed since the last data."""
        if self.changes is None:
            from desktop_app.ui.changes.page import ChangesPage

            self.changes = ChangesPage(self._window.session)
            self.changes.list_asked.connect(self._list_changed)
        self.changes.choose(None)
        self._window.screens.show_page(self.changes)

    def _list_changed(self) -> None:
        self.list_clients(ClientQuery(alert=Alert.CHANGED))

    def to_product(self, line: str) -> None:
        """List the clients that have a product line."""
        self.list_clients(ClientQuery(products=frozenset({line})))

    def list_clients(self, query: ClientQuery) -> None:
        """List the clients that `query` asks for."""
        self.to_tab(CLIENTS)
        self._window.screens.views.show_view(ClientsView.ALL)
        self._window.screens.clients.narrow(query)

    def to_member(self, address: str) -> None:
        """Show the card of a team member."""
        self.to_tab(TEAM)
        if self._window.screens.team is not None:
            self._window.screens.team.go_to(address)

    def add_member(self) -> None:
        """Ask for a new team member."""
        self.to_tab(TEAM)
        if self._window.screens.team is not None:
            self._window.screens.team.add.click()

    def to_month(self, month: "Month") -> None:
        """Show what moved the credit in a month."""
        self.on_tier(lambda tier: tier.go_to_month(month))

    def to_what_if(self, move: "Move") -> None:
        """Offer an event to be imagined about the tier."""
        self.on_tier(lambda tier: tier.offer_move(move))

    def on_tier(self, does: "Callable[[TierTab], None]") -> None:
        """Do something on the Tier tab, once it is built."""
        screens = self._window.screens
        self.to_tab(TIER)
        if screens.tier is not None:
            does(screens.tier)
        else:
            screens.tier_built.connect(lambda: self.on_tier(does), Qt.ConnectionType.SingleShotConnection)
