"""A field for a day, written as days are everywhere, with a calendar in the program's colours."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtGui import QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QWidget

from desktop_app.formatting import day_format
from desktop_app.ui.style.tokens import theme


class DayField(QDateEdit):
    """Holds one day; its calendar opens with the arrow."""

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setDisplayFormat(day_format())
        self.setCalendarPopup(True)
        self.calendarWidget().setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.calendarWidget().setContentsMargins(1, 1, 1, 1)  # its border
        self.calendarWidget().setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._colour()
        self.choose(day)

    @property
    def day(self) -> date:
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def choose(self, day: date) -> None:
        """Show `day`."""
        self.setDate(QDate(day.year, day.month, day.day))

    def _colour(self) -> None:
        """Qt writes weekends in a red of its own, and headings as days."""
        plain, quiet = QTextCharFormat(), QTextCharFormat()
        plain.setForeground(theme().text)
        quiet.setForeground(theme().muted)
        calendar = self.calendarWidget()
        for day in Qt.DayOfWeek:
            calendar.setWeekdayTextFormat(day, plain)
        calendar.setHeaderTextFormat(quiet)

    # Qt

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.calendarPopup():
            self._colour()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # as for a ChoiceBox: the page scrolls
