"""Syncing from the window's menus, its welcome page and its status bar."""

from typing import TYPE_CHECKING

from desktop_app.ui.session.session import Session
from desktop_app.ui.sync.controller import SyncController

if TYPE_CHECKING:
    from desktop_app.ui.window.main_window import MainWindow


def add_sync(session: Session, window: "MainWindow") -> SyncController:
    """Have the window's actions sync, and its status bar say how that went."""
    actions, sync = window.actions_, SyncController(session, window)
    actions.use({actions.sync: sync.start, actions.connect_: sync.connect_account, actions.last_sync: sync.show_last})
    sync.status_text.connect(window.status.show_text)
    sync.stored.connect(actions.last_sync.setEnabled)
    window.screens.welcome.connect_asked.connect(sync.connect_account)
    return sync
