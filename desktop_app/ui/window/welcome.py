"""What an empty workspace shows in place of tables: the ways to fill it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.shared.buttons import icon_button
from desktop_app.ui.shared.card import plain_label


class WelcomePage(QWidget):
    """Offers sample data, imports, HubSpot and typing in; files may be dropped on it as on the whole window.

    It is built when it is first shown: most starts open a workspace with clients.
    """

    sample_asked = Signal()
    import_asked = Signal()
    connect_asked = Signal()
    tables_asked = Signal()
    typing_asked = Signal()
    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._opening = ""
        self._is_built = False

    def _build(self) -> None:
        self._is_built = True
        card = self._make_card()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.addStretch(2)
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(card)
        middle.addStretch()
        layout.addLayout(middle)
        layout.addStretch(3)
        self._show_choices()

    def show_opening(self, title: str) -> None:
        """Say that a workspace is being opened, or made, in place of the ways to fill one; empty when that is done."""
        self._opening = title
        if self._is_built:
            self._show_choices()

    def _show_choices(self) -> None:
        self.opening.setText(self._opening)
        self.opening.setVisible(bool(self._opening))
        self._progress.hide()
        for part in self._choices:
            part.setVisible(not self._opening)

    def show_progress(self, done: int, total: int, step: str) -> None:
        """Show how far what is made is, and that it can be cancelled."""
        if not self._is_built:
            return
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.bar.setAccessibleName(step)
        self.step.setText(step[:1].upper() + step[1:])
        if self._progress.isHidden():
            self.cancel.setEnabled(True)
            self._progress.show()

    def show_cancelling(self) -> None:
        """Show that what is made is being given up."""
        if not self._is_built:
            return
        self.step.setText(self.tr("Cancelling…"))
        self.cancel.setEnabled(False)

    def show_over(self, *, files: bool) -> None:
        """Show whether files are held over the window."""
        if self._is_built:
            self._drop.setProperty("over", files)
            self._drop.style().polish(self._drop)

    def _make_card(self) -> QFrame:
        card = QFrame(self)
        card.setObjectName("card")
        card.setFixedWidth(560)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(32, 28, 32, 28)
        layout.setSpacing(10)
        layout.addWidget(plain_label(self.tr("Welcome to Partner Dashboard"), "display"))
        layout.addWidget(
            _wrapped(
                self.tr(
                    "Clients, renewals and your partner tier in one place, kept on this computer. "
                    "It only goes online to read from HubSpot or to look for updates, if you ask it to."
                ),
                "muted",
            )
        )
        layout.addSpacing(10)
        self.opening = plain_label(look="heading", parent=card)
        layout.addWidget(self.opening)
        layout.addWidget(self._make_progress(card))
        layout.addLayout(self._make_buttons())
        layout.addSpacing(6)
        layout.addWidget(self._make_drop_place())
        self._choices = (self.sample, self.import_, self.connect_, self.typing, self._drop)
        return card

    def _make_progress(self, card: QWidget) -> QWidget:
        self._progress = QWidget(card)
        self.bar = QProgressBar(self._progress)
        self.bar.setTextVisible(False)
        self.step = plain_label(look="muted", parent=self._progress)
        self.cancel = QPushButton(self.tr("Cancel"), self._progress)
        self.cancel.clicked.connect(lambda _checked=False: self.cancel_asked.emit())
        below = QHBoxLayout()
        below.addWidget(self.step, 1)
        below.addWidget(self.cancel)
        layout = QVBoxLayout(self._progress)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.bar)
        layout.addLayout(below)
        return self._progress

    def _make_buttons(self) -> QGridLayout:
        self.sample = icon_button("flask-conical", self.tr("Try the sample data"), colour="on_accent")
        self.sample.setObjectName("primary")
        self.sample.clicked.connect(lambda _checked=False: self.sample_asked.emit())
        self.import_ = icon_button("download", self.tr("Import files…"))
        self.import_.clicked.connect(lambda _checked=False: self.import_asked.emit())
        self.connect_ = icon_button("link", self.tr("Connect to HubSpot…"))
        self.connect_.clicked.connect(lambda _checked=False: self.connect_asked.emit())
        self.typing = icon_button("pencil", self.tr("Type in your clients…"))
        self.typing.clicked.connect(lambda _checked=False: self.typing_asked.emit())
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, button in enumerate((self.sample, self.import_, self.connect_, self.typing)):
            grid.addWidget(button, place // 2, place % 2)
        return grid

    def _make_drop_place(self) -> QFrame:
        self._drop = QFrame()
        self._drop.setObjectName("dropPlace")
        layout = QVBoxLayout(self._drop)
        layout.setContentsMargins(16, 18, 16, 18)
        first = plain_label(self.tr("Or drop files anywhere on this window"), "heading")
        second = _wrapped(
            self.tr(
                "CSV or XLSX: clients, subscriptions, renewals, portal usage, engagement, credit events, team. "
                "You see what would change before anything is written."
            ),
            "muted",
        )
        for label in (first, second):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        self.blank_tables = icon_button("file-spreadsheet", self.tr("Blank tables…"))
        self.blank_tables.setToolTip(self.tr("Save a workbook to fill in, with a sheet for each kind of table"))
        self.blank_tables.clicked.connect(lambda _checked=False: self.tables_asked.emit())
        layout.addWidget(self.blank_tables, 0, Qt.AlignmentFlag.AlignHCenter)
        return self._drop

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        if not self._is_built:
            self._build()
        super().showEvent(event)


def _wrapped(text: str, look: str) -> QLabel:
    label = plain_label(text, look)
    label.setWordWrap(True)
    return label
