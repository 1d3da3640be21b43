"""Columns of money or currency that are not understood: figures would be wrong without a word if they were left out."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from desktop_app.domain.errors import UnusableInput
from desktop_app.domain.folding import folded
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.numbers import NotANumber, currency_of, written_number
from desktop_app.domain.own_columns import OwnColumn
from desktop_app.sources.cells import Cell
from desktop_app.sources.csv_file import Table, first_of
from desktop_app.sources.kinds import CellType, Kind
from desktop_app.sources.labels import header_key, is_blank_word, labels
from desktop_app.sources.layout import OtherColumns
from desktop_app.sources.own_cells import own_layout
from desktop_app.sources.tables import rows

# Latin words, and those of other scripts even where nothing is between the two.
_WORDS = re.compile(r"[a-z]+|[^\W\d_a-z]+")
# Shorter words of money are looked for as whole words: "fee" is in "coffee".
_PART_OF_A_WORD = 5
# Rows from which a column shows what it holds.
_ROWS = 200


def refuse_unread_money(kind: Kind, table: Table, chosen: Mapping[str, str], columns: Sequence[OwnColumn] = ()) -> None:
    """Raise `UnusableInput` for columns of money in a table of `kind` that `chosen` does not name and nothing reads.

    `columns` are people's own.
    """
    if unread := unread_money(kind, table, chosen, columns):
        raise UnusableInput(
            QT_TRANSLATE_NOOP("Messages", "A column of money is not understood"),
            QT_TRANSLATE_NOOP(
                "Messages", "{file} has {columns}, which fits no column of {kind}. Nothing was imported."
            ),
            QT_TRANSLATE_NOOP(
                "Messages",
                "Import it in the window once and choose what the column is, or leave it out there; this is remembered."
                " Or rename the column, or delete it.",
            ),
            file=table.name,
            columns=", ".join(unread),
            kind=kind.name,
        )


def unread_money(kind: Kind, table: Table, chosen: Mapping[str, str], columns: Sequence[OwnColumn] = ()) -> list[str]:
    """The headings of columns of money or currency that no part of `table` reads and `chosen` does not name."""
    if not any(column.type == CellType.AMOUNT for column in kind.columns):
        return []
    parts = [part for part in own_layout(kind, table.header, chosen, columns) if not isinstance(part, OtherColumns)]
    read = {place for part in parts for place in (*part.reads, *part.filled)}
    known = labels().headings.get("other", ())
    settled = {_key(heading, table.header.index(heading)) for heading in chosen if heading in table.header}
    doubtful = {
        place: heading
        for place, heading in enumerate(table.header)
        if heading and place not in read and (key := _key(heading, place)) not in known and key not in settled
    }
    if not doubtful:
        return []
    first = [row.cells for row in islice(rows(table), _ROWS)]
    return [
        heading
        for place, heading in doubtful.items()
        if _is_money(heading, [row[place] for row in first if place < len(row)])
    ]


def _key(heading: str, place: int) -> str:
    """What a heading is compared by; of several that are alike, a person has chosen for all of them."""
    return header_key(first_of(heading, place + 1) or heading)


def _is_money(heading: str, cells: Sequence[Cell]) -> bool:
    filled = [cell for cell in cells if cell != "" and not is_blank_word(str(cell), in_text=False)]
    if not filled:
        return False
    if _sounds_like_money(heading):
        return all(_is_amount(cell) or currency_of(str(cell)) for cell in filled)
    return all(_is_priced(cell) for cell in filled)


def _sounds_like_money(heading: str) -> bool:
    words = [header_key(word) for word in _WORDS.findall(folded(heading).replace("_", " "))]
    return any(money in words or (_is_long(money) and any(money in word for word in words)) for money in labels().money)


def _is_long(money: str) -> bool:
    return len(money) >= _PART_OF_A_WORD or not money.isascii()


def _is_amount(cell: Cell) -> bool:
    return not isinstance(cell, str) or bool(_numbers([cell]))


def _is_priced(cell: Cell) -> bool:
    return isinstance(cell, str) and any(number for number in _numbers([cell]))


def _numbers(cells: Iterable[str]) -> list[tuple[str, ...]]:
    """The currencies beside each of `cells` that is a number."""
    columns_of_numbers: list[tuple[str, ...]] = []
    for cell in cells:
        try:
            columns_of_numbers.append(written_number(cell.strip()).currencies)
        except NotANumber:
            continue
    return columns_of_numbers
