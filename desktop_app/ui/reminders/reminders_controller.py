"""What the window has about reminders: the page, the calendar file, and word of what is due."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.reminders.calendar import Calendar
from desktop_app.ui.reminders.notices import Notices
from desktop_app.ui.reminders.playbook_runner import PlaybookRunner
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.tray import Tray
from desktop_app.ui.shared.window_raising import bring_to_front

if TYPE_CHECKING:
    from desktop_app.ui.reminders.lines import ReminderFilter
    from desktop_app.ui.reminders.page import RemindersPage


class RemindersController(QObject):
    """The page is made when it is first opened.

    `page_opened` carries the page to show over the tabs, `status_text` a text for the status bar, `counted` the number
    of due tasks.
    """

    tier_asked = Signal()
    page_opened = Signal(QWidget)
    status_text = Signal(str)
    counted = Signal(int)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self.page: RemindersPage | None = None
        self.calendar = Calendar(session, window)
        self.notices = Notices(session, self)
        self.playbook = PlaybookRunner(session, self)
        self._tray = Tray(window)
        self.calendar.status_text.connect(self.status_text)
        self.notices.counted.connect(self.counted)
        self.notices.notice.connect(self._tray.show_message)
        self._tray.opened.connect(self._open_from_desktop)
        session.task_asked.connect(self.add_task)

    def open(self, show: "ReminderFilter | None" = None) -> None:
        """Show what is due: all of it, or a part."""
        from desktop_app.ui.reminders.lines import ReminderFilter

        if self.page is None:
            from desktop_app.ui.reminders.page import RemindersPage

            self.page = RemindersPage(self._session, self.calendar.menu)
            self.page.tier_asked.connect(self.tier_asked)
        self.page.choose(show or ReminderFilter.ALL)
        self.page_opened.emit(self.page)

    def open_tasks(self) -> None:
        """Show the tasks that are due."""
        from desktop_app.ui.reminders.lines import ReminderFilter

        self.open(ReminderFilter.TASKS)

    def add_task(self, client_id: str | None = None) -> None:
        """Ask for a task, about a client where one is given."""
        from desktop_app.ui.reminders.task_prompts import ask_for_task

        ask_for_task(self._session, self._window, client_id)

    def change_playbook(self) -> None:
        """Ask which tasks make themselves before renewals."""
        from desktop_app.ui.reminders.playbook_prompts import ask_for_playbook

        ask_for_playbook(self._session, self._window)

    def want_notices(self, *, wanted: bool) -> None:
        """Tell on the desktop what is due, or no more."""
        self.notices.want(wanted=wanted)
        if not wanted:
            self._tray.leave()

    def _open_from_desktop(self) -> None:
        bring_to_front(self._window)
        self.open()
