"""What HubSpot says that product lines cost in the past."""

from datetime import UTC, date, datetime
from decimal import Decimal

from desktop_app.services.sync.past_amounts import past_amounts
from desktop_app.sources.hubspot.history import PastValue
from desktop_app.storage.sync.line_snapshots import PastAmount


def test_past_values_are_amounts_by_line() -> None:
    at = datetime(2026, 11, 2, 23, 30, tzinfo=UTC)
    values = ["890.000000", None, "-5", "much"]
    past = {"hs_marketing_hub_mrr": [PastValue(at, value) for value in values], "hs_client_name": []}
    assert past_amounts(past) == {"marketing hub": [PastAmount(date(2026, 11, 2), Decimal(890))]}
