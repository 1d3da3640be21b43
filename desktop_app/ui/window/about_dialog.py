"""What this program is, its version, the libraries it uses, and where it stores data."""

import platform

import PySide6
from PySide6.QtCore import QSize, QSysInfo, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app import paths
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.card import PlainLabel, plain_label
from desktop_app.ui.shared.guide_page import set_guide_page
from desktop_app.ui.style.app_icon import application_icon
from desktop_app.ui.window.licences_dialog import LicencesDialog
from desktop_app.version import VERSION

_WIDTH = 520


class AboutDialog(QDialog):
    """Name, version, what it is not, licences and folders, to be copied when asking the makers."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Partner Dashboard"))
        set_guide_page(self, "troubleshooting")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self.facts = self._facts(session)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 16)
        layout.setSpacing(10)
        picture = PlainLabel()
        picture.setPixmap(application_icon().pixmap(QSize(64, 64), self.devicePixelRatio()))
        layout.addWidget(picture)
        layout.addWidget(plain_label(self.tr("Partner Dashboard"), "display"))
        for text in (
            self.tr("Clients, renewals and the partner tier of a HubSpot Solutions Partner, offline and to the cent."),
            self.tr("An independent program, neither made nor endorsed by HubSpot, Inc."),
            self.tr("MIT licence. Icons by Lucide (ISC). Built with Qt for Python (LGPL)."),
        ):
            label = plain_label(text)
            label.setWordWrap(True)
            layout.addWidget(label)
        layout.addSpacing(8)
        layout.addLayout(self._make_facts())
        layout.addStretch(1)
        layout.addWidget(self._make_buttons())
        self.resize(_WIDTH, layout.totalHeightForWidth(_WIDTH))  # Qt would allow for texts in much narrower columns

    def _facts(self, session: Session) -> dict[str, str]:
        data = (session.path or paths.default_workspace()).parent
        return {
            self.tr("Version"): VERSION,
            self.tr("Built with"): f"Qt for Python {PySide6.__version__}, Python {platform.python_version()}",
            self.tr("System"): f"{QSysInfo.prettyProductName()}, {QSysInfo.currentCpuArchitecture()}",
            self.tr("Data"): str(data),
            self.tr("Settings"): str(session.settings.file.parent),
            self.tr("Log"): str(paths.logs()),
        }

    def _make_facts(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(4)
        for name, value in self.facts.items():
            shown = plain_label(value)
            shown.setWordWrap(True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            form.addRow(plain_label(name, "muted"), shown)
        return form

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        self.copy = QPushButton(self.tr("Copy"))
        self.copy.clicked.connect(self._copy)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self._make_licences(), QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(QPushButton(self.tr("Close")), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        return buttons

    def _make_licences(self) -> QPushButton:
        self.licences = QPushButton(self.tr("Licences"))
        self.licences.clicked.connect(lambda _checked=False: self._show_licences())
        return self.licences

    def _show_licences(self) -> None:
        from desktop_app.services.licences import licences

        LicencesDialog(licences(), self).open()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(f"{name}: {value}" for name, value in self.facts.items()))
