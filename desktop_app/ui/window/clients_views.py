"""The Clients tab's two views, one in front: this week, and all clients."""

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.formatting import format_count
from desktop_app.shown_text import tool_tip
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.pill import PillButton
from desktop_app.ui.shared.segment_bar import SegmentBar
from desktop_app.ui.week.count import WeekCount

if TYPE_CHECKING:
    from desktop_app.ui.clients.tab import ClientsTab
    from desktop_app.ui.week.page import WeekPage

_STORED = "clients_view"


class ClientsView(StrEnum):
    """What the Clients tab shows."""

    WEEK = "week"
    ALL = "all"


class ClientsViews(QWidget):
    """Switches between the views; the week is built when it is first wanted.

    `week_counted` carries how many lines the week has, `client_selected` the current client of the list in front;
    `opened` gives the panel the keyboard, `print_asked` prints the view in front, `me_asked` asks which owner the
    person is, `what_if_asked` carries what to imagine about the tier.
    """

    week_counted = Signal(int)
    client_selected = Signal(str)
    opened = Signal()
    print_asked = Signal()
    me_asked = Signal()
    what_if_asked = Signal(object)

    def __init__(self, session: Session, clients: "ClientsTab", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self.clients = clients
        self.week: WeekPage | None = None
        self._names = {ClientsView.WEEK: self.tr("This week"), ClientsView.ALL: self.tr("All clients")}
        self.views = SegmentBar(self._names.items(), self)
        self.print_ = PillButton(self.tr("Print…"), self, radius=8)
        self.print_.setToolTip(tool_tip(self.tr("Print what is listed (Ctrl+P)")))
        self.print_.clicked.connect(self.print_asked)
        self._controls = QStackedWidget(self)
        self._controls.addWidget(QWidget())
        self._stack = QStackedWidget(self)
        self._stack.addWidget(clients)
        self._lay_out()
        self.counting = WeekCount(session, lambda: self.week is None or not self.week.isVisible(), self)
        self.counting.counted.connect(self._count_week)
        session.workspace_opened.connect(lambda _path: self._name(ClientsView.WEEK))
        clients.counted.connect(lambda number: self._count(ClientsView.ALL, number))
        clients.client_selected.connect(self.client_selected)
        clients.table.opened.connect(lambda _client: self.opened.emit())
        clients.actions_.details.triggered.connect(lambda _checked=False: self.opened.emit())
        self.views.chosen.connect(self._choose)

    @property
    def view(self) -> ClientsView:
        """The view in front."""
        return ClientsView.ALL if self._stack.currentWidget() is self.clients else ClientsView.WEEK

    def restore(self) -> None:
        """Bring the view to the front that was there last."""
        stored = self._session.settings.get(_STORED, ClientsView.ALL.value)
        self.show_view(ClientsView.WEEK if stored == ClientsView.WEEK else ClientsView.ALL)

    def show_view(self, view: ClientsView) -> None:
        """Bring a view to the front; it is the first one at the next start, too."""
        if view is ClientsView.WEEK and self.week is None:
            self._build_week()
        week = self.week if view is ClientsView.WEEK else None
        self._stack.setCurrentWidget(week or self.clients)
        (week or self.clients).aim()
        self._controls.setCurrentIndex(1 if week else 0)
        self.views.show_view(view)
        self._session.settings.set(_STORED, view.value)

    def take_keyboard(self) -> None:
        """Have the keyboard at the list in front."""
        if self.view is ClientsView.WEEK and self.week is not None:
            self.week.take_keyboard()
        else:
            self.clients.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def count_clients(self, number: int) -> None:
        """Say how many clients there are, before the list of them is read."""
        self._count(ClientsView.ALL, number)

    def current_client(self) -> str | None:
        """The client that the list in front is at."""
        if self.view is ClientsView.WEEK and self.week is not None:
            return self.week.current_client()
        return self.clients.table.current_id()

    def step(self, rows: int, start: str | None = None) -> None:
        """Go to the next client of the list in front, or a previous one; from the client `start`, where it has that."""
        if self.view is ClientsView.WEEK and self.week is not None and self.isVisible():
            self.week.step(rows, start)
        else:
            self.clients.step(rows, start)

    def _choose(self, view: ClientsView) -> None:
        self.show_view(view)
        self.take_keyboard()

    def _build_week(self) -> None:
        from desktop_app.ui.week.page import WeekPage

        self.week = WeekPage(self._session)
        self.week.counted.connect(self._count_week)
        self.week.aimed.connect(self.clients.actions_.aim)
        self._stack.addWidget(self.week)
        self._controls.addWidget(self.week.controls)
        self.week.client_selected.connect(self.client_selected)
        self.week.entered.connect(self.opened)
        self.week.me_asked.connect(self.me_asked)
        self.week.what_if_asked.connect(self.what_if_asked)

    def _count_week(self, number: int) -> None:
        self._count(ClientsView.WEEK, number)
        self.week_counted.emit(number)

    def _count(self, view: ClientsView, number: int) -> None:
        self._name(view, f"  {format_count(number)}")

    def _name(self, view: ClientsView, count: str = "") -> None:
        self.views.buttons[view].setText(f"{self._names[view]}{count}")
        self.views.fit()
        self._column.activate()  # before it is painted: at the start the window is busy right after that

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 12, 12, 0)
        bar.setSpacing(8)
        bar.addWidget(self.views)
        bar.addWidget(self._controls, 1)
        bar.addWidget(self.print_)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._stack, 1)
