"""When a workspace is backed up by itself, and which of those backups stay: 7 daily, 4 weekly and 6 monthly ones."""

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

K = TypeVar("K", bound=Hashable)

_LARGE_ROWS, _LEAST_ROWS, _LARGE_SHARE = 100, 10, 10


class BackupReason(StrEnum):
    """Why a backup was written. Those by hand, before a restore and before a migration are never removed again."""

    DAILY = "daily"
    IMPORT = "before-import"
    SYNC = "before-sync"
    HAND = "by-hand"
    RESTORE = "before-restore"
    MIGRATION = "before-migration"

    @property
    def is_thinned(self) -> bool:
        """Whether such a backup goes when newer ones have taken its place."""
        return self in (BackupReason.DAILY, BackupReason.IMPORT, BackupReason.SYNC)


@dataclass(frozen=True, slots=True)
class BackupRule:
    """How many backups stay: the newest of each of so many days, weeks (from Monday) and months."""

    days: int = 7
    weeks: int = 4
    months: int = 6


class BackupLevel(StrEnum):
    """What a backup stays for, the first that holds."""

    TODAY = "today"
    DAY = "daily"
    WEEK = "weekly"
    MONTH = "monthly"


def levels_of(backups: Mapping[K, datetime], today: date, rule: BackupRule | None = None) -> dict[K, BackupLevel]:
    """Which backups stay, and for what; the instants are in local time.

    Every backup of `today` stays, then the newest of each of the last days, weeks and months that have one: after a
    long holiday the same number is there as before it. A backup from after `today` was written while the clock was
    wrong: it stays, and counts for nothing, since it would otherwise push out those of the days that are real.
    """
    rule = rule or BackupRule()
    past = sorted((key for key in backups if backups[key].date() < today), key=lambda key: backups[key], reverse=True)
    reasons = {key: BackupLevel.TODAY for key, at in backups.items() if at.date() >= today}
    has_today = any(at.date() == today for at in backups.values())
    levels: tuple[tuple[BackupLevel, int, Callable[[date], Hashable]], ...] = (
        (BackupLevel.DAY, rule.days - has_today, date.toordinal),
        (BackupLevel.WEEK, rule.weeks, lambda day: day.isocalendar()[:2]),
        (BackupLevel.MONTH, rule.months, lambda day: (day.year, day.month)),
    )
    for level, count, period in levels:
        for key in _newest_of_periods(past, backups, count, period):
            reasons.setdefault(key, level)
    return reasons


def _newest_of_periods(
    newest_first: Iterable[K], backups: Mapping[K, datetime], count: int, period: Callable[[date], Hashable]
) -> Iterable[K]:
    newest: dict[Hashable, K] = {}
    for key in newest_first:
        newest.setdefault(period(backups[key].date()), key)
    return list(newest.values())[: max(count, 0)]


def is_daily_due(days: Collection[date], today: date) -> bool:
    """Whether `today` has no backup yet, of the `days` that have one."""
    return today not in days


def is_large_change(rows: int, clients: int) -> bool:
    """Whether so many added and changed rows are worth a backup before: 100, or a tenth of the clients from 10 on."""
    return rows >= min(_LARGE_ROWS, max(_LEAST_ROWS, clients // _LARGE_SHARE))
