"""Who at HubSpot supports the partner: members as they are shown, and what time it is where they work."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from desktop_app.domain.emails import is_address
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.folding import folded
from desktop_app.domain.messages import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Role:
    """A role on the team by its title, and what people in it do for the partner; data, since HubSpot adds roles."""

    title: str
    description: str


@dataclass(frozen=True, slots=True)
class ImportedAs:
    """The role and email by which imports know a member."""

    role: str
    email: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Somebody at HubSpot who supports the partner, or did `until` a day; `None` where nothing is known.

    `time_zone` is an IANA name, `hours` free text, `photo` a PNG. `imported` means that imports know the member,
    `card` is the number of what a person said about them; both are `None` for a member not kept yet.
    """

    name: str
    role: str
    email: str
    phone: str | None = None
    description: str | None = None
    time_zone: str | None = None
    hours: str | None = None
    photo: bytes | None = None
    until: date | None = None
    imported: ImportedAs | None = None
    card: int | None = None


def check_member(member: Member, others: Iterable[Member]) -> None:
    """Raise `WrongUse` for a member without a name or role, with an address or time zone that is none, or twice there.

    `others` are the current members besides this one.
    """
    if not member.name.strip() or not member.role.strip():
        raise WrongUse(
            QT_TRANSLATE_NOOP("Messages", "The member is not complete"),
            QT_TRANSLATE_NOOP("Messages", "A team member needs a name and a role."),
        )
    if not is_address(member.email):
        raise WrongUse(
            QT_TRANSLATE_NOOP("Messages", "This address cannot be used"),
            QT_TRANSLATE_NOOP("Messages", "“{address}” is not a single plain email address."),
            address=member.email,
        )
    if member.time_zone and zone(member.time_zone) is None:
        raise WrongUse(
            QT_TRANSLATE_NOOP("Messages", "This time zone is not known"),
            QT_TRANSLATE_NOOP("Messages", "“{zone}” is not a time zone. Choose one such as Europe/London."),
            zone=member.time_zone,
        )
    if any(_same(member, second) for second in others):
        raise WrongUse(
            QT_TRANSLATE_NOOP("Messages", "The member is on the team already"),
            QT_TRANSLATE_NOOP("Messages", "{address} is your {role} already."),
            address=member.email,
            role=member.role,
        )


def zone(name: str) -> ZoneInfo | None:
    """The time zone of an IANA name; `None` when it is none, or this computer does not know it."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def zone_names() -> list[str]:
    """The time zones of places, by name."""
    return sorted(name for name in available_timezones() if "/" in name and not name.startswith(("Etc/", "SystemV/")))


def local_time(now: datetime, time_zone: str | None) -> datetime | None:
    """An aware instant in the member's time zone; `None` when the zone is not known."""
    where = zone(time_zone) if time_zone else None
    return now.astimezone(where) if where else None


def zone_label(there: datetime) -> str:
    """What people call the zone at that time: `"GMT"`, `"CET"`; zones without a name by their offset: `"UTC+03"`."""
    name = there.tzname() or ""
    return f"UTC{name}" if name[:1] in "+-" else name


def by_role(members: Iterable[Member], roles: Iterable[Role]) -> list[Member]:
    """Members in the order of the known roles, then of the others' titles, and by name within a role."""
    places = {folded(role.title): place for place, role in enumerate(roles)}
    return sorted(
        members, key=lambda member: (places.get(folded(member.role), len(places)), folded(member.role), member.name)
    )


def _same(first: Member, second: Member) -> bool:
    return (folded(first.role), first.email.casefold()) == (folded(second.role), second.email.casefold())
