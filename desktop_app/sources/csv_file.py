"""CSV files as people have them: any encoding, separator and line end, found out and read row by row."""

import codecs
import csv
import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from io import StringIO
from itertools import islice
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TextIO

from desktop_app.domain.errors import UnusableInput
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.sources.dates import SHEET_EPOCH
from desktop_app.sources.labels import header_key
from desktop_app.sources.old_encodings import old_encoding
from desktop_app.sources.rows import Row

if TYPE_CHECKING:
    import _csv

SEPARATORS = (",", ";", "\t", "|")
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CHUNK = 1 << 20
# As many as a spreadsheet can have.
_MOST_COLUMNS = 16_384
# Lines among which the header is looked for.
MOST_TITLES = 30
# Characters in which a header must end.
_HEAD = 200_000
_BLANK = "".join((*SEPARATORS, " \r\n"))
_SEPARATOR_LINE = re.compile(r'"?sep=([^"\w])"?', re.IGNORECASE)
# How pages, documents and programs' data begin that are named like a table.
_FOREIGN = re.compile(r"\s*(?:[<{\[]|%PDF)")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
# Some rows may hold signs that are not text; pictures and archives are full of them.
_MOST_CONTROLS = 20
# What is left of a byte that is not in its file's encoding.
_STRAYS = re.compile(r"[\udc80-\udcff]")
# A backslash before a quotation mark, in UTF-16 with zeros between.
_BACKSLASH, _BACKSLASH_BYTES = re.compile(rb"\\\0?\""), 3
_AGAIN = re.compile(r"(.*) \[(\d+)\]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a file: where its rows are, how they are read, its header, and the `file` a person gave.

    No two headings are the same (see `distinct`). `state` is the file's size and time when it was looked at,
    `epoch` the day that its numbers count days from, `skipped` the lines above the header that are not blank, the last
    of which titles groups of headings where `titled`.
    `records` gives the rows of a table that is in no file; `escaped` says that quotes are escaped by backslashes.
    """

    path: Path
    name: str
    header: tuple[str, ...]
    encoding: str = ""
    separator: str = ""
    header_line: int = 1
    file: str = ""
    state: tuple[int, int] = (0, 0)
    epoch: date = SHEET_EPOCH
    skipped: tuple[str, ...] = ()
    titled: bool = False
    escaped: bool = False
    records: Callable[[], Iterator[Row]] | None = None


def look(
    path: Path,
    encoding: str | None = None,
    separator: str | None = None,
    header_line: int | None = None,
    fits: Callable[[tuple[str, ...]], bool] = lambda _header: False,
) -> Table:
    """Find out how `path` is written, and read its header. Raises `UnusableInput` for what is not a table of text.

    The header is on `header_line`, or the first of the first lines that `fits`; where none does, the first of all.
    """
    encoding = encoding or find_encoding(path)
    try:
        with _opened(path, encoding) as file:
            state = _state(file)
            head = file.read(_HEAD)
        if len(_CONTROLS.findall(head)) > max(_MOST_CONTROLS, len(head) // 100):
            raise no_table(path)
        lines = list(StringIO(head, newline=""))
        table = _table(path, lines, encoding, separator, header_line, fits)
        return replace(table, state=state, escaped=_is_escaped(table))
    except (csv.Error, UnicodeError) as fault:
        raise no_table(path) from fault


def _table(
    path: Path,
    lines: Sequence[str],
    encoding: str,
    separator: str | None,
    header_line: int | None,
    fits: Callable[[tuple[str, ...]], bool],
) -> Table:
    """The table in `lines`; the separator's name, blank lines and titles may come before its header."""
    named = _SEPARATOR_LINE.fullmatch(lines[0].rstrip("\r\n")) if lines else None
    at = 1 if named else 0
    while at < len(lines) and not lines[at].strip(_BLANK):
        at += 1
    if at == len(lines):
        raise empty(path)
    if _FOREIGN.match(lines[at]) or _CONTROLS.search(lines[at]):
        raise no_table(path)
    separator = separator or (named[1] if named else None)
    first, wanted = at, range(at, min(at + MOST_TITLES, len(lines)))
    if header_line is not None:
        first, wanted = min(header_line, len(lines)) - 1, range(0)
    filled = [line for line in wanted if lines[line].strip(_BLANK)]
    line = next((line for line in filled if fits(_header(lines[line:], separator)[0])), first)
    header, mark = _header(lines[line:], separator)
    above = _header(lines[line - 1 :], mark)[0] if line > at else ()
    if line + 1 in filled and is_doubled(header):
        below = _header(lines[line + 1 :], mark)[0]
        if fits(below):  # those above are titles of groups, which fit by themselves
            line, above, header = line + 1, header, below
    named_by_group = grouped(header, above)
    if len(header) > _MOST_COLUMNS:
        raise no_table(path)
    titles = tuple(title for title in lines[at:line] if title.strip(_BLANK))
    titled = named_by_group != header
    return Table(path, path.name, named_by_group, encoding, mark, line + 1, path.name, skipped=titles, titled=titled)


def _header(lines: Sequence[str], separator: str | None) -> tuple[tuple[str, ...], str]:
    """The header with which `lines` begin, and the separator between its cells."""
    mark = separator or find_separator(lines)
    return distinct([cell.strip() for cell in next(csv.reader(lines, delimiter=mark))]), mark


def rows(table: Table) -> Iterator[Row]:
    """The rows below the header, one at a time; blank ones are passed over."""
    with _opened(table.path, table.encoding) as file:
        above = table.header_line - 1  # a title may hold a quotation mark of its own
        for _ in range(above):
            next(file, None)
        reader = _reader(table, file)
        last, line = table.header_line, table.header_line
        try:
            for cells in reader:
                if line > table.header_line and any(cells):
                    yield Row(line, cells)
                last, line = line, above + reader.line_num + 1
            if line - last > 1:
                _check_closed(table, last)
            _check_unchanged(table, file)
        except (csv.Error, UnicodeError) as fault:
            raise UnusableInput(
                QT_TRANSLATE_NOOP("Messages", "The file cannot be read to its end"),
                QT_TRANSLATE_NOOP("Messages", "{file}, line {line}: {fault}. Nothing was imported."),
                QT_TRANSLATE_NOOP("Messages", "Look for a quotation mark that is never closed, or export it again."),
                file=table.path.name,
                line=last if line - last > 1 else line,
                fault=fault,
            ) from fault


def _reader(table: Table, lines: Iterable[str], *, strict: bool = False) -> "_csv.Reader":
    mark = "\\" if table.escaped else None
    return csv.reader(lines, delimiter=table.separator, escapechar=mark, strict=strict)


def _is_escaped(table: Table) -> bool:
    """Whether the quotation marks inside cells have a backslash before them, and not another one: fewer rows break."""
    if not _has_backslashes(table.path):
        return False
    plain = _broken_rows(table)
    return plain > 0 and _broken_rows(replace(table, escaped=True)) < plain


def _has_backslashes(path: Path) -> bool:
    last = b""
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            if _BACKSLASH.search(last + chunk):
                return True
            last = chunk[-_BACKSLASH_BYTES:]
    return False


def _broken_rows(table: Table) -> float:
    """How many rows have more cells than the header; infinitely many where quotation marks do not pair."""
    with _opened(table.path, table.encoding) as file:
        try:
            rows = _reader(table, islice(file, table.header_line - 1, None), strict=True)
            return sum(any(row[len(table.header) :]) for row in rows)
        except csv.Error:
            return inf


def _check_closed(table: Table, line: int) -> None:
    """Raise `csv.Error` where the last row, from `line` on, is long only since a quotation mark is never closed.

    Only a strict reader notices, and it would also refuse rows that can be read.
    """
    with _opened(table.path, table.encoding) as file:
        try:
            list(_reader(table, islice(file, line - 1, None), strict=True))
        except csv.Error as fault:
            if "unexpected end" in str(fault):
                raise


def _check_unchanged(table: Table, file: TextIO) -> None:
    """Raise `UnusableInput` where rows were read that no plan showed, or half of a file that is being written."""
    try:
        still = _state(file) == table.state == _state(table.path)
    except OSError:
        still = False
    if not still:
        raise UnusableInput(
            QT_TRANSLATE_NOOP("Messages", "The file changed while it was read"),
            QT_TRANSLATE_NOOP("Messages", "Another program is writing {file}. Nothing was imported."),
            QT_TRANSLATE_NOOP("Messages", "Wait until it is done, and try again."),
            file=table.path.name,
        )


def _state(file: TextIO | Path) -> tuple[int, int]:
    status = file.stat() if isinstance(file, Path) else os.fstat(file.fileno())
    return status.st_size, status.st_mtime_ns


def distinct(headings: Sequence[str]) -> tuple[str, ...]:
    """`headings` with the position of those that occurred before, so that each is distinct."""
    known: set[str] = set()
    named = []
    for place, heading in enumerate(headings, start=1):
        again = bool(heading) and header_key(heading) in known
        known.add(header_key(heading))
        named.append(f"{heading} [{place}]" if again else heading)
    return tuple(named)


def is_doubled(header: Sequence[str]) -> bool:
    """Whether a heading occurs again in `header`."""
    return any(first_of(heading, place) for place, heading in enumerate(header, start=1))


def grouped(header: tuple[str, ...], above: Sequence[str]) -> tuple[str, ...]:
    """`header`, in which headings that occur again begin with the title of their group in the row `above`, if any.

    A title is above the first heading of its group: `"Sales Hub"` above `"MRR"` and `"Renewal date"`.
    """
    again = {header_key(first) for place, heading in enumerate(header, start=1) if (first := first_of(heading, place))}
    if not again or len(above) != len(header):
        return header
    titles: list[str] = []
    for place, title in enumerate(above, start=1):
        titles.append(first_of(title, place) or title or (titles[-1] if titles else ""))
    named = [first_of(heading, place) or heading for place, heading in enumerate(header, start=1)]
    return distinct(
        [
            f"{title} {heading}".strip() if header_key(heading) in again else heading
            for title, heading in zip(titles, named, strict=True)
        ]
    )


def first_of(heading: str, place: int) -> str | None:
    """The heading that stood before `heading` already, as `distinct` has named it; `None` for any other.

    `place` is counted from 1: people end headings in brackets too, such as `MRR [2025]`.
    """
    again = _AGAIN.fullmatch(heading)
    return again[1] if again and again[2] == str(place) else None


def find_encoding(path: Path) -> str:
    """The encoding of `path`: by its mark, else UTF-8 where it is valid, else what old spreadsheets write."""
    try:
        with path.open("rb") as file:
            start = file.read(_CHUNK)
            if not start.strip():
                raise empty(path)
            for mark, encoding in _BOMS:
                if start.startswith(mark):
                    return encoding
            if start.count(0) > len(start) // 8:
                return "utf-16-le" if start[1:2] == b"\0" else "utf-16-be"
            if _is_utf8(start, file) or _is_mostly_utf8(file):
                return "utf-8"
    except OSError as fault:
        raise unreadable(path, fault) from fault
    return old_encoding(start)


def _is_utf8(start: bytes, file: BinaryIO) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        decoder.decode(start)
        while chunk := file.read(_CHUNK):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _is_mostly_utf8(file: BinaryIO) -> bool:
    """Whether more letters are UTF-8 than are not: other encodings hardly ever look so, and some bytes may be wrong."""
    decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
    letters = strays = 0
    file.seek(0)
    while chunk := file.read(_CHUNK):
        text = decoder.decode(chunk)
        stray_count = len(_STRAYS.findall(text))
        strays += stray_count
        letters += len(text) - len(text.encode("ascii", "ignore")) - stray_count
    return letters > strays


def find_separator(lines: Sequence[str]) -> str:
    """The separator that splits the header, with which `lines` begin, into the most columns; a comma for one column."""
    return max(SEPARATORS, key=lambda separator: len(next(csv.reader(lines, delimiter=separator))))


def _opened(path: Path, encoding: str) -> TextIO:
    # A stray byte costs its row, not the file.
    errors = "surrogateescape" if encoding.startswith("utf-8") else "strict"
    try:
        return path.open(encoding=encoding, errors=errors, newline="")
    except (OSError, LookupError) as fault:
        raise unreadable(path, fault) from fault


def unreadable(path: Path, fault: Exception) -> UnusableInput:
    return UnusableInput(
        QT_TRANSLATE_NOOP("Messages", "The file cannot be read"),
        QT_TRANSLATE_NOOP("Messages", "{file}: {fault}. Nothing was imported."),
        QT_TRANSLATE_NOOP("Messages", "Check that the file is there and that you may read it."),
        file=path,
        fault=getattr(fault, "strerror", None) or fault,
    )


def no_table(path: Path) -> UnusableInput:
    return UnusableInput(
        QT_TRANSLATE_NOOP("Messages", "The file is not a table"),
        QT_TRANSLATE_NOOP("Messages", "{file} does not read as rows of text in its encoding. Nothing was imported."),
        QT_TRANSLATE_NOOP("Messages", "Open it in a spreadsheet and save it as CSV (UTF-8) or .xlsx."),
        file=path.name,
    )


def empty(path: Path) -> UnusableInput:
    return UnusableInput(
        QT_TRANSLATE_NOOP("Messages", "The file is empty"),
        QT_TRANSLATE_NOOP("Messages", "{file} holds no rows. Nothing was imported."),
        QT_TRANSLATE_NOOP("Messages", "Export it again and check that the export finished."),
        file=path.name,
    )
