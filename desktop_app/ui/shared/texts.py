"""Days and amounts as the system's locale writes them."""

from datetime import date
from decimal import Decimal

from PySide6.QtCore import QDate, QLocale


def day_text(day: date) -> str:
    """A day in figures and a short month's name: 23 Nov 2026."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "dd MMM yyyy")


def amount_text(amount: Decimal, sign: str = "") -> str:
    """An amount grouped by the locale, with as many decimals as it has, at most two; `sign` goes before it."""
    decimals = 0 if amount == amount.to_integral_value() else 2
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
    text = locale.toString(float(abs(amount)), "f", decimals)
    return f"{sign or ('−' if amount < 0 else '')}{text}"
