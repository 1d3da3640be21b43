"""Sales in currencies that the rule set has no rate for: they count, but nobody can say how much."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from desktop_app.domain.client_list import MoneyTotal
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.storage.credit.missing_rates import clients_without_rate
from desktop_app.storage.workspace import Workspace

if TYPE_CHECKING:
    from desktop_app.domain.standing import SoldPart


def unrated_sales(
    workspace: Workspace, rules: RuleSet, day: date, only: Collection[int] | None = None
) -> Mapping[int, tuple[MoneyTotal, ...]]:
    """By key, the clients with sales at the end of `day` that `rules` cannot convert, and what is left of these.

    `only` has the keys of the clients to look at, if not all of them.
    """
    return {
        client: tuple(MoneyTotal(amount, currency) for currency, amount in _added_up(parts).items())
        for client, parts in unrated_parts(workspace, rules, day, only).items()
    }


def unrated_parts(
    workspace: Workspace, rules: RuleSet, day: date, only: Collection[int] | None = None
) -> Mapping[int, "Sequence[SoldPart]"]:
    """As `unrated_sales`, sale by sale."""
    wanted = clients_without_rate(workspace, rules, day, only)
    if not wanted:
        return {}
    # What replays a ledger is loaded for the few who need it.
    from desktop_app.domain.ledger_parts import replayed, sold_parts
    from desktop_app.storage.credit.client_events import client_events

    ledgers = {client: replayed(events, rules) for client, events in client_events(workspace, wanted, day).items()}
    parts = {
        client: [part for part in sold_parts(ledger, day) if part.credit is None] for client, ledger in ledgers.items()
    }
    return {client: some for client, some in parts.items() if some}


def _added_up(parts: "Iterable[SoldPart]") -> Mapping[str, Decimal]:
    amounts: dict[str, Decimal] = defaultdict(Decimal)
    for part in parts:
        amounts[part.currency] += part.amount
    return amounts
