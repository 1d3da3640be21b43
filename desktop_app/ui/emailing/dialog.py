"""Writing an email: from a template or freely, about a client or not, looked over before the mail program opens it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMessageBox, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.emails import (
    TIER_FIELDS,
    Draft,
    check_fields,
    fields_in,
    fill,
    mailto,
)
from desktop_app.domain.errors import UserError
from desktop_app.domain.renewals import RenewalKey
from desktop_app.formatting import message_text
from desktop_app.i18n import translate
from desktop_app.services import emails
from desktop_app.services.emails import ClientFacts, Correspondence, TierFacts
from desktop_app.ui.emailing.advice import choose_recipient, handed, nobody, people, warning
from desktop_app.ui.emailing.form import EmailForm
from desktop_app.ui.emailing.preview import EmailPreview
from desktop_app.ui.emailing.recipients import Recipient
from desktop_app.ui.emailing.sending import copy_address, copy_text, hand_over
from desktop_app.ui.emailing.texts import Fields, client_fields, tier_fields
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.buttons import icon_button
from desktop_app.ui.shared.guide_page import set_guide_page
from desktop_app.ui.shared.window_size import resize_within_screen


class EmailDialog(QDialog):
    """Starts with `to` chosen, and with the client and the renewal of that client that the email is about.

    Without `to` it goes to the client's contact, else to the team. It stays open after sending, since no system reports
    whether a mail program came up: address and text can be copied until it is closed.
    """

    def __init__(
        self,
        session: Session,
        parent: QWidget | None = None,
        *,
        to: Recipient | None = None,
        client_id: str | None = None,
        renewal: RenewalKey | None = None,
        template_id: str | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("email")
        self.setWindowTitle(self.tr("Send email"))
        set_guide_page(self, "emails")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        resize_within_screen(self, 900, 560)
        self._session = session
        self._to = to
        self._renewal = renewal
        self._template = template_id
        self._known: Correspondence | None = None
        self._client: ClientFacts | None = None
        self._tier: TierFacts | None = None
        self._tier_asked = False
        self.form = EmailForm(self)
        self.preview = EmailPreview(self)
        self._lay_out()
        self.form.template.setFocus()
        self.form.client.client_id = client_id or ""
        self.form.changed.connect(self._show)
        self.form.recipient_changed.connect(self._offer_templates)
        self.form.template_changed.connect(self._use_template)
        self.form.client.chosen.connect(lambda _client: self._ask_client())
        self._let(send=False, copy=False)
        session.ask(emails.correspondence, self._start, topic="email")

    def draft(self) -> Draft:
        """The email as it would be sent now; raises `UserError` when a field holds what must not be sent."""
        to, template = self.form.recipient, self.form.chosen_template
        subject, body = self.form.subject.text(), self.form.body.toPlainText()
        values = self._fields()
        check_fields({name: values.get(name) for name in fields_in(subject)})
        return Draft(
            to_name=to.name if to else "",
            to_address=to.address if to else "",
            subject=fill(subject, values),
            body=fill(body, values).strip("\n"),
            template_id=template.template_id if template else None,
            client_id=self.form.client.client_id or None,
        )

    # Set up

    def _lay_out(self) -> None:
        sides = QHBoxLayout()
        sides.setSpacing(16)
        sides.addWidget(self.form, 1)
        sides.addWidget(self.preview, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(16)
        layout.addLayout(sides, 1)
        layout.addLayout(self._make_buttons())

    def _make_buttons(self) -> QHBoxLayout:
        self.send = icon_button("mail", self.tr("Send email"), colour="on_accent")
        self.send.setObjectName("primary")
        self.copy_address = icon_button("copy", self.tr("Copy address"))
        self.copy_text = icon_button("copy", self.tr("Copy text"))
        self.close_button = QPushButton(self.tr("Close"))
        self.send.clicked.connect(lambda _checked=False: self._send())
        self.copy_address.clicked.connect(lambda _checked=False: self._copy_address())
        self.copy_text.clicked.connect(lambda _checked=False: copy_text(self.draft()))
        self.close_button.clicked.connect(lambda _checked=False: self.close())
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.copy_address, self.copy_text):
            row.addWidget(button)
        row.addStretch()
        for button in (self.close_button, self.send):
            row.addWidget(button)
        for button in (self.send, self.copy_address, self.copy_text, self.close_button):
            button.setAutoDefault(False)
        self.send.setShortcut(QKeySequence("Ctrl+Return"))
        return row

    # Answers

    def _start(self, known: Correspondence) -> None:
        self._known = known
        self.form.client.offer(known.clients)
        if self.form.client.client_id:
            self._ask_client()
        else:
            self._offer_recipients()

    def _ask_client(self) -> None:
        client_id, today = self.form.client.client_id, self._session.today()
        if not client_id:
            self._show_client(None)
            return
        self._session.ask(
            lambda workspace: emails.client_facts(workspace, client_id, today), self._show_client, topic="email-client"
        )

    def _show_client(self, facts: ClientFacts | None) -> None:
        self._client = facts
        self.form.offer_renewals(facts.renewals if facts else (), self._renewal)
        self._offer_recipients()

    def _show_tier(self, facts: TierFacts) -> None:
        self._tier = facts
        self._show()

    # Choices that follow from others

    def _offer_recipients(self) -> None:
        chosen = self.form.recipient or self._to
        recipients = people(self._client, self._known.team if self._known else ())
        self.form.offer_recipients(
            [self._to, *recipients] if self._to else recipients,
            chosen.address if chosen else None,
            about_client=self._client is not None,
        )
        self._offer_templates()

    def _offer_templates(self) -> None:
        to, known = self.form.recipient, self._known
        chosen = self.form.chosen_template
        fitting = [template for template in known.templates if to and template.audience == to.audience] if known else []
        self.form.offer_templates(fitting, chosen.template_id if chosen else self._template)
        self._template = None
        if self.form.chosen_template != chosen:
            self._use_template()  # at the start, or since the text was meant for others
        self._show()

    def _use_template(self) -> None:
        template = self.form.chosen_template
        subject, body = (
            (translate("Data", template.subject), translate("Data", template.body)) if template else ("", "")
        )
        self.form.write(subject, body.strip("\n"))
        self._show()

    # Showing

    def _fields(self) -> Fields:
        to = self.form.recipient
        fields = client_fields(self._client, self.form.chosen_renewal) | tier_fields(self._tier)
        return fields | {"to_name": to.name if to else None, "partner": self._known.partner if self._known else None}

    def _used_fields(self) -> frozenset[str]:
        return fields_in(f"{self.form.subject.text()} {self.form.body.toPlainText()}")

    def _show(self) -> None:
        if self._used_fields() & TIER_FIELDS and not self._tier_asked:
            self._tier_asked, today = True, self._session.today()
            self._session.ask(
                lambda workspace: emails.tier_facts(workspace, today), self._show_tier, topic="email-tier"
            )
        to = self.form.recipient
        try:
            draft = self.draft()
            link = mailto(draft)
        except UserError as fault:
            why = f"{message_text(fault.message)} {message_text(fault.advice)}"
            self.preview.warn(why if to is not None else choose_recipient() if self.form.to.count() else nobody())
            self._let(send=False, copy=to is not None)
            return
        self.preview.show_email(f"{draft.to_name} <{draft.to_address}>", draft.subject, draft.body)
        self._warn(link)
        self._let(send=True, copy=True)

    def _let(self, *, send: bool, copy: bool) -> None:
        self.send.setEnabled(send)
        self.copy_address.setEnabled(copy)
        self.copy_text.setEnabled(send)

    def _warn(self, link: str) -> None:
        values = self._fields()
        missing = {field for field in self._used_fields() if not values.get(field)}
        self.preview.warn(warning(missing, link, about_client=self._client is not None))

    # What the buttons do

    def _copy_address(self) -> None:
        if self.form.recipient is not None:
            copy_address(self.form.recipient.address)

    def _send(self) -> None:
        hand_over(self._session, self.draft(), self, self._say_handed)

    def _say_handed(self) -> None:
        self.form.mark_saved()
        self.preview.warn(handed(), "note")

    def _ask_to_discard(self) -> None:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.windowTitle())
        box.setText(self.tr("Discard this email?"))
        box.setInformativeText(self.tr("What you wrote was not handed to your mail program."))
        discard = box.addButton(self.tr("Discard"), QMessageBox.ButtonRole.DestructiveRole)
        discard.clicked.connect(lambda _checked=False: self.done(QDialog.DialogCode.Rejected))
        box.setDefaultButton(box.addButton(self.tr("Keep writing"), QMessageBox.ButtonRole.RejectRole))
        box.open()

    # Qt

    def reject(self) -> None:
        if self.form.edited:
            self._ask_to_discard()
        else:
            super().reject()


def write_email(
    session: Session,
    parent: QWidget,
    *,
    to: Recipient | None = None,
    client_id: str | None = None,
    renewal: RenewalKey | None = None,
    template_id: str | None = None,
) -> EmailDialog:
    """Open the dialog to write to `to`, or else to the client that it is about, and about one `renewal` of theirs.

    `template_id` is the template to begin with, a file's name of `resources/templates/emails`.
    """
    dialog = EmailDialog(session, parent, to=to, client_id=client_id, renewal=renewal, template_id=template_id)
    dialog.open()
    return dialog
