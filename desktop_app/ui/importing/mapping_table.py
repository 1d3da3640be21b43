"""A file's columns one below the other: where each goes, which can be changed, and its first cells as read."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QWidget

from desktop_app.column_names import column_name
from desktop_app.domain.client_list import MoneyTotal
from desktop_app.formatting import format_day, format_exact, format_money, message_text
from desktop_app.i18n import translate
from desktop_app.services.previewing import PreviewHeading, Sample
from desktop_app.shown_text import tool_tip
from desktop_app.ui.importing.choice_table import ChoiceDelegate, ChoiceTable
from desktop_app.ui.importing.reading_report import use_names
from desktop_app.ui.importing.value_names import known_value_name
from desktop_app.ui.shared.text_table import Index
from desktop_app.ui.style.tokens import theme

HEADING, GOES_TO, FIRST_SAMPLE = range(3)
_SAMPLES, _HEADING = 3, 142
_NO_DATA = "–"


class MappingRows(QAbstractTableModel):
    """Headings of one table; setting a row's target emits `mapped`: its heading and a column, an empty text to leave
    it out, or `None` for what its heading says."""

    mapped = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings: Sequence[PreviewHeading] = ()
        self.targets: Sequence[tuple[str, bool]] = ()

    def show_headings(self, headings: Sequence[PreviewHeading], targets: Sequence[tuple[str, bool]]) -> None:
        """Show these headings, which may go to any of `targets` (column, whether it is needed)."""
        if [heading.text for heading in headings] == [heading.text for heading in self._headings]:
            # The same table, read otherwise: whoever goes through it by keyboard stays where they are.
            self._headings, self.targets = headings, targets
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
        else:
            self.beginResetModel()
            self._headings, self.targets = headings, targets
            self.endResetModel()

    def _text(self, index: Index) -> str:
        heading = self._headings[index.row()]
        if index.column() == HEADING:
            return heading.text or translate("Importing", "(no heading)")
        if index.column() == GOES_TO:
            return self._target(heading)
        sample = self.sample(index)
        if sample is None:
            return ""
        if sample.problem is not None:
            return translate("Importing", "{text}: {problem}").format(
                text=sample.text, problem=message_text(sample.problem)
            )
        if sample.value is None or sample.text in (str(sample.value), _read_text(sample.value)):
            return sample.text
        return f"{sample.text} → {_read_text(sample.value)}" if sample.text else _NO_DATA

    def _target(self, heading: PreviewHeading) -> str:
        if heading.to_choose:
            return translate("Importing", "Choose…")
        return column_name(heading.column) if heading.column else use_names(heading.taken_as)

    def sample(self, index: Index) -> Sample | None:
        """The cell of the file that an index shows."""
        samples = self._headings[index.row()].samples
        place = index.column() - FIRST_SAMPLE
        return samples[place] if 0 <= place < len(samples) else None

    def sample_count(self) -> int:
        """How many rows of the file are shown."""
        return max((len(heading.samples) for heading in self._headings), default=0)

    def is_bad(self, index: Index) -> bool:
        """Whether a cell cannot be read, or waits for a choice."""
        if index.column() == GOES_TO:
            return self._headings[index.row()].to_choose
        sample = self.sample(index) if index.column() >= FIRST_SAMPLE else None
        return sample is not None and sample.problem is not None

    def left_out(self, index: Index) -> bool:
        heading = self._headings[index.row()]
        return heading.column is None and not heading.taken_as

    def current(self, index: Index) -> str | None:
        """The column that the row's heading goes to; an empty text where a person leaves it out, or `None`."""
        heading = self._headings[index.row()]
        return "" if heading.is_left_out else heading.column

    # Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._headings)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else FIRST_SAMPLE + _SAMPLES

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(self._text(index))
        if role == Qt.ItemDataRole.EditRole and index.column() == GOES_TO:
            return self.current(index)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() != GOES_TO or value == self.current(index):
            return False
        self.mapped.emit(self._headings[index.row()].text, value)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == GOES_TO else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (
            translate("Importing", "In the file"),
            translate("Importing", "Goes to"),
            translate("Importing", "First row"),
            translate("Importing", "Second row"),
            translate("Importing", "Third row"),
        )
        return names[section] if section < len(names) else None


class _Delegate(ChoiceDelegate):
    """Paints cells that cannot be read, and columns that wait for a choice, in the colour of bad news."""

    def choices(self, index: Index) -> Sequence[tuple[str, object]]:
        rows = index.model()
        targets = rows.targets if isinstance(rows, MappingRows) else ()
        needed = translate("Importing", " (needed)")
        return [
            (translate("Importing", "left out"), ""),
            (translate("Importing", "By its heading"), None),
            *((column_name(column) + (needed if required else ""), column) for column, required in targets),
        ]

    def _ink(self, rows: MappingRows, index: Index) -> QColor:
        colours = theme()
        if rows.is_bad(index):
            return colours.bad
        return colours.muted if rows.left_out(index) else colours.text

    # Qt

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        rows = index.model()
        if isinstance(rows, MappingRows):
            ink = self._ink(rows, index)
            option.palette.setColor(option.palette.ColorRole.Text, ink)
            option.palette.setColor(option.palette.ColorRole.HighlightedText, ink)


def _read_text(value: str | date | Decimal | MoneyTotal) -> str:
    """A value that was read, as the window writes it."""
    match value:
        case MoneyTotal():
            return format_money(value.amount, value.currency)
        case Decimal():
            return format_exact(value)
        case date():
            return format_day(value)
    return known_value_name(value)


class MappingTable(ChoiceTable):
    """Lets a person change where headings go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Importing", "Columns of the file"), GOES_TO, parent)
        self.rows = MappingRows(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Delegate(GOES_TO, translate("Importing", "Goes to"), self))
        self.rows.modelReset.connect(self._give_room)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column, width in ((HEADING, _HEADING), (GOES_TO, 184)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.setColumnWidth(column, width)

    def _give_room(self) -> None:
        """Leave rows out that the file does not have, and give their room to headings and cells."""
        for place in range(_SAMPLES):
            self.setColumnHidden(FIRST_SAMPLE + place, place >= max(self.rows.sample_count(), 1))
        self.setColumnWidth(HEADING, min(max(self.sizeHintForColumn(HEADING), _HEADING), 2 * _HEADING))
