"""Connecting a workspace to HubSpot: how to get a key, the key itself, and what it may read."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.errors import UserError
from desktop_app.formatting import format_count, format_instant, message_text
from desktop_app.services.sync.connection import (
    SCOPES,
    Connection,
    ServiceKey,
    check_connection,
    drop_entry,
    drop_key,
    keep_key,
    known_entry,
    make_entry,
)
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.settings_keys import SYNC_DAILY
from desktop_app.ui.shared.buttons import icon_button
from desktop_app.ui.shared.card import plain_label
from desktop_app.ui.shared.guide_page import set_guide_page


class ConnectDialog(QDialog):
    """Takes a key, tries it, and keeps it in the keychain.

    `connected` carries the key, and whether to show the plan of the first sync.
    """

    connected = Signal(object, bool)
    forgotten = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._key: ServiceKey | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Connect to HubSpot"))
        self.setMinimumWidth(620)
        set_guide_page(self, "hubspot-sync")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(10)
        layout.addWidget(plain_label(self.tr("Connect to HubSpot"), "title"))
        self._add_text(layout, self.tr("Reads your partner clients and their companies. It never writes to HubSpot."))
        self._add_steps(layout)
        self.findings = plain_label()
        self.findings.setWordWrap(True)
        self.findings.setAccessibleName(self.tr("What the key may read"))
        layout.addWidget(self.findings)
        self._add_text(
            layout,
            self.tr(
                "The key is kept in this computer's keychain, nowhere else. Without a keychain it is kept until you"
                " close the program."
            ),
        )
        self.daily = QCheckBox(self.tr("Sync every day after 08:00 while the program is open"))
        self.daily.setChecked(bool(session.settings.get(SYNC_DAILY, True)))
        self.daily.toggled.connect(partial(session.settings.set, SYNC_DAILY))
        layout.addWidget(self.daily)
        layout.addWidget(self._make_buttons())
        session.ask(known_entry, lambda entry: self.forget.setEnabled(bool(entry)), topic="connected")

    def _add_text(self, layout: QVBoxLayout, text: str) -> None:
        label = plain_label(text)
        label.setWordWrap(True)
        layout.addWidget(label)

    def _add_steps(self, layout: QVBoxLayout) -> None:
        step = self.tr("1. In HubSpot open Development › Keys › Service keys.")
        self._add_text(layout, step)
        scopes = QHBoxLayout()
        text = self.tr("2. Create a key with these three scopes: {scopes}").format(scopes=", ".join(SCOPES))
        label = plain_label(text)
        label.setWordWrap(True)
        scopes.addWidget(label, 1)
        self.copy = icon_button("copy", self.tr("Copy scopes"))
        self.copy.clicked.connect(lambda _checked=False: QGuiApplication.clipboard().setText("\n".join(SCOPES)))
        scopes.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(scopes)
        self._add_text(layout, self.tr("3. Paste the key here."))
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setPlaceholderText("pat-na1-…")
        self.field.setAccessibleName(self.tr("Service key"))
        self.field.textChanged.connect(lambda _text: self._changed())
        layout.addWidget(self.field)

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        self.forget = QPushButton(self.tr("Forget the key"))
        self.forget.setEnabled(False)
        self.forget.clicked.connect(lambda _checked=False: self._forget())
        buttons.addButton(self.forget, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.addButton(QPushButton(self.tr("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        self.try_ = QPushButton(self.tr("Test the key"))
        self.try_.setObjectName("primary")
        self.try_.setDefault(True)
        self.try_.setEnabled(False)
        self.try_.clicked.connect(lambda _checked=False: self._try())
        buttons.addButton(self.try_, QDialogButtonBox.ButtonRole.ActionRole)
        self.agree = QPushButton(self.tr("Sync now, show the plan first"))
        self.agree.setEnabled(False)
        self.agree.clicked.connect(lambda _checked=False: self._keep())
        buttons.addButton(self.agree, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        return buttons

    def _changed(self) -> None:
        self._key = None
        self.agree.setEnabled(False)
        self.try_.setEnabled(bool(self.field.text().strip()))
        self.findings.setText("")

    def _try(self) -> None:
        try:
            key = ServiceKey(self.field.text().strip())
        except UserError as error:
            self._show_error(error)
            return
        self.try_.setEnabled(False)
        self.findings.setText(self.tr("Asking HubSpot…"))
        self._session.outside(
            lambda job: check_connection(key, job.stopped),
            lambda found: self._show(key, found),
            topic="connection",
            failed=self._show_error,
        )

    def _show(self, key: ServiceKey, found: Connection) -> None:
        self.findings.setText("\n".join(self._lines(found)))
        self.try_.setEnabled(True)
        self._key = key if found.clients is not None else None
        self.agree.setEnabled(self._key is not None)
        if self._key is not None:
            self.agree.setFocus()

    def _show_error(self, fault: Exception) -> None:
        self.try_.setEnabled(True)
        if isinstance(fault, UserError):
            texts = (fault.title, fault.message, fault.advice)
            self.findings.setText("\n".join(message_text(text) for text in texts))
        else:
            self.findings.setText("")
            self._session.failed.emit(fault)

    def _lines(self, found: Connection) -> list[str]:
        account = found.account
        lines = [self.tr("✓ Account {number}").format(number=account.portal_id)] if account.portal_id else []
        if found.clients is None:
            lines.append(
                self.tr("! This key does not give partner clients. Only a Solutions Partner's account has them.")
            )
        else:
            lines.append(self.tr("✓ Partner clients: {count} can be read").format(count=format_count(found.clients)))
        for scope in found.missing_scopes:
            text = self.tr(
                "! Scope {scope} is missing: what it would bring stays as it is here. Whoever made the key may lack it."
            )
            lines.append(text.format(scope=scope))
        if (usage := found.usage) is not None and usage.used is not None and usage.limit is not None:
            text = self.tr("{used} of {limit} calls used today").format(
                used=format_count(usage.used), limit=format_count(usage.limit)
            )
            resets = self.tr(", resets {at}").format(at=format_instant(usage.resets_at)) if usage.resets_at else ""
            lines.append(text + resets)
        return lines

    def _keep(self) -> None:
        """Keep the key, then sync. The keychain may ask the person something: the store's lane must not wait for it."""
        key = self._key
        if key is None:
            return

        def entered(entry: str) -> None:
            self._session.outside(lambda _job: keep_key(entry, key), lambda kept: self._done(key, kept=kept))

        self.agree.setEnabled(False)
        self._session.ask(make_entry, entered, topic="keychain entry")

    def _done(self, key: ServiceKey, *, kept: bool) -> None:
        self.field.clear()
        self.connected.emit(key, True)
        if kept:
            self.accept()
        else:
            self.findings.setText(
                self.tr("This computer has no keychain: the key is kept until you close the program.")
            )

    def _forget(self) -> None:
        def drop(workspace: Workspace) -> str | None:
            entry = known_entry(workspace)
            drop_entry(workspace)
            return entry

        def dropped(entry: str | None) -> None:
            self.forgotten.emit()
            self.forget.setEnabled(False)
            if entry:
                self._session.outside(lambda _job: drop_key(entry), self._tell_forgotten)

        self._session.ask(drop, dropped, topic="forget key")

    def _tell_forgotten(self, gone: bool) -> None:
        if gone:
            self.findings.setText(self.tr("The key is forgotten."))
        else:
            self.findings.setText(self.tr("The keychain did not delete the key. Delete it there, or in HubSpot."))
