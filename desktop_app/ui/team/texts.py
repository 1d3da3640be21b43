"""How the Team tab says days, times of day and hours of work, as the system's locale writes them."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from desktop_app.domain.team import Member, local_time, zone_label
from desktop_app.ui.shared.texts import day_text

translate = QCoreApplication.translate


def time_text(time: datetime) -> str:
    """The time of day: `"17:40"`."""
    return QLocale().toString(QTime(time.hour, time.minute), QLocale.FormatType.ShortFormat)


def when_text(instant: datetime) -> str:
    """An aware instant where this person is: `"4 Nov 2026, 10:12"`."""
    here = instant.astimezone()
    return f"{day_text(here.date())}, {time_text(here)}"


def hours_text(member: Member, now: datetime) -> str | None:
    """Hours of work with the zone, and what time it is there; `None` when neither is known."""
    there = local_time(now, member.time_zone)
    if there is None:
        return member.hours or member.time_zone
    time = translate("Team", "now {time} there").format(time=_time_there(there, now.astimezone()))
    if member.hours:
        return f"{member.hours} {zone_label(there)} · {time}"
    return f"{member.time_zone} · {time}"


def _time_there(there: datetime, here: datetime) -> str:
    """The time, with the day of the week where that is another one than here."""
    if there.date() == here.date():
        return time_text(there)
    return f"{QLocale().dayName(there.isoweekday(), QLocale.FormatType.ShortFormat)} {time_text(there)}"


def last_text(instant: datetime | None) -> str:
    """The day on which somebody was last written to from here."""
    return translate("Team", "never") if instant is None else day_text(instant.astimezone().date())
