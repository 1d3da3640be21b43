"""Days and amounts as the system's locale writes them, and the program's own data in the window's language."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop_app.domain.day_pattern import day_pattern
from desktop_app.domain.money import exponent


def shipped_text(text: str) -> str:
    """A text out of the data that comes with the program, such as a rule set's title; what people wrote stays so."""
    return QCoreApplication.translate("Data", text)


def day_text(day: date) -> str:
    """A day in figures and a short month's name: `"23 Nov 2026"`, `"23. Nov. 2026"`."""
    return QLocale().toString(QDate(day.year, day.month, day.day), date_format())


def date_format() -> str:
    """The pattern of such a day, for fields that a day is typed into."""
    return day_pattern(QLocale().dateFormat(QLocale.FormatType.LongFormat))


def amount_text(amount: Decimal, currency: str = "USD", *, decimals: int | None = None, plus: str = "") -> str:
    """An amount grouped by the locale: `"3,015"`, `"147.75"`, `"−90"`; `plus` goes before one above 0.

    It has as many decimals as it needs, at most those of `currency`; or exactly `decimals`, for figures in a column.
    """
    rounded = round(amount, exponent(currency))
    locale = QLocale()
    # A bare system's locale leaves the thousands ungrouped.
    locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
    places = decimals_of((rounded,), currency) if decimals is None else decimals
    text = locale.toString(float(abs(rounded)), "f", places)
    return f"{'−' if rounded < 0 else plus if rounded else ''}{text}"


def decimals_of(amounts: Iterable[Decimal], currency: str) -> int:
    """The decimals that all of `amounts` are written with, one under another: none where none has a fraction."""
    return exponent(currency) if any(one % 1 for one in amounts) else 0
