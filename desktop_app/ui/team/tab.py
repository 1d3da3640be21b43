"""The Team tab: who at HubSpot supports the partner, and one click to write to them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.changes import Changed
from desktop_app.domain.emails import Draft
from desktop_app.services.team import Member, current_team
from desktop_app.ui.announcer import FreshWhenSeen
from desktop_app.ui.emailing.dialog import write_email
from desktop_app.ui.emailing.needs import Recipient
from desktop_app.ui.emailing.sending import copy_address, hand_over
from desktop_app.ui.session import Session
from desktop_app.ui.shared.card import plain_label
from desktop_app.ui.shared.initials import InitialsBadge
from desktop_app.ui.style.icons import icon

_CARD_WIDTH = 420


class TeamTab(QWidget):
    """Shows a card for each current team member, side by side where there is room."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self.cards: list[MemberCard] = []
        self._empty = plain_label(
            self.tr("No team yet. Import a team file, with name, role and email, to see who supports you."), "muted"
        )
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.hide()
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        page = QWidget()
        page.setObjectName("page")
        inside = QVBoxLayout(page)
        inside.setContentsMargins(16, 16, 16, 16)
        inside.addLayout(self._grid)
        inside.addWidget(self._empty, 1)
        inside.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        self._fresh = FreshWhenSeen(self, session.announcer, Changed.TEAM, self._ask)

    def _ask(self) -> None:
        self._session.ask(current_team, self._show, topic="team")

    def _show(self, members: list[Member]) -> None:
        for card in self.cards:
            card.deleteLater()
        self.cards = [MemberCard(self._session, member) for member in members]
        self._empty.setVisible(not members)
        self._arrange()

    def _arrange(self) -> None:
        across = max(1, self.width() // _CARD_WIDTH)
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, number // across, number % across)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


class MemberCard(QFrame):
    """One team member: name, role, what they do, address, and buttons to write or copy the address."""

    def __init__(self, session: Session, member: Member, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("card")
        self.setAccessibleName(f"{member.name}, {member.role}")
        self._member = member
        description = plain_label(member.description or "", "muted")
        description.setWordWrap(True)
        description.setVisible(bool(member.description))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 18)
        layout.setSpacing(14)
        layout.addLayout(self._make_head())
        layout.addWidget(description)
        layout.addLayout(self._make_facts())
        layout.addStretch()
        layout.addLayout(self._make_buttons())

    def _make_head(self) -> QHBoxLayout:
        badge = InitialsBadge(56, round_=True)
        badge.show_name(self._member.name)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch()
        names.addWidget(plain_label(self._member.name, "title"))
        names.addWidget(plain_label(self._member.role, "muted"))
        names.addStretch()
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(badge)
        head.addLayout(names, 1)
        return head

    def _make_facts(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(4)
        for title, value in (
            (self.tr("Email"), self._member.email),
            (self.tr("Phone"), self._member.phone),
            (self.tr("Time zone"), self._member.time_zone),
        ):
            form.addRow(plain_label(title, "muted"), plain_label(value or self.tr("no data")))
        return form

    def _make_buttons(self) -> QHBoxLayout:
        self.send = QPushButton(icon("mail", "on_accent"), self.tr("Send email"))
        self.send.setObjectName("primary")
        self.send.setAccessibleName(self.tr("Send email to {name}").format(name=self._member.name))
        self.send.clicked.connect(lambda _checked=False: self._send())
        self.copy = QPushButton(icon("copy"), self.tr("Copy address"))
        self.copy.setAccessibleName(self.tr("Copy the address of {name}").format(name=self._member.name))
        self.copy.clicked.connect(lambda _checked=False: copy_address(self._member.email))
        self.template = QPushButton(self.tr("Template ▾"))
        self.template.setAccessibleName(self.tr("Write to {name} from a template").format(name=self._member.name))
        self.template.clicked.connect(lambda _checked=False: self._write())
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.send, self.copy, self.template):
            button.setIconSize(QSize(15, 15))
            row.addWidget(button)
        row.addStretch()
        return row

    def _send(self) -> None:
        hand_over(self._session, Draft(self._member.name, self._member.email, "", ""), self)

    def _write(self) -> None:
        member = self._member
        write_email(self._session, self, to=Recipient(member.name, member.email, member.role))
