"""Clients in groups: what a column says of them, in its order, with what is known of their sums."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.client_groups import BandValue, ClientGroup, Deadline, grouped
from desktop_app.domain.client_list import ClientRow, Decision, MoneyTotal
from desktop_app.domain.client_order import SORT_KEYS
from desktop_app.domain.folding import natural_key
from desktop_app.domain.months import Month
from desktop_app.domain.records import Relationship

TODAY = date(2026, 11, 22)


def a_row(name: str, **fields: Any) -> ClientRow:
    return ClientRow(client_id=name, name=name, name_key=natural_key(name), **fields)


def shape(groups: list[ClientGroup]) -> list[tuple[Any, list[str]]]:
    def heading(group: ClientGroup) -> Any:
        return getattr(group.value, "text", None) or getattr(group.value, "choice", group.value)

    return [(heading(group), [row.name for row in group.rows]) for group in groups]


def test_owners_in_natural_order_with_those_without_any_last_either_way() -> None:
    rows = [
        a_row(name, partner_owner=owner)
        for name, owner in zip("abcd", ["Team 10", None, "Team 2", "Team 10"], strict=True)
    ]
    assert shape(grouped(rows, "owner", TODAY)) == [("Team 2", ["c"]), ("Team 10", ["a", "d"]), (None, ["b"])]
    assert shape(grouped(rows, "owner", TODAY, descending=True)) == [
        ("Team 10", ["a", "d"]), ("Team 2", ["c"]), (None, ["b"]),
    ]  # fmt: skip


def test_days_are_grouped_by_month_and_amounts_by_band_and_currency() -> None:
    rows = [
        a_row("a", next_renewal=date(2027, 1, 31), mrr=Decimal("99.99"), currency="USD"),
        a_row("b", next_renewal=date(2027, 1, 1), mrr=Decimal(100), currency="USD"),
        a_row("c", mrr=Decimal(100), currency="EUR"),
    ]
    assert shape(grouped(rows, "renewal", TODAY)) == [(Month(2027, 1), ["a", "b"]), (None, ["c"])]
    assert [group.value for group in grouped(rows, "mrr", TODAY)] == [
        BandValue("EUR", 100, 500), BandValue("USD", 0, 100), BandValue("USD", 100, 500),
    ]  # fmt: skip


def test_sums_are_per_currency_and_what_is_unknown_is_counted_and_not_nothing() -> None:
    due = TODAY - timedelta(1)
    late = Decision("X", due + timedelta(45), due, None, Decimal(5), None, "USD")
    rows = [
        a_row("a", mrr=Decimal(3), currency="USD", next_changes=(late,)),
        a_row("b", mrr=Decimal(4), currency="EUR"),
        a_row("c"),
    ]
    (group,) = grouped(rows, "relationship", TODAY)
    assert group.totals("mrr") == (MoneyTotal(Decimal(4), "EUR"), MoneyTotal(Decimal(3), "USD"))
    assert (group.unknown("mrr"), group.overdue(TODAY)) == (1, 1)
    assert (group.totals("renewal_mrr"), group.unknown("renewal_mrr")) == ((), 1)
    assert shape(grouped(rows, "overdue", TODAY))[0] == (Deadline.OVERDUE, ["a"])


@given(
    column=st.sampled_from([*SORT_KEYS]),
    picked=st.lists(
        st.builds(
            ClientRow,
            client_id=st.uuids().map(str), name=st.text(min_size=1, max_size=3), name_key=st.text(max_size=2),
            mrr=st.none() | st.decimals(-5, 20_000, places=2), currency=st.sampled_from([None, "USD", "EUR"]),
            relationship=st.none() | st.sampled_from(Relationship), country=st.none() | st.text(max_size=2),
            seats=st.none() | st.integers(0, 200), apps_used=st.none() | st.integers(0, 16),
            usage_score=st.none() | st.floats(0, 100), next_renewal=st.none() | st.dates(),
        ),
        max_size=6,
    )
)  # fmt: skip
def test_whatever_the_column_each_client_is_in_exactly_one_group(column: str, picked: list[ClientRow]) -> None:
    groups = grouped(picked, column, TODAY)
    assert sorted(row.client_id for group in groups for row in group.rows) == sorted(row.client_id for row in picked)
    assert len({group.value for group in groups}) == len(groups)
