"""What values of people's own columns are in words, and what their kinds are called."""

from datetime import date
from decimal import Decimal

from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.own_columns import OwnAmount, OwnChoice, OwnType, OwnValue, RetainerPart
from desktop_app.formatting import format_day, format_exact, format_money
from desktop_app.i18n import translate

TYPES = {
    OwnType.TEXT: QT_TRANSLATE_NOOP("OwnColumns", "Text"),
    OwnType.NUMBER: QT_TRANSLATE_NOOP("OwnColumns", "Number"),
    OwnType.AMOUNT: QT_TRANSLATE_NOOP("OwnColumns", "Amount with currency"),
    OwnType.DATE: QT_TRANSLATE_NOOP("OwnColumns", "Date"),
    OwnType.CHOICE: QT_TRANSLATE_NOOP("OwnColumns", "Choice"),
    OwnType.YES_NO: QT_TRANSLATE_NOOP("OwnColumns", "Yes or no"),
}
_RETAINER = {
    RetainerPart.AMOUNT: QT_TRANSLATE_NOOP("OwnColumns", "Retainer"),
    RetainerPart.NOTICE_ON: QT_TRANSLATE_NOOP("OwnColumns", "Retainer notice by"),
    RetainerPart.ENDS_ON: QT_TRANSLATE_NOOP("OwnColumns", "Retainer ends on"),
}


def type_name(kind: OwnType) -> str:
    """What a kind of column is called."""
    return translate("OwnColumns", TYPES[kind])


def retainer_names() -> dict[RetainerPart, str]:
    """What the columns of the agency's own retainer are called when they are made."""
    return {part: translate("OwnColumns", name) for part, name in _RETAINER.items()}


def own_text(value: OwnValue | None) -> str:
    """A value as a person reads it; empty for nothing."""
    match value:
        case None:
            return ""
        case bool():
            return translate("OwnColumns", "yes") if value else translate("OwnColumns", "no")
        case OwnAmount():
            return format_money(value.amount, value.currency)
        case OwnChoice():
            return value.text
        case Decimal():
            return format_exact(value)
        case date():
            return format_day(value)
    return value
