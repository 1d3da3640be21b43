"""Rows of earlier imports that an import has unchanged: they stay when the earlier one is taken back."""

import json
from collections.abc import Iterable, Sequence

from desktop_app.storage.importing.tables import TABLES
from desktop_app.storage.models.imports import StoredImport
from desktop_app.storage.queries import change, rows_of
from desktop_app.storage.workspace import Workspace


def note_listed(workspace: Workspace, import_id: int, rows: Iterable[tuple[str, Sequence[int]]]) -> None:
    """Note the rows that an import has unchanged, by kind and number; inside `writing()`."""
    numbers: dict[str, set[int]] = {}
    for kind, of_kind in rows:
        if of_kind:
            numbers.setdefault(kind, set()).update(of_kind)
    if numbers:
        listed = {kind: _spans(sorted(of_kind)) for kind, of_kind in numbers.items()}
        change(workspace, StoredImport.update(listed=json.dumps(listed)).where(StoredImport.id == import_id))


def hand_over(workspace: Workspace, import_id: int) -> None:
    """Give the rows that an import added to the first later one that has them unchanged; inside `writing()`."""
    run = StoredImport
    later = run.select(run.id, run.listed).where(run.id > import_id, run.undone_at.is_null(), run.listed.is_null(False))
    for number, listed in rows_of(workspace, later.order_by(run.id)):
        for kind, spans in json.loads(listed).items():
            table = TABLES[kind]
            for first, last in spans:
                ours = (table.added_by == import_id) & table.id.between(first, last)
                change(workspace, table.update(added_by=number).where(ours))


def _spans(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """The first and the last of numbers that follow each other, in order."""
    spans: list[tuple[int, int]] = []
    for number in numbers:
        if spans and spans[-1][1] == number - 1:
            spans[-1] = spans[-1][0], number
        else:
            spans.append((number, number))
    return spans
