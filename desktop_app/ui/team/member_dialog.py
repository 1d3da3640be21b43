"""Adding, changing or replacing a team member: checked before it is kept."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.errors import UserError
from desktop_app.domain.team import Member, Role, check_member, zone_names
from desktop_app.formatting import message_text
from desktop_app.i18n import translate
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.card import plain_label
from desktop_app.ui.shared.choice_box import SuggestionBox
from desktop_app.ui.shared.error_dialog import FaultDialog
from desktop_app.ui.shared.guide_page import set_guide_page
from desktop_app.ui.team.portrait import Portrait, small_photo

_WIDTH = 492  # between the margins


class MemberDialog(QDialog):
    """Starts with the values of `member`; emits `agreed` with what is to be stored, once it is valid.

    `others` are the current members besides this one, `roles` those to choose from; any other can be typed.
    """

    agreed = Signal(object)

    def __init__(
        self,
        session: Session,
        title: str,
        member: Member,
        others: Sequence[Member],
        roles: Sequence[Role],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("member")
        self.setWindowTitle(title)
        set_guide_page(self, "team")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._member = member
        self._others = others
        self._roles = {role.title: translate("Data", role.description) for role in roles}
        self._photo = member.photo
        self._make_fields()
        self._lay_out()
        self._fill()
        self.name.textChanged.connect(lambda _text: self._show_portrait())
        self.role.currentTextChanged.connect(self._suggest_description)
        self.name.setFocus()

    def edited(self) -> Member:
        """The member as the fields say."""
        return replace(
            self._member,
            name=" ".join(self.name.text().split()),
            role=" ".join(self.role.currentText().split()),
            email=self.email.text().strip(),
            phone=self.phone.text().strip() or None,
            description=self.description.toPlainText().strip() or None,
            time_zone=self.time_zone.currentText().strip() or None,
            hours=self.hours.text().strip() or None,
            photo=self._photo,
        )

    # Set up

    def _make_fields(self) -> None:
        self.portrait = Portrait(56)
        self.choose_photo = _button(self.tr("Choose photo…"))
        self.drop_photo = _button(self.tr("No photo"))
        self.name, self.email, self.phone, self.hours = (QLineEdit() for _ in range(4))
        self.hours.setPlaceholderText(self.tr("Such as Mon–Fri 09:00–17:30"))
        self.role = SuggestionBox(sorted(self._roles, key=list(self._roles).index))
        self.time_zone = SuggestionBox(["", *zone_names()])
        self.description = QPlainTextEdit()
        self.description.setTabChangesFocus(True)
        self.description.setFixedHeight(84)
        self.problem = plain_label(look="warning")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.keep = QPushButton(self.tr("Save"))
        self.keep.setObjectName("primary")
        self.keep.setDefault(True)
        self.cancel = _button(self.tr("Cancel"))
        self.choose_photo.clicked.connect(lambda _checked=False: self._choose_photo())
        self.drop_photo.clicked.connect(lambda _checked=False: self._set_photo(None))
        self.keep.clicked.connect(lambda _checked=False: self._agree())
        self.cancel.clicked.connect(lambda _checked=False: self.reject())

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for title, field in (
            (self.tr("Name"), self.name),
            (self.tr("Role"), self.role),
            (self.tr("What they do for you"), self.description),
            (self.tr("Email"), self.email),
            (self.tr("Phone"), self.phone),
            (self.tr("Working hours"), self.hours),
            (self.tr("Time zone"), self.time_zone),
        ):
            for part in (field, *field.findChildren(QLineEdit)):
                part.setAccessibleName(title)
            form.addRow(_title(title, field), field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addStrut(_WIDTH)
        layout.addLayout(_row(self.portrait, self.choose_photo, self.drop_photo, None))
        layout.addLayout(form)
        layout.addWidget(self.problem)
        layout.addLayout(_row(None, self.cancel, self.keep))

    def _fill(self) -> None:
        member = self._member
        self.name.setText(member.name)
        self.role.setCurrentText(member.role)
        self.description.setPlainText(member.description or "")
        self.email.setText(member.email)
        self.phone.setText(member.phone or "")
        self.hours.setText(member.hours or "")
        self.time_zone.setCurrentText(member.time_zone or "")
        self._set_photo(member.photo)
        self._suggest_description(member.role)

    # What follows from what is typed

    def _suggest_description(self, role: str) -> None:
        """Say what people in a known role do, unless something else was written."""
        written = self.description.toPlainText().strip()
        if role in self._roles and (not written or written in self._roles.values()):
            self.description.setPlainText(self._roles[role])

    def _show_portrait(self) -> None:
        self.portrait.show_person(self.name.text(), self._photo)

    def _set_photo(self, photo: bytes | None) -> None:
        self._photo = photo
        self.drop_photo.setVisible(photo is not None)
        self._show_portrait()

    def _choose_photo(self) -> None:
        kinds = self.tr("Photos (*.png *.jpg *.jpeg)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose photo"), str(Path.home()), kinds)
        if name:
            self.take_photo(Path(name))

    def take_photo(self, file: Path) -> None:
        """Use the picture in `file`, or say why it cannot be used."""
        self._session.outside(
            lambda _job: small_photo(file),
            self._set_photo,
            topic="photo",
            failed=lambda fault: FaultDialog(fault, self).open(),
        )

    def _agree(self) -> None:
        member = self.edited()
        try:
            check_member(member, self._others)
        except UserError as fault:
            self.problem.setText(" ".join(filter(None, (message_text(fault.message), message_text(fault.advice)))))
            self.problem.setAccessibleName(self.problem.text())
            self.problem.show()
            return
        self.agreed.emit(member)
        self.accept()


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    return button


def _title(text: str, field: QWidget) -> QLabel:
    label = plain_label(text, "muted")
    label.setBuddy(field)
    return label


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """Widgets side by side, with what room there is at `None`."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        if widget is None:
            row.addStretch()
        else:
            row.addWidget(widget)
    return row
