"""The first page of an import: which files, and how each of their tables is read, with its first rows shown."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.formatting import message_text
from desktop_app.i18n import translate
from desktop_app.services.import_results import FileResult
from desktop_app.services.importing import TableKey
from desktop_app.services.previewing import Preview, TableRead, Unreadable, UnreadSheet, columns, kinds
from desktop_app.sources.choices import Choices
from desktop_app.ui.importing.import_texts import ENCODINGS, SEPARATORS, kind_name
from desktop_app.ui.importing.mapping_table import MappingTable
from desktop_app.ui.importing.table_items import hindrance, list_item, waits
from desktop_app.ui.importing.word_table import FileWord, Meanings
from desktop_app.ui.shared.buttons import icon_button
from desktop_app.ui.shared.card import plain_label
from desktop_app.ui.shared.choice_box import ChoiceBox
from desktop_app.ui.shared.number_field import NumberField

# No header is looked for, or can be chosen, further down.
_LAST_HEADER = 1_000


class ChoosePage(QWidget):
    """Tells `choices_changed` after each change (the dialog then asks for the preview again)."""

    choices_changed = Signal()
    files_asked = Signal()
    file_removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices: dict[TableKey, Choices] = {}
        self._tables: Sequence[TableRead] = ()
        self._place = 0
        self.files = QListWidget(self)
        self.files.setAccessibleName(translate("Importing", "Tables to import"))
        self.files.setObjectName("tables")
        self.files.setIconSize(QSize(16, 16))
        self.files.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.files.currentRowChanged.connect(self._show_place)
        self.mapping = MappingTable(self)
        self.mapping.rows.mapped.connect(self._map)
        self.note = plain_label(look="note")
        self.note.setWordWrap(True)
        self._kind = self._combo(translate("Importing", "Kind of table"))
        self._kind.setMaximumWidth(160)
        self._encoding = self._combo(translate("Importing", "Encoding"))
        self._encoding.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._separator = self._combo(translate("Importing", "Separator"))
        self._order = self._combo(translate("Importing", "Order in dates"))
        self._order.setMinimumWidth(150)
        self.header_line = self._make_header_line()
        self.is_read = QCheckBox(translate("Importing", "Read this sheet"), self)
        self.is_read.clicked.connect(self._choose_sheet)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._make_list())
        layout.addWidget(self._make_table(), 1)
        self._fill_choices()

    # What the dialog asks

    @property
    def ready(self) -> bool:
        """Whether all that was found can be planned: its kind known, nothing missing, no date that reads two ways."""
        return bool(self._tables) and not self.open_tables

    @property
    def open_tables(self) -> int:
        """How many of the tables cannot be planned yet."""
        return sum(waits(table) for table in self._tables)

    def own_choices(self) -> Mapping[TableKey, Choices]:
        """What the person changed."""
        return dict(self.choices)

    def meanings(self, file: FileResult) -> Meanings:
        """The meanings that a person chose for words of a table, now or the last time."""
        return next((self._chosen(preview).words for preview in self._previews_of(file)), {})

    def choose_meaning(self, word: FileWord, value: str | None) -> None:
        """Take a word as `value`, as blank for an empty text, or as not known for `None`."""
        for preview in self._previews_of(word.file):
            chosen = self._chosen(preview)
            others = {text: meaning for text, meaning in chosen.words.get(word.column, {}).items() if text != word.word}
            meanings = others if value is None else others | {word.word: value}
            self._keep(preview, replace(chosen, words={**chosen.words, word.column: meanings}))

    def _previews_of(self, file: FileResult) -> list[Preview]:
        name = file.sheet or file.file
        previews = [table for table in self._tables if isinstance(table, Preview)]
        return [preview for preview in previews if preview.key[0].name == file.file and preview.key[1] == name]

    def show_tables(self, tables_read: Sequence[TableRead]) -> None:
        """Show what the files were found to hold."""
        self._tables = tables_read
        self.files.blockSignals(True)  # the list is filled anew: the place in it is kept by hand
        self.files.clear()
        for table in tables_read:
            self.files.addItem(list_item(table))
        self._place = min(self._place, max(len(tables_read) - 1, 0))
        self.files.setCurrentRow(self._place)
        self.files.blockSignals(False)
        self._show_place(self._place)

    def ask_day_order(self, file: str, table: str) -> None:
        """Ask whether day or month comes first in a table of a file, by their names: reading all of it has shown that
        nothing in it tells."""
        is_open = [
            isinstance(preview, Preview) and preview.key[0].name == file and preview.key[1] == table
            for preview in self._tables
        ]
        self._place = is_open.index(True) if any(is_open) else self._place
        self.show_tables(
            [
                replace(preview, order_open=True) if here and isinstance(preview, Preview) else preview
                for preview, here in zip(self._tables, is_open, strict=True)
            ]
        )

    # Set up

    def _make_list(self) -> QWidget:
        side = QFrame(self)
        side.setObjectName("card")
        side.setFixedWidth(204)
        add = icon_button("plus", translate("Importing", "Add files…"))
        add.clicked.connect(lambda _checked=False: self.files_asked.emit())
        self.remove = icon_button("x", translate("Importing", "Remove"))
        self.remove.clicked.connect(lambda _checked=False: self._remove())
        layout = QVBoxLayout(side)
        layout.setContentsMargins(8, 10, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(plain_label(translate("Importing", "Tables"), "section"))
        layout.addWidget(self.files, 1)
        layout.addWidget(add)
        layout.addWidget(self.remove)
        return side

    def _make_table(self) -> QWidget:
        card = QFrame(self)
        card.setObjectName("card")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(10)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for place, field in enumerate((self._kind, self._encoding, self._separator, self._order, self.header_line)):
            grid.addWidget(plain_label(field.accessibleName(), "small"), 0, place)
            grid.addWidget(field, 1, place)
        layout.addLayout(grid)
        layout.addWidget(self.is_read)
        layout.addWidget(self.note)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.mapping)
        self._unreadable = plain_label()
        self._unreadable.setWordWrap(True)
        self._unreadable.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(self._unreadable)
        layout.addWidget(self._stack, 1)
        return card

    def _combo(self, name: str) -> ChoiceBox:
        field = ChoiceBox(self)
        field.setAccessibleName(name)
        field.setMinimumWidth(110)
        field.activated.connect(lambda _place: self._take_choices())
        return field

    def _make_header_line(self) -> NumberField:
        field = NumberField(1, _LAST_HEADER, "", self)
        field.setAccessibleName(translate("Importing", "Header line"))
        field.setFixedWidth(72)
        field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        field.setKeyboardTracking(False)
        field.valueChanged.connect(self._choose_header)
        return field

    def _fill_choices(self) -> None:
        self._kind.addItem(translate("Importing", "Choose…"), None)
        for kind in kinds():
            self._kind.addItem(kind_name(kind), kind)
        for encoding, name in ENCODINGS.items():
            self._encoding.addItem(translate("Importing", name), encoding)
        for separator, name in SEPARATORS.items():
            self._separator.addItem(translate("Importing", name), separator)
        for name, day_first in (
            (translate("Importing", "By the file"), None),
            (translate("Importing", "Day first"), True),
            (translate("Importing", "Month first"), False),
        ):
            self._order.addItem(name, day_first)

    # What is shown

    def _show_place(self, place: int) -> None:
        self._place = max(place, 0)
        selected = self._tables[self._place] if self._tables else None
        self.remove.setEnabled(selected is not None)
        self._stack.setCurrentIndex(0 if isinstance(selected, Preview) else 1)
        self._show_sheet(selected)
        if isinstance(selected, Preview):
            self._show_preview(selected)
        elif isinstance(selected, UnreadSheet):
            self._show_unread(selected)
        else:
            self._show_unreadable(selected)

    def _show_sheet(self, table: TableRead | None) -> None:
        is_sheet = isinstance(table, UnreadSheet) or (isinstance(table, Preview) and not table.encoding)
        self.is_read.setVisible(is_sheet)
        self.is_read.setChecked(isinstance(table, Preview))
        self.header_line.setEnabled(isinstance(table, Preview))

    def _show_unread(self, table: UnreadSheet) -> None:
        for field in (self._kind, self._encoding, self._separator, self._order):
            field.setEnabled(False)
            field.setCurrentIndex(-1)
        self.note.hide()
        rows = translate("Importing", "This sheet with %n row(s) is not read:", table.sheet.rows)
        self._unreadable.setText(f"{rows} {message_text(table.sheet.why)}")

    def _show_unreadable(self, table: Unreadable | None) -> None:
        """Say why, and leave open what a person chose and may have to choose otherwise."""
        chosen = self._chosen_of_text(table)
        for field in (self._kind, self._encoding, self._separator, self._order):
            field.setEnabled(chosen is not None and field is self._encoding)
            field.setCurrentIndex(-1)
        if chosen is not None:
            _choose(self._encoding, chosen.encoding)
        self.note.hide()
        reasons = [message_text(part) for part in (table.fault.message, table.fault.advice) if part] if table else []
        if table and len(self._tables) > 1:
            reasons.append(translate("Importing", "Remove it from the list to import the others without it."))
        self._unreadable.setText("\n\n".join(reasons) or translate("Importing", "Reading the files…"))

    def _chosen_of_text(self, table: TableRead | None) -> Choices | None:
        """What the person chose for a file of text that cannot be read so."""
        return self.choices.get((table.path, table.path.name)) if isinstance(table, Unreadable) else None

    def _show_preview(self, preview: Preview) -> None:
        for field in (self._kind, self._order):
            field.setEnabled(True)
        is_text = bool(preview.encoding)
        self._encoding.setEnabled(is_text)
        self._separator.setEnabled(is_text)
        _choose(self._kind, preview.kind)
        _choose(self._encoding, preview.encoding)
        _choose(self._separator, preview.separator)
        _choose(self._order, preview.choices.day_first)
        self.header_line.blockSignals(True)  # shown, not chosen
        self.header_line.setValue(preview.header_line)
        self.header_line.blockSignals(False)
        own = [(column, False) for column in preview.own_columns]
        targets = [*columns(preview.kind), *own] if preview.kind else []
        self.mapping.rows.show_headings(preview.headings, targets)
        why_not = hindrance(preview)
        stored = (
            translate("Importing", "Read as you chose the last time for tables with this header.")
            if preview.remembered
            else ""
        )
        self.note.setText(why_not or stored)
        self.note.setObjectName("warning" if why_not else "note")
        self.note.style().polish(self.note)
        self.note.setVisible(bool(self.note.text()))

    # What is changed

    def _current(self) -> Preview | None:
        selected = self._tables[self._place] if self._place < len(self._tables) else None
        return selected if isinstance(selected, Preview) else None

    def _take_choices(self) -> None:
        preview = self._current()
        if preview is None:
            self._choose_encoding_anew()
            return
        kind, chosen = self._kind.currentData(), self._chosen(preview)
        made = replace(
            chosen,
            kind=kind,
            encoding=self._encoding.currentData() if preview.encoding else None,
            separator=self._separator.currentData() if preview.separator else None,
            day_first=self._order.currentData(),
            mapping=chosen.mapping if kind == chosen.kind else {},
        )
        self._keep(preview, made)

    def _choose_header(self, line: int) -> None:
        """Take another line for the header; what was chosen for the headings of the one before no longer holds."""
        preview = self._current()
        if preview is not None:
            self._keep(preview, replace(self._chosen(preview), header_line=line, mapping={}, words={}))

    def _choose_sheet(self, is_read: bool) -> None:
        table = self._tables[self._place]
        if not isinstance(table, Unreadable):
            chosen = self._chosen(table) if isinstance(table, Preview) else self.choices.get(table.key, Choices())
            self.choices[table.key] = replace(chosen, is_read=is_read)
            self.choices_changed.emit()

    def _choose_encoding_anew(self) -> None:
        """Read a file that cannot be read as chosen in another encoding; the separator is then found anew."""
        selected = self._tables[self._place]
        chosen = self._chosen_of_text(selected)
        if chosen is not None and isinstance(selected, Unreadable):
            made = replace(chosen, encoding=self._encoding.currentData(), separator=None)
            self.choices[selected.path, selected.path.name] = made
            self.choices_changed.emit()

    def _map(self, heading: str, column: str | None) -> None:
        preview = self._current()
        if preview is None:
            return
        chosen = self._chosen(preview)
        mapped = _shown_mapping(preview) | dict(chosen.mapping)
        others = {
            name: target for name, target in mapped.items() if name != heading and (not target or target != column)
        }
        self._keep(preview, replace(chosen, mapping=others if column is None else others | {heading: column}))

    def _chosen(self, preview: Preview) -> Choices:
        """What is chosen for a table; `preview` may show less of it, while the next one is on its way."""
        return self.choices.get(preview.key, preview.choices)

    def _keep(self, preview: Preview, choices: Choices) -> None:
        self.choices[preview.key] = choices
        self.choices_changed.emit()

    def _remove(self) -> None:
        selected = self._tables[self._place] if self._tables else None
        if selected is not None:
            path = selected.path if isinstance(selected, Unreadable) else selected.key[0]
            self.choices = {key: made for key, made in self.choices.items() if key[0] != path}
            self.file_removed.emit(path)


def _shown_mapping(preview: Preview) -> dict[str, str]:
    """The mapping as it is shown: what a person sees stays put when one line of it is changed."""
    return {heading.text: heading.column for heading in preview.headings if heading.column} | dict(
        preview.choices.mapping
    )


def _choose(field: ChoiceBox, value: object) -> None:
    place = field.findData(value)
    if place < 0:
        field.addItem(str(value), value)
        place = field.count() - 1
    field.setCurrentIndex(place)
