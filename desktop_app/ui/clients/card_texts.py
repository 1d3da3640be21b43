"""What the cards above the list say: a figure, and a line or two about it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from desktop_app.domain.alert_kinds import Alert
from desktop_app.domain.client_list import MoneyTotal
from desktop_app.formatting import format_count, format_short_day, format_totals
from desktop_app.i18n import translate
from desktop_app.ui.shared import client_texts

if TYPE_CHECKING:
    from desktop_app.domain.alerts import AlertBoard

_DOT = " · "
_ROOM_FOR = 2  # amounts in other currencies


@dataclass(frozen=True, slots=True)
class CardText:
    """What a card says; `urgent` cards are marked at their edge; `full` is the detail where there is room for it."""

    title: str
    short: str
    figure: str
    detail: str
    urgent: bool = False
    usable: bool = True
    full: str = ""


def card_text(alert: Alert, board: "AlertBoard") -> CardText:
    """What the card of `alert` says about `board`."""
    return _OF[alert](board)


def _decisions(board: "AlertBoard") -> CardText:
    due = board.decisions
    if not due.known:
        return _no_data(translate("Clients", "Renewal decisions due"), translate("Clients", "Decisions"))
    when = [translate("Clients", "%n overdue", due.overdue)] if due.overdue else []
    when.append(translate("Clients", "%n in 30 days", due.within[30]))
    lines, full = [_DOT.join(when)], list(when)
    if due.at_stake:
        # There is room for the main currency; the tooltip names all.
        short = (
            translate("Clients", "{amount} and more at stake")
            if len(due.at_stake) > 1
            else translate("Clients", "{amount} MRR at stake")
        )
        lines.append(short.format(amount=format_totals(due.at_stake[:1])))
        full.append(translate("Clients", "{amount} MRR at stake").format(amount=format_totals(due.at_stake)))
    return CardText(
        translate("Clients", "Renewal decisions due"),
        translate("Clients", "Decisions"),
        format_count(due.due + due.overdue),
        "\n".join(lines),
        urgent=due.clients > 0,
        full=_DOT.join(full),
    )


def _no_data(title: str, short: str) -> CardText:
    """A card about what is unknown, which is not 0."""
    return CardText(title, short, translate("Clients", "no data"), "", usable=False)


def _shortened(amounts: Sequence[MoneyTotal], *, signed: bool = False) -> str:
    """The amount of the main currency, and how many others there are; a card has room for two lines."""
    more = len(amounts) - 1
    first = format_totals(amounts[:1], signed=signed)
    return f"{first} {translate('Clients', 'and %n more', more)}" if more else first


def _managed(board: "AlertBoard") -> CardText:
    managed = board.managed
    if managed.change is None:
        detail = translate("Clients", "No earlier figures to compare with")
    elif any(total.amount for total in managed.change):
        changes = [total for total in managed.change if total.amount]
        detail = translate("Clients", "{change} since last month").format(change=_shortened(changes, signed=True))
    else:
        detail = translate("Clients", "Unchanged since last month")
    first = format_totals(managed.total[:1]) or translate("Clients", "no data")
    rest = managed.total[1:]
    if not rest:
        return CardText(translate("Clients", "Managed MRR"), translate("Clients", "Managed"), first, detail)
    besides, everything = translate("Clients", "besides {amount}"), format_totals(rest)
    few = besides.format(amount=everything if len(rest) <= _ROOM_FOR else _shortened(rest))
    full = besides.format(amount=everything)
    return CardText(
        translate("Clients", "Managed MRR"),
        translate("Clients", "Managed"),
        first,
        f"{detail}{_DOT}{few}",
        full=f"{detail}{_DOT}{full}",
    )


def _low_engagement(board: "AlertBoard") -> CardText:
    low = board.low_engagement
    if not low.known:
        return _no_data(translate("Clients", "Low engagement"), translate("Clients", "Low scores"))
    parts = [translate("Clients", "%n up for renewal in {days} days", low.renewing_soon).format(days=low.soon_days)]
    if low.unknown:
        parts.append(translate("Clients", "%n without data", low.unknown))
    return CardText(
        translate("Clients", "Low engagement"),
        translate("Clients", "Low scores"),
        format_count(low.clients),
        _DOT.join(parts),
    )


def _near_limit(board: "AlertBoard") -> CardText:
    near = board.near_limit
    if not near.known:
        return _no_data(translate("Clients", "Near a limit"), translate("Clients", "Limits"))
    parts = [translate("Clients", "%n contacts", near.contacts), translate("Clients", "%n emails", near.emails)]
    return CardText(
        translate("Clients", "Near a limit"),
        translate("Clients", "Limits"),
        format_count(near.clients),
        _DOT.join(parts),
    )


def _changed(board: "AlertBoard") -> CardText:
    changed = board.changed
    if changed.since is None:
        return CardText(
            translate("Clients", "Changed"),
            translate("Clients", "Changed"),
            translate("Clients", "no data"),
            translate("Clients", "Shown from the second day with data on"),
            usable=False,
        )
    title = translate("Clients", "Changed since {day}").format(day=format_short_day(changed.since))
    parts = [client_texts.change_label(kind, count) for kind, count in changed.kinds.items()]
    return CardText(
        title,
        translate("Clients", "Changed"),
        format_count(changed.clients),
        _DOT.join(parts) or translate("Clients", "Nothing changed"),
    )


_OF: Mapping[Alert, Callable[["AlertBoard"], CardText]] = MappingProxyType(
    {
        Alert.DECISIONS: _decisions,
        Alert.MANAGED: _managed,
        Alert.LOW_ENGAGEMENT: _low_engagement,
        Alert.NEAR_LIMIT: _near_limit,
        Alert.CHANGED: _changed,
    }
)
