"""Derived credit: only what syncs showed and nobody recorded, never more than HubSpot itself shows."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.derived_events import (
    DatedFrom,
    Observation,
    RecordedEvent,
    derived_events,
    first_seen,
)
from desktop_app.domain.records import EventKind

LINE = "marketing hub"
MONDAY = date(2026, 11, 2)


def seen(
    day: int, mrr: str, currency: str = "USD", share: int | None = 1, *, after: int | None = None, sold: bool = True
) -> Observation:
    """What the sync of a day showed; `after` is the day of the sync before, none for a first one."""
    return Observation(
        run=day + 1,
        day=MONDAY + timedelta(days=day),
        mrr=Decimal(mrr),
        currency=currency,
        share=share,
        sold=sold,
        compared_with=None if after is None else MONDAY + timedelta(days=after),
    )


def recorded(day: int, kind: EventKind, amount: str | None, line: str = LINE, currency: str = "USD") -> RecordedEvent:
    value = None if amount is None else Decimal(amount)
    return RecordedEvent(line=line, day=MONDAY + timedelta(days=day), kind=kind, amount=value, currency=currency)


def kinds(*observations: Observation, of: tuple[RecordedEvent, ...] = ()) -> list[tuple[str, str | None]]:
    result = derived_events([(LINE, observations)], of)
    return [(event.kind.value, None if event.amount is None else str(event.amount)) for event in result]


@pytest.mark.parametrize(
    ("before", "after", "events"),
    [
        ("890", "890", []),
        ("890", "900", [("increase", "10")]),
        ("890", "800", [("decrease", "90")]),
        ("890", "0", [("churn", None)]),
        ("0", "890", [("new", "890")]),
    ],
)
def test_a_change_between_two_syncs(before: str, after: str, events: list[tuple[str, str | None]]) -> None:
    assert kinds(seen(0, before), seen(1, after, after=0)) == events


def test_the_first_sync_makes_no_event() -> None:
    assert kinds(seen(0, "890")) == []


def test_a_line_first_seen_after_its_client_was_known_is_new() -> None:
    assert kinds(seen(3, "890", after=2)) == [("new", "890")]


def test_a_value_after_blank_ones_is_compared_with_the_last_known_one_on_its_own_day() -> None:
    result = derived_events([(LINE, [seen(0, "890"), seen(3, "900", after=0)])], [])
    assert [(event.run, event.day, event.amount) for event in result] == [(4, MONDAY + timedelta(days=3), Decimal(10))]


def test_a_day_that_hubspot_gives_is_the_day_of_the_event() -> None:
    began = MONDAY + timedelta(days=1)
    (event,) = derived_events([(LINE, [replace(seen(3, "890", after=0), event_on=began)])], [])
    assert (event.day, event.kind, event.amount) == (began, EventKind.NEW, Decimal(890))


@pytest.mark.parametrize(
    "after", [seen(1, "900", "EUR", after=0), seen(1, "445", share=2, after=0), seen(1, "900", after=0, sold=False)]
)
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
    assert kinds(seen(0, "890"), seen(2, "990", after=0), of=(event,)) == left


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
    assert kinds(seen(0, "890"), seen(2, "790", after=0), of=(event,)) == left


def test_two_syncs_of_one_day_are_compared_with_each_other_and_use_a_sale_once() -> None:
    sale = recorded(1, EventKind.INCREASE, "60")
    steps = (seen(0, "890"), seen(1, "940", after=1), seen(1, "960", after=1))
    assert kinds(*steps, of=(sale,)) == [("increase", "10")]


def test_a_reduction_of_the_whole_client_explains_its_lines_once() -> None:
    lines = [(line, [seen(0, "500"), seen(1, "400", after=0)]) for line in ("marketing hub", "sales hub")]
    result = derived_events(lines, [recorded(1, EventKind.DECREASE, "150", line="")])
    assert [(event.line, event.amount) for event in result] == [("sales hub", Decimal(50))]


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


AMOUNTS = st.integers(0, 500).map(str)


@given(st.lists(AMOUNTS, max_size=8), st.lists(st.tuples(st.integers(0, 8), st.integers(1, 300)), max_size=4))
def test_what_is_derived_and_recorded_never_exceeds_what_hubspot_showed(
    values: list[str], sales: list[tuple[int, int]]
) -> None:
    steps = [seen(day, mrr, after=day - 1 if day else None) for day, mrr in enumerate(values)]
    alone = derived_events([(LINE, steps)], [])
    beside = derived_events([(LINE, steps)], [recorded(day, EventKind.INCREASE, str(amount)) for day, amount in sales])
    rises = {event.day: event.amount or 0 for event in alone}
    assert {event.day for event in beside} <= set(rises)
    assert all((event.amount or 0) <= rises[event.day] for event in beside)
    if values:
        signs = {EventKind.NEW: 1, EventKind.INCREASE: 1, EventKind.DECREASE: -1}
        level = Decimal(values[0])
        for event in alone:
            level = Decimal(0) if event.kind is EventKind.CHURN else level + signs[event.kind] * (event.amount or 0)
        assert level == Decimal(values[-1])
