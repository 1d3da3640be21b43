"""One rule set to edit: thresholds, fixed rates and what nothing public settles, checked as one types."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTableWidgetItem, QVBoxLayout, QWidget

from desktop_app.domain.ledger_rules import ExpiryAnchor, ReductionOrder
from desktop_app.domain.rule_set_checks import check
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.formatting import format_rate, message_text
from desktop_app.ui.shared.card import plain_label
from desktop_app.ui.shared.choice_box import ChoiceBox
from desktop_app.ui.shared.flow_layout import FlowLayout
from desktop_app.ui.tier import tier_texts
from desktop_app.ui.tier.growth_markets import GrowthMarkets
from desktop_app.ui.tier.rule_details import RuleDetails
from desktop_app.ui.tier.rule_tables import figure_cell, figure_in, name_cell, name_columns, rules_table, show_readings
from desktop_app.ui.tier.thresholds_table import ThresholdsTable


class RulesEditor(QWidget):
    """Shows the rule set it is given; `checked` is emitted when `worth_keeping` may have changed."""

    checked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules: RuleSet | None = None
        self.worth_keeping: RuleSet | None = None
        self.tiers = ThresholdsTable(self, tiers_change=True)
        self.thresholds = self.tiers.table
        self.rates = rules_table(self.tr("Fixed rates"), self)
        self.order = _choices(
            self, self.tr("A decrease takes from"), ((order, tier_texts.order(order)) for order in ReductionOrder)
        )
        self.anchor = _choices(
            self, self.tr("Credit expires by"), ((anchor, tier_texts.anchor(anchor)) for anchor in ExpiryAnchor)
        )
        self.growth = GrowthMarkets(self)
        self.details = RuleDetails()  # on a page of its own
        self.problems = _label("", "bad", self)
        self._lay_out()
        self.tiers.changed.connect(self._check)
        self.rates.itemChanged.connect(self._grow_rates)
        self.order.currentIndexChanged.connect(lambda _place: self._check())
        self.anchor.currentIndexChanged.connect(lambda _place: self._check())
        self.growth.changed.connect(self._check)
        self.details.changed.connect(self._check)

    def show_rules(self, rules: RuleSet) -> None:
        """Show `rules` in place of what was typed in."""
        self._rules = rules
        fields = (self.rates, self.order, self.anchor)
        for field in fields:
            field.blockSignals(True)
        self.tiers.show_rules(rules)
        self._show_rates(rules)
        self.order.setCurrentIndex(self.order.findData(rules.order))
        self.anchor.setCurrentIndex(self.anchor.findData(rules.expiry_anchor))
        self.growth.show_rules(rules)
        self.details.show_rules(rules)
        for field in fields:
            field.blockSignals(False)
        self._check()

    # Set up

    def _lay_out(self) -> None:
        about_rates = self.tr("Fixed rates: what equals 100 of the rule set's own currency")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tiers, 3)
        column.addWidget(_label(about_rates, "section", self))
        column.addWidget(self.rates, 2)
        how = FlowLayout(spacing=16)
        for name, field in ((self.tr("A decrease takes from"), self.order), (self.tr("Expires by"), self.anchor)):
            how.addWidget(_beside(name, field, self))
        column.addLayout(how)
        column.addWidget(self.growth)
        column.addWidget(self.problems)

    # What is shown

    def _show_rates(self, rules: RuleSet) -> None:
        name_columns(self.rates, [self.tr("Currency"), self.tr("Equals 100 {base}").format(base=rules.currency)])
        self.rates.setRowCount(len(rules.per_100) + 1)
        for row, (currency, rate) in enumerate([*sorted(rules.per_100.items()), ("", None)]):
            self.rates.setItem(row, 0, name_cell(currency, editable=True))
            self.rates.setItem(row, 1, figure_cell("" if rate is None else format_rate(rate), rate))

    # What is typed in

    def _check(self) -> None:
        unreadable = [*self.tiers.unreadable(), *show_readings(self.rates)]
        made = self._edited()
        if unreadable:
            findings = [self.tr("“{text}” is not a number; a question mark stands for unknown.").format(text=text)
                        for text in unreadable]  # fmt: skip
        elif made is None:
            findings = [self.tr("A rate needs its currency, and points need numbers.")]
        else:
            findings = [message_text(message) for message in check(made)]
        self.problems.setText("\n".join(findings))
        self.worth_keeping = None if findings or made == self._rules else made
        self.checked.emit()

    def _edited(self) -> RuleSet | None:
        """The rule set as the fields say; `None` while something in the tables is not a number."""
        if self._rules is None:
            return None
        tiers, rates = self.tiers.tiers(), self._rates()
        if tiers is None or rates is None:
            return None
        made = replace(
            self._rules,
            tiers=tiers,
            per_100=rates,
            order=ReductionOrder(self.order.currentData()),  # Qt gives back its text alone
            expiry_anchor=ExpiryAnchor(self.anchor.currentData()),
        )
        return self.details.put_into(self.growth.put_into(made))

    def _rates(self) -> dict[str, Decimal] | None:
        rates = {}
        for row in range(self.rates.rowCount()):
            name = self.rates.item(row, 0)
            currency = name.text().strip().upper() if name is not None else ""
            rate, readable = figure_in(self.rates.item(row, 1))
            if not readable or (rate is not None and not currency):
                return None
            if currency and rate is not None:
                rates[currency] = rate
        return rates

    def _grow_rates(self, _item: QTableWidgetItem) -> None:
        last = self.rates.item(self.rates.rowCount() - 1, 0)
        if last is not None and last.text().strip():
            self.rates.blockSignals(True)
            self.rates.setRowCount(self.rates.rowCount() + 1)
            self.rates.blockSignals(False)
        self._check()


def _beside(name: str, field: QWidget, parent: QWidget) -> QWidget:
    """A field with its name before it, as one part of a line that may break."""
    part = QWidget(parent)
    row = QHBoxLayout(part)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(plain_label(name, "muted"))
    row.addWidget(field)
    return part


def _choices(parent: QWidget, name: str, kinds: Iterable[tuple[str, str]]) -> ChoiceBox:
    """A field to choose one of `kinds` with, each with its text."""
    box = ChoiceBox(parent)
    box.setAccessibleName(name)
    for kind, text in kinds:
        box.addItem(text, kind)
    return box


def _label(text: str, look: str, parent: QWidget) -> QLabel:
    label = plain_label(text, look, parent)
    label.setWordWrap(True)
    return label
