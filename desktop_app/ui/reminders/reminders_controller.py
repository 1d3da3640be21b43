"""What the window has about reminders: the page, the calendar file, and word of what is due."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.ui.reminders.calendar import Calendar
from desktop_app.ui.reminders.lines import ReminderFilter
from desktop_app.ui.reminders.notices import Notices
from desktop_app.ui.reminders.tray import Tray
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.window_raising import bring_to_front
from desktop_app.ui.window.status_bar import WorkStatus
from desktop_app.ui.window.tab_stack import TabStack

if TYPE_CHECKING:
    from desktop_app.ui.reminders.page import RemindersPage


class RemindersController(QObject):
    """The page is made when it is first opened."""

    tier_asked = Signal()

    def __init__(self, session: Session, screens: TabStack, status: WorkStatus) -> None:
        super().__init__(screens)
        self._session = session
        self._screens = screens
        self._status = status
        self.page: RemindersPage | None = None
        self.calendar = Calendar(session, screens.window())
        self.notices = Notices(session, self)
        self._tray = Tray(screens.window())
        self.calendar.told.connect(lambda text: status.showMessage(text, 8_000))
        self.notices.counted.connect(self._show_due)
        self.notices.told.connect(self._tray.show_message)
        self._tray.opened.connect(self._open_from_desktop)
        status.due.clicked.connect(lambda _checked=False: self.open(ReminderFilter.TASKS))

    def open(self, show: ReminderFilter = ReminderFilter.ALL) -> None:
        """Show what is due."""
        if self.page is None:
            from desktop_app.ui.reminders.page import RemindersPage

            self.page = RemindersPage(self._session, self.calendar.menu)
            self.page.tier_asked.connect(self.tier_asked)
        self.page.choose(show)
        self._screens.show_page(self.page)

    def add_task(self) -> None:
        """Ask for a task about no client in particular."""
        from desktop_app.ui.reminders.task_prompts import ask_for_task

        ask_for_task(self._session, self._screens.window())

    def want_notices(self, *, wanted: bool) -> None:
        """Tell on the desktop what is due, or no more."""
        self.notices.want(wanted=wanted)
        if not wanted:
            self._tray.leave()

    def _open_from_desktop(self) -> None:
        bring_to_front(self._screens.window())
        self.open()

    def _show_due(self, number: int) -> None:
        self._status.due.setVisible(number > 0)
        self._status.due.setText(self.tr("%n task(s) due", "", number))
