"""What the stored values of a client stand for, however many clients are read."""

from collections.abc import Mapping
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


DECODE: Mapping[str, Any] = {
    "relationship": _relationship, "relationship_since": day, "missing_since": day, "not_shared_since": day,
    "is_active": _flag, "shared_groups": listed, "mrr": _amount, "tags": listed,
}  # fmt: skip
# By the fields of a `Decision`.
DECISION: Mapping[str, Any] = {
    "product": None, "renews_on": date.fromisoformat, "due_on": _deadline, "status": _status, "current_mrr": _amount,
    "renewal_mrr": _amount, "currency": None, "type": RenewalType, "moved_from": day, "lost_reason": None,
}  # fmt: skip
