"""Deadlines of renewal decisions."""

from datetime import date

import pytest

from desktop_app.domain.records import RenewalStatus
from desktop_app.domain.renewals import decision_due, is_due, is_overdue, is_pending

RENEWS = date(2026, 3, 1)
DUE = date(2026, 1, 15)


def test_the_decision_is_due_45_days_before_unless_the_data_says_otherwise() -> None:
    assert decision_due(RENEWS) == DUE
    assert decision_due(RENEWS, date(2026, 2, 1)) == date(2026, 2, 1)


@pytest.mark.parametrize(
    ("today", "due", "overdue"),
    [
        (date(2025, 12, 15), False, False),
        (date(2025, 12, 16), True, False),
        (DUE, True, False),
        (date(2026, 1, 16), False, True),
        (RENEWS, False, True),
        (date(2026, 3, 2), False, False),
    ],
)
def test_a_pending_decision_is_due_then_overdue(today: date, due: bool, overdue: bool) -> None:
    assert is_due(DUE, RenewalStatus.PENDING, today, 30) is due
    assert is_overdue(DUE, RENEWS, RenewalStatus.PENDING, today) is overdue


@pytest.mark.parametrize("status", [*RenewalStatus, None])
def test_only_what_nobody_decided_is_waited_for(status: RenewalStatus | None) -> None:
    waits = status in (None, RenewalStatus.PENDING)
    assert is_pending(status) is waits
    assert is_due(DUE, status, DUE, 0) is waits
    assert is_overdue(DUE, RENEWS, status, RENEWS) is waits
