"""The credit ledger, rule by rule: each example is one sentence of the domain description."""

from datetime import date
from decimal import Decimal

import pytest

from desktop_app.domain.credit import (
    ClientLedger,
    ExpiryAnchor,
    LedgerEvent,
    Movement,
    ReductionOrder,
    expiry,
    in_order,
    replay,
)
from desktop_app.domain.credit_series import month_totals, series, units_to_amount
from desktop_app.domain.months import Month
from desktop_app.domain.records import EventKind
from tests.worked_example import AS_OF, EVENTS, KNOWN_EXPIRIES, MONTHS, ledger_events

NEW, INCREASE, DECREASE, CHURN = EventKind
LIFO, FIFO = ReductionOrder.LIFO, ReductionOrder.FIFO
PURCHASE, LINE_SALE, CLIENT_SALE = ExpiryAnchor


def an_event(day: str, kind: EventKind, amount: int = 0, line: str = "marketing hub", entry: int = 0) -> LedgerEvent:
    return LedgerEvent(entry or int(day.replace("-", "")), date.fromisoformat(day), kind, line, amount)


def ledger(*events: LedgerEvent, order: ReductionOrder = LIFO, anchor: ExpiryAnchor = PURCHASE) -> ClientLedger:
    return replay(events, order, anchor)


def moved(book: ClientLedger) -> list[tuple[str, str, int]]:
    return sorted((str(move.date), move.movement.value, move.amount) for move in book.movements())


# By a first sale's clock A's increase of November expires in May with the sale that it adds to.
BY_FIRST_SALE = MONTHS | {
    "2022-05": ("0", "0", "1115", "0", "0", "1900"),
    "2022-06": ("3600", "0", "0", "1200", "0", "4300"),
}


@pytest.mark.parametrize("order", ReductionOrder)
@pytest.mark.parametrize(
    ("anchor", "expected"), [(PURCHASE, MONTHS), (LINE_SALE, BY_FIRST_SALE), (CLIENT_SALE, BY_FIRST_SALE)]
)
def test_the_worked_example(order: ReductionOrder, anchor: ExpiryAnchor, expected: dict[str, tuple[str, ...]]) -> None:
    ledgers = [replay(ledger_events(client), order, anchor) for client in EVENTS]
    totals = month_totals(move for book in ledgers for move in book.movements())
    opening = sum(book.credit_on(date(2022, 3, 31)) for book in ledgers)
    months = series(totals, Month(2022, 4), Month(2022, 6), opening)
    assert {
        str(m.month): tuple(f"{v:f}" for v in (m.new, m.increased, m.expired, m.churned, m.decreased, m.closing))
        for m in months
    } == expected
    assert units_to_amount(sum(book.credit_on(AS_OF) for book in ledgers)) == months[-1].closing


def test_the_known_expiries_of_the_worked_example() -> None:
    expiries = [
        (move.date, client, units_to_amount(move.amount))
        for client in EVENTS
        for move in replay(ledger_events(client), LIFO, PURCHASE).movements()
        if move.movement is Movement.EXPIRED and move.date > AS_OF
    ]
    assert sorted(expiries) == KNOWN_EXPIRIES


@pytest.mark.parametrize(
    ("opened", "expires"),
    [
        ("2021-05-10", "2022-05-10"),
        ("2024-02-29", "2025-02-28"),
        ("2023-02-28", "2024-02-28"),
        ("2024-02-28", "2025-02-28"),
        ("2021-08-31", "2022-08-31"),
        ("2021-12-31", "2022-12-31"),
    ],
)
def test_credit_expires_twelve_calendar_months_later(opened: str, expires: str) -> None:
    assert expiry(date.fromisoformat(opened)) == date.fromisoformat(expires)


def test_a_decrease_takes_the_newest_layer_first_or_the_oldest() -> None:
    events = (
        an_event("2021-01-01", NEW, 100),
        an_event("2021-06-01", INCREASE, 50),
        an_event("2021-07-01", DECREASE, 70),
    )
    assert [layer.left for layer in ledger(*events, order=LIFO).layers] == [80, 0]
    assert [layer.left for layer in ledger(*events, order=FIFO).layers] == [30, 50]


def test_a_decrease_takes_no_more_than_is_left_and_only_of_its_line() -> None:
    book = ledger(
        an_event("2021-01-01", NEW, 100),
        an_event("2021-02-01", NEW, 40, "sales hub"),
        an_event("2021-03-01", DECREASE, 500),
    )
    assert [layer.left for layer in book.layers] == [0, 40]
    assert ("2021-03-01", "decreased", 100) in moved(book)


def test_without_a_line_a_decrease_takes_from_all_layers() -> None:
    book = ledger(
        an_event("2021-01-01", NEW, 100),
        an_event("2021-02-01", NEW, 40, "sales hub"),
        an_event("2021-03-01", DECREASE, 60, ""),
    )
    assert [layer.left for layer in book.layers] == [80, 0]


def test_without_a_line_the_order_runs_across_the_lines() -> None:
    events = (
        an_event("2021-01-01", NEW, 100),
        an_event("2021-02-01", NEW, 40, "sales hub"),
        an_event("2021-03-01", INCREASE, 30),
        an_event("2021-04-01", DECREASE, 120, ""),
    )
    assert [layer.left for layer in ledger(*events, order=LIFO).layers] == [50, 0, 0]
    assert [layer.left for layer in ledger(*events, order=FIFO).layers] == [0, 20, 30]


def test_of_one_days_layers_the_later_entered_is_the_newer() -> None:
    events = (
        an_event("2021-01-01", NEW, 100, "sales hub", entry=1),
        an_event("2021-01-01", NEW, 40, entry=2),
        an_event("2021-03-01", DECREASE, 30, "", entry=3),
    )
    assert [layer.left for layer in ledger(*events, order=LIFO).layers] == [100, 10]
    assert [layer.left for layer in ledger(*events, order=FIFO).layers] == [70, 40]


def test_events_of_a_day_count_in_their_order_of_entry() -> None:
    events = [
        an_event("2021-03-01", DECREASE, 30, entry=2),
        an_event("2021-03-01", NEW, 100, entry=1),
        an_event("2021-03-01", NEW, 7, entry=4),
        an_event("2021-03-01", CHURN, entry=3),
    ]
    book = ledger(*in_order(events))
    assert [(move.movement.value, move.amount) for move in sorted(book.movements(), key=lambda one: one.entry)] == [
        ("new", 100), ("decreased", 30), ("churned", 70), ("new", 7), ("expired", 7)
    ]  # fmt: skip


def test_a_decrease_spares_what_expires_that_day_and_takes_the_rest() -> None:
    book = ledger(
        an_event("2021-01-01", NEW, 100), an_event("2021-06-01", INCREASE, 50), an_event("2022-01-01", DECREASE, 80)
    )
    assert [layer.left for layer in book.layers] == [100, 0]
    assert book.credit_on(date(2022, 1, 1)) == 0


def test_credit_bought_on_the_day_of_expiry_takes_over_from_it() -> None:
    book = ledger(an_event("2021-01-01", NEW, 100), an_event("2022-01-01", NEW, 60))
    assert [book.credit_on(date(2021, 12, 31)), book.credit_on(date(2022, 1, 1))] == [100, 60]


def test_what_leap_day_opened_expires_on_the_28th() -> None:
    book = ledger(an_event("2024-02-29", NEW, 100), an_event("2025-02-28", DECREASE, 30))
    assert moved(book) == [("2024-02-29", "new", 100), ("2025-02-28", "expired", 100)]


def test_each_movement_names_its_event_and_the_one_that_opened_its_layer() -> None:
    book = ledger(
        an_event("2021-01-01", NEW, 100, entry=1),
        an_event("2021-02-01", INCREASE, 50, entry=2),
        an_event("2021-03-01", DECREASE, 70, entry=3),
    )
    assert {(move.movement.value, move.entry, move.layer_entry, move.amount) for move in book.movements()} == {
        ("new", 1, 1, 100), ("increased", 2, 2, 50), ("decreased", 3, 2, 50), ("decreased", 3, 1, 20),
        ("expired", 1, 1, 80),
    }  # fmt: skip


def test_expired_credit_cannot_be_lost_again() -> None:
    book = ledger(an_event("2021-01-01", NEW, 100), an_event("2022-01-01", DECREASE, 30))
    assert moved(book) == [("2021-01-01", "new", 100), ("2022-01-01", "expired", 100)]


def test_the_day_before_expiry_it_still_can() -> None:
    book = ledger(an_event("2021-01-01", NEW, 100), an_event("2021-12-31", DECREASE, 30))
    assert ("2022-01-01", "expired", 70) in moved(book)


def test_a_churn_takes_all_that_is_left_whatever_it_says() -> None:
    book = ledger(
        an_event("2021-01-01", NEW, 100), an_event("2021-02-01", DECREASE, 30), an_event("2021-03-01", CHURN, 5)
    )
    assert ("2021-03-01", "churned", 70) in moved(book)
    assert book.credit_on(date(2021, 3, 1)) == 0


def test_a_churn_of_one_line_leaves_the_others() -> None:
    book = ledger(
        an_event("2021-01-01", NEW, 100),
        an_event("2021-01-02", NEW, 40, "sales hub"),
        an_event("2021-03-01", CHURN, line="sales hub"),
    )
    assert book.credit_on(date(2021, 3, 1)) == 100
    whole = ledger(
        an_event("2021-01-01", NEW, 100),
        an_event("2021-01-02", NEW, 40, "sales hub"),
        an_event("2021-03-01", CHURN, line=""),
    )
    assert whole.credit_on(date(2021, 3, 1)) == 0


def test_a_layer_that_would_expire_on_its_own_day_is_not_opened() -> None:
    events = (
        an_event("2021-01-01", NEW, 100),
        an_event("2022-01-01", INCREASE, 50),
        an_event("2021-06-01", NEW, 7, "sales hub"),
        an_event("2022-05-01", INCREASE, 9),
    )
    book = ledger(*sorted(events, key=lambda event: event.date), anchor=LINE_SALE)
    assert [(layer.line, str(layer.expires_on)) for layer in book.layers] == [
        ("marketing hub", "2022-01-01"),
        ("sales hub", "2022-06-01"),
    ]
    by_client = ledger(*sorted(events, key=lambda event: event.date), anchor=CLIENT_SALE)
    assert [str(layer.expires_on) for layer in by_client.layers] == ["2022-01-01", "2022-01-01"]


def test_amounts_keep_every_decimal() -> None:
    assert units_to_amount(10011) == Decimal("0.00010011")
    assert f"{units_to_amount(3_000 * 10**8):f}" == "3000"
