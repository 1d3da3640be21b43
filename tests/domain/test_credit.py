"""The credit ledger, rule by rule: each example is one sentence of the domain description."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from desktop_app.domain.credit import (
    ClientLedger,
    LedgerEvent,
    Movement,
    Shortfall,
    Worth,
    expiry,
    in_order,
    replay,
)
from desktop_app.domain.credit_series import month_totals, series, units_to_amount
from desktop_app.domain.ledger_rules import ExpiryAnchor, ReductionOrder
from desktop_app.domain.months import Month
from desktop_app.domain.records import EventKind
from desktop_app.domain.tier_rules import to_units
from tests.worked_example import AS_OF, EVENTS, KNOWN_EXPIRIES, MONTHS, ledger_events

NEW, INCREASE, DECREASE, CHURN = EventKind
LIFO, FIFO = ReductionOrder.LIFO, ReductionOrder.FIFO
PURCHASE, LINE_SALE, CLIENT_SALE = ExpiryAnchor


def an_event(
    day: str, kind: EventKind, amount: int = 0, line: str = "marketing hub", entry: int = 0, currency: str = ""
) -> LedgerEvent:
    return LedgerEvent(entry or int(day.replace("-", "")), date.fromisoformat(day), kind, line, amount, currency)


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
    assert [(move.movement.value, move.amount) for move in sorted(book.movements(), key=lambda item: item.entry)] == [
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


# Sales in several currencies: 75 euros and 14,400 yen are worth 100 dollars, francs have no rate.

WORTH: Worth = {"USD": 1, "EUR": Fraction(100, 75), "JPY": Fraction(100, 14_400), "CHF": None}


def in_currencies(*events: LedgerEvent, order: ReductionOrder = LIFO, anchor: ExpiryAnchor = PURCHASE) -> ClientLedger:
    return replay(events, order, anchor, WORTH)


def units(amount: str) -> int:
    return to_units(Decimal(amount))


def test_a_sale_counts_at_its_fixed_rate_half_even_once() -> None:
    book = in_currencies(*(an_event("2021-01-01", NEW, units("250"), entry=n, currency="EUR") for n in (1, 2, 3)))
    assert [layer.amount for layer in book.layers] == [33_333_333_333] * 3


def test_a_decrease_in_a_layers_own_currency_takes_that_amount_of_it() -> None:
    book = in_currencies(
        an_event("2021-01-01", NEW, units("750"), currency="EUR"),
        an_event("2021-02-01", DECREASE, units("75"), currency="EUR"),
    )
    assert [(layer.own_left, layer.left) for layer in book.layers] == [(units("675"), units("900"))]
    assert ("2021-02-01", "decreased", units("100")) in moved(book)


def test_a_decrease_in_another_currency_takes_at_the_fixed_rates() -> None:
    book = in_currencies(
        an_event("2021-01-01", NEW, units("300"), currency="USD"),
        an_event("2021-02-01", INCREASE, units("75"), currency="EUR"),
        an_event("2021-03-01", DECREASE, units("21600"), currency="JPY"),
    )
    assert [layer.left for layer in book.layers] == [units("250"), 0]


def test_what_is_lost_of_a_converted_layer_adds_up_to_what_it_was_worth() -> None:
    book = in_currencies(
        an_event("2021-01-01", NEW, units("100"), currency="EUR"),
        an_event("2021-02-01", DECREASE, units("33.33"), currency="EUR"),
        an_event("2021-03-01", DECREASE, units("0.01"), currency="USD"),
        an_event("2021-04-01", CHURN),
    )
    assert sum(loss.amount for loss in book.losses) == book.layers[0].amount
    assert book.layers[0].left == book.layers[0].own_left == 0


def test_a_sale_without_a_rate_is_kept_apart_and_lessened_in_its_own_currency() -> None:
    book = in_currencies(
        an_event("2021-01-01", NEW, units("500"), currency="CHF"),
        an_event("2021-02-01", DECREASE, units("120"), currency="CHF"),
    )
    assert not book.layers
    assert not book.losses
    assert [layer.left for layer in book.unrated] == [units("380")]


def test_a_decrease_without_a_rate_may_have_taken_from_all_of_its_line_and_is_not_left_out() -> None:
    book = in_currencies(
        an_event("2021-01-01", NEW, units("100"), currency="USD"),
        an_event("2021-01-05", NEW, units("40"), "sales hub", currency="USD"),
        an_event("2021-02-01", NEW, units("30"), currency="CHF"),
        an_event("2021-03-01", DECREASE, units("50"), currency="CHF"),
    )
    assert [(layer.left, layer.reducible) for layer in book.layers] == [(units("100"), True), (units("40"), False)]
    assert [layer.left for layer in book.unrated] == [0]
    assert book.shortfalls == [Shortfall(20210301, date(2021, 3, 1), "marketing hub", units("20"), "CHF")]


def test_a_decrease_that_finds_nothing_left_has_nothing_to_lose() -> None:
    book = in_currencies(
        an_event("2021-01-01", NEW, units("100"), currency="USD"),
        an_event("2022-02-01", DECREASE, units("50"), currency="CHF"),
    )
    assert not book.shortfalls
    assert not book.layers[0].reducible


def test_a_churn_takes_what_is_left_in_every_currency() -> None:
    book = in_currencies(
        an_event("2021-01-01", NEW, units("75"), currency="EUR"),
        an_event("2021-02-01", NEW, units("30"), currency="CHF"),
        an_event("2021-03-01", CHURN, currency="USD"),
    )
    assert [layer.left for layer in (*book.layers, *book.unrated)] == [0, 0]
    assert ("2021-03-01", "churned", units("100")) in moved(book)


@pytest.mark.parametrize("anchor", [LINE_SALE, CLIENT_SALE])
def test_a_sale_without_a_rate_starts_the_clock(anchor: ExpiryAnchor) -> None:
    book = in_currencies(
        an_event("2021-01-01", NEW, units("30"), currency="CHF"),
        an_event("2021-06-01", INCREASE, units("10"), currency="USD"),
        anchor=anchor,
    )
    assert [layer.expires_on for layer in book.layers] == [date(2022, 1, 1)]


@pytest.mark.parametrize(("anchor", "churned"), [(LINE_SALE, ""), (CLIENT_SALE, ""), (LINE_SALE, "marketing hub")])
def test_a_churn_stops_the_clock(anchor: ExpiryAnchor, churned: str) -> None:
    book = ledger(
        an_event("2021-01-01", NEW, 30),
        an_event("2021-03-01", CHURN, line=churned),
        an_event("2021-06-01", NEW, 10),
        anchor=anchor,
    )
    assert [layer.expires_on for layer in book.layers] == [date(2022, 1, 1), date(2022, 6, 1)]


def test_the_clients_clock_runs_on_while_any_of_its_lines_does() -> None:
    book = ledger(
        an_event("2021-01-01", NEW, 30),
        an_event("2021-02-01", NEW, 20, "sales hub"),
        an_event("2021-03-01", CHURN),
        an_event("2021-06-01", NEW, 10),
        an_event("2021-07-01", CHURN),
        an_event("2021-07-01", CHURN, line="sales hub", entry=20210702),
        an_event("2021-08-01", NEW, 5),
        anchor=CLIENT_SALE,
    )
    assert [str(layer.expires_on) for layer in book.layers] == ["2022-01-01"] * 3 + ["2022-08-01"]
