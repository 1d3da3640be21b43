"""Which page of the guide is about what a person is looking at."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop_app.ui.help.guide_key import show_page
from desktop_app.ui.window.tab_stack import CLIENTS, TEAM, TIER

if TYPE_CHECKING:
    from desktop_app.ui.shared.page import OverlayPage
    from desktop_app.ui.window.main_window import MainWindow

_TABS = {CLIENTS: "clients", TIER: "tier", TEAM: "team"}
# By the tab of the panel: the page, and its heading.
_PANEL = (
    ("client-panel", "client-details"),
    ("renewals", ""),
    ("client-panel", "portal-usage"),
    ("client-panel", "engagement"),
)


def explain(window: "MainWindow") -> None:
    """Open the page about what is in front in `window`, or about the panel while that has the keyboard."""
    show_page(window, *topic(window))


def topic(window: "MainWindow") -> tuple[str, str]:
    """The page about what is in front in `window`, and its heading or nothing."""
    from desktop_app.ui.forms.form import Form  # when first asked for: most starts open no form

    screens, focused = window.screens, QApplication.focusWidget()
    if focused is not None and any(form.isAncestorOf(focused) for form in window.panel.findChildren(Form)):
        return "typing-in", ""
    if focused is not None and window.panel.isAncestorOf(focused):
        return _PANEL[window.panel.tabs.currentIndex()]
    if screens.page is not None:
        return _page_topic(window, screens.page)
    if not screens.shows_tabs:
        return "getting-started", ""
    tier = screens.tier
    if tier is not None and tier.isVisible() and tier.what_if.isVisible():
        return "what-if", ""
    week = screens.views.week
    if week is not None and week.isVisible():
        return "week", ""
    return _TABS[window.tabs.currentIndex()], ""


def _page_topic(window: "MainWindow", page: "OverlayPage") -> tuple[str, str]:
    if page is window.navigation.backups.page:
        return "your-data", "backups"
    return ("changes" if page is window.navigation.changes else "reminders"), ""
