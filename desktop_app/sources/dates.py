"""Days as people and programs write them, in many languages, read without shifting any by a time zone."""

import re
from datetime import UTC, date, datetime, timedelta
from math import isfinite

from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.numbers import WIDE_SIGNS
from desktop_app.sources.faults import BadCell, Undecided
from desktop_app.sources.labels import header_key, labels

FIRST_YEAR, LAST_YEAR = 1970, 2199
# The day that spreadsheets count from, in the usual system and in that of old Macintosh workbooks.
SHEET_EPOCH, SHEET_EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_EPOCH_MS = re.compile(r"(-?\d{10,13})(?:\.0+)?")
# In milliseconds these are of early 1970, before any client there is.
_SECOND_DIGITS = 10
_COMPACT = re.compile(r"((?:19|20|21)\d\d)(\d\d)(\d\d)(?:T\d{4,6}(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?")
_YEAR_FIRST = re.compile(r"(\d{4})\s*([-/.年년])\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})(?:\s*[日일.])?([T ,(].*)?")
_YEAR_AND_MONTH = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})|(?P<month_>\d{1,2})[-/.](?P<year_>\d{4})")
_NUMBERS = re.compile(r"(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d\d)\.?([T ,].*)?")
_ERA = re.compile(r"(令和|平成|昭和)\s*(\d{1,2}|元)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日.*")
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
_TIME = re.compile(r"[T ,]+(?:(?:[^\W\d]+\.? )?\d{1,2}[:h]|kl\.? \d{1,2}\.)\d{2}.*$", re.DOTALL)
_PARTS = re.compile(r"\d+|[^\W\d_]+")
# A second day behind the first: "2027-01-31 - 2028-01-30" is a span.
_ANOTHER_DAY = re.compile(r"\d{4}\s*[-/.年년]\s*\d{1,2}\s*[-/.月월]\s*\d|\d{1,2}\s*([./-])\s*\d{1,2}\s*\1\s*\d\d")
# What may be between the parts of a day: articles, prepositions and the endings of ordinal numbers.
_BETWEEN = frozenset("de del of the den der dem le la el il o am um th st nd rd er re e a i º ª do da kl klo".split())
_NO_DATE = QT_TRANSLATE_NOOP("Messages", "This is not a date such as 2026-11-23")
_NO_SUCH_DAY = QT_TRANSLATE_NOOP("Messages", "There is no such day")
_SPAN = QT_TRANSLATE_NOOP("Messages", "There is more than one day here")
_WIDE = WIDE_SIGNS | {0x3000: " ", 0xA0: " ", 0x202F: " "}


def day_of_text(text: str, *, day_first: bool | None) -> tuple[str, bool | None]:
    """The ISO day in `text`, and whether it shows that days come first (`None`: it does not show).

    A month alone is its first day.

    `day_first` decides what reads both ways. Raises `BadCell`, and `Undecided` where nothing decides.
    """
    text = text.translate(_WIDE).strip()
    if dated := _YEAR_FIRST.fullmatch(text):
        _check_single(dated[5])
        return _day(int(dated[1]), int(dated[3]), int(dated[4])), None
    if milliseconds := _EPOCH_MS.fullmatch(text):
        return _day_of_milliseconds(int(milliseconds[1])), None
    if compact := _COMPACT.fullmatch(text):
        return _day(int(compact[1]), int(compact[2]), int(compact[3])), None
    if era := _ERA.fullmatch(text):
        return _day(_ERAS[era[1]] + (1 if era[2] == "元" else int(era[2])), int(era[3]), int(era[4])), None
    if month := _YEAR_AND_MONTH.fullmatch(text):
        return _day(int(month["year"] or month["year_"]), int(month["month"] or month["month_"]), 1), None
    if numbers := _NUMBERS.fullmatch(_without_weekday(text)):
        _check_single(numbers[5])
        dotted = numbers[2] == "."
        if len(numbers[4]) == 2 and not dotted and day_first is None:
            _check_year_last(int(numbers[1]), int(numbers[3]), int(numbers[4]))
        year = int(numbers[4]) if len(numbers[4]) == 4 else 2000 + int(numbers[4])
        return _numbered_day(int(numbers[1]), int(numbers[3]), year, dotted=dotted, day_first=day_first)
    return _named_day(text), None


def day_of_number(number: float, epoch: date) -> str:
    """The ISO day of a number in a workbook that counts days from `epoch`; also 20310110, and epoch milliseconds."""
    if not isfinite(number):
        raise BadCell(_NO_DATE)
    whole = int(number)
    if 0 < number < 80_000:
        day = epoch + timedelta(days=whole)
        return _day(day.year, day.month, day.day)
    if compact := _COMPACT.fullmatch(str(whole)):
        return _day(int(compact[1]), int(compact[2]), int(compact[3]))
    if _EPOCH_MS.fullmatch(str(whole)):
        return _day_of_milliseconds(whole)
    raise BadCell(_NO_DATE)


def _day_of_milliseconds(count: int) -> str:
    is_seconds = len(str(count)) == _SECOND_DIGITS
    day = _EPOCH + (timedelta(seconds=count) if is_seconds else timedelta(milliseconds=count))
    return _day(day.year, day.month, day.day)


def _without_weekday(text: str) -> str:
    """`text` without the day of the week that it begins with: `"Fri, 10.01.2031"`."""
    word = _PARTS.match(text)
    if word and header_key(word[0]) in labels().weekdays:
        return text[word.end() :].lstrip(" .,")
    return text


def _check_single(rest: str | None) -> None:
    """Refuse a day with another one in the `rest` of its cell."""
    if rest and _ANOTHER_DAY.search(rest):
        raise BadCell(_SPAN)


def _check_year_last(first: int, second: int, third: int) -> None:
    """Raise `Undecided` for three short numbers whose year may come first, too, as it does in East Asia: 24/03/12."""
    if second <= 12 and 1 <= third <= 31 and first > 12:
        raise Undecided("day_first")


def _numbered_day(
    first: int, second: int, year: int, *, dotted: bool, day_first: bool | None
) -> tuple[str, bool | None]:
    """A day of numbers whose order follows from the numbers, the dots or the rest of the file."""
    if dotted:
        return _day(year, second, first), None
    shown = first > 12 if first > 12 or second > 12 else None
    if shown is not None and day_first is not None and shown != day_first:
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This date has day and month the other way round"))
    order = day_first if shown is None else shown
    if order is None and first != second:
        if not (first and second):
            raise BadCell(_NO_SUCH_DAY)
        raise Undecided("day_first")
    return (_day(year, second, first) if order else _day(year, first, second)), shown


def _named_day(text: str) -> str:
    """A day with its month as a word, in any language: `"12 mars 2024"`, `"Jan 10, 2031 12:00 AM"`, `"10-Jan-31"`."""
    parts = _PARTS.findall(_TIME.sub("", text))
    numbers = [(place, part) for place, part in enumerate(parts) if part.isdecimal()]
    words = [(place, header_key(part)) for place, part in enumerate(parts) if not part.isdecimal()]
    months = [(place, word) for place, word in words if word in labels().months]
    if len(months) > 1:  # French and Spanish write "mar" for a Tuesday, too
        months = [(place, word) for place, word in months if word not in labels().weekdays]
    others = [word for place, word in words if (place, word) not in months]
    if len(months) != 1 or not all(word in labels().weekdays or word in _BETWEEN for word in others):
        raise BadCell(_NO_DATE)
    year, day = _year_and_day(months[0][0], numbers)
    return _day(year, labels().months[months[0][1]], day)


def _year_and_day(month_at: int, numbers: list[tuple[int, str]]) -> tuple[int, int]:
    """The year and the day: the year has four digits, or comes last; without a day it is the first of the month."""
    texts = [text for _, text in numbers]
    long = [text for text in texts if len(text) == 4]
    short = [text for text in texts if len(text) <= 2]
    if len(long) == 1 and len(short) == len(texts) - 1 <= 1:
        return int(long[0]), int(short[0]) if short else 1
    if len(texts) == len(short) == 2 and month_at < numbers[1][0]:
        return 2000 + int(texts[1]), int(texts[0])
    raise BadCell(_NO_DATE)


def _day(year: int, month: int, day: int) -> str:
    try:
        parsed = date(year, month, day)
    except ValueError as fault:
        raise BadCell(_NO_SUCH_DAY) from fault
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise BadCell(QT_TRANSLATE_NOOP("Messages", "This year cannot be right"))
    return parsed.isoformat()
