"""What is due and when, as a list and as a calendar file, and the tasks that people set themselves."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from desktop_app.domain.changes import Changed
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.domain.reminders import (
    Reminder,
    Task,
    by_day,
    of_certificate,
    of_loss,
    of_renewal,
    of_retainer,
    of_reviews,
    of_task,
)
from desktop_app.domain.renewals import UPCOMING_DAYS
from desktop_app.domain.retainers import ahead
from desktop_app.reports.calendar import calendar_file
from desktop_app.services.file_writing import write_whole
from desktop_app.services.retainers import all_retainer_days
from desktop_app.services.week import about_to_be_lost
from desktop_app.storage import client_queries, partner_queries, reminder_queries, tasks, tier_queries
from desktop_app.storage.workspace import Workspace

# A calendar is looked at further ahead than a list: a year holds both reviews and every annual renewal.
CALENDAR_DAYS = 366


@dataclass(frozen=True, slots=True)
class TaskChanged:
    """A task before and after: `None` before it was written down, and after it was deleted."""

    before: Task | None
    after: Task | None
    changed: Changed = Changed.TASKS


@dataclass(frozen=True, slots=True)
class Done:
    """A task that is done, with its client's name."""

    task: Task
    client: str | None


@dataclass(frozen=True, slots=True)
class Agenda:
    """What is due up to some day, overdue things included, and the tasks that are done, newest first."""

    today: date
    reminders: tuple[Reminder, ...]
    done: tuple[Done, ...]
    tasks: dict[int, Task]


def agenda(workspace: Workspace, today: date, days: int = UPCOMING_DAYS) -> Agenda:
    """What is due from `today` up to `days` ahead; tasks and the certificate's end however far ahead they are."""
    last = today + timedelta(days=days)
    names = client_queries.client_names(workspace)
    every = tasks.tasks(workspace)
    done = sorted((task for task in every if task.done_at), key=lambda task: str(task.done_at), reverse=True)
    return Agenda(
        today,
        (
            *_of_renewals(workspace, today, last),
            *_of_losses(workspace, today, last),
            *_of_retainers(workspace, names, today, last),
            *_of_partner(workspace, today, last),
            *_of_tasks(every, names),
        ),
        tuple(Done(task, names.get(task.client_id or "")) for task in done),
        {task.task_id: task for task in every},
    )


def _of_renewals(workspace: Workspace, today: date, last: date) -> Iterable[Reminder]:
    for renewal in reminder_queries.renewals_ahead(workspace, today, last):
        yield from of_renewal(renewal, today, last)


def _of_losses(workspace: Workspace, today: date, last: date) -> Iterable[Reminder]:
    losses = (of_loss(item) for item in about_to_be_lost(workspace, today))
    return [reminder for reminder in losses if reminder is not None and reminder.day <= last]


def _of_retainers(workspace: Workspace, names: dict[str, str], today: date, last: date) -> Iterable[Reminder]:
    days = ahead(all_retainer_days(workspace), today, last)
    return [of_retainer(day, names[day.client_id]) for day in days if day.client_id in names]


def _of_partner(workspace: Workspace, today: date, last: date) -> Iterable[Reminder]:
    """Reviews, where there is a tier to review, and the certificate's end."""
    facts = partner_queries.partner_facts(workspace)
    if "credited_tier" in facts or tier_queries.first_month(workspace) is not None:
        yield from of_reviews(today, last)
    ends = facts.get("certified_until")
    if ends and date.fromisoformat(ends) >= today:
        yield of_certificate(date.fromisoformat(ends))


def _of_tasks(every: Iterable[Task], names: dict[str, str]) -> Iterable[Reminder]:
    return [of_task(task, names.get(task.client_id or "")) for task in every if task.done_at is None]


def due_by(workspace: Workspace, today: date) -> list[Message]:
    """What is due today or overdue, the longest overdue first."""
    due = [reminder for reminder in agenda(workspace, today, 0).reminders if reminder.day <= today]
    return [reminder.text for _, some in by_day(due) for reminder in some]


def clients_to_choose(workspace: Workspace) -> list[tuple[str, str, str | None]]:
    """The clients that a task can be about: id, name and domain, in order of name."""
    return client_queries.clients_to_choose(workspace)


def add_task(workspace: Workspace, text: str, due_on: date, client_id: str | None = None) -> TaskChanged:
    """Write a task down; raises `WrongUse` when it says nothing."""
    text = " ".join(text.split())
    if not text:
        raise WrongUse(
            QT_TRANSLATE_NOOP("Messages", "The task is empty"),
            QT_TRANSLATE_NOOP("Messages", "There was nothing to keep."),
            QT_TRANSLATE_NOOP("Messages", "Say what is to be done."),
        )
    with workspace.writing():
        task_id = tasks.add_task(workspace, text, due_on, client_id)
    return TaskChanged(None, Task(task_id, due_on, text, client_id))


def put_task(workspace: Workspace, before: Task | None, after: Task | None) -> TaskChanged:
    """Make the task `before` what `after` says: changed, done, deleted (`after` is `None`) or back again."""
    with workspace.writing():
        if after is not None:
            tasks.put_task(workspace, after)
        elif before is not None:
            tasks.drop_task(workspace, before.task_id)
    return TaskChanged(before, after)


def write_calendar(file: Path, reminders: Iterable[Reminder], now: datetime) -> int:
    """Write `reminders` as an iCalendar file; gives how many. Raises `NotWritable` when it cannot be written."""
    every = list(reminders)
    content = calendar_file(every, now)
    write_whole(file, lambda draft: _write(draft, content))
    return len(every)


def export_calendar(workspace: Workspace, file: Path, today: date, now: datetime) -> int:
    """Write what is due within a year as an iCalendar file; as `write_calendar`."""
    return write_calendar(file, agenda(workspace, today, CALENDAR_DAYS).reminders, now)


def _write(draft: Path, content: bytes) -> None:
    draft.write_bytes(content)
