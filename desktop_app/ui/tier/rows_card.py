"""The card of rows: Total, Gained and Lost, each with its count, its rows and their sum."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.credit import Movement
from desktop_app.domain.tier_report import LayerRow, MovementRow
from desktop_app.ui.shared.counted_tabs import CountedTabs
from desktop_app.ui.tier import texts
from desktop_app.ui.tier.answers import Rows
from desktop_app.ui.tier.table import CreditTable

TOTAL, GAINED, LOST = range(3)
Kinds = frozenset[Movement]


class RowsCard(QFrame):
    """Shows the rows of a month or range under the tab chosen, narrowed to some movements if asked."""

    all_months_asked = Signal()
    narrowed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._rows = Rows([], [])
        self._currency = "USD"
        self.kinds: Kinds | None = None
        self.tabs = CountedTabs(self, height=38)
        self.tabs.setAccessibleName(self.tr("Which credit"))
        for name in (self.tr("Total"), self.tr("Gained"), self.tr("Lost")):
            self.tabs.addTab(name)
        self.tabs.setCurrentIndex(TOTAL)
        self.all_months = QPushButton(self.tr("All months"), self)
        self.all_months.setObjectName("link")
        self.all_months.setCursor(Qt.CursorShape.PointingHandCursor)
        self.table = CreditTable(self)
        self.empty = _label(self)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.sum = _label(self)
        self.sum.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.note = _label(self)
        self._lay_out()
        self.tabs.currentChanged.connect(self._tab_changed)
        self.all_months.clicked.connect(self.all_months_asked)

    def show_rows(self, rows: Rows, currency: str) -> None:
        """Show these rows, and how many there are of each kind."""
        self._rows, self._currency = rows, currency
        self._count()
        self._show()

    def narrow(self, kinds: Kinds | None) -> None:
        """Show only these movements, under the tab that they belong to; all of them for `None`."""
        self.kinds = kinds
        if kinds:
            gains = {kind for kind in kinds if kind.is_gain}
            wanted = GAINED if gains == kinds else LOST
            self.tabs.blockSignals(True)
            self.tabs.setCurrentIndex(wanted)
            self.tabs.blockSignals(False)
        self._show()

    def of_tab(self, tab: int) -> Sequence[MovementRow | LayerRow]:
        """The rows under a tab, not narrowed."""
        if tab == TOTAL:
            return self._rows.layers
        return [row for row in self._rows.movements if row.movement.is_gain == (tab == GAINED)]

    # Set up

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 14, 0)
        head.addWidget(self.tabs)
        head.addStretch()
        head.addWidget(self.all_months)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        foot = QHBoxLayout()
        foot.setContentsMargins(11, 7, 11, 8)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.sum)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 1, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(_hairline(self))
        layout.addWidget(self._stack, 1)
        layout.addWidget(_hairline(self))
        layout.addLayout(foot)

    # Showing

    def _tab_changed(self) -> None:
        if self.kinds is not None:
            self.kinds = None
            self.narrowed.emit(None)
        self._show()

    def _count(self) -> None:
        for tab in (TOTAL, GAINED, LOST):
            self.tabs.set_count(tab, texts.number(Decimal(len(self.of_tab(tab)))))

    def _show(self) -> None:
        tab = self.tabs.currentIndex()
        rows = self.of_tab(tab)
        if self.kinds is not None:
            rows = [row for row in rows if row.movement in self.kinds]
        self.table.rows.show_records(rows, self._currency, layers=tab == TOTAL)
        self.table.setAccessibleName(self.tabs.tabText(tab))
        self._stack.setCurrentWidget(self.table if rows else self.empty)
        self.empty.setText(self._why_empty(tab))
        self._sum(tab)

    def _sum(self, tab: int) -> None:
        told = texts.number if tab == TOTAL else texts.signed
        rows = self.table.rows
        self.sum.setText(f"{told(rows.total(), self._currency, rows.decimals)} {self._currency}")
        clients = len({row.client_id for row in self.table.rows.records})
        self.note.setText(texts.said("%n client(s)", clients) + " · " + self._named())

    def _named(self) -> str:
        count = len(self.table.rows.records)
        if self.tabs.currentIndex() == TOTAL:
            return texts.said("%n sale(s) that still count", count)
        if self.kinds:
            names = ", ".join(texts.movement(kind) for kind in Movement if kind in self.kinds)
            return self.tr("only {movements}").format(movements=names.lower())
        return texts.said("%n movement(s)", count)

    def _why_empty(self, tab: int) -> str:
        if tab == TOTAL:
            return self.tr(
                "No credit counts at the end of this month. What was sold has expired, churned or not begun."
            )
        if tab == GAINED:
            return self.tr("Nothing was sold or increased in these months. Choose another month in the chart.")
        return self.tr("Nothing expired, churned or decreased in these months. Choose another month in the chart.")


def _hairline(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setObjectName("hairline")
    return line


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setObjectName("muted")
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
