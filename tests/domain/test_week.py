"""Who needs the partner this week: each rule at its edges, and that what is unknown never makes a line."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from desktop_app.domain.alert_kinds import AlertThresholds
from desktop_app.domain.client_changes import Snapshot
from desktop_app.domain.client_list import ClientRow, Decision, MoneyTotal
from desktop_app.domain.imagined_clients import MoveKind
from desktop_app.domain.records import RenewalStatus, RenewalType
from desktop_app.domain.reminders import Task
from desktop_app.domain.week import client_items, task_items
from desktop_app.domain.week_clients import ExpiringCredit, ManagedLine, Seats, WeekClient
from desktop_app.domain.week_items import WeekGroup, WeekItem, WeekKind, WeekMark, week_of
from desktop_app.domain.week_moves import suggested_move

TODAY = date(2026, 11, 30)
USUAL = AlertThresholds()
NOTHING_KNOWN = Snapshot(None, None, None, None, None, None, None, gone=False)


def in_days(days: int) -> date:
    return TODAY + timedelta(days=days)


def a_row(**values: Any) -> ClientRow:
    return replace(ClientRow(client_id="c1", name="Alder", mrr=Decimal(90), currency="USD"), **values)


def a_decision(due: int = 5, **values: Any) -> Decision:
    decision = Decision(
        "Sales Hub", in_days(due + 45), in_days(due), RenewalStatus.PENDING, Decimal(90), Decimal(90), "USD"
    )
    return decision._replace(**values)


def items(row: ClientRow | None = None, **values: Any) -> list[WeekItem]:
    return list(client_items(WeekClient(row=row or a_row(), **values), TODAY, USUAL))


def kinds(result: Sequence[WeekItem]) -> list[WeekKind]:
    return [item.kind for item in result]


def reasons(item: WeekItem) -> list[str]:
    return [str(reason.text) for reason in item.reasons]


def test_nothing_known_is_no_reason() -> None:
    bare = ClientRow(client_id="c1", name="Alder")
    assert items(bare) == []
    assert (
        items(bare, is_managed=True, before=NOTHING_KNOWN, seats=(Seats("core", None, 5), Seats("sales", 5, None)))
        == []
    )
    assert items(a_row(contacts_used=5, emails_limit=0, emails_used=3), before=NOTHING_KNOWN) == []


# Decisions


@pytest.mark.parametrize(("due", "shown"), [(-44, True), (-1, True), (0, True), (30, True), (31, False)])
def test_a_decision_is_shown_from_thirty_days_ahead_until_the_renewal(due: int, *, shown: bool) -> None:
    result = items(a_row(decisions=(a_decision(due),)))
    assert kinds(result) == ([WeekKind.DECISION] if shown else [])
    if shown:
        assert (result[0].due_on, result[0].days_left, result[0].overdue) == (in_days(due), due, due < 0)


def test_a_decision_says_what_when_and_at_which_price() -> None:
    late = a_decision(-22, current_mrr=Decimal(1780), renewal_mrr=Decimal("1922.50"))
    (item,) = items(a_row(decisions=(late,), apps_used=2))
    assert reasons(item) == [
        "Sales Hub renews 2026-12-23, was due 2026-11-08", "renewal at 1922.5 USD, now 1780 USD", "apps used: 2",
    ]  # fmt: skip
    assert (item.product, item.mrr, item.currency, item.credit) == ("Sales Hub", Decimal(90), "USD", None)
    unknown = items(a_row(decisions=(a_decision(renewal_mrr=None),)))
    assert len(unknown[0].reasons) == 1


def test_a_client_has_one_line_per_kind_and_an_upgrade_of_its_contact_tier_apart() -> None:
    upgrade = a_decision(1, product="Marketing Hub", type=RenewalType.CONTACT_TIER_UPGRADE)
    overage = a_decision(9, product="Marketing Hub", type=RenewalType.EMAIL_OVERAGE)
    row = a_row(decisions=(upgrade, a_decision(3), overage), contacts_used=10_420, contacts_limit=10_000)
    decision, tier = items(row)
    assert (decision.kind, decision.product, decision.days_left) == (WeekKind.DECISION, "Sales Hub, Marketing Hub", 3)
    assert reasons(decision)[1] == "Email overage from 2027-01-23, decide by 2026-12-09"
    assert (tier.kind, tier.days_left) == (WeekKind.CONTACT_TIER, 1)
    assert reasons(tier) == ["Contact tier upgrade on 2027-01-15, decide by 2026-12-01", "10420 of 10000 contacts"]


def test_a_decided_renewal_needs_nobody() -> None:
    assert items(a_row(decisions=(a_decision(status=RenewalStatus.RENEWED),))) == []


# About to be lost


@pytest.mark.parametrize(("days", "shown"), [(-3, True), (0, True), (30, True), (31, False)])
def test_a_managed_relationship_lapses_on_hubspots_day(days: int, *, shown: bool) -> None:
    result = items(is_managed=True, managed_until=in_days(days), last_partner_activity_on=date(2026, 10, 10),
                  managed_credit=Decimal(640))  # fmt: skip
    assert kinds(result) == ([WeekKind.LAPSE] if shown else [])
    if shown:
        assert (result[0].credit, result[0].overdue) == (Decimal(640), days < 0)
        assert reasons(result[0])[1] == "nobody of us worked in it since 2026-10-10"


@pytest.mark.parametrize(("worked", "left"), [(29, None), (30, 30), (60, 0), (61, None)])
def test_without_a_day_it_lapses_sixty_days_after_the_last_activity(worked: int, left: int | None) -> None:
    result = items(is_managed=True, last_partner_activity_on=in_days(-worked))
    assert [item.days_left for item in result] == ([] if left is None else [left])


@pytest.mark.parametrize("is_managed", [False, None])
def test_only_what_surely_is_managed_can_lapse(is_managed: bool | None) -> None:
    assert items(is_managed=is_managed, managed_until=in_days(3)) == []


def test_expiring_credit_is_added_up() -> None:
    expiring = ((12, 500, "Sales Hub"), (12, 60, ""), (30, 7, "Sales Hub"),
                (0, 1, "CMS Hub"), (31, 1, "CMS Hub"), (9, 0, "CMS Hub"))  # fmt: skip
    expired = (ExpiringCredit(in_days(days), Decimal(amount), line) for days, amount, line in expiring)
    (item,) = items(expiring=tuple(expired))
    assert (item.kind, item.credit, item.days_left) == (WeekKind.EXPIRY, Decimal(567), 12)
    assert item.product == "Sales Hub"
    move = suggested_move(item, TODAY)
    assert move is not None
    assert (move.kind, move.day, move.amount) == (MoveKind.UPGRADE, in_days(12), Decimal(567))
    assert reasons(item) == ["Sold credit of 560 expires on 2026-12-12", "Sold credit of 7 expires on 2026-12-30"]


def test_expiring_sales_without_a_rate_are_named_and_are_no_credit() -> None:
    euros = ExpiringCredit(in_days(8), Decimal(900), currency="EUR")
    (item,) = items(expiring=(euros,))
    assert (item.kind, item.credit, item.days_left) == (WeekKind.EXPIRY, None, 8)
    assert reasons(item) == ["Sold 900 EUR without a rate expires on 2026-12-08"]
    (item,) = items(expiring=(ExpiringCredit(in_days(12), Decimal(60)), euros))
    assert (item.credit, item.days_left) == (Decimal(60), 8)
    assert reasons(item) == [
        "Sold 900 EUR without a rate expires on 2026-12-08", "Sold credit of 60 expires on 2026-12-12",
    ]  # fmt: skip


# Worth a call


@pytest.mark.parametrize(
    ("before", "now", "fallen"), [(64, 44, True), (63.9, 44, False), (None, 0, False), (90, None, False)]
)
def test_usage_has_fallen_by_twenty_points(before: float | None, now: float | None, *, fallen: bool) -> None:
    result = items(a_row(usage_score=now), before=NOTHING_KNOWN._replace(usage_score=before))
    assert kinds(result) == ([WeekKind.USAGE_FALLEN] if fallen else [])


@pytest.mark.parametrize(("trend", "fallen"), [(-0.38, True), (-0.2, False), (-27, True), (0.5, False), (-1, False)])
def test_hubspots_trend_tells_where_there_is_no_history(trend: float, *, fallen: bool) -> None:
    result = items(a_row(usage_score=44), usage_trend_4w=trend)
    assert kinds(result) == ([WeekKind.USAGE_FALLEN] if fallen else [])
    steady = NOTHING_KNOWN._replace(usage_score=44)
    assert items(a_row(usage_score=44), usage_trend_4w=trend, before=steady) == []


def test_usage_has_fallen_by_a_band() -> None:
    before = NOTHING_KNOWN._replace(apps_used=7, engagement_index=7.0, usage_score=71)
    (item,) = items(a_row(apps_used=6, engagement_index=6.5, usage_score=44), before=before)
    assert reasons(item) == [
        "Usage score 71 → 44 in four weeks", "Apps used 7 → 6 in four weeks", "Engagement 7 → 6.5 in four weeks",
    ]  # fmt: skip
    assert items(a_row(apps_used=7, engagement_index=9.9), before=before) == []
    assert items(a_row(apps_used=9), before=NOTHING_KNOWN._replace(apps_used=2)) == []


def test_limits_are_near_from_their_shares_on() -> None:
    row = a_row(contacts_used=1839, contacts_limit=2000, emails_used=8000, emails_limit=10_000)
    (item,) = items(row, seats=(Seats("core", 21, 18), Seats("sales", 8, 10)))
    assert reasons(item) == [
        "1839 of 2000 contacts", "8000 of 10000 emails of this month, resets on 2026-12-01", "21 of 18 core seats",
    ]  # fmt: skip
    assert (item.kind, item.due_on, item.days_left, item.overdue) == (WeekKind.NEAR_LIMIT, None, None, False)
    assert items(a_row(contacts_used=1799, contacts_limit=2000, emails_used=7999, emails_limit=10_000)) == []


def test_a_managed_line_that_was_never_sold() -> None:
    lines = (ManagedLine("Marketing Hub Professional"), ManagedLine("Content Hub", in_days(-30)),
             ManagedLine("Service Hub", date(2025, 11, 30)), ManagedLine("Sales Hub", in_days(3)))  # fmt: skip
    sold = frozenset({"marketing hub"})
    (item,) = items(is_managed=True, lines=lines, sold_lines=sold)
    assert (item.kind, item.product) == (WeekKind.UNSOLD, "Content Hub")
    move = suggested_move(item, TODAY)
    assert move is not None
    assert (move.kind, move.day, move.product_line, move.amount) == (MoveKind.DEAL, TODAY, "Content Hub", Decimal(0))
    assert items(is_managed=True, lines=lines, sold_lines=None) == []  # no sales are known at all
    assert items(is_managed=True, lines=lines, sold_lines=frozenset({""})) == []  # a sale of the whole client
    assert items(is_managed=None, lines=lines, sold_lines=frozenset()) == []


def test_tasks_overdue_and_of_the_week_are_one_line_per_client() -> None:
    done = datetime(2026, 11, 29, 9, tzinfo=UTC)
    tasks = [Task(1, in_days(7), "Call", "c1"), Task(2, in_days(-1), "Write", "c1"), Task(3, in_days(8), "Later", "c1"),
             Task(4, TODAY, "Tidy up"), Task(5, TODAY, "Done", "c1", done), Task(6, TODAY, "Old", "gone")]  # fmt: skip
    result = list(task_items(tasks, {"c1": a_row()}, TODAY))
    assert [(item.client_id, item.client, item.days_left, reasons(item)) for item in result] == [
        ("c1", "Alder", -1, ["Write", "Call"]), (None, None, 0, ["Tidy up"]), ("gone", "gone", 0, ["Old"]),
    ]  # fmt: skip
    assert (result[1].mrr, result[0].task_ids) == (None, (2, 1))


# The week as a whole


def test_lines_are_in_order_of_group_day_and_name() -> None:
    def line(kind: WeekKind, client: str, days: int | None) -> WeekItem:
        return WeekItem(kind=kind, client_id=client, client=client, due_on=None if days is None else in_days(days))

    unsorted = [
        line(WeekKind.NEAR_LIMIT, "A", None), line(WeekKind.EXPIRY, "B", 3), line(WeekKind.DECISION, "acme 10", 2),
        line(WeekKind.DECISION, "ACME 2", 2), line(WeekKind.CONTACT_TIER, "Z", -1), line(WeekKind.TASK, "Z", 4),
    ]  # fmt: skip
    week = week_of(unsorted, (), TODAY)
    assert [item.client for item in week.items] == ["Z", "ACME 2", "acme 10", "B", "Z", "A"]
    assert [item.kind.group for item in week.items] == [WeekGroup.DECIDE_NOW] * 3 + [WeekGroup.ABOUT_TO_BE_LOST] + [
        WeekGroup.WORTH_A_CALL
    ] * 2


def test_what_is_at_stake_counts_a_client_once_and_leaves_the_unknown_out() -> None:
    def line(client: str, mrr: int | None, currency: str | None, credit: int | None, kind: WeekKind) -> WeekItem:
        return WeekItem(
            kind=kind, client_id=client, mrr=None if mrr is None else Decimal(mrr), currency=currency,
            credit=None if credit is None else Decimal(credit),
        )  # fmt: skip

    known = [
        line("a", 100, "USD", None, WeekKind.DECISION), line("a", 100, "USD", 40, WeekKind.LAPSE),
        line("b", None, None, None, WeekKind.EXPIRY), line("c", 300, "EUR", None, WeekKind.TASK),
    ]  # fmt: skip
    week = week_of(known, (), TODAY)
    assert week.at_stake == (MoneyTotal(Decimal(300), "EUR"), MoneyTotal(Decimal(100), "USD"))
    assert week.credit_at_stake == 40
    assert week_of(known[2:3], (), TODAY).credit_at_stake is None
    assert week_of(known[:1], (), TODAY).credit_at_stake == 0


def test_what_is_put_off_comes_back_on_its_day_and_what_is_done_with_a_new_reason() -> None:
    row = a_row(contacts_used=1900, contacts_limit=2000)
    (item,) = items(row)
    later = WeekMark(item.line, in_days(7))
    week = week_of([item], [later], TODAY)
    assert (week.items, week.put_off, week.done, week.at_stake) == ((), 1, 0, ())
    assert week_of([item], [later], TODAY, hidden=True).items[0].put_off_until == in_days(7)
    assert week_of([item], [later], in_days(7)).items == (item,)

    done = WeekMark(item.line, None, item.reason_keys)
    assert (week_of([item], [done], TODAY).items, week_of([item], [done], TODAY).done) == ((), 1)
    (more,) = items(replace(row, contacts_used=1950))
    assert week_of([more], [done], TODAY).done == 1  # still near the same limit
    (over,) = items(replace(row, contacts_used=2001))
    assert week_of([over], [done], TODAY).items == (over,)
    assert week_of([replace(item, client_id="c2")], [done], TODAY).done == 0

    (both,) = items(replace(row, emails_used=9, emails_limit=10))
    of_both = WeekMark(both.line, None, both.reason_keys)
    assert week_of([item], [of_both], TODAY).done == 1  # a reason that goes away brings nothing back
    assert week_of([both], [done], TODAY).items == (both,)  # another one does
