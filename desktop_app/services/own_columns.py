"""People's own columns of clients: made, changed, put in order and removed, each in one step that can be undone."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.changes import Changed
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.folding import folded
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.own_columns import (
    LONGEST_NAME,
    RETAINER_TYPES,
    OwnColumn,
    OwnType,
    RetainerPart,
    column_called,
    retainer_column,
)
from desktop_app.sources.own_cells import is_free_name, read_texts
from desktop_app.storage import own_columns as store
from desktop_app.storage.importing.runs import partner_currency
from desktop_app.storage.typed.row_images import RowImages, row_images
from desktop_app.storage.workspace import Workspace

Columns = tuple[OwnColumn, ...]


@dataclass(frozen=True, slots=True)
class ColumnsChanged:
    """The rows that changed with the columns, and the columns since."""

    images: RowImages
    columns: Columns
    changed: Changed = Changed.CLIENTS | Changed.RENEWALS | Changed.TASKS


@dataclass(frozen=True, slots=True)
class ColumnUse:
    """A column with how many clients have something typed into it, and how many have an imported value."""

    column: OwnColumn
    typed: int
    imported: int


def column_uses(workspace: Workspace) -> tuple[ColumnUse, ...]:
    """The columns in their order, each with how many values it has."""
    return tuple(
        ColumnUse(column, store.count_typed(workspace, column), store.count_imported(workspace, column))
        for column in store.own_columns(workspace)
    )


def change_columns(workspace: Workspace, change: Callable[[Columns], Columns]) -> ColumnsChanged:
    """Have the columns that `change` makes of those there are; a new one takes over what imports brought by its name.

    Raises `WrongUse` for a name that is empty, too long, in use or that of a column of the program, and for a column
    of choices without any.
    """
    with row_images(workspace) as images, workspace.writing():
        before = store.own_columns(workspace)
        known = {column.uid: column for column in before}
        columns = tuple(_checked(column, known.get(column.uid)) for column in change(before))
        _check_apart(columns)
        columns = tuple(
            column if column.uid in known else _with_heading(workspace, column, columns) for column in columns
        )
        store.put_columns(workspace, columns)
        for column in columns:
            if column.uid not in known:
                _take_over(workspace, column)
    return ColumnsChanged(images, columns)


def undo_columns(workspace: Workspace, made: ColumnsChanged) -> ColumnsChanged:
    """Undo a change of columns, with all that was typed into them."""
    with workspace.writing():
        made.images.put_back(workspace)
    return made


def redo_columns(workspace: Workspace, made: ColumnsChanged) -> ColumnsChanged:
    """Make a change of columns again that was undone."""
    with workspace.writing():
        made.images.put_again(workspace)
    return made


def with_retainer(columns: Columns, names: Mapping[RetainerPart, str]) -> Columns:
    """With the columns of the agency's own retainer that are not there yet, called `names`."""
    missing = [part for part in RETAINER_TYPES if retainer_column(columns, part) is None]
    return (*columns, *(OwnColumn(names[part], RETAINER_TYPES[part], retainer=part) for part in missing))


def imported_headings(workspace: Workspace) -> tuple[str, ...]:
    """The headings of imported columns that have no place of their own and are no own column yet, by name."""
    columns = store.own_columns(workspace)
    headings = (name for name in store.imported_headings(workspace) if column_called(columns, name) is None)
    return tuple(sorted(headings, key=folded))


def _checked(column: OwnColumn, before: OwnColumn | None) -> OwnColumn:
    name = " ".join(column.name.split())
    choices = tuple(dict.fromkeys(" ".join(choice.split()) for choice in column.choices if choice.strip()))
    if not name or len(name) > LONGEST_NAME:
        raise _refused(QT_TRANSLATE_NOOP("Messages", "A column needs a name of at most 80 characters"), name)
    if (before is None or before.name != name) and not is_free_name(name):
        raise _refused(QT_TRANSLATE_NOOP("Messages", "“{name}” is a column of the program already"), name)
    if column.type is OwnType.CHOICE and not choices:
        raise _refused(QT_TRANSLATE_NOOP("Messages", "“{name}” needs at least one choice"), name)
    return replace(column, name=name, choices=choices)


def _check_apart(columns: Sequence[OwnColumn]) -> None:
    names: set[str] = set()
    for column in columns:
        if folded(column.name) in names:
            raise _refused(QT_TRANSLATE_NOOP("Messages", "There is a column “{name}” already"), column.name)
        names.add(folded(column.name))


def _refused(title: str, name: str) -> WrongUse:
    return WrongUse(
        title,
        QT_TRANSLATE_NOOP("Messages", "Nothing was changed."),
        QT_TRANSLATE_NOOP("Messages", "Choose another name, or change the column that is there."),
        name=name,
    )


def _with_heading(workspace: Workspace, column: OwnColumn, others: Sequence[OwnColumn]) -> OwnColumn:
    """The column with the heading under which imports brought it, or else its own name, unless another has that."""
    taken = {other.heading for other in others}
    known = (name for name in store.imported_headings(workspace) if column_called([column], name) is not None)
    heading = next((name for name in known if name not in taken), column.name)
    number = 1
    while heading in taken:
        number += 1
        heading = f"{column.name} ({number})"
    return replace(column, heading=heading)


def _take_over(workspace: Workspace, column: OwnColumn) -> None:
    """Write what imports brought for the column as its values are stored; what cannot be read so stays as it is."""
    rows = store.texts_under(workspace, column.heading)
    read = read_texts(column, [text for _, text in rows], partner_currency(workspace))
    pairs = [(number, new) for (number, old), new in zip(rows, read, strict=True) if new is not None and new != old]
    store.put_texts(workspace, column.heading, pairs)
