"""A file's columns one below the other: where each goes, which can be changed, and its first cells as read."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop_app.formatting import message_text
from desktop_app.i18n import translate
from desktop_app.services.previewing import PreviewHeading, Sample
from desktop_app.shown_text import tool_tip
from desktop_app.ui.importing.column_names import column_name
from desktop_app.ui.shared.text_table import HairlineDelegate, Index, style_as_text_table
from desktop_app.ui.style.icons import paint_icon
from desktop_app.ui.style.tokens import theme

HEADING, GOES_TO, FIRST_SAMPLE = range(3)
_SAMPLES = 3
_NO_DATA = "–"
# Room in a list of choices beside the longest name, for its padding and the scroll bar.
_BESIDE_NAME = 40
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2)


class MappingRows(QAbstractTableModel):
    """Headings of one table; setting a row's target tells `mapped` (heading, column or an empty text)."""

    mapped = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings: Sequence[PreviewHeading] = ()
        self.targets: Sequence[tuple[str, bool]] = ()

    def show_headings(self, headings: Sequence[PreviewHeading], targets: Sequence[tuple[str, bool]]) -> None:
        """Show these headings, which may go to any of `targets` (column, whether it is needed)."""
        if [one.text for one in headings] == [one.text for one in self._headings]:
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
            return column_name(heading.column) if heading.column else translate("Importing", "left out")
        sample = self.sample(index)
        if sample is None:
            return ""
        if sample.problem is not None:
            return translate("Importing", "{text}: {problem}").format(
                text=sample.text, problem=message_text(sample.problem)
            )
        if sample.value is None or sample.value == sample.text:
            return sample.text
        return f"{sample.text} → {sample.value}" if sample.text else _NO_DATA

    def sample(self, index: Index) -> Sample | None:
        """The cell of the file that an index shows."""
        samples = self._headings[index.row()].samples
        place = index.column() - FIRST_SAMPLE
        return samples[place] if 0 <= place < len(samples) else None

    def left_out(self, index: Index) -> bool:
        return self._headings[index.row()].column is None

    def current(self, index: Index) -> str:
        """The column that the row's heading goes to; an empty text for none."""
        return self._headings[index.row()].column or ""

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
        self.mapped.emit(self._headings[index.row()].text, str(value))
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


class _Delegate(HairlineDelegate):
    """Paints targets as something to choose, and cells that cannot be read in the colour of bad news."""

    def _ink(self, rows: MappingRows, index: Index) -> QColor:
        colours = theme()
        sample = rows.sample(index) if index.column() >= FIRST_SAMPLE else None
        if sample is not None and sample.problem is not None:
            return colours.bad
        return colours.muted if rows.left_out(index) else colours.text

    # Qt

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = QRect(option.rect)
        super().paint(painter, option, index)
        if index.column() == GOES_TO:
            middle = area.y() + (area.height() - 14) / 2
            paint_icon(painter, QRectF(area.right() - 20, middle, 14, 14), "chevron-down", theme().muted)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        rows = index.model()
        if isinstance(rows, MappingRows):
            ink = self._ink(rows, index)
            option.palette.setColor(option.palette.ColorRole.Text, ink)
            option.palette.setColor(option.palette.ColorRole.HighlightedText, ink)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        choice = QComboBox(parent)
        choice.setAccessibleName(translate("Importing", "Goes to"))
        choice.addItem(translate("Importing", "left out"), "")
        rows = index.model()
        if isinstance(rows, MappingRows):
            for column, needed in rows.targets:
                choice.addItem(column_name(column) + (translate("Importing", " (needed)") if needed else ""), column)
        choice.view().setMinimumWidth(choice.view().sizeHintForColumn(0) + _BESIDE_NAME)
        choice.activated.connect(lambda _place: self._done(choice))
        return choice

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        area = QRect(option.rect)
        area.setWidth(max(area.width(), editor.sizeHint().width()))
        editor.setGeometry(area)

    def _done(self, choice: QComboBox) -> None:
        self.commitData.emit(choice)
        self.closeEditor.emit(choice)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        # A preview that comes in meanwhile does not disturb who is choosing.
        if isinstance(editor, QComboBox) and not editor.view().isVisible():
            editor.setCurrentIndex(max(editor.findData(index.data(Qt.ItemDataRole.EditRole)), 0))
            editor.showPopup()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())


class MappingTable(QTableView):
    """Lets a person change where headings go, by click, or in the current row by Enter, Space or F2."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("Importing", "Columns of the file"))
        self.rows = MappingRows(self)
        self.setModel(self.rows)
        style_as_text_table(self)
        self.setItemDelegate(_Delegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.SelectedClicked | triggers.EditKeyPressed | triggers.DoubleClicked)
        self.clicked.connect(self._open_choice)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column, width in ((HEADING, 142), (GOES_TO, 150)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.setColumnWidth(column, width)

    def _open_choice(self, index: QModelIndex) -> None:
        if index.column() == GOES_TO:
            self.edit(index)

    # Qt

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.selectionModel().hasSelection():
            self.selectRow(max(self.currentIndex().row(), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING and self.currentIndex().isValid():
            self.edit(self.currentIndex().siblingAtColumn(GOES_TO))
            event.accept()
        else:
            super().keyPressEvent(event)
