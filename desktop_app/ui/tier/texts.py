"""How the Tier tab says amounts, days, months and movements, as the system's locale writes them."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_app.domain.credit import ExpiryAnchor, Movement, ReductionOrder
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message, ShippedText
from desktop_app.domain.months import Month
from desktop_app.domain.reviews import CheckpointState
from desktop_app.domain.tier import NO_TIER
from desktop_app.domain.tier_rules import Requirement
from desktop_app.ui.shared.texts import amount_text, day_text, shipped_text

_MOVEMENTS = {
    Movement.NEW: QT_TRANSLATE_NOOP("Tier", "New"),
    Movement.INCREASED: QT_TRANSLATE_NOOP("Tier", "Increased"),
    Movement.EXPIRED: QT_TRANSLATE_NOOP("Tier", "Expired"),
    Movement.CHURNED: QT_TRANSLATE_NOOP("Tier", "Churned"),
    Movement.DECREASED: QT_TRANSLATE_NOOP("Tier", "Decreased"),
}
_REQUIREMENTS = {
    Requirement.SOLD_CREDIT: QT_TRANSLATE_NOOP("Tier", "sold tier credit"),
    Requirement.MANAGED_CREDIT: QT_TRANSLATE_NOOP("Tier", "managed credit"),
    Requirement.POINTS: QT_TRANSLATE_NOOP("Tier", "points"),
    Requirement.MEDIAN_APPS: QT_TRANSLATE_NOOP("Tier", "median apps"),
}
_ORDERS = {
    ReductionOrder.LIFO: QT_TRANSLATE_NOOP("Tier", "the newest sale first (ours)"),
    ReductionOrder.FIFO: QT_TRANSLATE_NOOP("Tier", "the oldest sale first (ours)"),
}
_ANCHORS = {
    ExpiryAnchor.PURCHASE: QT_TRANSLATE_NOOP("Tier", "its own purchase (ours)"),
    ExpiryAnchor.PRODUCT_LINE_FIRST_SALE: QT_TRANSLATE_NOOP("Tier", "the first sale of its product line (ours)"),
    ExpiryAnchor.CLIENT_FIRST_SALE: QT_TRANSLATE_NOOP("Tier", "the client's first sale (ours)"),
}
_CHECKPOINTS = {
    CheckpointState.MET: QT_TRANSLATE_NOOP("Tier", "met"),
    CheckpointState.NOT_MET: QT_TRANSLATE_NOOP("Tier", "not met"),
    CheckpointState.UNKNOWN: QT_TRANSLATE_NOOP("Tier", "unknown"),
    CheckpointState.TO_COME: QT_TRANSLATE_NOOP("Tier", "to come"),
}


def said(text: str, number: int = -1) -> str:
    """`text` in the window's language; `%n` becomes `number`, in the plural form that it asks for."""
    return QCoreApplication.translate("Tier", text, None, number)


def sentence(message: Message) -> str:
    """A message of the domain in the window's language, its amounts and days as the locale writes them."""
    text = QCoreApplication.translate("Messages", message.text)
    return text.format(**{name: _value(value) for name, value in message.values.items()})


def _value(value: object) -> str:
    if isinstance(value, Message):
        return sentence(value)
    if isinstance(value, Requirement):
        return requirement(value)
    if isinstance(value, ShippedText):
        return shipped_text(value)
    if isinstance(value, Decimal):
        return number(value)
    if isinstance(value, Month):
        return month_name(value)
    return day(value) if isinstance(value, date) else str(value)


@lru_cache(maxsize=65_536)
def number(value: Decimal, currency: str = "USD", decimals: int | None = None) -> str:
    """A figure without its currency, at most as fine as its smallest unit: `"3,015"`, `"147.75"`."""
    return amount_text(value, currency, decimals=decimals)


def money(value: Decimal | None, currency: str) -> str:
    """An amount with its currency's code, or that it is unknown."""
    return said("unknown") if value is None else f"{number(value, currency)} {currency}"


@lru_cache(maxsize=65_536)
def signed(value: Decimal, currency: str = "USD", decimals: int | None = None) -> str:
    """A change: `"+290"`, `"−130"`, `"0"`."""
    return amount_text(value, currency, decimals=decimals, plus="+")


@lru_cache(maxsize=8_192)
def day(value: date) -> str:
    """A date as people write it where the month has a name: `"12 Dec 2026"`."""
    return day_text(value)


@lru_cache(maxsize=2_048)
def month_name(month: Month) -> str:
    """A month in full: `"October 2026"`."""
    return f"{QLocale().standaloneMonthName(month.month)} {month.year}"


@lru_cache(maxsize=2_048)
def short_month(month: Month) -> str:
    """A month's short name: `"Oct"`."""
    return QLocale().standaloneMonthName(month.month, QLocale.FormatType.ShortFormat).removesuffix(".")


def span_name(first: Month, last: Month) -> str:
    """A range of months: `"Dec 2025 – Nov 2026"`."""
    return f"{short_month(first)} {first.year} – {short_month(last)} {last.year}"


def movement(kind: Movement) -> str:
    return said(_MOVEMENTS[kind])


def requirement(kind: Requirement) -> str:
    return said(_REQUIREMENTS[kind])


def order(kind: ReductionOrder) -> str:
    """Which of a client's sales a decrease takes from."""
    return said(_ORDERS[kind])


def anchor(kind: ExpiryAnchor) -> str:
    """Whose day the 12 months of a sale's credit run from."""
    return said(_ANCHORS[kind])


def heading(kind: Requirement) -> str:
    """A requirement as the heading of a column."""
    name = requirement(kind)
    return name[:1].upper() + name[1:]


def checkpoint(state: CheckpointState) -> str:
    return said(_CHECKPOINTS[state])


def tier_name(tier: str | None) -> str:
    """A tier's name, or that there is none, or that it is not known."""
    if tier is None:
        return said("unknown")
    return said("No tier") if tier == NO_TIER else tier


def sentences(messages: Iterable[Message]) -> str:
    return " · ".join(sentence(message) for message in messages)
