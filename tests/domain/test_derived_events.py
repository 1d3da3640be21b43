"""Derived credit: only what syncs showed and nobody recorded, never more than HubSpot itself shows."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.derived_events import (
    DatedFrom,
    DerivedEvent,
    Observation,
    RecordedEvent,
    derived_events,
    first_seen,
)
from desktop_app.domain.records import EventKind

LINE = "marketing hub"
MONDAY = date(2026, 11, 2)


def seen(day: int, mrr: str | None, currency: str = "USD", share: int | None = 1, *, sold: bool = True) -> Observation:
    amount = None if mrr is None else Decimal(mrr)
    day_of_sync = MONDAY + timedelta(days=day)
    return Observation(run=day + 1, day=day_of_sync, mrr=amount, currency=currency, share=share, sold=sold)


def recorded(day: int, kind: EventKind, amount: str | None, line: str = LINE, currency: str = "USD") -> RecordedEvent:
    value = None if amount is None else Decimal(amount)
    return RecordedEvent(line=line, day=MONDAY + timedelta(days=day), kind=kind, amount=value, currency=currency)


def kinds(*observations: Observation, of: tuple[RecordedEvent, ...] = ()) -> list[tuple[str, str | None]]:
    found = derived_events([(LINE, observations)], of)
    return [(event.kind.value, None if event.amount is None else str(event.amount)) for event in found]


@pytest.mark.parametrize(
    ("before", "after", "events"),
    [
        ("890", "890", []),
        ("890", "900", [("increase", "10")]),
        ("890", "800", [("decrease", "90")]),
        ("890", "0", [("churn", None)]),
        ("0", "890", [("new", "890")]),
        ("890", None, []),
        (None, "890", []),
    ],
)
def test_a_change_between_two_syncs(
    before: str | None, after: str | None, events: list[tuple[str, str | None]]
) -> None:
    assert kinds(seen(0, before), seen(1, after)) == events


def test_the_first_sync_makes_no_event() -> None:
    assert kinds(seen(0, "890")) == []


def test_a_value_after_blank_ones_is_compared_with_the_last_known_one_on_its_own_day() -> None:
    found = derived_events([(LINE, [seen(0, "890"), seen(1, None), seen(2, None), seen(3, "900")])], [])
    assert found == [
        DerivedEvent(
            run=4,
            line=LINE,
            day=MONDAY + timedelta(days=3),
            kind=EventKind.INCREASE,
            amount=Decimal(10),
            currency="USD",
        )
    ]


@pytest.mark.parametrize("after", [seen(1, "900", "EUR"), seen(1, "445", share=2), seen(1, "900", sold=False)])
def test_a_change_of_currency_or_share_and_a_client_that_was_not_sold_derive_nothing(after: Observation) -> None:
    assert kinds(seen(0, "890"), after) == []


@pytest.mark.parametrize(
    ("event", "left"),
    [
        (recorded(1, EventKind.INCREASE, "30"), [("increase", "70")]),
        (recorded(1, EventKind.NEW, "100"), []),
        (recorded(1, EventKind.NEW, "150"), []),
        (recorded(0, EventKind.INCREASE, "30"), [("increase", "100")]),  # the first sync shows it already
        (recorded(2, EventKind.INCREASE, "30"), [("increase", "70")]),
        (recorded(3, EventKind.INCREASE, "30"), [("increase", "100")]),
        (recorded(1, EventKind.DECREASE, "30"), [("increase", "100")]),
        (recorded(1, EventKind.INCREASE, "30", "sales hub"), [("increase", "100")]),
        (recorded(1, EventKind.INCREASE, "30", currency="EUR"), []),  # cannot be compared
    ],
)
def test_recorded_sales_between_two_syncs_reduce_a_rise(event: RecordedEvent, left: list[tuple[str, str]]) -> None:
    assert kinds(seen(0, "890"), seen(2, "990"), of=(event,)) == left


@pytest.mark.parametrize(
    ("event", "left"),
    [
        (recorded(1, EventKind.DECREASE, "30"), [("decrease", "70")]),
        (recorded(1, EventKind.CHURN, None), []),
        (recorded(1, EventKind.CHURN, None, line=""), []),
        (recorded(1, EventKind.DECREASE, "30", line=""), [("decrease", "70")]),
        (recorded(1, EventKind.INCREASE, "30"), [("decrease", "100")]),
    ],
)
def test_recorded_reductions_reduce_a_fall(event: RecordedEvent, left: list[tuple[str, str]]) -> None:
    assert kinds(seen(0, "890"), seen(2, "790"), of=(event,)) == left


def test_two_syncs_of_one_day_are_compared_with_each_other_and_use_a_sale_once() -> None:
    sale = recorded(1, EventKind.INCREASE, "60")
    steps = (seen(0, "890"), seen(1, "890"), seen(1, "940"), seen(1, "960"))
    assert kinds(*steps, of=(sale,)) == [("increase", "10")]


def test_a_reduction_of_the_whole_client_explains_its_lines_once() -> None:
    lines = [("marketing hub", [seen(0, "500"), seen(1, "400")]), ("sales hub", [seen(0, "500"), seen(1, "400")])]
    found = derived_events(lines, [recorded(1, EventKind.DECREASE, "150", line="")])
    assert [(event.line, event.amount) for event in found] == [("sales hub", Decimal(50))]


@pytest.mark.parametrize(
    ("previous", "began", "expected"),
    [
        (None, None, DatedFrom.BASELINE),
        (None, MONDAY, DatedFrom.BASELINE),
        (MONDAY, MONDAY + timedelta(days=1), DatedFrom.RELATIONSHIP),
        (MONDAY, MONDAY, DatedFrom.UNKNOWN),
        (MONDAY, None, DatedFrom.UNKNOWN),
    ],
)
def test_a_client_first_seen_later_is_new_only_if_it_began_since(
    previous: date | None, began: date | None, expected: DatedFrom
) -> None:
    assert first_seen(previous, began) is expected


def test_a_client_that_began_since_the_sync_before_is_new_on_the_day_it_began() -> None:
    began = MONDAY + timedelta(days=1)
    found = derived_events([(LINE, [seen(2, "890")])], [], sold_on=began)
    assert [(event.day, event.kind, event.amount) for event in found] == [(began, EventKind.NEW, Decimal(890))]
    assert derived_events([(LINE, [seen(2, "890")])], [recorded(1, EventKind.NEW, "890")], sold_on=began) == []


AMOUNTS = st.none() | st.integers(0, 500).map(str)


@given(st.lists(AMOUNTS, max_size=8), st.lists(st.tuples(st.integers(0, 8), st.integers(1, 300)), max_size=4))
def test_what_is_derived_and_recorded_never_exceeds_what_hubspot_showed(
    values: list[str | None], sales: list[tuple[int, int]]
) -> None:
    steps = [seen(day, mrr) for day, mrr in enumerate(values)]
    alone = derived_events([(LINE, steps)], [])
    beside = derived_events([(LINE, steps)], [recorded(day, EventKind.INCREASE, str(amount)) for day, amount in sales])
    rises = {event.day: event.amount or 0 for event in alone}
    assert {event.day for event in beside} <= set(rises)
    assert all((event.amount or 0) <= rises[event.day] for event in beside)
    known = [Decimal(mrr) for mrr in values if mrr is not None]
    if known:
        signs = {EventKind.NEW: 1, EventKind.INCREASE: 1, EventKind.DECREASE: -1}
        level = known[0]
        for event in alone:
            level = Decimal(0) if event.kind is EventKind.CHURN else level + signs[event.kind] * (event.amount or 0)
        assert level == known[-1]
