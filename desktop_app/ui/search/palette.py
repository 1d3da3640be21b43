"""The palette over the window: one field, and below it whatever its words may mean, best first."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from heapq import merge
from operator import itemgetter

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.i18n import translate
from desktop_app.services.search import SearchEntry, SearchIndex
from desktop_app.ui.search.groups import MOST, grouped, line_of
from desktop_app.ui.shared.card import plain_label
from desktop_app.ui.shared.grouped_list import ROW_HEIGHT, GroupedList
from desktop_app.ui.shared.grouped_rows import GroupHeading, LineGroup
from desktop_app.ui.style.icons import icon

_WIDTH, _HEAD, _MOST_ROWS, _SIGN = 620, 48, 13, 16


class PaletteField(QLineEdit):
    """Keeps the keyboard while the list below it is walked; `stepped` carries the number of lines."""

    stepped = Signal(int)
    left = Signal()

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        # Painted here, as it follows the theme, which a picture in a label does not.
        icon("search", "muted").paint(QPainter(self), QRect(0, (self.height() - _SIGN) // 2, _SIGN, _SIGN))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1,
            Qt.Key.Key_PageDown: _MOST_ROWS - 3, Qt.Key.Key_PageUp: 3 - _MOST_ROWS,
        }  # fmt: skip
        if Qt.Key(event.key()) in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next_: bool) -> bool:
        """Tab walks the list too: there is nothing else to go to."""
        self.stepped.emit(1 if next_ else -1)
        return True


class Palette(QWidget):
    """Lies over the whole window, so that a click beside it closes it; `chosen` carries what to go to."""

    chosen = Signal(object)
    opened = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._few = SearchIndex(())
        self._indexes: Sequence[SearchIndex] = ()
        self._is_loading = True
        self._keys: Mapping[str, str] = {}
        self._recent: Sequence[SearchEntry] = ()
        self._hints: Sequence[SearchEntry] = ()
        self._anchor: Callable[[], QRect] = self.rect
        self._before: QWidget | None = None
        self.field = PaletteField()
        self.list = GroupedList(self.tr("Search results"))
        self.status_label = plain_label(look="quiet")
        self._card = self._make_card()
        self.field.textChanged.connect(lambda _text: self.search())
        self.field.returnPressed.connect(self.list.open_current)
        self.field.stepped.connect(self.list.step)
        self.field.left.connect(self.leave)
        self.list.opened.connect(self._choose)
        self.list.current_changed.connect(self._announce)
        window.installEventFilter(self)
        self.hide()

    def open(self, anchor: Callable[[], QRect]) -> None:
        """Show the palette at `anchor()`, a place in the window; what was typed before is gone."""
        self._anchor = anchor
        self._before = self.window().focusWidget()
        self.opened.emit()
        self.field.clear()
        self.search()
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Close the palette and give the keyboard back to where it was."""
        if self.isVisible():
            self.hide()
            if self._before is not None:
                self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def look_in(self, indexes: Sequence[SearchIndex]) -> None:
        """Search the workspace through these `indexes` from now on."""
        self._indexes = indexes
        self._is_loading = False
        self._search_again()

    def wait(self) -> None:
        """Find nothing of a workspace until it is said where to look."""
        self._indexes = ()
        self._is_loading = True
        self._search_again()

    def offer(
        self,
        few: Iterable[SearchEntry],
        recent: Sequence[SearchEntry],
        hints: Sequence[SearchEntry],
        keys: Mapping[str, str],
    ) -> None:
        """Find these `few` besides; with nothing typed, show the `recent` ones and `hints`; `keys` are of commands."""
        self._few, self._recent, self._hints, self._keys = SearchIndex(few), recent, hints, keys
        self._search_again()

    def entries(self) -> list[SearchEntry]:
        """What is listed, from top to bottom."""
        return [line.record for line in self.list.rows.lines() if isinstance(line.record, SearchEntry)]

    def search(self) -> None:
        """List what the words in the field may mean."""
        text = self.field.text().strip()
        groups = self._hits(text) if text else self._without_words()
        self.list.show_groups(groups)
        self.list.go_to_row(self.list.rows.next_line(-1, 1))
        self._tell(text)
        self._place()

    def _search_again(self) -> None:
        if self.isVisible():
            self.search()

    def _hits(self, text: str) -> list[LineGroup]:
        hits = (index.hits(text, recent=self._recent, most=MOST) for index in (*self._indexes, self._few))
        return grouped((hit.entry for hit in merge(*hits, key=itemgetter(0))), self._keys)

    def _without_words(self) -> list[LineGroup]:
        groups = []
        if self._recent:
            recent = [line_of(entry, self._keys) for entry in self._recent]
            groups.append(LineGroup(GroupHeading(self.tr("Recent")), recent))
        return [*groups, *grouped(self._hints, self._keys)]

    def _tell(self, text: str) -> None:
        number = len(self.list.rows.lines())
        if number:
            self.status_label.setText(self.tr("%n result(s)", "", number) if text else "")
        else:
            nothing = translate("Loading", "Loading…") if self._is_loading else self.tr("Nothing found")
            self.status_label.setText(nothing if text else "")
        self.list.setAccessibleDescription(self.status_label.text())
        self._announce()

    def _announce(self) -> None:
        """Have a screen reader say the current line, since the keyboard itself stays in the field."""
        line = self.list.current_line()
        text = line.spoken if line is not None else self.status_label.text()
        self.field.setAccessibleDescription(text)
        if text and self.isVisible() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, text))

    def _choose(self, record: object) -> None:
        self.leave()
        self.chosen.emit(record)

    # Set up

    def _make_card(self) -> QFrame:
        card = QFrame(self)
        card.setObjectName("surface")
        self.field.setObjectName("bare")
        self.field.setTextMargins(_SIGN + 8, 0, 0, 0)
        self.field.setAccessibleName(self.tr("Search everywhere"))
        self.field.setPlaceholderText(self.tr("Search clients, contacts, products, months, notes and commands"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 14, 0)
        head.setSpacing(8)
        head.addWidget(self.field, 1)
        head.addWidget(self.status_label)
        self._line = line = QFrame()
        line.setObjectName("hairline")
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 6, 1, 6)
        column.setSpacing(5)
        column.addLayout(head)
        column.addWidget(line)
        column.addWidget(self.list, 1)
        return card

    def _place(self) -> None:
        window, at = self.window().rect(), self._anchor()
        width = min(max(at.width(), _WIDTH), window.width() - 32)
        rows = min(self.list.rows.rowCount(), _MOST_ROWS)
        for part in (self._line, self.list):
            part.setVisible(rows > 0)
        height = min(_HEAD + 8 + rows * ROW_HEIGHT, window.height() - at.top() - 24)
        left = min(at.left(), window.width() - width - 16)
        self.setGeometry(window)
        self._card.setGeometry(left, at.top(), width, height)

    # Qt

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._card.geometry().contains(event.position().toPoint()):
            self.leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.window() and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False
