"""The card of rows: Total, Gained and Lost, each with its count, its rows as far as scrolled to, and their sum."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.credit import Movement
from desktop_app.domain.ledger_rows import LayerRow, MovementRow
from desktop_app.formatting import format_amount, format_change
from desktop_app.i18n import translate
from desktop_app.services.credit_rows import Kinds, RowCounts, RowsRequest
from desktop_app.ui.shared.card import PlainLabel
from desktop_app.ui.shared.counted_tabs import CountedTabs
from desktop_app.ui.tier import tier_texts
from desktop_app.ui.tier.breakdown import BreakdownFigures
from desktop_app.ui.tier.credit_table import CreditTable
from desktop_app.ui.tier.queries import TierRows, summed

TOTAL, GAINED, LOST = range(3)
_NO_ROWS = RowCounts({}, {}, 0)


class RowsCard(QFrame):
    """Shows the rows of a month or range under the tab chosen, narrowed to some movements if asked."""

    all_months_asked = Signal()
    narrowed = Signal(object)
    page_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._counts = _NO_ROWS
        self._is_without_sales = False
        self._figures = summed(())
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
        self.table.rows.more_wanted.connect(lambda: self.page_asked.emit(self.wanted(len(self.table.rows.records))))
        self.table.rows.order_wanted.connect(lambda: self.page_asked.emit(self.wanted()))

    def show_nothing_sold(self) -> None:
        """Show that there are no rows for want of sales."""
        self._is_without_sales = True
        self._show(TierRows(_NO_ROWS, self.wanted(), ()), summed(()), self._currency)

    def show_rows(self, rows: TierRows, figures: BreakdownFigures, currency: str) -> None:
        """Show the first page of a month or range with these `figures`, and how many rows of each kind there are."""
        self._is_without_sales = False
        self._show(rows, figures, currency)

    def _show(self, rows: TierRows, figures: BreakdownFigures, currency: str) -> None:
        self._counts, self._figures, self._currency = rows.counts, figures, currency
        for tab in (TOTAL, GAINED, LOST):
            self.tabs.set_count(tab, format_amount(Decimal(self.count_of(tab))))
        self.show_page(rows.wanted, rows.page)

    def show_page(self, wanted: RowsRequest, page: Sequence[MovementRow | LayerRow]) -> None:
        """Show a page of rows: the first in place of those shown, a later one after them."""
        model = self.table.rows
        if wanted.first:
            model.add_records(page)
        else:
            model.show_records(page, self._currency, layers=wanted.kinds is None, whole=self._whole())
        self._tell(page if not wanted.first else model.records)

    def narrow(self, kinds: Kinds | None) -> None:
        """Show only these movements, under the tab that they belong to; all of them for `None`."""
        self.kinds = kinds
        if kinds:
            self.tabs.blockSignals(True)
            self.tabs.setCurrentIndex(GAINED if all(kind.is_gain for kind in kinds) else LOST)
            self.tabs.blockSignals(False)
        self.page_asked.emit(self.wanted())

    def wanted(self, first: int = 0) -> RowsRequest:
        """The rows that the tab and the narrowing ask for, from place `first` on."""
        by, descending = self.table.rows.order
        return RowsRequest(self._kinds_of(self.tabs.currentIndex()), by, descending, first)

    def count_of(self, tab: int) -> int:
        """How many rows there are under a tab, not narrowed."""
        kinds = _of_tab(tab)
        return self._counts.layers if kinds is None else sum(self._counts.times.get(kind, 0) for kind in kinds)

    def sum_of(self, tab: int) -> Decimal | None:
        """What the rows under a tab come to, narrowed if they are; `None` for a total that is unknown."""
        kinds = self._kinds_of(tab)
        if kinds is None:
            return self._figures.closing
        amounts = ((kind, self._counts.amounts.get(kind, Decimal(0))) for kind in kinds)
        return sum((amount if kind.is_gain else -amount for kind, amount in amounts), Decimal(0))

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

    def _kinds_of(self, tab: int) -> Kinds | None:
        kinds = _of_tab(tab)
        return kinds if kinds is None or self.kinds is None else kinds & self.kinds

    def _whole(self) -> int:
        kinds = self._kinds_of(self.tabs.currentIndex())
        return self._counts.layers if kinds is None else sum(self._counts.times.get(kind, 0) for kind in kinds)

    def _tab_changed(self) -> None:
        if self.kinds is not None:
            self.kinds = None
            self.narrowed.emit(None)
        self.page_asked.emit(self.wanted())

    def _tell(self, records: Sequence[MovementRow | LayerRow]) -> None:
        tab = self.tabs.currentIndex()
        self.table.setAccessibleName(self.tabs.tabText(tab))
        self._stack.setCurrentWidget(self.table if records else self.empty)
        self.empty.setText(self._why_empty(tab))
        formatted, total = format_amount if tab == TOTAL else format_change, self.sum_of(tab)
        amount = self.tr("unknown") if total is None else formatted(total, self._currency, self.table.rows.decimals)
        self.sum.setText(amount if total is None else f"{amount} {self._currency}")
        parts = [self._named()]
        if self.table.rows.complete:
            parts.insert(0, translate("Tier", "%n client(s)", len({row.client_id for row in self.table.rows.records})))
        self.note.setText(" · ".join(parts))

    def _named(self) -> str:
        count = self._whole()
        if self.tabs.currentIndex() == TOTAL:
            return translate("Tier", "%n sale(s) that still count", count)
        if self.kinds:
            names = ", ".join(tier_texts.movement(kind) for kind in Movement if kind in self.kinds)
            return self.tr("only {movements}").format(movements=names.lower())
        return translate("Tier", "%n movement(s)", count)

    def _why_empty(self, tab: int) -> str:
        if self._is_without_sales:
            return self.tr("No sale is recorded. Import credit events (Ctrl+I) to see which clients the credit is of.")
        if self._figures.is_part:
            return self.tr("Nothing here could be converted. Sales in currencies without a rate are left out.")
        if tab == TOTAL:
            return self.tr(
                "No credit counts at the end of this month. What was sold has expired, churned or not begun."
            )
        if tab == GAINED:
            return self.tr("Nothing was sold or increased in these months. Choose another month in the chart.")
        return self.tr("Nothing expired, churned or decreased in these months. Choose another month in the chart.")


def _of_tab(tab: int) -> Kinds | None:
    """The movements under a tab; `None` for the layers of Total."""
    return None if tab == TOTAL else frozenset(kind for kind in Movement if kind.is_gain == (tab == GAINED))


def _hairline(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setObjectName("hairline")
    return line


def _label(parent: QWidget) -> QLabel:
    label = PlainLabel(parent=parent)
    label.setObjectName("muted")
    return label
