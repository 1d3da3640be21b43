"""Managed credit month by month, as far back as the clients' history goes."""

from datetime import date
from decimal import Decimal

from desktop_app.domain.credit_series import MonthCredit
from desktop_app.domain.months import Month
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.services.client_parts import shares_of
from desktop_app.storage import tier_clients
from desktop_app.storage.tier_clients import NO_SELLING
from desktop_app.storage.workspace import Workspace

_NOTHING = Decimal(0)


def managed_months(
    workspace: Workspace, rules: RuleSet, first: Month, as_of: date, current: dict[str, Decimal] | None = None
) -> tuple[MonthCredit, ...]:
    """Managed credit from `first` to the month of `as_of`, by differences between month ends.

    Months before the history are left out, and the first one known shows no movement. `current` are the shares of
    today by client id, where they are known better than from the history.
    """
    months: list[MonthCredit] = []
    before: dict[str, Decimal] | None = _shares_on(workspace, rules, first.plus(-1).last_day)
    last = Month.of(as_of)
    for month in first.until(last):
        day = min(month.last_day, as_of)
        after = current if month == last and current is not None else _shares_on(workspace, rules, day)
        if after is not None:
            months.append(_month(month, after if before is None else before, after))
        before = after
    return tuple(months)


def _shares_on(workspace: Workspace, rules: RuleSet, day: date) -> dict[str, Decimal] | None:
    """What each managed client adds, as far as it is known and has a rate; `None` before the history."""
    read = tier_clients.then(workspace, day)
    if read is None:
        return None
    clients = tier_clients.on_day(workspace, read, day)
    return {
        client.client_id: sum(known, _NOTHING)
        for client in tier_clients.each_client(clients, NO_SELLING)
        if client.like.managed
        and (known := [share.credit for share in shares_of(rules, client.like) or () if share.credit is not None])
    }


def _month(month: Month, before: dict[str, Decimal], after: dict[str, Decimal]) -> MonthCredit:
    moved = dict.fromkeys(("new", "increased", "churned", "decreased"), _NOTHING)
    for client in before.keys() | after.keys():
        change = after.get(client, _NOTHING) - before.get(client, _NOTHING)
        if change > 0:
            moved["increased" if client in before else "new"] += change
        elif change < 0:
            moved["decreased" if client in after else "churned"] -= change
    return MonthCredit(
        month=month,
        opening=sum(before.values(), _NOTHING),
        closing=sum(after.values(), _NOTHING),
        expired=_NOTHING,
        is_part=False,
        **moved,
    )
