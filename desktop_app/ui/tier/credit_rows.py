"""Movements and layers as the rows of a table, narrowed and sorted by itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop_app.domain.ledger_rows import LayerRow, MovementRow
from desktop_app.formatting import decimals_for, format_amount, format_change, format_day
from desktop_app.i18n import translate
from desktop_app.shown_text import tool_tip
from desktop_app.ui.tier import tier_texts

Index = QModelIndex | QPersistentModelIndex
Row = MovementRow | LayerRow
RECORD = int(Qt.ItemDataRole.UserRole)
_NOWHERE = QModelIndex()
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class CreditColumn:
    """One column: what a cell says, and what it is ordered by; `share` is its part of the width."""

    key: str
    title: str
    text: Callable[[Row, str, int], str]
    order: Callable[[Row], object]
    share: int
    right: bool = False


def _client(row: Row) -> tuple[str, str]:
    return (row.client.casefold(), row.client_id)


def _line(row: Row, _currency: str, _decimals: int) -> str:
    return row.product_line or translate("Tier", "Whole client")


def _moved(row: Row, _currency: str, _decimals: int) -> str:
    return tier_texts.movement(row.movement)


def _when(row: Row, _currency: str, _decimals: int) -> str:
    return format_day(row.date if isinstance(row, MovementRow) else row.expires_on)


def _opened(row: Row, _currency: str, _decimals: int) -> str:
    return format_day(row.opened_on) if row.opened_on else "–"


def _sold_on(row: Row) -> tuple[bool, date | None]:
    """Rows whose sale is not known come first; a day cannot be compared with none."""
    return row.opened_on is not None, row.opened_on


def _credit(row: Row, currency: str, decimals: int) -> str:
    formatted = format_change if isinstance(row, MovementRow) else format_amount
    return formatted(amount_of(row), currency, decimals)


def amount_of(row: Row) -> Decimal:
    """What a row adds to the sum: a movement with its sign, a layer with what is left."""
    return row.signed if isinstance(row, MovementRow) else row.left


def _sold(row: Row, currency: str, decimals: int) -> str:
    return format_amount(row.amount, currency, decimals)


def _columns(*, layers: bool) -> tuple[CreditColumn, ...]:
    client = CreditColumn("client", translate("Tier", "Client"), lambda row, *_: row.client, _client, 25)
    product = CreditColumn("product", translate("Tier", "Product"), _line, lambda row: row.product_line.casefold(), 26)
    if layers:
        return (
            client, product,
            CreditColumn("opened", translate("Tier", "Opened"), _opened, lambda row: row.opened_on, 13),
            CreditColumn("expires", translate("Tier", "Expires"), _when, lambda row: row.expires_on, 13),  # type: ignore[union-attr]
            CreditColumn("sold", translate("Tier", "Sold"), _sold, lambda row: row.amount, 11, right=True),
            CreditColumn("credit", translate("Tier", "Left"), _credit, amount_of, 12, right=True),
        )  # fmt: skip
    return (
        client, product,
        CreditColumn("movement", translate("Tier", "Movement"), _moved, lambda row: row.movement, 14),
        CreditColumn("date", translate("Tier", "Date"), _when, lambda row: row.date, 13),  # type: ignore[union-attr]
        CreditColumn("opened", translate("Tier", "Sold on"), _opened, _sold_on, 13),
        CreditColumn("credit", translate("Tier", "Credit"), _credit, amount_of, 12, right=True),
    )  # fmt: skip


class CreditTableModel(QAbstractTableModel):
    """Shows movements or layers; `records[row]` is the record of a row.

    Of long lists it holds the first pages. `more_wanted` asks for the next one, `order_wanted` for the first one in
    another order; a list that is complete sorts itself.
    """

    more_wanted = Signal()
    order_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.records: list[Row] = []
        self.columns: tuple[CreditColumn, ...] = _columns(layers=False)
        self._layers = False
        self._currency = "USD"
        self.decimals = 0
        self._sorted: tuple[str, bool] | None = None
        self._whole = 0
        self._waiting = False

    @property
    def complete(self) -> bool:
        """Whether all rows of the list are here."""
        return len(self.records) >= self._whole

    @property
    def order(self) -> tuple[str, bool]:
        """The column that the rows are ordered by, `""` for the order of time, and whether downwards."""
        return self._sorted or ("", False)

    def show_records(self, records: Sequence[Row], currency: str, *, layers: bool, whole: int = 0) -> None:
        """Show these records, the first of `whole`, in the order last sorted by."""
        self.beginResetModel()
        if layers != self._layers:
            self._layers = layers
            self.columns = _columns(layers=layers)
        self._currency = currency
        self.records = list(records)
        self._whole, self._waiting = whole, False
        self.decimals = self._finest(self.records)
        if self.complete:
            self._order()
        self.endResetModel()

    def add_records(self, records: Sequence[Row]) -> None:
        """Show the next records after those here."""
        self._waiting = False
        if not records:
            return
        place = len(self.records)
        self.beginInsertRows(_NOWHERE, place, place + len(records) - 1)
        self.records += records
        self.endInsertRows()
        finest = max(self.decimals, self._finest(records))
        if finest != self.decimals:
            self.decimals = finest
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.records) - 1, len(self.columns) - 1))

    def total(self) -> Decimal:
        return sum(map(amount_of, self.records), Decimal(0))

    def _finest(self, records: Sequence[Row]) -> int:
        return decimals_for((part for row in records for part in (row.amount, amount_of(row))), self._currency)

    def _order(self) -> None:
        by = next((column for column in self.columns if self._sorted and column.key == self._sorted[0]), None)
        if by is not None and self._sorted is not None:
            self.records.sort(key=by.order, reverse=self._sorted[1])  # type: ignore[arg-type]

    def text(self, record: Row, column: CreditColumn) -> str:
        """What the cell of a record and column says."""
        return column.text(record, self._currency, self.decimals)

    # Qt

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.records)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.records) or index.column() >= len(self.columns):
            return None
        record, column = self.records[index.row()], self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.text(record, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.right else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(self.text(record, column))
        return record if role == RECORD else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            return _RIGHT if self.columns[section].right else left
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self.columns):
            return
        if not self.complete:
            self._sorted = (self.columns[column].key, order == Qt.SortOrder.DescendingOrder)
            self.order_wanted.emit()
            return
        self.layoutAboutToBeChanged.emit()  # with arguments it is a TypeError in PySide
        persistent, before = self.persistentIndexList(), list(self.records)
        self._sorted = (self.columns[column].key, order == Qt.SortOrder.DescendingOrder)
        self._order()
        places = {id(record): row for row, record in enumerate(self.records)}
        moved = [self.index(places[id(before[index.row()])], index.column()) for index in persistent]
        self.changePersistentIndexList(persistent, moved)
        self.layoutChanged.emit()

    def canFetchMore(self, parent: Index = _NOWHERE) -> bool:
        return not parent.isValid() and not self.complete and not self._waiting

    def fetchMore(self, parent: Index = _NOWHERE) -> None:
        if self.canFetchMore(parent):
            self._waiting = True
            self.more_wanted.emit()
