"""How the Team tab says days, times of day and hours of work, as the system's locale writes them."""

from datetime import datetime

from desktop_app.domain.team import Member, local_time, zone_label
from desktop_app.formatting import format_day, format_time, format_weekday
from desktop_app.i18n import translate


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
        return format_time(there)
    return f"{format_weekday(there)} {format_time(there)}"


def last_text(instant: datetime | None) -> str:
    """The day of the last email to a person from here."""
    return translate("Team", "never") if instant is None else format_day(instant.astimezone().date())
