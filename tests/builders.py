"""Records for tests, complete as they are: a test names only the values that it is about."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any  # `replace` checks the names; their types are those of the record

from desktop_app.domain.records import (
    AppUsage,
    Client,
    CreditEvent,
    EngagementPoints,
    EventKind,
    Partner,
    Relationship,
    Renewal,
    RenewalStatus,
    Subscription,
    TeamMember,
)

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 7, 12, tzinfo=UTC)

_CLIENT = Client(
    client_id="c1",
    name="Aldermoor Dental",
    domain="aldermoor.example",
    relationship=Relationship.SOLD_AND_MANAGED,
    managing_partners=1,
    mrr=Decimal(890),
    currency="USD",
)
_SUBSCRIPTION = Subscription(
    client_id="c1",
    product="Marketing Hub",
    edition="Professional",
    mrr=Decimal(890),
    currency="USD",
    started_on=date(2025, 1, 15),
)
_RENEWAL = Renewal(
    client_id="c1",
    product="Marketing Hub",
    renews_on=date(2027, 1, 15),
    status=RenewalStatus.PENDING,
    current_mrr=Decimal(890),
    renewal_mrr=Decimal(940),
)
_EVENT = CreditEvent(
    client_id="c1",
    date=date(2026, 6, 5),
    kind=EventKind.NEW,
    product_line="Marketing Hub",
    amount=Decimal(890),
)
_USAGE = AppUsage(client_id="c1", app="Email", product="Marketing Hub", used=True)
_POINTS = EngagementPoints(client_id="c1", category="Marketing", points=3.5, max_points=5, measured_on=TODAY)
_MEMBER = TeamMember(name="Rosalind Okafor", role="Channel Account Manager", email="rosalind.okafor@vendor.example")
_PARTNER = Partner(partner_name="Larkspur Partners", currency="USD", certified_until=date(2027, 7, 18))


def a_client(**values: Any) -> Client:
    """A client that the partner sold to and manages."""
    return replace(_CLIENT, **values)


def a_subscription(**values: Any) -> Subscription:
    """What that client pays for."""
    return replace(_SUBSCRIPTION, **values)


def a_renewal(**values: Any) -> Renewal:
    """A decision to come on that subscription, at a higher price."""
    return replace(_RENEWAL, **values)


def an_event(**values: Any) -> CreditEvent:
    """A first purchase of that client."""
    return replace(_EVENT, **values)


def an_app(**values: Any) -> AppUsage:
    """An app that the client uses."""
    return replace(_USAGE, **values)


def some_points(**values: Any) -> EngagementPoints:
    """The client's points in one category of engagement."""
    return replace(_POINTS, **values)


def a_member(**values: Any) -> TeamMember:
    """A person at HubSpot who supports the partner."""
    return replace(_MEMBER, **values)


def a_partner(**values: Any) -> Partner:
    """The partner, certified."""
    return replace(_PARTNER, **values)
