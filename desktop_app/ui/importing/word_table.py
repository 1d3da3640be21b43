"""The unknown words of a file, and those with a chosen meaning: what each means, which can be chosen."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop_app.formatting import format_count
from desktop_app.i18n import translate
from desktop_app.services.import_results import ColumnUse, FileResult, ImportResult
from desktop_app.shown_text import plain_text, tool_tip
from desktop_app.ui.importing.choice_table import ChoiceDelegate, ChoiceTable
from desktop_app.ui.importing.reading_report import table_name
from desktop_app.ui.importing.value_names import value_name
from desktop_app.ui.shared.text_table import Index

MEANS = 4


@dataclass(frozen=True, slots=True)
class FileWord:
    """A word in the column `heading` of `table`, the `rows` it stands in as it means nothing, and the values of
    `column` that it may mean; `meaning` is the one chosen, an empty text for a blank."""

    file: FileResult
    heading: str
    column: str
    word: str
    rows: int
    values: tuple[str, ...]
    meaning: str | None = None


# From columns to words to what they mean.
Meanings = Mapping[str, Mapping[str, str]]


def file_words(result: ImportResult, chosen: Callable[[FileResult], Meanings]) -> Iterator[FileWord]:
    """The words of all tables that are not known, and those that were `chosen`."""
    for file in result.files:
        if file.source is None:
            for use in file.columns:
                yield from _column_words(file, use, chosen(file))


def _column_words(file: FileResult, use: ColumnUse, chosen: Meanings) -> Iterator[FileWord]:
    if use.known is None:
        return
    column, values = use.known.column, use.known.values
    meanings = chosen.get(column, {})
    unknown = Counter(use.unknown_words) + _rejected_words(file, column)
    for word in dict.fromkeys((*unknown, *meanings)):
        yield FileWord(file, use.heading, column, word, unknown[word], values, meanings.get(word))


def _rejected_words(file: FileResult, column: str) -> Counter[str]:
    """The words that cost their rows, as what those mean depends on them."""
    problems: Iterable[tuple[str, str]] = (
        (problem.column, problem.value) for reject in file.rejected for problem in reject.problems
    )
    return Counter(value for name, value in problems if name == column and value)


class WordRows(QAbstractTableModel):
    """Words; setting what a word means emits `chosen`: the word, and a value, an empty text for a blank, or `None`."""

    chosen = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: Sequence[FileWord] = ()

    def show_words(self, words: Sequence[FileWord]) -> None:
        """Show these words in place of those before."""
        self.beginResetModel()
        self._words = words
        self.endResetModel()

    def word(self, index: Index) -> FileWord:
        """The word in a row."""
        return self._words[index.row()]

    def _text(self, index: Index) -> str:
        word = self.word(index)
        means = translate("Importing", "not known") if word.meaning is None else _meaning(word.meaning)
        return (table_name(word.file), word.heading, word.word, format_count(word.rows), means)[index.column()]

    # Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._words)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else MEANS + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return plain_text(self._text(index))
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(self._text(index))
        if role == Qt.ItemDataRole.EditRole and index.column() == MEANS:
            return self.word(index).meaning
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() != MEANS or value == self.word(index).meaning:
            return False
        self.chosen.emit(self.word(index), value)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == MEANS else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            translate("Importing", "File"),
            translate("Importing", "In the file"),
            translate("Importing", "Word"),
            translate("Importing", "Rows"),
            translate("Importing", "Means"),
        )[section]


class _WordDelegate(ChoiceDelegate):
    def choices(self, index: Index) -> Sequence[tuple[str, object]]:
        rows = index.model()
        values = rows.word(index).values if isinstance(rows, WordRows) else ()
        return [
            (translate("Importing", "not known"), None),
            (_meaning(""), ""),
            *((value_name(value), value) for value in values),
        ]


def _meaning(value: str) -> str:
    return value_name(value) if value else translate("Importing", "nothing: a blank")


class WordTable(ChoiceTable):
    """Lets a person say what words mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Importing", "Words that are not known"), MEANS, parent)
        self.rows = WordRows(self)
        self.setModel(self.rows)
        self.setItemDelegate(_WordDelegate(MEANS, translate("Importing", "Means"), self))
        for column, width in enumerate((210, 170, 190, 70)):
            self.setColumnWidth(column, width)
        self.horizontalHeader().setSectionResizeMode(MEANS, QHeaderView.ResizeMode.Stretch)
