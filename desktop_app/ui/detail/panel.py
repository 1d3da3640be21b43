"""The docked panel on the right: one client, in four tabs, shared by every screen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from desktop_app.domain.changes import Changed
from desktop_app.domain.client_details import ClientDetails
from desktop_app.domain.errors import UserError
from desktop_app.domain.links import Portal
from desktop_app.domain.printed_sheets import PrintedSheet
from desktop_app.services.clients import portal
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.detail.header import ClientHeader
from desktop_app.ui.detail.row import PanelRow
from desktop_app.ui.detail.row_list import RowList
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.counted_tabs import CountedTabs

if TYPE_CHECKING:
    from desktop_app.services.typing.entry import TypedIn
    from desktop_app.ui.detail.placed_form import PlacedForm
    from desktop_app.ui.detail.row_actions import RowActions
    from desktop_app.ui.detail.typing_forms import TypingForms

_SUBJECTS = Changed.EVERYTHING & ~(Changed.TEAM | Changed.TASKS | Changed.EMAILS)

_SIDE, _TAB_SIDE = 16, 8
# The tab that a client's notes are in.
_DETAILS = 0

Page = Callable[[ClientDetails], Sequence[PanelRow]]


@dataclass(frozen=True, slots=True)
class PanelContent:
    """A client whole, and the partner's account that its links lead through."""

    details: ClientDetails
    portal: Portal


class DetailPanel(QDockWidget):
    """Shows the client that was opened last; it can be closed, floated and resized.

    `left` is emitted when the person wants to go back to where the client was picked, `client_changed` with the client
    shown from now on, or none (empty), `escaped` when Esc is pressed in it, `sheet_changed` when a form that is not
    about a client takes the panel or leaves it; `column_asked` and `tier_asked` when a form leads to a new column or to
    the tier report.
    """

    left = Signal()
    sheet_changed = Signal()
    client_changed = Signal(str)
    escaped = Signal()
    column_asked = Signal()
    tier_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dock")
        self.setWindowTitle(self.tr("Detail panel"))
        self.setAllowedAreas(Qt.DockWidgetArea.RightDockWidgetArea | Qt.DockWidgetArea.LeftDockWidgetArea)
        self._session = session
        self.client_id: str | None = None
        self._answer: PanelContent | None = None
        self._stale = False
        self._came_from: QWidget | None = None
        self._wanted: str | None = None
        self._forms: TypingForms | None = None
        self._placed: dict[str, PlacedForm] = {}
        self._sheet: PlacedForm | None = None
        self.header = ClientHeader(session, lambda: self.row_actions, self)
        self.setTitleBarWidget(self.header)
        self.tabs = CountedTabs(height=36, side=_TAB_SIDE)
        self.tabs.setAccessibleName(self.tr("About the client"))
        self._stack = QStackedWidget()
        self.lists: list[RowList] = []
        self._waiting: set[int] = set()
        self._add_page(self.tr("Client details"))
        self._add_page(self.tr("Renewals"))
        self._add_page(self.tr("Portal usage"))
        self._add_page(self.tr("Engagement"))
        self.tabs.currentChanged.connect(self._show_page)
        self._content = self._make_content()
        self._sheet_area = self._make_sheet_area()
        self.setWidget(self._in_body(self._content, self._sheet_area))
        self.show_nobody()
        session.announcer.details_changed.connect(self._note)
        session.workspace_opened.connect(lambda _path: self.show_nobody())

    @property
    def forms(self) -> "TypingForms":
        """The forms that are opened in the panel, about the client that is shown."""
        if self._forms is None:
            from desktop_app.ui.detail.typing_forms import TypingForms

            forms = self._forms = TypingForms(self._session, self)
            forms.details = self._answer.details if self._answer is not None else None
            forms.opened.connect(self._open_form)
            forms.closed.connect(self._close_form)
            forms.made.connect(self._show_made)
            forms.column_asked.connect(self.column_asked)
            forms.tier_asked.connect(self.tier_asked)
        return self._forms

    @cached_property
    def row_actions(self) -> "RowActions":
        """What rows do, about the client that is shown; loaded when the first of them does something."""
        from desktop_app.ui.detail.row_actions import RowActions

        return RowActions(self._session, self, lambda: self._answer.details if self._answer is not None else None)

    @cached_property
    def _fillers(self) -> Sequence[Page]:
        """What gives the rows of each tab."""
        from desktop_app.ui.detail import details_page, engagement_page, renewals_page, usage_page

        return details_page.rows, renewals_page.rows, usage_page.rows, engagement_page.rows

    def open(self, client_id: str) -> None:
        """Show this client."""
        self.client_id = client_id
        self._put_sheet_away()
        self._wanted = None
        self._stale = False
        today = self._session.today()
        self.client_changed.emit(client_id)

        def question(workspace: Workspace) -> PanelContent:
            from desktop_app.services.client_details import client_details  # the first page need not wait for it

            return PanelContent(client_details(workspace, client_id, today), portal(workspace))

        self._session.ask(question, self._show, topic="panel", failed=self._gone)

    def show_note(self, note_id: int) -> None:
        """Go to a note of the client that was opened just now, as soon as it is there."""
        from desktop_app.ui.detail.details_page import note_key

        self._wanted = note_key(note_id)
        self.tabs.setCurrentIndex(_DETAILS)

    def enter(self) -> None:
        """Give the panel the keyboard; Esc gives it back."""
        focused = QApplication.focusWidget()
        if focused is not None and not self.isAncestorOf(focused):
            self._came_from = focused
        self.lists[self.tabs.currentIndex()].setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Give the keyboard back to where it came from."""
        back, self._came_from = self._came_from, None
        if back is not None and isValid(back) and back.isVisible():
            back.window().activateWindow()
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    def come_after(self, control: QWidget) -> None:
        """Have Tab reach the panel after `control`, which was built later."""
        inside = [widget for widget in self.findChildren(QWidget) if widget.window() is control.window()]  # no popups
        stops = [widget for widget in inside if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for first, second in pairwise([control, *stops]):
            QWidget.setTabOrder(first, second)

    def shown_name(self) -> str:
        """The name of the client that is shown; empty when there is none."""
        return self.header.name.text() if self._content.isVisibleTo(self) else ""

    def printed(self) -> PrintedSheet | None:
        """The client that is shown, with what all tabs say, as it is printed."""
        if self._answer is None:
            return None
        from desktop_app.ui.detail.printing import client_sheet

        pages = zip((page.accessibleName() for page in self.lists), self._fillers, strict=True)
        return client_sheet(self._answer.details, pages)

    @property
    def has_sheet(self) -> bool:
        """Whether a form that is about no client has the panel."""
        return self._sheet is not None

    def show_nobody(self) -> None:
        """Show no client."""
        self.client_id = None
        self._answer = None
        self._aim_forms(None)
        self.header.show_nobody()
        self._content.hide()
        self.client_changed.emit("")

    def _note(self, changed: Changed) -> None:
        if changed & _SUBJECTS and self.client_id is not None:
            if self.isVisible():
                self.open(self.client_id)
            else:
                self._stale = True

    def _gone(self, fault: Exception) -> None:
        if isinstance(fault, UserError):  # taken back with its import
            self.show_nobody()
        else:
            self._session.failed.emit(fault)

    def _show(self, answer: PanelContent) -> None:
        self._answer = answer
        if self.has_sheet:
            self.forms.details = answer.details
            return
        self.header.show_client(answer.details, answer.portal, self._session.now())
        self._waiting = set(range(len(self.lists)))
        self._show_page(self.tabs.currentIndex())
        self._content.show()
        self._aim_forms(answer.details)
        if self._wanted is not None:
            self.lists[_DETAILS].go_to(self._wanted)
            self._wanted = None

    def _aim_forms(self, details: ClientDetails | None) -> None:
        if self._forms is not None:
            self._forms.aim(details)

    def _show_page(self, number: int) -> None:
        """Bring a tab to the front, and fill it if that was put off until now."""
        self._stack.setCurrentIndex(number)
        if number in self._waiting and self._answer is not None:
            self._waiting.discard(number)
            self.lists[number].show_rows(self._rows(number, self._answer.details))

    # Forms

    def _rows(self, number: int, details: ClientDetails) -> Sequence[PanelRow]:
        """The rows of a tab, with the form that is open in it after its row."""
        rows = list(self._fillers[number](details))
        placed = self._placed.get(details.row.client_id)
        if placed is None or placed.page != number:
            return rows
        place = next((at for at, row in enumerate(rows, 1) if row.key == placed.anchor), 1)
        from desktop_app.ui.detail.form_row import FormRow

        return [*rows[:place], FormRow(key="form", form=placed.form), *rows[place:]]

    def _open_form(self, placed: "PlacedForm") -> None:
        """Open a form in its place, with the keyboard in it; one that is open about the same client is closed."""
        if placed.client_id is None:
            self._show_sheet(placed)
        elif placed.client_id == self.client_id:
            self._drop(self._placed.pop(placed.client_id, None))
            self._placed[placed.client_id] = placed
            self.tabs.setCurrentIndex(placed.page)
            self._fill_again()
            self.lists[placed.page].show_form()
            placed.form.take_keyboard()

    def _close_form(self, placed: "PlacedForm") -> None:
        if placed is self._sheet:
            self._sheet = None
            self._drop(placed)
            self._end_sheet()
        elif placed.client_id is not None and self._placed.get(placed.client_id) is placed:
            del self._placed[placed.client_id]
            if placed.page != self.tabs.currentIndex():
                self.lists[placed.page].show_rows(())  # filled again when it comes to the front
            self._fill_again()
            self._drop(placed)
            if placed.client_id == self.client_id:
                self.lists[placed.page].be_at(placed.anchor)
                self.lists[placed.page].setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self, placed: "PlacedForm | None") -> None:
        if placed is not None:
            placed.form.hide()
            placed.form.deleteLater()

    def _fill_again(self) -> None:
        self._waiting = set(range(len(self.lists)))
        self._show_page(self.tabs.currentIndex())

    def _show_sheet(self, placed: "PlacedForm") -> None:
        """Give the panel to a form about no client."""
        self._drop(self._sheet)
        self._sheet = placed
        self._sheet_column.insertWidget(0, placed.form)
        placed.form.order_tab_stops()
        placed.form.heading.hide()  # the panel's own says it
        self.header.show_title(placed.form.title)
        self._content.hide()
        self._sheet_area.show()
        placed.form.show()
        self.sheet_changed.emit()
        placed.form.take_keyboard()

    def _put_sheet_away(self) -> None:
        """A client is to be seen: what was begun in a form about no client is gone, as with Cancel."""
        if self._sheet is not None:
            self._close_form(self._sheet)

    def _end_sheet(self) -> None:
        self._sheet_area.hide()
        if self._answer is not None and self.client_id is not None:
            self._show(self._answer)
        else:
            self.show_nobody()
        self.sheet_changed.emit()

    def _show_made(self, placed: "PlacedForm", made: "TypedIn") -> None:
        """Show a client that was just typed in."""
        if placed.client_id is None and made.client_id:
            self._session.open_client(made.client_id)

    # Set up

    def _make_content(self) -> QWidget:
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        band = QFrame()
        band.setObjectName("tabBand")
        beside = QHBoxLayout(band)
        room = _SIDE - _TAB_SIDE  # the tabs' names begin where the rows do
        beside.setContentsMargins(room, 0, room, 0)
        beside.addWidget(self.tabs)
        layout.addWidget(band)
        layout.addWidget(self._stack, 1)
        return content

    def _in_body(self, *parts: QWidget) -> QWidget:
        body = QWidget()
        body.setObjectName("panel")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in parts:
            layout.addWidget(part)
        return body

    def _make_sheet_area(self) -> QScrollArea:
        """What a form about no client lies in, to be scrolled where the window is low."""
        body = QWidget()
        body.setObjectName("panel")
        self._sheet_column = QVBoxLayout(body)
        self._sheet_column.setContentsMargins(_SIDE, 4, _SIDE, _SIDE)
        self._sheet_column.addStretch()
        area = QScrollArea()
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.hide()
        return area

    def _add_page(self, name: str) -> None:
        page = RowList(name)
        page.acted.connect(lambda act, place: self.row_actions.do(act, place))  # noqa: PLW0108 - loaded then
        page.acted.connect(lambda act, _place: self.forms.do(act))
        self.lists.append(page)
        self._stack.addWidget(page)
        self.tabs.addTab(name)

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            self.escaped.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """A form that has the panel is closed in place of the panel."""
        if self._sheet is not None:
            self._sheet.form.cancelled.emit()
            event.ignore()
        else:
            super().closeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale and self.client_id is not None:
            self.open(self.client_id)
