"""Which programme? Asked once in a new workspace: the rule set, its thresholds and the partner's currency."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.currencies import ISO_CURRENCIES
from desktop_app.domain.rule_set_checks import check
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.formatting import message_text
from desktop_app.i18n import translate
from desktop_app.services.programme import (
    ProgrammeQuestion,
    choose_programme,
    put_off_programme,
    take_programme_back,
)
from desktop_app.services.rule_sets import list_rule_sets
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.user_name import user_name
from desktop_app.ui.shared.card import PlainLabel, plain_label
from desktop_app.ui.shared.choice_box import ChoiceBox
from desktop_app.ui.shared.undo_step import UndoStep
from desktop_app.ui.tier.rule_texts import sure
from desktop_app.ui.tier.thresholds_table import ThresholdsTable


class ProgrammeCard(QFrame):
    """Shows the question until it is answered or put off; `show_again` brings it back."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._session = session
        self._known: dict[str, RuleSet] = {}
        self._wanted = False
        self.which, self.currency = ChoiceBox(self), ChoiceBox(self)
        self.which.setAccessibleName(self.tr("Programme"))
        self.currency.setAccessibleName(self.tr("Your currency"))
        self.currency.addItems(sorted(ISO_CURRENCIES))
        self.about = _wrapped("small", self)
        self.problems = _wrapped("bad", self)
        self.tiers = ThresholdsTable(self)
        self.agree = QPushButton(self.tr("Use this programme"), self)
        self.agree.setObjectName("primary")
        self.later = QPushButton(self.tr("Later"), self)
        self._lay_out()
        self.which.currentIndexChanged.connect(lambda _place: self._show_rules())
        self.tiers.changed.connect(self._check)
        self.agree.clicked.connect(lambda _checked: self._answer())
        self.later.clicked.connect(lambda _checked: self._put_off())
        self.hide()

    def show_question(self, question: ProgrammeQuestion) -> None:
        """Ask where there is no answer yet, unless it was put off."""
        wanted = not question.answered and (self._wanted or not question.put_off)
        if wanted and self.isHidden():
            self.currency.setCurrentText(question.currency)
            self._session.ask(list_rule_sets, self._offer, topic="programme")
        self.setVisible(wanted)

    def show_again(self) -> None:
        """Ask although it was put off."""
        self._wanted = True

    # Set up

    def _lay_out(self) -> None:
        title = PlainLabel(self.tr("Which partner programme are you in?"), self)
        title.setObjectName("heading")
        why = _wrapped("muted", self)
        why.setText(
            self.tr(
                "Your tier is judged by the rules of one programme, and HubSpot shows its thresholds to partners alone."
                " Type in those that you see in your partner portal; a question mark stands for unknown."
            )
        )
        fields = QHBoxLayout()
        fields.setSpacing(8)
        fields.addWidget(self.which, 1)
        fields.addWidget(PlainLabel(self.tr("Amounts without a currency are in"), self))
        fields.addWidget(self.currency)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.problems, 1)
        buttons.addWidget(self.later)
        buttons.addWidget(self.agree)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(8)
        for part in (title, why):
            column.addWidget(part)
        column.addLayout(fields)
        column.addWidget(self.about)
        column.addWidget(self.tiers)
        column.addLayout(buttons)

    # What is shown

    def _offer(self, known: dict[str, RuleSet]) -> None:
        """Offer the rule sets, the newest first."""
        self._known = known
        self.which.clear()
        for rules_id, rules in reversed(known.items()):
            self.which.addItem(translate("Data", rules.title), rules_id)

    def _show_rules(self) -> None:
        rules = self._known.get(self.which.currentData())
        if rules is None:
            return
        text = self.tr("{source} · how sure: {sure}")
        self.about.setText(text.format(source=translate("Data", rules.source), sure=sure(rules)))
        self.tiers.show_rules(rules)
        self.tiers.show_all_rows()
        self._check()

    def _check(self) -> None:
        unreadable = [self.tr("“{text}” is not a number.").format(text=text) for text in self.tiers.unreadable()]
        rules = self._rules()
        findings = unreadable or ([] if rules is None else [message_text(message) for message in check(rules)])
        self.problems.setText("\n".join(findings))
        self.agree.setEnabled(rules is not None and not findings)

    def _rules(self) -> RuleSet | None:
        """The chosen rule set with the thresholds as they are typed."""
        rules, tiers = self._known.get(self.which.currentData()), self.tiers.tiers()
        return None if rules is None or tiers is None else replace(rules, tiers=tiers)

    # Answers

    def _answer(self) -> None:
        rules, currency, now, name = self._rules(), self.currency.currentText(), self._session.now(), user_name()
        if rules is None:
            return
        step = UndoStep(
            self.tr("Choose the partner programme"),
            self._session,
            lambda workspace: choose_programme(workspace, rules, currency, now, name),
            lambda workspace, answer: take_programme_back(workspace, answer, now, name),
        )
        self._session.undo_stack.push(step)

    def _put_off(self) -> None:
        self._wanted = False
        self._session.act(put_off_programme)


def _wrapped(look: str, parent: QWidget) -> PlainLabel:
    label = plain_label("", look, parent)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return label
