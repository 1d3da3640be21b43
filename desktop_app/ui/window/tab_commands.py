"""What the menus and the search do on the tabs: each goes to its tab, and does there what a button does."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from desktop_app.domain.client_list import ClientQuery
from desktop_app.ui.window.clients_views import ClientsView

if TYPE_CHECKING:
    from desktop_app.ui.shared.pill import PillButton
    from desktop_app.ui.tier.tab import TierTab
    from desktop_app.ui.window.main_window import MainWindow
    from desktop_app.ui.window.navigation import Navigation


def wire_tab_commands(window: "MainWindow", navigation: "Navigation") -> None:
    """Have the actions of `window` that are about a part of a tab do what they say."""
    actions, bar = window.actions_, window.screens.clients.bar
    actions.use(
        {
            actions.ended: lambda: navigation.list_clients(ClientQuery(ended=True)),
            actions.columns: partial(_open_menu, navigation, bar.columns),
            actions.group: partial(_open_menu, navigation, bar.group),
            actions.saved_views: partial(_open_menu, navigation, bar.views),
            actions.planner: lambda: navigation.on_tier(_show_planner),
            actions.what_if: lambda: navigation.on_tier(lambda tier: tier.bar.what_if.setChecked(True)),
            actions.rules: lambda: navigation.on_tier(lambda tier: tier.open_rules()),
            actions.tier_report: lambda: navigation.on_tier(lambda tier: tier.bar.report.click()),
            actions.add_member: navigation.add_member,
        }
    )


def _open_menu(navigation: "Navigation", button: "PillButton") -> None:
    """Open the menu of a button above the list, which is shown first."""
    navigation.to_view(ClientsView.ALL)
    QTimer.singleShot(0, button, button.click)


def _show_planner(tier: "TierTab") -> None:
    from desktop_app.ui.tier.view_bar import TierView  # the start does not wait for the Tier tab

    tier.bar.views.buttons[TierView.PLANNER].click()
