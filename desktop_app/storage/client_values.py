"""What the stored values of a client stand for, however many clients are read."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from desktop_app.domain.client_list import ProductChip
from desktop_app.domain.ledger_rules import SCALE
from desktop_app.domain.money import from_stored
from desktop_app.domain.products import short_label, split_product
from desktop_app.domain.records import Relationship, RenewalStatus, RenewalType
from desktop_app.domain.renewals import decision_due
from desktop_app.storage.client_column_queries import PAIR
from desktop_app.storage.client_queries import day, listed


@lru_cache(maxsize=4_096)
def product_lines(joined: str | None) -> str:
    """The product lines among products and editions as `queries.products` joins them, one to a line of text."""
    return "\n".join(chip.line for chip in product_chips(joined)) if joined else ""


@lru_cache(maxsize=4_096)
def product_chips(joined: str) -> tuple[ProductChip, ...]:
    """Products and editions as `queries.products` joins them, as chips; each once."""
    pairs = (pair.partition(PAIR) for pair in joined.split("\x1e"))
    return tuple(dict.fromkeys(product_chip(product, edition or None) for product, _, edition in pairs))


@lru_cache(maxsize=4_096)
def product_chip(product: str, edition: str | None) -> ProductChip:
    """A product and edition as stored, as a chip."""
    line, edition_in_name = split_product(product)
    return ProductChip(line, edition or edition_in_name, short_label(product, edition))


def mrr_and_currency(
    mrr: int | None, currency: str | None, subscribed: tuple[int, str] | None, of_partner: str
) -> tuple[int | None, str | None]:
    """A client's MRR in millionths, and its currency: its own MRR, in the partner's currency where it names none, or
    else what it pays by its subscriptions.
    """
    if mrr is not None:
        return mrr, currency or of_partner
    return subscribed or (None, currency)


def all_tags(own: Sequence[str], imported: Iterable[str] | None) -> tuple[str, ...]:
    """The tags that people gave, and those of the imported data, in alphabetical order."""
    return tuple(sorted({*own, *imported})) if imported else tuple(own)


def first_renewal(changed: str | None, subscribed: str | None, imported: str | None, today: str) -> str | None:
    """The first day from today on which anything renews: a contract change or a subscription, whose first days ahead
    are `changed` and `subscribed`; where there is neither, as the client's own data says.
    """
    ahead = [first for first in (changed, subscribed) if first is not None]
    if ahead:
        return min(ahead)
    return imported if imported is not None and imported >= today else None


def change_type(stored: str | None) -> str:
    """What kind a contract change is, by its stored text."""
    return stored or RenewalType.RENEWAL.value


def status_and_reason(set_here: Mapping[str, str], stored: str | None) -> tuple[str | None, str | None]:
    """The status of a contract change, where what a person set goes before the data, and why it is lost."""
    return set_here.get("status", stored), set_here.get("lost_reason")


def _flag(value: int | None) -> bool | None:
    return None if value is None else bool(value)


def _amount(units: int | None) -> Decimal | None:
    return None if units is None else from_stored(units)


def credit_amount(units: int | None) -> Decimal | None:
    """Credit in units of the ledger, as an amount in the programme's currency."""
    return None if units is None else Decimal(units) / SCALE


def _deadline(days: tuple[str, str | None]) -> date:
    renews_on, due_on = days
    return decision_due(date.fromisoformat(renews_on), day(due_on))


def _relationship(value: str | None) -> Relationship | None:
    return None if value is None else Relationship(value)


def _status(value: str | None) -> RenewalStatus | None:
    return None if value is None else RenewalStatus(value)


SEARCHED = ("name", "domain", "contact_name", "contact_email")
"""What is searched of the table of clients, besides the client's id."""
DECODE: Mapping[str, Any] = {
    "relationship": _relationship, "relationship_since": day, "missing_since": day, "not_shared_since": day,
    "is_active": _flag, "shared_groups": listed, "mrr": _amount, "tags": listed,
}  # fmt: skip
# By the fields of a `Decision`.
DECISION: Mapping[str, Any] = {
    "product": None, "renews_on": date.fromisoformat, "due_on": _deadline, "status": _status, "current_mrr": _amount,
    "renewal_mrr": _amount, "currency": None, "type": RenewalType, "moved_from": day, "lost_reason": None,
}  # fmt: skip
