"""What the points of a month are made of, by origin and kind, and HubSpot's own points beside them."""

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.domain.figures import Figure
from desktop_app.domain.points import Points
from desktop_app.domain.points_months import ReportedPoints
from desktop_app.formatting import decimals_for, format_amount, format_day, message_text
from desktop_app.ui.shared.card import PlainLabel, plain_label


class PointsBreakdown(QWidget):
    """A line for each kind of points, their total, the most that it can be with the reasons, and HubSpot's total."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.amounts: dict[str, QLabel] = {}
        self._names: dict[str, QLabel] = {}
        grid = QGridLayout()
        grid.setContentsMargins(12, 0, 12, 0)
        grid.setVerticalSpacing(9)
        grid.setColumnStretch(0, 1)
        for row, (key, name, look) in enumerate((
            ("sourced", self.tr("Sourced"), ""), ("assisted", self.tr("Assisted"), ""),
            ("unstated", self.tr("Origin not stated"), ""), ("managed", self.tr("Managed"), ""),
            ("total", self.tr("Total"), "strong"), ("most", self.tr("At most"), ""),
            ("reported", "", "muted"),
        )):  # fmt: skip
            self._names[key], self.amounts[key] = plain_label(name, look, self), plain_label("", "strong", self)
            self.amounts[key].setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(self._names[key], row, 0)
            grid.addWidget(self.amounts[key], row, 1)
        self.why = PlainLabel(parent=self)
        self.why.setObjectName("muted")
        self.why.setWordWrap(True)
        self.why.setContentsMargins(12, 6, 12, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(grid)
        column.addWidget(self.why)
        column.addStretch()

    def show_points(self, points: Points | None, reported: ReportedPoints | None) -> None:
        """Show the points of one day; HubSpot's own are always those of their own day."""
        figures = {} if points is None else _figures(points)
        known = [figure.known for figure in figures.values() if figure.known is not None]
        decimals = decimals_for(known, "USD")
        for key in ("sourced", "assisted", "unstated", "managed", "total"):
            figure = figures.get(key)
            self.amounts[key].setText(self._amount(figure.known if figure else None, decimals))
        total = figures.get("total")
        self._show_most(total, decimals)
        self._show("unstated", "unstated" in figures and figures["unstated"] != Figure.exactly(Decimal(0)))
        self._show_reported(reported)
        self.why.setText("\n".join(message_text(reason) for reason in total.reasons) if total else "")
        self.why.setVisible(bool(self.why.text()))

    def _show_most(self, total: Figure | None, decimals: int) -> None:
        self._show("most", total is not None and not total.is_sure)
        most = None if total is None else total.most
        self.amounts["most"].setText(
            self.tr("not limited") if most is None else format_amount(most, decimals=decimals or None)
        )

    def _show_reported(self, reported: ReportedPoints | None) -> None:
        self._show("reported", reported is not None)
        if reported is not None:
            day = self.tr("day unknown") if reported.as_of is None else format_day(reported.as_of)
            self._names["reported"].setText(self.tr("HubSpot’s own, {day}").format(day=day))
            self.amounts["reported"].setText(self._amount(reported.total, 0))

    def _show(self, key: str, shown: bool) -> None:
        self._names[key].setVisible(shown)
        self.amounts[key].setVisible(shown)

    def _amount(self, value: Decimal | None, decimals: int) -> str:
        return self.tr("unknown") if value is None else format_amount(value, decimals=decimals or None)


def _figures(points: Points) -> dict[str, Figure]:
    return {
        "sourced": points.sourced, "assisted": points.assisted, "unstated": points.unstated,
        "managed": points.managed, "total": points.total,
    }  # fmt: skip
