"""What the list of clients can be narrowed to, out of what occurs in it."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Any, NamedTuple, TypeVar

from desktop_app.domain.client_columns import counts_of, different_of, rows_with, values_of
from desktop_app.domain.client_list import ClientBook, ClientRow, ProductChip
from desktop_app.domain.own_columns import OwnColumn, text_of

T = TypeVar("T")
# More values than a menu can show are found by the text above the list.
MOST_OFFERED = 40


@dataclass(frozen=True, slots=True)
class Offer:
    """What clients have, current and ended ones: product lines, tags and so on, and how many are `ended`.

    `None` means those of which it is unknown. `currencies` are those of their MRR, that of most clients first.
    `own` are people's own columns with the stored values that occur, of words the most frequent ones.
    """

    products: frozenset[str]
    tags: frozenset[str]
    ended: int
    owners: frozenset[str | None] = frozenset()
    countries: frozenset[str | None] = frozenset()
    editions: frozenset[str | None] = frozenset()
    currencies: tuple[str, ...] = ()
    own: tuple[tuple[OwnColumn, tuple[str, ...]], ...] = ()


class PaidProducts(NamedTuple):
    """The different products that clients pay for, and whether some pay for none whose edition is known."""

    products: frozenset[ProductChip]
    edition_lacks: bool


def offer_of(book: ClientBook, paid: PaidProducts) -> Offer:
    """What the clients of `book` can be filtered by; `paid` is what they pay for."""
    editions = frozenset(chip.edition for chip in paid.products if chip.edition)
    currencies = Counter[str | None]()
    for rows in (book.rows, book.ended):
        for (currency,), clients in counts_of(rows_with(rows, "mrr", lambda mrr: mrr is not None), "currency"):
            currencies[currency] += clients
    return Offer(
        products=frozenset(chip.line for chip in paid.products),
        tags=frozenset(chain.from_iterable(_different(book, "tags"))),
        ended=len(book.ended),
        owners=_different(book, "partner_owner"),
        countries=_different(book, "country"),
        editions=editions | {None} if paid.edition_lacks else editions,
        currencies=tuple(currency for currency, _ in currencies.most_common() if currency),
        own=tuple((column, _occurring(column, book)) for column in book.own_columns),
    )


def _values(book: ClientBook, value_of: Callable[[ClientRow], T]) -> Iterable[T]:
    return chain(values_of(book.rows, value_of), values_of(book.ended, value_of))


def _different(book: ClientBook, name: str) -> frozenset[Any]:
    return frozenset(chain(different_of(book.rows, name), different_of(book.ended, name)))


def _occurring(column: OwnColumn, book: ClientBook) -> tuple[str, ...]:
    counted = Counter(_values(book, lambda row: text_of(row.own.get(column.uid))))
    return tuple(text for text, _ in counted.most_common(MOST_OFFERED + 1) if text)[:MOST_OFFERED]
