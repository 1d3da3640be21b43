"""What the list of clients can be narrowed to, out of what occurs in it."""

from dataclasses import dataclass
from itertools import chain

from desktop_app.domain.client_list import ClientBook


@dataclass(frozen=True, slots=True)
class Offer:
    """The product lines and the tags that clients have, current and ended ones, and how many are `ended`."""

    products: frozenset[str]
    tags: frozenset[str]
    ended: int


def offer_of(book: ClientBook) -> Offer:
    """What the clients of `book` can be told apart by."""
    rows = (*book.rows, *book.ended)
    # Most clients share a few combinations: each is taken apart once.
    chips = frozenset(chain.from_iterable({row.products for row in rows}))
    return Offer(
        products=frozenset(chip.line for chip in chips),
        tags=frozenset(chain.from_iterable({row.tags for row in rows})),
        ended=len(book.ended),
    )
