"""Managed credit month by month, as far back as the clients' history goes."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from desktop_app.domain.credit_series import MonthCredit
from desktop_app.domain.decimals import rounded
from desktop_app.domain.months import Month
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.services.client_parts import shares_of
from desktop_app.storage import tier_clients
from desktop_app.storage.tier_clients import NO_SELLING, AlikeClients
from desktop_app.storage.workspace import Workspace

_NOTHING = Decimal(0)


class _Shares(NamedTuple):
    """What each managed client adds, by id, as far as it is known; `is_part` says that there is more, or may be."""

    by_client: dict[str, Decimal]
    is_part: bool


def managed_months(workspace: Workspace, rules: RuleSet, first: Month, as_of: date) -> tuple[MonthCredit, ...]:
    """Managed credit from `first` to the month of `as_of`, by differences between month ends.

    Months before the history are left out, and the first one known shows no movement.
    """
    months: list[MonthCredit] = []
    before = _shares_on(workspace, rules, first.plus(-1).last_day)
    for month in first.until(Month.of(as_of)):
        after = _shares_on(workspace, rules, min(month.last_day, as_of))
        if after is not None:
            months.append(_month(month, after if before is None else before, after))
        before = after
    return tuple(months)


def _shares_on(workspace: Workspace, rules: RuleSet, day: date) -> _Shares | None:
    """What the managed clients add at the end of `day`; `None` before the history."""
    read = tier_clients.then(workspace, day)
    if read is None:
        return None
    clients = tuple(tier_clients.each_client(tier_clients.on_day(workspace, read, day), NO_SELLING))
    known = {
        client.client_id: sum(credits_, _NOTHING)
        for client in clients
        if client.like.managed
        and (credits_ := [share.credit for share in shares_of(rules, client.like) or () if share.credit is not None])
    }
    return _Shares(known, any(_is_unsure(rules, client.like) for client in clients))


def _is_unsure(rules: RuleSet, like: AlikeClients) -> bool:
    """Whether nobody knows all that a client adds: its relationship, its MRR or a rate is missing."""
    if like.managed is False:
        return False
    shares = shares_of(rules, like)
    if shares is None:
        return True
    return any(share.amount and (like.managed is None or share.credit is None) for share in shares)


def _month(month: Month, before: _Shares, after: _Shares) -> MonthCredit:
    moved = dict.fromkeys(("new", "increased", "churned", "decreased"), _NOTHING)
    then, now = before.by_client, after.by_client
    for client in then.keys() | now.keys():
        change = now.get(client, _NOTHING) - then.get(client, _NOTHING)
        if change > 0:
            moved["increased" if client in then else "new"] += change
        elif change < 0:
            moved["decreased" if client in now else "churned"] -= change
    return MonthCredit(
        month=month,
        opening=rounded(sum(then.values(), _NOTHING)),
        closing=rounded(sum(now.values(), _NOTHING)),
        expired=_NOTHING,
        is_part=after.is_part,
        **{name: rounded(amount) for name, amount in moved.items()},
    )
