"""A table of text in which one column is chosen from a list, by click, or in the current row by Enter, Space or F2."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTableView, QWidget

from desktop_app.ui.shared.choice_box import ChoiceBox
from desktop_app.ui.shared.text_table import HairlineDelegate, Index, style_as_text_table
from desktop_app.ui.style.icons import paint_icon
from desktop_app.ui.style.tokens import theme

# Room in a list of choices beside the longest name, for its padding and the scroll bar.
_BESIDE_NAME = 40
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2)


class ChoiceDelegate(HairlineDelegate):
    """Paints the cells of `column` as something to choose and opens their lists, which `choices` gives as texts with
    their values; the model's edit role is the value that is chosen now."""

    def __init__(self, column: int, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._column = column
        self._name = name

    def choices(self, index: Index) -> Sequence[tuple[str, object]]:
        """What can be chosen in a cell."""
        raise NotImplementedError

    # Qt

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        # Qt would ask the model for seven roles, each of which waits for Python's lock while the store works.
        option.text = self.displayText(index.model().data(index, Qt.ItemDataRole.DisplayRole), option.locale)
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDisplay

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = QRect(option.rect)
        super().paint(painter, option, index)
        if index.column() == self._column:
            middle = area.y() + (area.height() - 14) / 2
            paint_icon(painter, QRectF(area.right() - 20, middle, 14, 14), "chevron-down", theme().muted)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        choice = ChoiceBox(parent)
        choice.setAccessibleName(self._name)
        for text, value in self.choices(index):
            choice.addItem(text, value)
        choice.view().setMinimumWidth(choice.view().sizeHintForColumn(0) + _BESIDE_NAME)
        choice.activated.connect(lambda _place: self._done(choice))
        return choice

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        area = QRect(option.rect)
        area.setWidth(max(area.width(), editor.sizeHint().width()))
        editor.setGeometry(area)

    def _done(self, choice: ChoiceBox) -> None:
        self.commitData.emit(choice)
        self.closeEditor.emit(choice)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        # A preview that comes in meanwhile does not disturb who is choosing.
        if isinstance(editor, ChoiceBox) and not editor.view().isVisible():
            editor.setCurrentIndex(max(editor.findData(index.data(Qt.ItemDataRole.EditRole)), 0))
            editor.showPopup()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, ChoiceBox):
            model.setData(index, editor.currentData())


class ChoiceTable(QTableView):
    """Lets a person choose in the cells of `column`."""

    def __init__(self, name: str, column: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = column
        self.setAccessibleName(name)
        style_as_text_table(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.SelectedClicked | triggers.EditKeyPressed | triggers.DoubleClicked)
        self.clicked.connect(self._open_choice)

    def _open_choice(self, index: QModelIndex) -> None:
        if index.column() == self._column:
            self.edit(index)

    # Qt

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.selectionModel().hasSelection():
            self.selectRow(max(self.currentIndex().row(), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING and self.currentIndex().isValid():
            self.edit(self.currentIndex().siblingAtColumn(self._column))
            event.accept()
        else:
            super().keyPressEvent(event)
