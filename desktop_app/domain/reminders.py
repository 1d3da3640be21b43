"""What is due on which day: renewal decisions, tier reviews, the certificate's end and tasks."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby

from desktop_app.domain.messages import Message


class ReminderKind(StrEnum):
    RENEWAL_DECISION = "renewal_decision"
    TIER_REVIEW = "tier_review"
    CERTIFICATE = "certificate"
    TASK = "task"


@dataclass(frozen=True, slots=True)
class Reminder:
    """One thing due on `day`; `key` stays the same for the same thing, so that calendars update it in place."""

    day: date
    kind: ReminderKind
    key: str
    text: Message
    client_id: str | None = None
    client: str | None = None
    task_id: int | None = None


def by_day(reminders: Iterable[Reminder]) -> list[tuple[date, tuple[Reminder, ...]]]:
    """`reminders` grouped by day, in order of day, then of kind and client."""
    ordered = sorted(reminders, key=lambda reminder: (reminder.day, reminder.kind, reminder.client or "", reminder.key))
    return [(day, tuple(group)) for day, group in groupby(ordered, key=lambda reminder: reminder.day)]
