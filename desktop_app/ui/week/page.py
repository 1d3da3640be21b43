"""This week as one of the two views of the Clients tab: which clients need attention, why, and what is at stake."""

from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.printed_sheets import PrintedSheet
from desktop_app.domain.week_items import WeekItem
from desktop_app.formatting import format_count
from desktop_app.services.week import WeekContent, week_content
from desktop_app.shown_text import tool_tip
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.session.announcer import FreshWhenSeen
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.buttons import show_checked
from desktop_app.ui.shared.elided_label import ElidedLabel
from desktop_app.ui.shared.empty_state import EmptyState
from desktop_app.ui.shared.pill import PillButton
from desktop_app.ui.week.actions import WeekActions
from desktop_app.ui.week.buttons import WeekAct
from desktop_app.ui.week.count import WEEK_SUBJECTS
from desktop_app.ui.week.list import WeekList
from desktop_app.ui.week.model import WeekHeading, WeekRow, week_rows
from desktop_app.ui.week.printing import week_sheet
from desktop_app.ui.week.texts import stake_text, unknown_text

_Answer = tuple[WeekContent, list[WeekHeading | WeekRow]]


class WeekPage(QWidget):
    """Shows the lines of the session's workspace; says how many there are and which client is current.

    `aimed` gives the rows of clients that actions are about, with the partner's account, `entered` that the panel shall
    have the keyboard, `me_asked` that a person has to say who they are first, `what_if_asked` what to imagine.
    `controls` are for the bar above: what is at stake, and whose clients are shown.
    """

    counted = Signal(int)
    client_selected = Signal(str)
    aimed = Signal(object, object)
    entered = Signal()
    me_asked = Signal()
    what_if_asked = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._content: WeekContent | None = None
        self.list = WeekList(self)
        self.actions_ = WeekActions(session, self.list, self.what_if_asked.emit)
        self.empty = EmptyState(self)
        self.stake = ElidedLabel(look="muted")
        self.stake.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._me: str | None = None
        self.mine = PillButton(self.tr("Mine"), radius=8)
        self.mine.setCheckable(True)
        self.hidden = self._switch(self.tr("Show hidden lines"))
        self.hidden.hide()  # until it is known that there are any
        self.foot = ElidedLabel(look="muted", parent=self)
        self.controls = self._make_controls()
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._wire()
        self.empty.say_loading()
        self._show_empty(empty=True)
        self.restore(session.settings.get("week"))
        FreshWhenSeen(self, session.announcer, WEEK_SUBJECTS, self.ask)

    def ask(self) -> None:
        """Ask again which clients need attention."""
        today, mine, hidden = self._session.today(), self.mine.isChecked(), self.hidden.isChecked()

        def question(workspace: Workspace) -> _Answer:
            content = week_content(workspace, today, mine=mine, hidden=hidden)
            return content, week_rows(content.week)  # hundreds of lines are put into words beside the window

        self._session.ask(question, self._answered, topic="week")

    def take_keyboard(self) -> None:
        """Have the keyboard at the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, lines: int, start: str | None = None) -> None:
        """Go to the next line, or a previous one: from the client `start`, where it has a line."""
        current = self.list.current_item()
        if start is not None and (current is None or current.client_id != start):
            self.list.go_to_client(start)
        self.list.step(lines)

    def aim(self) -> None:
        """Have the actions be about the current line."""
        self._aim(self.list.current_item())

    def current_client(self) -> str | None:
        """The client of the line that the keyboard is at."""
        item = self.list.current_item()
        return None if item is None else item.client_id

    def printed(self) -> PrintedSheet | None:
        """What the view shows, as it is printed; nothing before it is known."""
        return None if self._content is None else week_sheet(self._content.week, self.list.week.rows)

    def state(self) -> dict[str, Any]:
        """How the view was left, to be given to `restore` at the next start."""
        return {"mine": self.mine.isChecked()}

    def restore(self, state: object) -> None:
        """Bring the view back as it was left."""
        if isinstance(state, dict):
            show_checked(self.mine, checked=bool(state.get("mine")))

    # Set up

    def _switch(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("round", True)
        button.setCheckable(True)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button

    def _make_controls(self) -> QWidget:
        controls = QWidget()
        row = QHBoxLayout(controls)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.stake, 1)
        row.addWidget(self.mine)
        return controls

    def _lay_out(self) -> None:
        card = QFrame(self)
        card.setObjectName("surface")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 4, 1, 4)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        inside.addWidget(self._stack)
        below = QHBoxLayout()
        below.addWidget(self.foot, 1)
        below.addWidget(self.hidden)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(card, 1)
        column.addLayout(below)

    def _wire(self) -> None:
        self.list.opened.connect(self._open)
        self.list.current_changed.connect(self._aim)
        self.list.acted.connect(self._act)
        self.mine.toggled.connect(self._turn_mine)
        self.hidden.toggled.connect(lambda _on: self.ask())
        self.empty.asked.connect(self._leave_empty)
        self.actions_.client.details.triggered.connect(lambda _checked=False: self.entered.emit())

    def _turn_mine(self, on: bool) -> None:
        if on and self._me is None:
            show_checked(self.mine, checked=False)
            self.me_asked.emit()
            return
        self._session.settings.set("week", self.state())
        self.ask()

    # Showing

    def _answered(self, answer: _Answer) -> None:
        content, rows = answer
        self._content, week = content, content.week
        self.list.show_rows(rows)
        self._show_empty(empty=not week.items)
        self._aim(self.list.current_item())
        self.stake.setText(stake_text(week))
        self._offer_mine(content.me)
        self._tell(content)
        self.counted.emit(sum(not item.is_hidden for item in week.items))
        if not week.items:
            self._say_why_empty(content)

    def _offer_mine(self, me: str | None) -> None:
        self._me = me
        why = self.tr("It is not known yet which owner you are: a click asks.")
        whose = self.tr("Only clients of {owner}").format(owner=me)
        self.mine.setToolTip(tool_tip(why if me is None else whose))

    def _tell(self, content: WeekContent) -> None:
        """Say below the list what is hidden, and what no data is there for."""
        week = content.week
        parts = [self.tr("Done or put off, a line comes back when its facts change or on its day")]
        if week.put_off or week.done:
            counts = self.tr("Put off: {put_off} · Done: {done}")
            parts = [counts.format(put_off=format_count(week.put_off), done=format_count(week.done))]
        parts.append(unknown_text(content.unknown))
        self.foot.setText(" · ".join(part for part in parts if part))
        self.hidden.setVisible(bool(week.put_off or week.done))

    def _show_empty(self, *, empty: bool) -> None:
        self._stack.setCurrentWidget(self.empty if empty else self.list)

    def _say_why_empty(self, content: WeekContent) -> None:
        mine = self.mine.isChecked() and content.me is not None
        title = self.tr("None of your clients needs you this week") if mine else self.tr("Nobody needs you this week")
        why = self.tr("Renewals to decide, credit about to be lost and clients worth a call are listed here.")
        unknown = unknown_text(content.unknown)
        self.empty.say(title, f"{why} {unknown}." if unknown else why, self.tr("Show all clients") if mine else "")

    def _leave_empty(self) -> None:
        self.mine.setChecked(False)

    # Acting

    def _aim(self, item: WeekItem | None) -> None:
        """Have the actions be about the current line, and the panel about its client."""
        if self._content is None:
            return
        client_id = item.client_id if item is not None else None
        row = self._content.rows.get(client_id or "")
        off = client_id in self._content.playbook_off
        self.actions_.aim(item, row, self._content.portal, playbook_off=off)
        self.aimed.emit(() if row is None else (row,), self._content.portal)
        self.client_selected.emit(client_id or "")

    def _open(self, item: WeekItem) -> None:
        if item.client_id is not None:
            self._session.open_client(item.client_id)
            self.entered.emit()

    def _act(self, item: WeekItem, act: WeekAct, place: QPoint) -> None:
        if item == self.list.current_item():
            self.actions_.act(act, place)
