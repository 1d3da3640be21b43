"""A label that cuts its text where room ends, says the whole of it in a tooltip, and never causes a new layout."""

from unicodedata import bidirectional

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from desktop_app.shown_text import plain_text, tool_tip

_MARK = "\u200f"


def elided_text(text: str, metrics: QFontMetrics | QFontMetricsF, width: float) -> str:
    """`text` cut to `width` pixels with an ellipsis at its end, which is on the left where it is read from there."""
    text = plain_text(text)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)  # type: ignore[arg-type]
    return shown + _MARK if shown != text and _read_from_right(text) else shown


def _read_from_right(text: str) -> bool:
    return next((kind in ("R", "AL") for kind in map(bidirectional, text) if kind in ("L", "R", "AL")), False)


class ElidedLabel(QLabel):
    """Shows one line of plain text; its width is given by the layout, not by the text."""

    def __init__(self, text: str = "", look: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName(look)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._text = ""
        self.setText(text)

    def _shown(self) -> str:
        return elided_text(self._text, QFontMetrics(self.font()), self.width())

    # Qt

    def setText(self, text: str) -> None:
        """Show `text`; the label's own way would have everything around it laid out anew."""
        text = plain_text(text)
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.update()

    def text(self) -> str:
        return self._text

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), tool_tip(self._text) if self._shown() != self._text else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), int(self.alignment()), self._shown())

    def sizeHint(self) -> QSize:
        return QSize(80, QFontMetrics(self.font()).height() + 2)
