"""The rule sets: choose one, compare two side by side, copy and edit one, and see who changed what."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.errors import UserError
from desktop_app.domain.file_names import file_name
from desktop_app.domain.local_days import local_day
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.formatting import format_day
from desktop_app.i18n import translate
from desktop_app.services import rule_sets
from desktop_app.services.rule_sets import RulesChange, RulesInUse
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.user_name import user_name
from desktop_app.ui.shared.card import plain_label
from desktop_app.ui.shared.choice_box import ChoiceBox
from desktop_app.ui.shared.counted_tabs import CountedTabs
from desktop_app.ui.shared.guide_page import set_guide_page
from desktop_app.ui.shared.text_prompt import ask_for_text
from desktop_app.ui.shared.window_size import resize_within_screen
from desktop_app.ui.style.icons import icon
from desktop_app.ui.tier.commands import change_rules
from desktop_app.ui.tier.rule_texts import differences, sure
from desktop_app.ui.tier.rules_comparison import RulesComparison
from desktop_app.ui.tier.rules_editor import RulesEditor

Known = dict[str, RuleSet]


class RulesDialog(QDialog):
    """Shows all rule sets; what is changed is checked before it is kept, and noted in the history."""

    def __init__(self, session: Session, chosen: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Rule sets"))
        set_guide_page(self, "rules")
        resize_within_screen(self, 820, 680)
        self._session = session
        self._chosen = chosen
        self._known: Known = {}
        self._wanted = chosen  # the rule set to show next
        # Tab goes through them as they are made.
        self.which = self._chooser(self.tr("Rule set"))
        self._make_head()
        self.pages = QTabWidget(self)
        self.pages.setTabBar(CountedTabs(self.pages))
        self.pages.setAccessibleName(self.tr("Rule set"))
        self.beside = self._chooser(self.tr("Compare with"))
        self.source = plain_label(look="muted", parent=self)
        self.source.setWordWrap(True)
        self.editor = RulesEditor(self)
        self.comparison = RulesComparison(self.beside, self)
        self.history = QTextBrowser(self)
        self.history.setAccessibleName(self.tr("History"))
        self._make_foot()
        self._lay_out()
        self.which.currentIndexChanged.connect(self._show)
        self.beside.currentIndexChanged.connect(self._compare)
        self.editor.checked.connect(self._judge)
        self._ask()

    # Set up

    def _chooser(self, name: str) -> ChoiceBox:
        box = ChoiceBox(self)
        box.setAccessibleName(name)
        return box

    def _make_head(self) -> None:
        self.use = self._button(self.tr("Use this one"), self._use)
        self.use.setObjectName("primary")
        self.copy = self._button(self.tr("Copy…"), self._copy)
        self.more = self._button("", self._offer_files)
        self.more.setIcon(icon("ellipsis"))
        self.more.setAccessibleName(self.tr("Rule set files"))

    def _make_foot(self) -> None:
        self.drop = self._button(self.tr("Discard changes"), self._ask_to_drop)
        self.keep = self._button(self.tr("Save changes"), self._keep)

    def _button(self, text: str, does: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: does())
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.which, 1)
        head.addWidget(self.use)
        head.addWidget(self.copy)
        head.addWidget(self.more)
        self.pages.addTab(self._edit_page(), self.tr("Thresholds and rates"))
        self.pages.addTab(self._details_page(), self.tr("Points and apps"))
        self.pages.addTab(self.comparison, self.tr("Compare"))
        self.pages.addTab(self.history, self.tr("History"))
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addWidget(self.source)
        layout.addWidget(self.pages, 1)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.drop)
        buttons.addWidget(self.keep)
        layout.addLayout(buttons)

    def _edit_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.addWidget(self.editor, 1)
        return page

    def _details_page(self) -> QScrollArea:
        """Scrolls on a screen that is too low for all of it."""
        page = QScrollArea(self)
        page.setWidgetResizable(True)
        page.setFrameShape(QScrollArea.Shape.NoFrame)
        page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.setWidget(self.editor.details)
        return page

    # What is shown

    def _ask(self) -> None:
        def known_and_chosen(workspace: Workspace) -> tuple[Known, str]:
            return rule_sets.list_rule_sets(workspace), rule_sets.rule_set(workspace).rule_set_id

        self._session.ask(known_and_chosen, self._list, topic="rule-sets")

    def _list(self, listed: tuple[Known, str]) -> None:
        known, self._chosen = listed
        wanted = self._wanted or self.which.currentData() or self._chosen
        self._wanted = ""
        self._known = known
        for box in (self.which, self.beside):
            box.blockSignals(True)
            box.clear()
            for rules in known.values():
                in_use = f" ({self.tr('in use')})" if rules.rule_set_id == self._chosen else ""
                box.addItem(f"{translate('Data', rules.title)}{in_use}", rules.rule_set_id)
            box.blockSignals(False)
        self.which.setCurrentIndex(max(self.which.findData(wanted), 0))
        others = [rules_id for rules_id in known if rules_id != self.which.currentData()]
        self.beside.setCurrentIndex(self.beside.findData(others[0]) if others else 0)
        self._show()

    @property
    def rules(self) -> RuleSet:
        """The rule set that is looked at."""
        return self._known[self.which.currentData()]

    def _show(self) -> None:
        if not self._known:
            return
        rules = self.rules
        about = self.tr("{source} · how sure: {sure}")
        self.source.setText(about.format(source=translate("Data", rules.source), sure=sure(rules)))
        self.use.setEnabled(rules.rule_set_id != self._chosen)
        self.editor.show_rules(rules)
        self._compare()
        changes = partial(rule_sets.history, rule_set_id=rules.rule_set_id)
        self._session.ask(changes, self._show_history, topic="rule-history")

    def _judge(self) -> None:
        """Offer to save what is worth it, and to forget what was saved."""
        self.keep.setEnabled(self.editor.worth_keeping is not None)
        own = self.rules.rule_set_id not in rule_sets.shipped()
        self.drop.setText(self.tr("Delete this rule set") if own else self.tr("Discard changes"))
        self.drop.setEnabled(self.rules != rule_sets.shipped().get(self.rules.rule_set_id))

    def _compare(self) -> None:
        if self._known and self.beside.currentData() is not None:
            self.comparison.show_rules(self.rules, self._known[self.beside.currentData()])

    def _show_history(self, changes: list[RulesChange]) -> None:
        lines = []
        for change in changes:
            lines.append(f"{format_day(local_day(change.changed_at))} · {change.changed_by}")
            lines += [
                f"    {name}: {old or '–'} → {new or '–'}"
                for name, old, new in differences(change.before, change.after)
            ]
        self.history.setPlainText("\n".join(lines) or self.tr("Nothing was changed here yet."))

    # What the buttons do

    def _change(
        self, text: str, verb: Callable[[Workspace], RulesInUse], done: Callable[[RulesInUse], None] | None = None
    ) -> None:
        self._session.undo_stack.push(change_rules(self._session, text, verb, done or self._changed))

    def _changed(self, _rules: RulesInUse) -> None:
        self._ask()

    def _keep(self) -> None:
        made = self.editor.worth_keeping
        if made is not None:
            now, name = self._session.now(), user_name()
            self._change(
                self.tr("Change a rule set"), lambda workspace: rule_sets.save_rule_set(workspace, made, now, name)
            )

    def _ask_to_drop(self) -> None:
        """What was saved is gone only after a question: it may be a whole copied rule set that is in use."""
        rules = self.rules
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.drop.text())
        title = translate("Data", rules.title)
        if rules.rule_set_id in rule_sets.shipped():
            box.setText(self.tr("Discard your changes to {title}?").format(title=title))
            box.setInformativeText(self.tr("The rule set is then again as it came with the program."))
        else:
            box.setText(self.tr("Delete the rule set {title}?").format(title=title))
            if rules.rule_set_id == self._chosen:
                box.setInformativeText(self.tr("It is in use: the tier is then judged by the default rule set."))
        yes = box.addButton(self.drop.text(), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole))
        yes.clicked.connect(lambda _checked=False: self._drop(rules.rule_set_id))
        box.open()

    def _drop(self, wanted: str) -> None:
        now, name = self._session.now(), user_name()
        self._change(self.drop.text(), lambda workspace: rule_sets.drop_rule_set(workspace, wanted, now, name))

    def _copy(self) -> None:
        rules, now, name = self.rules, self._session.now(), user_name()
        offered = self.tr("{title} (ours)").format(title=translate("Data", rules.title))
        title = ask_for_text(self, self.tr("Copy the rule set"), self.tr("Name of the copy"), offered)
        if not title or not title.strip():
            return

        def copying(workspace: Workspace) -> RulesInUse:
            copied = rule_sets.copy_of(workspace, rules, title.strip())
            return rule_sets.save_rule_set(workspace, copied, now, name)

        self._change(self.tr("Copy a rule set"), copying, self._copied)

    def _copied(self, copy: RulesInUse) -> None:
        """Show the copy: what is edited next is meant for it, not for the original."""
        self._wanted = copy.rules.rule_set_id
        self._ask()

    # Files

    def _offer_files(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Import from a file…")).triggered.connect(lambda _checked=False: self._import())
        menu.addAction(self.tr("Export as a file…")).triggered.connect(lambda _checked=False: self._export())
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _import(self) -> None:
        title, kinds = self.tr("Import a rule set"), self.tr("Rule sets (*.toml)")
        name, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
        if name:
            now, user = self._session.now(), user_name()
            verb = partial(rule_sets.import_rule_set, file=Path(name), now=now, who=user)
            self._change(title, verb, self._copied)

    def _export(self) -> None:
        rules = self.rules
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the rule set"), file_name(rules.rule_set_id, ".toml"), self.tr("Rule sets (*.toml)")
        )
        if name:
            try:
                rule_sets.export_rule_set(rules, Path(name))
            except UserError as fault:
                self._session.failed.emit(fault)

    def _use(self) -> None:
        wanted = self.rules.rule_set_id
        self._change(self.tr("Choose a rule set"), lambda workspace: rule_sets.choose_rule_set(workspace, wanted))
