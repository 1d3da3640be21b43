"""What the entries of the window's menus do."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop_app.ui.window.help_topics import explain

if TYPE_CHECKING:
    from desktop_app.ui.window.export_actions import ExportActions
    from desktop_app.ui.window.main_window import MainWindow
    from desktop_app.ui.window.workspace_actions import WorkspaceActions


def wire_menus(window: "MainWindow", workspaces: "WorkspaceActions", exports: "ExportActions") -> None:
    """Have the actions of `window` do what they say."""
    session, actions, screens, navigation = window.session, window.actions_, window.screens, window.navigation
    screens.clients.export_asked.connect(exports.export_shown)
    actions.use(
        {
            actions.new: workspaces.make_new,
            actions.open: workspaces.open_other,
            actions.sample: workspaces.open_sample,
            actions.export_shown: screens.clients.export_shown,
            actions.export_all: exports.export_all,
            actions.back_up: exports.back_up,
            actions.restore: workspaces.restore,
            actions.backups: navigation.backups.open_page,
            actions.check: exports.check,
            actions.quit: window.close,
            actions.search: session.open_search,
            actions.settings: window.open_settings,
            actions.reminders: navigation.reminders.open,
            actions.changes: navigation.to_changes,
            actions.add_task: navigation.reminders.add_task,
            actions.guide: lambda: explain(window),
            actions.updates: navigation.updates.look,
            actions.filter: navigation.to_filter,
            actions.logs: navigation.to_log,
            actions.about: lambda: _open_about(window),
            actions.full_screen: lambda: _toggle_full_screen(window),
            actions.next_client: lambda: _walk(window, 1),
            actions.previous_client: lambda: _walk(window, -1),
        }
        | window.imports.verbs(actions)
        | {action: partial(navigation.to_tab, tab) for tab, action in enumerate(actions.tabs)}
    )


def _open_about(window: "MainWindow") -> None:
    from desktop_app.ui.window.about_dialog import AboutDialog

    AboutDialog(window.session, window).open()


def _toggle_full_screen(window: "MainWindow") -> None:
    window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)


def _walk(window: "MainWindow", rows: int) -> None:
    """Go on from the client in the panel, which may have been opened elsewhere than in the table."""
    window.screens.views.step(rows, window.panel.client_id if window.panel.isVisible() else None)
