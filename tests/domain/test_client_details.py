"""Whose word counts for a renewal, and what is left of a layer of credit."""

from datetime import date
from decimal import Decimal

import pytest

from desktop_app.domain.client_details import CreditLayer, CreditLoss, credit_of, renewal_line
from desktop_app.domain.credit import Movement
from desktop_app.domain.records import CommunicationOwner, RenewalStatus
from tests.builders import TODAY, a_renewal, a_subscription

HUBSPOT, PARTNER = CommunicationOwner.HUBSPOT, CommunicationOwner.PARTNER


@pytest.mark.parametrize(
    ("of_renewal", "of_client", "stated", "default", "expected"),
    [
        ("hubspot", "partner", PARTNER, PARTNER, HUBSPOT),
        (None, "hubspot", PARTNER, PARTNER, HUBSPOT),
        (None, None, HUBSPOT, PARTNER, HUBSPOT),
        (None, None, None, HUBSPOT, HUBSPOT),
        (None, None, None, None, None),
    ],
)
def test_the_nearest_word_on_the_owner_counts(
    of_renewal: str | None,
    of_client: str | None,
    stated: CommunicationOwner | None,
    default: CommunicationOwner | None,
    expected: CommunicationOwner | None,
) -> None:
    own, general = ({"communication_owner": word} if word else {} for word in (of_renewal, of_client))
    line = renewal_line(a_renewal(communication_owner=stated), [], general, own, "USD", default, TODAY)
    assert line.owner is expected
    assert line.own_owner == of_renewal


def test_a_renewal_finds_its_subscription_under_the_new_name_of_the_product() -> None:
    content, other = a_subscription(product="Content Hub"), a_subscription(product="Sales Hub")
    line = renewal_line(a_renewal(product="CMS Hub Professional"), [other, content], {}, {}, "USD", None, TODAY)
    assert line.current is content


def test_a_persons_status_decides_what_is_overdue() -> None:
    late = a_renewal(renews_on=date(2026, 12, 1))
    assert renewal_line(late, [], {}, {}, "USD", None, TODAY).overdue
    own = {"status": RenewalStatus.CONFIRMED.value}
    line = renewal_line(late, [], {}, own, "USD", None, TODAY)
    assert (line.status, line.status_is_own, line.overdue) == (RenewalStatus.CONFIRMED, True, False)


def test_a_layer_counts_from_its_day_up_to_the_day_before_it_expires() -> None:
    layer = CreditLayer(
        "Sales Hub", Movement.NEW, date(2026, 3, 10), date(2027, 3, 10), Decimal(500),
        (CreditLoss(date(2026, 6, 1), Decimal(200)),),
    )  # fmt: skip
    days = [
        date(2026, 3, 9),
        date(2026, 3, 10),
        date(2026, 5, 31),
        date(2026, 6, 1),
        date(2027, 3, 9),
        date(2027, 3, 10),
    ]
    assert [layer.left_on(day) for day in days] == [0, 500, 500, 300, 300, 0]
    credit = credit_of([layer], "USD", None, TODAY)
    assert [int(month.amount) for month in credit.months] == [0, 0, 0, 500, 500, 500, 300, 300, 300, 300, 300, 300]
    assert credit.layers == (layer,)
