"""The clients as a Qt table: records in, cells out, sorted by itself."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from PySide6.QtCore import (
    QAbstractTableModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop_app.domain.client_columns import AwaitedRow, has_fields, rows_joined
from desktop_app.domain.client_fields import fields_of_groups, fields_of_order
from desktop_app.domain.client_groups import ClientGroup, GroupValue, grouped
from desktop_app.domain.client_list import ClientRow
from desktop_app.domain.client_order import in_order
from desktop_app.domain.own_columns import OwnColumn
from desktop_app.i18n import translate
from desktop_app.shown_text import plain_text, tool_tip
from desktop_app.ui.clients.columns import COLUMNS, INDEX, CellStyle, ClientColumn, client_column
from desktop_app.ui.clients.group_texts import group_sum, group_title
from desktop_app.ui.clients.lines import Lines

RecordRole = int(Qt.ItemDataRole.UserRole)
_Index = QModelIndex | QPersistentModelIndex
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_NO_PARENT = QModelIndex()
NOTHING = object()
"""The key of no row: that of a group may be `None`."""


class ClientModel(QAbstractTableModel):
    """Clients in the order asked for, in groups if wanted.

    `records` are all of them; `lines` are the rows of the table: clients, and above those of a group the group itself.
    Clients of `closed` groups, known by their values, have no row. `arranged` is emitted when a person sorts or groups;
    what that needs may be still to be read, and rows then stay as they are until others are shown.
    """

    arranged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.records: Sequence[ClientRow] = []
        self.lines = Lines(self.records)
        self.today = date.min
        self.sorted_by = "client"
        self.descending = False
        self.grouped_by: str | None = None
        self.closed: set[GroupValue | None] = set()
        self.columns: tuple[ClientColumn, ...] = COLUMNS
        self._headings = [column.heading() for column in COLUMNS]
        self._places = dict(INDEX)

    @property
    def order(self) -> tuple[str, bool]:
        """The key of the column that the rows are sorted by, and whether from the top down."""
        return self.sorted_by, self.descending

    @property
    def is_plain(self) -> bool:
        """Whether the clients are by name, and in no groups."""
        return self.order == ("client", False) and self.grouped_by is None

    def number_of(self, key: str) -> int | None:
        """The number of the column called `key`; `None` for one of another version or workspace."""
        return self._places.get(key)

    def show_own_columns(self, own: Sequence[OwnColumn]) -> bool:
        """Have the columns that people made after the others; gives whether anything changed."""
        columns = (*COLUMNS, *map(client_column, own))
        if [column.own for column in columns] == [column.own for column in self.columns]:
            return False
        if len(self.columns) > len(COLUMNS):
            self.beginRemoveColumns(_NO_PARENT, len(COLUMNS), len(self.columns) - 1)
            self._use(COLUMNS)
            self.endRemoveColumns()
        if own:
            self.beginInsertColumns(_NO_PARENT, len(COLUMNS), len(columns) - 1)
            self._use(columns)
            self.endInsertColumns()
        return True

    def _use(self, columns: tuple[ClientColumn, ...]) -> None:
        self.columns = columns
        self._headings = [column.heading() for column in columns]
        self._places = {column.key: number for number, column in enumerate(columns)}

    def show_records(self, records: Sequence[ClientRow], today: date) -> None:
        """Show exactly these clients, in the order they come in."""
        self.beginResetModel()
        self.today = today
        self._arrange(records)
        self.endResetModel()

    def group_by(self, column: str | None) -> None:
        """Put the clients in groups by a column, all of them open; `None` takes the groups away."""
        self.beginResetModel()
        self.grouped_by = column
        self.closed.clear()
        if self._can_sort:
            self._arrange(in_order(self.records, self.sorted_by, descending=self.descending))
        self.endResetModel()
        self.arranged.emit()

    def close_groups(self, values: Iterable[GroupValue | None]) -> None:
        """Close exactly the groups of these values, and open all others."""
        self.beginResetModel()
        self.closed = set(values)
        self._arrange(self.records)
        self.endResetModel()

    def groups(self) -> Sequence[ClientGroup]:
        """The groups as they are shown, closed ones too."""
        return self.lines.groups

    def row_of(self, client_id: str) -> int | None:
        """The row of a client, if it is shown."""
        number = self.lines.number_of(client_id)
        return None if number is None else self.lines.row_of(number)

    def row_of_group(self, value: GroupValue | None) -> int | None:
        """The row of a group, if there is one of this value."""
        return self.lines.row_of_group(value)

    def group_of(self, client_id: str) -> ClientGroup | None:
        """The group that a client is in, if there are groups and it is shown."""
        number = self.lines.number_of(client_id)
        return None if number is None else self.lines.group_of(number)

    def record_at(self, index: _Index) -> ClientRow | None:
        """The client in a row; `None` where it is still to be read."""
        line = self.line_at(index)
        return line if isinstance(line, ClientRow) and not isinstance(line, AwaitedRow) else None

    def id_at(self, index: _Index) -> str | None:
        """The id of the client in a row."""
        line = self.line_at(index)
        return line.client_id if isinstance(line, ClientRow) else None

    def show_read(self, first: int, last: int) -> None:
        """Show what was read of the clients in these rows."""
        self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    def group_at(self, index: _Index) -> ClientGroup | None:
        line = self.line_at(index)
        return line if isinstance(line, ClientGroup) else None

    def line_at(self, index: _Index) -> ClientRow | ClientGroup | None:
        """The content of a row."""
        return self.lines[index.row()] if index.isValid() and index.row() < len(self.lines) else None

    @property
    def _can_sort(self) -> bool:
        """Whether what the clients are to be sorted by is read of all."""
        return has_fields(self.records, fields_of_order(self.sorted_by))

    def _arrange(self, records: Sequence[ClientRow]) -> None:
        """Have `records` in groups, where those are wanted and can be worked out; within one they keep their order."""
        if self.grouped_by is None or not has_fields(records, fields_of_groups(self.grouped_by)):
            self.records = records
            self.lines = Lines(records)
            return
        descending = self.descending and self.sorted_by == self.grouped_by
        groups = grouped(records, self.grouped_by, self.today, descending=descending)
        self.records = rows_joined([group.rows for group in groups])
        self.lines = Lines(self.records, groups, self.closed)

    # Qt

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line_at(index)
        if isinstance(line, ClientGroup):
            say = _GROUP_ROLE_VALUES.get(role)
            return None if say is None else say(self, line, index.column())
        text = None if line is None or isinstance(line, AwaitedRow) else _ROLE_VALUES.get(role)
        return None if line is None or text is None else text(self, line, index.column())

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Groups can have the keys, but are never selected: what is done to many is done to clients."""
        if self.grouped_by is not None and self.group_at(index) is not None:  # asked for each cell that is painted
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[section].right else _LEFT
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self.columns):
            return
        self.sorted_by = self.columns[column].key
        self.descending = order == Qt.SortOrder.DescendingOrder
        if not self._can_sort:
            self.arranged.emit()
            return
        self.layoutAboutToBeChanged.emit()
        stored = self.persistentIndexList()
        before = self.lines
        self._arrange(in_order(self.records, self.sorted_by, descending=self.descending))
        if stored:
            wanted = {line_key(before[index.row()]) for index in stored}
            places = self.lines.rows_of(wanted)
            moved = [self.index(places[line_key(before[index.row()])], index.column()) for index in stored]
            self.changePersistentIndexList(stored, moved)
        self.layoutChanged.emit()
        self.arranged.emit()

    def roleNames(self) -> dict[int, QByteArray]:
        return {**super().roleNames(), RecordRole: QByteArray(b"record")}


def _text(model: ClientModel, record: ClientRow, column: int) -> str:
    return plain_text(model.columns[column].text(record, model.today))


def _accessible(model: ClientModel, record: ClientRow, column: int) -> str:
    text = _text(model, record, column)
    return f"{text}, {record.domain}" if model.columns[column].look is CellStyle.CLIENT and record.domain else text


def _tooltip(model: ClientModel, record: ClientRow, column: int) -> str:
    return tool_tip(_accessible(model, record, column))


def _alignment(model: ClientModel, _record: ClientRow, column: int) -> int:
    return _RIGHT if model.columns[column].right else _LEFT


def line_key(line: ClientRow | ClientGroup) -> Hashable:
    """What makes a row the same one after a sort, or when the clients are read again."""
    return line.client_id if isinstance(line, ClientRow) else line.value


def _group_text(model: ClientModel, group: ClientGroup, column: int) -> str:
    """The group's title in the first column, its sums in those of amounts."""
    if column == INDEX["client"]:
        return group_title(model.grouped_by or "", group, model.today)
    return group_sum(group, model.columns[column].key) if model.columns[column].adds_up else ""


def _accessible_group(model: ClientModel, group: ClientGroup, column: int) -> str:
    text = _group_text(model, group, column)
    if column != INDEX["client"]:
        return text
    closed = group.value in model.closed
    state = translate("Clients", "collapsed") if closed else translate("Clients", "expanded")
    return f"{text}, {state}"


_GROUP_ROLE_VALUES: Mapping[int, Callable[[ClientModel, ClientGroup, int], object]] = MappingProxyType(
    {
        int(Qt.ItemDataRole.DisplayRole): _group_text,
        int(Qt.ItemDataRole.AccessibleTextRole): _accessible_group,
        int(Qt.ItemDataRole.ToolTipRole): lambda model, group, column: tool_tip(_group_text(model, group, column)),
    }
)

_ROLE_VALUES: Mapping[int, Callable[[ClientModel, ClientRow, int], object]] = MappingProxyType(
    {
        int(Qt.ItemDataRole.DisplayRole): _text,
        RecordRole: lambda _model, record, _column: record,
        int(Qt.ItemDataRole.TextAlignmentRole): _alignment,
        int(Qt.ItemDataRole.AccessibleTextRole): _accessible,
        int(Qt.ItemDataRole.ToolTipRole): _tooltip,
    }
)
