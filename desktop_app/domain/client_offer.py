"""What the list of clients can be narrowed to, out of what occurs in it."""

from collections import Counter
from dataclasses import dataclass
from itertools import chain

from desktop_app.domain.client_list import ClientBook


@dataclass(frozen=True, slots=True)
class Offer:
    """What clients have, current and ended ones: product lines, tags and so on, and how many are `ended`.

    `None` means those of which it is unknown. `currencies` are those of their MRR, that of most clients first.
    """

    products: frozenset[str]
    tags: frozenset[str]
    ended: int
    owners: frozenset[str | None] = frozenset()
    countries: frozenset[str | None] = frozenset()
    editions: frozenset[str | None] = frozenset()
    currencies: tuple[str, ...] = ()


def offer_of(book: ClientBook) -> Offer:
    """What the clients of `book` can be filtered by."""
    rows = (*book.rows, *book.ended)
    # Most clients share a few combinations: each is taken apart once.
    combinations = {row.products for row in rows}
    chips = frozenset(chain.from_iterable(combinations))
    editions = frozenset(chip.edition for chip in chips if chip.edition)
    unknown = any(not any(chip.edition for chip in products) for products in combinations)
    currencies = Counter([row.currency for row in rows if row.mrr is not None])
    return Offer(
        products=frozenset(chip.line for chip in chips),
        tags=frozenset(chain.from_iterable({row.tags for row in rows})),
        ended=len(book.ended),
        owners=frozenset({row.partner_owner for row in rows}),
        countries=frozenset({row.country for row in rows}),
        editions=editions | {None} if unknown else editions,
        currencies=tuple(currency for currency, _ in currencies.most_common() if currency),
    )
