"""Amounts, counts, days, months and messages as the system's locale writes them: in the window and in reports.

The command line writes ISO days and plain figures instead, for scripts.
"""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QTime

from desktop_app.domain.day_pattern import day_pattern, without_year
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message, PlainNumber, ShippedText
from desktop_app.domain.money import exponent
from desktop_app.i18n import shipped_text, translate
from desktop_app.shown_text import isolated

if TYPE_CHECKING:  # the bars of the window, which write nothing but a day, do not wait for the rules of a business
    from desktop_app.domain.client_list import MoneyTotal
    from desktop_app.domain.figures import Figure
    from desktop_app.domain.months import Month
    from desktop_app.domain.tier_rules import Requirement

# The joiner keeps a line from breaking between sign and amount.
MINUS, PLUS = "−\u2060", "+\u2060"
# Sign before the figure, where a currency has one that everybody reads alike; others are named by their code.
_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"}
_REQUIREMENTS = {
    "sold_credit": QT_TRANSLATE_NOOP("Tier", "sold tier credit"),
    "managed_credit": QT_TRANSLATE_NOOP("Tier", "managed credit"),
    "points": QT_TRANSLATE_NOOP("Tier", "points"),
    "sold_points": QT_TRANSLATE_NOOP("Tier", "sold points"),
    "sourced_points": QT_TRANSLATE_NOOP("Tier", "sourced points"),
    "managed_points": QT_TRANSLATE_NOOP("Tier", "managed points"),
    "median_apps": QT_TRANSLATE_NOOP("Tier", "median apps"),
    "dollar_retention": QT_TRANSLATE_NOOP("Tier", "dollar retention"),
    "grr": QT_TRANSLATE_NOOP("Tier", "gross revenue retention"),
}


def grouped_locale() -> QLocale:
    """The system's locale, with thousands set apart even where a bare system does not do so."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
    return locale


# Amounts


@lru_cache(maxsize=65_536)
def format_amount(amount: Decimal, currency: str = "USD", decimals: int | None = None, plus: str = "") -> str:
    """An amount without its currency: `"3,015"`, `"147.75"`, `"−90"`; `plus` goes before one above 0.

    It has as many decimals as it needs, at most those of `currency`; or exactly `decimals`, for figures in a column.
    """
    rounded = round(amount, exponent(currency))
    places = decimals_for((rounded,), currency) if decimals is None else decimals
    text = grouped_locale().toString(float(abs(rounded)), "f", places)
    return f"{'−' if rounded < 0 else plus if rounded else ''}{text}"


def format_figure_known(figure: "Figure", currency: str | None = "USD") -> str:
    """A figure as far as it is known: `"1,000"`, `"1,000 known"` where it may be another, `"unknown"`.

    One without a `currency`, such as a median, has as many decimals as it needs.
    """
    if figure.known is None:
        return translate("Figures", "unknown")
    text = format_exact(figure.known) if currency is None else format_amount(figure.known, currency)
    return text if figure.is_sure else translate("Figures", "{amount} known").format(amount=text)


def format_exact(value: Decimal) -> str:
    """A number with every digit that it has, as it is read when typed: `"1,125.5"`, `"0.0067"`."""
    locale = grouped_locale()
    whole, _, fraction = f"{abs(value):,f}".partition(".")
    digits = whole.replace(",", locale.groupSeparator())
    fraction = fraction.rstrip("0")
    return ("−" if value < 0 else "") + digits + (f"{locale.decimalPoint()}{fraction}" if fraction else "")


def format_rate(value: Decimal) -> str:
    """A fixed rate with the digits that can matter: amounts are converted to eight decimals (domain.md)."""
    return format_exact(round(value, 8))


def format_change(amount: Decimal, currency: str = "USD", decimals: int | None = None) -> str:
    """A change without its currency: `"+290"`, `"−130"`, `"0"`."""
    return format_amount(amount, currency, decimals=decimals, plus="+")


@lru_cache(maxsize=65_536)
def format_money(amount: Decimal, currency: str) -> str:
    """An amount with its currency: `"$2,140"`, `"−€89.50"`, `"1,200 CHF"`, `"2.140 €"`; no decimals for whole ones."""
    places = 0 if amount == amount.to_integral_value() else exponent(currency)
    locale, size = grouped_locale(), float(abs(amount))
    figure = locale.toString(size, "f", places)
    minus = MINUS if amount < 0 else ""
    sign = _SIGNS.get(currency)
    if sign is None:
        return f"{minus}{figure} {currency}"
    # A bare system's locale has the sign last, against the habit of all who read English.
    bare = locale.language() is QLocale.Language.C
    return minus + (f"{sign}{figure}" if bare else locale.toCurrencyString(size, sign, places))


def format_totals(amounts: Iterable["MoneyTotal"], *, signed: bool = False) -> str:
    """Amounts of several currencies in one line, never added up across them."""
    return " · ".join(
        (PLUS if signed and total.amount > 0 else "") + format_money(total.amount, total.currency) for total in amounts
    )


def decimals_for(amounts: Iterable[Decimal], currency: str) -> int:
    """The decimals that all of `amounts` are written with, one under another: none where none has a fraction."""
    return exponent(currency) if any(amount % 1 for amount in amounts) else 0


# Other figures


def format_count(value: int) -> str:
    """A whole number: `"1,200"`."""
    return grouped_locale().toString(value)


def format_size(size: int) -> str:
    """A number of bytes: `"38 MB"`."""
    return QLocale().formattedDataSize(size, 0, QLocale.DataSizeFormat.DataSizeSIFormat)


def format_figure(value: float) -> str:
    """A figure with one decimal where it has a fraction: `"7.5"`, `"40"`, `"−0.5"`."""
    places = 0 if value == int(value) else 1
    return f"{MINUS if value < 0 else ''}{grouped_locale().toString(abs(value), 'f', places)}"


def format_index(value: float) -> str:
    """A figure with exactly one decimal: `"40.0"`."""
    return grouped_locale().toString(value, "f", 1)


# Days and times


def day_format() -> str:
    """Qt's pattern of a day, for fields that a day is typed into."""
    return day_pattern(QLocale().dateFormat(QLocale.FormatType.LongFormat))


@lru_cache(maxsize=8_192)
def format_day(day: date) -> str:
    """A day in figures and a short month's name: `"23 Nov 2026"`, `"23. Nov. 2026"`."""
    return QLocale().toString(QDate(day.year, day.month, day.day), day_format())


def format_short_day(day: date) -> str:
    """A day of these months, without its year: `"22 Nov"`."""
    return QLocale().toString(QDate(day.year, day.month, day.day), without_year(day_format()))


def format_weekday(day: date) -> str:
    """The short name of a day of the week: `"Mon"`."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "ddd")


def format_time(time: datetime) -> str:
    """The time of day: `"17:40"`."""
    return QLocale().toString(QTime(time.hour, time.minute), QLocale.FormatType.ShortFormat)


def format_instant(instant: datetime) -> str:
    """An aware instant in this place's time: `"4 Nov 2026, 10:12"`."""
    here = instant.astimezone()
    return f"{format_day(here.date())}, {format_time(here)}"


# Months


@lru_cache(maxsize=2_048)
def format_month(month: "Month") -> str:
    """A month in full: `"October 2026"`."""
    return f"{QLocale().standaloneMonthName(month.month)} {month.year}"


@lru_cache(maxsize=2_048)
def format_short_month(month: "Month") -> str:
    """A month's short name: `"Oct"`."""
    return QLocale().standaloneMonthName(month.month, QLocale.FormatType.ShortFormat).removesuffix(".")


def format_month_of_day(day: date) -> str:
    """The month of a day by its short name: `"Nov 2026"`."""
    return QLocale().toString(QDate(day.year, day.month, 1), "MMM yyyy")


def format_month_range(first: "Month", last: "Month") -> str:
    """A range of months: `"Dec 2025 – Nov 2026"`."""
    return f"{format_short_month(first)} {first.year} – {format_short_month(last)} {last.year}"


# Messages


def message_text(message: Message) -> str:
    """A translated message of the domain, its amounts and days as the locale writes them, its column by its name."""
    values = {name: _value_text(value) for name, value in message.values.items()}
    if isinstance(column := message.values.get("column"), str):
        from desktop_app.column_names import column_name  # few messages name a column

        values["column"] = isolated(column_name(column))
    return translate("Messages", message.text, message.number).format(**values) if message.text else ""


def requirement_name(kind: "Requirement") -> str:
    """What a tier requirement is called within a sentence."""
    return translate("Tier", _REQUIREMENTS[kind])


def _value_text(value: object) -> str:
    from desktop_app.domain.client_list import MoneyTotal
    from desktop_app.domain.months import Month
    from desktop_app.domain.tier_rules import Requirement

    if isinstance(value, Message):
        return message_text(value)
    if isinstance(value, Requirement):
        return requirement_name(value)
    if isinstance(value, ShippedText):
        return shipped_text(value)
    if isinstance(value, MoneyTotal):
        return format_money(value.amount, value.currency)
    if isinstance(value, PlainNumber):
        return format_exact(value.value)
    if isinstance(value, Decimal):
        return format_amount(value)
    if isinstance(value, Month):
        return format_month(value)
    if isinstance(value, datetime):
        return format_instant(value)
    return format_day(value) if isinstance(value, date) else isolated(str(value))
