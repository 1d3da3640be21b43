"""The tier report over a real workspace: the worked example's figures, whatever way they are asked for."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.domain.credit import ExpiryAnchor, Movement
from desktop_app.domain.money import plain
from desktop_app.domain.months import Month
from desktop_app.domain.reviews import CheckpointState
from desktop_app.domain.tier_report import TierSource
from desktop_app.domain.tier_rules import Requirement
from desktop_app.services import tier
from desktop_app.services.rule_sets import rule_set
from desktop_app.storage.tier_queries import ledger_by
from desktop_app.storage.workspace import Workspace, open_workspace
from tests.worked_book import worked_workspace
from tests.worked_example import AS_OF, KNOWN_EXPIRIES, MONTHS


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with worked_workspace(tmp_path) as made:
        yield made


def test_the_figures_of_the_worked_example(workspace: Workspace) -> None:
    report = tier.tier_report(workspace, AS_OF)
    assert (report.sold_credit, report.managed_credit) == (Decimal(4525), Decimal(8215))
    assert report.median_apps == Decimal("3.5")
    assert report.performance.tier == "Gold"
    assert report.next_tier == "Platinum"
    assert report.gaps == {
        Requirement.SOLD_CREDIT: 0, Requirement.MANAGED_CREDIT: Decimal(11785), Requirement.MEDIAN_APPS: 0
    }  # fmt: skip
    assert [one.apps for one in report.around_median] == [1, 2, 3, 4, 5, 7]


def test_the_months_of_the_worked_example(workspace: Workspace) -> None:
    report = tier.tier_report(workspace, AS_OF, first_month=Month(2022, 4))
    assert {
        str(one.month): tuple(
            map(plain, (one.new, one.increased, one.expired, one.churned, one.decreased, one.closing))
        )
        for one in report.months
    } == MONTHS
    assert report.projection[-1].closing == 0
    expiring = {
        (row.date, row.client_id, row.amount) for row in tier.expected(workspace, Month(2022, 7), Month(2023, 7), AS_OF)
    }
    assert sorted(expiring) == KNOWN_EXPIRIES
    assert sum(one.expired for one in report.projection) == sum(row[2] for row in KNOWN_EXPIRIES)


def test_the_tier_is_lost_with_the_credit_that_expires(workspace: Workspace) -> None:
    lost = tier.tier_report(workspace, AS_OF).lost
    assert lost is not None
    assert (lost.month, lost.tier) == (Month(2023, 6), "Gold")


def test_another_rule_set_is_looked_at_without_touching_the_stored_one(workspace: Workspace) -> None:
    rules = replace(rule_set(workspace), expiry_anchor=ExpiryAnchor.CLIENT_FIRST_SALE)
    with open_workspace(workspace.path, write=False) as reader, ledger_by(reader, rules):
        months = tier.report_by(reader, rules, AS_OF, Month(2022, 5)).months
    assert [one.closing for one in months] == [1900, 4300]
    assert tier.tier_report(workspace, AS_OF).sold_credit == 4525


def test_a_past_day_knows_nothing_of_what_came_later(workspace: Workspace) -> None:
    report = tier.tier_report(workspace, date(2022, 5, 31), first_month=Month(2022, 5))
    assert report.sold_credit == 2125
    assert report.months[-1].closing == 2125
    # C's 1,200 are still expected to last until February: the churn of June is not known yet.
    assert sum(one.expired for one in report.projection) == 2125


def test_rows_add_up_to_the_breakdown(workspace: Workspace) -> None:
    june = tier.tier_report(workspace, AS_OF).months[-1]
    rows = tier.movements(workspace, june.month, june.month, AS_OF)
    assert [(row.client_id, row.movement, row.amount) for row in rows] == [
        ("D", Movement.NEW, Decimal(3600)), ("C", Movement.CHURNED, Decimal(1200))
    ]  # fmt: skip
    assert sum(row.signed for row in rows) == june.closing - june.opening
    layers = tier.layers(workspace, AS_OF, AS_OF)
    assert sum(layer.left for layer in layers) == june.closing
    b = next(layer for layer in layers if layer.client_id == "B")
    assert (b.amount, b.left, b.expires_on) == (Decimal(500), Decimal(300), date(2022, 9, 15))
    assert sum(one.credit for one in tier.credit_by_client(workspace, AS_OF, AS_OF)) == june.closing


def test_checkpoints_before_the_history_are_unknown_unless_sold_credit_alone_decides(tmp_path: Path) -> None:
    facts = [("certified_until", "2023-07-18"), ("credited_tier", "Gold"), ("credited_since", "2021-01-15")]
    with worked_workspace(tmp_path, facts) as workspace:
        report = tier.tier_report(workspace, AS_OF)
    assert (report.credited_tier, report.credited_source) == ("Gold", TierSource.REPORTED)
    assert [point.state for point in report.review.checkpoints] == [
        CheckpointState.UNKNOWN, CheckpointState.UNKNOWN, CheckpointState.UNKNOWN, CheckpointState.UNKNOWN,
        CheckpointState.UNKNOWN, CheckpointState.TO_COME,
    ]  # fmt: skip


def test_the_history_judges_later_checkpoints(tmp_path: Path) -> None:
    facts = [("certified_until", "2023-07-18"), ("credited_tier", "Gold"), ("credited_since", "2021-01-15")]
    with worked_workspace(tmp_path, facts) as workspace:
        report = tier.tier_report(workspace, date(2022, 8, 20))
    assert report.review.checkpoints[0].state is CheckpointState.MET
    assert report.review.safe


def test_an_unknown_threshold_is_not_judged(workspace: Workspace) -> None:
    report = tier.tier_report(workspace, AS_OF, "mrr-2020")
    assert report.performance.tier is None
    assert "sold threshold unknown" in str(report.performance.unknown[0])
    assert report.gaps[Requirement.SOLD_CREDIT] is None


def test_nothing_known_is_not_zero(tmp_path: Path) -> None:
    from desktop_app.storage.workspace import create_workspace

    with create_workspace(tmp_path / "empty.pdw") as empty:
        report = tier.tier_report(empty, AS_OF)
    assert (report.sold_credit, report.managed_credit, report.median_apps, report.certified) == (None,) * 4
    assert report.credited_tier is None
    assert report.data_as_of is None
