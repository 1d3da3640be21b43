"""Records for tests, complete as they are: a test names only the values that it is about."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any  # `replace` checks the names; their types are those of the record

from desktop_app.domain.client_records import Renewal, Subscription
from desktop_app.domain.records import RenewalStatus

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 7, 12, tzinfo=UTC)

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


def a_subscription(**values: Any) -> Subscription:
    """What a client pays for."""
    return replace(_SUBSCRIPTION, **values)


def a_renewal(**values: Any) -> Renewal:
    """A decision to come on that subscription, at a higher price."""
    return replace(_RENEWAL, **values)
