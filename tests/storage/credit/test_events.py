"""Credit events out of the store, in the rule set's currency."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from desktop_app.services.rule_sets import rule_set
from desktop_app.storage.credit.events import LeftOut, read_book
from desktop_app.storage.workspace import create_workspace
from tests.worked_book import import_tables

LAST = date(2022, 6, 30)


def test_a_currency_without_a_rate_is_left_out_visibly_but_its_churn_still_counts(tmp_path: Path) -> None:
    events = [
        ("A", "Sales Hub", "2022-01-10", "new", "100", "USD"),
        ("A", "Service Hub", "2022-02-10", "new", "30.55", "EUR"),
        ("A", "Sales Hub", "2022-03-10", "churn", "100", "EUR"),
        ("B", "Sales Hub", "2022-01-10", "new", "7", "EUR"),
    ]
    header = ["client", "product_line", "date", "kind", "amount", "currency"]
    with create_workspace(tmp_path / "euros.pdw") as workspace:
        clients = (["client_id", "name"], [("A", "Client A"), ("B", "Client B")])
        import_tables(workspace, tmp_path, {"clients": clients, "credit_events": (header, events)})
        without = read_book(workspace, rule_set(workspace), LAST)
        with_rate = read_book(workspace, replace(rule_set(workspace), per_100={"EUR": 100 / Decimal("1.1")}), LAST)
    assert without.left_out == (LeftOut("EUR", 2, Decimal("37.55")),)
    assert [ledger.credit_on(date(2022, 2, 28)) for ledger in without.ledgers.values()] == [100 * 10**8]
    assert [ledger.credit_on(LAST) for ledger in without.ledgers.values()] == [0]
    assert with_rate.left_out == ()
    assert [ledger.credit_on(LAST) for ledger in with_rate.ledgers.values()] == [3_360_500_000, 770_000_000]
