"""The bar at the foot of the list while several clients are selected: how many, their MRR, what can be done to them."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop_app.domain.client_list import ClientRow
from desktop_app.i18n import translate
from desktop_app.shown_text import tool_tip
from desktop_app.ui.clients.footer import mrr_text
from desktop_app.ui.shared.card import PlainLabel
from desktop_app.ui.shared.flow_layout import FlowLayout
from desktop_app.ui.shared.menu import Menu
from desktop_app.ui.shared.paint import rounded
from desktop_app.ui.shared.pill import PillButton
from desktop_app.ui.style.icons import icon
from desktop_app.ui.style.tokens import theme

_SHADOW = 10
_PAD = 10
_FROM = 2  # clients: one alone has the panel and the row's button
_FAINTEST = 4  # of 255


class SelectionBar(QWidget):
    """Lies over the foot of the list; `left` says that it is done with, `changed` that it needs more or less room."""

    left = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("selectionBar")
        self.setAccessibleName(self.tr("Selected clients"))
        self.count = PlainLabel(parent=self)
        self.count.setObjectName("strong")
        self.mrr = PlainLabel(parent=self)
        self.mrr.setObjectName("muted")
        self.email = self._button(self.tr("Email each…"))
        self.status = self._button(self.tr("Renewal status"), QMenu(self))
        self.owner = self._button(self.tr("Owner"), QMenu(self))
        self.tag = self._button(self.tr("Tag"), QMenu(self))
        self.task = self._button(self.tr("Task…"))
        self.export = self._button(self.tr("Export…"))
        self.end = self._button(self.tr("End services…"), danger=True)
        self.resume = self._button(self.tr("Take back"))
        self._ending = self.end
        more = Menu(self)
        more.aboutToShow.connect(lambda: self._fill_more(more))
        self.more = self._button(self.tr("More"), more)
        self.close_button = self._make_close()
        self._lay_out()
        self.hide()

    def show_clients(self, clients: Sequence[ClientRow]) -> None:
        """Say how many clients are selected; the bar is seen while there are several."""
        self.setVisible(len(clients) >= _FROM)
        if not self.isHidden():
            self.count.setText(translate("Clients", "%n selected", len(clients)))
            self.mrr.setText(mrr_text(clients))
            ended = all(client.ended_on is not None for client in clients)
            self._ending = self.resume if ended else self.end
            (self.end if ended else self.resume).hide()
            self._allow(clients)
        self.changed.emit()

    def place(self, area: QRect) -> None:
        """Lie at the foot of `area`; where that is narrow, the MRR and then the last buttons give way to a menu."""
        for fewer in range(3):
            self._show_parts(fewer)
            self._flow.invalidate()
            if self._flow.sizeHint().width() <= area.width():
                break
        width = min(self._flow.sizeHint().width(), area.width())
        height = self._flow.heightForWidth(width)
        self.setGeometry(area.x() + (area.width() - width) // 2, area.bottom() - height + 1, width, height)
        self.raise_()

    def _show_parts(self, fewer: int) -> None:
        """Show all parts, or with `fewer` than all no MRR (1), and the last acts in a menu (2)."""
        self.mrr.setVisible(fewer < 1)
        for button in (self.task, self.export, self._ending):
            button.setVisible(fewer < 2)
        self.more.setVisible(fewer == 2)

    def _fill_more(self, menu: QMenu) -> None:
        menu.clear()
        for button in (self.task, self.export, self._ending):
            action = menu.addAction(button.text())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(lambda _checked=False, chosen=button: chosen.click())

    @property
    def room(self) -> int:
        """How many pixels of the list it covers; none while it is not seen."""
        return 0 if self.isHidden() else self.height() - _SHADOW

    def _allow(self, clients: Sequence[ClientRow]) -> None:
        for button, possible, reason in (
            (self.email, any(client.contact_email for client in clients), self.tr("None of them has an address.")),
            (self.status, any(client.next_changes for client in clients), self.tr("No renewal of them is known.")),
        ):
            button.setEnabled(possible)
            button.setToolTip(tool_tip("" if possible else reason))

    def _button(self, text: str, menu: QMenu | None = None, *, danger: bool = False) -> PillButton:
        button = PillButton(text, self, radius=8, danger=danger)
        button.setAccessibleName(text)
        if menu is not None:
            button.set_menu(menu)
        return button

    def _make_close(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("plain")
        button.setIcon(icon("x", "muted"))
        button.setAccessibleName(self.tr("Clear the selection"))
        button.setToolTip(self.tr("Clear the selection (Esc)"))
        button.clicked.connect(lambda _checked=False: self.left.emit())
        return button

    def _lay_out(self) -> None:
        self._flow = FlowLayout(self)
        edge = _PAD + _SHADOW
        self._flow.setContentsMargins(edge, edge, edge, edge)
        for part in (
            self.count, self.mrr, self.email, self.status, self.owner, self.tag, self.task, self.export, self.end,
            self.resume, self.more, self.close_button,
        ):  # fmt: skip
            self._flow.addWidget(part)

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, painter = theme(), QPainter(self)
        shade = QColor(colours.text)
        shade.setAlpha(_FAINTEST)
        for grown in range(_SHADOW):
            rounded(painter, QRectF(self.rect()).adjusted(grown, grown + 2, -grown, -grown), shade, 8 + _SHADOW - grown)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.border, 1))
        painter.setBrush(colours.surface)
        card = QRectF(self.rect()).adjusted(_SHADOW + 0.5, _SHADOW + 0.5, -_SHADOW - 0.5, -_SHADOW - 0.5)
        painter.drawRoundedRect(card, 8, 8)
