"""The report at the top: a card each for the credited tier, the performance, the median and the certificate."""

from dataclasses import dataclass, field
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.domain.reviews import CheckpointState
from desktop_app.i18n import translate
from desktop_app.shown_text import tool_tip
from desktop_app.ui.shared.paint import broken_at_dots
from desktop_app.ui.style.tokens import theme
from desktop_app.ui.tier.paint import LEFT, RIGHT, elided, filled, font, pill, text_width

CARD_HEIGHT = 106
_PAD = 15
_TOP = 11
_DETAIL = 53
_TRACK = 6
_TRACK_ROW = 16
_TWO_LINES = 25  # a track below its figure
_SHORTEST_TRACK = 64  # pixels; a shorter one says little
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)


class CardTone(Enum):
    """What a pill means."""

    GOOD = auto()
    WARNING = auto()
    BAD = auto()
    QUIET = auto()


@dataclass(frozen=True, slots=True)
class ProgressTrack:
    """A requirement on its way to a threshold; `share` is `None` when it is unknown.

    `ticks` are the tiers' thresholds as shares of the track, `other` a second figure's share (what-if), `most` that of
    the most that the figure can be.
    """

    name: str
    figure: str
    goal: str
    share: float | None
    ticks: tuple[float, ...] = ()
    other: float | None = None
    most: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardContent:
    """All that a card says; `short_corner` is shown where `corner` has no room beside the title, `short_after` where
    `after` has none beside the figure."""

    title: str
    figure: str = ""
    after: str = ""
    short_after: str = ""
    corner: str = ""
    short_corner: str = ""
    detail: str = ""
    pill: str = ""
    tone: CardTone = CardTone.QUIET
    tracks: tuple[ProgressTrack, ...] = ()
    dots: tuple[tuple[CheckpointState, str], ...] = ()
    spoken: tuple[str, ...] = field(default=())


def tone_colours(tone: CardTone) -> tuple[QColor, QColor]:
    """Ink and paper of a pill."""
    colours = theme()
    return {
        CardTone.GOOD: (colours.good, colours.good_soft),
        CardTone.WARNING: (colours.warning, colours.warning_soft),
        CardTone.BAD: (colours.bad, colours.bad_soft),
        CardTone.QUIET: (colours.muted, colours.sunken),
    }[tone]


class ReportCard(QAbstractButton):
    """One card of the report, with its title alone at first; a click asks why its figure is what it is."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = CardContent(title=title, detail=translate("Loading", "Loading…"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew when the pointer comes and goes
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(CARD_HEIGHT)

    def show_face(self, face: CardContent) -> None:
        self.face = face
        self.setText(face.title)
        figure = " ".join(part for part in (face.figure, face.after, face.pill) if part)
        tracks = [f"{track.name} {track.figure} {track.goal}" for track in face.tracks]
        parts = [part for part in (face.detail, face.corner, *tracks, *face.spoken) if part]
        self.setAccessibleName(f"{face.title}: {figure}")
        self.setAccessibleDescription(". ".join(parts))
        lines = "\n".join([f"{face.title}: {figure}", *parts])
        self.setToolTip(tool_tip(lines))
        self.updateGeometry()
        self.update()

    # Painting

    def _frame(self, painter: QPainter) -> None:
        colours = theme()
        lit = self.hasFocus() or self.underMouse()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.accent if lit else colours.border, 2 if self.hasFocus() else 1))
        painter.setBrush(colours.surface)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _head(self, painter: QPainter, area: QRectF) -> None:
        colours, face, used = theme(), self.face, font(self.font(), step=-1)
        line = QRectF(area.left(), area.top(), area.width(), 18)
        painter.setFont(used)
        painter.setPen(colours.muted)
        room = line.width()
        if face.corner:
            beside = room - text_width(face.title, used) - 10
            fits = not face.short_corner or text_width(face.corner, used) <= beside
            corner = elided(face.corner if fits else face.short_corner, used, max(room * 0.62, beside))
            painter.drawText(line, RIGHT, corner)
            room -= text_width(corner, used) + 10
        if face.dots and room > text_width(face.title, used) + 14 * len(face.dots):
            room -= self._dots(painter, line)
        painter.drawText(line, LEFT, elided(face.title, used, room))

    def _dots(self, painter: QPainter, line: QRectF) -> float:
        """The checkpoints as a row of dots at the right: full, crossed, half or empty, not by colour alone."""
        colours, step, size = theme(), 14.0, 4.0
        for number, (state, _) in enumerate(self.face.dots):
            center = QPointF(line.right() - (len(self.face.dots) - number - 0.5) * step, line.center().y())
            ink = {CheckpointState.MET: colours.good, CheckpointState.NOT_MET: colours.bad}.get(state, colours.muted)
            painter.setPen(QPen(ink, 1.4))
            painter.setBrush(ink if state is CheckpointState.MET else Qt.BrushStyle.NoBrush)
            if state is CheckpointState.NOT_MET:
                painter.drawLine(center + QPointF(-3, -3), center + QPointF(3, 3))
                painter.drawLine(center + QPointF(-3, 3), center + QPointF(3, -3))
            elif state is CheckpointState.UNKNOWN:
                painter.drawLine(center + QPointF(-3, 0), center + QPointF(3, 0))
            else:
                painter.drawEllipse(center, size, size)
        return len(self.face.dots) * step + 6

    def _figure(self, painter: QPainter, area: QRectF) -> None:
        colours, face = theme(), self.face
        big, small = font(self.font(), step=9, bold=True), font(self.font(), step=-1)
        line = QRectF(area.left(), area.top() + 20, area.width(), 32)
        painter.setFont(big)
        painter.setPen(colours.text)
        shown = elided(face.figure, big, line.width())
        painter.drawText(line, LEFT, shown)
        line.setLeft(line.left() + text_width(shown, big) + 10)
        if face.pill and text_width(face.pill, small) + 16 <= line.width():
            line.setLeft(line.left() + pill(painter, line.left(), line.center().y() + 1, face.pill, small,
                                            *tone_colours(face.tone)) + 10)  # fmt: skip
        painter.setFont(small)
        painter.setPen(colours.muted)
        afters = (text for text in (face.after, face.short_after) if text_width(text, small) <= line.width())
        painter.drawText(line.adjusted(0, 2, 0, 2), LEFT, next(afters, ""))  # else the tooltip has it

    def _detail(self, painter: QPainter, area: QRectF) -> None:
        painter.setFont(font(self.font(), step=-1))
        painter.setPen(theme().muted)
        painter.drawText(area.adjusted(0, self._above_detail(area.width()), 0, 0), _WRAPPED, self._broken(area.width()))

    def _above_detail(self, room: float) -> float:
        """How far down the detail begins in a card with `room` pixels: below the tracks, where there are any."""
        tracks = len(self.face.tracks)
        return _DETAIL + (self._track_height(room) * tracks + 4 if tracks else 0)

    def _beside_tracks(self) -> tuple[float, float]:
        """The widths of the tracks' names and of their figures, with the gap to the tracks."""
        used, tracks = font(self.font(), step=-2), self.face.tracks
        names = max(text_width(track.name, used) for track in tracks) + 8
        return names, max(text_width(f"{track.figure} {track.goal}", used) for track in tracks) + 10

    def _track_height(self, room: float) -> int:
        """The height of a track with its figure, which lies over it where `room` is too small for both."""
        return _TRACK_ROW if room - sum(self._beside_tracks()) >= _SHORTEST_TRACK else _TWO_LINES

    def _broken(self, width: float) -> str:
        """The detail as it fits a card with `width` pixels of room."""
        used = font(self.font(), step=-1)
        return broken_at_dots(self.face.detail, width, lambda text: text_width(text, used))

    def _tracks(self, painter: QPainter, area: QRectF) -> None:
        used, colours = font(self.font(), step=-2), theme()
        names, figures = self._beside_tracks()
        goal_fits = names + figures <= area.width()  # else the card's tooltip has the goal
        height = self._track_height(area.width())
        for number, track in enumerate(self.face.tracks):
            line = QRectF(area.left(), area.top() + _DETAIL + 1 + number * height, area.width(), 15)
            painter.setFont(used)
            painter.setPen(colours.muted)
            painter.drawText(line, LEFT, track.name)
            painter.drawText(line, RIGHT, f"{track.figure} {track.goal}" if goal_fits else track.figure)
            bar = QRectF(line.left() + names, line.center().y() - _TRACK / 2, line.width() - names - figures, _TRACK)
            if height == _TWO_LINES:
                bar = QRectF(line.left(), line.bottom() + 2, line.width(), _TRACK)
            _paint_track(painter, bar, track)

    # Qt

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._frame(painter)
        area = QRectF(self.rect()).adjusted(_PAD, _TOP, -_PAD, -1)
        self._head(painter, area)
        self._figure(painter, area)
        if self.face.tracks:
            self._tracks(painter, area)
        self._detail(painter, area)

    def sizeHint(self) -> QSize:
        return QSize(200, CARD_HEIGHT)

    def heightForWidth(self, width: int) -> int:
        room = QRectF(0, 0, width - 2 * _PAD, 1_000)
        detail = QFontMetricsF(font(self.font(), step=-1)).boundingRect(room, _WRAPPED, self._broken(room.width()))
        below = detail.height() if self.face.detail else 0  # Qt gives a line to no text, too
        return max(CARD_HEIGHT, round(_TOP + self._above_detail(room.width()) + below + _TOP))


def _paint_track(painter: QPainter, bar: QRectF, track: ProgressTrack) -> None:
    colours = theme()
    filled(painter, bar, colours.sunken, _TRACK / 2)
    if track.most is not None:
        possible = QRectF(bar.left(), bar.top(), max(bar.width() * min(track.most, 1.0), _TRACK), _TRACK)
        filled(painter, possible, colours.border, _TRACK / 2)
    if track.other is not None:
        wide = QRectF(bar.left(), bar.top(), max(bar.width() * min(track.other, 1.0), _TRACK), _TRACK)
        filled(painter, wide, colours.increased, _TRACK / 2)
    if track.share:
        reached = QRectF(bar.left(), bar.top(), max(bar.width() * min(track.share, 1.0), _TRACK), _TRACK)
        filled(painter, reached, colours.accent, _TRACK / 2)
    painter.setPen(QPen(colours.text, 1))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for tick in track.ticks:
        x = bar.left() + bar.width() * min(tick, 1.0)
        painter.drawLine(QPointF(x, bar.top() - 2), QPointF(x, bar.bottom() + 2))
