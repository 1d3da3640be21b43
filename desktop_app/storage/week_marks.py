"""What people did about the lines of the week; kept by client id, so that no import or undo removes it."""

import json

from desktop_app.domain.week_items import WeekKind, WeekLine, WeekMark
from desktop_app.storage.client_queries import day
from desktop_app.storage.models.week import StoredWeekMark
from desktop_app.storage.queries import change, rows_of
from desktop_app.storage.workspace import Workspace


def week_marks(workspace: Workspace) -> list[WeekMark]:
    """Every mark, also of lines that are not there at present."""
    mark = StoredWeekMark
    rows = rows_of(workspace, mark.select(mark.client_id, mark.kind, mark.until, mark.reasons))
    return [
        WeekMark((client_id, WeekKind(kind)), day(until), frozenset(json.loads(reasons)))
        for client_id, kind, until, reasons in rows
    ]


def put_mark(workspace: Workspace, line: WeekLine, mark: WeekMark | None) -> None:
    """Store a line's mark in place of what was there, or delete it (`None`); inside `writing()`."""
    (client_id, kind), stored = line, StoredWeekMark
    if mark is None:
        change(workspace, stored.delete().where(stored.client_id == client_id, stored.kind == kind))
    else:
        reasons = json.dumps(sorted(mark.reasons))
        query = stored.insert(client_id=client_id, kind=kind, until=mark.until, reasons=reasons)
        change(workspace, query.on_conflict_replace())
