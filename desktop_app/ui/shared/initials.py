"""A badge with a person's initials."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.style.fonts import sized
from desktop_app.ui.style.tokens import theme


def initials(name: str) -> str:
    """The first letters of the first and the last word of `name`."""
    words = [word for word in name.split() if word[0].isalnum()] or name.split()
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()


class InitialsBadge(QWidget):
    """Paints initials on the accent's soft colour: in a circle for people, in a rounded square for companies."""

    def __init__(self, size: int, *, round_: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._round = round_
        self.setFixedSize(size, size)

    def show_name(self, name: str) -> None:
        self._text = initials(name)
        self.update()

    # Qt

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, side = theme(), self.width()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.accent_soft)
        radius = side / 2 if self._round else 8
        painter.drawRoundedRect(QRectF(0, 0, side, side), radius, radius)
        painter.setFont(sized(self.font(), side // 12, QFont.Weight.DemiBold))
        painter.setPen(colours.accent)
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self._text)
