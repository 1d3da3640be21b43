"""Many cells of one column read at once: what most cells look like takes a few passes of C, the others one by one."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from math import isfinite
from typing import TypeVar, cast

from desktop_app.domain.emails import ADDRESS, LONGEST_ADDRESS
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.sources.cells import (
    FAILED,
    GUARD,
    LARGEST,
    LONGEST_TEXT,
    BlankWord,
    Cell,
    Parser,
    Priced,
    Read,
    Reading,
    SheetDay,
    UnknownWord,
    Value,
    parser,
)
from desktop_app.sources.faults import BadCell
from desktop_app.sources.kinds import CellType, Column
from desktop_app.sources.labels import any_blank_word

MISSING = QT_TRANSLATE_NOOP("Messages", "This must not be empty")
# Distinct values that are remembered per column; names and ids are all distinct, and remembering them does not help.
_REMEMBERED = 4_096
# Numbers, days and addresses, a line each, that can be read in one way only. None goes back over what it has matched:
# that makes them five times as fast.
_PLAIN_NUMBERS = re.compile(r"(?:[0-9]{1,10}+(?:\.(?:[0-9]{4,8}|[0-9]{1,2}))?+\n)*+")
_ISO_DAYS = re.compile(r"(?:(?:19[7-9]|20[0-9]|21[0-9])[0-9]-[0-9]{2}-[0-9]{2}\n)*+")
_ADDRESSES = re.compile(rf"(?:{ADDRESS}\n)*+")
_NOT_IN_PLAIN_HOSTS = (*"/?#@:';,| ", "www.", ".\n")
_NOTED = frozenset({BlankWord, UnknownWord, Priced, SheetDay})


_Number = TypeVar("_Number", int, float, Decimal)


@dataclass(slots=True)
class ReadColumn:
    """Cells of one column as read: values in their order, problems by their places.

    `currencies` are those that the sign beside an amount may mean, by place; `unknown` and `blank` count the words that
    are unknown, and those that say there is no value; `sheet_days` the days that are written as a spreadsheet's number.
    """

    values: Sequence[Value]
    problems: Mapping[int, Message] = field(default_factory=dict)
    currencies: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    unknown: Mapping[str, int] = field(default_factory=dict)
    blank: Mapping[str, int] = field(default_factory=dict)
    sheet_days: Mapping[str, int] = field(default_factory=dict)


class _Known(dict[Cell, Read]):
    """Values by their cells, read when first asked for."""

    def __init__(self, read: Parser) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, cell: Cell) -> Read:
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

    def read(self, cells: Sequence[Cell]) -> ReadColumn:
        """The values of `cells` in their order, and the problems of those that cannot be taken, by their places."""
        done = self._read(cells)
        if self.column.required and None in done.values:
            missing = {at: Message(MISSING) for at, value in enumerate(done.values) if value is None}
            done.problems = {**missing, **done.problems}
        return done

    def _read(self, cells: Sequence[Cell]) -> ReadColumn:
        if (values := self._read_at_once(cells)) is not None:
            return ReadColumn(values)
        problems: dict[int, Message] = {}
        try:
            read = list(map(self._known.__getitem__, cells))
        except BadCell:
            read = self._read_each(cells, problems)
        if _NOTED.isdisjoint(map(type, read)):
            return ReadColumn(cast(Sequence[Value], read), problems)
        return _noted(read, problems)

    def _read_at_once(self, cells: Sequence[Cell]) -> Sequence[Value] | None:
        different = set(cells)
        if len(different) > len(cells) // 2:
            return self._read_filled(cells)
        values = self._read_filled(tuple(different))
        if values is None:
            return None
        if len(values) == 1:  # as in the many columns that are blank
            return [values[0]] * len(cells)
        return list(map(dict(zip(different, values, strict=True)).__getitem__, cells))

    def _read_filled(self, cells: Sequence[Cell]) -> Sequence[Value] | None:
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

    def _read_each(self, cells: Sequence[Cell], problems: dict[int, Message]) -> list[Read]:
        values: list[Read] = [None] * len(cells)
        for place, cell in enumerate(cells):
            try:
                values[place] = self._known[cell]
            except BadCell as bad:
                problems[place] = bad.problem
        return values


def _noted(read: Sequence[Read], problems: Mapping[int, Message]) -> ReadColumn:
    """Cells among which are words and currencies to report."""
    values: list[Value] = []
    currencies: dict[int, tuple[str, ...]] = {}
    unknown: Counter[str] = Counter()
    blank: Counter[str] = Counter()
    sheet_days: Counter[str] = Counter()
    for place, value in enumerate(read):
        if isinstance(value, Priced):
            currencies[place] = value.currencies
            values.append(value.amount)
        elif isinstance(value, UnknownWord):
            unknown[value.word] += 1
            values.append(value.value)
        elif isinstance(value, BlankWord):
            blank[value.word] += 1
            values.append(None)
        elif isinstance(value, SheetDay):
            sheet_days[str(value)] += 1
            values.append(str(value))
        else:
            values.append(value)
    return ReadColumn(values, problems, currencies, unknown, blank, sheet_days)


# Cells that are all texts, none of them blank: their values, or None where one of them needs a closer look.


def _texts(cells: Sequence[str], column: Column, reading: Reading) -> list[str] | None:
    texts = _names(cells, column, reading)
    return None if texts is None or any_blank_word(texts) else texts


def _names(cells: Sequence[str], _column: Column, reading: Reading) -> list[str] | None:
    texts = list(map(str.strip, cells))
    joined = "".join(texts)
    formula = "=" in joined and "\n=" in "\n".join(("", *texts))
    failed = "#" in joined and not FAILED.isdisjoint(texts)
    long = len(joined) > LONGEST_TEXT and max(map(len, texts)) > LONGEST_TEXT
    guarded = reading.guarded and "'" in joined and any(map(GUARD.match, texts))
    if formula or failed or long or guarded or not all(texts) or not joined.isprintable():
        return None
    return texts


def _ids(cells: Sequence[str], column: Column, reading: Reading) -> list[str] | None:
    texts = _names(cells, column, reading) or []
    digits = "".join(texts)
    return texts if digits.isascii() and digits.isdecimal() else None


def _domains(cells: Sequence[str], column: Column, reading: Reading) -> list[str] | None:
    texts = _names(cells, column, reading)
    if texts is None:
        return None
    lines = "\n".join((*texts, "")).lower()
    if any(sign in lines for sign in _NOT_IN_PLAIN_HOSTS) or any_blank_word(texts, in_text=False):
        return None
    return list(map(str.lower, texts))


def _emails(cells: Sequence[str], column: Column, reading: Reading) -> list[str] | None:
    texts = _names(cells, column, reading)
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
    CellType.NAME: _names,
    CellType.ID: _ids,
    CellType.DOMAIN: _domains,
    CellType.EMAIL: _emails,
    CellType.DATE: _days,
    CellType.COUNT: _counts,
    CellType.NUMBER: _figures,
    CellType.AMOUNT: _amounts,
    CellType.POINTS: _amounts,
}
_NUMBERS: dict[CellType, Callable[[Sequence[float], Column], Sequence[Value] | None]] = {
    CellType.ID: _number_ids,
    CellType.COUNT: _number_counts,
    CellType.NUMBER: _number_figures,
    CellType.AMOUNT: _number_amounts,
    CellType.POINTS: _number_amounts,
}
