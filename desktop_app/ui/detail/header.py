"""The head of the detail panel: who this is, how old the data are, the ways to HubSpot; also the panel's handle."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from desktop_app.domain.client_details import ClientDetails
from desktop_app.domain.links import Portal
from desktop_app.formatting import format_day
from desktop_app.shown_text import tool_tip
from desktop_app.ui.detail.client_actions import ClientActions
from desktop_app.ui.detail.detail_texts import short_origin
from desktop_app.ui.detail.sharing import sharing_notices
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.card import plain_label
from desktop_app.ui.shared.data_age import as_of
from desktop_app.ui.shared.elided_label import ElidedLabel
from desktop_app.ui.shared.initials import InitialsBadge
from desktop_app.ui.shared.menu import Menu
from desktop_app.ui.style.icons import icon

if TYPE_CHECKING:
    from desktop_app.ui.detail.row_actions import RowActions


class ClientHeader(QFrame):
    """Stands in place of the dock's title bar: where it is empty, it drags the panel."""

    def __init__(self, session: Session, row_actions: "Callable[[], RowActions]", dock: QDockWidget) -> None:
        super().__init__(dock)
        self.setObjectName("panel")
        self._row_actions = row_actions
        self._badge = InitialsBadge(38, parent=self)
        self.name = ElidedLabel("", "title", self)
        self.domain = ElidedLabel("", "muted", self)
        self.age = ElidedLabel("", "small", self)
        self._actions = ClientActions(session, self)
        self._links = self._make_links()
        self.ended = self._make_ended()
        self._notices, self.notices = self._make_notices()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 12, 8)
        layout.setSpacing(10)
        layout.addLayout(self._make_head(dock))
        layout.addWidget(self.ended)
        layout.addWidget(self._notices)
        layout.addWidget(self._links)
        layout.addWidget(self.age)
        self.show_nobody()

    def show_client(self, details: ClientDetails, portal: Portal, now: datetime) -> None:
        """Name the client, point the links at it, and show how old its data is at `now`."""
        row = details.row
        self._say(row.name, row.domain or self.tr("no domain"))
        self._actions.aim((row,), portal)
        self._say_age(details, now)
        self._say_ended(details)
        notices = sharing_notices(row)
        self.notices.setText("\n".join(notices))
        self._notices.setVisible(bool(notices))
        self._links.show()
        self.age.show()

    def show_title(self, title: str) -> None:
        """Say what has the panel in place of a client."""
        self._say(title, "")
        for part in (self._links, self._badge, self.age, self.ended):
            part.hide()

    def show_nobody(self) -> None:
        self._say(self.tr("No client selected"), self.tr("Choose one in a list"))
        for part in (self._links, self._badge, self.age, self.ended, self._notices):
            part.hide()

    def _say_age(self, details: ClientDetails, now: datetime) -> None:
        text = as_of(details.data_as_of, now) if details.data_as_of else self.tr("No data yet")
        if details.client_source is not None:
            text = self.tr("{as_of} · changed: {origin}").format(as_of=text, origin=short_origin(details.client_source))
        self.age.setText(text)

    def _say_ended(self, details: ClientDetails) -> None:
        row = details.row
        if row.ended_on is not None:
            text = self.tr("Services ended on {day}").format(day=format_day(row.ended_on))
            self._ended_text.setText(f"{text}: {row.ended_reason}" if row.ended_reason else text)
        self.ended.setVisible(row.ended_on is not None)

    def _say(self, name: str, domain: str) -> None:
        self._badge.show_name(name)
        self._badge.show()
        self.name.setText(name)
        self.domain.setText(domain)

    def _make_head(self, dock: QDockWidget) -> QHBoxLayout:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.name)
        names.addWidget(self.domain)
        float_ = _plain_button("picture-in-picture-2", self.tr("Float or dock the panel"), self)
        float_.clicked.connect(lambda _checked=False: dock.setFloating(not dock.isFloating()))
        close = _plain_button("x", self.tr("Close the panel"), self)
        close.clicked.connect(lambda _checked=False: dock.close())
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._badge)
        head.addLayout(names, 1)
        head.addWidget(float_, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _make_ended(self) -> QFrame:
        banner = QFrame(self)
        banner.setObjectName("warning")
        self._ended_text = plain_label(look="warningText", parent=banner)
        self._ended_text.setWordWrap(True)
        self._ended_text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        take_back = QToolButton(banner)
        take_back.setObjectName("compact")
        take_back.setText(self._actions.resume.text())
        take_back.setAccessibleName(self.tr("Take the end of services back"))
        take_back.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        take_back.clicked.connect(lambda _checked=False: self._actions.resume.trigger())
        row = QHBoxLayout(banner)
        row.setContentsMargins(8, 4, 4, 4)
        row.addWidget(self._ended_text, 1)
        row.addWidget(take_back)
        return banner

    def _make_notices(self) -> tuple[QFrame, QLabel]:
        banner = QFrame(self)
        banner.setObjectName("warning")
        text = plain_label(look="warningText", parent=banner)
        text.setWordWrap(True)
        text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(banner)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(text)
        return banner, text

    def _make_links(self) -> QWidget:
        links = QWidget(self)
        row = QHBoxLayout(links)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(_link_button(self._actions.company, self.tr("Company in CRM"), links))
        row.addWidget(_link_button(self._actions.account, self.tr("Client's account"), links))
        more = QToolButton(links)
        more.setObjectName("compact")
        more.setIcon(icon("ellipsis"))
        more.setAccessibleName(self.tr("More actions"))
        more.setToolTip(self.tr("More actions"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = Menu(more)
        menu.setToolTipsVisible(True)
        menu.addActions([self._actions.email, self._actions.task])
        menu.addAction(icon("pencil"), self.tr("Add a note…"), lambda: self._row_actions().add_note())
        menu.addAction(icon("tag"), self.tr("Add a tag…"), lambda: self._row_actions().add_tag())
        menu.addSeparator()
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
    button.setToolTip(tool_tip(text))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _link_button(action: QAction, text: str, parent: QWidget) -> QToolButton:
    """A button for a link, which says why when it cannot be followed."""
    button = QToolButton(parent)
    button.setObjectName("compact")
    button.setText(text)
    button.setIcon(icon("external-link", "muted"))
    button.setIconSize(QSize(12, 12))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow comes after the text
    button.setAccessibleName(text)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.clicked.connect(lambda _checked=False: action.trigger())

    def follow() -> None:
        button.setEnabled(action.isEnabled())
        button.setToolTip(tool_tip(action.statusTip()))

    action.changed.connect(follow)
    return button
