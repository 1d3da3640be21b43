"""The Tier tab: from the tier down to the event, wired together over one report."""

from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from desktop_app.domain.changes import Changed
from desktop_app.domain.credit_series import MonthCredit
from desktop_app.domain.explanations import About, Question
from desktop_app.domain.imagined_clients import Move
from desktop_app.domain.ledger_rows import LayerRow, MovementRow
from desktop_app.domain.months import Month
from desktop_app.domain.tier_report import TierReport
from desktop_app.domain.tier_rules import Requirement
from desktop_app.formatting import format_month, format_month_range
from desktop_app.i18n import translate
from desktop_app.services import credit_rows
from desktop_app.services.credit_rows import RowsRequest, Span
from desktop_app.ui.session.announcer import FreshWhenSeen
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.side_overlay import SideOverlay
from desktop_app.ui.shared.window_size import NARROW
from desktop_app.ui.tier.breakdown import Kinds
from desktop_app.ui.tier.card_content import (
    certified_card,
    credited_tier_card,
    median_card,
    performance_card,
    unknown_programme_card,
)
from desktop_app.ui.tier.cards import CardContent
from desktop_app.ui.tier.chart_view import chart_of
from desktop_app.ui.tier.empty_report import EmptyReport
from desktop_app.ui.tier.explanation_sheet import ExplanationSheet
from desktop_app.ui.tier.files import ask_for_image, ask_for_report
from desktop_app.ui.tier.queries import TierContent, TierRows, query_report, query_rows, summed, view_of
from desktop_app.ui.tier.report_page import ReportPage
from desktop_app.ui.tier.rows_card import TOTAL
from desktop_app.ui.tier.rules_dialog import RulesDialog
from desktop_app.ui.tier.saved_state import left_range, left_view
from desktop_app.ui.tier.side_sheet import WIDTH
from desktop_app.ui.tier.threshold_prompt import ask_for_rate, ask_for_threshold
from desktop_app.ui.tier.view_bar import TierView
from desktop_app.ui.tier.what_if import WhatIfSheet

_SUBJECTS = Changed.CLIENTS | Changed.USAGE | Changed.CREDIT | Changed.PARTNER | Changed.RULES | Changed.SETTINGS
_BESIDE_SHEET = 200  # leaves a sheet its room on the smallest window, beside the panel


class TierTab(QWidget):
    """Shows the tier of the session's workspace as of today; `status_text` is for the status bar, left and right."""

    status_text = Signal(str, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Tier"))
        self.setObjectName("page")
        self._session = session
        self._answer: TierContent | None = None
        self._span: Span | None = None
        self._awaited: Month | None = None
        self._rules_wanted = False
        self.figures = summed(())
        self._page = page = ReportPage(session, self)
        self.cards, self.banners, self.heading = page.cards, page.banners, page.heading
        self.chart_card, self.chart = page.chart_card, page.chart_card.chart
        self.breakdown, self.rows, self.bar = page.breakdown, page.rows, page.bar
        self._view: TierView | None = None
        self.empty = EmptyReport(self)
        self.what_if = WhatIfSheet(session, self)
        self.why = ExplanationSheet(session, self)
        self._lay_out()
        self._wire()
        self._fresh = FreshWhenSeen(self, session.announcer, _SUBJECTS, self.ask)

    # What others ask of the tab

    def ask(self) -> None:
        """Ask for the report again."""
        today, months, view = self._session.today(), self.chart_card.range_, self._view
        self._session.ask(
            lambda workspace: query_report(workspace, today, months, view), self.show_report, topic="tier"
        )

    def await_report(self) -> None:
        """Show what `show_report` brings, instead of asking when the tab is shown."""
        self._fresh.note_fresh()

    def select_month(self, month: Month | None) -> None:
        """Choose a month of the chart, or none."""
        self.chart.select(month)

    def go_to_month(self, month: Month) -> None:
        """Choose a month as soon as its figures are there, in a range that reaches back to it."""
        self._awaited = month
        self._go_if_there()

    def _go_if_there(self) -> None:
        if self._answer is None or self._awaited is None:
            return
        if any(month.month == self._awaited for month in self._answer.report.months):
            self.select_month(self._awaited)
            self._awaited = None
            self.chart.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.chart_card.range_ is not None:
            self.chart_card.choose_range(None)

    def offer_move(self, move: Move) -> None:
        """Open the what-if sheet with an event filled in, to be looked over and added."""
        self.bar.what_if.setChecked(True)
        self.what_if.offer(move)

    def open_rules(self) -> None:
        """Show the rule sets, as soon as the report says which of them is in use."""
        self._rules_wanted = self._answer is None
        if self._answer is not None:
            dialog = RulesDialog(self._session, self._answer.report.rules.rule_set_id, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def state(self) -> dict[str, Any]:
        """How the tab was left, to be given to `restore` at the next start."""
        card = self.chart_card
        return {
            "range": card.range_,
            "projection": card.projection.isChecked(),
            "view": None if self._view is None else self._view.value,
            "table": card.as_table.isChecked(),
            "tab": self.rows.tabs.currentIndex(),
        }

    def restore(self, state: object) -> None:
        """Bring the tab back as it was left."""
        if not isinstance(state, dict):
            return
        card = self.chart_card
        with QSignalBlocker(card):  # the report is asked for when the tab is shown
            card.choose_range(left_range(state))
        card.projection.setChecked(bool(state.get("projection", True)))
        self._view = left_view(state)
        card.as_table.setChecked(bool(state.get("table", False)))
        if state.get("tab") in range(3):
            self.rows.tabs.setCurrentIndex(int(state["tab"]))

    # Set up

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.setMinimumWidth(_BESIDE_SHEET)
        self._stack.addWidget(self._page)
        self._stack.addWidget(self.empty)
        self._overlays = [SideOverlay(self, sheet, self.rect, WIDTH) for sheet in (self.what_if, self.why)]
        self._beside = whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self.what_if)
        whole.addWidget(self.why)

    def _wire(self) -> None:
        for name, card in self.cards.items():
            card.clicked.connect(lambda _checked=False, about=name: self._ask_why(Question(About(about))))
        self.chart_card.month_selected.connect(lambda _month: self._show_span())
        self.chart_card.range_chosen.connect(lambda _months: self.ask())
        self.chart_card.view_changed.connect(self._draw)
        self.bar.view_chosen.connect(self._show_view)
        self.bar.what_if_asked.connect(self._show_what_if)
        self.bar.rules_asked.connect(self.open_rules)
        self.chart_card.image_asked.connect(lambda: ask_for_image(self.chart_card, self, self._session))
        self.bar.report_asked.connect(lambda: ask_for_report(self._session, self))
        self.breakdown.narrowed.connect(self._narrow)
        self.breakdown.total_chosen.connect(lambda: self.rows.tabs.setCurrentIndex(TOTAL))
        self.breakdown.why_asked.connect(self._ask_why_line)
        self.rows.narrowed.connect(self.breakdown.mark)
        self.rows.page_asked.connect(self._ask_rows)
        self.rows.all_months_asked.connect(lambda: self.chart.select(None))
        self.rows.table.client_opened.connect(self._session.open_client)
        self.rows.table.why_asked.connect(lambda row: self._ask_why(Question(About.LAYER, event=row.event)))
        self.why.client_opened.connect(self._session.open_client)
        self.why.closed.connect(lambda: self.chart.setFocus(Qt.FocusReason.OtherFocusReason))
        self.what_if.changed.connect(self._draw)
        self.what_if.closed.connect(self._close_what_if)
        self.banners.threshold_asked.connect(self._type_in_threshold)
        self.banners.rate_asked.connect(self._type_in_rate)
        self.banners.figures_asked.connect(lambda: self._ask_why(Question(About("performance"))))
        self.banners.programme_asked.connect(self._ask_programme)
        self.banners.why_asked.connect(lambda: self._ask_why(Question(About.DIFFERENCE)))

    # Answers

    def show_report(self, answer: TierContent) -> None:
        """Show what the tab asked for, or what was asked for before it was there."""
        self._answer = answer
        report = answer.report
        has_data = report.data_from is not None or report.first_month is not None
        self._stack.setCurrentWidget(self._page if has_data else self.empty)
        for name, face in (
            ("credited", credited_tier_card(report)), ("performance", self._performance(answer)),
            ("median", median_card(report)), ("certified", certified_card(report)),
        ):  # fmt: skip
            self.cards[name].show_face(face)
        if answer.question is not None:
            self._page.programme.show_question(answer.question)
        self.banners.show_report(report, answer.question)
        self.bar.offer_points(report.rules.points is not None)
        self.what_if.use(report)
        self._draw()
        self._show_span()
        self._go_if_there()
        if self._rules_wanted:
            self.open_rules()

    def _performance(self, answer: TierContent) -> CardContent:
        """The tier reached today; it cannot be judged before the programme is known."""
        if not answer.knows_programme:
            return unknown_programme_card(answer.report)
        return performance_card(answer.report, self.what_if.figures())

    def _draw(self) -> None:
        if self._answer is None:
            return
        self.cards["performance"].show_face(self._performance(self._answer))
        card, view = self.chart_card, view_of(self._view, self._answer.report)
        self.bar.show_view(view)
        self._page.show_points(view is TierView.POINTS)
        self._page.show_planner(view is TierView.PLANNER)
        if view is TierView.PLANNER:
            self._page.planner.show_report(self._answer.report)
            return
        card.projection.setEnabled(view is not TierView.MANAGED)
        if self._answer.lacks(view):
            self.ask()  # reading the clients of every month takes a while, so only those who look at it wait for it
            return
        other = self.what_if.point_totals() if view is TierView.POINTS else self.what_if.totals()
        projection = card.projection.isChecked()
        card.show_data(chart_of(self._answer, card.range_, view=view, projection=projection, other=other))

    def _show_view(self, view: TierView) -> None:
        self._view = view
        self._draw()
        self._show_span()

    # The month or range

    def _months(self) -> tuple[list[MonthCredit], bool]:
        """The months that the breakdown is about, and whether they lie ahead."""
        if self._answer is None:
            return [], False
        report, month = self._answer.report, self.chart.selected
        if month is None:
            return list(report.months), False
        happened = [row for row in report.months if row.month == month]
        return (happened, False) if happened else ([row for row in report.projection if row.month == month], True)

    def _show_span(self) -> None:
        months, expected = self._months()
        if self._answer is None:
            return
        if not months:
            self._show_nothing_sold(self._answer.report)
            return
        report, month = self._answer.report, self.chart.selected
        first, last = months[0].month, months[-1].month
        self.heading.setText(self._heading(report, first, last, expected=expected))
        self.figures = summed(months, expected=expected)
        self.breakdown.show_figures(self.figures, report.rules.currency)
        self._show_points_of(last)
        self.rows.all_months.setVisible(month is not None)
        self._tell()
        self._span = Span(first, last, report.as_of, expected)
        self._ask_rows(self.rows.wanted())

    def _heading(self, report: TierReport, first: Month, last: Month, *, expected: bool) -> str:
        """What the breakdown is about: sales over months, or the points at the end of the last one."""
        if view_of(self._view, report) is TierView.POINTS:
            text = self.tr("Points · {month} · expected") if expected else self.tr("Points · {month}")
            return text.format(month=format_month(last))
        text = self.tr("Sold · {month} · expected") if expected else self.tr("Sold · {month}")
        return text.format(month=format_month(last) if first == last else format_month_range(first, last))

    def _show_nothing_sold(self, report: TierReport) -> None:
        """Without any sale there are no months; what was shown before, of sales that are taken back, must go."""
        self._span, self.figures = None, summed(())
        this_month = Month.of(report.as_of)
        self.heading.setText(self._heading(report, this_month, this_month, expected=False))
        self.breakdown.show_figures(self.figures, report.rules.currency)
        self._show_points_of(Month.of(report.as_of))
        self.rows.show_nothing_sold()
        self._tell()

    def _show_points_of(self, month: Month) -> None:
        """What the points at a month's end are made of."""
        if self._answer is not None:
            points = next((point.points for point in self._answer.points or () if point.month == month), None)
            self._page.points.show_points(points, self._answer.reported_points)

    def _ask_rows(self, wanted: RowsRequest) -> None:
        """Ask for a page of rows: the first with the counts, later ones alone."""
        span = self._span
        if span is None:
            return
        if wanted.first == 0:
            self._session.ask(lambda workspace: query_rows(workspace, span, wanted), self._show_rows, topic="tier-rows")
            return

        def show(page: list[MovementRow] | list[LayerRow]) -> None:
            # Another month, tab or order may have been chosen while this page was read.
            if span == self._span and wanted == self.rows.wanted(len(self.rows.table.rows.records)):
                self.rows.show_page(wanted, page)

        self._session.ask(lambda workspace: credit_rows.rows(workspace, span, wanted), show, topic="tier-more-rows")

    def _show_rows(self, rows: TierRows) -> None:
        if self._answer is not None:
            self.rows.show_rows(rows, self.figures, self._answer.report.rules.currency)

    def _tell(self) -> None:
        if self._answer is None:
            return
        month = self.chart.selected
        left = self.tr("{month} selected · Esc clears").format(month=format_month(month)) if month else ""
        self.status_text.emit(
            left, self.tr("Rules: {title}").format(title=translate("Data", self._answer.report.rules.title))
        )

    def _narrow(self, kinds: Kinds | None) -> None:
        self.rows.narrow(kinds)
        self.breakdown.mark(kinds)

    # Sheets and dialogs

    def _ask_why_line(self, kinds: Kinds) -> None:
        months, expected = self._months()
        if months:
            about = About.MOVEMENTS if kinds else About.SOLD
            self._ask_why(Question(about, months[0].month, months[-1].month, kinds, expected))

    def _ask_why(self, question: Question) -> None:
        if self._answer is not None:
            self.what_if.leave()
            self.why.explain(question, self._answer.report)

    def _type_in_threshold(self, tier: str, need: Requirement) -> None:
        if self._answer is not None:
            ask_for_threshold(self._session, self, self._answer.report.rules, tier, need)

    def _type_in_rate(self, currency: str) -> None:
        if self._answer is not None:
            ask_for_rate(self._session, self, self._answer.report.rules, currency)

    def _ask_programme(self) -> None:
        self._page.programme.show_again()
        self.ask()

    def _show_what_if(self, wanted: bool) -> None:
        """Open the sheet, or close it: without it cards and chart show what is, not what would be."""
        self.why.hide()
        self.what_if.setVisible(wanted)
        if wanted:
            self.what_if.form.kind.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._answer is not None:
            self.what_if.use(self._answer.report)
        self._draw()

    def _close_what_if(self) -> None:
        self.bar.what_if.setChecked(False)
        self.bar.what_if.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place_sheets(self) -> None:
        """Have the sheets beside the report, or over it where the window is narrow."""
        narrow = self.window().width() < NARROW
        for overlay, sheet in zip(self._overlays, (self.what_if, self.why), strict=True):
            if narrow and not overlay.is_active:
                self._beside.removeWidget(sheet)
            elif overlay.is_active and not narrow:
                self._beside.addWidget(sheet)
            overlay.set_active(active=narrow)

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_sheets()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        open_sheets = [sheet for sheet in (self.what_if, self.why) if not sheet.isHidden()]
        if event.key() == Qt.Key.Key_Escape and self.chart.selected is not None:
            self.chart.select(None)
        elif event.key() == Qt.Key.Key_Escape and open_sheets:
            open_sheets[0].leave()
        else:
            super().keyPressEvent(event)
