"""The docked panel on the right: one client, in four tabs, shared by every screen."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QFormLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.changes import Changed
from desktop_app.domain.client_details import ClientDetails
from desktop_app.domain.errors import UserError
from desktop_app.domain.links import Portal
from desktop_app.services.clients import client_details, portal
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.detail import pages
from desktop_app.ui.detail.header import ClientHeader
from desktop_app.ui.session import Session
from desktop_app.ui.shared.card import plain_label
from desktop_app.ui.shared.counted_tabs import CountedTabs

_SUBJECTS = Changed.EVERYTHING & ~(Changed.TEAM | Changed.TASKS | Changed.EMAILS | Changed.SETTINGS)


@dataclass(frozen=True, slots=True)
class Answer:
    """A client whole, and the partner's account that its links lead through."""

    details: ClientDetails
    portal: Portal


class DetailPanel(QDockWidget):
    """Shows the client that was opened last; it can be closed, floated and resized."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dock")
        self.setWindowTitle(self.tr("Detail panel"))
        self.setAllowedAreas(Qt.DockWidgetArea.RightDockWidgetArea | Qt.DockWidgetArea.LeftDockWidgetArea)
        self._session = session
        self.client_id: str | None = None
        self.header = ClientHeader(session, self)
        self.setTitleBarWidget(self.header)
        self.tabs = CountedTabs(height=36, side=10)
        self.tabs.setAccessibleName(self.tr("About the client"))
        self._pages = QStackedWidget()
        self._fillers = [
            self._add_page(self.tr("Details"), pages.facts),
            self._add_page(self.tr("Renewals"), pages.renewals),
            self._add_page(self.tr("Portal usage"), pages.apps),
            self._add_page(self.tr("Engagement"), pages.engagement),
        ]
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self._content = self._make_content()
        self.setWidget(self._in_body(self._content))
        self.show_nobody()
        session.announcer.changed.connect(self._note)
        session.workspace_opened.connect(lambda _path: self.show_nobody())

    def open(self, client_id: str) -> None:
        """Show this client."""
        self.client_id = client_id
        today = self._session.today()

        def question(workspace: Workspace) -> Answer:
            return Answer(client_details(workspace, client_id, today), portal(workspace))

        self._session.ask(question, self._show, topic="panel", failed=self._gone)

    def shown_name(self) -> str:
        """The name of the client that is shown; empty when there is none."""
        return self.header.name.text() if self._content.isVisibleTo(self) else ""

    def show_nobody(self) -> None:
        """Show no client."""
        self.client_id = None
        self.header.show_nobody()
        self._content.hide()

    def _note(self, changed: Changed) -> None:
        if changed & _SUBJECTS and self.client_id is not None:
            self.open(self.client_id)

    def _gone(self, fault: Exception) -> None:
        if isinstance(fault, UserError):  # taken back with its import
            self.show_nobody()
        else:
            self._session.failed.emit(fault)

    def _show(self, answer: Answer) -> None:
        self.header.show_client(answer.details.row, answer.portal)
        for fill in self._fillers:
            fill(answer.details)
        self._content.show()

    # Set up

    def _make_content(self) -> QWidget:
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addWidget(self._pages, 1)
        return content

    def _in_body(self, content: QWidget) -> QWidget:
        body = QWidget()
        body.setObjectName("panel")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(content)
        return body

    def _add_page(
        self, name: str, lines: Callable[[ClientDetails], Iterable[pages.Line]]
    ) -> Callable[[ClientDetails], None]:
        page = QWidget()
        page.setObjectName("panel")
        form = QFormLayout(page)
        form.setContentsMargins(16, 14, 16, 16)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(6)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        self._pages.addWidget(area)
        self.tabs.addTab(name)
        return lambda details: self._fill(form, list(lines(details)))

    def _fill(self, form: QFormLayout, lines: Sequence[pages.Line]) -> None:
        while form.rowCount():
            form.removeRow(0)
        for title, value in lines or [(self.tr("No data"), "")]:
            text = plain_label(self.tr("no data") if value is None else str(value))
            text.setWordWrap(True)
            text.setAccessibleName(title)
            form.addRow(plain_label(title, "muted"), text)
