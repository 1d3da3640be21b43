"""XLSX workbooks: looked at as a ZIP first, then read by a process of its own, sheet by sheet."""

import os
import subprocess
import sys
import zlib
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from errno import ESPIPE
from itertools import islice
from pathlib import Path
from stat import S_ISCHR, S_ISFIFO
from zipfile import BadZipFile, ZipFile, ZipInfo

from desktop_app.domain.errors import UnusableInput
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.sources.child_argument import READ_WORKBOOK
from desktop_app.sources.choices import Choices
from desktop_app.sources.csv_file import MOST_TITLES, Table, distinct, empty, grouped, is_doubled, unreadable
from desktop_app.sources.dates import SHEET_EPOCH, SHEET_EPOCH_1904
from desktop_app.sources.kinds import kind_named
from desktop_app.sources.rows import Rows
from desktop_app.sources.temporary_folders import check_room
from desktop_app.sources.xlsx_child import SHEETS, SYSTEM_1904, VISIBLE, laid_down

SHEET = "sheet"
_ZIP, _OLE2 = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_SECONDS = 180
# Asks Linux for memory in large pieces, which reads large sheets a twentieth sooner; unknown elsewhere, and no harm.
_LARGE_PAGES = {"GLIBC_TUNABLES": "glibc.malloc.hugetlb=1"}
_MOST_ENTRIES = 2_000
_MOST_BYTES = 2 << 30
_SUSPECT_BYTES, _SUSPECT_RATIO = 64 << 20, 150


def is_workbook(path: Path) -> bool:
    """Whether `path` is an XLSX by its content, whatever its name. Raises `UnusableInput` for one with a password."""
    try:
        if S_ISFIFO(mode := path.stat().st_mode) or S_ISCHR(mode):  # read once only, or without an end
            raise OSError(ESPIPE, "a pipe or device, not a file on disk")
        with path.open("rb") as file:
            start = file.read(4)
    except OSError as fault:
        raise unreadable(path, fault) from fault
    if start == _OLE2:
        raise UnusableInput(
            QT_TRANSLATE_NOOP("Messages", "This workbook is protected or too old"),
            QT_TRANSLATE_NOOP("Messages", "{file} has a password, or is in the format of before 2007."),
            QT_TRANSLATE_NOOP("Messages", "Save it as .xlsx without a password and try again. Nothing was imported."),
            file=path.name,
        )
    return start == _ZIP


@dataclass(frozen=True, slots=True)
class NotRead:
    """A sheet of a workbook, or a part of a file without sheets, with `rows` rows that is not read, and why."""

    file: str
    sheet: str | None
    rows: int
    why: Message


def sheets(
    path: Path,
    folder: Path,
    fits: Callable[[tuple[str, ...]], bool],
    wanted: Collection[str] = (),
    choices: Callable[[str], Choices] = lambda _sheet: Choices(),
) -> tuple[list[Table], list[NotRead]]:
    """The tables of the workbook: the sheets `wanted`, or else those that are named after a kind or whose header
    `fits`, or else the first one; and the other sheets with rows. What a person chose for a sheet goes before.

    Their rows are laid down in `folder`, so that they can be read more than once. Raises `UnusableInput`, and
    `NotWritable` where there is no room for them.
    """
    _lay_down(path, folder)
    tables_read: list[tuple[Table, bool]] = []
    described = [
        (str(name), state, system)
        for columns in laid_down(folder / SHEETS)
        for name, state, system in zip(*columns, strict=True)
    ]
    for number, (name, state, system) in enumerate(described):
        table = _table(path, name, folder / str(number), fits, choices(name).header_line)
        if table is not None:
            epoch = SHEET_EPOCH_1904 if system == SYSTEM_1904 else SHEET_EPOCH
            tables_read.append((replace(table, epoch=epoch), state == VISIBLE))
    if not tables_read:
        raise empty(path)
    read = _chosen(tables_read, fits, wanted, choices)
    return read or [tables_read[0][0]], [
        _not_read(table, shown, chosen=bool(wanted) or choices(table.name).is_read is not None)
        for table, shown in tables_read
        if table not in (read or [tables_read[0][0]])
    ]


def _chosen(
    tables_read: Sequence[tuple[Table, bool]],
    fits: Callable[[tuple[str, ...]], bool],
    wanted: Collection[str],
    choices: Callable[[str], Choices],
) -> list[Table]:
    def is_read(table: Table, *, shown: bool) -> bool:
        chosen = choices(table.name).is_read
        return shown and bool(kind_named(table.name) or fits(table.header)) if chosen is None else chosen

    if wanted:
        return [table for table, _ in tables_read if table.name in wanted]
    return [table for table, shown in tables_read if is_read(table, shown=shown)]


def _not_read(table: Table, shown: bool, *, chosen: bool) -> NotRead:
    rows = sum(len(some.lines) for some in sheet_batches(table))
    if chosen:
        why = Message(QT_TRANSLATE_NOOP("Messages", "It was not chosen"))
    elif not shown:
        why = Message(QT_TRANSLATE_NOOP("Messages", "The sheet is hidden"))
    else:
        why = Message(QT_TRANSLATE_NOOP("Messages", "Its header fits no kind of table"))
    return NotRead(table.file, table.name, rows, why)


def _lay_down(path: Path, folder: Path) -> None:
    """Have the rows of `path` read and laid down in `folder` by a process of its own."""
    unpacked = _check_archive(path)
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "desktop_app"]
    command = [*program, READ_WORKBOOK, str(path.resolve()), str(folder), str(unpacked)]
    try:
        # Nothing of the command comes from the file's content.
        done = subprocess.run(  # noqa: S603
            command,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            cwd=Path(__file__).parents[2],
            env={**os.environ, **_LARGE_PAGES},
        )
    except subprocess.TimeoutExpired as fault:
        raise _refused(path) from fault
    if done.returncode:
        check_room(folder)
        raise _refused(path)


def sheet_batches(table: Table) -> Iterator[Rows]:
    """The rows below the header, some at a time; blank ones are passed over."""
    for some in _all_rows(table.path):
        if some.lines[0] > table.header_line and all(some.columns[0]):
            yield some  # as most are
        elif filled := [at for at, line in enumerate(some.lines) if line > table.header_line and _is_filled(some, at)]:
            yield some.only(filled)


def _is_filled(rows: Rows, at: int) -> bool:
    return any(column[at] != "" for column in rows.columns)


def _table(
    path: Path, name: str, rows: Path, fits: Callable[[tuple[str, ...]], bool], header_line: int | None
) -> Table | None:
    """The table on one sheet, `None` for a blank one: below `header_line`, or the first of the first rows that `fits`,
    or else below the first row."""
    first = islice(_filled_rows(rows), MOST_TITLES if header_line is None else None)
    above: list[tuple[int, tuple[str, ...]]] = []
    for line, header in first:
        if fits(header) if header_line is None else line >= header_line:
            below = next(first, None) if header_line is None else None
            rows_read = [*above, (line, header)]
            if (
                below is not None and below[0] == line + 1 and is_doubled(header) and fits(below[1])
            ):  # titles of groups fit by themselves
                rows_read.append(below)
            return _below(Table(rows, name, (), SHEET, SHEET, file=path.name), rows_read)
        above.append((line, header))
    if not above or header_line is not None:
        return None
    return Table(rows, name, above[0][1], SHEET, SHEET, above[0][0], path.name)


def _below(table: Table, rows: Sequence[tuple[int, tuple[str, ...]]]) -> Table:
    """`table` with the last of `rows` as its header, and the others as titles above it."""
    *above, (line, header) = rows
    named_by_group = grouped(header, above[-1][1]) if above and above[-1][0] == line - 1 else header
    titles = tuple(" ".join(cells).strip() for _, cells in above)
    titled = named_by_group != header
    return replace(table, header=named_by_group, header_line=line, skipped=titles, titled=titled)


def _filled_rows(path: Path) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The rows of a sheet that are not blank, each as a header would be read, with their lines."""
    for some in _all_rows(path):
        for at, line in enumerate(some.lines):
            header = [str(cell).strip() for cell in some.cells(at)]
            if any(header):
                yield line, distinct(header)


def _all_rows(path: Path) -> Iterator[Rows]:
    line = 1
    for columns in laid_down(path):
        yield Rows(range(line, line + len(columns[0])), columns)
        line += len(columns[0])


def _check_archive(path: Path) -> int:
    """Refuse what is not a workbook, and what would unpack to far more than it says; gives its bytes once unpacked."""
    try:
        with ZipFile(path) as archive:
            entries = archive.infolist()
            # The reader takes a sheet of UTF-16 for one without rows.
            starts = [_start(archive, entry) for entry in entries if entry.filename.startswith("xl/worksheets/sheet")]
    except (BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError, zlib.error) as fault:
        raise _refused(path) from fault
    whole = sum(entry.file_size for entry in entries)
    suspect = any(
        entry.file_size > _SUSPECT_BYTES and entry.file_size > _SUSPECT_RATIO * max(entry.compress_size, 1)
        for entry in entries
    )
    known = any(entry.filename.lower() == "xl/workbook.xml" for entry in entries)
    wide = any(b"\0" in start for start in starts)
    if len(entries) > _MOST_ENTRIES or whole > _MOST_BYTES or suspect or wide or not known:
        raise _refused(path)
    return whole


def _start(archive: ZipFile, entry: ZipInfo) -> bytes:
    with archive.open(entry) as file:
        return file.read(4)


def _refused(path: Path) -> UnusableInput:
    return UnusableInput(
        QT_TRANSLATE_NOOP("Messages", "The workbook cannot be read"),
        QT_TRANSLATE_NOOP("Messages", "{file} is damaged, is not an XLSX workbook, or unpacks to far too much."),
        QT_TRANSLATE_NOOP("Messages", "Open it in a spreadsheet, save it again, or as CSV. Nothing was imported."),
        file=path.name,
    )
