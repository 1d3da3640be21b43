"""Which contract changes of a client matter next, and what they come to."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from desktop_app.domain.client_list import ClientRow, Decision, next_changes
from desktop_app.domain.client_order import in_order
from desktop_app.domain.records import RenewalStatus

TODAY = date(2026, 11, 22)


def a_change(in_days: int, status: RenewalStatus | None = None, **fields: Any) -> Decision:
    """A change whose deadline is `in_days` away, and its renewal 45 days later."""
    due = TODAY + timedelta(in_days)
    filled = {"product": "Sales Hub", "current_mrr": None, "renewal_mrr": None, "currency": "USD", **fields}
    return Decision(renews_on=due + timedelta(45), due_on=due, status=status, **filled)


def a_client(*changes: Decision, name: str = "A") -> ClientRow:
    return ClientRow(client_id=name, name=name, name_key=name, next_changes=next_changes(changes))


def test_the_first_undecided_change_matters_before_decided_ones() -> None:
    decided, late, later = a_change(-20, RenewalStatus.RENEWED), a_change(-3), a_change(30, RenewalStatus.PENDING)
    assert next_changes([decided, late, later]) == (late,)
    assert next_changes([decided]) == (decided,)
    assert next_changes([]) == ()
    assert a_client(decided, late).is_overdue(TODAY) is True
    assert a_client(decided).is_overdue(TODAY) is False
    assert a_client().is_overdue(TODAY) is None


def test_changes_of_one_day_are_added_up_and_undecided_ones_come_first() -> None:
    sales = a_change(10, RenewalStatus.RENEWED, current_mrr=Decimal(100), renewal_mrr=Decimal(90))
    service = a_change(10, product="Service Hub", current_mrr=Decimal(50), renewal_mrr=Decimal("75.5"))
    row = a_client(sales, service)
    assert row.next_change == service
    assert (row.renewal_mrr, row.renewal_change, row.renewal_currency) == (Decimal("165.5"), Decimal("15.5"), "USD")


@pytest.mark.parametrize(
    "other", [{"renewal_mrr": None, "current_mrr": Decimal(1)}, {"renewal_mrr": Decimal(1), "currency": "EUR"}]
)
def test_a_sum_of_which_a_part_is_unknown_or_of_another_currency_is_not_told(other: dict[str, Any]) -> None:
    row = a_client(a_change(5, current_mrr=Decimal(1), renewal_mrr=Decimal(2)), a_change(5, product="X", **other))
    assert (row.renewal_mrr, row.renewal_change) == (None, None)


def test_sorted_by_overdue_the_latest_deadlines_come_first_and_decided_ones_last() -> None:
    rows = [
        a_client(a_change(-9, RenewalStatus.RENEWED), name="decided"),
        a_client(name="none"),
        a_client(a_change(4), name="soon"),
        a_client(a_change(-2), name="late"),
    ]
    assert [row.name for row in in_order(rows, "overdue")] == ["late", "soon", "decided", "none"]
