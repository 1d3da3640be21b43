"""The calendar file: written once to where a person says, or kept up to date there for a calendar to subscribe to."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from desktop_app.domain.changes import Changed
from desktop_app.domain.messages import Message
from desktop_app.formatting import message_text
from desktop_app.shown_text import tool_tip
from desktop_app.ui.session.session import Session

if TYPE_CHECKING:
    from desktop_app.domain.reminders import Reminder
    from desktop_app.services.reminders import Agenda

_SUBJECTS = Changed.CLIENTS | Changed.RENEWALS | Changed.CREDIT | Changed.PARTNER | Changed.TASKS
_SETTING = "calendars"  # workspace → calendar file


class Calendar(QObject):
    """Keeps one file per workspace in step with what is due; `status_text` says in the status bar what was written."""

    status_text = Signal(str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._written: tuple[Reminder, ...] | None = None
        self.menu = QMenu(window)
        self.menu.setToolTipsVisible(True)
        self.export = self.menu.addAction(self.tr("Export as a calendar file…"))
        self.keep = self.menu.addAction(self.tr("Keep a calendar file up to date…"))
        self.stop = self.menu.addAction(self.tr("Stop keeping it up to date"))
        self.export.triggered.connect(lambda _checked=False: self._export())
        self.keep.triggered.connect(lambda _checked=False: self._choose())
        self.stop.triggered.connect(lambda _checked=False: self.keep_at(None))
        self.menu.aboutToShow.connect(self._name_file)
        session.workspace_opened.connect(lambda _path: self._forget())
        session.changed.connect(self._note)
        self._renew()

    @property
    def file(self) -> Path | None:
        """The file that is kept up to date for this workspace, if any."""
        stored = self._calendars().get(str(self._session.path))
        return Path(stored) if stored else None

    def keep_at(self, file: Path | None) -> None:
        """Keep `file` up to date from now on; with `None` none any more, and what was written stays as it is."""
        stored = self._calendars()
        stored.pop(str(self._session.path), None)
        if file is not None:
            stored[str(self._session.path)] = str(file)
        self._session.settings.set(_SETTING, stored)
        self._forget()
        self._renew()

    def export_to(self, file: Path) -> None:
        """Write what is due within a year to `file`, once."""
        self._ask(lambda due: self._write(file, due, announced=True), topic="calendar-export")

    # Keeping up

    def _note(self, changed: Changed) -> None:
        if changed & _SUBJECTS:
            self._renew()

    def _renew(self) -> None:
        if self.file is not None:
            self._ask(self._update_file, topic="calendar")

    def _update_file(self, due: "tuple[Reminder, ...]") -> None:
        if self.file is not None and due != self._written:
            self._written = due
            self._write(self.file, due, announced=False)

    def _forget(self) -> None:
        self._written = None

    def _ask(self, then: "Callable[[tuple[Reminder, ...]], None]", *, topic: str) -> None:
        from desktop_app.services.reminders import CALENDAR_DAYS, agenda  # when first used: most keep no calendar

        today = self._session.today()

        def answered(content: "Agenda") -> None:
            then(tuple(_in_words(content.reminders)))

        self._session.ask(lambda workspace: agenda(workspace, today, CALENDAR_DAYS), answered, topic=topic)

    def _write(self, file: Path, due: "tuple[Reminder, ...]", *, announced: bool) -> None:
        from desktop_app.services.reminders import write_calendar

        now = self._session.now()

        def done(number: int) -> None:
            if announced:
                written = self.tr("%n reminder(s) written to {file}", "", number)
                self.status_text.emit(written.format(file=file.name))

        self._session.outside(lambda _job: write_calendar(file, due, now), done, topic=f"calendar {file}")

    def _calendars(self) -> dict[str, str]:
        stored = self._session.settings.get(_SETTING, {})
        return dict(stored) if isinstance(stored, dict) else {}

    # Asking

    def _name_file(self) -> None:
        file = self.file
        self.stop.setVisible(file is not None)
        self.keep.setCheckable(file is not None)
        self.keep.setChecked(file is not None)
        about = self.tr("Your calendar program can subscribe to this file and shows what changes.")
        self.keep.setToolTip(tool_tip(str(file) if file else about))

    def _export(self) -> None:
        file = self._ask_where(self.tr("Export as a calendar file"))
        if file is not None:
            self.export_to(file)

    def _choose(self) -> None:
        file = self._ask_where(self.tr("Keep a calendar file up to date"))
        if file is not None:
            self.keep_at(file)
            self.status_text.emit(self.tr("{file} is kept up to date from now on").format(file=file.name))

    def _ask_where(self, title: str) -> Path | None:
        settings = self._session.settings
        folder = Path(str(settings.get("export_folder", str(Path.home()))))
        name, kinds = self.tr("reminders.ics"), self.tr("Calendars (*.ics)")
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, str(self.file or folder / name), kinds)
        if not chosen:
            return None
        settings.set("export_folder", str(Path(chosen).parent))
        return Path(chosen) if Path(chosen).suffix else Path(chosen).with_suffix(".ics")


def _in_words(due: "Iterable[Reminder]") -> "Iterable[Reminder]":
    """`due` with their texts in the window's language; names keep what would look like places in a text."""
    return (replace(reminder, text=Message("{text}", {"text": message_text(reminder.text)})) for reminder in due)
