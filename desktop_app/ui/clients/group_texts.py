"""What a group of clients is called, what it counts, and what it adds up to."""

from collections.abc import Callable, Collection, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from desktop_app.domain.client_groups import (
    AMOUNTS,
    BandValue,
    ChoiceValue,
    ClientGroup,
    Deadline,
    Direction,
    GroupValue,
    TextValue,
    YesNo,
)
from desktop_app.domain.client_list import MoneyTotal, UsageBand
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.months import Month
from desktop_app.domain.own_columns import is_own
from desktop_app.domain.records import Relationship, RenewalStatus
from desktop_app.domain.usage import Band
from desktop_app.formatting import (
    PLUS,
    format_amount,
    format_count,
    format_exact,
    format_figure,
    format_money,
    format_month,
)
from desktop_app.i18n import translate
from desktop_app.shown_text import isolated
from desktop_app.ui.shared import client_texts
from desktop_app.ui.shared.own_texts import own_text
from desktop_app.ui.shared.renewal_texts import status_text

_WITHOUT = {
    "owner": QT_TRANSLATE_NOOP("Clients", "No owner"),
    "country": QT_TRANSLATE_NOOP("Clients", "No country"),
    "tags": QT_TRANSLATE_NOOP("Clients", "No tags"),
    "products": QT_TRANSLATE_NOOP("Clients", "No products"),
    "status": QT_TRANSLATE_NOOP("Clients", "No renewal known"),
    "lost_reason": QT_TRANSLATE_NOOP("Clients", "No reason known"),
}
_UNKNOWN = {
    "mrr": QT_TRANSLATE_NOOP("Clients", "%n without MRR"),
    "renewal_mrr": QT_TRANSLATE_NOOP("Clients", "%n without renewal MRR"),
}
_DIRECTIONS = {
    Direction.LOWER: QT_TRANSLATE_NOOP("Clients", "Lower at renewal"),
    Direction.SAME: QT_TRANSLATE_NOOP("Clients", "Same at renewal"),
    Direction.HIGHER: QT_TRANSLATE_NOOP("Clients", "Higher at renewal"),
}
_DEADLINES = {
    Deadline.OVERDUE: QT_TRANSLATE_NOOP("Clients", "Overdue"),
    Deadline.AHEAD: QT_TRANSLATE_NOOP("Clients", "Not overdue"),
}


def group_name(column: str, value: GroupValue | None) -> str:
    """What the clients of a group have in common, by the column that they are grouped by."""
    match value:
        case TextValue():
            return isolated(value.text)
        case Month():
            return format_month(value)
        case ChoiceValue():
            return _choice_text(value)
        case BandValue():
            return _BANDS.get(column, _amounts)(value)
    return translate("Clients", _WITHOUT.get(column, QT_TRANSLATE_NOOP("Clients", "No data")))


def group_title(column: str, group: ClientGroup, today: date, amounts: Collection[str] = tuple(_UNKNOWN)) -> str:
    """`"Jo Whitlock · 6 clients · 2 overdue"`, and in how many of them an amount of these columns is unknown."""
    overdue = group.overdue(today)
    unknown = [(text, group.unknown(key)) for key, text in _UNKNOWN.items() if key in amounts]
    return " · ".join(
        [
            short_group_title(column, group),
            *([translate("Clients", "%n overdue", overdue)] if overdue else []),
            *(translate("Clients", text, count) for text, count in unknown if count),
        ]
    )


def short_group_title(column: str, group: ClientGroup) -> str:
    """`"Jo Whitlock · 6 clients"`: what of the title no client has to be looked at for."""
    return f"{group_name(column, group.value)} · {translate('Clients', '%n client(s)', len(group.rows))}"


def group_sum(group: ClientGroup, column: str) -> str:
    """What is known of a column of amounts, per currency: `"$7,480 · €90"`; blank where there is nothing to know."""
    if column not in AMOUNTS and not is_own(column):
        return ""
    totals = group.totals(column)
    plus = PLUS if column == "renewal_change" else ""
    texts = [(plus if total.amount > 0 else "") + _total(total) for total in totals]
    return " · ".join(texts) or (translate("Clients", "unknown") if group.unknown(column) else "")


def _total(total: MoneyTotal) -> str:
    """A sum of money, or of numbers, which are in no currency."""
    return format_money(total.amount, total.currency) if total.currency else format_exact(total.amount)


def _choice_text(value: ChoiceValue) -> str:
    choice = value.choice
    if isinstance(choice, Relationship):
        return client_texts.relationship_label(choice)
    if isinstance(choice, UsageBand):
        return client_texts.usage_label(choice)
    if isinstance(choice, Band):
        return client_texts.band_label(choice)
    if isinstance(choice, YesNo):
        return own_text(choice is YesNo.YES)
    if isinstance(choice, RenewalStatus):
        return status_text(choice)
    return translate("Clients", (_DIRECTIONS | _DEADLINES)[choice])  # type: ignore[index]  # the two that are left


def _range(least: str, most: str | None) -> str:
    if most is None:
        return translate("Clients", "{amount} or more").format(amount=least)
    return translate("Clients", "{least} to under {most}").format(least=least, most=most)


def _amounts(band: BandValue) -> str:
    """`"$500 to under $1,000"`."""
    if band.most is not None and band.least < 0:
        return translate("Clients", "under {amount}").format(amount=_money(band.most, band.currency))
    return _range(_money(band.least, band.currency), None if band.most is None else _money(band.most, band.currency))


def _money(amount: float, currency: str) -> str:
    return format_money(Decimal(int(amount)), currency) if currency else format_amount(Decimal(int(amount)))


def _shares(band: BandValue) -> str:
    """`"50% to under 80%"` of a limit."""
    return _range(_percent(band.least), None if band.most is None else _percent(band.most))


def _percent(share: float) -> str:
    return translate("Clients", "{number} %").format(number=format_figure(share * 100.0))


def _counts(band: BandValue) -> str:
    """`"5 to 9"`."""
    if band.most is None:
        return translate("Clients", "{amount} or more").format(amount=format_count(int(band.least)))
    return translate("Clients", "{least} to {most}").format(
        least=format_count(int(band.least)), most=format_count(int(band.most) - 1)
    )


def _days(band: BandValue) -> str:
    """`"Past"`, `"8 to 30 days left"`."""
    if band.least < 0:
        return translate("Clients", "Deadline past")
    return translate("Clients", "{range} days left").format(range=_counts(band))


_BANDS: Mapping[str, Callable[[BandValue], str]] = MappingProxyType(
    {"contacts": _shares, "emails": _shares, "seats": _counts, "usage_score": _counts, "days_left": _days}
)
