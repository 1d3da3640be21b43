"""The card of one team member: who they are, what they do, when they work, and the ways to write to them."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.team import Member
from desktop_app.i18n import translate
from desktop_app.ui.shared.buttons import icon_button
from desktop_app.ui.shared.card import plain_label
from desktop_app.ui.shared.elided_label import ElidedLabel
from desktop_app.ui.shared.menu import Menu, mark_danger
from desktop_app.ui.style.icons import icon
from desktop_app.ui.team.portrait import Portrait
from desktop_app.ui.team.texts import hours_text, last_text


class MemberCard(QFrame):
    """Tells what is asked for: an email at once or from a template, the address, or a change of the member."""

    send_asked = Signal()
    copy_asked = Signal()
    template_asked = Signal()
    edit_asked = Signal()
    replace_asked = Signal()
    remove_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.member: Member
        self._portrait = Portrait(56)
        self._name = ElidedLabel(look="title")
        self._role = ElidedLabel(look="muted")
        self._description = plain_label(look="muted")
        self._description.setWordWrap(True)
        self._email = ElidedLabel()
        self._phone, self._hours, self._last = plain_label(), plain_label(), plain_label()
        self._hours.setWordWrap(True)
        for label in (self._description, self._phone, self._hours):
            label.setMinimumWidth(1)  # a long word must not make one card wider than the others
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 16, 18)
        layout.setSpacing(14)
        layout.addLayout(self._make_head())
        layout.addWidget(self._description)
        layout.addLayout(self._make_facts())
        layout.addStretch()
        layout.addLayout(self._make_buttons())

    def show_member(self, member: Member, last_emailed: datetime | None, now: datetime) -> None:
        """Show a member, and when they were last written to."""
        self.member = member
        self.setAccessibleName(f"{member.name}, {member.role}")
        self._portrait.show_person(member.name, member.photo)
        self._name.setText(member.name)
        self._role.setText(member.role)
        self._description.setText(translate("Data", member.description) if member.description else "")
        self._description.setVisible(bool(member.description))
        self._email.setText(member.email)
        self._phone.setText(member.phone or "")
        self._facts.setRowVisible(self._phone, bool(member.phone))
        self._last.setText(last_text(last_emailed))
        for button, name in (
            (self.send, self.tr("Send email to {name}")),
            (self.copy, self.tr("Copy the address of {name}")),
            (self.template, self.tr("Write to {name} from a template")),
            (self.more, self.tr("Change {name}")),
        ):
            button.setAccessibleName(name.format(name=member.name))
        self.tell_time(now)

    def controls(self) -> tuple[QWidget, ...]:
        """What the keyboard is led through, in its order."""
        return self.send, self.copy, self.template, self.more

    def tell_time(self, now: datetime) -> None:
        """Say what time it is where they work."""
        self._hours.setText(hours_text(self.member, now) or self.tr("no data"))

    # Set up

    def _make_head(self) -> QHBoxLayout:
        self.more = QToolButton()
        self.more.setObjectName("plain")
        self.more.setIcon(icon("ellipsis", "muted"))
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.more.setToolTip(self.tr("Edit, replace or remove"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = Menu(self.more)
        for text, sign, asked in (
            (self.tr("Edit…"), "pencil", self.edit_asked),
            (self.tr("Replace…"), "users", self.replace_asked),
            (self.tr("Remove"), "trash-2", self.remove_asked),
        ):
            menu.addAction(icon(sign), text).triggered.connect(lambda _checked=False, asked=asked: asked.emit())
        mark_danger(menu.actions()[-1])
        self.more.setMenu(menu)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addStretch()
        names.addWidget(self._name)
        names.addWidget(self._role)
        names.addStretch()
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self._portrait)
        head.addLayout(names, 1)
        head.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _make_facts(self) -> QFormLayout:
        self._facts = QFormLayout()
        self._facts.setHorizontalSpacing(24)
        self._facts.setVerticalSpacing(4)
        self._facts.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows: tuple[tuple[str, QLabel], ...] = (
            (self.tr("Email"), self._email),
            (self.tr("Phone"), self._phone),
            (self.tr("Working hours"), self._hours),
            (self.tr("Last emailed"), self._last),
        )
        for title, value in rows:
            self._facts.addRow(plain_label(title, "muted"), value)
        return self._facts

    def _make_buttons(self) -> QHBoxLayout:
        self.send = icon_button("mail", self.tr("Send email"), colour="on_accent")
        self.send.setObjectName("primary")
        self.copy = icon_button("copy", self.tr("Copy address"))
        self.template = icon_button("chevron-down", self.tr("Template"), colour="muted")
        self.template.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow comes after the name
        row = QHBoxLayout()
        row.setSpacing(8)
        for button, asked in (
            (self.send, self.send_asked),
            (self.copy, self.copy_asked),
            (self.template, self.template_asked),
        ):
            button.clicked.connect(lambda _checked=False, asked=asked: asked.emit())
            row.addWidget(button)
        row.addStretch()
        return row
