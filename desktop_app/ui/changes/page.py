"""The page of what changed: since the last data, or since a day of one's choice."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.domain.changes import Changed
from desktop_app.domain.client_changes import ClientChange
from desktop_app.formatting import format_day
from desktop_app.services.what_changed import Decided, Ended, WhatChanged, what_changed
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.changes.lines import groups
from desktop_app.ui.session.announcer import FreshWhenSeen
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.buttons import show_checked
from desktop_app.ui.shared.card import plain_label
from desktop_app.ui.shared.day_field import DayField
from desktop_app.ui.shared.grouped_rows import LineGroup
from desktop_app.ui.shared.page import OverlayPage
from desktop_app.ui.shared.pill import PillButton

_SUBJECTS = Changed.CLIENTS | Changed.RENEWALS | Changed.USAGE
_BACK = (7, 30, 90)  # days
_Answer = tuple[WhatChanged, list[LineGroup]]


class ChangesPage(OverlayPage):
    """Enter opens the client; `list_asked` asks for the list of those clients that the newest data changed."""

    list_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("What changed"))
        self.setAccessibleName(self.tr("What changed"))
        self.list.setAccessibleName(self.tr("Changes"))
        self._session = session
        self._since: date | None = None
        self._changes: WhatChanged | None = None
        self.show_list = QPushButton(self.tr("Show in the list"))
        self.show_list.clicked.connect(self.list_asked)
        self.controls.addWidget(self.show_list)
        self.last = self._make_pill(self.tr("Since the last data"), None)
        self.back = {days: self._make_pill(self._days_text(days), days) for days in _BACK}
        self.day = self._make_day()
        self.filters.addStretch()
        self.filters.addWidget(plain_label(self.tr("Since"), "muted"))
        self.filters.addWidget(self.day)
        self.list.opened.connect(self._open)
        self.empty.asked.connect(self._leave_empty)
        FreshWhenSeen(self, session.announcer, _SUBJECTS, self.ask)

    def ask(self) -> None:
        """Ask again what changed."""
        since = self._since

        def question(workspace: Workspace) -> _Answer:
            news = what_changed(workspace, since)
            return news, groups(news)  # thousands of lines are put into words beside the window

        self._session.ask(question, self._answered, topic="changes")

    def choose(self, since: date | None) -> None:
        """Tell what changed after the day `since`; after the data before the newest for `None`."""
        self._since = since
        self.ask()

    # Set up

    def _make_pill(self, text: str, days: int | None) -> PillButton:
        pill = PillButton(text, self)
        pill.setAccessibleName(text)
        pill.setCheckable(True)
        pill.toggled.connect(lambda _checked: self.choose(self._day_before(days)))
        self.filters.addWidget(pill)
        return pill

    def _make_day(self) -> DayField:
        field = DayField(self._session.today(), self)
        field.setMaximumDate(field.date())
        field.setAccessibleName(self.tr("Since"))
        field.dateChanged.connect(lambda _day: self.choose(field.day))
        return field

    def _days_text(self, days: int) -> str:
        return self.tr("%n day(s)", "", days)

    def _day_before(self, days: int | None) -> date | None:
        return None if days is None else self._session.today() - timedelta(days=days)

    # Showing

    def _answered(self, answer: _Answer) -> None:
        news, shown = answer
        self._changes = news
        had_keyboard = self.window().focusWidget() in (self.list, self.close_button)
        self.list.show_groups(shown)
        self.show_empty(empty=not shown)
        if had_keyboard:
            self.take_keyboard()
        self.show_list.setEnabled(news.since is not None and news.since == news.last and bool(news.changes))
        self._mark(news)
        self._tell(news)
        if not shown:
            self._say_why_empty(news)

    def _mark(self, news: WhatChanged) -> None:
        """Show which choice is in use."""
        chosen = {None: self.last, **{self._day_before(days): pill for days, pill in self.back.items()}}
        for pill in (self.last, *self.back.values()):
            pill.set_active(chosen.get(self._since) is pill)
            show_checked(pill, checked=chosen.get(self._since) is pill)
        if news.since is not None:
            with QSignalBlocker(self.day):
                self.day.setDate(QDate(news.since.year, news.since.month, news.since.day))

    def _tell(self, news: WhatChanged) -> None:
        if news.since is None:
            self.about.setText("")
            return
        number = len({change.client_id for change in news.changes})
        about = self.tr("%n client(s) since {day}", "", number).format(day=format_day(news.since))
        if self._since is not None and news.first is not None and self._since < news.first:
            about = self.tr("{changes}, where the history begins").format(changes=about)
        self.about.setText(about)

    def _say_why_empty(self, news: WhatChanged) -> None:
        if news.since is None:
            title = self.tr("Nothing to compare with yet")
            self.empty.say(
                title, self.tr("From the second day with data on, what changed is listed here."), self.tr("Close")
            )
        else:
            sentence = self.tr("Clients and renewals are as they were on {day}.").format(day=format_day(news.since))
            self.empty.say(self.tr("Nothing changed"), sentence, self._days_text(_BACK[-1]))

    def _leave_empty(self) -> None:
        if self._changes is None or self._changes.since is None:
            self.left.emit()
        else:
            self.choose(self._day_before(_BACK[-1]))

    def _open(self, record: object) -> None:
        if isinstance(record, ClientChange) and record.after.gone:
            return  # no client is left to show
        if isinstance(record, ClientChange | Decided | Ended):
            self._session.open_client(record.client_id)
