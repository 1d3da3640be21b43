"""What must hold for every book of events, however odd."""

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.credit import ClientLedger, LedgerEvent, in_order, replay
from desktop_app.domain.credit_series import month_totals, series, units_to_amount
from desktop_app.domain.ledger_rules import ExpiryAnchor, ReductionOrder
from desktop_app.domain.months import Month
from desktop_app.domain.records import EventKind

START = date(2020, 1, 31)
LAST = Month(2025, 12)
days = st.integers(0, 1_200).map(lambda offset: START + timedelta(days=offset))
orders, anchors = st.sampled_from(ReductionOrder), st.sampled_from(ExpiryAnchor)


def an_event(entry: int, day: date, kind: EventKind, line: str, amount: int) -> LedgerEvent:
    return LedgerEvent(entry, day, kind, line if kind not in ("new", "increase") else line or "sales", amount)


events = st.lists(
    st.tuples(days, st.sampled_from(EventKind), st.sampled_from(["", "sales", "marketing"]), st.integers(0, 10**6)),
    max_size=25,
).map(lambda rows: in_order(an_event(entry, *row) for entry, row in enumerate(rows)))


def closings(book: ClientLedger) -> list[int]:
    return [book.credit_on(month.last_day) for month in Month.of(START).until(LAST)]


@given(events, orders, anchors)
def test_every_month_balances(events: Sequence[LedgerEvent], order: ReductionOrder, anchor: ExpiryAnchor) -> None:
    book = replay(events, order, anchor)
    months = series(month_totals(book.movements()), Month.of(START), LAST, opening=0)
    for month, closing in zip(months, closings(book), strict=True):
        assert month.closing == month.opening + month.gained - month.lost == units_to_amount(closing)


@given(events, orders, anchors)
def test_spans_cover_exactly_the_days_with_credit(
    events: Sequence[LedgerEvent], order: ReductionOrder, anchor: ExpiryAnchor
) -> None:
    book = replay(events, order, anchor)
    turns = {day for layer in book.layers for day in (layer.opened_on, layer.expires_on)}
    turns |= {loss.date for loss in book.losses}
    for day in {day + timedelta(days=step) for day in turns for step in (-1, 0, 1)}:
        assert any(since <= day < until for since, until in book.spans()) == (book.credit_on(day) > 0)
    flat = [day for span in book.spans() for day in span]
    assert flat == sorted(set(flat)), "they are in order and do not touch"


@given(st.lists(events, max_size=3), orders, anchors)
def test_every_month_balances_over_all_clients(
    books: list[list[LedgerEvent]], order: ReductionOrder, anchor: ExpiryAnchor
) -> None:
    ledgers = [replay(book, order, anchor) for book in books]
    totals = month_totals(move for ledger in ledgers for move in ledger.movements())
    for month in series(totals, Month.of(START), LAST, opening=0):
        assert month.closing == month.opening + month.gained - month.lost
        assert month.closing == units_to_amount(sum(ledger.credit_on(month.month.last_day) for ledger in ledgers))
    assert month.closing == 0, "all credit known has expired in the end"


@given(events, orders, anchors)
def test_what_moves_is_what_was_sold(
    events: Sequence[LedgerEvent], order: ReductionOrder, anchor: ExpiryAnchor
) -> None:
    book = replay(events, order, anchor)
    gained = sum(move.amount for move in book.movements() if move.movement.is_gain)
    lost = sum(move.amount for move in book.movements() if not move.movement.is_gain)
    asked = {event.entry: event.amount for event in events if event.kind is EventKind.DECREASE}
    assert gained == lost
    for entry, amount in asked.items():
        assert sum(loss.amount for loss in book.losses if loss.entry == entry) <= amount
    if anchor is ExpiryAnchor.PURCHASE:
        assert gained == sum(event.amount for event in events if event.kind in (EventKind.NEW, EventKind.INCREASE))


@given(events, anchors)
def test_the_order_of_reduction_changes_no_total_before_the_first_expiry(
    events: Sequence[LedgerEvent], anchor: ExpiryAnchor
) -> None:
    # Without a product line the order decides which line loses, and with it what a later decrease finds.
    by_line = [event for event in events if event.line]
    lifo, fifo = (replay(by_line, order, anchor) for order in ReductionOrder)
    first_expiry = min((layer.expires_on for layer in lifo.layers), default=date.max)
    for event in by_line:
        if event.date < first_expiry:
            assert lifo.credit_on(event.date) == fifo.credit_on(event.date)


@given(events, orders, anchors)
def test_no_layer_is_ever_negative(events: Sequence[LedgerEvent], order: ReductionOrder, anchor: ExpiryAnchor) -> None:
    book = replay(events, order, anchor)
    taken = {layer.entry: 0 for layer in book.layers}
    for loss in book.losses:
        taken[loss.layer_entry] += loss.amount
        assert loss.amount > 0
    for layer in book.layers:
        assert 0 <= layer.left == layer.amount - taken[layer.entry]
        assert layer.opened_on < layer.expires_on


@given(events, orders, anchors)
def test_losses_come_while_their_layer_is_alive(
    events: Sequence[LedgerEvent], order: ReductionOrder, anchor: ExpiryAnchor
) -> None:
    book = replay(events, order, anchor)
    layers = {layer.entry: layer for layer in book.layers}
    for loss in book.losses:
        layer = layers[loss.layer_entry]
        assert layer.opened_on <= loss.date < layer.expires_on


@given(events, orders, anchors, st.randoms(use_true_random=False))
def test_the_order_of_import_does_not_matter_where_dates_differ(
    events: Sequence[LedgerEvent], order: ReductionOrder, anchor: ExpiryAnchor, random: object
) -> None:
    one_a_day = list({event.date: event for event in events}.values())
    shuffled = list(one_a_day)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    renumbered = [event._replace(entry=entry) for entry, event in enumerate(shuffled)]
    assert closings(replay(in_order(one_a_day), order, anchor)) == closings(replay(in_order(renumbered), order, anchor))


@given(events, orders, anchors)
def test_replaying_twice_gives_the_same_and_changes_no_event(
    events: Sequence[LedgerEvent], order: ReductionOrder, anchor: ExpiryAnchor
) -> None:
    before = list(events)
    first, second = replay(events, order, anchor), replay(events, order, anchor)
    assert (first.layers, first.losses) == (second.layers, second.losses)
    assert list(events) == before


@given(events, orders, anchors, days)
def test_the_past_does_not_depend_on_the_future(
    events: Sequence[LedgerEvent], order: ReductionOrder, anchor: ExpiryAnchor, day: date
) -> None:
    known = [event for event in events if event.date <= day]
    assert replay(known, order, anchor).credit_on(day) == replay(events, order, anchor).credit_on(day)


@given(events, anchors)
def test_a_churn_of_the_whole_client_leaves_nothing(events: Sequence[LedgerEvent], anchor: ExpiryAnchor) -> None:
    end = START + timedelta(days=1_200)
    churned = [*events, LedgerEvent(10_000, end, EventKind.CHURN, "", 0)]
    assert replay(churned, ReductionOrder.LIFO, anchor).credit_on(end) == 0
