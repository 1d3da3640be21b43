"""What this program is, which version, and whose work it stands on."""

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.shared.card import plain_label
from desktop_app.ui.style.app_icon import application_icon
from desktop_app.version import VERSION


class AboutDialog(QDialog):
    """Name, version, what it is not, and licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Partner Dashboard"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(420)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 16)
        layout.setSpacing(10)
        picture = QLabel()
        picture.setPixmap(application_icon().pixmap(QSize(64, 64), self.devicePixelRatio()))
        layout.addWidget(picture)
        layout.addWidget(plain_label(self.tr("Partner Dashboard"), "display"))
        layout.addWidget(
            plain_label(self.tr("Version {version} · Qt {qt}").format(version=VERSION, qt=qVersion()), "muted")
        )
        for text in (
            self.tr("Clients, renewals and the partner tier of a HubSpot Solutions Partner, offline and to the cent."),
            self.tr("An independent program, neither made nor endorsed by HubSpot, Inc."),
            self.tr("MIT licence. Icons by Lucide (ISC). Built with Qt for Python (LGPL)."),
        ):
            label = plain_label(text)
            label.setWordWrap(True)
            layout.addWidget(label)
        buttons = QDialogButtonBox()
        close = QPushButton(self.tr("Close"))
        buttons.addButton(close, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        layout.addSpacing(8)
        layout.addWidget(buttons)
