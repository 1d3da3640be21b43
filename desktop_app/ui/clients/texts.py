"""How the facts about clients are said on screen: labels, dates and amounts, as the system's locale writes them."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop_app.domain.client_changes import ChangeKind
from desktop_app.domain.client_list import MoneyTotal, UsageBand
from desktop_app.domain.day_pattern import without_year
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.money import exponent
from desktop_app.domain.records import Relationship
from desktop_app.domain.usage import Band
from desktop_app.ui.shared.texts import date_format, day_text

# The joiner keeps a line from breaking between sign and amount.
_MINUS, _PLUS = "−\u2060", "+\u2060"
# Sign before the figure, where a currency has one that everybody reads alike; others are named by their code.
_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"}

_RELATIONSHIPS = {
    Relationship.SOLD: QT_TRANSLATE_NOOP("Clients", "Sold"),
    Relationship.MANAGED: QT_TRANSLATE_NOOP("Clients", "Managed"),
    Relationship.SOLD_AND_MANAGED: QT_TRANSLATE_NOOP("Clients", "Sold & managed"),
    Relationship.NONE: QT_TRANSLATE_NOOP("Clients", "None"),
}
_USAGE = {
    UsageBand.FEW: QT_TRANSLATE_NOOP("Clients", "Fewer than 3 apps"),
    UsageBand.SOME: QT_TRANSLATE_NOOP("Clients", "3 to 6 apps"),
    UsageBand.MANY: QT_TRANSLATE_NOOP("Clients", "7 apps or more"),
    UsageBand.UNKNOWN: QT_TRANSLATE_NOOP("Clients", "No app data"),
}
_BANDS = {
    Band.LOW: QT_TRANSLATE_NOOP("Clients", "Low engagement"),
    Band.MEDIUM: QT_TRANSLATE_NOOP("Clients", "Medium engagement"),
    Band.HIGH: QT_TRANSLATE_NOOP("Clients", "High engagement"),
}
_SHORT_BANDS = {
    Band.LOW: QT_TRANSLATE_NOOP("Clients", "Low"),
    Band.MEDIUM: QT_TRANSLATE_NOOP("Clients", "Medium"),
    Band.HIGH: QT_TRANSLATE_NOOP("Clients", "High"),
}

_CHANGES = {
    ChangeKind.NEW: QT_TRANSLATE_NOOP("Clients", "%n new"),
    ChangeKind.LOST: QT_TRANSLATE_NOOP("Clients", "%n lost"),
    ChangeKind.BACK: QT_TRANSLATE_NOOP("Clients", "%n back"),
    ChangeKind.MRR_UP: QT_TRANSLATE_NOOP("Clients", "%n upgrade(s)"),
    ChangeKind.MRR_DOWN: QT_TRANSLATE_NOOP("Clients", "%n downgrade(s)"),
    ChangeKind.USAGE: QT_TRANSLATE_NOOP("Clients", "%n in usage"),
    ChangeKind.ENGAGEMENT: QT_TRANSLATE_NOOP("Clients", "%n in engagement"),
    ChangeKind.RELATIONSHIP: QT_TRANSLATE_NOOP("Clients", "%n relationship(s)"),
}


def said(text: str, number: int = -1) -> str:
    """`text` in the window's language; `%n` becomes `number`, in the plural form that it asks for."""
    return QCoreApplication.translate("Clients", text, None, number)


def relationship_label(relationship: Relationship | None) -> str:
    return said("Unknown") if relationship is None else said(_RELATIONSHIPS[relationship])


def relationship_labels() -> list[str]:
    return [relationship_label(one) for one in Relationship]


def usage_label(band: UsageBand) -> str:
    return said(_USAGE[band])


def band_label(band: Band | None) -> str:
    return said("No engagement data") if band is None else said(_BANDS[band])


def short_band(band: Band) -> str:
    return said(_SHORT_BANDS[band])


def change_label(kind: ChangeKind, number: int) -> str:
    """A count of one kind of change: `"2 upgrades"`."""
    return said(_CHANGES[kind], number)


def grouped() -> QLocale:
    """The system's locale, with thousands set apart even where a bare system does not do so."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
    return locale


@lru_cache(maxsize=65_536)
def money(amount: Decimal, currency: str) -> str:
    """An amount with its currency: `"$2,140"`, `"−€89.50"`, `"1,200 CHF"`, `"2.140 €"`; no decimals for whole ones."""
    places = 0 if amount == amount.to_integral_value() else exponent(currency)
    locale, size = grouped(), float(abs(amount))
    figure = locale.toString(size, "f", places)
    minus = _MINUS if amount < 0 else ""
    sign = _SIGNS.get(currency)
    if sign is None:
        return f"{minus}{figure} {currency}"
    # A bare system's locale has the sign last, against the habit of all who read English.
    bare = locale.language() is QLocale.Language.C
    return minus + (f"{sign}{figure}" if bare else locale.toCurrencyString(size, sign, places))


def totals(amounts: Iterable[MoneyTotal], *, signed: bool = False) -> str:
    """Amounts of several currencies in one line, never added up across them."""
    return " · ".join((_PLUS if signed and one.amount > 0 else "") + money(one.amount, one.currency) for one in amounts)


def number(value: int) -> str:
    return grouped().toString(value)


@lru_cache(maxsize=8_192)
def day(value: date) -> str:
    """A date as people write it where the month has a name: `"12 Dec 2026"`."""
    return day_text(value)


def short_day(value: date) -> str:
    """A date of these months, without its year: `"22 Nov"`."""
    return QLocale().toString(QDate(value.year, value.month, value.day), without_year(date_format()))


def month(value: date) -> str:
    """A month by its short name: `"Nov 2026"`."""
    return QLocale().toString(QDate(value.year, value.month, 1), "MMM yyyy")


def figure(value: float) -> str:
    """A figure with one decimal where it has a fraction: `"7.5"`, `"40"`, `"−0.5"`."""
    places = 0 if value == int(value) else 1
    return f"{_MINUS if value < 0 else ''}{grouped().toString(abs(value), 'f', places)}"


def days_left(days: int) -> str:
    """How far off a day is: `"20 days"`, `"today"`."""
    return said("today") if days == 0 else said("%n day(s)", days)
