"""The form of one imagined event: each kind of event asks for what it needs."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.imagined_clients import Move, MoveKind
from desktop_app.domain.products import PRODUCT_LINES
from desktop_app.domain.records import Origin
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.formatting import format_exact
from desktop_app.services.what_if import Movable
from desktop_app.ui.shared.amount_field import AmountField
from desktop_app.ui.shared.choice_box import ChoiceBox, SuggestionBox
from desktop_app.ui.shared.day_field import DayField
from desktop_app.ui.tier.side_sheet import plain

_NEW_CLIENT = ""
_NOTHING = Decimal(0)


class MoveForm(QWidget):
    """Fields and a button; `made` carries the event that was filled in."""

    made = Signal(object)

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: dict[QWidget, QLabel] = {}
        self.kind = ChoiceBox(self)
        for kind, name in (
            (MoveKind.DEAL, self.tr("A new deal")), (MoveKind.UPGRADE, self.tr("An upgrade")),
            (MoveKind.RENEWAL, self.tr("A renewal at another price")), (MoveKind.CHURN, self.tr("A churn")),
        ):  # fmt: skip
            self.kind.addItem(name, kind)
        self.client = SuggestionBox(parent=self)
        self.product = SuggestionBox(PRODUCT_LINES, self)
        self.day = DayField(day, self)
        self.current, self.amount = AmountField(self), AmountField(self)
        self.current.setPlaceholderText(self.tr("As the subscription says"))
        self.origin = ChoiceBox(self)
        for origin, name in (
            (Origin.SOURCED, self.tr("Sourced by us")), (Origin.ASSISTED, self.tr("Assisted")),
            (None, self.tr("Not stated")),
        ):  # fmt: skip
            self.origin.addItem(name, origin)
        self.managed = QCheckBox(self.tr("Managed by us"), self)
        self.managed.setChecked(True)
        self.growth = QCheckBox(self.tr("In a growth market"), self)
        self._by_points = False
        self.add_button = QPushButton(self.tr("Add"), self)
        self.add_button.setObjectName("primary")
        self._lay_out()
        self.kind.currentIndexChanged.connect(self._kind_changed)
        self.client.currentTextChanged.connect(lambda _text: self._kind_changed())
        self.add_button.clicked.connect(self._add)
        self.amount.returnPressed.connect(self._add)
        self._kind_changed()

    def use_rules(self, rules: RuleSet) -> None:
        """Ask for what counts by these rules: by points, for the origin of a sale and the new client's market."""
        self._by_points = rules.points is not None
        self._kind_changed()

    def ask_for_current(self, move: Move) -> None:
        """Show `move` again, with the keyboard where the MRR of today is to be typed in."""
        self._show(move)
        _go_to(self.current)

    def fill_in(self, move: Move) -> None:
        """Show `move`, with the keyboard where its amount is to be looked over or typed in."""
        self._show(move)
        _go_to(self.amount)

    def _show(self, move: Move) -> None:
        self.kind.setCurrentIndex(self.kind.findData(move.kind))
        if move.client_id is not None:  # another client may have the same name
            self.client.setCurrentIndex(self.client.findData(move.client_id))
        self.client.setCurrentText(move.client)
        self.product.setCurrentText(move.product_line)
        self.day.setDate(QDate(move.day.year, move.day.month, move.day.day))
        self.amount.setText(format_exact(move.amount) if move.amount else "")

    def offer_clients(self, clients: Iterable[Movable]) -> None:
        """Let an event be about one of these; what was chosen or typed in stays where it is one of them."""
        chosen = self.client.currentText()
        self.client.clear()
        self.client.addItem(self.tr("A new client"), _NEW_CLIENT)
        for client in clients:
            self.client.addItem(client.client, client.client_id)
        self.client.setCurrentIndex(max(self.client.findText(chosen), 0))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        for row, (name, field) in enumerate((
            (self.tr("Event"), self.kind), (self.tr("Client"), self.client), (self.tr("Product"), self.product),
            (self.tr("On"), self.day), (self.tr("MRR now"), self.current), (self.tr("MRR"), self.amount),
            (self.tr("Origin"), self.origin),
        )):  # fmt: skip
            label = plain(name, "muted", self)
            label.setBuddy(field)
            field.setAccessibleName(name)
            self._labels[field] = label
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(grid)
        column.addWidget(self.managed)
        column.addWidget(self.growth)
        column.addWidget(self.add_button)

    def _chosen_kind(self) -> MoveKind:
        return MoveKind(self.kind.currentData())  # Qt gives back its text alone

    def _kind_changed(self) -> None:
        kind = self._chosen_kind()
        for field, shown in (
            (self.current, kind in (MoveKind.RENEWAL, MoveKind.CHURN)), (self.amount, kind is not MoveKind.CHURN),
            (self.origin, self._by_points and kind is not MoveKind.CHURN),
        ):  # fmt: skip
            field.setVisible(shown)
            self._labels[field].setVisible(shown)
        with_new_client = kind is MoveKind.DEAL and self._client_id() is None
        self.managed.setVisible(with_new_client)
        self.growth.setVisible(with_new_client and self._by_points)
        names = {MoveKind.UPGRADE: self.tr("MRR added"), MoveKind.RENEWAL: self.tr("MRR then")}
        self._labels[self.amount].setText(names.get(kind, self.tr("MRR")))

    def _add(self) -> None:
        kind = self._chosen_kind()
        amount = self.amount.amount
        if kind is not MoveKind.CHURN and not amount:
            _go_to(self.amount)
            return
        if not self.current.isHidden() and self.current.is_unreadable:
            _go_to(self.current)
            return
        self.made.emit(self._move(kind, amount or _NOTHING))

    def _move(self, kind: MoveKind, amount: Decimal) -> Move:
        """The event as the fields say; about a new client where the name is none of those offered."""
        name, origin = self.client.currentText().strip(), self.origin.currentData()
        return Move(
            kind=kind,
            day=self.day.day,
            amount=amount,
            product_line=self.product.currentText().strip(),
            client_id=self._client_id(),
            client=name,
            current=self.current.amount,
            managed=self.managed.isChecked(),
            origin=Origin(origin) if origin and self._by_points else None,
            in_growth_market=self._by_points and self.growth.isChecked(),
        )

    def _client_id(self) -> str | None:
        """The id of the client that is named; `None` for a new one."""
        name, place = self.client.currentText().strip(), self.client.currentIndex()
        if self.client.itemText(place) != name:
            place = self.client.findText(name)
        return (self.client.itemData(place) or None) if place >= 0 else None


def _go_to(field: AmountField) -> None:
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    field.selectAll()
