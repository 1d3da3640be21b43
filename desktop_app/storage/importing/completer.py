"""What imported rows leave open, filled in column by column: whose they are, their currencies, their stored amounts."""

import json
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from peewee import BaseQuery

from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.domain.money import from_stored, plain, to_stored
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.storage.importing.references import ClientNames, stated_currency
from desktop_app.storage.importing.rejected_row import RejectedRow
from desktop_app.storage.models.clients import StoredClient
from desktop_app.storage.queries import in_list, prepared
from desktop_app.storage.workspace import Value, Workspace

# By kind: the columns that hold money, and those that hold points; both are stored in millionths.
_MONEY = {
    "clients": ("mrr", "split_managed_mrr"),
    "subscriptions": ("mrr", "price"),
    "renewals": ("current_mrr", "renewal_mrr"),
    "credit_events": ("amount",),
    "hubspot_figures": ("value",),
}
_POINTS = {"clients": ("sold_points", "managed_points", "total_points")}
AMOUNTS = defaultdict(tuple[str, ...], {kind: (*columns, *_POINTS.get(kind, ())) for kind, columns in _MONEY.items()})
_TOO_LARGE = QT_TRANSLATE_NOOP("Messages", "This number is too large")
_EMPTY = QT_TRANSLATE_NOOP("Messages", "This must not be empty")

# Cells of one column; amounts are decimals until they are completed.
Cells = Sequence[Any]
# Some rows, column by column, by the names of the columns.
Columns = dict[str, Cells]
Refusals = dict[int, RejectedRow]


class Completer:
    """Completes rows of `kind`; `currency` is that of amounts where neither row nor client names one.

    `rules` say how much of a currency a row may hold, `clients` which clients the rows of other kinds may name.
    """

    def __init__(
        self, workspace: Workspace, kind: str, currency: str, rules: RuleSet, clients: ClientNames | None
    ) -> None:
        self._workspace = workspace
        self._kind = kind
        self._currency = currency
        self._rules = rules
        self._clients = clients

    def complete(self, table: Columns) -> Refusals:
        """Complete the rows of `table` in place; gives those that cannot be stored, by their places, and why."""
        if self._clients is not None:
            optional = self._kind == "hubspot_figures"
            table["client"], known, refused = self._clients.find_all(table["client"], optional=optional)
        else:
            known, refused = self._currencies_of_clients(table), {}
        if self._kind not in _MONEY:
            return refused
        own = table.get("currency", known)
        used = [str(code or other or self._currency) for code, other in zip(own, known, strict=True)]
        if "currency_assumed" in table:
            table["currency_assumed"] = [int(not code and not other) for code, other in zip(own, known, strict=True)]
        if self._kind == "credit_events":
            refused = _complete_events(table, used) | refused
        elif self._kind == "clients":  # without an amount, no currency is made up, nor is a known one called assumed
            amounts = table.get("mrr", [None] * len(own))
            table["currency"] = [
                code if amount is None else other for code, other, amount in zip(own, used, amounts, strict=True)
            ]
            table["currency_assumed"] = [
                None if money is None else assumed
                for money, assumed in zip(table["currency"], table["currency_assumed"], strict=True)
            ]
        for name in AMOUNTS[self._kind]:
            if name in table:
                table[name] = list(map(_units, table[name]))
        return self._too_large(table, used) | refused

    def _too_large(self, table: Columns, currencies: Sequence[str]) -> Refusals:
        """Rows with more money than a row may hold."""
        most = {currency: self._rules.most_stored(currency) for currency in set(currencies)}
        return {
            place: RejectedRow(name, plain(from_stored(units)), Message(_TOO_LARGE))
            for name in _MONEY.get(self._kind, ())
            for place, (units, currency) in enumerate(zip(table.get(name, ()), currencies, strict=False))
            if units is not None and units > most[currency]
        }

    def _currencies_of_clients(self, table: Columns) -> list[Value]:
        """The currency that a client is known to have, where its row has an amount without one."""
        rows = len(next(iter(table.values())))
        if self._kind != "clients" or "mrr" not in table:
            return [None] * rows
        looked_up = zip(table["client_id"], table["currency"], table["mrr"], strict=True)
        blank = [client for client, currency, mrr in looked_up if currency is None and mrr is not None]
        if not blank:
            return [None] * rows
        known: dict[str, str | None] = dict(_currencies().rows(self._workspace, clients=json.dumps(blank)))
        return [known.get(client) for client in table["client_id"]]


@prepared
def _currencies() -> BaseQuery:
    client = StoredClient
    return client.select(client.client_id, stated_currency()).where(in_list(client.client_id, "clients"))


def _complete_events(table: Columns, currencies: Sequence[str]) -> Refusals:
    table["product_line"] = [line or "" for line in table["product_line"]]
    table["currency"] = currencies
    kinds, amounts = table["kind"], table["amount"]
    table["amount"] = [None if kind == "churn" else amount for kind, amount in zip(kinds, amounts, strict=True)]
    return {
        place: RejectedRow("amount", "", Message(_EMPTY))
        for place, (kind, amount) in enumerate(zip(kinds, amounts, strict=True))
        if amount is None and kind != "churn"
    }


def _units(amount: Decimal | None) -> int | None:
    return None if amount is None else to_stored(amount)
