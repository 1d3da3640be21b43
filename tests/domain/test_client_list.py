"""Filtering, sorting and adding up rows of clients."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.alert_kinds import Alert
from desktop_app.domain.client_changes import ChangeKind
from desktop_app.domain.client_filter import select
from desktop_app.domain.client_list import (
    OVERDUE_ONLY,
    ClientBook,
    ClientQuery,
    ClientRow,
    Decision,
    MoneyTotal,
    MrrRange,
    ProductChip,
    UsageBand,
    haystack,
    usage_band,
)
from desktop_app.domain.client_order import SORT_KEYS, in_order
from desktop_app.domain.client_totals import mrr_totals
from desktop_app.domain.folding import folded
from desktop_app.domain.records import Relationship, RenewalStatus
from desktop_app.domain.saved_queries import query_from_text, query_to_text
from desktop_app.domain.usage import Band

TODAY = date(2026, 11, 22)


def a_row(name: str, **fields: Any) -> ClientRow:
    products = fields.get("products", ())
    words = haystack(name, fields.get("domain"), fields.get("contact_name"), *(chip.line for chip in products))
    return ClientRow(client_id=name, name=name, name_key=folded(name), haystack=words, **fields)


SALES = ProductChip("Sales Hub", "Starter", "Sales Starter")
ZOE = a_row("Zoë", relationship=Relationship.SOLD, products=(SALES,), mrr=Decimal(5), currency="USD", apps_used=2)
ADA = a_row("ada", contact_name="Mara Öst", mrr=Decimal(7), currency="EUR", engagement_index=2.0, tags=("gold",),
            country="Spain")  # fmt: skip
LATE = Decision("Sales Hub", TODAY + timedelta(30), TODAY - timedelta(15), None, None, None, "EUR")
BOB = a_row(
    "Bob",
    partner_owner="Jo",
    decisions=(LATE,),
    next_changes=(LATE,),
    mrr=Decimal(9),
    currency="EUR",
    next_renewal=TODAY + timedelta(30),
    relationship=Relationship.MANAGED,
)
BOOK = ClientBook((ZOE, ADA, BOB), (a_row("Gone", ended_on=TODAY),), TODAY, changed={"ada": [ChangeKind.MRR_UP]})


@pytest.mark.parametrize(
    ("query", "names"),
    [
        (ClientQuery(), ["Zoë", "ada", "Bob"]),
        (ClientQuery(text="ZOE"), ["Zoë"]),
        (ClientQuery(text="ost mara"), ["ada"]),
        (ClientQuery(text="sales"), ["Zoë"]),
        (ClientQuery(text="zoe mara"), []),
        (ClientQuery(products=frozenset({"Sales Hub"})), ["Zoë"]),
        (ClientQuery(relationships=frozenset({None})), ["ada"]),
        (ClientQuery(usage=frozenset({UsageBand.UNKNOWN})), ["ada", "Bob"]),
        (ClientQuery(engagement=frozenset({Band.LOW})), ["ada"]),
        (ClientQuery(renews_within=30), ["Bob"]),
        (ClientQuery(renews_within=29), []),
        (ClientQuery(tags=frozenset({"gold", "x"})), ["ada"]),
        (ClientQuery(owners=frozenset({"Jo", None})), ["Zoë", "ada", "Bob"]),
        (ClientQuery(owners=frozenset({"Jo"})), ["Bob"]),
        (ClientQuery(countries=frozenset({None})), ["Zoë", "Bob"]),
        (ClientQuery(editions=frozenset({"Starter"})), ["Zoë"]),
        (ClientQuery(editions=frozenset({None})), ["ada", "Bob"]),
        (ClientQuery(statuses=frozenset({RenewalStatus.PENDING})), ["Bob"]),
        (ClientQuery(statuses=frozenset({None})), ["Zoë", "ada"]),
        (ClientQuery(decide_within=OVERDUE_ONLY), ["Bob"]),
        (ClientQuery(mrr=MrrRange(Decimal(7), None, "EUR")), ["ada", "Bob"]),
        (ClientQuery(mrr=MrrRange(Decimal(8), Decimal(9), "EUR")), ["Bob"]),
        (ClientQuery(mrr=MrrRange(None, Decimal(9), "USD")), ["Zoë"]),
        (ClientQuery(alert=Alert.MANAGED), ["Bob"]),
        (ClientQuery(alert=Alert.CHANGED), ["ada"]),
        (ClientQuery(alert=Alert.LOW_ENGAGEMENT), ["ada"]),
        (ClientQuery(ended=True), ["Gone"]),
    ],
)
def test_a_query_narrows_to(query: ClientQuery, names: list[str]) -> None:
    assert [row.name for row in select(BOOK, query)] == names


def test_unknown_comes_last_in_either_direction() -> None:
    rows = [ADA, BOB, ZOE]
    assert in_order(rows, "usage")[0] is ZOE
    assert in_order(rows, "usage", descending=True)[0] is ZOE
    assert [row.name for row in in_order(rows, "client", descending=True)] == ["Zoë", "Bob", "ada"]


@pytest.mark.parametrize("column", SORT_KEYS)
def test_each_order_keeps_all_rows(column: str) -> None:
    rows = [ZOE, ADA, BOB, *BOOK.ended]
    assert sorted(row.name for row in in_order(rows, column)) == sorted(row.name for row in rows)


def test_mrr_is_added_up_per_currency_and_never_converted() -> None:
    assert mrr_totals([ZOE, ADA, BOB, *BOOK.ended]) == (MoneyTotal(Decimal(16), "EUR"), MoneyTotal(Decimal(5), "USD"))


def test_an_amount_without_a_currency_is_in_no_sum() -> None:
    assert mrr_totals([a_row("Cal", mrr=Decimal(3)), BOB]) == (MoneyTotal(Decimal(9), "EUR"),)


def test_unknown_use_is_no_use_band() -> None:
    assert [usage_band(apps) for apps in (None, 0, 2, 3, 6, 7)] == [
        UsageBand.UNKNOWN, UsageBand.FEW, UsageBand.FEW, UsageBand.SOME, UsageBand.SOME, UsageBand.MANY,
    ]  # fmt: skip


@given(
    text=st.text(max_size=8),
    relationships=st.frozensets(st.sampled_from([*Relationship, None])),
    engagement=st.frozensets(st.sampled_from([*Band, None])),
    usage=st.frozensets(st.sampled_from(UsageBand)),
    within=st.none() | st.integers(0, 200),
    alert=st.none() | st.sampled_from(Alert),
    ended=st.booleans(),
    owners=st.frozensets(st.none() | st.text(max_size=3)),
    statuses=st.frozensets(st.sampled_from([*RenewalStatus, None])),
    mrr=st.none() | st.builds(MrrRange, st.decimals(0, 9), st.none() | st.decimals(0, 9), st.just("EUR")),
)
def test_a_stored_query_comes_back(
    text: str, relationships: Any, engagement: Any, usage: Any, within: int | None, alert: Alert | None, ended: bool,
    owners: Any, statuses: Any, mrr: MrrRange | None,
) -> None:  # fmt: skip
    query = ClientQuery(
        text=text, relationships=relationships, engagement=engagement, usage=usage, renews_within=within, alert=alert,
        ended=ended, products=frozenset({"Sales Hub"}), tags=frozenset({"a"}),
        owners=owners, countries=owners, editions=owners, statuses=statuses, mrr=mrr, decide_within=within,
    )  # fmt: skip
    assert query_from_text(query_to_text(query)) == query


@pytest.mark.parametrize("text", ["", "[]", "{", '{"usage": 3, "alert": "other", "renews_within": true, "text": 1}'])
def test_a_strange_stored_query_is_the_empty_one(text: str) -> None:
    assert query_from_text(text) == ClientQuery()
