"""The user guide in a window of its own: contents on the left, the page on the right, a search, back and forward."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSplitter, QToolButton, QVBoxLayout, QWidget

from desktop_app import paths
from desktop_app.shown_text import tool_tip
from desktop_app.ui.help.guide import headings, read_guide, with_words
from desktop_app.ui.help.page_view import PageView
from desktop_app.ui.shared.filter_field import FilterField
from desktop_app.ui.shared.grouped_list import GroupedList
from desktop_app.ui.shared.grouped_rows import GroupHeading, GroupLine, LineGroup
from desktop_app.ui.shared.window_size import resize_within_screen
from desktop_app.ui.startup.language import spoken_language
from desktop_app.ui.style.icons import icon

_WIDEST = 400


@dataclass(frozen=True, slots=True)
class GuideLocation:
    """A page of the guide by its name, and one of its headings or nothing."""

    page: str
    heading: str = ""


class HelpWindow(QWidget):
    """Lies beside the window that it helps with, and closes along with it."""

    turned = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("page")
        self.setWindowTitle(self.tr("User guide"))
        resize_within_screen(self, 1_040, 720)
        folder = paths.guide(spoken_language())
        self._sections = read_guide(folder)
        self._pages = {page.name: page for section in self._sections for page in section.pages}
        self._past: list[GuideLocation] = []
        self._ahead: list[GuideLocation] = []
        self.place: GuideLocation | None = None
        self.view = PageView(folder, self)
        self.contents = GroupedList(self.tr("Contents"), self)
        self.search = self._make_search()
        self.back = self._button("chevron-left", self.tr("Back"), "Alt+Left", self.go_back)
        self.forward = self._button("chevron-right", self.tr("Forward"), "Alt+Right", self.go_forward)
        self.view.page_asked.connect(lambda page, heading: self.open_page(GuideLocation(page, heading)))
        self.contents.opened.connect(self._open_listed)
        self._lay_out()
        self._add_keys()
        self._list_pages()

    def open_topic(self, place: GuideLocation) -> None:
        """Show a page at a heading named as in English: each language has the same headings in the same order."""
        page = self._pages.get(place.page)
        if page is not None and place.heading:
            english = headings((paths.guide() / f"{page.name}.md").read_text(encoding="utf-8"))
            place = replace(place, heading=headings(page.text)[english.index(place.heading)])
        self.open_page(place)

    def open_page(self, place: GuideLocation) -> None:
        """Show a page; the one before is where Back leads."""
        if place.page not in self._pages or place == self.place:
            return
        if self.place is not None:
            self._past.append(self.place)
        self._ahead.clear()
        self._turn(place)

    def go_back(self) -> None:
        """Show the page before."""
        if self._past and self.place is not None:
            self._ahead.append(self.place)
            self._turn(self._past.pop())

    def go_forward(self) -> None:
        """Show the page that Back came from."""
        if self._ahead and self.place is not None:
            self._past.append(self.place)
            self._turn(self._ahead.pop())

    # Set up

    def _make_search(self) -> QLineEdit:
        field = FilterField(self)
        field.setMinimumWidth(120)
        field.setMaximumWidth(_WIDEST)
        field.setPlaceholderText(self.tr("Search the guide"))
        field.setAccessibleName(self.tr("Search the guide"))
        field.textChanged.connect(self._search)
        field.left.connect(self._go_to_match)
        return field

    def _button(self, sign: str, name: str, keys: str, does: object) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("plain")
        button.setIcon(icon(sign))
        button.setIconSize(QSize(16, 16))
        button.setAccessibleName(name)
        button.setToolTip(tool_tip(f"{name} ({QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)})"))
        button.setShortcut(QKeySequence(keys))
        button.clicked.connect(does)
        return button

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(4)
        for widget in (self.back, self.forward):
            bar.addWidget(widget)
        bar.addWidget(self.search, 1)
        side = QWidget()
        left = QVBoxLayout(side)
        left.setContentsMargins(12, 12, 0, 12)
        left.setSpacing(8)
        left.addLayout(bar)
        left.addWidget(_card(self.contents), 1)
        right = QWidget()
        room = QVBoxLayout(right)
        room.setContentsMargins(12, 12, 12, 12)
        room.addWidget(_card(self.view))
        halves = QSplitter(self)
        halves.setChildrenCollapsible(False)
        halves.addWidget(side)
        halves.addWidget(right)
        halves.setStretchFactor(1, 1)
        halves.setSizes([300, 740])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(halves)

    def _add_keys(self) -> None:
        for keys, does in (
            ("Esc", self.close),
            ("Ctrl+F", self._search_again),
            ("F3", self.view.find_next),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(does)

    # What is shown

    def _turn(self, place: GuideLocation) -> None:
        self.place = place
        self.view.show_page(self._pages[place.page], place.heading, self.search.text().strip())
        self._mark_listed()
        self.back.setEnabled(bool(self._past))
        self.forward.setEnabled(bool(self._ahead))
        self.turned.emit()

    def _list_pages(self) -> None:
        matching = with_words(self._sections, self.search.text())
        self.contents.show_groups(
            [
                LineGroup(
                    GroupHeading(section.title),
                    [GroupLine(page.title, icon="file-text", record=page.name) for page in section.pages],
                )
                for section in matching
            ]
        )
        self._mark_listed()

    def _mark_listed(self) -> None:
        self.contents.go_to_row(self.contents.rows.row_of(self.place.page if self.place else None))

    def _open_listed(self, name: object) -> None:
        if isinstance(name, str):
            self.open_page(GuideLocation(name))

    def _search(self) -> None:
        self._list_pages()
        self.view.mark(self.search.text().strip())

    def _go_to_match(self) -> None:
        """Enter or Down opens the first page found, or goes on in the one that is shown."""
        listed = [line.record for line in self.contents.rows.lines()]
        if self.place is not None and self.place.page in listed:
            self.view.find_next()
        elif listed:
            self._open_listed(listed[0])

    def _search_again(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()


def open_guide(window: QWidget, place: GuideLocation) -> HelpWindow:
    """Show a page of the guide beside `window`, in the help window that it has already if it does."""
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    help_window = window.findChild(HelpWindow, options=direct) or HelpWindow(window)
    help_window.open_topic(place)
    help_window.show()
    help_window.raise_()
    help_window.activateWindow()
    help_window.view.setFocus(Qt.FocusReason.OtherFocusReason)
    return help_window


def _card(inside: QWidget) -> QFrame:
    card = QFrame()
    card.setObjectName("surface")
    layout = QVBoxLayout(card)
    layout.setContentsMargins(1, 4, 1, 4)
    layout.addWidget(inside)
    return card
