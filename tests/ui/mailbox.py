"""A mailbox in place of the mail program, for tests of what is handed to it."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from PySide6.QtCore import QObject, QUrl, Slot


def set_mail_program(home: Path, command: str) -> None:
    """Make `command` the default mail program of the desktop session whose folders are in `home`."""
    applications, config = home / "xdg_data_home" / "applications", home / "xdg_config_home"
    applications.mkdir(parents=True, exist_ok=True)
    config.mkdir(parents=True, exist_ok=True)
    (applications / "test-mail.desktop").write_text(
        f"[Desktop Entry]\nType=Application\nName=Test mail\nMimeType=x-scheme-handler/mailto;\nExec={command}\n"
    )
    (config / "mimeapps.list").write_text("[Default Applications]\nx-scheme-handler/mailto=test-mail.desktop\n")


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
