"""The what-if sheet: imagined deals, upgrades, renewals and churns, and what they would do to the tier."""

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from desktop_app.domain.imagined_clients import Move, MoveKind
from desktop_app.domain.months import Month
from desktop_app.domain.needs import BY_SALES
from desktop_app.domain.records import Origin
from desktop_app.domain.reviews import next_review_day
from desktop_app.domain.tier import Figures
from desktop_app.domain.tier_report import TierReport
from desktop_app.domain.what_if import Base, WhatIf, figures_on, imagine, needed_for, points_ahead
from desktop_app.formatting import format_amount, format_change, format_day, requirement_name
from desktop_app.services.what_if import Movable, base_of, movable_clients
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.card import PlainLabel
from desktop_app.ui.shared.choice_box import ChoiceBox
from desktop_app.ui.shared.day_field import DayField
from desktop_app.ui.shared.placeholder_list import PlaceholderList
from desktop_app.ui.tier import tier_texts
from desktop_app.ui.tier.move_form import MoveForm
from desktop_app.ui.tier.scenarios import ScenariosButton
from desktop_app.ui.tier.side_sheet import SideSheet, plain


class WhatIfSheet(SideSheet):
    """Edits a list of moves and answers at once; `changed` is emitted when the second line changed."""

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What if…"), parent)
        self._session = session
        self._report: TierReport | None = None
        self._base: Base | None = None
        self._outcome: WhatIf | None = None
        self.moves: list[Move] = []
        self._offered: Move | None = None
        self._make_parts()
        self._lay_out()

    # What others ask of the sheet

    def use(self, report: TierReport) -> None:
        """Lay the moves upon this report from now on; asks the store only while the sheet is open."""
        self._report = report
        self.scenarios.use(report)
        self.form.use_rules(report.rules)
        self._offer_tiers(report)
        if self.isVisible():
            self._ask()

    def totals(self) -> dict[Month, Decimal] | None:
        """Sold credit by month with the moves laid on; `None` without any."""
        return self._outcome.sold if self._outcome is not None and self.moves and not self.isHidden() else None

    def point_totals(self) -> dict[Month, Decimal] | None:
        """Points by month from the running one on with the moves laid on; `None` without any."""
        if self._base is None or not self.moves or self.isHidden():
            return None
        return points_ahead(self._base, self.moves)

    def figures(self) -> Figures | None:
        """The figures at the last checkpoint before the review with the moves laid on; `None` without any."""
        if self._base is None or not self.moves or self.isHidden():
            return None
        return figures_on(self._base, self.moves, self._base.report.review.day)

    def set_moves(self, moves: Sequence[Move]) -> None:
        """Imagine exactly these moves."""
        self.moves = list(moves)
        self._ask_base()

    def offer(self, move: Move) -> None:
        """Fill in an event, for a person to add it; once it is known which clients there are."""
        self._offered = move
        self._ask_clients()

    def add(self, move: Move) -> None:
        self.set_moves([*self.moves, move])

    # Set up

    def _make_parts(self) -> None:
        self.form = MoveForm(self._session.today() + timedelta(days=14), self)
        self.form.made.connect(self.add)
        hint = self.tr("Nothing is imagined yet. Add what may happen: the cards and the chart show it.")
        self.list = PlaceholderList(hint, self)
        self.list.setAccessibleName(self.tr("Imagined events"))
        self.list.setWordWrap(True)
        self.list.setToolTip(self.tr("Delete removes the selected event"))
        self.list.setMinimumHeight(72)
        self.scenarios = ScenariosButton(self._session, lambda: self.moves, self)
        self.scenarios.imagined.connect(self.set_moves)
        self.clear = QPushButton(self.tr("Clear"), self)
        self.clear.clicked.connect(lambda _checked: self.set_moves(()))
        self.goal = ChoiceBox(self)
        self.goal.setAccessibleName(self.tr("Tier to reach"))
        self.goal.currentIndexChanged.connect(lambda _place: self._answer())
        self.by = DayField(next_review_day(self._session.today()), self)
        self.by.setAccessibleName(self.tr("By which day"))
        self.by.dateChanged.connect(lambda _day: self._answer())
        self.answer = plain("", "note", self)
        self.answer.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.scenarios.compared.connect(self.answer.setText)

    def _lay_out(self) -> None:
        self.column.addWidget(self.form)
        self.column.addWidget(self.list, 1)
        bottom = QHBoxLayout()
        bottom.addWidget(self.scenarios)
        bottom.addWidget(self.clear)
        bottom.addStretch()
        self.column.addLayout(bottom)
        self.column.addWidget(plain(self.tr("What it takes to reach"), "section", self))
        wanted = QHBoxLayout()
        wanted.addWidget(self.goal, 1)
        wanted.addWidget(PlainLabel(self.tr("by"), self))
        wanted.addWidget(self.by, 1)
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

    # The store

    def _ask(self) -> None:
        self._ask_clients()
        self._ask_base()

    def _ask_clients(self) -> None:
        self._session.ask(movable_clients, self._offer_clients, topic="tier-what-if-clients")

    def _offer_clients(self, clients: Sequence[Movable]) -> None:
        self.form.offer_clients(clients)
        if self._offered is not None:
            self.form.fill_in(self._offered)
            self._offered = None

    def _ask_base(self) -> None:
        report = self._report
        if report is None:
            return
        wanted = {move.client_id for move in self.moves if move.client_id is not None}
        if self._base is not None and self._base.report is report and wanted <= self._base.clients.keys():
            self._use_base(self._base)
            return
        self._session.ask(lambda workspace: base_of(workspace, report, wanted), self._use_base, topic="tier-what-if")

    def _use_base(self, base: Base) -> None:
        self._base = base
        self._outcome = imagine(base, self.moves)
        asked = next(iter(self._outcome.unvalued), None)
        if asked is not None:
            self.moves = [move for move in self.moves if move is not asked]
            self._outcome = imagine(base, self.moves)
        self._list_moves()
        self._answer(asked)
        self.changed.emit()

    # Moves

    def _list_moves(self) -> None:
        self.list.clear()
        for move in self.moves:
            self.list.addItem(QListWidgetItem(self._move_text(move)))

    def _move_text(self, move: Move) -> str:
        sentences = {
            MoveKind.DEAL: self.tr("{day}: {client} buys {product} for {amount}"),
            MoveKind.UPGRADE: self.tr("{day}: {client} adds {amount} of {product}"),
            MoveKind.RENEWAL: self.tr("{day}: {client} renews {product} at {amount} in place of {current}"),
            MoveKind.CHURN: self.tr("{day}: {client} stops paying for {product}"),
        }
        current = self.tr("the price of today") if move.current is None else format_amount(move.current)
        sentence = sentences[move.kind].format(
            day=format_day(move.day), client=move.client or self.tr("A new client"),
            product=move.product_line or self.tr("everything"),
            amount=format_amount(move.amount), current=current,
        )  # fmt: skip
        origins = {Origin.SOURCED: self.tr("sourced"), Origin.ASSISTED: self.tr("assisted")}
        return sentence if move.origin is None else f"{sentence} · {origins[move.origin]}"

    # The answer

    def _answer(self, asked: Move | None = None) -> None:
        """Say what it takes and what comes of it; `asked` is a move for which the MRR of today has to be typed in."""
        if self._base is None or self._outcome is None:
            return
        parts = [self._needed(), *self._outlooks(self._outcome)]
        if self.moves:
            change = self.tr("By the review: {sold} sold, {managed} managed").format(
                sold=format_change(self._outcome.sold_change), managed=format_change(self._outcome.managed_change)
            )
            parts.insert(0, change)
            if self._outcome.points_change is not None:
                points = format_change(self._outcome.points_change)
                parts.insert(1, self.tr("Points by the review: {change}").format(change=points))
        if asked is not None:
            unknown = self.tr("What {client} pays for {product} today is unknown. Type in the MRR now, then add.")
            product = asked.product_line or self.tr("everything")
            parts.insert(0, unknown.format(client=asked.client, product=product))
            self.form.ask_for_current(asked)
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
                tier=tier, day=format_day(by), why=tier_texts.sentences(needed.step.unknown)
            )
        if needed.step.met:
            return self.tr("{tier} by {day}: reached").format(tier=tier, day=format_day(by))
        missing = [
            f"{format_amount(gap)} {requirement_name(need)}"
            for need, gap in needed.missing.items()
            if gap is not None and need in BY_SALES
        ]
        text = self.tr("{tier} by {day} takes {missing} more") if missing else self.tr("{tier} by {day} cannot be sold")
        lines = [text.format(tier=tier, day=format_day(by), missing=self.tr(" and ").join(missing))]
        if needed.blockers:
            why = tier_texts.sentences(needed.blockers)
            lines.append(self.tr("No sale removes: {why}").format(why=why))
        return "\n".join(lines)

    def _outlooks(self, outcome: WhatIf) -> list[str]:
        lines = []
        for outlook in outcome.outlooks:
            before, after = (tier_texts.tier_name(seen.tier or None) for seen in (outlook.before, outlook.after))
            text = f"{format_day(outlook.day)}: {before}"
            lines.append(f"{text} → {after}" if after != before else text)
        return [self.tr("Checkpoints to come"), *lines] if lines else []

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.list.currentRow()
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.list.hasFocus() and row >= 0:
            self.set_moves([move for place, move in enumerate(self.moves) if place != row])
        else:
            super().keyPressEvent(event)
