"""The view of points: chart, what the points are made of, and both totals where an origin is not stated."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.months import Month
from desktop_app.services.rule_sets import choose_rule_set, rule_set, save_rule_set
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.tier.tab import TierTab
from desktop_app.ui.tier.view_bar import TierView
from tests.points_book import AS_OF, points_workspace
from tests.ui.instant_session import InstantSession
from tests.ui.tier.conftest import shown_tab

# What each tier asks for in this test: points in all, and sourced ones.
_ASKED = {"Gold": (40, 20), "Platinum": (85, 45), "Diamond": (700, 250), "Elite": (1_500, 600)}


@pytest.fixture
def by_points(tmp_path: Path) -> Iterator[Workspace]:
    with points_workspace(tmp_path) as made:
        rules = rule_set(made, "points-2025-07")
        tiers = tuple(
            replace(tier, points=Decimal(_ASKED[tier.name][0]), sourced_points=Decimal(_ASKED[tier.name][1]))
            for tier in rules.tiers
        )
        needs = tuple(need for need in rules.needs if need.value in {"points", "sourced_points"})
        save_rule_set(made, replace(rules, tiers=tiers, needs=needs), datetime(2026, 11, 30, tzinfo=UTC), "tests")
        choose_rule_set(made, "points-2025-07")
        yield made


@pytest.fixture
def points_tab(by_points: Workspace, qtbot: QtBot) -> TierTab:
    return shown_tab(InstantSession(by_points, AS_OF), qtbot)


def made_of(tab: TierTab) -> dict[str, str]:
    panel = tab._page.points
    return {key: label.text() for key, label in panel.amounts.items() if not label.isHidden()}


def test_rules_by_points_begin_with_the_view_of_points(points_tab: TierTab) -> None:
    assert points_tab.bar.view is TierView.POINTS
    assert points_tab.heading.text() == "Points · November 2026", "they are those of a month's end, and nothing sold"
    chart = points_tab.chart.shown
    assert [name for name, _ in chart.thresholds] == ["Gold", "Platinum", "Diamond", "Elite"]
    totals = {str(month.month): (month.total, month.other, month.projected) for month in chart.months}
    assert totals["2026-11"] == (Decimal(83), Decimal(87), False)
    assert totals["2027-01"] == (Decimal(71), Decimal(75), True)
    assert (chart.lost_tier, str(chart.tier_lost)) == ("Gold", "2027-02")


def test_the_points_are_told_by_origin_with_both_totals_and_hubspots_own(points_tab: TierTab) -> None:
    assert made_of(points_tab) == {
        "sourced": "50", "assisted": "12", "unstated": "6", "managed": "15", "total": "83", "most": "87",
        "reported": "90",
    }  # fmt: skip
    assert points_tab._page.points._names["reported"].text() == "HubSpot’s own, 03 Nov 2026"
    assert "sales of unstated origin: up to 4 more points" in points_tab._page.points.why.text()


def test_the_card_tells_both_totals_and_why_the_tier_cannot_be_judged(points_tab: TierTab) -> None:
    face = points_tab.cards["performance"].face
    assert (face.figure, face.corner) == ("Cannot be judged", "at least Gold")
    assert [track.figure for track in face.tracks] == ["83 (up to 87)", "50 (up to 60)"]
    assert "sales of unstated origin: up to 4 more points" in face.spoken
    assert "sales of unstated origin: up to 4 more points" in points_tab.banners.partly.text.text()
    assert points_tab.cards["median"].face.detail.startswith("Not asked for by these rules")


def test_a_month_ahead_is_made_of_what_is_left(points_tab: TierTab) -> None:
    points_tab.select_month(Month(2027, 2))
    assert (made_of(points_tab)["sourced"], made_of(points_tab)["total"]) == ("0", "21")


def test_other_rules_take_the_view_of_points_away(points_tab: TierTab, by_points: Workspace) -> None:
    points_tab.bar.views.buttons[TierView.POINTS].click()
    choose_rule_set(by_points, "mrr-2018-01")
    points_tab.ask()
    assert points_tab.bar.view is TierView.SOLD
    assert points_tab.bar.views.buttons[TierView.POINTS].isHidden()
    assert points_tab.breakdown.isVisible()
