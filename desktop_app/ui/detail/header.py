"""The head of the detail panel: who this is, the ways to HubSpot, and the panel's own buttons; also its handle."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from desktop_app.domain.client_list import ClientRow
from desktop_app.domain.links import Portal
from desktop_app.ui.clients.actions import ClientActions
from desktop_app.ui.session import Session
from desktop_app.ui.shared.elided import ElidedLabel
from desktop_app.ui.shared.initials import InitialsBadge
from desktop_app.ui.style.icons import icon


class ClientHeader(QFrame):
    """Stands in place of the dock's title bar: where it is empty, it drags the panel."""

    def __init__(self, session: Session, dock: QDockWidget) -> None:
        super().__init__(dock)
        self.setObjectName("panel")
        self._badge = InitialsBadge(38, parent=self)
        self.name = ElidedLabel("", "title", self)
        self.domain = ElidedLabel("", "muted", self)
        self._actions = ClientActions(session, self)
        self._links = self._make_links()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 12, 8)
        layout.setSpacing(10)
        layout.addLayout(self._make_head(dock))
        layout.addWidget(self._links)
        self.show_nobody()

    def show_client(self, row: ClientRow, portal: Portal) -> None:
        """Name the client and aim the links at it."""
        self._say(row.name, row.domain or self.tr("no domain"))
        self._actions.aim((row,), portal)
        self._links.show()

    def show_nobody(self) -> None:
        self._say(self.tr("No client selected"), self.tr("Choose one in a list"))
        self._links.hide()
        self._badge.hide()

    def _say(self, name: str, domain: str) -> None:
        self._badge.show_name(name)
        self._badge.show()
        self.name.setText(name)
        self.domain.setText(domain)
        self.update()

    def _make_head(self, dock: QDockWidget) -> QHBoxLayout:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.name)
        names.addWidget(self.domain)
        float_ = _plain_button("external-link", self.tr("Float or dock the panel"), self)
        float_.clicked.connect(lambda _checked=False: dock.setFloating(not dock.isFloating()))
        close = _plain_button("x", self.tr("Close the panel"), self)
        close.clicked.connect(lambda _checked=False: dock.hide())
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._badge)
        head.addLayout(names, 1)
        head.addWidget(float_, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _make_links(self) -> QWidget:
        links = QWidget(self)
        row = QHBoxLayout(links)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(_link_button(self._actions.company, self.tr("Company in CRM"), links))
        row.addWidget(_link_button(self._actions.account, self.tr("Client's account"), links))
        more = QToolButton(links)
        more.setIcon(icon("ellipsis"))
        more.setAccessibleName(self.tr("More actions"))
        more.setToolTip(self.tr("More actions"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        menu.setToolTipsVisible(True)
        menu.addActions([self._actions.end, self._actions.resume])
        more.setMenu(menu)
        row.addWidget(more)
        row.addStretch()
        return links


def _plain_button(sign: str, text: str, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setObjectName("plain")
    button.setIcon(icon(sign, "muted"))
    button.setIconSize(QSize(14, 14))
    button.setAccessibleName(text)
    button.setToolTip(text)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _link_button(action: QAction, text: str, parent: QWidget) -> QToolButton:
    """A button for a link, which says why when it cannot be followed."""
    button = QToolButton(parent)
    button.setText(f"{text} ↗")
    button.setAccessibleName(text)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.clicked.connect(lambda _checked=False: action.trigger())

    def follow() -> None:
        button.setEnabled(action.isEnabled())
        button.setToolTip("" if action.isEnabled() else action.toolTip())

    action.changed.connect(follow)
    return button
