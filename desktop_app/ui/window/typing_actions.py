"""What can be typed in, in the menus and so in the search, and on the welcome page."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.ui.detail.panel import DetailPanel
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.menu import Menu, mark_danger
from desktop_app.ui.style.icons import icon
from desktop_app.ui.window.tab_stack import TIER

if TYPE_CHECKING:
    from desktop_app.ui.detail.typing_forms import TypingForms
    from desktop_app.ui.window.main_window import MainWindow


class TypingActions(QObject):
    """Actions that open the forms of `panel`; those about a client need one that is shown."""

    def __init__(self, session: Session, panel: DetailPanel, window: QWidget) -> None:
        super().__init__(window)
        panel.column_asked.connect(lambda: self._open_columns(adds=True))
        self._session, self._panel, self._window = session, panel, window
        self.guide = self._action(self.tr("Type in your clients…"), "pencil", lambda forms: forms.start_guide())
        self.client = self._action(self.tr("New client…"), "user-plus", lambda forms: forms.add_client(), "Ctrl+N")
        self.partner = self._action(self.tr("Your partnership…"), "building-2", lambda forms: forms.edit_partner())
        figure = self.tr("HubSpot's figure of a month…")
        self.figure = self._action(figure, "file-text", lambda forms: forms.add_figure())
        self.columns = self._action(self.tr("Own columns…"), "list-checks", lambda _forms: self._open_columns())
        self.removed = self._action(self.tr("Clients removed by hand…"), "undo-2", lambda forms: forms.offer_removed())
        self.about_client = [
            self._action(text, sign, partial(_add, kind))
            for kind, text, sign in (
                ("subscriptions", self.tr("Subscription…"), "plus"),
                ("credit_events", self.tr("Sale, upgrade or loss…"), "plus"),
                ("renewals", self.tr("Renewal…"), "plus"),
                ("contacts", self.tr("Contact…"), "contact"),
                ("portal_usage", self.tr("Apps used…"), "circle-check"),
            )
        ]
        logging = self._action(self.tr("Log a call…"), "list-checks", partial(_add, "own"), "Ctrl+L")
        self.about_client.insert(0, logging)
        removing = self._action(self.tr("Remove the client"), "trash-2", lambda forms: forms.remove_client())
        self.about_client.append(mark_danger(removing))
        panel.client_changed.connect(self._aim)
        self._aim("")

    def menu(self, parent: QWidget) -> QMenu:
        """The menu of all that can be typed in."""
        menu = Menu(self.tr("Type in"), parent)
        menu.addActions([self.guide, self.client, *self.about_client[:-1]])
        menu.addSeparator()
        menu.addActions([self.partner, self.figure, self.columns])
        menu.addSeparator()
        menu.addActions([self.removed, self.about_client[-1]])
        return menu

    def _open_columns(self, *, adds: bool = False) -> None:
        from desktop_app.ui.forms.columns_dialog import open_columns  # when first used, with what reads their values

        open_columns(self._session, self._window, adds=adds)

    def _aim(self, client_id: str) -> None:
        for action in self.about_client:
            action.setEnabled(bool(client_id))

    def _action(self, text: str, sign: str, does: "Callable[[TypingForms], None]", keys: str = "") -> QAction:
        action = QAction(icon(sign), text, self)
        if keys:
            action.setShortcut(keys)
        action.triggered.connect(lambda _checked=False: self._open(does))
        self._window.addAction(action)
        return action

    def _open(self, does: "Callable[[TypingForms], None]") -> None:
        """Whoever asks for another form has left the guide: its steps are not said in that one."""
        self._panel.forms.end_guide()
        does(self._panel.forms)


def _add(kind: str, forms: "TypingForms") -> None:
    forms.add(kind)


def add_typing(window: "MainWindow") -> None:
    """Have the window's menus and its welcome page open forms, and a report that was asked for be shown."""
    actions = TypingActions(window.session, window.panel, window)
    window.actions_.client.addSeparator()
    window.actions_.client.addMenu(actions.menu(window))
    window.screens.welcome.typing_asked.connect(actions.guide.trigger)
    window.panel.tier_asked.connect(lambda: window.navigation.to_tab(TIER))
    window.actions_.need_workspace += [actions.guide, actions.client, actions.partner, actions.figure]
    window.actions_.need_workspace += [actions.columns, actions.removed]
