"""Credit events out of the store, in the rule set's currency."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from desktop_app.services.rule_sets import rule_set
from desktop_app.storage.credit.events import read_ledgers
from tests.made_once import empty_workspace
from tests.worked_book import import_tables

LAST = date(2022, 6, 30)


def test_a_currency_without_a_rate_opens_no_layer_but_its_churn_still_counts(tmp_path: Path) -> None:
    events = [
        ("A", "Sales Hub", "2022-01-10", "new", "100", "USD"),
        ("A", "Service Hub", "2022-02-10", "new", "30.55", "EUR"),
        ("A", "Sales Hub", "2022-03-10", "churn", "100", "EUR"),
        ("B", "Sales Hub", "2022-01-10", "new", "7", "EUR"),
    ]
    header = ["client", "product_line", "date", "kind", "amount", "currency"]
    with empty_workspace(tmp_path / "euros.pdw") as workspace:
        clients = (["client_id", "name"], [("A", "Client A"), ("B", "Client B")])
        import_tables(workspace, tmp_path, {"clients": clients, "credit_events": (header, events)})
        rules = rule_set(workspace)
        without = [ledger for _, ledger in read_ledgers(workspace, rules)]
        with_rate = read_ledgers(workspace, replace(rules, per_100={"EUR": 100 / Decimal("1.1")}))
        credit = [ledger.credit_on(LAST) for _, ledger in with_rate]
    assert [ledger.credit_on(date(2022, 2, 28)) for ledger in without] == [100 * 10**8]
    assert [ledger.credit_on(LAST) for ledger in without] == [0]
    assert credit == [3_360_500_000, 770_000_000]
