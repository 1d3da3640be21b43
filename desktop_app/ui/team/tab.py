"""The Team tab: who at HubSpot supports the partner, and one click to write to them."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.changes import Changed
from desktop_app.domain.emails import Draft, mailto
from desktop_app.services.team import Member, current_team
from desktop_app.ui.session import Session
from desktop_app.ui.shared.card import plain_label


class TeamTab(QWidget):
    """Shows a card for each current team member."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self._stale = True
        self.cards: list[MemberCard] = []
        self._empty = plain_label(self.tr("No team yet: import a team file to see who supports you."), "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._row = QHBoxLayout()
        self._row.setSpacing(12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addLayout(self._row)
        layout.addWidget(self._empty)
        layout.addStretch()
        session.changed.connect(self.refresh)

    def refresh(self, changed: Changed = Changed.EVERYTHING) -> None:
        """Ask again when the change is about the team; while hidden, as soon as the tab is shown."""
        if changed & Changed.TEAM:
            self._stale = True
            if self.isVisible():
                self._ask()

    def _ask(self) -> None:
        self._stale = False
        self._session.ask(current_team, self._show, topic="team")

    def _show(self, members: list[Member]) -> None:
        for card in self.cards:
            card.deleteLater()
        self.cards = [MemberCard(member) for member in members]
        for card in self.cards:
            self._row.addWidget(card, 1)
        self._empty.setVisible(not members)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._ask()


class MemberCard(QFrame):
    """One team member: name, role, what they do, address, and buttons to write or copy the address."""

    def __init__(self, member: Member, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(f"{member.name}, {member.role}")
        self._member = member
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(8)
        description = plain_label(member.description or "", "muted")
        description.setWordWrap(True)
        for label in (
            plain_label(member.name, "title"), plain_label(member.role, "muted"), description,
            plain_label(member.email), plain_label(member.phone or self.tr("No phone number")),
            plain_label(member.time_zone or self.tr("No time zone")),
        ):  # fmt: skip
            layout.addWidget(label)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        self.send = QPushButton(self.tr("Send email"))
        self.send.setProperty("primary", True)
        self.send.setAccessibleName(self.tr("Send email to {name}").format(name=self._member.name))
        self.send.clicked.connect(self._send)
        self.copy = QPushButton(self.tr("Copy address"))
        self.copy.setAccessibleName(self.tr("Copy the address of {name}").format(name=self._member.name))
        self.copy.clicked.connect(lambda _checked=False: QGuiApplication.clipboard().setText(self._member.email))
        row = QHBoxLayout()
        row.addWidget(self.send)
        row.addWidget(self.copy)
        row.addStretch()
        return row

    def _send(self, _checked: bool = False) -> None:
        link = mailto(Draft(self._member.name, self._member.email, "", ""))
        QDesktopServices.openUrl(QUrl(link, QUrl.ParsingMode.StrictMode))
