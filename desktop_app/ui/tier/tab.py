"""The Tier tab: the report, credit over time, and the month's movements down to the client."""

from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTabBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.changes import Changed
from desktop_app.domain.credit_series import MonthCredit
from desktop_app.domain.months import Month
from desktop_app.domain.reviews import CheckpointState
from desktop_app.domain.tier_report import ClientCredit, MovementRow, TierReport
from desktop_app.services.tier import credit_by_client, movements, tier_report
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.charts.credit_chart import CreditChart
from desktop_app.ui.session import Session
from desktop_app.ui.shared.card import FigureCard, plain_label
from desktop_app.ui.shared.texts import amount_text, day_text
from desktop_app.ui.tier.rows import CLIENT_ID, CreditRows

_TOTAL, _GAINED, _LOST = range(3)


@dataclass(frozen=True, slots=True)
class Answer:
    """All that the tab shows, read in one go; movements of every month shown, clients of each month's end on demand."""

    report: TierReport
    moved: list[MovementRow]


class TierTab(QWidget):
    """Shows the tier report of the session's workspace as of today."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self._answer: Answer | None = None
        self._stale = True
        self.credited = FigureCard(self.tr("Current credited tier"))
        self.performance = FigureCard(self.tr("Current performance"))
        self.median = FigureCard(self.tr("Median app usage"))
        self.certified = FigureCard(self.tr("Partner certified"))
        self.chart = CreditChart()
        self.heading = plain_label(look="title")
        self.figures: dict[str, QLabel] = {}
        self.tabs = QTabBar()
        self.rows = CreditRows(self)
        self.table = self._make_table()
        self._lay_out()
        self.chart.month_selected.connect(self._show_month)
        self.tabs.currentChanged.connect(lambda _tab: self._show_rows())
        session.changed.connect(self.refresh)

    def refresh(self, changed: Changed = Changed.EVERYTHING) -> None:
        """Ask again when the change is about credit; while hidden, as soon as the tab is shown."""
        if changed:
            self._stale = True
            if self.isVisible():
                self._ask()

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setAccessibleName(self.tr("Movements of credit"))
        table.setModel(self.rows)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(34)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.activated.connect(self._open_client)
        table.clicked.connect(self._open_client)
        return table

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        cards = QHBoxLayout()
        for card in (self.credited, self.performance, self.median, self.certified):
            cards.addWidget(card, 1)
        layout.addLayout(cards)
        layout.addWidget(_framed(plain_label(self.tr("Sold tier credit over time"), "title"), self.chart), 3)
        below = QHBoxLayout()
        below.addWidget(self._breakdown(), 1)
        self.tabs.setAccessibleName(self.tr("Which movements"))
        for name in (self.tr("Total"), self.tr("Gained"), self.tr("Lost")):
            self.tabs.addTab(name)
        below.addWidget(_framed(self.tabs, self.table), 3)
        layout.addLayout(below, 2)

    def _breakdown(self) -> QWidget:
        form = QFormLayout()
        for name, label in (
            ("new", self.tr("New credit")),
            ("increased", self.tr("Increased credit")),
            ("gone", self.tr("Expired / churned credit")),
            ("decreased", self.tr("Decreased credit")),
            ("change", self.tr("Change")),
            ("closing", self.tr("Total sold tier credit")),
        ):
            self.figures[name] = plain_label(look="title")
            self.figures[name].setAccessibleName(label)
            form.addRow(plain_label(label), self.figures[name])
        frame = _framed(self.heading)
        box = frame.layout()
        if isinstance(box, QVBoxLayout):
            box.addLayout(form)
            box.addStretch()
        return frame

    def _ask(self) -> None:
        self._stale = False
        today = self._session.today()

        def question(workspace: Workspace) -> Answer:
            report = tier_report(workspace, today)
            return Answer(report, movements(workspace, report.months[0].month, report.months[-1].month, today))

        self._session.ask(question, self._answered, topic="tier")

    def _answered(self, answer: Answer) -> None:
        self._answer = answer
        report = answer.report
        self._show_cards(report)
        thresholds = [(tier.name, tier.sold_credit) for tier in report.rules.tiers if tier.sold_credit is not None]
        self.chart.show_months(report.months, thresholds)
        self._show_month(self.chart.selected)

    def _show_cards(self, report: TierReport) -> None:
        unknown = self.tr("unknown")
        review = report.review
        met = self.tr("Next review {day}, met {met} of {all} checkpoints").format(
            day=day_text(review.day),
            met=review.count(CheckpointState.MET),
            all=len(review.checkpoints),
        )
        self.credited.show_figure(report.credited_tier or unknown, met)
        performance = report.performance
        gaps = ", ".join(
            f"{requirement.value.replace('_', ' ')}: {unknown if gap is None else f'{gap:,}'}"
            for requirement, gap in report.gaps.items()
            if gap != 0
        )
        about = self.tr("To {tier}: {gaps}").format(tier=report.next_tier, gaps=gaps) if gaps else ""
        reasons = "; ".join(map(str, performance.unknown))
        self.performance.show_figure(performance.tier or self.tr("Cannot be judged"), reasons or about)
        apps = report.median_apps
        self.median.show_figure(
            self.tr("no data") if apps is None else self.tr("{apps} apps").format(apps=apps),
            self.tr("Over the clients that contribute credit"),
        )
        states = {True: self.tr("Certified"), False: self.tr("Not certified"), None: unknown}
        until = report.certified_until
        self.certified.show_figure(
            states[report.certified],
            self.tr("Until {day}").format(day=day_text(until)) if until else "",
        )

    def _show_month(self, month: Month | None) -> None:
        if self._answer is None:
            return
        months = [one for one in self._answer.report.months if month is None or one.month == month]
        self.heading.setText(month.first_day.strftime("%B %Y") if month else self.tr("All months shown"))
        self._show_figures(months)
        self._show_rows()

    def _show_figures(self, months: list[MonthCredit]) -> None:
        def total(*names: str) -> Decimal:
            return sum((getattr(month, name) for month in months for name in names), Decimal(0))

        change = total("gained") - total("lost")
        for name, amount, sign in (
            ("new", total("new"), "+"), ("increased", total("increased"), "+"),
            ("gone", total("expired", "churned"), "−"), ("decreased", total("decreased"), "−"),
            ("change", abs(change), "+" if change >= 0 else "−"), ("closing", months[-1].closing, ""),
        ):  # fmt: skip
            self.figures[name].setText(amount_text(amount, sign if amount else ""))

    def _show_rows(self) -> None:
        if self._answer is None:
            return
        month, which = self.chart.selected, self.tabs.currentIndex()
        if which == _TOTAL:
            today = self._session.today()
            day = min(month.last_day, today) if month else today
            self._session.ask(
                lambda workspace: credit_by_client(workspace, day, today), self._show_clients, topic="tier-clients"
            )
        else:
            self.rows.show_movements(
                [
                    row for row in self._answer.moved
                    if (month is None or Month.of(row.date) == month) and row.movement.is_gain == (which == _GAINED)
                ]
            )  # fmt: skip

    def _show_clients(self, rows: list[ClientCredit]) -> None:
        if self.tabs.currentIndex() == _TOTAL:
            self.rows.show_clients(rows)

    def _open_client(self, index: QModelIndex) -> None:
        if client_id := index.data(CLIENT_ID):
            self._session.open_client(client_id)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._ask()


def _framed(*widgets: QWidget) -> QFrame:
    frame = QFrame()
    frame.setObjectName("card")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(14, 12, 14, 12)
    for widget in widgets:
        layout.addWidget(widget)
    return frame
