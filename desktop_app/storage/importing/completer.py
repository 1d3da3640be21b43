"""What imported rows leave open, filled in column by column: whose they are, their currencies, their stored amounts."""

import json
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.domain.money import to_minor
from desktop_app.storage.importing.references import ClientNames
from desktop_app.storage.importing.refused import Refused
from desktop_app.storage.workspace import Value, Workspace

MONEY = ("mrr", "amount", "current_mrr", "renewal_mrr")
_EMPTY = QT_TRANSLATE_NOOP("Messages", "This must not be empty")

# Cells of one column; amounts are decimals until they are completed.
Cells = Sequence[Any]
# Some rows, column by column, by the names of the columns.
Columns = dict[str, Cells]
Refusals = dict[int, Refused]


class Completer:
    """Completes rows of `kind`; `currency` is the one that amounts are in where neither row nor client tells."""

    def __init__(self, workspace: Workspace, kind: str, currency: str, *, of_clients: bool) -> None:
        self._workspace = workspace
        self._kind = kind
        self._currency = currency
        self._clients = ClientNames(workspace) if of_clients else None

    def complete(self, table: Columns) -> Refusals:
        """Complete the rows of `table` in place; gives those that cannot be stored, by their places, and why."""
        if self._clients is not None:
            table["client"], known, refused = self._clients.find_all(table["client"])
        else:
            known, refused = self._currencies_of_clients(table), {}
        own = table.get("currency", known)
        used = [str(one or other or self._currency) for one, other in zip(own, known, strict=True)]
        if self._kind == "credit_events":
            refused = _complete_events(table, used) | refused
        elif self._kind == "clients" and "mrr" in table:  # without an amount, no currency is made up
            amounts = table["mrr"]
            table["currency"] = [
                one if amount is None else other for one, other, amount in zip(own, used, amounts, strict=True)
            ]
        for name in MONEY:
            if name in table:
                table[name] = list(map(_units, table[name], used))
        return refused

    def _currencies_of_clients(self, table: Columns) -> list[Value]:
        """The currency that a client is known to have, where its row has an amount without one."""
        rows = len(next(iter(table.values())))
        if self._kind != "clients" or "mrr" not in table:
            return [None] * rows
        looked_up = zip(table["client_id"], table["currency"], table["mrr"], strict=True)
        blank = [client for client, currency, mrr in looked_up if currency is None and mrr is not None]
        if not blank:
            return [None] * rows
        found = self._workspace.rows(
            "SELECT client_id, currency FROM client WHERE client_id IN (SELECT value FROM json_each(?))",
            [json.dumps(blank)],
        )
        known = {str(row[0]): row[1] for row in found}
        return [known.get(client) for client in table["client_id"]]


def _complete_events(table: Columns, currencies: Sequence[str]) -> Refusals:
    table["product_line"] = [line or "" for line in table["product_line"]]
    table["currency"] = currencies
    kinds, amounts = table["kind"], table["amount"]
    table["amount"] = [None if kind == "churn" else amount for kind, amount in zip(kinds, amounts, strict=True)]
    return {
        place: Refused("amount", "", Message(_EMPTY))
        for place, (kind, amount) in enumerate(zip(kinds, amounts, strict=True))
        if amount is None and kind != "churn"
    }


def _units(amount: Decimal | None, currency: str) -> int | None:
    return None if amount is None else to_minor(amount, currency)
