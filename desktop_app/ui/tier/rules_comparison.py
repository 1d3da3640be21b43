"""Two rule sets side by side, setting by setting; what differs is bold."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QTableWidget, QVBoxLayout, QWidget

from desktop_app.domain.tier_rules import RuleSet
from desktop_app.i18n import translate
from desktop_app.ui.tier.rule_tables import name_cell, rules_table
from desktop_app.ui.tier.rule_texts import described

_MISSING = "–"


class RulesComparison(QWidget):
    """The table, under the field `beside` that chooses the other rule set."""

    def __init__(self, beside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = rules_table(self.tr("Comparison"), self)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setWordWrap(True)  # sources and rates can be whole sentences
        # Once all columns have their widths: between two of them rows would grow for the narrow ones.
        self._fitting = QTimer(self, interval=0, singleShot=True)
        self._fitting.timeout.connect(self.table.resizeRowsToContents)
        self.table.horizontalHeader().sectionResized.connect(lambda *_: self._fitting.start())
        column = QVBoxLayout(self)
        column.addWidget(beside)
        column.addWidget(self.table, 1)

    def show_rules(self, left: RuleSet, right: RuleSet) -> None:
        """Compare these two."""
        ours, theirs = described(left), described(right)
        names = list(dict.fromkeys([*ours, *theirs]))
        self.table.setColumnCount(3)
        self.table.setHorizontalHeaderLabels(["", translate("Data", left.title), translate("Data", right.title)])
        self.table.setRowCount(len(names))
        for row, name in enumerate(names):
            self._show_row(row, name, ours.get(name, _MISSING), theirs.get(name, _MISSING))
        self._fitting.start()

    def _show_row(self, row: int, name: str, ours: str, theirs: str) -> None:
        for column, text in enumerate((name, ours, theirs)):
            item = name_cell(text)
            font = item.font()
            font.setBold(ours != theirs)
            item.setFont(font)
            self.table.setItem(row, column, item)
