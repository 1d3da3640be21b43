"""How old the data are, in words and with a dot beside them: amber when older than a day."""

from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QLocale, QRectF, QSize, Qt, QTime
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.formatting import format_day
from desktop_app.i18n import translate
from desktop_app.shown_text import tool_tip
from desktop_app.ui.style.tokens import theme

_FRESH_FOR = timedelta(days=1)
_DOT, _GAP = 8, 8


def as_of(data_as_of: datetime, now: datetime) -> str:
    """From when data are, both instants aware, in this place's time: `"Data as of today 07:12"`."""
    then = data_as_of.astimezone()
    clock = QLocale().toString(QTime(then.hour, then.minute), QLocale.FormatType.ShortFormat)
    days = (now.astimezone().date() - then.date()).days
    if days == 0:
        return translate("Freshness", "Data as of today {time}").format(time=clock)
    if days == 1:
        return translate("Freshness", "Data as of yesterday {time}").format(time=clock)

    return translate("Freshness", "Data as of {day}").format(day=format_day(then.date()))


class Freshness(QWidget):
    """Shows "Data as of …", and nothing before it is known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = "muted"
        self.text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_instant(self, data_as_of: datetime | None, now: datetime) -> None:
        """Tell the age of data from `data_as_of` (aware) at `now`; `None` for a workspace without any."""
        if data_as_of is None:
            self._state, self.text = "muted", self.tr("No data yet")
        else:
            ahead = data_as_of.astimezone().date() > now.astimezone().date()
            self._state = "good" if now - data_as_of <= _FRESH_FOR and not ahead else "warning"
            self.text = as_of(data_as_of, now)
        self.setAccessibleName(self.text)
        self.setToolTip(tool_tip(self._advice(data_as_of, now)))
        self.updateGeometry()
        self.update()

    def _advice(self, data_as_of: datetime | None, now: datetime) -> str:
        if data_as_of is None or not self.stale:
            return ""
        if data_as_of > now:
            return self.tr("This day lies ahead: check the day that the import was made for, and the computer's clock.")
        return self.tr("Older than a day: import newer exports.")

    @property
    def stale(self) -> bool:
        return self._state == "warning"

    # Qt

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.text:
            return
        colours = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(getattr(colours, self._state))
        painter.drawEllipse(QRectF(1, (self.height() - _DOT) / 2, _DOT, _DOT))
        painter.setPen(colours.warning if self.stale else colours.muted)
        area = self.rect().adjusted(_DOT + _GAP, 0, 0, 0)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self.text)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(_DOT + _GAP + metrics.horizontalAdvance(self.text) + 2, metrics.height() + 4)
