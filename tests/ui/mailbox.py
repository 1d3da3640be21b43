"""A mailbox in place of the mail program, for tests of what is handed to it."""

from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

from PySide6.QtCore import QObject, QUrl, Slot


@dataclass(frozen=True, slots=True)
class Mail:
    """What a mail program would make of a link."""

    to: str
    subject: str
    body: str


class Mailbox(QObject):
    """Takes `mailto` links; `mails` are those that came."""

    def __init__(self) -> None:
        super().__init__()
        self.mails: list[Mail] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        parts = urlsplit(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        fields = parse_qs(parts.query)
        subject, body = (fields.get(name, [""])[0].replace("\r\n", "\n") for name in ("subject", "body"))
        self.mails.append(Mail(unquote(parts.path), subject, body))
