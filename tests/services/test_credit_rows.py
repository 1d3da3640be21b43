"""Rows page by page are the rows of the month or range, all of them, in the order asked for."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.credit import Movement
from desktop_app.domain.ledger_rows import LayerRow, MovementRow
from desktop_app.domain.months import Month
from desktop_app.services import tier
from desktop_app.services.credit_rows import PAGE, RowsRequest, Span, counts, rows
from desktop_app.storage.workspace import Workspace
from tests.long_book import TODAY, long_book

SPANS = {
    "a month": Span(Month(2026, 5), Month(2026, 5), TODAY),
    "a year": Span(Month(2025, 12), Month(2026, 11), TODAY),
    "ahead": Span(Month(2027, 3), Month(2027, 3), TODAY, expected=True),
    "as of a day past": Span(Month(2026, 1), Month(2026, 6), date(2026, 6, 10)),
}
GAINS = frozenset(kind for kind in Movement if kind.is_gain)
LOSSES = frozenset(Movement) - GAINS


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    folder: Path = tmp_path_factory.mktemp("long")
    with long_book(folder) as workspace:
        yield workspace


def all_pages(book: Workspace, span: Span, wanted: RowsRequest) -> list[MovementRow | LayerRow]:
    results: list[MovementRow | LayerRow] = []
    while True:
        page = rows(book, span, RowsRequest(wanted.kinds, wanted.by, wanted.descending, len(results)))
        results += page
        if len(page) < PAGE:
            return results


def happened(book: Workspace, span: Span) -> list[MovementRow]:
    of_kind = tier.expected if span.expected else tier.movements
    return of_kind(book, span.first, span.last, span.as_of)


@pytest.mark.parametrize("name", SPANS)
@pytest.mark.parametrize("kinds", [GAINS, LOSSES, frozenset({Movement.DECREASED})])
@pytest.mark.parametrize("by", ["", "client", "credit"])
def test_pages_of_movements_are_all_of_them_once(
    book: Workspace, name: str, kinds: frozenset[Movement], by: str
) -> None:
    span = SPANS[name]
    result = all_pages(book, span, RowsRequest(kinds, by, descending=by == "credit"))
    wanted = [row for row in happened(book, span) if row.movement in kinds]
    assert sorted(result, key=repr) == sorted(wanted, key=repr)
    ranks: dict[str, list[Any]] = {
        "": [row.date for row in result if isinstance(row, MovementRow)],
        "client": [row.client.casefold() for row in result],
        "credit": [-row.signed for row in result if isinstance(row, MovementRow)],
    }
    assert ranks[by] == sorted(ranks[by])


@pytest.mark.parametrize("name", SPANS)
@pytest.mark.parametrize("by", ["", "client", "sold"])
def test_pages_of_layers_are_all_of_them_once(book: Workspace, name: str, by: str) -> None:
    span = SPANS[name]
    result = all_pages(book, span, RowsRequest(None, by))
    assert sorted(result, key=repr) == sorted(tier.layers(book, span.end, span.as_of), key=repr)
    if not by:
        days = [row.expires_on for row in result if isinstance(row, LayerRow)]
        assert days == sorted(days)


@pytest.mark.parametrize("name", SPANS)
def test_counts_and_sums_are_those_of_the_rows(book: Workspace, name: str) -> None:
    span = SPANS[name]
    counted, movements = counts(book, span), happened(book, span)
    for kind in Movement:
        own = [row.amount for row in movements if row.movement is kind]
        assert counted.times.get(kind, 0) == len(own)
        assert counted.amounts.get(kind, Decimal(0)) == sum(own)
    assert counted.layers == len(tier.layers(book, span.end, span.as_of))


def test_the_book_is_longer_than_a_page(book: Workspace) -> None:
    assert len(happened(book, SPANS["a year"])) > 2 * PAGE
    assert counts(book, SPANS["a year"]).layers > PAGE
