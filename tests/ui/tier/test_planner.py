"""The review planner: checkpoints with what expires before each, and what the next tier needs by then."""

from desktop_app.ui.tier.planner_card import PlannerCard
from desktop_app.ui.tier.tab import TierTab
from desktop_app.ui.tier.view_bar import TierView
from tests.looks.seen import until


def planner_of(tab: TierTab) -> PlannerCard:
    tab.bar.views.buttons[TierView.PLANNER].click()
    return tab._page.planner


def row(planner: PlannerCard, name: str) -> list[str]:
    """The texts of the row of that name."""
    table = planner.table
    rows = [[table.item(row, column) for column in range(table.columnCount())] for row in range(table.rowCount())]
    texts = [["" if item is None else item.text().replace(",", "") for item in some] for some in rows]
    return next(text[1:] for text in texts if text[0] == name)


def test_the_checkpoints_of_the_worked_example(tab: TierTab) -> None:
    planner = planner_of(tab)
    assert planner.isVisible()
    assert not tab.chart_card.isVisible()
    assert planner.title.text().startswith("On the way to 15 Jul 2022")
    # The only checkpoint to come is that of 15 July; nothing expires before it. The 890 of May did before that of May.
    assert row(planner, "Sold tier credit")[-1] == "4525"
    assert row(planner, "Expires before it") == ["0", "0", "0", "−890", "0", "0"]
    assert row(planner, "Median apps")[-1] == "3.5", "apps are not money"
    assert row(planner, "Tier on that day")[-1] == "Gold"


def test_checkpoints_that_are_over_show_what_is_known_of_them(tab: TierTab) -> None:
    planner = planner_of(tab)
    assert row(planner, "Sold tier credit") == ["2815", "2815", "3015", "2125", "4525", "4525"]
    assert row(planner, "Managed credit")[:-1] == ["unknown"] * 5, "the clients' history begins later"


def test_dates_and_figures_are_scrolled_where_they_have_no_room(tab: TierTab) -> None:
    planner = planner_of(tab)
    header = planner.table.horizontalHeader()
    assert header.length() <= planner.table.viewport().width()
    tab.resize(520, 820)
    until(lambda: header.length() > planner.table.viewport().width())
    assert all(header.sectionSize(place) >= header.sectionSizeHint(place) for place in range(header.count()))
    assert planner.goal.text() == "To reach Platinum"
    assert planner.needed.text().replace(",", "") == "By 15 Jul 2022: 11785 managed credit more"


def test_another_view_brings_the_chart_back(tab: TierTab) -> None:
    planner = planner_of(tab)
    tab.bar.views.buttons[TierView.SOLD].click()
    assert tab.chart_card.isVisible()
    assert not planner.isVisible()
