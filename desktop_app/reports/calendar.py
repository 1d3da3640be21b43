"""Reminders as an iCalendar file that any calendar program can import or subscribe to."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from desktop_app.domain.reminders import Reminder
from desktop_app.version import VERSION


def calendar_file(reminders: Iterable[Reminder], now: datetime) -> bytes:
    """`reminders` as the bytes of an `.ics` file (RFC 5545): one all-day event each, with an alarm a day ahead.

    `now` is the aware instant that each event is stamped with.
    """
    # Imported here because few sessions write a calendar, and each pays for what it imports.
    from icalendar import Alarm, Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", f"-//Partner Dashboard//{VERSION}//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Partner Dashboard")
    for reminder in reminders:
        event = Event()
        event.add("uid", f"{reminder.key}@partner-dashboard")
        event.add("dtstamp", now)
        event.add("dtstart", reminder.day)
        event.add("dtend", reminder.day + timedelta(days=1))
        event.add("summary", str(reminder.text))
        event.add("categories", [reminder.kind.value])
        event.add("transp", "TRANSPARENT")
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", str(reminder.text))
        alarm.add("trigger", timedelta(days=-1))
        event.add_component(alarm)
        calendar.add_component(event)
    return bytes(calendar.to_ical())
