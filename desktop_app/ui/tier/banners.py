"""What needs saying above the report: an unknown threshold, another tier reported, a currency left out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.tier_report import TierReport
from desktop_app.domain.tier_rules import Requirement
from desktop_app.formatting import message_text, requirement_name
from desktop_app.i18n import translate
from desktop_app.services.programme import ProgrammeQuestion
from desktop_app.ui.shared.card import PlainLabel
from desktop_app.ui.tier import tier_texts
from desktop_app.ui.tier.card_content import reasons


class Banner(QFrame):
    """One sentence and one thing to do about it."""

    def __init__(self, does: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("warning")
        self.text = PlainLabel(parent=self)
        self.text.setWordWrap(True)
        self.button = QPushButton(does, self)
        self.button.setObjectName("link")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 0, 2, 0)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.button)
        self.hide()

    def say(self, text: str) -> None:
        """Show `text`, or nothing for an empty one."""
        self.text.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))


class Banners(QWidget):
    """All banners; hidden while there is nothing to say."""

    threshold_asked = Signal(str, object)
    rate_asked = Signal(str)
    why_asked = Signal()
    figures_asked = Signal()
    programme_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.programme = Banner(self.tr("Choose the programme…"), self)
        self.unknown = Banner(self.tr("Type it in…"), self)
        self.differs = Banner(self.tr("Compare…"), self)
        self.left_out = Banner(self.tr("Type in a rate…"), self)
        self.partly = Banner(self.tr("Why…"), self)
        self._missing: tuple[str, Requirement] | None = None
        self._currency = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self._all = (self.programme, self.unknown, self.differs, self.left_out, self.partly)
        for banner in self._all:
            layout.addWidget(banner)
        self.unknown.button.clicked.connect(self._ask_threshold)
        self.programme.button.clicked.connect(lambda _checked: self.programme_asked.emit())
        self.differs.button.clicked.connect(lambda _checked: self.why_asked.emit())
        self.left_out.button.clicked.connect(lambda _checked: self.rate_asked.emit(self._currency))
        self.partly.button.clicked.connect(lambda _checked: self.figures_asked.emit())
        self.hide()

    def show_report(self, report: TierReport, question: ProgrammeQuestion | None = None) -> None:
        """Say what there is to say; without a known programme that alone, once the question was put off."""
        programme_known = question is None or question.answered
        self._missing = _missing(report) if programme_known else None
        unchosen = self.tr("Your tier cannot be judged: the partner programme is not chosen yet.")
        self.programme.say(unchosen if question and not programme_known and question.put_off else "")
        self.unknown.say(self._unknown(report))
        self.differs.say(
            self.tr("HubSpot reports {reported}; by these rules it would be {worked_out}.").format(
                reported=report.credited_tier, worked_out=tier_texts.tier_name(report.worked_out)
            )
            if report.differs and programme_known
            else ""
        )
        self.left_out.say(self._left_out(report) if programme_known else "")
        unsure = " · ".join(reasons(report)) if programme_known else ""
        self.partly.say(self.tr("Known only in part: {reasons}.").format(reasons=unsure) if unsure else "")
        self._currency = report.uncounted[0].currency if report.uncounted else ""
        self.setVisible(any(notice.text.text() for notice in self._all))

    def _unknown(self, report: TierReport) -> str:
        if self._missing is None or report.performance.tier is not None:
            return ""
        reason = message_text(report.performance.unknown[0])
        text = self.tr("Current performance cannot be judged: {reason}. Your partner portal shows it.")
        return text.format(reason=reason)

    def _left_out(self, report: TierReport) -> str:
        parts = []
        for need in (Requirement.SOLD_CREDIT, Requirement.MANAGED_CREDIT):
            amounts = [
                f"{tier_texts.money(part.amount, part.currency)} ({translate('Tier', '%n client(s)', part.clients)})"
                for part in report.uncounted
                if part.of is need
            ]
            if amounts:
                parts.append(f"{requirement_name(need)} {', '.join(amounts)}")
        text = self.tr("Left out, as “{rules}” has no fixed rate for it: {amounts}.")
        return text.format(rules=translate("Data", report.rules.title), amounts="; ".join(parts)) if parts else ""

    def _ask_threshold(self) -> None:
        if self._missing is not None:
            self.threshold_asked.emit(*self._missing)


def _missing(report: TierReport) -> tuple[str, Requirement] | None:
    """The first unknown threshold that keeps the performance from being judged."""
    for step in report.performance.steps:
        if step.met is None:
            for need in report.rules.requirements:
                if report.rules.threshold(step.tier, need) is None:
                    return step.tier.name, need
    return None
