"""The rule sets: choose one, compare two side by side, copy and edit one, and see who changed what."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QInputDialog,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.credit import ExpiryAnchor, ReductionOrder
from desktop_app.domain.tier_rules import Requirement, RuleSet, check
from desktop_app.services import rule_sets
from desktop_app.services.rule_sets import RulesChange
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.help.keys import explained_by
from desktop_app.ui.session import Session
from desktop_app.ui.tier import texts
from desktop_app.ui.tier.growth_markets import GrowthMarkets
from desktop_app.ui.tier.typing_in import read_amount, who

Known = dict[str, RuleSet]
_UNKNOWN = "?"


class RulesDialog(QDialog):
    """Shows all rule sets; what is changed is checked before it is kept, and noted in the history."""

    def __init__(self, session: Session, chosen: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Rule sets"))
        explained_by(self, "rules")
        self.resize(820, 600)
        self._session = session
        self._chosen = chosen
        self._known: Known = {}
        self.which = QComboBox(self)
        self.which.setAccessibleName(self.tr("Rule set"))
        self.beside = QComboBox(self)
        self.beside.setAccessibleName(self.tr("Compare with"))
        self.source = _plain(self)
        self.thresholds = self._table(self.tr("Thresholds"))
        self.rates = self._table(self.tr("Fixed rates"))
        self.order = _choices(self, self.tr("A decrease takes from"), ReductionOrder)
        self.anchor = _choices(self, self.tr("Credit expires by"), ExpiryAnchor)
        self.growth = GrowthMarkets(self)
        self.problems = _plain(self)
        self.problems.setObjectName("bad")
        self.compared = self._table(self.tr("Comparison"))
        self.compared.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.history = QTextBrowser(self)
        self.history.setAccessibleName(self.tr("History"))
        self._lay_out()
        self.which.currentIndexChanged.connect(self._show)
        self.beside.currentIndexChanged.connect(self._compare)
        self._ask()

    # Set up

    def _table(self, name: str) -> QTableWidget:
        table = QTableWidget(self)
        table.setAccessibleName(name)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setHighlightSections(False)
        return table

    def _lay_out(self) -> None:
        self.use = self._button(self.tr("Use this one"), self._use)
        self.use.setObjectName("primary")
        self.copy = self._button(self.tr("Copy…"), self._copy)
        self.keep = self._button(self.tr("Save changes"), self._keep)
        self.drop = self._button(self.tr("Forget changes"), self._drop)
        head = QHBoxLayout()
        head.addWidget(self.which, 1)
        for button in (self.use, self.copy):
            head.addWidget(button)
        edit = QWidget(self)
        column = QVBoxLayout(edit)
        column.addWidget(self.thresholds, 3)
        column.addWidget(_label(self.tr("Fixed rates: one unit of a currency in the rule set's own"), "section", edit))
        column.addWidget(self.rates, 2)
        how = QHBoxLayout()
        for name, field in ((self.tr("A decrease takes from"), self.order), (self.tr("Expires by"), self.anchor)):
            how.addWidget(_label(name, "muted", edit))
            how.addWidget(field, 1)
        column.addLayout(how)
        column.addWidget(self.growth)
        column.addWidget(self.problems)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.drop)
        buttons.addWidget(self.keep)
        column.addLayout(buttons)
        compare = QWidget(self)
        side = QVBoxLayout(compare)
        side.addWidget(self.beside)
        side.addWidget(self.compared, 1)
        self.pages = QTabWidget(self)
        for page, name in (
            (edit, self.tr("Thresholds and rates")), (compare, self.tr("Compare")), (self.history, self.tr("History")),
        ):  # fmt: skip
            self.pages.addTab(page, name)
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addWidget(self.source)
        layout.addWidget(self.pages, 1)
        self.thresholds.itemChanged.connect(lambda _item: self._check())
        self.rates.itemChanged.connect(self._grow_rates)
        self.order.currentIndexChanged.connect(lambda _place: self._check())
        self.anchor.currentIndexChanged.connect(lambda _place: self._check())
        self.growth.changed.connect(self._check)

    def _button(self, text: str, does: Any) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: does())
        return button

    # The store

    def _ask(self) -> None:
        self._session.ask(rule_sets.list_rule_sets, self._list, topic="rule-sets")

    def _list(self, known: Known) -> None:
        wanted = self.which.currentData() or self._chosen
        self._known = known
        for box in (self.which, self.beside):
            box.blockSignals(True)
            box.clear()
            for rules in known.values():
                in_use = f" ({self.tr('in use')})" if rules.rule_set_id == self._chosen else ""
                box.addItem(f"{rules.title}{in_use}", rules.rule_set_id)
            box.blockSignals(False)
        self.which.setCurrentIndex(max(self.which.findData(wanted), 0))
        others = [rules_id for rules_id in known if rules_id != self.which.currentData()]
        self.beside.setCurrentIndex(self.beside.findData(others[0]) if others else 0)
        self._show()

    @property
    def rules(self) -> RuleSet:
        return self._known[self.which.currentData()]

    def _show(self) -> None:
        if not self._known:
            return
        rules = self.rules
        self.source.setText(self.tr("{source} · how sure: {sure}").format(source=rules.source, sure=rules.sure))
        self.use.setEnabled(rules.rule_set_id != self._chosen)
        for table in (self.thresholds, self.rates):
            table.blockSignals(True)
        self._show_thresholds(rules)
        self._show_rates(rules)
        self.order.setCurrentIndex(self.order.findData(rules.order))
        self.anchor.setCurrentIndex(self.anchor.findData(rules.expiry_anchor))
        self.growth.show_rules(rules)
        for table in (self.thresholds, self.rates):
            table.blockSignals(False)
        self._check()
        self._compare()
        wanted = rules.rule_set_id
        self._session.ask(
            lambda workspace: rule_sets.history(workspace, wanted), self._show_history, topic="rule-history"
        )

    def _show_thresholds(self, rules: RuleSet) -> None:
        needs = rules.requirements
        self.thresholds.setColumnCount(1 + len(needs))
        _name_columns(self.thresholds, [self.tr("Tier"), *(texts.heading(need) for need in needs)])
        self.thresholds.setRowCount(len(rules.tiers))
        for row, tier in enumerate(rules.tiers):
            self.thresholds.setItem(row, 0, _cell(tier.name, editable=False))
            for column, need in enumerate(needs, start=1):
                value = tier.threshold(need)
                text = _UNKNOWN if value is None else texts.number(value, rules.currency)
                self.thresholds.setItem(row, column, _cell(text, right=True))

    def _show_rates(self, rules: RuleSet) -> None:
        self.rates.setColumnCount(2)
        _name_columns(self.rates, [self.tr("Currency"), self.tr("In {base}").format(base=rules.currency)])
        self.rates.setRowCount(len(rules.rates) + 1)
        for row, (currency, rate) in enumerate([*sorted(rules.rates.items()), ("", None)]):
            self.rates.setItem(row, 0, _cell(currency))
            self.rates.setItem(row, 1, _cell("" if rate is None else f"{rate:f}", right=True))

    def _show_history(self, changes: list[RulesChange]) -> None:
        lines = []
        for one in changes:
            lines.append(f"{texts.day(one.changed_at.date())} · {one.changed_by}")
            lines += [f"    {name}: {before or '–'} → {after or '–'}" for name, before, after in one.fields]
        self.history.setPlainText("\n".join(lines) or self.tr("Nothing was changed here yet."))

    def _compare(self) -> None:
        if not self._known or self.beside.currentData() is None:
            return
        left, right = self.rules, self._known[self.beside.currentData()]
        ours, theirs = rule_sets.described(left), rule_sets.described(right)
        names = list(dict.fromkeys([*ours, *theirs]))
        self.compared.setColumnCount(3)
        self.compared.setHorizontalHeaderLabels(["", left.title, right.title])
        self.compared.setRowCount(len(names))
        for row, name in enumerate(names):
            pair = ours.get(name, "–"), theirs.get(name, "–")
            for column, text in enumerate((name, *pair)):
                item = _cell(text, editable=False)
                font = item.font()
                font.setBold(pair[0] != pair[1])
                item.setFont(font)
                self.compared.setItem(row, column, item)

    # Editing

    def edited(self) -> RuleSet | None:
        """The rule set as the tables say; `None` while something in them is no number."""
        rules, readable = self.rules, True
        tiers = []
        for row, tier in enumerate(rules.tiers):
            values: dict[str, Any] = {}
            for column, need in enumerate(rules.requirements, start=1):
                value, known = _read(self.thresholds.item(row, column))
                readable = readable and known
                values[need.value] = value
            changed = any(tier.threshold(Requirement(need)) != value for need, value in values.items())
            tiers.append(replace(tier, **values, sure="ours") if changed else tier)
        rates = {}
        for row in range(self.rates.rowCount()):
            name = self.rates.item(row, 0)
            currency = name.text().strip().upper() if name is not None else ""
            rate, known = _read(self.rates.item(row, 1))
            if currency and rate is not None:
                rates[currency] = rate
            readable = readable and known and (rate is None or bool(currency))
        made = replace(
            rules,
            tiers=tuple(tiers),
            rates=rates,
            order=ReductionOrder(self.order.currentData()),  # Qt gives back its text alone
            expiry_anchor=ExpiryAnchor(self.anchor.currentData()),
        )
        return self.growth.put_into(made) if readable else None

    def _check(self) -> None:
        made = self.edited()
        if made is None:
            findings = [self.tr("Amounts are numbers; a question mark stands for unknown.")]
        else:
            findings = [texts.sentence(one) for one in check(made)]
        self.problems.setText("\n".join(findings))
        self.keep.setEnabled(not findings and made != self.rules)
        own = self._known and self.rules != rule_sets.shipped().get(self.rules.rule_set_id)
        self.drop.setEnabled(bool(own))

    def _grow_rates(self, _item: QTableWidgetItem) -> None:
        last = self.rates.item(self.rates.rowCount() - 1, 0)
        if last is not None and last.text().strip():
            self.rates.blockSignals(True)
            self.rates.setRowCount(self.rates.rowCount() + 1)
            self.rates.blockSignals(False)
        self._check()

    def _keep(self) -> None:
        made = self.edited()
        if made is not None:
            now, name = self._session.now(), who()
            self._session.act(
                lambda workspace: rule_sets.save_rule_set(workspace, made, now, name), lambda _kept: self._ask()
            )

    def _drop(self) -> None:
        wanted, now, name = self.rules.rule_set_id, self._session.now(), who()
        self._session.act(
            lambda workspace: rule_sets.drop_rule_set(workspace, wanted, now, name), lambda _kept: self._ask()
        )

    def _copy(self) -> None:
        title, agreed = QInputDialog.getText(
            self, self.tr("Copy the rule set"), self.tr("Name of the copy"),
            text=self.tr("{title} (ours)").format(title=self.rules.title),
        )  # fmt: skip
        rules, now, name = self.rules, self._session.now(), who()
        if not agreed or not title.strip():
            return

        def copying(workspace: Workspace) -> rule_sets.RulesKept:
            copied = rule_sets.copy_of(workspace, rules, title.strip())
            return rule_sets.save_rule_set(workspace, copied, now, name)

        self._session.act(copying, lambda _kept: self._ask())

    def _use(self) -> None:
        wanted = self.rules.rule_set_id
        self._session.act(lambda workspace: rule_sets.choose_rule_set(workspace, wanted), self._used)

    def _used(self, kept: rule_sets.RulesKept) -> None:
        self._chosen = kept.rules.rule_set_id
        self._ask()


def _read(item: QTableWidgetItem | None) -> tuple[Decimal | None, bool]:
    """What a cell holds, and whether it could be read: an amount, or unknown."""
    text = item.text().strip() if item is not None else ""
    if text in ("", _UNKNOWN):
        return None, True
    value = read_amount(text)
    return value, value is not None


def _name_columns(table: QTableWidget, names: Sequence[str]) -> None:
    """Head a table whose first column holds names and whose others hold figures."""
    table.setHorizontalHeaderLabels(list(names))
    for column in range(len(names)):
        side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        item = table.horizontalHeaderItem(column)
        if item is not None:
            item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)


def _cell(text: str, *, editable: bool = True, right: bool = False) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    if not editable:
        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
    if right:
        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item


def _choices(parent: QWidget, name: str, kind: type[ReductionOrder] | type[ExpiryAnchor]) -> QComboBox:
    box = QComboBox(parent)
    box.setAccessibleName(name)
    for one in kind:
        box.addItem(_CHOICES[one.value](), one)
    return box


def _plain(parent: QWidget) -> QLabel:
    return _label("", "muted", parent)


def _label(text: str, look: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setObjectName(look)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


_CHOICES = {
    "lifo": lambda: texts.said("the newest sale first (ours)"),
    "fifo": lambda: texts.said("the oldest sale first (ours)"),
    "purchase": lambda: texts.said("its own purchase (ours)"),
    "product_line_first_sale": lambda: texts.said("the first sale of its product line (ours)"),
    "client_first_sale": lambda: texts.said("the client's first sale (ours)"),
}
