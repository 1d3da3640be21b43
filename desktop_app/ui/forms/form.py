"""A form in place: fields with their names, what agreeing does to the credit, and two buttons."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.domain.typed_parts import Cell
from desktop_app.ui.forms.fields import ChecksInput, ChoiceInput, Input
from desktop_app.ui.shared.card import PlainLabel

# Long enough for a person to go on typing, short enough to seem at once.
_PAUSE_MS = 250
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class FormField:
    """A field by the name of its column, with what it is called; `needed` ones must not stay empty."""

    name: str
    label: str
    input: Input
    needed: bool = False


class FieldNote(QWidget):
    """Who typed the value of a field, and when, after a dot in the accent's colour; a link may undo that."""

    def __init__(self, text: str, link: str, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 0, 2)
        row.setSpacing(6)
        dot = PlainLabel("●", self)
        dot.setObjectName("typedDot")
        self.text = PlainLabel(text, self)
        self.text.setObjectName("small")
        self.text.setWordWrap(True)
        self.link = QPushButton(link, self)
        self.link.setObjectName("link")
        self.link.setVisible(bool(link))
        row.addWidget(dot, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignTop)


class Form(QFrame):
    """Enter agrees, Esc cancels. `paused` is emitted when typing pauses, `resized` when its height changes.

    A form of one field has no title.
    """

    agreed = Signal()
    cancelled = Signal()
    paused = Signal()
    resized = Signal()

    def __init__(self, title: str, fields: Sequence[FormField], agree: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("form")
        self.setAccessibleName(title)
        self.title = title
        self.fields = {field.name: field for field in fields}
        self.is_touched = False
        self._labels: dict[str, PlainLabel] = {}
        self._offered: list[QPushButton] = []
        self.intro = self._line("muted")
        self.effect = self._line("small")
        self.problem = self._line("bad")
        self.agree_button = QPushButton(agree, self)
        self.agree_button.setObjectName("primary")
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.paused)
        self._lay_out(fields)
        self.order_tab_stops()
        self.agree_button.clicked.connect(lambda _checked=False: self.agree())
        self.cancel_button.clicked.connect(lambda _checked=False: self.cancelled.emit())
        for field in fields:
            field.input.edited.connect(self._note_edit)
            for watched in (field.input, *field.input.findChildren(QWidget)):
                watched.installEventFilter(self)
        self._check()

    @property
    def cells(self) -> dict[str, Cell]:
        """What the fields hold, as it was understood."""
        return {name: field.input.cell for name, field in self.fields.items()}

    def show_cells(self, cells: Mapping[str, Cell]) -> None:
        """Fill the fields."""
        for name, cell in cells.items():
            if name in self.fields:
                self.fields[name].input.show_cell(cell)
        self.is_touched = False
        self._check()

    def height_at(self, width: int) -> int:
        """The height that the form needs at this width."""
        column = self._column
        return max(column.heightForWidth(width) if column.hasHeightForWidth() else 0, column.minimumSize().height())

    def show_field(self, name: str, *, shown: bool) -> None:
        """Show a field with its label, or hide it."""
        label = self._labels.get(name)
        for part in (label, self.fields[name].input):
            if part is not None:
                part.setVisible(shown)
        self.resized.emit()

    def take_keyboard(self, name: str = "") -> None:
        """Give the keyboard to a field, by default the first one, or the button of a form without any."""
        field = self.fields.get(name) or next(iter(self.fields.values()), None)
        (field.input if field else self.agree_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def agree(self) -> None:
        """Agree to what the fields hold, or go to the first one that cannot be so."""
        wrong = self._first_wrong()
        if wrong is None:
            self._timer.stop()
            self.agreed.emit()
        else:
            wrong.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def guide(self, intro: str, skip: str) -> None:
        """Say what the form is for, and what its second button does instead of cancelling."""
        self._tell(self.intro, intro)
        self.cancel_button.setText(skip)

    def note_field(self, name: str, text: str, link: str = "", act: Callable[[], None] | None = None) -> FieldNote:
        """Say below a field that it was typed, with a link that does `act`."""
        note = FieldNote(text, link, self)
        note.setAccessibleName(f"{self.fields[name].label}: {text}")
        if act is not None:
            note.link.clicked.connect(lambda _checked=False: act())
        self._fields_grid.addWidget(note, 2 * list(self.fields).index(name) + 1, 1)
        self.resized.emit()
        return note

    def offer(self, text: str, act: Callable[[], None]) -> QPushButton:
        """Another button beside the two of every form."""
        button = QPushButton(text, self)
        button.clicked.connect(lambda _checked=False: act())
        self._buttons.insertWidget(2, button)
        self._offered.append(button)
        self.order_tab_stops()
        return button

    def tell_effect(self, text: str) -> None:
        """Say what agreeing would do."""
        self._tell(self.effect, text)

    def tell_problem(self, text: str) -> None:
        """Say why it cannot be agreed to."""
        self._tell(self.problem, text)

    def _first_wrong(self) -> FormField | None:
        return next(
            (
                field
                for field in self.fields.values()
                if field.input.is_unreadable or (field.needed and field.input.cell in (None, ""))
            ),
            None,
        )

    def _note_edit(self) -> None:
        self.is_touched = True
        self._check()
        self._timer.start()

    def _check(self) -> None:
        self.agree_button.setEnabled(self._first_wrong() is None)

    def _tell(self, line: PlainLabel, text: str) -> None:
        if line.text() != text:
            line.setText(text)
            line.setVisible(bool(text))
            self.resized.emit()

    # Set up

    def _line(self, look: str) -> PlainLabel:
        line = PlainLabel("", self)
        line.setObjectName(look)
        line.setWordWrap(True)
        line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        line.hide()
        return line

    def _lay_out(self, fields: Sequence[FormField]) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        self.heading = self._line("strong")
        self.heading.setText(self.title)
        self.heading.show()
        column.addWidget(self.heading)
        column.addWidget(self.intro)
        column.addLayout(self._grid(fields))
        column.addWidget(self.effect)
        column.addWidget(self.problem)
        self._buttons = buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.agree_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch()
        column.addLayout(buttons)

    def order_tab_stops(self) -> None:
        """Have Tab lead through the fields and then to the buttons: Qt forgets it when the form gets another parent."""
        stops: list[QWidget] = []
        for field in self.fields.values():
            stops += field.input.boxes.values() if isinstance(field.input, ChecksInput) else [field.input]
        for first, second in pairwise([*stops, self.agree_button, self.cancel_button, *self._offered]):
            QWidget.setTabOrder(first, second)

    def _grid(self, fields: Sequence[FormField]) -> QGridLayout:
        self._fields_grid = grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        wide = self._label_width(fields)
        for number, field in enumerate(fields):
            row = 2 * number  # below it is what is said of the field
            field.input.setParent(self)
            field.input.setAccessibleName(field.label)
            if isinstance(field.input, ChecksInput):
                grid.addWidget(field.input, row, 0, 1, 2)
                continue
            label = PlainLabel(field.label, self)
            label.setObjectName("muted")
            label.setWordWrap(True)
            label.setFixedWidth(wide)
            label.setBuddy(field.input)
            self._labels[field.name] = label
            grid.addWidget(label, row, 0)
            grid.addWidget(field.input, row, 1)
        return grid

    def _label_width(self, fields: Sequence[FormField]) -> int:
        """Room for the longest word of the fields' names, in pixels: between words they wrap."""
        words = (word for field in fields for word in field.label.split())
        widest = max((self.fontMetrics().horizontalAdvance(word) for word in words), default=0)
        return min(max(widest + 1, _LABEL), _WIDEST_LABEL)

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter agrees wherever the keyboard is in the form, but where it opens or chooses from a list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            is_open = isinstance(watched, ChoiceInput) and watched.view().isVisible()
            if not is_open:
                self.agree()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape or (event.key() in _ENTER and self.cancel_button.hasFocus()):
            self.cancelled.emit()
            event.accept()
        elif event.key() in _ENTER:
            self.agree()
            event.accept()
        else:
            super().keyPressEvent(event)


_LABEL, _WIDEST_LABEL = 104, 140
