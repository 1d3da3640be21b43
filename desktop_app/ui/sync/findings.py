"""What a key may read, in words: a line for each finding, with a sign that says whether it is in order."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from desktop_app.domain.errors import UserError
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.formatting import format_count, format_instant, message_text
from desktop_app.i18n import translate
from desktop_app.services.sync.connection import Connection
from desktop_app.ui.shared.card import plain_label
from desktop_app.ui.style.icons import icon

# Pixels: an icon, the space after it, and that at the sides of the box.
_SIGN, _GAP, _SIDE = 16, 8, 16
# What stays as it is without a scope, and what whoever made the key needs for it.
_WITHOUT = {
    "crm.objects.partner-clients.read": QT_TRANSLATE_NOOP(
        "ConnectDialog",
        "Scope {scope} is missing, and nothing can be synced without it. Only a Solutions Partner's own account can"
        " give it, to a key made by somebody with access to its partner clients.",
    ),
    "crm.objects.companies.read": QT_TRANSLATE_NOOP(
        "ConnectDialog",
        "Scope {scope} is missing: companies stay as they are here."
        " A key only has the scopes of the person who made it.",
    ),
    "crm.objects.owners.read": QT_TRANSLATE_NOOP(
        "ConnectDialog",
        "Scope {scope} is missing: owners stay as they are here. A key only has the scopes of the person who made it.",
    ),
}


class Finding(NamedTuple):
    """A line: `sign` names its icon and `look` its style and colour, both empty for a plain one."""

    text: str
    sign: str = ""
    look: str = ""


def findings_of(connection: Connection) -> Iterator[Finding]:
    """What a key may read, each missing scope by its name, and how much of the day's limit is left."""
    if (number := connection.account.portal_id) is not None:
        where = f" ({connection.account.ui_domain})" if connection.account.ui_domain else ""
        yield _good(translate("ConnectDialog", "Account {number}").format(number=number) + where)
    if connection.clients is not None:
        count = format_count(connection.clients)
        yield _good(translate("ConnectDialog", "Partner clients: {count} can be read").format(count=count))
    for scope in connection.missing_scopes:
        yield Finding(translate("ConnectDialog", _WITHOUT[scope]).format(scope=scope), "triangle-alert", "warningText")
    if (usage := connection.usage) is not None and usage.used is not None and usage.limit is not None:
        used, limit = format_count(usage.used), format_count(usage.limit)
        text = translate("ConnectDialog", "{used} of {limit} calls used today").format(used=used, limit=limit)
        if usage.resets_at:
            text += translate("ConnectDialog", ", resets {at}").format(at=format_instant(usage.resets_at))
        yield Finding(text, "", "muted")


def findings_of_error(error: UserError) -> Iterator[Finding]:
    """Why a key cannot be tested or used."""
    yield Finding(message_text(error.title), "circle-alert", "bad")
    yield from (Finding(text, "", "muted") for text in map(message_text, (error.message, error.advice)) if text)


def _good(text: str) -> Finding:
    return Finding(text, "check", "")


class FindingsBox(QFrame):
    """Shows findings below each other; without any it takes no room."""

    def __init__(self, name: str, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(width)
        self._room = width - 2 * _SIDE - _SIGN - _GAP
        self.setObjectName("note")
        self.setAccessibleName(name)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(_SIDE, 8, _SIDE, 8)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._texts: list[str] = []
        self.hide()

    def text(self) -> str:
        """All lines as text."""
        return "\n".join(self._texts)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show `findings` in place of those before."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._texts = [finding.text for finding in findings]
        for row, finding in enumerate(findings):
            if finding.sign:
                self._grid.addWidget(self._sign(finding), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(wrapped_label(finding.text, finding.look, self._room, self), row, 1)
        self.setVisible(bool(findings))

    def _sign(self, finding: Finding) -> QLabel:
        sign = plain_label(parent=self)
        sign.setFixedSize(_SIGN, _SIGN)
        colour = {"warningText": "warning", "bad": "bad"}.get(finding.look, "good")
        sign.setPixmap(icon(finding.sign, colour).pixmap(QSize(_SIGN, _SIGN)))
        return sign


def wrapped_label(text: str, look: str, width: int, parent: QWidget | None = None) -> QLabel:
    """A text of `width` pixels, as high as its lines need: in dialogs, layouts do not work that out themselves."""
    label = plain_label(text, look, parent)
    label.setWordWrap(True)
    label.setFixedWidth(width)
    label.ensurePolished()
    label.setMinimumHeight(label.heightForWidth(width))
    return label
