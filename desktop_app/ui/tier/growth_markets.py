"""The part of a rule set about growth markets: whether the partner is located in one, and which clients are."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from desktop_app.domain.tier_rules import RuleSet
from desktop_app.ui.shared.card import PlainLabel


class GrowthMarkets(QWidget):
    """Shows what applies: credit thresholds can be halved, by points clients there count double (facts)."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.halved = QCheckBox(self.tr("You are located in a growth market: half the credit thresholds"), self)
        self.about = PlainLabel(self.tr("Clients count double in"), self)
        self.about.setObjectName("muted")
        self.countries = QLineEdit(self)
        self.countries.setAccessibleName(self.about.text())
        self.countries.setPlaceholderText(self.tr("Countries, as the data writes them, with commas between"))
        self.about.setBuddy(self.countries)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.halved)
        layout.addWidget(self.about)
        layout.addWidget(self.countries, 1)
        self.halved.toggled.connect(lambda _on: self.changed.emit())
        self.countries.textChanged.connect(lambda _text: self.changed.emit())

    def show_rules(self, rules: RuleSet) -> None:
        """Show what `rules` say, without telling anybody."""
        self.blockSignals(True)
        by_points = rules.points is not None
        self.halved.setVisible(not by_points)
        self.halved.setChecked(rules.partner_in_growth_market)
        self.about.setVisible(by_points)
        self.countries.setVisible(by_points)
        self.countries.setText(", ".join(rules.growth_markets))
        self.countries.setCursorPosition(0)
        self.blockSignals(False)

    def put_into(self, rules: RuleSet) -> RuleSet:
        """`rules` with what is shown here."""
        countries = (" ".join(name.split()) for name in self.countries.text().split(","))
        return replace(
            rules,
            partner_in_growth_market=self.halved.isChecked(),
            growth_markets=tuple(dict.fromkeys(name for name in countries if name)),
        )
