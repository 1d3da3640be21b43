"""What a person's step did to rows, as they were before and after: put back to undo it, and again to redo it."""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from peewee import SQL, Select, Table, fn

from desktop_app.storage.importing.tables import TABLES
from desktop_app.storage.models.entered import StoredTypedRow, StoredTypedValue
from desktop_app.storage.models.own_columns import StoredOwnColumn
from desktop_app.storage.queries import change, rows_of
from desktop_app.storage.workspace import Workspace

# Clients come before what belongs to them.
_TABLES: tuple[Any, ...] = (*TABLES.values(), StoredTypedRow, StoredTypedValue, StoredOwnColumn)
_IMAGES = Table("row_image", schema="temp")

# A row by the names of its columns; `None` where it is not there.
_Image = dict[str, Any] | None


@dataclass(slots=True)
class RowImages:
    """The rows that changed, by their table and number, before and after."""

    rows: dict[tuple[str, int], tuple[_Image, _Image]] = field(default_factory=dict)

    def put_back(self, workspace: Workspace) -> None:
        """Make the rows what they were before; inside `writing()`."""
        _put(workspace, {key: before for key, (before, _) in self.rows.items()})

    def put_again(self, workspace: Workspace) -> None:
        """Make the rows what they were after; inside `writing()`."""
        _put(workspace, {key: after for key, (_, after) in self.rows.items()})


@contextmanager
def row_images(workspace: Workspace) -> Iterator[RowImages]:
    """Gives an object that holds, at the end of the block, the rows that were changed in it; around `writing()`."""
    images = RowImages()
    # As text: peewee has no temporary tables without a model, and no triggers.
    workspace.rows("CREATE TEMP TABLE row_image (name TEXT, id INTEGER, before TEXT)")
    triggers = [name for table in _TABLES for name in _note_changes(workspace, table)]
    try:
        yield images
        noted = rows_of(workspace, _IMAGES.select(_IMAGES.c.name, _IMAGES.c.id, _IMAGES.c.before))
    finally:
        for name in triggers:
            workspace.rows(f"DROP TRIGGER temp.{name}")
        workspace.rows("DROP TABLE temp.row_image")
    first: dict[tuple[str, int], _Image] = {}
    for name, number, before in noted:
        first.setdefault((name, number), json.loads(before) if before else None)
    after = _rows(workspace, first)
    images.rows = {key: (before, after.get(key)) for key, before in first.items() if before != after.get(key)}


def _note_changes(workspace: Workspace, table: Any) -> Iterator[str]:
    """Have temporary triggers note what rows of a table held before each change."""
    name = table._meta.table_name  # noqa: SLF001 - peewee's own place for what a model consists of
    columns = ", ".join(f"'{column}', old.{column}" for column in table._meta.columns)  # noqa: SLF001 - as above
    for event, number, before in (
        ("insert", "new.id", "NULL"),
        ("update", "old.id", f"json_object({columns})"),
        ("delete", "old.id", f"json_object({columns})"),
    ):
        trigger = f"image_{name}_{event}"
        workspace.rows(
            f"CREATE TEMP TRIGGER {trigger} AFTER {event} ON main.{name}"
            f" BEGIN INSERT INTO row_image VALUES ('{name}', {number}, {before}); END"
        )
        yield trigger


def _rows(workspace: Workspace, keys: Iterable[tuple[str, int]]) -> dict[tuple[str, int], dict[str, Any]]:
    """Those of the rows that are there, by their table and number."""
    numbers: dict[str, list[int]] = {}
    for name, number in keys:
        numbers.setdefault(name, []).append(number)
    rows: dict[tuple[str, int], dict[str, Any]] = {}
    for name, of_table in numbers.items():
        columns = [column.name for column in workspace.database.get_columns(name)]
        stored = Table(name)
        query = stored.select(*(getattr(stored.c, column) for column in columns))
        wanted = Select([fn.json_each(json.dumps(of_table))], [SQL("value")])
        for values in rows_of(workspace, query.where(stored.c.id.in_(wanted))):
            row = dict(zip(columns, values, strict=True))
            rows[name, row["id"]] = row
    return rows


def _put(workspace: Workspace, images: dict[tuple[str, int], _Image]) -> None:
    """Write rows: first delete those that are not to be there, last those of clients, then write the others."""
    order = [table._meta.table_name for table in _TABLES]  # noqa: SLF001 - as above
    in_order = sorted(images.items(), key=lambda image: order.index(image[0][0]))
    for (name, number), image in reversed(in_order):
        if image is None:
            stored = Table(name)
            change(workspace, stored.delete().where(stored.c.id == number))
    _write(workspace, [(name, number, image) for (name, number), image in in_order if image is not None])


def _write(workspace: Workspace, rows: Sequence[tuple[str, int, dict[str, Any]]]) -> None:
    for name, number, image in rows:
        stored = Table(name)
        values = {getattr(stored.c, column): value for column, value in image.items()}
        if not change(workspace, stored.update(values).where(stored.c.id == number)):
            change(workspace, stored.insert(values))
