"""Sales in currencies that the rule set has no rate for: they count, but nobody can say how much."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal

from desktop_app.domain.client_list import MoneyTotal
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.storage.credit.client_events import client_events, clients_without_rate
from desktop_app.storage.workspace import Workspace


def unrated_sales(
    workspace: Workspace, rules: RuleSet, day: date, only: Collection[int] | None = None
) -> Mapping[int, tuple[MoneyTotal, ...]]:
    """By key, the clients with sales at the end of `day` that `rules` cannot convert, and what is left of these.

    `only` has the keys of the clients to look at, if not all of them.
    """
    wanted = clients_without_rate(workspace, rules, day, only)
    if not wanted:
        return {}
    # What replays a ledger is loaded for the few who need it.
    from desktop_app.domain.ledger_parts import replayed, sold_parts

    amounts: dict[int, dict[str, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    for client, events in client_events(workspace, wanted, day).items():
        for part in sold_parts(replayed(events, rules), day):
            if part.credit is None:
                amounts[client][part.currency] += part.amount
    return {
        client: tuple(MoneyTotal(amount, currency) for currency, amount in of_client.items())
        for client, of_client in amounts.items()
    }
