"""The page of what is due: a list per day, tasks to tick off, and the ways into a calendar."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.domain.changes import Changed
from desktop_app.domain.reminders import Reminder, Task
from desktop_app.domain.renewals import UPCOMING_DAYS
from desktop_app.services.reminders import Agenda, Done, agenda
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.reminders.commands import change_task
from desktop_app.ui.reminders.lines import ReminderFilter, filter_name, groups
from desktop_app.ui.reminders.playbook_prompts import ask_for_playbook
from desktop_app.ui.reminders.task_prompts import ask_for_task, ask_to_change
from desktop_app.ui.session.announcer import FreshWhenSeen
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.buttons import icon_button, show_checked
from desktop_app.ui.shared.grouped_rows import GroupLine, LineGroup
from desktop_app.ui.shared.page import OverlayPage
from desktop_app.ui.shared.pill import PillButton

_SUBJECTS = Changed.CLIENTS | Changed.RENEWALS | Changed.CREDIT | Changed.PARTNER | Changed.TASKS
_Answer = tuple[Agenda, ReminderFilter, list[LineGroup]]


class RemindersPage(OverlayPage):
    """Enter opens the client, or the tier; Space ticks a task off, F2 changes it, Delete deletes it."""

    tier_asked = Signal()

    def __init__(self, session: Session, calendar: QMenu, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Reminders"))
        self.setAccessibleName(self.tr("Reminders"))
        self.list.setAccessibleName(self.tr("What is due"))
        self._session = session
        self._agenda: Agenda | None = None
        self._show = ReminderFilter.ALL
        self.menu: QMenu | None = None
        self.calendar = icon_button("calendar", self.tr("Calendar"))
        self.calendar.setProperty("drops", True)
        self.calendar.setMenu(calendar)
        self.add = icon_button("plus", self.tr("Add a task…"))
        self.add.clicked.connect(lambda _checked=False: ask_for_task(session, self))
        self.playbook = icon_button("list-checks", self.tr("Tasks before renewals…"))
        self.playbook.clicked.connect(lambda _checked=False: ask_for_playbook(session, self))
        self.controls.addWidget(self.playbook)
        self.controls.addWidget(self.calendar)
        self.controls.addWidget(self.add)
        self.shows = {show: self._make_show(show) for show in ReminderFilter}
        self.filters.addStretch()
        self.list.opened.connect(self._open)
        self.list.rows.ticked.connect(self._tick)
        self.list.menu_asked.connect(self._offer)
        self.empty.asked.connect(self._leave_empty)
        FreshWhenSeen(self, session.announcer, _SUBJECTS, self.ask)

    def ask(self) -> None:
        """Ask again what is due."""
        today, show = self._session.today(), self._show

        def question(workspace: Workspace) -> _Answer:
            answer = agenda(workspace, today)
            return answer, show, groups(answer, show)  # thousands of lines are put into words beside the window

        self._session.ask(question, self._answered, topic="reminders")

    def choose(self, show: ReminderFilter) -> None:
        """Show only some of what is due."""
        self._show = show
        self._mark()
        if self._agenda is not None:
            self._show_groups(groups(self._agenda, show))

    def _make_show(self, show: ReminderFilter) -> PillButton:
        button = PillButton(filter_name(show), self)
        button.setAccessibleName(filter_name(show))
        button.setCheckable(True)
        button.toggled.connect(lambda _checked: self.choose(show))
        self.filters.addWidget(button)
        return button

    def _answered(self, answer: _Answer) -> None:
        self._agenda, show, shown = answer
        self._show_groups(shown if show is self._show else groups(self._agenda, self._show))

    def _mark(self) -> None:
        for show, button in self.shows.items():
            button.set_active(show is self._show)
            show_checked(button, checked=show is self._show)

    def _show_groups(self, shown: list[LineGroup]) -> None:
        had_keyboard = self.window().focusWidget() in (self.list, self.close_button)
        self.list.show_groups(shown)
        self.show_empty(empty=not shown)
        if had_keyboard:
            self.take_keyboard()
        self.about.setText(self.tr("The next {days} days").format(days=UPCOMING_DAYS))
        if not shown:
            self._say_why_empty()

    def _say_why_empty(self) -> None:
        if self._show in (ReminderFilter.TASKS, ReminderFilter.DONE):
            title = self.tr("Nothing is done yet") if self._show is ReminderFilter.DONE else self.tr("No task is open")
            self.empty.say(title, self.tr("Tasks are what you set yourself to do, by some day."), self.add.text())
        else:
            self.empty.say(
                self.tr("Nothing is due"),
                self.tr("Renewals and their decisions, tier reviews and your tasks are listed here, day by day."),
                self.add.text(),
            )

    def _leave_empty(self) -> None:
        self.add.click()

    # What is done to lines

    def _open(self, record: object) -> None:
        task = self._task(record)
        client_id = record.client_id if isinstance(record, Reminder) else task.client_id if task else None
        if client_id is not None:
            self._session.open_client(client_id)
        elif task is not None:
            ask_to_change(self._session, self, task)
        else:
            self.tier_asked.emit()

    def _tick(self, record: object, done: bool) -> None:
        task = self._task(record)
        if task is not None:
            after = replace(task, done_at=self._session.now() if done else None)
            self._session.undo_stack.push(change_task(self._session, task, after))

    def _delete(self, task: Task) -> None:
        self._session.undo_stack.push(change_task(self._session, task, None))

    def _task(self, record: object) -> Task | None:
        if isinstance(record, Done):
            return record.task
        if isinstance(record, Reminder) and self._agenda is not None and record.task_id is not None:
            return self._agenda.tasks.get(record.task_id)
        return None

    def _offer(self, line: GroupLine, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        task = self._task(line.record)

        def add(text: str, does: Callable[[], object]) -> None:
            menu.addAction(text).triggered.connect(lambda _checked=False: does())

        if task is None or task.client_id is not None:
            add(self.tr("Open"), lambda: self._open(line.record))
        if task is not None:
            add(
                self.tr("Not done yet") if line.checked else self.tr("Done"),
                lambda: self._tick(line.record, not line.checked),
            )
            add(self.tr("Change…"), lambda: ask_to_change(self._session, self, task))
            add(self.tr("Delete"), lambda: self._delete(task))
        self.menu = menu
        menu.popup(place)

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.list.current_line()
        task = self._task(line.record) if line is not None and self.focusWidget() is self.list else None
        if task is not None and event.key() == Qt.Key.Key_Delete:
            self._delete(task)
        elif task is not None and event.key() == Qt.Key.Key_F2:
            ask_to_change(self._session, self, task)
        else:
            super().keyPressEvent(event)
