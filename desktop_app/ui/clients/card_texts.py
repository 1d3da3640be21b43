"""What the cards above the list say: a figure, and a line or two about it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from desktop_app.domain.alert_kinds import Alert
from desktop_app.domain.alerts import AlertBoard
from desktop_app.domain.client_list import MoneyTotal
from desktop_app.ui.clients import texts
from desktop_app.ui.clients.texts import said

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


def card_text(alert: Alert, board: AlertBoard) -> CardText:
    """What the card of `alert` says about `board`."""
    return _OF[alert](board)


def _decisions(board: AlertBoard) -> CardText:
    due = board.decisions
    when = [said("%n overdue", due.overdue)] if due.overdue else []
    when.append(said("%n in 30 days", due.within[30]))
    lines, full = [_DOT.join(when)], list(when)
    if due.at_stake:
        # There is room for the main currency; the tooltip names all.
        short = said("{amount} and more at stake") if len(due.at_stake) > 1 else said("{amount} MRR at stake")
        lines.append(short.format(amount=texts.totals(due.at_stake[:1])))
        full.append(said("{amount} MRR at stake").format(amount=texts.totals(due.at_stake)))
    return CardText(
        said("Renewal decisions due"),
        said("Decisions"),
        texts.number(due.due + due.overdue),
        "\n".join(lines),
        urgent=due.clients > 0,
        full=_DOT.join(full),
    )


def _shortened(amounts: Sequence[MoneyTotal], *, signed: bool = False) -> str:
    """The amount of the main currency, and how many others there are; a card has room for two lines."""
    more = len(amounts) - 1
    first = texts.totals(amounts[:1], signed=signed)
    return f"{first} {said('and %n more', more)}" if more else first


def _managed(board: AlertBoard) -> CardText:
    managed = board.managed
    if managed.change is None:
        detail = said("No earlier figures to compare with")
    elif any(total.amount for total in managed.change):
        changes = [total for total in managed.change if total.amount]
        detail = said("{change} since last month").format(change=_shortened(changes, signed=True))
    else:
        detail = said("Unchanged since last month")
    first = texts.totals(managed.total[:1]) or said("no data")
    rest = managed.total[1:]
    if not rest:
        return CardText(said("Managed MRR"), said("Managed"), first, detail)
    besides, everything = said("besides {amount}"), texts.totals(rest)
    few = besides.format(amount=everything if len(rest) <= _ROOM_FOR else _shortened(rest))
    full = besides.format(amount=everything)
    return CardText(said("Managed MRR"), said("Managed"), first, f"{detail}{_DOT}{few}", full=f"{detail}{_DOT}{full}")


def _low_engagement(board: AlertBoard) -> CardText:
    low = board.low_engagement
    parts = [said("%n up for renewal in {days} days", low.renewing_soon).format(days=low.soon_days)]
    if low.unknown:
        parts.append(said("%n without data", low.unknown))
    return CardText(said("Low engagement"), said("Low scores"), texts.number(low.clients), _DOT.join(parts))


def _near_limit(board: AlertBoard) -> CardText:
    near = board.near_limit
    parts = [said("%n contacts", near.contacts), said("%n emails", near.emails)]
    return CardText(said("Near a limit"), said("Limits"), texts.number(near.clients), _DOT.join(parts))


def _changed(board: AlertBoard) -> CardText:
    changed = board.changed
    if changed.since is None:
        return CardText(
            said("Changed"), said("Changed"), said("no data"), said("Shown from the second import on"), usable=False
        )
    title = said("Changed since {day}").format(day=texts.short_day(changed.since))
    parts = [texts.change_label(kind, count) for kind, count in changed.kinds.items()]
    return CardText(title, said("Changed"), texts.number(changed.clients), _DOT.join(parts) or said("Nothing changed"))


_OF: Mapping[Alert, Callable[[AlertBoard], CardText]] = MappingProxyType(
    {
        Alert.DECISIONS: _decisions,
        Alert.MANAGED: _managed,
        Alert.LOW_ENGAGEMENT: _low_engagement,
        Alert.NEAR_LIMIT: _near_limit,
        Alert.CHANGED: _changed,
    }
)
