"""The table of what each tier asks for, to be typed in; unknown thresholds are question marks."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.tier_rules import RuleSet, Tier
from desktop_app.formatting import format_exact
from desktop_app.ui.tier import tier_texts
from desktop_app.ui.tier.rule_tables import figure_cell, figure_in, name_cell, name_columns, rules_table, show_readings
from desktop_app.ui.tier.rule_texts import UNKNOWN

_EDGE = 4


class ThresholdsTable(QWidget):
    """Shows the tiers of a rule set by row and what they ask for by column; `changed` is emitted while typing.

    Where `tiers_change`, they can be renamed, added and removed, too.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, tiers_change: bool = False) -> None:
        super().__init__(parent)
        self._rules: RuleSet | None = None
        self._tiers: list[Tier] = []  # as they were, by row
        self._tiers_change = tiers_change
        self.table = rules_table(self.tr("Thresholds"), self)
        self.add = QPushButton(self.tr("Add a tier above"), self)
        self.remove = QPushButton(self.tr("Remove this tier"), self)
        self._lay_out()
        self.table.itemChanged.connect(lambda _item: self.changed.emit())
        self.add.clicked.connect(lambda _checked: self._add())
        self.remove.clicked.connect(lambda _checked: self._remove())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.add, self.remove):
            button.setAutoDefault(False)
            button.setVisible(self._tiers_change)
            buttons.addWidget(button)
        buttons.addStretch()
        column.addLayout(buttons)

    def show_rules(self, rules: RuleSet) -> None:
        """Show the thresholds of `rules`, without telling anybody."""
        self._rules = rules
        self._tiers = list(rules.tiers)
        with QSignalBlocker(self.table):
            headings = (tier_texts.heading(need) for need in rules.requirements)
            name_columns(self.table, [self.tr("Tier"), *headings])
            self.table.setRowCount(len(rules.tiers))
            for row in range(len(rules.tiers)):
                self._show_row(row)
        self.remove.setEnabled(len(self._tiers) > 1)

    def _show_row(self, row: int) -> None:
        tier, needs = self._tiers[row], self._rules.requirements if self._rules else ()
        self.table.setItem(row, 0, name_cell(tier.name, editable=self._tiers_change))
        for column, need in enumerate(needs, start=1):
            value = tier.threshold(need)
            self.table.setItem(row, column, figure_cell(UNKNOWN if value is None else format_exact(value)))

    def _add(self) -> None:
        """Add a tier above the chosen one in rank, so below it in the table, and have its name typed."""
        row = self.table.currentRow() + 1 or self.table.rowCount()
        with QSignalBlocker(self.table):
            self.table.insertRow(row)
            self._tiers.insert(row, Tier(name=""))
            self._show_row(row)
        self._tell()
        self.table.setCurrentCell(row, 0)
        self.table.edit(self.table.currentIndex())

    def _remove(self) -> None:
        row = self.table.currentRow()
        if row >= 0 and len(self._tiers) > 1:
            self.table.removeRow(row)
            del self._tiers[row]
            self._tell()

    def _tell(self) -> None:
        self.remove.setEnabled(len(self._tiers) > 1)
        self.changed.emit()

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
        for row, tier in enumerate(self._tiers):
            name = self.table.item(row, 0)
            values: dict[str, Any] = {"name": name.text().strip() if name is not None else tier.name}
            for column, need in enumerate(self._rules.requirements, start=1):
                values[need.value], readable = figure_in(self.table.item(row, column))
                if not readable:
                    return None
            made = replace(tier, **values)
            tiers.append(made if made == tier else replace(made, sure="ours"))
        return tuple(tiers)
