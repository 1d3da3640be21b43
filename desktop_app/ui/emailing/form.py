"""The left side of the email dialog: to whom, from which template, about whom, and the text with its fields."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.client_details import RenewalLine
from desktop_app.domain.emails import FIELDS, EmailTemplate
from desktop_app.domain.renewals import RenewalKey, key_of
from desktop_app.i18n import translate
from desktop_app.ui.emailing.client_field import ClientField
from desktop_app.ui.emailing.recipients import Recipient
from desktop_app.ui.emailing.texts import field_name, renewal_label
from desktop_app.ui.shared.card import plain_label
from desktop_app.ui.shared.choice_box import ChoiceBox
from desktop_app.ui.style.icons import beside_text, icon


class EmailForm(QWidget):
    """Tells `changed` on every keystroke and choice; `recipient_changed` and `template_changed` besides."""

    changed = Signal()
    recipient_changed = Signal()
    template_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.to = _box(self.tr("To"))
        self.template = _box(self.tr("Template"))
        self.client = ClientField()
        self.client.setAccessibleName(self.tr("About client"))
        self.renewal = _box(self.tr("Renewal"))
        self.subject = QLineEdit()
        self.subject.setAccessibleName(self.tr("Subject"))
        self.body = QPlainTextEdit()
        self.body.setAccessibleName(self.tr("Text"))
        self.body.setTabChangesFocus(True)
        self.insert = self._make_insert()
        self._lay_out()
        self.to.currentIndexChanged.connect(lambda _place: self.recipient_changed.emit())
        self.template.currentIndexChanged.connect(lambda _place: self.template_changed.emit())
        self.renewal.currentIndexChanged.connect(lambda _place: self.changed.emit())
        self.subject.textChanged.connect(lambda _text: self.changed.emit())
        self.body.textChanged.connect(self.changed)

    # What is chosen

    @property
    def recipient(self) -> Recipient | None:
        chosen = self.to.currentData()
        return chosen if isinstance(chosen, Recipient) else None

    @property
    def chosen_template(self) -> EmailTemplate | None:
        chosen = self.template.currentData()
        return chosen if isinstance(chosen, EmailTemplate) else None

    @property
    def chosen_renewal(self) -> RenewalLine | None:
        chosen = self.renewal.currentData()
        return chosen if isinstance(chosen, RenewalLine) else None

    # What is offered

    def offer_recipients(self, recipients: Sequence[Recipient], wanted: str | None, *, about_client: bool) -> None:
        """Offer these people, each address once; the one with the address `wanted` is chosen, else the first.

        In an email about a client only the client itself is chosen unasked: no email to it goes to another person.
        """
        self.to.blockSignals(True)
        self.to.clear()
        seen: set[str] = set()
        for recipient in recipients:
            if recipient.address.casefold() not in seen:
                seen.add(recipient.address.casefold())
                self.to.addItem(_described(recipient), recipient)
        addresses = [self.to.itemData(place).address for place in range(self.to.count())]
        usual = 0 if recipients and (recipients[0].audience == "client" or not about_client) else -1
        self.to.setCurrentIndex(addresses.index(wanted) if wanted in addresses else usual)
        self.to.blockSignals(False)

    def offer_templates(self, templates: Sequence[EmailTemplate], wanted: str | None) -> None:
        """Offer these, and none; the one with the id `wanted` is chosen, else none."""
        self.template.blockSignals(True)
        self.template.clear()
        self.template.addItem(self.tr("No template"), None)
        for template in templates:
            self.template.addItem(translate("Data", template.title), template)
        ids = [None, *(template.template_id for template in templates)]
        self.template.setCurrentIndex(ids.index(wanted) if wanted in ids else 0)
        self.template.blockSignals(False)

    def offer_renewals(self, renewals: Sequence[RenewalLine], wanted: RenewalKey | None) -> None:
        """Offer a client's renewals ahead; the one `wanted` is chosen, else the next one."""
        self.renewal.blockSignals(True)
        self.renewal.clear()
        for renewal in renewals:
            self.renewal.addItem(renewal_label(renewal), renewal)
        keys = [key_of(line.renewal) for line in renewals]
        if wanted in keys:
            self.renewal.setCurrentIndex(keys.index(wanted))
        self.renewal.blockSignals(False)
        self._form.setRowVisible(self.renewal, bool(renewals))

    def write(self, subject: str, body: str) -> None:
        """Put a template's text in; Ctrl+Z in the text brings back what was there."""
        self.subject.selectAll()
        self.subject.insert(subject)
        if not subject:
            self.subject.clear()
        self.subject.setCursorPosition(0)
        cursor = self.body.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(body)
        self.body.moveCursor(QTextCursor.MoveOperation.Start)
        self.mark_saved()

    @property
    def edited(self) -> bool:
        """Whether a person wrote something that would be lost."""
        return self.subject.isModified() or self.body.document().isModified()

    def mark_saved(self) -> None:
        """What is written now is nothing to lose: it is a template's, or was handed over."""
        self.subject.setModified(False)
        self.body.document().setModified(False)

    # Set up

    def _make_insert(self) -> QToolButton:
        button = QToolButton()
        button.setText(self.tr("Insert field"))
        button.setIcon(icon("chevron-down", "muted"))
        button.setIconSize(beside_text())
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow comes after the name
        button.setAccessibleName(self.tr("Insert field"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for field in FIELDS:
            menu.addAction(field_name(field)).triggered.connect(lambda _checked=False, name=field: self._insert(name))
        button.setMenu(menu)
        return button

    def _insert(self, field: str) -> None:
        if self.subject.hasFocus():
            self.subject.insert(f"${{{field}}}")
        else:
            self.body.insertPlainText(f"${{{field}}}")

    def _lay_out(self) -> None:
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(12)
        self._form.setVerticalSpacing(8)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for title, field in (
            (self.tr("To"), self.to),
            (self.tr("Template"), self.template),
            (self.tr("About client"), self.client),
            (self.tr("Renewal"), self.renewal),
            (self.tr("Subject"), self.subject),
        ):
            self._form.addRow(plain_label(title, "muted"), field)
        self._form.setRowVisible(self.renewal, False)
        above = QHBoxLayout()
        above.addWidget(plain_label(self.tr("Text"), "muted"))
        above.addStretch()
        above.addWidget(self.insert)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._form)
        layout.addLayout(above)
        layout.addWidget(self.body, 1)
        QWidget.setTabOrder(self.subject, self.insert)
        QWidget.setTabOrder(self.insert, self.body)


def _described(recipient: Recipient) -> str:
    return f"{recipient.name} · {recipient.about or recipient.address}"


def _box(name: str) -> ChoiceBox:
    box = ChoiceBox()
    box.setAccessibleName(name)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return box
