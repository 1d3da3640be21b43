"""A line of the week in words: what and when, how pressing it is, why, and what is at stake."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.domain.products import short_label
from desktop_app.domain.week_items import Week, WeekGroup, WeekItem, WeekKind, credit_at_stake, mrr_at_stake
from desktop_app.formatting import (
    format_amount,
    format_count,
    format_money,
    format_short_day,
    format_totals,
    message_text,
)
from desktop_app.i18n import translate

_GROUPS = {
    WeekGroup.DECIDE_NOW: QT_TRANSLATE_NOOP("Week", "Decide now"),
    WeekGroup.ABOUT_TO_BE_LOST: QT_TRANSLATE_NOOP("Week", "About to be lost"),
    WeekGroup.WORTH_A_CALL: QT_TRANSLATE_NOOP("Week", "Worth a call"),
}
_UNDATED = {
    WeekKind.USAGE_FALLEN: QT_TRANSLATE_NOOP("Week", "falling"),
    WeekKind.NEAR_LIMIT: QT_TRANSLATE_NOOP("Week", "near a limit"),
    WeekKind.UNSOLD: QT_TRANSLATE_NOOP("Week", "never sold"),
}
# Days so near that they need no year.
_NEAR_DAYS = 300


class Urgency(Enum):
    """How a line's pill is coloured; its words say the same."""

    LATE = auto()
    SOON = auto()
    QUIET = auto()
    CHANCE = auto()


@dataclass(frozen=True, slots=True)
class WeekTexts:
    """A line as it is shown; `amount` is empty where there is no client."""

    name: str
    headline: str
    more: str
    pill: str
    urgency: Urgency
    amount: str

    @property
    def spoken(self) -> str:
        """The line as one reads it out."""
        return ", ".join(part for part in (self.name, self.pill, self.headline, self.more, self.amount) if part)


def line_texts(item: WeekItem, today: date) -> WeekTexts:
    """The words of a line as of `today`."""
    headline, *more = (message_text(_short(reason.text, today)) for reason in item.reasons)
    pill, urgency = _pill(item)
    amount = translate("Week", "no data") if item.mrr is None else format_money(item.mrr, item.currency or "USD")
    name = item.client or translate("Week", "Without a client")
    return WeekTexts(name, headline, " · ".join(more), pill, urgency, amount if item.client_id else "")


def group_title(group: WeekGroup) -> str:
    """What a group is called."""
    return translate("Week", _GROUPS[group])


def group_aside(items: Sequence[WeekItem]) -> str:
    """How many lines a group has, and what is at stake: credit where it is about to be lost, else MRR."""
    if items[0].kind.group is WeekGroup.ABOUT_TO_BE_LOST:
        credit = credit_at_stake(items)
        known = translate("Week", "credit unknown") if credit is None else credit_text(items)
        return f"{format_count(len(items))} · {known}"
    return " · ".join(part for part in (format_count(len(items)), format_totals(mrr_at_stake(items))) if part)


def stake_text(week: Week) -> str:
    """What is at stake in the whole week: `"$11,925 MRR and 1,240 tier credit at stake"`; empty for nothing."""
    mrr, credit = format_totals(week.at_stake), week.credit_at_stake
    if mrr and credit:
        return translate("Week", "{mrr} MRR and {credit} at stake").format(mrr=mrr, credit=credit_text(week.items))
    if credit:
        return translate("Week", "{credit} at stake").format(credit=credit_text(week.items))
    return translate("Week", "{mrr} MRR at stake").format(mrr=mrr) if mrr else ""


def credit_text(items: Sequence[WeekItem]) -> str:
    """The tier credit that is at stake, as far as it is known."""
    return translate("Week", "{amount} tier credit").format(amount=format_amount(credit_at_stake(items) or 0))


def unknown_text(unknown: Iterable[Message]) -> str:
    """What no data is there for; empty where there is some for everything."""
    named = ", ".join(map(message_text, unknown))
    return translate("Week", "No data about: {parts}").format(parts=named) if named else ""


def _short(message: Message, today: date) -> Message:
    """`message` with days of these months without their year, and products by their short labels."""
    values = {name: _short_value(name, value, today) for name, value in message.values.items()}
    return Message(message.text, values)


def _short_value(name: str, value: object, today: date) -> object:
    if name == "product" and isinstance(value, str):
        return short_label(value, None)
    if isinstance(value, date) and abs((value - today).days) <= _NEAR_DAYS:
        return format_short_day(value)
    return value


def _pill(item: WeekItem) -> tuple[str, Urgency]:
    if item.is_done:
        return translate("Week", "done"), Urgency.QUIET
    if item.put_off_until is not None:
        return translate("Week", "until {day}").format(day=format_short_day(item.put_off_until)), Urgency.QUIET
    if item.days_left is None:
        chance = Urgency.CHANCE if item.kind is WeekKind.UNSOLD else Urgency.QUIET
        return translate("Week", _UNDATED[item.kind]), chance
    if item.days_left < 0:
        return translate("Week", "%n day(s) overdue", -item.days_left), Urgency.LATE
    if item.days_left == 0:
        decide = item.kind.group is WeekGroup.DECIDE_NOW
        return translate("Week", "decide today") if decide else translate("Week", "today"), Urgency.LATE
    return translate("Week", "%n day(s) left", item.days_left), Urgency.SOON
