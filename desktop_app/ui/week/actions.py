"""What can be done about a line of the week, by button, key or menu."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.domain.client_list import ClientRow
from desktop_app.domain.imagined_clients import Move
from desktop_app.domain.links import Portal
from desktop_app.domain.records import RenewalStatus
from desktop_app.domain.week_items import PUT_OFF_DAYS, WeekItem
from desktop_app.domain.week_moves import suggested_move
from desktop_app.i18n import translate
from desktop_app.shown_text import tool_tip
from desktop_app.ui.detail.client_actions import ClientActions
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.menu import Menu
from desktop_app.ui.shared.renewal_texts import status_text
from desktop_app.ui.style.icons import icon
from desktop_app.ui.week.buttons import WeekAct
from desktop_app.ui.week.commands import decide, mark_done, put_off, show_again, turn_off_playbook
from desktop_app.ui.week.put_off_dialog import PutOffDialog

_DECIDED = (RenewalStatus.RENEWED, RenewalStatus.CONFIRMED, RenewalStatus.CANCELLATION_REQUESTED)


class WeekActions:
    """The actions of the current line, whose keys work while `view` has the keyboard; `aim()` says which line it is.

    `client` has what can be done about its client; `imagine` is given what the line suggests to imagine.
    """

    def __init__(self, session: Session, view: QWidget, imagine: Callable[[Move], None]) -> None:
        self._session = session
        self._imagine = imagine
        self._view = view
        self._item: WeekItem | None = None
        self.client = ClientActions(session, view)
        self.done = self._action(translate("Week", "Done"), self._mark_done, "check", "D")
        days = translate("Week", "Put off for %n day(s)", PUT_OFF_DAYS)
        self.put_off = self._action(days, self._put_off, "calendar-clock", "P")
        self.put_off_until = self._action(translate("Week", "Put off until…"), self._ask_until, "calendar", "Shift+P")
        self.again = self._action(translate("Week", "Show again"), self._show_again, "undo-2", "A")
        self.email = self._action(translate("Week", "Send email…"), self.client.email.trigger, "mail", "E")
        self.what_if = self._action(translate("Week", "What-if…"), self._ask_what_if, "flask-conical", "W")
        self.menu: QMenu | None = None
        self._playbook_off = False
        self.aim(None, None, Portal())

    def aim(self, item: WeekItem | None, row: ClientRow | None, portal: Portal, *, playbook_off: bool = False) -> None:
        """Make the actions about a line, and about its client where the list of clients has that.

        `playbook_off` says that no tasks make themselves before the client's renewals.
        """
        self._item, self._playbook_off = item, playbook_off
        self.client.aim(() if row is None else (row,), portal)
        hidden = item is not None and item.is_hidden
        for action in (self.done, self.put_off, self.put_off_until):
            action.setEnabled(item is not None and not hidden)
        self.again.setEnabled(hidden and not (item is not None and item.is_done and bool(item.task_ids)))
        self.email.setEnabled(self.client.email.isEnabled())
        self.what_if.setEnabled(self._suggested() is not None)

    def act(self, act: WeekAct, place: QPoint) -> None:
        """Do what a button is for; menus open at `place`."""
        does: dict[WeekAct, Callable[[], object]] = {
            WeekAct.EMAIL: self.email.trigger,
            WeekAct.ACCOUNT: self._open_account,
            WeekAct.WHAT_IF: self.what_if.trigger,
            WeekAct.DECIDE: lambda: self._open(self._decisions(), place),
            WeekAct.DONE: self.done.trigger,
            WeekAct.AGAIN: self.again.trigger,
            WeekAct.MORE: lambda: self._open(self._everything(), place),
        }
        does[act]()

    # Menus

    def _open(self, menu: QMenu, place: QPoint) -> None:
        self.menu = menu
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)
        menu.setActiveAction(menu.actions()[0])

    def _everything(self) -> QMenu:
        menu = Menu(self._view)
        menu.setToolTipsVisible(True)
        hidden = self._item is not None and self._item.is_hidden
        menu.addActions([self.again] if hidden else [self.done, self.put_off, self.put_off_until])
        if self._item is not None and self._item.renewals and not hidden:
            decided = menu.addMenu(translate("Week", "Decided"))
            self._add_decisions(decided)
        if self.what_if.isEnabled():
            menu.addAction(self.what_if)
        if self._item is not None and self._item.client_id is not None:
            menu.addSeparator()
            self.client.fill(menu)
            playbook = menu.addAction(translate("Week", "Make tasks before renewals"))
            playbook.setCheckable(True)
            playbook.setChecked(not self._playbook_off)
            playbook.toggled.connect(self._turn_playbook)
        return menu

    def _decisions(self) -> QMenu:
        menu = Menu(self._view)
        self._add_decisions(menu)
        return menu

    def _add_decisions(self, menu: QMenu) -> None:
        for status in _DECIDED:
            action = menu.addAction(status_text(status))
            action.triggered.connect(lambda _checked=False, status=status: self._decide(status))

    # What they do

    def _open_account(self) -> None:
        action = self.client.account
        if action.isEnabled():
            action.trigger()
        else:  # without a link the panel says what is known of the account
            self.client.details.trigger()

    def _suggested(self) -> Move | None:
        return None if self._item is None else suggested_move(self._item, self._session.today())

    def _ask_what_if(self) -> None:
        move = self._suggested()
        if move is not None:
            self._imagine(move)

    def _mark_done(self) -> None:
        if self._item is not None:
            self._session.undo_stack.push(mark_done(self._session, self._item))

    def _put_off(self) -> None:
        if self._item is not None:
            until = self._session.today() + timedelta(days=PUT_OFF_DAYS)
            self._session.undo_stack.push(put_off(self._session, self._item, until))

    def _ask_until(self) -> None:
        item = self._item
        if item is None:
            return
        dialog = PutOffDialog(item.client or translate("Week", "The task"), self._session.today(), self._view)
        dialog.accepted.connect(lambda: self._session.undo_stack.push(put_off(self._session, item, dialog.day)))
        dialog.open()

    def _show_again(self) -> None:
        if self._item is not None:
            self._session.undo_stack.push(show_again(self._session, self._item))

    def _decide(self, status: RenewalStatus) -> None:
        if self._item is not None:
            self._session.undo_stack.push(decide(self._session, self._item, status))

    def _turn_playbook(self, on: bool) -> None:
        if self._item is not None and self._item.client_id is not None:
            self._session.undo_stack.push(turn_off_playbook(self._session, self._item.client_id, off=not on))

    def _action(self, text: str, does: Callable[[], None], sign: str, key: str) -> QAction:
        action = QAction(icon(sign), text, self._view)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setToolTip(tool_tip(text))
        action.triggered.connect(lambda _checked=False: does())
        self._view.addAction(action)
        return action
