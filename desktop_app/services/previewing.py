"""Show how files would be read, before anything is planned: what was found out, and their first rows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import islice
from pathlib import Path

from desktop_app.domain.client_list import MoneyTotal
from desktop_app.domain.errors import UnusableInput
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.domain.own_columns import KEY, is_own
from desktop_app.services.column_uses import uses_at
from desktop_app.services.importing import TableKey, open_tables
from desktop_app.services.remembered_choices import remembered_choices
from desktop_app.sources.cells import BlankWord, Cell, Priced, Read, Reading, UnknownWord, parser, shown
from desktop_app.sources.choices import Choices
from desktop_app.sources.csv_file import Table
from desktop_app.sources.day_order import is_order_open
from desktop_app.sources.faults import BadCell, Undecided
from desktop_app.sources.kinds import BY_NAME, CLIENTS, KINDS, CellType, Kind, kind_named
from desktop_app.sources.layout import Part
from desktop_app.sources.mapping import all_columns, columns_of, doubled_columns, find_kind, missing_columns
from desktop_app.sources.own_cells import NEW_COLUMN, OwnPart, new_columns, own_layout
from desktop_app.sources.tables import reading_of, rows
from desktop_app.sources.temporary_folders import temporary_folder
from desktop_app.sources.unread_money import unread_money
from desktop_app.sources.xlsx_file import SHEET, NotRead
from desktop_app.storage.own_columns import own_columns
from desktop_app.storage.workspace import Workspace

_ROWS = 8
_UNKNOWN_WORD = QT_TRANSLATE_NOOP("Messages", "This word is not known; the cell counts as blank")


@dataclass(frozen=True, slots=True)
class Sample:
    """A cell as it is in the file, and as it is read: its value, or its problem; neither when left out.

    A value is a text, a name of a fixed choice, a day, a number, or an amount in its currency.
    """

    text: str
    value: str | date | Decimal | MoneyTotal | None = None
    problem: Message | None = None


@dataclass(frozen=True, slots=True)
class PreviewHeading:
    """A column of the file: its heading, the column of its kind that it goes to, if any, and its first cells.

    `taken_as` is what else it is read as, `is_left_out` whether a person leaves it out, `to_choose` whether one has to
    say what it is.
    """

    text: str
    column: str | None
    samples: tuple[Sample, ...]
    taken_as: tuple[str, ...] = ()
    is_left_out: bool = False
    to_choose: bool = False


@dataclass(frozen=True, slots=True)
class Preview:
    """How one table would be read. `kind` is `None` where it is not recognised; `missing` are needed columns not found,
    `doubled` headings that occur twice, without a choice of which is read.

    `encoding` and `separator` are empty for a sheet of a workbook. `choices` are those that led here, a person's or
    the ones kept from the last time (`remembered`). `order_open`: day and month of a date read both ways, and no date
    decides. `header_line` is the line of the header, `unread_money` the columns of money that fit no column.
    `own_columns` are what headings of a table of clients can be mapped to beside the columns of its kind.
    """

    key: TableKey
    kind: str | None
    encoding: str
    separator: str
    headings: tuple[PreviewHeading, ...]
    missing: tuple[str, ...]
    doubled: tuple[str, ...]
    order_open: bool
    remembered: bool
    choices: Choices
    header_line: int = 1
    unread_money: tuple[str, ...] = ()
    own_columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that cannot be used, and why."""

    path: Path
    fault: UnusableInput


@dataclass(frozen=True, slots=True)
class UnreadSheet:
    """A sheet with rows that is not read."""

    key: TableKey
    sheet: NotRead


# What the files are found to hold.
TableRead = Preview | Unreadable | UnreadSheet


def preview(workspace: Workspace, paths: Sequence[Path], choices: Mapping[TableKey, Choices]) -> list[TableRead]:
    """How each table of `paths` would be read with a person's `choices`."""
    return [table for path in paths for table in _file(workspace, path, choices)]


def kinds() -> list[str]:
    """The kinds of table there are."""
    return [kind.name for kind in KINDS]


def columns(kind: str) -> list[tuple[str, bool]]:
    """The columns of a kind, and whether each is needed."""
    return [(column.name, column.required) for column in all_columns(BY_NAME[kind])]


def _file(workspace: Workspace, path: Path, choices: Mapping[TableKey, Choices]) -> Iterator[TableRead]:
    with temporary_folder() as folder:
        try:
            tables, others = open_tables(workspace, path, folder, choices, Choices())
            for table in tables:
                yield _table(workspace, (path, table.name), table, choices.get((path, table.name)))
            for sheet in others:
                yield UnreadSheet((path, sheet.sheet or ""), sheet)
        except UnusableInput as fault:
            yield Unreadable(path, fault)


def _table(workspace: Workspace, key: TableKey, table: Table, own: Choices | None) -> Preview:
    remembered = None if own else remembered_choices(workspace, table.header, name=table.name)
    made = own or (
        Choices(kind=remembered.kind, mapping=remembered.mapping, words=remembered.words) if remembered else Choices()
    )
    kind = _kind(table, made)
    reading = reading_of(table, made)
    columns_here = own_columns(workspace)
    own_ones = (*columns_here, *new_columns(table, made.mapping, columns_here)) if kind == CLIENTS else ()
    parts = own_layout(kind, table.header, made.mapping, own_ones) if kind and not _lacks(kind, table, made) else []
    places = parts[0].places if parts else columns_of(kind, table.header, made.mapping) if kind else {}
    order_open = kind is not None and is_order_open(table, kind, places, reading)
    unread = tuple(unread_money(kind, table, made.mapping, own_ones)) if parts and kind else ()
    headings = tuple(
        replace(
            heading,
            column=_own_target(parts, place, made.mapping.get(heading.text, "")) or heading.column,
            taken_as=uses_at(parts, place, kind.name) if kind else (),
            is_left_out=made.mapping.get(heading.text) == "",
            to_choose=heading.text in unread,
        )
        for place, heading in enumerate(_headings(table, kind, places, reading))
    )
    is_text = table.encoding != SHEET
    return Preview(
        key,
        kind.name if kind else None,
        table.encoding if is_text else "",
        table.separator if is_text else "",
        headings,
        tuple(missing_columns(kind, table.header, made.mapping)) if kind else (),
        tuple(doubled_columns(kind, table.header, made.mapping).values()) if kind else (),
        order_open,
        remembered is not None,
        replace(made, kind=kind.name if kind else None),
        table.header_line,
        unread,
        (NEW_COLUMN, *(KEY + column.name for column in columns_here)) if kind == CLIENTS else (),
    )


def _own_target(parts: Sequence[Part], place: int, chosen: str) -> str | None:
    """The own column that a heading goes to because a person chose so."""
    if not is_own(chosen):
        return None
    own = (part.column for part in parts if isinstance(part, OwnPart) and place in part.filled)
    return next((KEY + column.name for column in own), None)


def _lacks(kind: Kind, table: Table, choices: Choices) -> bool:
    return bool(missing_columns(kind, table.header, choices.mapping))


def _kind(table: Table, choices: Choices) -> Kind | None:
    try:
        return find_kind(table, choices.kind, choices.mapping)
    except UnusableInput:
        return BY_NAME[choices.kind] if choices.kind else kind_named(Path(table.name).stem)


def _headings(
    table: Table, kind: Kind | None, places: Mapping[str, int], reading: Reading
) -> tuple[PreviewHeading, ...]:
    columns_at = {place: name for name, place in places.items()}
    first = list(islice(rows(table), _ROWS))
    made = []
    for place, text in enumerate(table.header):
        cells = [row.cells[place] if place < len(row.cells) else "" for row in first]
        name = columns_at.get(place)
        made.append(PreviewHeading(text, name, tuple(_sample(kind, name, cell, reading) for cell in cells)))
    return tuple(made)


def _sample(kind: Kind | None, name: str | None, cell: Cell, reading: Reading) -> Sample:
    """The cell as read, where it does not read both ways."""
    text = shown(cell)
    if kind is None or name is None:
        return Sample(text)
    try:
        value = parser(kind.column(name), reading)(cell)
    except BadCell as bad:
        return Sample(text, problem=bad.problem)
    except Undecided:
        return Sample(text)
    if kind.column(name).type is CellType.FLAG and isinstance(value, int):
        value = "yes" if value else "no"
    if kind.column(name).type is CellType.DATE and isinstance(value, str):
        return Sample(text, date.fromisoformat(value))
    return _read_sample(text, value)


def _read_sample(text: str, value: Read) -> Sample:
    if isinstance(value, UnknownWord):
        return Sample(text, value.value, Message(_UNKNOWN_WORD) if value.value is None else None)
    if isinstance(value, Priced):
        return Sample(text, MoneyTotal(value.amount, value.currencies[0]))
    if isinstance(value, Decimal):
        return Sample(text, value)
    return Sample(text, "" if value is None or isinstance(value, BlankWord) else str(value))
