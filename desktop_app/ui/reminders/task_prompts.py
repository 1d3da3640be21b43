"""Adding and changing a task, from wherever it is asked for."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from desktop_app.domain.reminders import Task
from desktop_app.services.reminders import clients_to_choose
from desktop_app.ui.reminders.commands import add_task, change_task
from desktop_app.ui.reminders.task_dialog import TaskAnswer, TaskDialog
from desktop_app.ui.session.session import Session

# A task is for the coming days, but seldom for today (ours).
_DAYS_AHEAD = 7


def ask_for_task(session: Session, parent: QWidget, client_id: str | None = None) -> None:
    """Ask for a new task, about `client_id` where one is given, and write it down."""

    def add(answer: TaskAnswer) -> None:
        session.undo_stack.push(add_task(session, answer.text, answer.due_on, answer.client_id))

    def show(clients: Sequence[tuple[str, str, str | None]]) -> None:
        due_on = session.today() + timedelta(days=_DAYS_AHEAD)
        _open(TaskDialog(clients, due_on, client_id=client_id, parent=parent), add)

    session.ask(clients_to_choose, show, topic="task")


def ask_to_change(session: Session, parent: QWidget, task: Task) -> None:
    """Ask how `task` is to be, and make it so."""

    def change(answer: TaskAnswer) -> None:
        after = replace(task, text=answer.text, due_on=answer.due_on, client_id=answer.client_id)
        if after != task:
            session.undo_stack.push(change_task(session, task, after))

    def show(clients: Sequence[tuple[str, str, str | None]]) -> None:
        _open(TaskDialog(clients, task.due_on, task=task, parent=parent), change)

    session.ask(clients_to_choose, show, topic="task")


def _open(dialog: TaskDialog, agreed: Callable[[TaskAnswer], None]) -> None:
    dialog.accepted.connect(lambda: agreed(dialog.answer))
    dialog.open()
