"""The calendar file is read back by a library that did not write it."""

from datetime import UTC, date, datetime, timedelta

import vobject

from desktop_app.domain.messages import Message
from desktop_app.domain.reminders import Reminder, ReminderKind, by_day
from desktop_app.reports.calendar import calendar_file

NOW = datetime(2026, 11, 23, 7, 12, tzinfo=UTC)
TITLE = "Decide the renewal of {client}; Marketing, Sales\\Service"


def a_reminder(day: date = date(2026, 12, 1), client: str = "Zoë & Söhne — " + "lang " * 30) -> Reminder:
    return Reminder(
        day, ReminderKind.RENEWAL_DECISION, f"renewal-{day}-1", Message(TITLE, {"client": client}), "1", client
    )


def test_another_library_reads_what_was_written() -> None:
    reminder = a_reminder()

    calendar = vobject.readOne(calendar_file([reminder, a_reminder(date(2027, 1, 15))], NOW).decode())

    first, second = calendar.vevent_list
    assert first.summary.value == str(reminder.text)
    assert (first.dtstart.value, second.dtstart.value) == (date(2026, 12, 1), date(2027, 1, 15))
    assert first.valarm.trigger.value == -timedelta(days=1)
    assert first.uid.value != second.uid.value


def test_lines_are_folded_and_end_as_the_standard_asks() -> None:
    lines = calendar_file([a_reminder()], NOW).split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert not any(b"\n" in line for line in lines)


def test_an_empty_calendar_is_still_a_calendar() -> None:
    assert vobject.readOne(calendar_file([], NOW).decode()).name == "VCALENDAR"


def test_reminders_are_listed_per_day_in_order() -> None:
    late, early, other = a_reminder(date(2027, 1, 2), "B"), a_reminder(date(2026, 12, 1), "B"), a_reminder(client="A")
    assert by_day([late, early, other]) == [(date(2026, 12, 1), (other, early)), (date(2027, 1, 2), (late,))]
