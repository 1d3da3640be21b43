"""Connecting a workspace to HubSpot: how to get a key, the key itself, and what it may read."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.errors import UserError
from desktop_app.services.sync.connection import (
    SCOPES,
    Connection,
    ServiceKey,
    check_connection,
    drop_key,
    keep_key,
)
from desktop_app.services.sync.state import drop_entry, known_entry, make_entry
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.session.jobs import Job
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.settings_keys import SYNC_DAILY
from desktop_app.ui.shared.buttons import icon_button
from desktop_app.ui.shared.card import plain_label
from desktop_app.ui.shared.guide_page import set_guide_page
from desktop_app.ui.sync.findings import Finding, FindingsBox, findings_of, findings_of_error, wrapped_label

_WIDTH, _MARGIN = 660, 24


class ConnectDialog(QDialog):
    """Takes a key, tests it, and keeps it in the keychain.

    `connected` carries the key, and whether to show the plan of the first sync.
    """

    connected = Signal(object, bool)
    forgotten = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._key: ServiceKey | None = None
        self._test: Job[Connection] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Connect to HubSpot"))
        self.setFixedWidth(_WIDTH)
        set_guide_page(self, "hubspot-sync")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 20, _MARGIN, 16)
        layout.setSpacing(12)
        layout.addWidget(plain_label(self.tr("Connect to HubSpot"), "title"))
        about = self.tr("Reads your partner clients and their companies. It never writes to HubSpot.")
        layout.addWidget(wrapped_label(about, "muted", _WIDTH - 2 * _MARGIN))
        layout.addLayout(self._make_steps())
        self.findings = FindingsBox(self.tr("What the key may read"), _WIDTH - 2 * _MARGIN)
        layout.addWidget(self.findings)
        layout.addWidget(wrapped_label(self._about_keychain(), "small", _WIDTH - 2 * _MARGIN))
        self.daily = QCheckBox(self.tr("Sync every day after 08:00 while the program is open"))
        self.daily.setChecked(bool(session.settings.get(SYNC_DAILY, True)))
        self.daily.toggled.connect(partial(session.settings.set, SYNC_DAILY))
        layout.addWidget(self.daily)
        layout.addStretch()
        layout.addWidget(self._make_buttons())
        self.field.setFocus()
        self.finished.connect(lambda _result: self._stop_test())
        # A method: what belongs to a dialog that is closed by then is not called.
        session.ask(known_entry, self._offer_to_forget, topic="connected")

    def _offer_to_forget(self, entry: str | None) -> None:
        self.forget.setEnabled(bool(entry))

    def _about_keychain(self) -> str:
        return self.tr(
            "The key is kept in this computer's keychain, nowhere else. Without a keychain it is kept until you close"
            " the program."
        )

    # Parts

    def _make_steps(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        steps: Sequence[tuple[str, QLayout | None]] = (
            (self.tr("In HubSpot open Development › Keys › Service keys."), None),
            (self.tr("Create a key with these three scopes:"), self._make_scopes()),
            (self.tr("Paste the key:"), self._make_field()),
        )
        for row, (text, more) in enumerate(steps):
            number = plain_label(str(row + 1), "step")
            number.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(number, row, 0, Qt.AlignmentFlag.AlignTop)
            column = QVBoxLayout()
            column.setSpacing(6)
            column.addWidget(plain_label(text))
            if more is not None:
                column.addLayout(more)
            grid.addLayout(column, row, 1)
        return grid

    def _make_scopes(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(plain_label("\n".join(SCOPES), "muted"), 1)
        self.copy = icon_button("copy", self.tr("Copy scopes"))
        self.copy.clicked.connect(lambda _checked=False: QGuiApplication.clipboard().setText("\n".join(SCOPES)))
        row.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _make_field(self) -> QHBoxLayout:
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setPlaceholderText("pat-na1-…")
        self.field.setAccessibleName(self.tr("Service key"))
        self.field.textChanged.connect(lambda _text: self._changed())
        self.try_ = QPushButton(self.tr("Test the key"))
        self.try_.setEnabled(False)
        self.try_.setDefault(True)
        self.try_.clicked.connect(lambda _checked=False: self._try())
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.hide()
        self.stop.clicked.connect(lambda _checked=False: self._changed())
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.try_)
        row.addWidget(self.stop)
        return row

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        self.forget = QPushButton(self.tr("Forget the key"))
        self.forget.setEnabled(False)
        self.forget.setAutoDefault(False)
        self.forget.clicked.connect(lambda _checked=False: self._forget())
        buttons.addButton(self.forget, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.addButton(QPushButton(self.tr("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        self.agree = QPushButton(self.tr("Sync now, show the plan first"))
        self.agree.setObjectName("primary")
        self.agree.setEnabled(False)
        self.agree.clicked.connect(lambda _checked=False: self._keep())
        buttons.addButton(self.agree, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.rejected.connect(self.reject)
        return buttons

    # Testing a key

    def _changed(self) -> None:
        self._stop_test()
        self._key = None
        self.agree.setEnabled(False)
        self._show([])

    def _try(self) -> None:
        try:
            key = ServiceKey(self.field.text().strip())
        except UserError as error:
            self._show_error(error)
            return
        self.try_.hide()
        self.stop.show()
        self._show_findings([Finding(self.tr("Asking HubSpot…"), "", "muted")])
        self._test = self._session.outside(
            lambda job: check_connection(key, job.stopped),
            lambda answer: self._tested(key, answer),
            topic="connection",
            failed=self._show_error,
        )

    def _stop_test(self) -> None:
        """Let go of a test under way: its answer is of no use any more."""
        if self._test is not None:
            self._test.replace()
        self._test = None

    def _tested(self, key: ServiceKey, answer: Connection) -> None:
        self._show(list(findings_of(answer)))
        self._key = key if answer.clients is not None else None
        self.agree.setEnabled(self._key is not None)
        if self._key is not None:
            self.agree.setDefault(True)
            self.agree.setFocus()

    def _show_error(self, fault: Exception) -> None:
        if isinstance(fault, UserError):
            self._show(list(findings_of_error(fault)))
        else:
            self._show([])
            self._session.failed.emit(fault)

    def _show(self, findings: Sequence[Finding]) -> None:
        """Show what a test found, or nothing; the key can be tested again."""
        self._test = None
        self.stop.hide()
        self.try_.show()
        self.try_.setEnabled(bool(self.field.text().strip()))
        self.try_.setDefault(True)
        self._show_findings(findings)

    def _show_findings(self, findings: Sequence[Finding]) -> None:
        self.findings.show_findings(findings)
        QTimer.singleShot(0, self._fit)  # once the lines have their heights

    def _fit(self) -> None:
        """Take as much height as the lines need, and stay on the screen: it grows downwards."""
        self.adjustSize()
        frame, screen = self.frameGeometry(), self.screen().availableGeometry()
        self.move(self.pos() - QPoint(0, min(max(0, frame.bottom() - screen.bottom()), frame.top() - screen.top())))

    # The key

    def _keep(self) -> None:
        """Keep the key, then sync. The keychain may ask the person something: the store's lane must not wait for it."""
        key = self._key
        if key is None:
            return

        def entered(entry: str) -> None:
            self._session.outside(lambda _job: keep_key(entry, key), lambda stored: self._done(key, stored=stored))

        self.agree.setEnabled(False)
        self._session.ask(make_entry, entered, topic="keychain entry")

    def _done(self, key: ServiceKey, *, stored: bool) -> None:
        self.field.clear()
        self.connected.emit(key, True)
        if stored:
            self.accept()
        else:
            self._tell(self.tr("This computer has no keychain: the key is kept until you close the program."), "info")

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
            self._tell(self.tr("The key is forgotten."), "check")
        else:
            text = self.tr("The keychain did not delete the key. Delete it there, or in HubSpot.")
            self._show([Finding(text, "triangle-alert", "warningText")])

    def _tell(self, text: str, sign: str) -> None:
        self._show([Finding(text, sign)])
