"""An email to each of many clients, from one template: looked over one by one before the mail program opens."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.client_list import ClientRow
from desktop_app.domain.emails import Draft, EmailTemplate, check_fields, fields_in, fill, is_address, mailto
from desktop_app.domain.errors import UserError
from desktop_app.formatting import message_text
from desktop_app.i18n import translate
from desktop_app.services import emails
from desktop_app.services.emails import ClientFacts, Correspondence
from desktop_app.shown_text import isolated
from desktop_app.ui.emailing.advice import warning
from desktop_app.ui.emailing.preview import EmailPreview
from desktop_app.ui.emailing.sending import hand_over
from desktop_app.ui.emailing.texts import client_fields
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.buttons import icon_button
from desktop_app.ui.shared.choice_box import ChoiceBox
from desktop_app.ui.shared.guide_page import set_guide_page
from desktop_app.ui.shared.window_size import resize_within_screen


class EmailEachDialog(QDialog):
    """Lists the `clients` with an address to write to; each email is opened by a click and noted in the log."""

    def __init__(self, session: Session, clients: Sequence[ClientRow], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("emailEach")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Emailing", "Email %n client(s)", len(clients)))
        set_guide_page(self, "emails")
        resize_within_screen(self, 900, 560)
        self._session = session
        self.clients = [client for client in clients if is_address(client.contact_email or "")]
        self._without = [client for client in clients if client not in self.clients]
        self._opened: set[str] = set()
        self._known: Correspondence | None = None
        self._facts: ClientFacts | None = None
        self._draft: Draft | None = None
        self.template = ChoiceBox(self)
        self.list = QListWidget(self)
        self.list.setSpacing(3)
        self.preview = EmailPreview(self)
        self.open_next = icon_button("mail", self.tr("Open this email"), colour="on_accent")
        self.open_next.setObjectName("primary")
        self.skip = QPushButton(self.tr("Skip"))
        self._lay_out()
        self._wire()
        session.ask(emails.correspondence, self._start, topic="email-each")

    @property
    def current(self) -> ClientRow | None:
        """The client whose email is looked over."""
        row = self.list.currentRow()
        return self.clients[row] if 0 <= row < len(self.clients) else None

    # Set up

    def _lay_out(self) -> None:
        for widget, name in ((self.template, self.tr("Template")), (self.list, self.tr("Clients"))):
            widget.setAccessibleName(name)
        form = QFormLayout()
        form.addRow(self.tr("&Template"), self.template)
        left = QVBoxLayout()
        left.addLayout(form)
        left.addWidget(self.list, 1)
        sides = QHBoxLayout()
        sides.setSpacing(16)
        sides.addLayout(left, 2)
        sides.addWidget(self.preview, 3)
        self.done_button = QPushButton(self.tr("Close"))
        row = QHBoxLayout()
        row.addStretch()
        for button in (self.done_button, self.skip, self.open_next):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.open_next.setDefault(True)  # Enter, from the list as from the template
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(16)
        layout.addLayout(sides, 1)
        layout.addLayout(row)

    def _wire(self) -> None:
        self.template.currentIndexChanged.connect(lambda _index: self._show())
        self.list.currentRowChanged.connect(lambda _row: self._ask_facts())
        self.open_next.clicked.connect(lambda _checked=False: self._open())
        self.skip.clicked.connect(lambda _checked=False: self._go_on())
        self.done_button.clicked.connect(lambda _checked=False: self.close())

    # Answers

    def _start(self, known: Correspondence) -> None:
        self._known = known
        for template in known.templates:
            if template.audience == "client":
                self.template.addItem(translate("Data", template.title), template)
        for _client in self.clients:
            self.list.addItem("")
        for client in self._without:
            self.list.addItem(self.tr("{client} · no address").format(client=isolated(client.name)))
            self.list.item(self.list.count() - 1).setFlags(Qt.ItemFlag.NoItemFlags)
        self._name_clients()
        self.list.setCurrentRow(0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_facts(self) -> None:
        client, today = self.current, self._session.today()
        self._facts = self._draft = None
        if client is not None:
            self._session.ask(
                lambda workspace: emails.client_facts(workspace, client.client_id, today), self._show_facts,
                topic="email-each",
            )  # fmt: skip

    def _show_facts(self, facts: ClientFacts) -> None:
        self._facts = facts
        self._show()

    # Showing

    def _name_clients(self) -> None:
        for row, client in enumerate(self.clients):
            text = self.tr("{client} · opened") if client.client_id in self._opened else "{client}"
            self.list.item(row).setText(text.format(client=isolated(client.name)))

    def _compose(self, template: EmailTemplate, facts: ClientFacts) -> tuple[Draft, set[str]]:
        """The email to a client, and the fields of it that are not known.

        Raises `UserError` where a field holds what must not be sent.
        """
        name = facts.contact_name or facts.name
        fields = client_fields(facts, facts.renewals[0] if facts.renewals else None)
        fields |= {"to_name": name, "partner": self._known.partner if self._known else None}
        subject, body = translate("Data", template.subject), translate("Data", template.body)
        check_fields({field: fields.get(field) for field in fields_in(subject)})
        missing = {field for field in fields_in(f"{subject} {body}") if not fields.get(field)}
        text = fill(body, fields).strip("\n")
        address = facts.contact_email or ""
        draft = Draft(name, address, fill(subject, fields), text, template.template_id, facts.client_id)
        return draft, missing

    def _show(self) -> None:
        template: EmailTemplate | None = self.template.currentData()
        self._draft = None
        if template is not None and self._facts is not None:
            try:
                self._draft, missing = self._compose(template, self._facts)
                self._show_draft(self._draft, missing)
            except UserError as fault:
                self.preview.warn(f"{message_text(fault.message)} {message_text(fault.advice)}")
                self._draft = None
        self.open_next.setEnabled(self._draft is not None)

    def _show_draft(self, draft: Draft, missing: set[str]) -> None:
        link = mailto(draft)
        self.preview.show_email(f"{draft.to_name} <{draft.to_address}>", draft.subject, draft.body)
        self.preview.warn(warning(missing, link, about_client=True))

    # What the buttons do

    def _open(self) -> None:
        """Open the email shown, once: until it is known what became of it, another click does nothing."""
        draft, self._draft = self._draft, None

        def offer_again() -> None:
            self._draft = draft

        if draft is not None:
            hand_over(self._session, draft, self, lambda: self._note_opened(draft.client_id or ""), offer_again)

    def _note_opened(self, client_id: str) -> None:
        self._opened.add(client_id)
        self._name_clients()
        if self.current is not None and self.current.client_id == client_id:
            self._go_on()

    def _go_on(self) -> None:
        """Go to the next client whose email was not opened; after the last one they can be looked at again."""
        after = range(self.list.currentRow() + 1, len(self.clients))
        row = next((row for row in after if self.clients[row].client_id not in self._opened), None)
        if row is not None:
            self.list.setCurrentRow(row)
        else:
            self._show()
        self.open_next.setText(self.tr("Open this email") if row is not None else self.tr("Open again"))
        self.skip.setEnabled(row is not None)
