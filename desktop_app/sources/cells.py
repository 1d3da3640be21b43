"""The text of one cell turned into a stored value: text, whole number, exact amount, ISO date, or a told problem."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import partial

from desktop_app.domain.emails import is_address
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.sources.kinds import CellType, Column

# A workbook's true and false come as text.
Cell = str | int | float
Value = str | int | float | Decimal | None
Parser = Callable[[Cell], Value]

_SPREADSHEET_TEXT = re.compile(r'="(.*)"', re.DOTALL)
# Half a character is what is left of a byte that does not belong in its file's encoding.
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
# What spreadsheets write where a formula failed, in English and in German.
FAILED = frozenset(
    "#N/A #REF! #VALUE! #DIV/0! #NAME? #NULL! #NUM! #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! #BUSY! #UNKNOWN!"
    " #GETTING_DATA #NV #BEZUG! #WERT! #ZAHL! #ÜBERLAUF!".split()
)
_SPACES = re.compile(r"\s+")
_WHOLE_FLOAT = re.compile(r"(\d+)\.0+")
_SHORTENED = re.compile(r"\d[.,]\d+[eE]\+\d+")
# What needs no thought: whole, or with a dot that no thousands can be meant by.
_PLAIN_NUMBER = re.compile(r"[0-9]{1,15}(?:\.(?:[0-9]{1,2}|[0-9]{4,8}))?")
_NUMBER = re.compile(r"[+-]?[0-9][0-9.,]*|[+-]?[.,][0-9]+")
_MONEY_DECORATION = re.compile(r"[\s'’\u00a0\u202f$€£¥]|^[A-Z]{3}(?=[\s\d-])|(?<=[\s\d])[A-Z]{3}$")
_ISO_DATE = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ].*)?")
_OTHER_DATE = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:[T ,].*)?")
_NAMED_DATE = re.compile(r"(?:(\d{1,2})\.? +)?([A-Za-zäÄ]{3,9})\.?,? +(?:(\d{1,2}),? +)?(\d{4})")
_EPOCH_MS = re.compile(r"-?\d{10,13}")
_MONTH_NAMES = (
    "jan january januar", "feb february februar", "mar march mär märz", "apr april", "may mai", "jun june juni",
    "jul july juli", "aug august", "sep sept september", "oct october okt oktober", "nov november",
    "dec december dez dezember",
)  # fmt: skip
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names.split()}
_TRUE = {"true", "yes", "y", "1", "x", "✓", "used", "ja", "wahr", "on", "t"}
_FALSE = {"false", "no", "n", "0", "-", "not used", "unused", "nein", "falsch", "off", "f"}
LONGEST_TEXT = 10_000
# What the ledger can hold and add up, at any rate that there is.
LARGEST = 10**10
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SHEET_EPOCH = date(1899, 12, 30)


class BadCell(Exception):
    """A cell that cannot be taken; `problem` says why."""

    def __init__(self, text: str, **values: object) -> None:
        self.problem = Message(text, values)
        super().__init__(str(self.problem))


class Undecided(Exception):
    """A cell that reads two ways, met before anything in its file decided which: `question` is the open choice."""

    def __init__(self, question: str) -> None:
        self.question = question
        super().__init__(question)


@dataclass(slots=True)
class Reading:
    """How the cells of one file are read; `None` until a cell that reads only one way, or the user, decides it.

    `day_first` holds for the file, `decimal_marks` per column.
    """

    decimal_marks: dict[str, str]
    day_first: bool | None = None


def parser(column: Column, reading: Reading) -> Parser:
    """The function that turns a cell of `column` into a stored value, `None` for a blank one.

    It raises `BadCell` for what cannot be taken, and `Undecided` for what reads two ways.
    """
    if column.type in _PLAIN:
        return _PLAIN[column.type]
    if column.type in _MARKED:
        return partial(_MARKED[column.type], column, reading)
    return partial(_read_date, reading) if column.type == CellType.DATE else partial(_read_choice, column)


def shown(cell: Cell) -> str:
    """A cell as it is told to a person: with a mark for what is not in its file's encoding."""
    return str(cell).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def read_text(cell: Cell) -> str | None:
    """Text without outer white space; line breaks inside stay."""
    if not isinstance(cell, str):
        return _number_text(cell)
    text = cell.strip()
    if text in FAILED:
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "A spreadsheet's formula failed here; this is no value"))
    if text.isprintable() and not text.startswith("="):
        if len(text) > LONGEST_TEXT:
            raise BadCell(QT_TRANSLATE_NOOP("Messages", "This text is longer than 10,000 characters"))
        return text or None
    if wrapped := _SPREADSHEET_TEXT.fullmatch(text):
        text = wrapped[1].replace('""', '"')
    if _CONTROLS.search(text):
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This text holds characters that are not text"))
    return text.strip() or None


def _number_text(cell: float) -> str:
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def read_id(cell: Cell) -> str | None:
    """An id as text, as it was before a spreadsheet took it for a number."""
    text = read_text(cell)
    if text is None:
        return None
    if whole := _WHOLE_FLOAT.fullmatch(text):
        return whole[1]
    if _SHORTENED.fullmatch(text):
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "A spreadsheet has shortened this id; export it again as text"))
    return text


def read_domain(cell: Cell) -> str | None:
    """A domain in lower case, without `https://`, `www.` or a path."""
    text = read_text(cell)
    if text is None:
        return None
    text = text.lower().partition("://")[2] or text.lower()
    return text.partition("/")[0].removeprefix("www.") or None


def _read_email(cell: Cell) -> str | None:
    text = read_text(cell)
    if text is not None and not is_address(text):
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This is not an email address"))
    return text


def _read_currency(cell: Cell) -> str | None:
    text = read_text(cell)
    if text is None:
        return None
    code = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}.get(text, text.upper())
    if not (len(code) == 3 and code.isascii() and code.isalpha()):
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This is not a currency code such as USD"))
    return code


def _read_flag(cell: Cell) -> int | None:
    text = read_text(cell)
    if text is None:
        return None
    folded = text.casefold()
    if folded not in _TRUE and folded not in _FALSE:
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This is neither yes nor no"))
    return int(folded in _TRUE)


def _read_choice(column: Column, cell: Cell) -> str | None:
    text = read_text(cell)
    if text is None:
        return None
    choices = column.choices or {}
    spelling = _SPACES.sub(" ", text.casefold())
    found = choices.get(spelling) or choices.get(spelling.replace(" ", "_").replace("-", "_"))
    if found is None:
        known = ", ".join(dict.fromkeys(choices.values()))
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This is none of: {known}"), known=known)
    return found


def _read_count(column: Column, reading: Reading, cell: Cell) -> int | None:
    value = _read_amount(column, reading, cell)
    if value is None:
        return None
    if value != value.to_integral_value():
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This is not a whole number"))
    return int(value)


def _read_figure(column: Column, reading: Reading, cell: Cell) -> float | None:
    """A figure that is no money."""
    value = _read_amount(column, reading, cell)
    if value is None:
        return None
    return float(value) if value % 1 else int(value)


def _read_amount(column: Column, reading: Reading, cell: Cell) -> Decimal | None:
    """An exact amount, never negative."""
    if not isinstance(cell, str):
        value = Decimal(repr(cell))
    elif _PLAIN_NUMBER.fullmatch(cell) and (
        "." not in cell or reading.decimal_marks.setdefault(column.name, ".") == "."
    ):
        value = Decimal(cell)
    else:
        text = read_text(cell)
        if text is None:
            return None
        value = _read_number(column.name, reading, text)
    if not value.is_finite() or value >= LARGEST:
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This number is too large"))
    if value < 0:
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This must not be negative"))
    if value < column.least:
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This must not be below {least}"), least=column.least)
    if column.most is not None and value > column.most:
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This must not be above {most}"), most=column.most)
    return value


def _read_number(column: str, reading: Reading, text: str) -> Decimal:
    digits = _MONEY_DECORATION.sub("", text).replace("−", "-")
    if not (_NUMBER.fullmatch(digits) and digits.isascii()):
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This is not a number"))
    mark = _decimal_mark(digits)
    if mark is None:
        mark = reading.decimal_marks.get(column)
        if mark is None:
            raise Undecided(f"decimal_mark:{column}")
    elif mark and reading.decimal_marks.get(column, mark) != mark:
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This uses another decimal mark than the rest of its column"))
    group = "," if mark == "." else "."
    whole, _, fraction = digits.partition(mark) if mark else (digits, "", "")
    groups = whole.lstrip("+-").split(group)
    well_grouped = len(groups) == 1 or (len(groups[0]) <= 3 and all(len(part) == 3 for part in groups[1:]))
    if not well_grouped or not (fraction.isdecimal() or not fraction):
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This is not a number"))
    if mark:  # only now: what is no number decides nothing
        reading.decimal_marks[column] = mark
    return Decimal(f"{'-' if whole.startswith('-') else ''}{''.join(groups) or '0'}.{fraction or '0'}")


def _decimal_mark(digits: str) -> str | None:
    """`"."` or `","` where the text shows which it is, `""` without any mark, `None` where it reads both ways."""
    dots, commas = digits.count("."), digits.count(",")
    if not dots and not commas:
        return ""
    if dots and commas:
        return "." if digits.rindex(".") > digits.rindex(",") else ","
    if dots > 1 or commas > 1:
        return "," if dots else "."
    whole, mark, fraction = digits.partition("." if dots else ",")
    whole = whole.lstrip("+-")
    return None if len(fraction) == 3 and 1 <= len(whole) <= 3 and whole != "0" else mark


def _read_date(reading: Reading, cell: Cell) -> str | None:
    """A day as ISO text; a time of day is dropped without shifting the day."""
    if not isinstance(cell, str):
        return _day_of_number(cell)
    text = cell.strip()
    if not text:
        return None
    if wrapped := _SPREADSHEET_TEXT.fullmatch(text):
        text = wrapped[1]
    if iso := _ISO_DATE.fullmatch(text):
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    if _EPOCH_MS.fullmatch(text):
        day = _EPOCH + timedelta(milliseconds=int(text))
        return _day(day.year, day.month, day.day)
    if other := _OTHER_DATE.fullmatch(text):
        return _numbered_day(reading, int(other[1]), int(other[3]), int(other[4]), dotted=other[2] == ".")
    if (named := _NAMED_DATE.fullmatch(text)) and (month := _MONTHS.get(named[2].lower())):
        return _day(int(named[4]), month, int(named[1] or named[3] or 1))
    read_text(cell)  # tells what is no text at all
    raise BadCell(QT_TRANSLATE_NOOP("Messages", "This is not a date such as 2026-11-23"))


def _numbered_day(reading: Reading, first: int, second: int, year: int, *, dotted: bool) -> str:
    """A date of numbers whose order the numbers, the dots or the rest of the file tell."""
    if dotted:
        return _day(year, second, first)
    if first > 12 or second > 12:
        day_first = first > 12
        if reading.day_first is None:
            reading.day_first = day_first
        elif reading.day_first != day_first:
            raise BadCell(QT_TRANSLATE_NOOP("Messages", "This date has day and month the other way round"))
    elif reading.day_first is None and first != second:
        raise Undecided("day_first")
    return _day(year, second, first) if reading.day_first else _day(year, first, second)


def _day_of_number(cell: float) -> str:
    if not 0 < cell < 80_000:
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This is not a date such as 2026-11-23"))
    day = _SHEET_EPOCH + timedelta(days=int(cell))
    return _day(day.year, day.month, day.day)


def _day(year: int, month: int, day: int) -> str:
    try:
        found = date(year, month, day)
    except ValueError as fault:
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "There is no such day")) from fault
    if not 1970 <= year <= 2199:
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This year cannot be right"))
    return found.isoformat()


# Readers of a cell alone, and those of one whose decimal mark its column settles.
_PLAIN: dict[CellType, Parser] = {
    CellType.TEXT: read_text,
    CellType.ID: read_id,
    CellType.DOMAIN: read_domain,
    CellType.EMAIL: _read_email,
    CellType.CURRENCY: _read_currency,
    CellType.FLAG: _read_flag,
}
_MARKED: dict[CellType, Callable[[Column, Reading, Cell], Value]] = {
    CellType.COUNT: _read_count,
    CellType.AMOUNT: _read_amount,
    CellType.NUMBER: _read_figure,
}
