"""What the week says of the tier is what the report of that day says, projected without new events."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.week_items import WeekKind
from desktop_app.services.rule_sets import rule_set, use_rule_set
from desktop_app.services.tier import tier_report
from desktop_app.services.week import count_lines, week
from desktop_app.services.week_marks import mark_done, take_back
from tests.made_once import empty_workspace
from tests.worked_book import Tables, import_tables, worked_workspace
from tests.worked_example import KNOWN_EXPIRIES

NOW = datetime(2022, 6, 30, 8, tzinfo=UTC)


@pytest.mark.parametrize("partner", [[("certified_until", "2023-07-18")], [("in_growth_market", "yes")]])
def test_each_expiry_agrees_with_the_projected_report(tmp_path: Path, partner: list[tuple[str, str]]) -> None:
    with worked_workspace(tmp_path, partner) as workspace:
        use_rule_set(workspace, rule_set(workspace))
        for day, client, amount in KNOWN_EXPIRIES:
            today = day - timedelta(days=20)
            (item,) = [item for item in week(workspace, today).items if item.kind is WeekKind.EXPIRY]
            assert (item.client_id, item.credit) == (client, amount)
            before, after = (tier_report(workspace, on, today=today) for on in (day - timedelta(days=1), day))
            (effect,) = item.effects
            assert (effect.before.sold, effect.after.sold) == (before.sold_credit, after.sold_credit)
            assert effect.before.sold == effect.after.sold + amount  # type: ignore[operator]
            assert effect.after.performance == after.performance
            assert effect.before.performance == before.performance


def test_lines_are_counted_as_they_are_listed_also_where_a_done_one_comes_back_for_a_tier(tmp_path: Path) -> None:
    came_back = set()
    with worked_workspace(tmp_path, [("certified_until", "2023-07-18")]) as workspace:
        use_rule_set(workspace, rule_set(workspace))
        for day, *_ in KNOWN_EXPIRIES:
            today = day - timedelta(days=20)
            before = week(workspace, today)
            (item,) = [item for item in before.items if item.kind is WeekKind.EXPIRY]
            assert count_lines(workspace.path, today, mine=False) == len(before.items)
            done = mark_done(workspace, replace(item, reasons=item.reasons[:1]), NOW)
            after = week(workspace, today)
            assert count_lines(workspace.path, today, mine=False) == len(after.items)
            came_back.add(len(after.items) == len(before.items))
            take_back(workspace, done)
    assert came_back == {True, False}


def test_no_tier_is_judged_before_the_programme_is_known(tmp_path: Path) -> None:
    day, _, amount = KNOWN_EXPIRIES[0]
    with worked_workspace(tmp_path) as workspace:
        (item,) = [entry for entry in week(workspace, day - timedelta(days=1)).items if entry.kind is WeekKind.EXPIRY]
        texts = [str(reason.text) for reason in item.reasons]
        report = tier_report(workspace, day, today=day - timedelta(days=1))
        sold = report.sold_credit
        assert sold is not None
        assert texts == [
            "Sold credit of 300 expires on 2022-09-15",
            f"total {sold + amount} → {sold}",
        ]


def test_sales_without_a_rate_expire_too(tmp_path: Path) -> None:
    sales = [("1", "Sales Hub", "2021-07-10", "new", 900, "EUR"), ("1", "Sales Hub", "2021-09-10", "new", 50, "EUR")]
    tables: Tables = {
        "clients": (["client_id", "name"], [("1", "Alder")]),
        "credit_events": (["client", "product_line", "date", "kind", "amount", "currency"], sales),
    }
    with empty_workspace(tmp_path / "euros.partner") as workspace:
        import_tables(workspace, tmp_path, tables, datetime(2022, 6, 30, 8, tzinfo=UTC))
        (item,) = week(workspace, date(2022, 6, 30)).items
        assert (item.kind, item.client_id, item.credit, item.due_on) == (WeekKind.EXPIRY, "1", None, date(2022, 7, 10))
        assert [str(reason.text) for reason in item.reasons] == ["Sold 900 EUR without a rate expires on 2022-07-10"]
        assert week(workspace, date(2022, 6, 30)).credit_at_stake is None
