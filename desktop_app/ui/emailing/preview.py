"""The right side of the email dialog: what will be sent, as it will be sent, and what to know before."""

from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.ui.shared.card import plain_label


class EmailPreview(QFrame):
    """Shows recipient, subject and text with every field filled in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.to = plain_label(look="muted")
        self.subject = plain_label(look="heading")
        self.body = QPlainTextEdit()
        self.body.setReadOnly(True)
        self.body.setObjectName("bare")
        self.body.document().setDocumentMargin(0)
        self.body.setAccessibleName(self.tr("Text that will be sent"))
        self.notice = plain_label(look="warning")
        for label in (self.to, self.subject, self.notice):
            label.setWordWrap(True)
        line = QFrame()
        line.setObjectName("hairline")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(plain_label(self.tr("What will be sent"), "section"))
        for part in (self.to, self.subject, line):
            layout.addWidget(part)
        layout.addWidget(self.body, 1)
        layout.addWidget(self.notice)
        self.warn("")

    def show_email(self, to: str, subject: str, body: str) -> None:
        """Show an email; a subject that is empty says so."""
        self.to.setText(to)
        self.subject.setText(subject or self.tr("(no subject)"))
        if self.body.toPlainText() != body:
            self.body.setPlainText(body)

    def warn(self, text: str, look: str = "warning") -> None:
        """Say something about it, as a `warning` or a `note`; nothing for an empty text."""
        self.notice.setVisible(bool(text))
        self.notice.setText(text)
        self.notice.setAccessibleName(text)
        if self.notice.objectName() != look:
            self.notice.setObjectName(look)
            self.notice.style().polish(self.notice)
