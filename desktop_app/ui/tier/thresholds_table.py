"""The table of what each tier asks for, to be typed in; unknown thresholds are question marks."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.tier_rules import RuleSet, Tier
from desktop_app.formatting import format_exact
from desktop_app.ui.tier import tier_texts
from desktop_app.ui.tier.rule_tables import figure_cell, figure_in, name_cell, name_columns, rules_table, show_readings
from desktop_app.ui.tier.rule_texts import UNKNOWN

_EDGE = 4


class ThresholdsTable(QWidget):
    """Shows the tiers of a rule set by row and what they ask for by column; `changed` tells of typing."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules: RuleSet | None = None
        self.table = rules_table(self.tr("Thresholds"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self.table.itemChanged.connect(lambda _item: self.changed.emit())

    def show_rules(self, rules: RuleSet) -> None:
        """Show the thresholds of `rules`, without telling anybody."""
        self._rules = rules
        with QSignalBlocker(self.table):
            needs = rules.requirements
            name_columns(self.table, [self.tr("Tier"), *(tier_texts.heading(need) for need in needs)])
            self.table.setRowCount(len(rules.tiers))
            for row, tier in enumerate(rules.tiers):
                self.table.setItem(row, 0, name_cell(tier.name))
                for column, need in enumerate(needs, start=1):
                    value = tier.threshold(need)
                    self.table.setItem(row, column, figure_cell(UNKNOWN if value is None else format_exact(value)))

    def show_all_rows(self) -> None:
        """Be as high as all rows are."""
        rows, frame = self.table.verticalHeader().length(), 2 * self.table.frameWidth()
        self.table.setFixedHeight(self.table.horizontalHeader().sizeHint().height() + rows + frame + _EDGE)

    def unreadable(self) -> list[str]:
        """Write each figure as it was understood; gives the texts that are not numbers."""
        return show_readings(self.table)

    def tiers(self) -> tuple[Tier, ...] | None:
        """The tiers as the table says; `None` while something in it is not a number."""
        if self._rules is None:
            return None
        tiers = []
        for row, tier in enumerate(self._rules.tiers):
            values: dict[str, Any] = {}
            for column, need in enumerate(self._rules.requirements, start=1):
                values[need.value], readable = figure_in(self.table.item(row, column))
                if not readable:
                    return None
            changed = any(tier.threshold(need) != values[need.value] for need in self._rules.requirements)
            tiers.append(replace(tier, **values, sure="ours") if changed else tier)
        return tuple(tiers)
