"""How many tasks are due: all that the window says of them until the page about them is opened."""

from datetime import date

from desktop_app.storage import tasks
from desktop_app.storage.workspace import Workspace


def tasks_due(workspace: Workspace, today: date) -> int:
    """How many tasks are due today or overdue."""
    return tasks.count_due(workspace, today)
