"""Many cells of one column read at once: what most cells look like takes a few passes of C, the others one by one."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from math import isfinite
from typing import TypeVar, cast

from desktop_app.domain.emails import ADDRESS, LONGEST_ADDRESS
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.sources.cells import FAILED, LARGEST, LONGEST_TEXT, BadCell, Cell, Parser, Reading, Value, parser
from desktop_app.sources.kinds import CellType, Column

_MISSING = QT_TRANSLATE_NOOP("Messages", "This must not be empty")
# Distinct values that are remembered per column; names and ids are all distinct, and remembering them helps nobody.
_REMEMBERED = 4_096
# Numbers, days and addresses, a line each, that nobody reads otherwise. None goes back over what it has matched: that
# makes them five times as fast.
_PLAIN_NUMBERS = re.compile(r"(?:[0-9]{1,10}+(?:\.[0-9]{1,2}+)?+\n)*+")
_ISO_DAYS = re.compile(r"(?:(?:19[7-9]|20[0-9]|21[0-9])[0-9]-[0-9]{2}-[0-9]{2}\n)*+")
_ADDRESSES = re.compile(rf"(?:{ADDRESS}\n)*+")


_Number = TypeVar("_Number", int, float, Decimal)


class _Known(dict[Cell, Value]):
    """Values by their cells, read when first asked for."""

    def __init__(self, read: Parser) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, cell: Cell) -> Value:
        value = self._read(cell)
        if len(self) < _REMEMBERED:
            self[cell] = value
        return value


class ColumnReader:
    """Reads the cells of `column`; raises `Undecided` for one that reads two ways while nothing has decided which."""

    def __init__(self, column: Column, reading: Reading) -> None:
        self.column = column
        self._reading = reading
        self._known = _Known(parser(column, reading))

    def read(self, cells: Sequence[Cell]) -> tuple[Sequence[Value], dict[int, Message]]:
        """The values of `cells` in their order, and the problems of those that cannot be taken, by their places."""
        values, problems = self._read(cells)
        if self.column.required and None in values:
            missing = {at: Message(_MISSING) for at, value in enumerate(values) if value is None}
            problems = missing | problems
        return values, problems

    def _read(self, cells: Sequence[Cell]) -> tuple[Sequence[Value], dict[int, Message]]:
        if (values := self._read_at_once(cells)) is not None:
            return values, {}
        try:
            return list(map(self._known.__getitem__, cells)), {}
        except BadCell:
            return self._read_each(cells)

    def _read_at_once(self, cells: Sequence[Cell]) -> Sequence[Value] | None:
        types = set(map(type, cells))
        if str not in types or (len(types) == 1 and all(cells)):
            return self._at_once(cells, types)
        filled = [cell for cell in cells if cell != ""]
        values = self._at_once(filled, set(map(type, filled))) if filled else ()
        if values is None:
            return None
        waiting = iter(values)
        return [None if cell == "" else next(waiting) for cell in cells]

    def _at_once(self, cells: Sequence[Cell], types: set[type[Cell]]) -> Sequence[Value] | None:
        if types == {str} and self.column.type in _TEXTS:
            return _TEXTS[self.column.type](cast(Sequence[str], cells), self.column, self._reading)
        if types <= {int, float} and self.column.type in _NUMBERS and isfinite(sum(cast(Sequence[float], cells))):
            return _NUMBERS[self.column.type](cast(Sequence[float], cells), self.column)
        return None

    def _read_each(self, cells: Sequence[Cell]) -> tuple[Sequence[Value], dict[int, Message]]:
        values: list[Value] = [None] * len(cells)
        problems: dict[int, Message] = {}
        for place, cell in enumerate(cells):
            try:
                values[place] = self._known[cell]
            except BadCell as bad:
                problems[place] = bad.problem
        return values, problems


# Cells that are all texts, none of them blank: their values, or None where one of them needs a closer look.


def _texts(cells: Sequence[str], _column: Column, _reading: Reading) -> list[str] | None:
    texts = list(map(str.strip, cells))
    joined = "".join(texts)
    formula = "=" in joined and "\n=" in "\n".join(("", *texts))
    failed = "#" in joined and not FAILED.isdisjoint(texts)
    long = len(joined) > LONGEST_TEXT and max(map(len, texts)) > LONGEST_TEXT
    if formula or failed or long or not all(texts) or not joined.isprintable():
        return None
    return texts


def _ids(cells: Sequence[str], column: Column, reading: Reading) -> list[str] | None:
    texts = _texts(cells, column, reading) or []
    return texts if "".join(texts).isdecimal() else None


def _domains(cells: Sequence[str], column: Column, reading: Reading) -> list[str] | None:
    texts = _texts(cells, column, reading)
    joined = "".join(texts or "/").lower()
    return None if texts is None or "/" in joined or "www." in joined else list(map(str.lower, texts))


def _emails(cells: Sequence[str], column: Column, reading: Reading) -> list[str] | None:
    texts = _texts(cells, column, reading)
    return texts if texts and max(map(len, texts)) <= LONGEST_ADDRESS and _lines(_ADDRESSES, texts) else None


def _days(cells: Sequence[str], _column: Column, _reading: Reading) -> Sequence[str] | None:
    if _lines(_ISO_DAYS, cells) is None:
        return None
    try:
        for day in set(cells):
            date.fromisoformat(day)
    except ValueError:
        return None
    return cells


def _counts(cells: Sequence[str], column: Column, _reading: Reading) -> list[int] | None:
    lines = _lines(_PLAIN_NUMBERS, cells)
    return None if lines is None or "." in lines else _within(column, list(map(int, cells)))


def _figures(cells: Sequence[str], column: Column, reading: Reading) -> list[float] | None:
    return _within(column, list(map(float, cells))) if _are_dotted(cells, column, reading) else None


def _amounts(cells: Sequence[str], column: Column, reading: Reading) -> list[Decimal] | None:
    return _within(column, list(map(Decimal, cells))) if _are_dotted(cells, column, reading) else None


def _are_dotted(cells: Sequence[str], column: Column, reading: Reading) -> bool:
    """Whether all are plain numbers with dots for decimals, if any; that settles the decimal mark of `column`."""
    lines = _lines(_PLAIN_NUMBERS, cells)
    return lines is not None and ("." not in lines or reading.decimal_marks.setdefault(column.name, ".") == ".")


def _lines(pattern: re.Pattern[str], cells: Sequence[str]) -> str | None:
    """The cells a line each, where each is one line of `pattern`."""
    lines = "\n".join(cells) + "\n"
    return lines if lines.count("\n") == len(cells) and pattern.fullmatch(lines) else None


# Cells that are all numbers, as a workbook has them: likewise.


def _number_ids(cells: Sequence[float], _column: Column) -> list[str] | None:
    whole = _whole(cells)
    return None if whole is None else list(map(str, whole))


def _number_counts(cells: Sequence[float], column: Column) -> list[int] | None:
    return _within(column, _whole(cells))


def _number_figures(cells: Sequence[float], column: Column) -> list[float] | None:
    return _within(column, list(map(float, cells)))


def _number_amounts(cells: Sequence[float], column: Column) -> list[Decimal] | None:
    return _within(column, list(map(Decimal, map(repr, cells))))


def _whole(cells: Sequence[float]) -> list[int] | None:
    whole = list(map(int, cells))
    return whole if whole == list(cells) else None


def _within(column: Column, numbers: list[_Number] | None) -> list[_Number] | None:
    """The numbers, where none is too small or too large for `column`, or no number at all."""
    if not numbers:
        return None
    most = max(numbers)
    fits = min(numbers) >= column.least and most < LARGEST
    return numbers if fits and (column.most is None or most <= column.most) else None


_TEXTS: dict[CellType, Callable[[Sequence[str], Column, Reading], Sequence[Value] | None]] = {
    CellType.TEXT: _texts,
    CellType.ID: _ids,
    CellType.DOMAIN: _domains,
    CellType.EMAIL: _emails,
    CellType.DATE: _days,
    CellType.COUNT: _counts,
    CellType.NUMBER: _figures,
    CellType.AMOUNT: _amounts,
}
_NUMBERS: dict[CellType, Callable[[Sequence[float], Column], Sequence[Value] | None]] = {
    CellType.ID: _number_ids,
    CellType.COUNT: _number_counts,
    CellType.NUMBER: _number_figures,
    CellType.AMOUNT: _number_amounts,
}
