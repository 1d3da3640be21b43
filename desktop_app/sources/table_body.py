"""Where the rows of a table end, and which are none: the header again on a further page, and the next table below."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from desktop_app.sources.kinds import BY_NAME
from desktop_app.sources.labels import header_key, labels
from desktop_app.sources.mapping import columns_of, kind_of
from desktop_app.sources.rows import Rows

# A row with fewer headings may be values that happen to be called so.
_LEAST_HEADINGS = 2


@dataclass(slots=True)
class BodyNotes:
    """What was met below a header beside its rows: the lines that `repeat` it, and the line on which another table
    begins, with the number of rows below that. `unnamed` counts the cells under no heading, of which
    the first is reported with its line."""

    unnamed: int = 0
    first_unnamed: tuple[int, str] = (0, "")
    repeats: list[int] = field(default_factory=list)
    next_table: int | None = None
    rest: int = 0


def body(batches: Iterator[Rows], header: Sequence[str], notes: BodyNotes | None = None) -> Iterator[Rows]:
    """The rows among `batches` that belong to the table with this `header`; `notes` takes what else there is."""
    notes = notes or BodyNotes()
    first = next((place for place, heading in enumerate(header) if heading), 0)
    blank = [place for place, heading in enumerate(header) if not heading]
    last = 0
    for rows in batches:
        if notes.next_table is not None:
            notes.rest += len(rows.lines)
            continue
        repeats = _repeats(rows, header, first)
        above = [last or rows.lines[0], *rows.lines[:-1]]
        gaps = [at for at, line in enumerate(rows.lines) if line > above[at] + 1]
        end = next((at for at in gaps if at not in repeats and _is_header(rows, at)), len(rows.lines))
        last = rows.lines[-1]
        if end < len(rows.lines):
            notes.next_table, notes.rest = rows.lines[end], len(rows.lines) - end - 1
        repeats = [at for at in repeats if at < end]
        notes.repeats += [rows.lines[at] for at in repeats]
        wanted = [at for at in range(end) if at not in repeats]
        own = rows if len(wanted) == len(rows.lines) else rows.only(wanted)
        _note_unnamed(own, blank, notes)
        if wanted:
            yield own


def _note_unnamed(rows: Rows, blank: Sequence[int], notes: BodyNotes) -> None:
    for place in blank:
        if any(cell != "" for cell in rows.columns[place]):
            filled = [at for at, cell in enumerate(rows.columns[place]) if str(cell).strip()]
            if filled and not notes.unnamed:
                notes.first_unnamed = rows.lines[filled[0]], str(rows.columns[place][filled[0]])
            notes.unnamed += len(filled)


def _repeats(rows: Rows, header: Sequence[str], first: int) -> list[int]:
    """The places of the rows that are the header again."""
    if first >= len(rows.columns) or header[first] not in rows.columns[first]:
        return []
    return [at for at, cell in enumerate(rows.columns[first]) if cell == header[first] and _is_same(rows, at, header)]


def _is_same(rows: Rows, at: int, header: Sequence[str]) -> bool:
    cells = [str(cell).strip() for cell in rows.cells(at)]
    return len(cells) == len(header) and all(map(_is_heading, cells, header))


def _is_heading(cell: str, heading: str) -> bool:
    return cell == heading or (bool(cell) and heading.startswith(f"{cell} ["))


def _is_header(rows: Rows, at: int) -> bool:
    """Whether a row, above which a line is blank, is the header of another table: more of its cells than not are
    headings of one kind, which misses none that it needs."""
    cells = [str(cell).strip() for cell in rows.cells(at)]
    filled = [cell for cell in cells if cell]
    if len(filled) < _LEAST_HEADINGS or not _may_be_heading(filled[0]):
        return False
    kind = kind_of(cells)
    return kind is not None and len(columns_of(kind, cells)) >= max(_LEAST_HEADINGS, len(filled) / 2)


def _may_be_heading(cell: str) -> bool:
    key = header_key(cell)
    known = labels().headings.values()
    return any(key in keys for keys in known) or any(
        key == header_key(column.name) for kind in BY_NAME.values() for column in kind.columns
    )
