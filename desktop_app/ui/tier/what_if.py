"""The what-if sheet: imagined deals, upgrades, renewals and churns, and what they would do to the tier."""

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QWidget,
)

from desktop_app.domain.months import Month
from desktop_app.domain.products import PRODUCT_LINES
from desktop_app.domain.reviews import next_review_day
from desktop_app.domain.tier import Figures
from desktop_app.domain.tier_report import TierReport
from desktop_app.services.what_if import (
    Base,
    Movable,
    Move,
    MoveKind,
    WhatIf,
    base_of,
    drop_scenario,
    figures_on,
    imagine,
    movable_clients,
    needed_for,
    save_scenario,
    scenarios,
)
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.session import Session
from desktop_app.ui.shared.day_field import DayField
from desktop_app.ui.style.icons import beside_text, icon
from desktop_app.ui.tier import texts
from desktop_app.ui.tier.side_sheet import SideSheet, plain
from desktop_app.ui.tier.typing_in import read_amount

_NEW_CLIENT = ""
_NOTHING = Decimal(0)

Scenarios = dict[str, tuple[Move, ...]]


class WhatIfSheet(SideSheet):
    """Edits a list of moves and answers at once; `changed` tells that the second line is another one."""

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What if…"), parent)
        self._session = session
        self._report: TierReport | None = None
        self._base: Base | None = None
        self._found: WhatIf | None = None
        self._kept: Scenarios = {}
        self.moves: list[Move] = []
        self._make_form()
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Imagined events"))
        self.list.setWordWrap(True)
        self.list.setToolTip(self.tr("Delete takes one off"))
        self.list.setMinimumHeight(72)
        self.answer = plain("", "note", self)
        self.answer.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out()
        self._kind_changed()

    # What others ask of the sheet

    def use(self, report: TierReport) -> None:
        """Lay the moves upon this report from now on; asks the store only while the sheet is open."""
        self._report = report
        self._offer_tiers(report)
        if self.isVisible():
            self._ask()

    def totals(self) -> dict[Month, Decimal] | None:
        """Sold credit by month with the moves laid on; `None` without any."""
        return self._found.sold if self._found is not None and self.moves and self.isVisible() else None

    def figures(self) -> Figures | None:
        """The figures at the last checkpoint before the review with the moves laid on; `None` without any."""
        if self._base is None or not self.moves or not self.isVisible():
            return None
        return figures_on(self._base, self.moves, self._base.report.review.day)

    def set_moves(self, moves: Sequence[Move]) -> None:
        """Imagine exactly these moves."""
        self.moves = list(moves)
        self._ask_base()

    def add(self, move: Move) -> None:
        self.set_moves([*self.moves, move])

    # Set up

    def _make_form(self) -> None:
        self.kind = QComboBox(self)
        for kind, name in (
            (MoveKind.DEAL, self.tr("A new deal")), (MoveKind.UPGRADE, self.tr("An upgrade")),
            (MoveKind.RENEWAL, self.tr("A renewal at another price")), (MoveKind.CHURN, self.tr("A churn")),
        ):  # fmt: skip
            self.kind.addItem(name, kind)
        self.client = QComboBox(self)
        self.client.setEditable(True)
        self.client.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.product = QComboBox(self)
        self.product.setEditable(True)
        self.product.addItems(PRODUCT_LINES)
        self.day = DayField(self._session.today() + timedelta(days=14), self)
        self.current, self.amount = QLineEdit(self), QLineEdit(self)
        self.add_button = QPushButton(self.tr("Add"), self)
        self.add_button.setObjectName("primary")
        self.goal = QComboBox(self)
        self.by = DayField(next_review_day(self._session.today()), self)
        self.scenario = QPushButton(self.tr("Scenarios"), self)
        self.scenario.setIcon(icon("chevron-down", "muted"))
        self.scenario.setIconSize(beside_text())
        self.scenario.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow comes after the name
        self.clear = QPushButton(self.tr("Clear"), self)
        self.kind.currentIndexChanged.connect(self._kind_changed)
        self.add_button.clicked.connect(self._add)
        self.amount.returnPressed.connect(self._add)
        self.goal.currentIndexChanged.connect(self._answer)
        self.by.dateChanged.connect(self._answer)
        self.scenario.clicked.connect(self._offer_scenarios)
        self.clear.clicked.connect(lambda _checked: self.set_moves(()))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        self._labels: dict[QWidget, QLabel] = {}
        for row, (name, field) in enumerate((
            (self.tr("Event"), self.kind), (self.tr("Client"), self.client), (self.tr("Product"), self.product),
            (self.tr("On"), self.day), (self.tr("MRR now"), self.current), (self.tr("MRR"), self.amount),
        )):  # fmt: skip
            label = plain(name, "muted", self)
            label.setBuddy(field)
            field.setAccessibleName(name)
            self._labels[field] = label
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        grid.setColumnStretch(1, 1)
        self.column.addLayout(grid)
        self.column.addWidget(self.add_button)
        self.column.addWidget(self.list, 1)
        bottom = QHBoxLayout()
        bottom.addWidget(self.scenario)
        bottom.addWidget(self.clear)
        bottom.addStretch()
        self.column.addLayout(bottom)
        wanted = QHBoxLayout()
        wanted.addWidget(self.goal, 1)
        wanted.addWidget(QLabel(self.tr("by"), self))
        wanted.addWidget(self.by, 1)
        self.column.addWidget(plain(self.tr("What it takes to reach"), "section", self))
        self.goal.setAccessibleName(self.tr("Tier to reach"))
        self.by.setAccessibleName(self.tr("By which day"))
        self.column.addLayout(wanted)
        self.column.addWidget(self.answer)

    def _offer_tiers(self, report: TierReport) -> None:
        names = list(report.rules.tier_names())
        if names == [self.goal.itemText(place) for place in range(self.goal.count())]:
            return
        self.goal.blockSignals(True)
        self.goal.clear()
        self.goal.addItems(names)
        self.goal.setCurrentText(report.next_tier or report.credited_tier or names[-1])
        self.goal.blockSignals(False)

    def _chosen_kind(self) -> MoveKind:
        return MoveKind(self.kind.currentData())  # Qt gives back its text alone

    def _kind_changed(self) -> None:
        kind = self._chosen_kind()
        for field, shown in (
            (self.current, kind is MoveKind.RENEWAL), (self.amount, kind is not MoveKind.CHURN),
        ):  # fmt: skip
            field.setVisible(shown)
            self._labels[field].setVisible(shown)
        names = {MoveKind.UPGRADE: self.tr("MRR added"), MoveKind.RENEWAL: self.tr("MRR then")}
        self._labels[self.amount].setText(names.get(kind, self.tr("MRR")))

    # The store

    def _ask(self) -> None:
        def question(workspace: Workspace) -> tuple[list[Movable], Scenarios]:
            return movable_clients(workspace), scenarios(workspace)

        self._session.ask(question, self._offer_clients, topic="tier-what-if-clients")
        self._ask_base()

    def _offer_clients(self, answer: tuple[list[Movable], Scenarios]) -> None:
        clients, self._kept = answer
        chosen = self.client.currentText()
        self.client.clear()
        self.client.addItem(self.tr("A new client"), _NEW_CLIENT)
        for one in clients:
            self.client.addItem(one.client, one.client_id)
        place = self.client.findText(chosen)
        self.client.setCurrentIndex(max(place, 0))

    def _ask_base(self) -> None:
        report = self._report
        if report is None:
            return
        wanted = {move.client_id for move in self.moves if move.client_id is not None}
        if self._base is not None and self._base.report is report and wanted <= self._base.events.keys():
            self._use_base(self._base)
            return
        self._session.ask(lambda workspace: base_of(workspace, report, wanted), self._use_base, topic="tier-what-if")

    def _use_base(self, base: Base) -> None:
        self._base = base
        self._found = imagine(base, self.moves)
        self._list_moves()
        self._answer()
        self.changed.emit()

    # Moves

    def _add(self) -> None:
        kind = self._chosen_kind()
        amount = read_amount(self.amount.text())
        if kind is not MoveKind.CHURN and not amount:
            self.amount.setFocus(Qt.FocusReason.OtherFocusReason)
            self.amount.selectAll()
            return
        name = self.client.currentText().strip()
        place = self.client.findText(name)
        client_id = self.client.itemData(place) if place >= 0 else None
        self.add(
            Move(
                kind=kind,
                day=self.day.day,
                amount=amount or _NOTHING,
                product_line=self.product.currentText().strip(),
                client_id=client_id or None,
                client=name,
                current=read_amount(self.current.text()) or _NOTHING,
            )
        )

    def _list_moves(self) -> None:
        self.list.clear()
        for move in self.moves:
            self.list.addItem(QListWidgetItem(self._told(move)))

    def _told(self, move: Move) -> str:
        sentences = {
            MoveKind.DEAL: self.tr("{day}: {client} buys {product} for {amount}"),
            MoveKind.UPGRADE: self.tr("{day}: {client} adds {amount} of {product}"),
            MoveKind.RENEWAL: self.tr("{day}: {client} renews {product} at {amount} in place of {current}"),
            MoveKind.CHURN: self.tr("{day}: {client} stops paying for {product}"),
        }
        return sentences[move.kind].format(
            day=texts.day(move.day), client=move.client or self.tr("A new client"),
            product=move.product_line or self.tr("everything"),
            amount=texts.number(move.amount), current=texts.number(move.current),
        )  # fmt: skip

    # The answer

    def _answer(self) -> None:
        if self._base is None or self._found is None:
            return
        parts = [self._needed(), *self._outlooks(self._found)]
        if self.moves:
            change = self.tr("By the review: {sold} sold, {managed} managed").format(
                sold=texts.signed(self._found.sold_change), managed=texts.signed(self._found.managed_change)
            )
            parts.insert(0, change)
        self.answer.setText("\n".join(part for part in parts if part))

    def _needed(self) -> str:
        by, tier = self.by.day, self.goal.currentText()
        if self._base is None or not tier:
            return ""
        by = max(by, self._base.report.as_of)
        needed = needed_for(self._base, self.moves, tier, by)
        if needed is None:
            return ""
        if needed.step.met is None:
            return self.tr("{tier} by {day} cannot be judged: {why}").format(
                tier=tier, day=texts.day(by), why=texts.sentences(needed.step.unknown)
            )
        if needed.step.met:
            return self.tr("{tier} by {day}: reached").format(tier=tier, day=texts.day(by))
        missing = [
            f"{texts.number(gap)} {texts.requirement(need)}" for need, gap in needed.missing.items() if gap is not None
        ] or [self.tr("a valid certificate")]
        text = self.tr("{tier} by {day} takes {missing} more")
        return text.format(tier=tier, day=texts.day(by), missing=self.tr(" and ").join(missing))

    def _outlooks(self, found: WhatIf) -> list[str]:
        lines = []
        for one in found.outlooks:
            before, after = (texts.tier_name(seen.tier or None) for seen in (one.before, one.after))
            text = f"{texts.day(one.day)}: {before}"
            lines.append(f"{text} → {after}" if after != before else text)
        return [self.tr("Checkpoints to come"), *lines] if lines else []

    # Scenarios

    def _offer_scenarios(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        save = menu.addAction(self.tr("Save as…"))
        save.setEnabled(bool(self.moves))
        save.triggered.connect(lambda _checked=False: self._save())
        if self._kept:
            menu.addSeparator()
        for name, moves in self._kept.items():
            entry = menu.addMenu(name.replace("&", "&&"))
            entry.addAction(self.tr("Imagine it")).triggered.connect(
                lambda _checked=False, wanted=moves: self.set_moves(wanted)
            )
            entry.addAction(self.tr("Compare")).triggered.connect(lambda _checked=False: self._compare())
            entry.addAction(self.tr("Delete")).triggered.connect(
                lambda _checked=False, wanted=name: self._session.act(
                    lambda workspace: drop_scenario(workspace, wanted), lambda _kept: self._ask()
                )
            )
        menu.popup(self.scenario.mapToGlobal(self.scenario.rect().bottomLeft()))

    def _save(self) -> None:
        name, agreed = QInputDialog.getText(self, self.tr("Save the scenario"), self.tr("Its name"))
        moves = list(self.moves)
        if agreed and name.strip():
            self._session.act(lambda workspace: save_scenario(workspace, name, moves), lambda _kept: self._ask())

    def _compare(self) -> None:
        """Say what each scenario comes to by the review, one line each."""
        report = self._report
        if report is None:
            return
        kept = self._kept
        wanted = {move.client_id for moves in kept.values() for move in moves if move.client_id is not None}

        def told(base: Base) -> None:
            lines = []
            for name, moves in kept.items():
                found = imagine(base, moves)
                last = found.outlooks[-1].after.tier if found.outlooks else None
                lines.append(
                    f"{name}: {texts.signed(found.sold_change)} {self.tr('sold')},"
                    f" {texts.signed(found.managed_change)} {self.tr('managed')} → {texts.tier_name(last)}"
                )
            self.answer.setText("\n".join(lines))

        self._session.ask(lambda workspace: base_of(workspace, report, wanted), told, topic="tier-compare")

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.list.currentRow()
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.list.hasFocus() and row >= 0:
            self.set_moves([move for place, move in enumerate(self.moves) if place != row])
        else:
            super().keyPressEvent(event)
