"""Which fields of all clients the list needs, for its figures, its order, and what it is narrowed to; and the week.

They are read when they are first needed: to read all fields of all clients takes longest of all that a start does.
Contract changes are always read.
"""

from collections.abc import Mapping
from types import MappingProxyType

from desktop_app.domain.client_columns import ALL_FIELDS
from desktop_app.domain.client_list import ClientQuery
from desktop_app.domain.own_columns import is_own

OF_FIGURES = frozenset({
    "client_id", "relationship", "mrr", "currency", "engagement_index", "next_renewal", "contacts_used",
    "contacts_limit", "emails_used", "emails_limit", "is_active", "ended_on", "partner_owner", "country", "tags", "own",
})  # fmt: skip
"""What cards, totals, counts and offered filters are worked out from."""

OF_WEEK = frozenset({
    "client_id", "name", "mrr", "currency", "partner_owner", "apps_used", "usage_score", "engagement_index",
    "contacts_used", "contacts_limit", "emails_used", "emails_limit", "is_active", "ended_on",
})  # fmt: skip
"""What the lines of the week are made of."""


def fields_of_order(column: str) -> frozenset[str]:
    """What must be read of all clients to have them in order of a column, besides `OF_FIGURES`."""
    return frozenset() if is_own(column) else frozenset(_OF_ORDER.get(column, ()))


def fields_of_query(query: ClientQuery) -> frozenset[str]:
    """What must be read of all clients to find those that `query` asks for, besides `OF_FIGURES`."""
    asked = (fields for criterion, fields in _OF_QUERY.items() if getattr(query, criterion))
    return frozenset(field for fields in asked for field in fields)


def fields_of_groups(column: str | None) -> frozenset[str]:
    """What must be read of all clients to have them in groups by a column: all, since a group adds them up."""
    return frozenset() if column is None else ALL_FIELDS


_OF_QUERY: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"text": ("haystack",), "usage": ("apps_used",), "products": ("products",), "editions": ("products",)}
)
# By the keys of `SORT_KEYS`; those that are not here need nothing besides.
_OF_ORDER: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "products": ("products",), "usage": ("apps_used",), "edition": ("products",),
        "usage_score": ("usage_score",), "contact": ("contact_name",), "seats": ("seats",), "credit": ("credit",),
        "changed": ("changed_on",), "industry": ("industry",), "hub_id": ("hub_id",), "since": ("relationship_since",),
        "ended": ("changed_on",), "reason": ("ended_reason",),
    }
)  # fmt: skip
