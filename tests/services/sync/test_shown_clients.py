"""Which product lines a sync shows: a blank is neither paid for nor not had."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from desktop_app.services.sync.shown_clients import shown_client
from desktop_app.sources.hubspot.history import PastValue
from desktop_app.storage.sync.line_snapshots import PastAmount


@pytest.mark.parametrize(
    ("properties", "paid", "unpaid"),
    [
        ({"hs_marketing_hub_mrr": "890.000000"}, {"marketing hub"}, set()),
        ({"hs_marketing_hub_mrr": "0.000000"}, set(), {"marketing hub"}),
        ({"hs_has_sales_hub": "false"}, set(), {"sales hub"}),
        ({"hs_has_sales_hub": "true"}, set(), set()),
        ({"hs_has_sales_hub": "false", "hs_sales_hub_mrr": "450"}, {"sales hub"}, set()),
        ({"hs_cms_hub_mrr": "1", "hs_content_hub_mrr": "1"}, {"cms hub"}, set()),
        ({"hs_operations_hub_mrr": "1"}, {"operations hub"}, set()),
        ({"hs_total_subscription_mrr": "900", "hs_marketing_hub_edition": "starter"}, set(), set()),
        ({"hs_marketing_hub_mrr": "much"}, set(), set()),
        ({"hs_marketing_hub_mrr": "-5"}, set(), set()),
        ({}, set(), set()),
    ],
)
def test_lines_that_are_paid_for_and_those_that_are_not(
    properties: dict[str, str], paid: set[str], unpaid: set[str]
) -> None:
    shown = shown_client(properties)
    assert (set(shown.paid), set(shown.unpaid)) == (paid, unpaid)


def test_past_values_are_amounts_by_line() -> None:
    at = datetime(2026, 11, 2, 23, 30, tzinfo=UTC)
    past = {"hs_marketing_hub_mrr": [PastValue(at, "890.000000"), PastValue(at, None)], "hs_client_name": []}
    assert shown_client({}, past).past == {"marketing hub": [PastAmount(date(2026, 11, 2), Decimal(890))]}
