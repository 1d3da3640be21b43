"""Put a line of the week off, mark it done or decide its renewals; each verb gives back what undoing it needs."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from desktop_app.domain.changes import Changed
from desktop_app.domain.records import RenewalStatus
from desktop_app.domain.reminders import Task
from desktop_app.domain.week_items import WeekItem, WeekLine, WeekMark
from desktop_app.services.client_edits import OverridesChanged, Own, override, put_overrides
from desktop_app.storage import tasks
from desktop_app.storage.week_marks import put_mark, week_marks
from desktop_app.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class WeekMarked:
    """A line of the week with its mark before and after, and the tasks that were ticked off with it, as they were."""

    line: WeekLine
    before: WeekMark | None
    after: WeekMark | None
    tasks: tuple[Task, ...] = ()
    changed: Changed = Changed.TASKS


def put_off(workspace: Workspace, item: WeekItem, until: date) -> WeekMarked:
    """Hide a line until the day `until`, on which it is shown again."""
    return _mark(workspace, item.line, WeekMark(item.line, until))


def mark_done(workspace: Workspace, item: WeekItem, now: datetime) -> WeekMarked:
    """Hide a line until one of its reasons changes or is added; of a line of tasks, tick these off."""
    if not item.task_ids:
        return _mark(workspace, item.line, WeekMark(item.line, None, item.reason_keys))
    open_tasks = [task for task in tasks.tasks(workspace) if task.task_id in item.task_ids and task.done_at is None]
    with workspace.writing():
        for task in open_tasks:
            tasks.put_task(workspace, replace(task, done_at=now))
    marked = _mark(workspace, item.line, WeekMark(item.line, None, item.reason_keys)) if _has_other(item) else None
    before = marked.before if marked else _mark_of(workspace, item.line)
    return WeekMarked(item.line, before, marked.after if marked else before, tuple(open_tasks))


def _has_other(item: WeekItem) -> bool:
    """Whether a line of tasks has another reason, such as the day of a retainer, which nothing ticks off."""
    return len(item.reason_keys) > len(item.task_ids)


def show_again(workspace: Workspace, item: WeekItem) -> WeekMarked:
    """Show a line again that was put off or done."""
    return _mark(workspace, item.line, None)


def take_back(workspace: Workspace, made: WeekMarked) -> WeekMarked:
    """Undo what one of the other verbs made."""
    with workspace.writing():
        for task in made.tasks:
            tasks.put_task(workspace, task)
        put_mark(workspace, made.line, made.before)
    return WeekMarked(made.line, made.after, made.before)


@dataclass(frozen=True, slots=True)
class RenewalsDecided:
    """What a person set for contract changes of a client, one by one."""

    made: tuple[OverridesChanged, ...]
    changed: Changed = Changed.CLIENTS | Changed.RENEWALS


def decide(workspace: Workspace, item: WeekItem, status: RenewalStatus, *, on: date) -> RenewalsDecided:
    """Set the status of all contract changes that a line is about, on the day `on`."""
    client_id = item.client_id or ""
    return RenewalsDecided(
        tuple(override(workspace, client_id, key, {Own.STATUS: status.value}, on=on) for key in item.renewals)
    )


def undo_decisions(workspace: Workspace, decided: RenewalsDecided, *, on: date) -> RenewalsDecided:
    """Set the statuses to what they were."""
    return RenewalsDecided(
        tuple(
            put_overrides(workspace, change.client_id, change.renewal, change.before, on=on) for change in decided.made
        )
    )


def _mark(workspace: Workspace, line: WeekLine, mark: WeekMark | None) -> WeekMarked:
    before = _mark_of(workspace, line)
    with workspace.writing():
        put_mark(workspace, line, mark)
    return WeekMarked(line, before, mark)


def _mark_of(workspace: Workspace, line: WeekLine) -> WeekMark | None:
    return next((mark for mark in week_marks(workspace) if mark.line == line), None)
