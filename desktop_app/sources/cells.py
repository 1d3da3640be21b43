"""The text of one cell turned into a stored value: text, whole number, exact amount, ISO date, or a problem."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import partial
from string import whitespace

from desktop_app.domain.client_identity import host_of
from desktop_app.domain.emails import is_address
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.numbers import WIDE_SIGNS, NotANumber, currency_of, named_code, written_number
from desktop_app.sources.dates import SHEET_EPOCH, day_of_number, day_of_text
from desktop_app.sources.faults import BadCell, Undecided
from desktop_app.sources.kinds import CellType, Column
from desktop_app.sources.labels import header_key, is_blank_word, is_report_word, is_total_word, word_key, word_value

# A workbook's true and false come as text.
Cell = str | int | float
Value = str | int | float | Decimal | None

_SPREADSHEET_TEXT = re.compile(r'="(.*)"', re.DOTALL)
# An apostrophe that guards against formulas, as exports put it, and one that marks what looks like a number as text.
GUARD = re.compile(r"'(?='*[=+\-@\t\r\n＝＋－＠])")
_TEXT_MARK = re.compile(r"'(?=[\d+-])")
# What is not seen around a text that was copied: spaces without width, marks of direction and of the byte order.
_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
# Half a character is what is left of a byte that does not belong in its file's encoding.
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
# Stands where a workbook holds a formula and not what came out of it.
NOT_CALCULATED = "#NOT_CALCULATED!"
# What spreadsheets write where a formula failed, in English and in German.
FAILED = frozenset(
    "#N/A #REF! #VALUE! #DIV/0! #NAME? #NULL! #NUM! #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! #BUSY! #UNKNOWN!"
    " #GETTING_DATA #NV #BEZUG! #WERT! #ZAHL! #ÜBERLAUF!".split()
) | {NOT_CALCULATED}
_WHOLE_FLOAT = re.compile(r"(\d+)\.0+")
# Thousands that a spreadsheet has marked, twice or more: once could be a number with a dot of its own.
_GROUPED = re.compile(r"\d{1,3}(?:([.,' \u00a0\u202f’])\d{3})(?:\1\d{3})+")
_SHORTENED = re.compile(r"\d(?:[.,]\d+[eE]\+?|[eE]\+)\d+")
# What needs no thought: whole, or with a dot that no thousands can be meant by.
_PLAIN_NUMBER = re.compile(r"[0-9]{1,15}(?:\.(?:[0-9]{1,2}|[0-9]{4,8}))?")
# As programs write large and small numbers; spreadsheets, which drop digits, put a plus before the exponent.
_EXPONENT = re.compile(r"-?[0-9](?:\.[0-9]{1,17})?[eE]-?[0-9]{1,2}")
# More than one domain: "birch.example;cedar.example".
_HOST = r"(?:https?://)?[\w-]+(?:\.[\w-]+)+/?"
_SEVERAL_HOSTS = re.compile(rf"{_HOST}(?:[;,|\s]+{_HOST})+[;,|\s]*")
# The days from 1954 to 2118 as spreadsheets count them, perhaps with a time.
_SHEET_DAY = re.compile(r"[2-7][0-9]{4}(?:\.[0-9]+)?")
NONE_OF = QT_TRANSLATE_NOOP("Messages", "This is none of: {known}")
LONGEST_TEXT = 10_000
# What the ledger can hold and add up, at any rate that there is.
LARGEST = 10**10


@dataclass(frozen=True, slots=True)
class BlankWord:
    """Read instead of a value: the cell holds a word, such as `NULL`, that says there is none."""

    word: str


@dataclass(frozen=True, slots=True)
class UnknownWord:
    """Read instead of a value: a choice is an unknown word, and `value`, if any, is what is stored."""

    word: str
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Priced:
    """An amount with a sign or code beside it, and the currencies that may mean, the usual one first."""

    amount: Decimal
    currencies: tuple[str, ...]


class SheetDay(str):
    """Read instead of a day: its ISO text, where a cell of a CSV holds a spreadsheet's number for a day."""

    __slots__ = ()


Read = Value | BlankWord | UnknownWord | Priced
Parser = Callable[[Cell], Read]


@dataclass(slots=True)
class Reading:
    """How the cells of one table are read; `None` until a cell that reads only one way, or the user, decides it.

    `day_first` holds for the file, `decimal_marks` per column and currency beside its amounts. `words` are a person's,
    by column and `word_key`: an empty value leaves the cell blank. A sheet counts days from `epoch`; the texts of a CSV
    may be `guarded`.
    """

    decimal_marks: dict[str, str] = field(default_factory=dict)
    day_first: bool | None = None
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    epoch: date = SHEET_EPOCH
    guarded: bool = True


def parser(column: Column, reading: Reading) -> Parser:
    """The function that turns a cell of `column` into a stored value, `None` for a blank one.

    It raises `BadCell` for what cannot be taken, and `Undecided` for what reads two ways.
    """
    return partial(_READERS[column.type], column, reading)


def shown(cell: Cell) -> str:
    """A cell as it is shown to a person: with a mark for what is not in its file's encoding."""
    return str(cell).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _text(reading: Reading, cell: Cell) -> str | None:
    """Text without outer white space, guard or spreadsheet's wrapping; line breaks inside stay."""
    if not isinstance(cell, str):
        return _number_text(cell)
    text = cell.strip()
    if not text.isprintable():
        text = text.strip(_UNSEEN + whitespace + "\u00a0\u202f\u3000")
    if reading.guarded and text.startswith("'") and GUARD.match(text):
        return _checked(text[1:].strip())
    if text in FAILED:
        raise _failed(text)
    if wrapped := _SPREADSHEET_TEXT.fullmatch(text):
        text = wrapped[1].replace('""', '"').strip()
    return _checked(text)


def _checked(text: str) -> str | None:
    if len(text) > LONGEST_TEXT:
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This text is longer than 10,000 characters"))
    if not text.isprintable() and _CONTROLS.search(text):
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This text contains control characters"))
    return text or None


def _failed(text: str) -> BadCell:
    if text == NOT_CALCULATED:
        return BadCell(
            QT_TRANSLATE_NOOP(
                "Messages", "The file holds this formula without its result; open it in a spreadsheet and save it again"
            )
        )
    return BadCell(QT_TRANSLATE_NOOP("Messages", "A spreadsheet's formula failed here; this is not a value"))


def _number_text(cell: float) -> str:
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def _read_name(_column: Column, reading: Reading, cell: Cell) -> Read:
    """A name, which may be any word: there are clients called Null."""
    return _text(reading, cell)


def _read_text(_column: Column, reading: Reading, cell: Cell) -> Read:
    text = _text(reading, cell)
    return BlankWord(text) if text is not None and is_blank_word(text) else text


def _word(reading: Reading, cell: Cell) -> str | BlankWord | None:
    """The text of a cell that is not free text: without the apostrophe that a spreadsheet marks texts by."""
    text = _text(reading, cell)
    if text is None:
        return None
    text = _TEXT_MARK.sub("", text, count=1)
    return BlankWord(text) if is_blank_word(text, in_text=False) else text


def _read_id(_column: Column, reading: Reading, cell: Cell) -> Read:
    """An id as text, as it was before a spreadsheet took it for a number."""
    text = _word(reading, cell)
    if not isinstance(text, str):
        return text
    text = text.translate(WIDE_SIGNS)
    if whole := _WHOLE_FLOAT.fullmatch(text):
        return whole[1]
    if _GROUPED.fullmatch(text):
        return "".join(filter(str.isdecimal, text))
    if _SHORTENED.fullmatch(text):
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "A spreadsheet has shortened this id; export it again as text"))
    if is_total_word(text):
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This is a row of totals"))
    if is_report_word(text):
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This row is about the file itself"))
    return text


def _read_domain(_column: Column, reading: Reading, cell: Cell) -> Read:
    """A domain in lower case, without the other parts of an address: `https://`, `www.`, a port, a path, a mailbox."""
    text = _word(reading, cell)
    if not isinstance(text, str):
        return text
    if _SEVERAL_HOSTS.fullmatch(text):
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "These are several domains; leave the client's own"))
    return host_of(text.strip("<>;,| ")) or None


def _read_email(_column: Column, reading: Reading, cell: Cell) -> Read:
    text = _word(reading, cell)
    if isinstance(text, str) and not is_address(text):
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This is not an email address"))
    return text


def _read_currency(_column: Column, reading: Reading, cell: Cell) -> Read:
    text = _word(reading, cell)
    if not isinstance(text, str):
        return text
    code = currency_of(text) or word_value("currency", text) or named_code(text) or text.upper()
    if not (len(code) == 3 and code.isascii() and code.isalpha()):
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This is not a currency code such as USD"))
    return code


def _read_flag(column: Column, reading: Reading, cell: Cell) -> Read:
    text = _text(reading, cell)
    if text is None or (not header_key(text) and is_blank_word(text)):
        return None
    value = _value_of("flag", column, reading, text)
    return int(value == "yes") if isinstance(value, str) else value


def _read_choice(column: Column, reading: Reading, cell: Cell) -> Read:
    text = _text(reading, cell)
    return None if text is None else _value_of(column.words, column, reading, text)


def _value_of(words: str, column: Column, reading: Reading, text: str) -> str | BlankWord | UnknownWord | None:
    """What a word means: to a person, in the list `words`, or nothing."""
    key = word_key(text)
    chosen = reading.words.get(column.name, {}).get(key)
    if chosen is not None:
        return chosen or None
    value = next((value for value in column.values if header_key(value) == key), None) or word_value(words, text)
    if value is not None:
        return value
    if is_blank_word(text, in_text=False):
        return BlankWord(text)
    if column.required:
        known = ", ".join(column.values)
        raise BadCell(NONE_OF, known=known)
    return UnknownWord(text, text if column.keeps_words else None)


def _read_count(column: Column, reading: Reading, cell: Cell) -> Read:
    value = _plain_number(column, reading, cell)
    if not isinstance(value, Decimal):
        return value
    if value == 0 < column.least:  # no partner at all services the client
        return BlankWord(str(cell))
    if value != value.to_integral_value():
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This is not a whole number"))
    return int(value)


def _read_figure(column: Column, reading: Reading, cell: Cell) -> Read:
    """A figure that is not money."""
    value = _plain_number(column, reading, cell)
    if not isinstance(value, Decimal):
        return value
    return float(value) if value % 1 else int(value)


def _plain_number(column: Column, reading: Reading, cell: Cell) -> Decimal | BlankWord | None:
    if column.type == CellType.NUMBER and isinstance(cell, str):
        cell = cell.rstrip().removesuffix("%")
    value = _read_amount(column, reading, cell)
    if isinstance(value, Priced):
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This is not a number"))
    return value


def _read_amount(column: Column, reading: Reading, cell: Cell) -> Decimal | Priced | BlankWord | None:
    """An exact amount, never negative, with the currencies that a sign or code beside it may mean."""
    currencies: tuple[str, ...] = ()
    if not isinstance(cell, str):
        value = Decimal(repr(cell))
    elif _PLAIN_NUMBER.fullmatch(cell) and (
        "." not in cell or reading.decimal_marks.setdefault(column.name, ".") == "."
    ):
        value = Decimal(cell)
    else:
        text = _word(reading, cell)
        if not isinstance(text, str):
            return text
        if _EXPONENT.fullmatch(text):
            value = Decimal(text)
        else:
            value, currencies = _written(column.name, reading, text)
    if not value.is_finite() or value >= LARGEST:
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This number is too large"))
    if value < min(column.least, 0):
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This must not be negative"))
    if column.most is not None and value > column.most:
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This must not be above {most}"), most=column.most)
    return Priced(value, currencies) if currencies else value


def _written(column: str, reading: Reading, text: str) -> tuple[Decimal, tuple[str, ...]]:
    """The number in `text` and its currencies; what has one reading settles the decimal mark of its column."""
    try:
        number = written_number(text)
        if number.currencies:  # people write each currency as it is usual in its country
            column = f"{column} {number.currencies[0]}"
        mark = reading.decimal_marks.get(column) if number.mark is None else number.mark
        if mark is None:
            number.value(".")  # what is not a number either way decides nothing
            raise Undecided(f"decimal_mark:{column}", number.usual_mark)
        value = number.value(mark)
    except NotANumber as fault:
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This is not a number")) from fault
    if mark and reading.decimal_marks.setdefault(column, mark) != mark:
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This uses another decimal mark than the rest of its column"))
    return value, number.currencies


def _read_date(_column: Column, reading: Reading, cell: Cell) -> Read:
    """A day as ISO text; a time of day is dropped without shifting the day."""
    if not isinstance(cell, str):
        return day_of_number(cell, reading.epoch)
    text = _word(reading, cell)
    if not isinstance(text, str):
        return text
    if _SHEET_DAY.fullmatch(text):
        day = day_of_number(float(text), reading.epoch)
        return SheetDay(day) if reading.guarded else day  # a CSV does not say from which day its numbers count
    day, shown_order = day_of_text(text, day_first=reading.day_first)
    if shown_order is not None:
        reading.day_first = shown_order
    return day


def _read_month(column: Column, reading: Reading, cell: Cell) -> Read:
    """A calendar month such as 2022-06, or that of a day."""
    day = _read_date(column, reading, cell)
    return day[:7] if isinstance(day, str) else day


_READERS: dict[CellType, Callable[[Column, Reading, Cell], Read]] = {
    CellType.TEXT: _read_text,
    CellType.NAME: _read_name,
    CellType.ID: _read_id,
    CellType.DOMAIN: _read_domain,
    CellType.EMAIL: _read_email,
    CellType.CURRENCY: _read_currency,
    CellType.FLAG: _read_flag,
    CellType.CHOICE: _read_choice,
    CellType.COUNT: _read_count,
    CellType.AMOUNT: _read_amount,
    CellType.POINTS: _plain_number,
    CellType.MONTH: _read_month,
    CellType.NUMBER: _read_figure,
    CellType.DATE: _read_date,
}
