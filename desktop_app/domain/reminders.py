"""What is due on which day: renewal decisions, renewals, tier reviews, the certificate's end and tasks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import groupby

from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.domain.records import RenewalStatus, RenewalType
from desktop_app.domain.renewals import is_overdue, is_pending
from desktop_app.domain.retainers import RetainerDay
from desktop_app.domain.reviews import checkpoint_days, next_review_day
from desktop_app.domain.week_items import WeekItem, WeekKind


class ReminderKind(StrEnum):
    """What is due; in the order in which the things of one day are listed."""

    RENEWAL_DECISION = "renewal_decision"
    RENEWAL = "renewal"
    ENDING = "ending"
    LAPSE = "lapse"
    EXPIRY = "expiry"
    RETAINER = "retainer"
    TIER_REVIEW = "tier_review"
    CHECKPOINT = "checkpoint"
    CERTIFICATE = "certificate"
    TASK = "task"


@dataclass(frozen=True, slots=True)
class Reminder:
    """One thing due on `day`; `key` stays the same for the same thing, so that calendars update it in place.

    `text` says all of it in one sentence; `about` is the product, or what a task is; `change` is which contract change
    a decision or its day is about.
    """

    day: date
    kind: ReminderKind
    key: str
    text: Message
    client_id: str | None = None
    client: str | None = None
    task_id: int | None = None
    about: str = ""
    change: RenewalType = RenewalType.RENEWAL


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do by `due_on`, about a client or about none; `done_at` is an aware instant once it is done."""

    task_id: int
    due_on: date
    text: str
    client_id: str | None = None
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class DueRenewal:
    """A renewal of one product, to be decided by `due_on`; `None` where nothing asks for a decision."""

    client_id: str
    client: str
    product: str
    renews_on: date
    due_on: date | None
    status: RenewalStatus | None
    type: RenewalType = RenewalType.RENEWAL


def by_day(reminders: Iterable[Reminder]) -> list[tuple[date, tuple[Reminder, ...]]]:
    """`reminders` grouped by day, in order of day, then of kind and client."""
    ordered = sorted(
        reminders, key=lambda reminder: (reminder.day, _PLACES[reminder.kind], reminder.client or "", reminder.key)
    )
    return [(day, tuple(group)) for day, group in groupby(ordered, key=lambda reminder: reminder.day)]


def of_renewal(renewal: DueRenewal, today: date, last: date) -> Iterator[Reminder]:
    """What a renewal asks for up to `last`: its decision, overdue ones included, and its own day."""
    kind_of_change = "" if renewal.type is RenewalType.RENEWAL else f"-{renewal.type}"
    key = f"{renewal.client_id}-{renewal.product}-{renewal.renews_on}{kind_of_change}"
    values = {"client": renewal.client, "product": renewal.product}
    if renewal.due_on is not None and _asks(renewal, renewal.due_on, today, last):
        text = Message(_DECIDE[renewal.type], values)
        yield _about(renewal, renewal.due_on, ReminderKind.RENEWAL_DECISION, f"decision-{key}", text)
    cancelled = renewal.status is RenewalStatus.CANCELLATION_REQUESTED
    if today <= renewal.renews_on <= last and not (cancelled and kind_of_change):
        takes_place = ReminderKind.RENEWAL, _TAKES_PLACE[renewal.type]
        kind, wording = (ReminderKind.ENDING, _ENDS) if cancelled else takes_place
        yield _about(renewal, renewal.renews_on, kind, f"renewal-{key}", Message(wording, values))


def _asks(renewal: DueRenewal, due_on: date, today: date, last: date) -> bool:
    late = is_overdue(due_on, renewal.renews_on, renewal.status, today)
    return late or (is_pending(renewal.status) and today <= due_on <= last)


def _about(renewal: DueRenewal, day: date, kind: ReminderKind, key: str, text: Message) -> Reminder:
    return Reminder(day, kind, key, text, renewal.client_id, renewal.client, None, renewal.product, renewal.type)


def of_loss(item: WeekItem) -> Reminder | None:
    """What is about to be lost: on its day, or on the day that it is put off to."""
    day = item.put_off_until or item.due_on
    if day is None or item.due_on is None:
        return None
    kind = ReminderKind.LAPSE if item.kind is WeekKind.LAPSE else ReminderKind.EXPIRY
    text = Message(_LOSS, {"client": item.client, "loss": item.reasons[0].text})
    key = f"{kind}-{item.client_id}-{item.due_on}"
    return Reminder(day, kind, key, text, item.client_id, item.client)


def of_reviews(today: date, last: date) -> Iterator[Reminder]:
    """The tier reviews up to `last` (15 January and July), each with its checkpoints."""
    review = next_review_day(today)
    while today <= last:
        for day in checkpoint_days(review):
            if today <= day <= last and day != review:
                yield Reminder(day, ReminderKind.CHECKPOINT, f"checkpoint-{day}", Message(_CHECKPOINT))
        if review > last:
            return
        yield Reminder(review, ReminderKind.TIER_REVIEW, f"review-{review}", Message(_REVIEW))
        today = review + timedelta(days=1)
        review = next_review_day(today)


def of_retainer(day: RetainerDay, client: str) -> Reminder:
    """A day of the agency's own retainer with a client."""
    text = Message(_RETAINER, {"client": client, "retainer": day.text})
    return Reminder(day.day, ReminderKind.RETAINER, day.key, text, day.client_id, client)


def of_certificate(ends_on: date) -> Reminder:
    """The last day of the partner's certificate."""
    text = Message(QT_TRANSLATE_NOOP("Messages", "The partner certificate ends"))
    return Reminder(ends_on, ReminderKind.CERTIFICATE, f"certificate-{ends_on}", text)


def of_task(task: Task, client: str | None) -> Reminder:
    """A task, with the name of its client."""
    text = Message(_TASK_OF if client else _TASK, {"client": client, "task": task.text})
    return Reminder(
        task.due_on, ReminderKind.TASK, f"task-{task.task_id}", text, task.client_id, client, task.task_id, task.text
    )


_PLACES = {kind: place for place, kind in enumerate(ReminderKind)}
_DECIDE = {
    RenewalType.RENEWAL: QT_TRANSLATE_NOOP("Messages", "Decide the renewal of {client}: {product}"),
    RenewalType.CONTACT_TIER_UPGRADE: QT_TRANSLATE_NOOP(
        "Messages", "Decide the contact tier upgrade of {client}: {product}"
    ),
    RenewalType.EMAIL_OVERAGE: QT_TRANSLATE_NOOP("Messages", "Decide the email overage of {client}: {product}"),
}
_TAKES_PLACE = {
    RenewalType.RENEWAL: QT_TRANSLATE_NOOP("Messages", "{client} renews: {product}"),
    RenewalType.CONTACT_TIER_UPGRADE: QT_TRANSLATE_NOOP("Messages", "Contact tier upgrade of {client}: {product}"),
    RenewalType.EMAIL_OVERAGE: QT_TRANSLATE_NOOP("Messages", "Email overage of {client}: {product}"),
}
_ENDS = QT_TRANSLATE_NOOP("Messages", "{client} ends: {product}")
_LOSS = QT_TRANSLATE_NOOP("Messages", "{client}: {loss}")
_CHECKPOINT = QT_TRANSLATE_NOOP("Messages", "Checkpoint of the tier review")
_REVIEW = QT_TRANSLATE_NOOP("Messages", "Tier review")
_RETAINER = QT_TRANSLATE_NOOP("Messages", "{client}: {retainer}")
_TASK = QT_TRANSLATE_NOOP("Messages", "{task}")
_TASK_OF = QT_TRANSLATE_NOOP("Messages", "{client}: {task}")
