"""The positions of the chart's remarks: beside what they are about, and clear of the line and of each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF

from desktop_app.ui.charts.chart_items import NoteItem

_BESIDE = 3.0


@dataclass(frozen=True, slots=True)
class PlotFrame:
    """The upper plot's data range `view` and its size in pixels, to convert between the two."""

    view: QRectF
    width: float
    height: float

    def pixels(self, x: float, y: float) -> QPointF:
        """Where a place of the plot is, from the plot's upper left corner."""
        return QPointF(
            (x - self.view.left()) / (self.view.width() or 1) * self.width,
            (self.view.bottom() - y) / (self.view.height() or 1) * self.height,
        )

    def holds(self, box: QRectF) -> bool:
        return QRectF(0, 0, self.width, self.height).adjusted(-1, -1, 1, 1).contains(box)


@dataclass(frozen=True, slots=True)
class NotePosition:
    """A place that a note could take: beside `x`, `y` of the plot, to the left of it if `left`.

    `rise` is the share of the note that is above `y`: 1 for a note above it, 0 for one below, a half for one on it.
    """

    x: float
    y: float
    left: bool = False
    rise: float = 0.0


@dataclass(frozen=True, slots=True)
class NoteRequest:
    """A note and the spots it may take, the best first.

    With `texts`, it reads the first of them, from long to short, that a spot has room for, and is hidden without any. A
    note that names a `line` across the plot is hidden together with it where no spot is clear of another such line.
    """

    note: NoteItem
    spots: tuple[NotePosition, ...]
    texts: tuple[str, ...] = ()
    line: pg.InfiniteLine | None = None


def place_notes(
    wanted: Sequence[NoteRequest], lines: Sequence[Sequence[tuple[float, float]]], frame: PlotFrame
) -> None:
    """Give each note the first of its spots that nothing else uses, or else the one with the least in its way.

    `lines` are the points of the plot's lines. Of the lines that notes name, a note may lie on its own, but not over
    another. Notes that come first choose first.
    """
    strokes = [QLineF(frame.pixels(*start), frame.pixels(*end)) for line in lines for start, end in pairwise(line)]
    named = [request.line for request in wanted if request.line is not None]
    taken: list[QRectF] = []
    for request in wanted:
        heights = [frame.pixels(0, line.value()).y() for line in named if line is not request.line]
        spot, crowding = _best_by_text(request, strokes, heights, taken, frame)
        box = _box(request.note, spot, frame)
        is_over = request.line is not None and bool(_covers(box, heights))
        request.note.stand(QPointF(spot.x, spot.y), left=spot.left, rise=spot.rise)
        request.note.setVisible(not (is_over or (request.texts and crowding)))
        if request.line is not None:
            request.line.setVisible(not is_over)
        if is_over:
            named.remove(request.line)
        if request.note.isVisible():
            taken.append(box)


def _best_by_text(
    request: NoteRequest,
    strokes: Sequence[QLineF],
    heights: Sequence[float],
    taken: Sequence[QRectF],
    frame: PlotFrame,
) -> tuple[NotePosition, int]:
    for text in request.texts:
        request.note.set_text(text)
        best = _best(request, strokes, heights, taken, frame)
        if not best[1]:
            return best
    return _best(request, strokes, heights, taken, frame)


def _best(
    request: NoteRequest,
    strokes: Sequence[QLineF],
    heights: Sequence[float],
    taken: Sequence[QRectF],
    frame: PlotFrame,
) -> tuple[NotePosition, int]:
    """The best spot, and how much is in the way there."""
    best: tuple[NotePosition, int] | None = None
    for spot in request.spots:
        box = _box(request.note, spot, frame)
        crowding = _crowding(box, strokes, taken, frame) + _covers(box, heights)
        if not crowding:
            return spot, 0
        if best is None or crowding < best[1]:
            best = spot, crowding
    return best or (request.spots[0], 0)


def _box(note: NoteItem, spot: NotePosition, frame: PlotFrame) -> QRectF:
    return note.area(left=spot.left, rise=spot.rise).translated(frame.pixels(spot.x, spot.y))


def _covers(box: QRectF, heights: Sequence[float]) -> int:
    """How many of the lines at these heights a note lies over."""
    return sum(box.top() + 1 < y < box.bottom() - 1 for y in heights)


def _crowding(box: QRectF, strokes: Sequence[QLineF], taken: Sequence[QRectF], frame: PlotFrame) -> int:
    """How much is in the way of a note there: being cut off counts most, then other notes, then lines."""
    room = box.adjusted(-_BESIDE, 0, _BESIDE, 0)
    crossed = sum(_crosses(room, stroke) for stroke in strokes)
    return 100 * (not frame.holds(box)) + 10 * sum(room.intersects(other) for other in taken) + crossed


def _crosses(box: QRectF, stroke: QLineF) -> bool:
    left, right = sorted((stroke.x1(), stroke.x2()))
    if right < box.left() or left > box.right():
        return False
    if box.contains(stroke.p1()) or box.contains(stroke.p2()):
        return True
    corners = (box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft())
    edges = (QLineF(corners[number - 1], corners[number]) for number in range(4))
    crossing = QLineF.IntersectionType.BoundedIntersection
    return any(stroke.intersects(edge)[0] == crossing for edge in edges)
