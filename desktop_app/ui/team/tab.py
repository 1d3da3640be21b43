"""The Team tab: who at HubSpot supports the partner, one click to write to them, and what was sent from here."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.changes import Changed
from desktop_app.domain.emails import Draft
from desktop_app.domain.team import Member
from desktop_app.services.team import (
    TeamChanged,
    TeamPage,
    add_member,
    change_member,
    remove_member,
    replace_member,
    team_page,
)
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.emailing.dialog import write_email
from desktop_app.ui.emailing.recipients import Recipient
from desktop_app.ui.emailing.sending import copy_address, hand_over
from desktop_app.ui.session.announcer import FreshWhenSeen
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.buttons import icon_button
from desktop_app.ui.shared.elided_label import ElidedLabel
from desktop_app.ui.team.card import MemberCard
from desktop_app.ui.team.commands import change_team
from desktop_app.ui.team.email_log import EmailLog
from desktop_app.ui.team.empty_team import EmptyTeam
from desktop_app.ui.team.former_members import FormerMembers
from desktop_app.ui.team.member_dialog import MemberDialog

_CARD_WIDTH = 420
_BESIDE = 28  # a card\'s part of the margins, the gap and the scroll bar
_SUBJECTS = Changed.TEAM | Changed.EMAILS | Changed.CLIENTS
_CLOCK_MS = 15_000


class TeamTab(QWidget):
    """Shows a card for each current team member, side by side where there is room."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Team"))
        self.setObjectName("page")
        self._session = session
        self._page: TeamPage | None = None
        self._across = 0
        self._wanted = ""
        self.cards: list[MemberCard] = []
        self.empty = EmptyTeam(self)
        self.log = EmailLog(self)
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        self._clock = QTimer(self)
        self._clock.setInterval(_CLOCK_MS)
        self._clock.timeout.connect(self._tell_time)
        self._lay_out()
        self.add.clicked.connect(lambda _checked=False: self._add())
        self.empty.add.clicked.connect(lambda _checked=False: self._add())
        self.earlier.clicked.connect(lambda _checked=False: self._open_earlier())
        self.log.table.client_opened.connect(session.open_client)
        FreshWhenSeen(self, session.announcer, _SUBJECTS, self._ask)

    def go_to(self, address: str) -> None:
        """Lead the keyboard to the card of the member with this address, once it is shown."""
        self._wanted = address.lower()
        self._go_to_wanted()

    # Set up

    def _lay_out(self) -> None:
        self.add = self._link("plus", self.tr("Add a team member…"))
        self.earlier = self._link("history", self.tr("Earlier members…"))
        self.note = ElidedLabel(look="muted")
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight)
        below = QHBoxLayout()
        below.addWidget(self.add)
        below.addWidget(self.earlier)
        below.addWidget(self.note, 1)
        page = QWidget()
        page.setObjectName("page")
        inside = QVBoxLayout(page)
        inside.setContentsMargins(16, 16, 16, 16)
        inside.setSpacing(12)
        inside.addLayout(self._grid)
        inside.addWidget(self.empty)
        inside.addLayout(below)
        inside.addWidget(self.log)
        inside.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    def _link(self, sign: str, text: str) -> QPushButton:
        button = icon_button(sign, text, self, colour="accent")
        button.setObjectName("link")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.hide()
        return button

    def _new_card(self) -> MemberCard:
        card = MemberCard(self)
        card.send_asked.connect(lambda: self._send(card.member))
        card.copy_asked.connect(lambda: self._copy(card.member))
        card.template_asked.connect(lambda: self._write(card.member))
        card.edit_asked.connect(lambda: self._edit(card.member))
        card.replace_asked.connect(lambda: self._replace(card.member))
        card.remove_asked.connect(lambda: self._remove(card.member))
        return card

    # Asking and showing

    def _ask(self) -> None:
        self._session.ask(team_page, self._show, topic="team")

    def _show(self, page: TeamPage) -> None:
        self._page = page
        self._fit_cards(len(page.members))
        now = self._session.now()
        for card, member in zip(self.cards, page.members, strict=True):
            card.show_member(member, page.last_emailed.get(member.email.lower()), now)
        self.empty.setVisible(not page.members)
        self.add.setVisible(bool(page.members))
        self.earlier.setVisible(bool(page.earlier))
        self.log.setVisible(bool(page.members or page.emails))
        self.log.table.show_emails(page.emails)
        self._go_to_wanted()

    def _go_to_wanted(self) -> None:
        for card in self.cards:
            if self._wanted == card.member.email.lower():
                self._wanted = ""
                card.send.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _fit_cards(self, number: int) -> None:
        """Have as many cards; those that stay are shown anew in place, so that the keyboard's focus stays too."""
        for card in self.cards[number:]:
            self._grid.removeWidget(card)
            card.deleteLater()
        self.cards = self.cards[:number] + [self._new_card() for _ in range(number - len(self.cards))]
        self._arrange()
        controls = [control for card in self.cards for control in card.controls()]
        for below in (self.empty, self.add, self.earlier, self.note, self.log):
            below.raise_()  # a screen reader reads in this order, and new cards came after them
        # What is always there comes first, so that new cards do not take all of the tab behind the panel.
        for first, second in pairwise([self.empty.add, *controls, self.add, self.earlier, self.log.table]):
            QWidget.setTabOrder(first, second)

    def _arrange(self) -> None:
        # In some languages the buttons of a card need more than the usual width.
        needed = max([_CARD_WIDTH, *(card.minimumSizeHint().width() + _BESIDE for card in self.cards)])
        across = max(1, min(self.width() // needed, len(self.cards)))
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, number // across, number % across)
        for column in range(max(across, self._across)):
            self._grid.setColumnStretch(column, 1 if column < across else 0)
        self._across = across

    def _tell_time(self) -> None:
        now = self._session.now()
        for card in self.cards:
            card.tell_time(now)

    # Emails

    def _send(self, member: Member) -> None:
        text = self.tr("Handed to your mail program: {address}. If it does not open, copy the address.")
        handed = partial(self.note.setText, text.format(address=member.email))
        hand_over(self._session, Draft(member.name, member.email, "", ""), self, handed)

    def _copy(self, member: Member) -> None:
        copy_address(member.email)
        self.note.setText(self.tr("Copied {address}").format(address=member.email))

    def _write(self, member: Member) -> None:
        write_email(self._session, self, to=Recipient(member.name, member.email, member.role))

    # The team

    def _add(self) -> None:
        dialog = self._dialog(self.tr("Add a team member"), Member(name="", role="", email=""), leaving=None)
        dialog.agreed.connect(
            lambda member: self._push(
                self.tr("Add {name} to the team"), member, lambda workspace: add_member(workspace, member)
            )
        )

    def _edit(self, member: Member) -> None:
        dialog = self._dialog(self.tr("Edit a team member"), member, leaving=member)
        dialog.agreed.connect(
            lambda wanted: self._push(
                self.tr("Edit {name}"), wanted, lambda workspace: change_member(workspace, member, wanted)
            )
        )

    def _replace(self, member: Member) -> None:
        blank = Member(name="", role=member.role, email="", description=member.description)
        today = self._session.today()
        dialog = self._dialog(self.tr("Replace {name}").format(name=member.name), blank, leaving=member)
        dialog.agreed.connect(
            lambda successor: self._push(
                self.tr("Replace {name}"),
                member,
                lambda workspace: replace_member(workspace, member, successor, on=today),
            )
        )

    def _remove(self, member: Member) -> None:
        self._push(self.tr("Remove {name}"), member, lambda workspace: remove_member(workspace, member))

    def _open_earlier(self) -> None:
        if self._page is not None:
            FormerMembers(self._page.earlier, self).open()

    def _dialog(self, title: str, member: Member, *, leaving: Member | None) -> MemberDialog:
        others = [member for member in self._page.members if member != leaving] if self._page else []
        dialog = MemberDialog(self._session, title, member, others, self._page.roles if self._page else (), self)
        dialog.open()
        return dialog

    def _push(self, text: str, member: Member, verb: Callable[[Workspace], TeamChanged]) -> None:
        self._session.undo_stack.push(
            change_team(self._session, text.format(name=member.name.replace("&", "&&")), verb)
        )

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell_time()
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()
        self.note.clear()
