"""A row for each change of a line, confirmed by later syncs, and what a change is compared with."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.storage.credit.derived_from_syncs import compared_clients, derive_from_syncs, events_of_run
from desktop_app.storage.importing import runs
from desktop_app.storage.sync import sync_runs
from desktop_app.storage.sync.line_snapshots import LineNotes, PastAmount, ShownClient, forget_run
from desktop_app.storage.workspace import Workspace
from tests.made_once import empty_workspace

MONDAY = date(2026, 11, 2)
MARKETING = ShownClient(paid={"marketing hub"})


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


class Book:
    """One client with one subscription, as syncs of several days show it."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.last: date | None = None
        with workspace.writing():
            workspace.write(
                "INSERT INTO client (id, client_id, name, relationship, relationship_since, currency)"
                " VALUES (1, 'c1', 'Aldermoor', 'sold', '2024-03-14', 'USD')"
            )
            self._subscribe("Marketing Hub", 890)

    def _subscribe(self, product: str, mrr: int) -> None:
        self.workspace.write("DELETE FROM subscription WHERE product = ?", [product])
        self.workspace.write(
            "INSERT INTO subscription (client, product, line, mrr, currency) VALUES (1, ?, ?, ?, 'USD')",
            [product, product.lower(), mrr * 1_000_000],
        )

    def see(self, number: int, shown: ShownClient | None = MARKETING, **amounts: int) -> list[str]:
        """A sync on a day that shows the client so, with new amounts by product; gives whose sale has no date."""
        with self.workspace.writing():
            for product, mrr in amounts.items():
                self._subscribe(f"{product.title()} Hub", mrr)
            at = datetime.combine(day(number), datetime.min.time(), UTC)
            import_id = runs.start_run(self.workspace, at, day(number))
            notes = LineNotes(self.workspace, import_id, day(number), self.last)
            undated = notes.note({"c1": shown} if shown else {})
            runs.finish_run(self.workspace, import_id, [sync_runs.mark(1)], None)
            derive_from_syncs(self.workspace, compared_clients(self.workspace, [1]))
        self.last = day(number)
        return undated

    def events(self) -> list[tuple[object, ...]]:
        return self.workspace.rows("SELECT date, kind, product_line, amount / 1000000 FROM credit_event ORDER BY id")

    def rows(self, line: str = "marketing hub") -> list[tuple[object, ...]]:
        return self.workspace.rows(
            "SELECT seen_on, seen_until, compared_with FROM line_snapshot WHERE line = ? ORDER BY id", [line]
        )


@pytest.fixture
def seen(tmp_path: Path) -> Iterator[Book]:
    with empty_workspace(tmp_path / "book.partner") as workspace:
        yield Book(workspace)


def test_a_line_that_stays_is_one_row_that_is_confirmed(seen: Book) -> None:
    for number in range(4):
        seen.see(number)
    assert seen.rows() == [("2026-11-02", "2026-11-05", None)]
    assert seen.events() == []


def test_a_change_is_compared_with_the_sync_before(seen: Book) -> None:
    seen.see(0)
    seen.see(3)
    seen.see(5, marketing=940)
    assert seen.rows() == [("2026-11-02", "2026-11-05", None), ("2026-11-07", "2026-11-07", "2026-11-05")]
    assert seen.events() == [("2026-11-07", "increase", "Marketing Hub", 50)]


def test_a_client_that_shares_nothing_is_compared_with_when_it_did(seen: Book) -> None:
    seen.see(0)
    seen.see(1, ShownClient())
    seen.see(2, ShownClient())
    seen.see(3, marketing=940)
    assert seen.rows()[-1] == ("2026-11-05", "2026-11-05", "2026-11-02")
    assert seen.events() == [("2026-11-05", "increase", "Marketing Hub", 50)]


def test_a_line_that_is_new_to_a_client_that_shares_its_products_is_a_sale(seen: Book) -> None:
    seen.see(0)
    seen.see(2, ShownClient(paid={"marketing hub", "sales hub"}), sales=450)
    assert seen.events() == [("2026-11-04", "new", "Sales Hub", 450)]


def test_a_line_of_a_client_that_shared_nothing_before_is_what_later_ones_are_compared_with(seen: Book) -> None:
    seen.see(0, ShownClient())
    assert seen.see(1) == []
    assert seen.events() == []
    seen.see(2, marketing=900)
    assert seen.events() == [("2026-11-04", "increase", "Marketing Hub", 10)]


def test_a_line_that_hubspot_says_is_gone_is_a_churn(seen: Book) -> None:
    seen.see(0, ShownClient(paid={"marketing hub", "sales hub"}), sales=450)
    seen.see(1, ShownClient(paid={"marketing hub"}, unpaid={"sales hub"}))
    assert seen.events() == [("2026-11-03", "churn", "Sales Hub", None)]


def test_a_client_that_goes_blank_makes_no_event(seen: Book) -> None:
    seen.see(0)
    seen.see(1, ShownClient(unpaid={"marketing hub"}))  # nothing it pays for is shown: it shares no products
    seen.see(2, None)
    assert seen.events() == []


def test_a_client_first_seen_later_without_a_known_beginning_is_told(seen: Book) -> None:
    seen.see(0, None)
    assert seen.see(1) == ["c1"]
    assert seen.events() == []


def test_a_client_that_began_since_the_sync_before_is_new(seen: Book) -> None:
    seen.see(0, None)
    seen.workspace.write("UPDATE client SET relationship_since = '2026-11-03'")
    assert seen.see(2) == []
    assert seen.events() == [("2026-11-03", "new", "Marketing Hub", 890)]


def test_history_gives_the_days_and_the_steps(seen: Book) -> None:
    seen.see(0)
    past = [PastAmount(day(-9), Decimal(700)), PastAmount(day(2), Decimal(990)), PastAmount(day(4), Decimal(940))]
    seen.see(6, ShownClient(paid={"marketing hub"}, past={"marketing hub": past}), marketing=940)
    assert seen.events() == [
        ("2026-11-04", "increase", "Marketing Hub", 100),
        ("2026-11-06", "decrease", "Marketing Hub", 50),
    ]


def test_a_recorded_sale_withdraws_the_derived_one_and_its_removal_brings_it_back(seen: Book) -> None:
    seen.see(0)
    seen.see(4, marketing=940)
    derived = seen.events()
    with seen.workspace.writing():
        seen.workspace.write(
            "INSERT INTO credit_event (client, product_line, line, date, entry, kind, amount, currency)"
            " VALUES (1, 'Marketing Hub', 'marketing hub', '2026-11-04', 1, 'increase', 50000000, 'USD')"
        )
        derive_from_syncs(seen.workspace, [1])
        assert seen.workspace.rows("SELECT count(*) FROM credit_event WHERE is_derived = 1") == [(0,)]
        seen.workspace.write("DELETE FROM credit_event")
        derive_from_syncs(seen.workspace, [1])
    assert seen.events() == derived


def test_a_sync_taken_back_is_forgotten_with_what_it_confirmed(seen: Book) -> None:
    seen.see(0)
    seen.see(2)
    seen.see(4, marketing=940)
    with seen.workspace.writing():
        forget_run(seen.workspace, 3)
        derive_from_syncs(seen.workspace, [1])
    assert seen.events() == []
    assert seen.rows() == [("2026-11-02", "2026-11-04", None)]


def test_the_events_of_a_sync_can_be_asked_for(seen: Book) -> None:
    seen.see(0)
    seen.see(1, marketing=940)
    assert events_of_run(seen.workspace, 1) == []
    ((client_id, event),) = events_of_run(seen.workspace, 2)
    assert (client_id, event.amount, event.day) == ("c1", Decimal(50), day(1))
