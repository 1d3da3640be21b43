"""What is due as lines under days, as the system's locale writes them."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.reminders import Reminder, ReminderKind, by_day
from desktop_app.services.reminders import Agenda, Done
from desktop_app.ui.shared.error_dialog import said
from desktop_app.ui.shared.grouped_rows import Group, Heading, Line, Tone
from desktop_app.ui.shared.texts import day_text


class Show(StrEnum):
    """What of all that is due a person looks at."""

    ALL = "all"
    RENEWALS = "renewals"
    TIER = "tier"
    TASKS = "tasks"
    DONE = "done"


_SHOWS = {
    Show.ALL: QT_TRANSLATE_NOOP("Reminders", "All"),
    Show.RENEWALS: QT_TRANSLATE_NOOP("Reminders", "Renewals"),
    Show.TIER: QT_TRANSLATE_NOOP("Reminders", "Tier"),
    Show.TASKS: QT_TRANSLATE_NOOP("Reminders", "Tasks"),
    Show.DONE: QT_TRANSLATE_NOOP("Reminders", "Done"),
}
_KINDS = {
    Show.RENEWALS: {ReminderKind.RENEWAL_DECISION, ReminderKind.RENEWAL, ReminderKind.ENDING},
    Show.TIER: {ReminderKind.TIER_REVIEW, ReminderKind.CHECKPOINT, ReminderKind.CERTIFICATE},
    Show.TASKS: {ReminderKind.TASK},
}
_ICONS = {
    ReminderKind.RENEWAL_DECISION: "calendar-clock",
    ReminderKind.RENEWAL: "refresh-cw",
    ReminderKind.ENDING: "x",
    ReminderKind.TIER_REVIEW: "trending-up",
    ReminderKind.CHECKPOINT: "circle-check",
    ReminderKind.CERTIFICATE: "award",
}
_WHAT = {
    ReminderKind.RENEWAL_DECISION: QT_TRANSLATE_NOOP("Reminders", "Decide the renewal · {product}"),
    ReminderKind.RENEWAL: QT_TRANSLATE_NOOP("Reminders", "Renews · {product}"),
    ReminderKind.ENDING: QT_TRANSLATE_NOOP("Reminders", "Ends · {product}"),
}


def show_name(show: Show) -> str:
    """What a choice of things due is called."""
    return QCoreApplication.translate("Reminders", _SHOWS[show])


def groups(agenda: Agenda, show: Show) -> list[Group]:
    """The groups of `show`: what is overdue first, then a group per day; or what is done."""
    if show is Show.DONE:
        return [Group(Heading(show_name(Show.DONE)), [_done_line(done) for done in agenda.done])] if agenda.done else []
    kinds = _KINDS.get(show, set(ReminderKind))
    wanted = [one for one in agenda.reminders if one.kind in kinds]
    late = [one for one in wanted if one.day < agenda.today]
    found = [_overdue(late, agenda.today)] if late else []
    ahead = by_day(one for one in wanted if one.day >= agenda.today)
    return [*found, *(_day_group(day, due, agenda.today) for day, due in ahead)]


def _overdue(late: Iterable[Reminder], today: date) -> Group:
    lines = [_line(one, _ago((today - day).days), Tone.BAD) for day, due in by_day(late) for one in due]
    title = QCoreApplication.translate("Reminders", "Overdue")
    return Group(Heading(title, QLocale().toString(len(lines)), Tone.BAD), lines)


def _day_group(day: date, due: Iterable[Reminder], today: date) -> Group:
    weekday = QLocale().toString(QDate(day.year, day.month, day.day), "ddd")
    return Group(Heading(f"{weekday} {day_text(day)}", _ahead((day - today).days)), [_line(one) for one in due])


def _ago(days: int) -> str:
    return QCoreApplication.translate("Reminders", "%n day(s) ago", "", days)


def _ahead(days: int) -> str:
    if days == 0:
        return QCoreApplication.translate("Reminders", "today")
    if days == 1:
        return QCoreApplication.translate("Reminders", "tomorrow")
    return QCoreApplication.translate("Reminders", "in %n day(s)", "", days)


def _line(reminder: Reminder, aside: str = "", tone: Tone = Tone.QUIET) -> Line:
    if reminder.kind is ReminderKind.TASK:
        return Line(reminder.about, reminder.client or "", aside, "", tone, checked=False, record=reminder)
    sign = _ICONS[reminder.kind]
    if reminder.client is None:
        return Line(said(reminder.text), "", aside, sign, tone, record=reminder)
    what = QCoreApplication.translate("Reminders", _WHAT[reminder.kind]).format(product=reminder.about)
    return Line(reminder.client, what, aside, sign, tone, record=reminder)


def _done_line(done: Done) -> Line:
    at = done.task.done_at
    when = day_text(at.astimezone().date()) if at else ""
    return Line(done.task.text, done.client or "", when, checked=True, record=done)
