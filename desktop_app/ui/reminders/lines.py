"""What is due as lines under days, as the system's locale writes them."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.records import RenewalType
from desktop_app.domain.reminders import Reminder, ReminderKind, by_day
from desktop_app.formatting import format_count, format_day, format_weekday, message_text
from desktop_app.i18n import translate
from desktop_app.ui.shared.grouped_rows import GroupHeading, GroupLine, LineGroup, LineTone

if TYPE_CHECKING:
    from desktop_app.services.reminders import Agenda, Done


class ReminderFilter(StrEnum):
    """What of all that is due a person looks at."""

    ALL = "all"
    RENEWALS = "renewals"
    TIER = "tier"
    TASKS = "tasks"
    DONE = "done"


_SHOWS = {
    ReminderFilter.ALL: QT_TRANSLATE_NOOP("Reminders", "All"),
    ReminderFilter.RENEWALS: QT_TRANSLATE_NOOP("Reminders", "Renewals"),
    ReminderFilter.TIER: QT_TRANSLATE_NOOP("Reminders", "Tier"),
    ReminderFilter.TASKS: QT_TRANSLATE_NOOP("Reminders", "Tasks"),
    ReminderFilter.DONE: QT_TRANSLATE_NOOP("Reminders", "Done"),
}
_KINDS = {
    ReminderFilter.RENEWALS: {
        ReminderKind.RENEWAL_DECISION,
        ReminderKind.RENEWAL,
        ReminderKind.ENDING,
        ReminderKind.RETAINER,
    },
    ReminderFilter.TIER: {
        ReminderKind.LAPSE,
        ReminderKind.EXPIRY,
        ReminderKind.TIER_REVIEW,
        ReminderKind.CHECKPOINT,
        ReminderKind.CERTIFICATE,
    },
    ReminderFilter.TASKS: {ReminderKind.TASK},
}
_ICONS = {
    ReminderKind.RENEWAL_DECISION: "calendar-clock",
    ReminderKind.RENEWAL: "refresh-cw",
    ReminderKind.ENDING: "x",
    ReminderKind.LAPSE: "user-minus",
    ReminderKind.EXPIRY: "trending-down",
    ReminderKind.RETAINER: "calendar-check",
    ReminderKind.TIER_REVIEW: "trending-up",
    ReminderKind.CHECKPOINT: "circle-check",
    ReminderKind.CERTIFICATE: "award",
}
_WHAT = {
    (ReminderKind.RENEWAL_DECISION, RenewalType.RENEWAL): QT_TRANSLATE_NOOP(
        "Reminders", "Decide the renewal · {product}"
    ),
    (ReminderKind.RENEWAL_DECISION, RenewalType.CONTACT_TIER_UPGRADE): QT_TRANSLATE_NOOP(
        "Reminders", "Decide the contact tier upgrade · {product}"
    ),
    (ReminderKind.RENEWAL_DECISION, RenewalType.EMAIL_OVERAGE): QT_TRANSLATE_NOOP(
        "Reminders", "Decide the email overage · {product}"
    ),
    (ReminderKind.RENEWAL, RenewalType.RENEWAL): QT_TRANSLATE_NOOP("Reminders", "Renews · {product}"),
    (ReminderKind.RENEWAL, RenewalType.CONTACT_TIER_UPGRADE): QT_TRANSLATE_NOOP(
        "Reminders", "Contact tier upgrade · {product}"
    ),
    (ReminderKind.RENEWAL, RenewalType.EMAIL_OVERAGE): QT_TRANSLATE_NOOP("Reminders", "Email overage · {product}"),
    (ReminderKind.ENDING, RenewalType.RENEWAL): QT_TRANSLATE_NOOP("Reminders", "Ends · {product}"),
}


def filter_name(show: ReminderFilter) -> str:
    """What a choice of things due is called."""
    return translate("Reminders", _SHOWS[show])


def groups(agenda: "Agenda", show: ReminderFilter) -> list[LineGroup]:
    """The groups of `show`: what is overdue first, then a group per day; or what is done."""
    if show is ReminderFilter.DONE:
        return (
            [LineGroup(GroupHeading(filter_name(ReminderFilter.DONE)), [_done_line(done) for done in agenda.done])]
            if agenda.done
            else []
        )
    kinds = _KINDS.get(show, set(ReminderKind))
    wanted = [reminder for reminder in agenda.reminders if reminder.kind in kinds]
    late = [reminder for reminder in wanted if reminder.day < agenda.today]
    grouped = [_overdue(late, agenda.today)] if late else []
    ahead = by_day(reminder for reminder in wanted if reminder.day >= agenda.today)
    return [*grouped, *(_day_group(day, due, agenda.today) for day, due in ahead)]


def _overdue(late: Iterable[Reminder], today: date) -> LineGroup:
    lines = [_line(reminder, _ago((today - day).days), LineTone.BAD) for day, due in by_day(late) for reminder in due]
    title = translate("Reminders", "Overdue")
    return LineGroup(GroupHeading(title, format_count(len(lines)), LineTone.BAD), lines)


def _day_group(day: date, due: Iterable[Reminder], today: date) -> LineGroup:
    weekday = format_weekday(day)
    return LineGroup(
        GroupHeading(f"{weekday} {format_day(day)}", _ahead((day - today).days)), [_line(reminder) for reminder in due]
    )


def _ago(days: int) -> str:
    return translate("Reminders", "%n day(s) ago", days)


def _ahead(days: int) -> str:
    if days == 0:
        return translate("Reminders", "today")
    if days == 1:
        return translate("Reminders", "tomorrow")
    return translate("Reminders", "in %n day(s)", days)


def _line(reminder: Reminder, aside: str = "", tone: LineTone = LineTone.QUIET) -> GroupLine:
    if reminder.kind is ReminderKind.TASK:
        return GroupLine(reminder.about, reminder.client or "", aside, "", tone, checked=False, record=reminder)
    sign = _ICONS[reminder.kind]
    text = _WHAT.get((reminder.kind, reminder.change))
    if reminder.client is None or text is None:
        return GroupLine(message_text(reminder.text), "", aside, sign, tone, record=reminder)
    what = translate("Reminders", text).format(product=reminder.about)
    return GroupLine(reminder.client, what, aside, sign, tone, record=reminder)


def _done_line(done: "Done") -> GroupLine:
    at = done.task.done_at
    when = format_day(at.astimezone().date()) if at else ""
    return GroupLine(done.task.text, done.client or "", when, checked=True, record=done)
