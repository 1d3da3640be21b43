"""What a table of clients says under headings without a place of their own, people's own columns among them."""

from collections.abc import Iterable, Sequence
from typing import cast

from desktop_app.sources.cells import Value
from desktop_app.sources.layout import OtherColumns, Part
from desktop_app.sources.own_cells import OwnPart
from desktop_app.sources.parsing import Batch

Texts = Sequence[str | None]


def is_of_properties(part: Part) -> bool:
    """Whether the values of a part are kept by their headings."""
    return isinstance(part, (OtherColumns, OwnPart))


def property_columns(parts: Iterable[tuple[Part, Batch]], lines: Sequence[int], currency: str) -> dict[str, Texts]:
    """By heading, the texts of the rows on `lines`, of the columns that say anything, as the `parts` have read them.

    Amounts of own columns without a currency are in `currency`, the partner's.
    """
    columns: dict[str, Texts] = {}
    for part, batch in parts:
        if isinstance(part, OwnPart):
            _, texts = part.stored(batch.values, currency)
            _lay_over(columns, part.column.heading, _on_lines(lines, batch.rows.lines, texts))
        else:
            columns |= dict(zip(part.names, cast(Sequence[Texts], batch.values), strict=True))  # all read as texts
    return {name: texts for name, texts in columns.items() if any(texts)}


def _text(cell: Value) -> str | None:
    return None if cell is None else str(cell)


def _on_lines(lines: Sequence[int], filled: Sequence[int], texts: Sequence[Value]) -> Texts:
    """The `texts` of the lines that are `filled`, and blanks for the others."""
    by_line = dict(zip(filled, map(_text, texts), strict=True))
    return list(map(by_line.get, lines))


def _lay_over(columns: dict[str, Texts], heading: str, texts: Texts) -> None:
    """Put an own column among the others; where another heading has its name, its own texts count."""
    below = columns.get(heading, [None] * len(texts))
    columns[heading] = [text or was for text, was in zip(texts, below, strict=True)]
