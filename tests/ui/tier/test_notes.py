"""The chart's remarks stand where nothing is in their way, at any size of the window."""

from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from random import Random

import pyqtgraph as pg
import pytest
from PySide6.QtCore import QPointF, QRectF
from pytestqt.qtbot import QtBot

from desktop_app.domain.months import Month
from desktop_app.ui.charts.chart_data import ChartData, ChartMonth
from desktop_app.ui.charts.chart_items import NoteItem
from desktop_app.ui.charts.chart_notes import NotePosition, NoteRequest, PlotFrame, place_notes
from desktop_app.ui.charts.credit_chart import CreditChart
from desktop_app.ui.style.tokens import theme

FALLING = (2_600, 2_400, 2_700, 3_000, 3_200, 3_300, 3_600, 3_558, 3_558, 3_000, 2_600, 2_300, 2_080, 1_500)


def chart(qtbot: QtBot, width: int, height: int, lost: int = 12) -> CreditChart:
    made = CreditChart()
    qtbot.addWidget(made)
    made.resize(width, height)
    with qtbot.waitExposed(made):
        made.show()
    start = Month(2026, 4)
    made.show_data(
        ChartData(
            title="Sold", total_name="Total", currency="USD",
            months=tuple(
                ChartMonth(month=start.plus(place), total=Decimal(total), projected=place > 7)
                for place, total in enumerate(FALLING)
            ),
            thresholds=(("Silver", Decimal(1_125)), ("Gold", Decimal(2_100)), ("Platinum", Decimal(3_750))),
            tier_lost=start.plus(lost), lost_tier="Gold",
        )
    )  # fmt: skip
    return made


def boxes(shown: CreditChart) -> list[QRectF]:
    shown.grab()  # the plot works out where its items are when it is painted
    # Not `mapRectToScene`: it does not know that notes are painted in pixels, whatever the plot's scale.
    return [note.note.boundingRect().translated(note.note.scenePos()) for note in shown._totals.notes]


@pytest.mark.parametrize("lost", [8, 10, 13])
@pytest.mark.parametrize(("width", "height"), [(1340, 250), (900, 200), (640, 200)])
def test_nothing_crosses_what_the_shaded_months_are_called(qtbot: QtBot, width: int, height: int, lost: int) -> None:
    """Neither the line of a loss, nor the total, nor another remark: its words get fewer, or it goes."""
    shown = chart(qtbot, width, height, lost=lost)
    *others, request = shown._totals.notes
    *_, box = boxes(shown)
    assert request.note.text in request.texts
    crossing = shown.total.vb.mapViewToScene(QPointF(lost, 0)).x()
    if request.note.isVisible():
        assert not box.left() < crossing < box.right()
        assert not any(box.intersects(other) for other in boxes(shown)[: len(others)])


def test_the_shaded_months_are_named_in_the_longest_words_that_fit(qtbot: QtBot) -> None:
    shown = chart(qtbot, 1340, 250, lost=10)
    note = shown._totals.notes[-1].note
    assert note.text == "Projected from known expiries"
    shown.resize(640, 200)
    qtbot.waitUntil(lambda: note.text == "Projected")
    shown.resize(300, 60)
    qtbot.waitUntil(lambda: not note.isVisible())
    shown.resize(1340, 250)
    qtbot.waitUntil(lambda: note.text == "Projected from known expiries")
    assert note.isVisible()


@pytest.mark.parametrize(("width", "height"), [(1340, 250), (900, 180), (560, 190), (420, 190)])
def test_remarks_are_whole_and_apart(qtbot: QtBot, width: int, height: int) -> None:
    shown = chart(qtbot, width, height)
    plot = shown.total.vb.mapRectToScene(shown.total.vb.boundingRect()).adjusted(-2, -2, 2, 2)
    assert len(boxes(shown)) == 5
    for box in boxes(shown):
        assert plot.contains(box)
    for item, other in combinations(boxes(shown), 2):
        assert not item.intersects(other)


def test_remarks_move_with_the_size(qtbot: QtBot) -> None:
    shown = chart(qtbot, 1340, 250)
    shown.resize(560, 190)

    def whole() -> bool:
        plot = shown.total.vb.mapRectToScene(shown.total.vb.boundingRect()).adjusted(-2, -2, 2, 2)
        return plot.width() < 560 and all(plot.contains(box) for box in boxes(shown))

    qtbot.waitUntil(whole)


def test_an_empty_chart_is_drawn_in_the_theme_at_once(qtbot: QtBot) -> None:
    made = CreditChart()
    qtbot.addWidget(made)
    made.resize(400, 200)
    assert made.canvas.grab().toImage().pixelColor(200, 100) == theme().surface
    assert made.accessibleDescription() == "No data yet."


def test_a_remark_keeps_off_the_line_of_another_threshold(qtbot: QtBot) -> None:
    """Of managed credit the lowest thresholds lie close together: one lies over the line of the other nowhere."""
    shown = chart(qtbot, 1340, 400)
    frame = PlotFrame(QRectF(0, 0, 100, 100), 1000, 200)
    low, near = (NoteItem(text, theme().good, shown.font()) for text in ("Silver 10", "Gold 15"))
    low_line, near_line = (pg.InfiniteLine(height, angle=0) for height in (10.0, 15.0))
    spots = {10.0: (NotePosition(0, 10, rise=1), NotePosition(0, 10)), 15.0: (NotePosition(0, 15, rise=1),)}
    requests = [NoteRequest(low, spots[10.0], line=low_line), NoteRequest(near, spots[15.0], line=near_line)]
    place_notes(requests, (), frame)
    assert low.pos().y() == 10
    assert low.boundingRect().top() == 0, "below its own line, since the other one is right above"
    assert near.boundingRect().bottom() == 0


def test_in_crowded_charts_no_remark_lies_over_another_threshold(qtbot: QtBot) -> None:
    """Where none of its places is clear, a threshold goes with its line; the highest of them is always there."""
    made = chart(qtbot, 900, 200)
    random = Random(7)
    for _ in range(15):
        made.resize(random.randint(420, 1340), random.randint(150, 260))
        months = made.shown.months
        top = random.randint(500, 40_000)
        levels = sorted({random.randint(1, 2 * top) for _ in range(random.randint(1, 8))})
        totals = tuple(replace(month, total=Decimal(random.randint(0, top))) for month in months)
        thresholds = tuple((f"Tier {place}", Decimal(level)) for place, level in enumerate(levels))
        made.show_data(replace(made.shown, months=totals, thresholds=thresholds))
        made.grab()
        named = [(request.note, request.line) for request in made._totals.notes if request.line is not None]
        assert [note.isVisible() for note, _ in named] == [line.isVisible() for _, line in named]
        seen = [(note, line) for note, line in named if note.isVisible()]
        assert bool(seen) == bool(named)
        for note, own in seen:
            box = note.boundingRect().translated(note.scenePos())
            heights = [
                made.total.vb.mapViewToScene(QPointF(0, line.value())).y() for _, line in seen if line is not own
            ]
            assert not [height for height in heights if box.top() + 1 < height < box.bottom() - 1]
