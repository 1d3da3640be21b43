"""The settings: appearance at once, thresholds and rules when agreed to, and where the data is."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.alert_kinds import AlertThresholds
from desktop_app.domain.renewals import HORIZONS
from desktop_app.i18n import translate
from desktop_app.services.rule_sets import list_rule_sets, rule_set
from desktop_app.services.settings import alert_thresholds
from desktop_app.services.typing.edits import Facts
from desktop_app.services.typing.form_choices import offered_choices, who_i_am
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.forms.fields import SuggestingInput
from desktop_app.ui.forms.steps import typing_step
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.settings_keys import NOTICES_WANTED, SYNC_DAILY, UPDATES_ADDRESS, UPDATES_WANTED
from desktop_app.ui.settings.commands import set_thresholds, use_rules
from desktop_app.ui.shared.buttons import ConfirmButtons, icon_button
from desktop_app.ui.shared.card import plain_label
from desktop_app.ui.shared.choice_box import ChoiceBox
from desktop_app.ui.shared.elided_label import ElidedLabel
from desktop_app.ui.shared.folders import open_folder
from desktop_app.ui.shared.guide_page import set_guide_page
from desktop_app.ui.shared.number_field import NumberField
from desktop_app.ui.shared.settings_catalog import setting_name
from desktop_app.ui.shared.tray import Tray
from desktop_app.ui.shared.undo_step import AnyStep, joined_step
from desktop_app.ui.startup.language import NAMES, SETTING, Language, language_of
from desktop_app.ui.style.appearance import Appearance, ThemeChoice

# The dialog's width, and what a window's frame and the desktop's bars take of a screen's height.
_WIDTH, _FRAME = 520, 64


@dataclass(frozen=True, slots=True)
class _SettingsData:
    """What the workspace has set, and the rule sets to choose from (id, title, how sure it is)."""

    thresholds: AlertThresholds
    rule_set_id: str
    rule_sets: Sequence[tuple[str, str]]
    owners: Sequence[str]
    me: str | None


def _read(workspace: Workspace) -> _SettingsData:
    sets = [(rules.rule_set_id, rules.title) for rules in list_rule_sets(workspace).values()]
    thresholds, rules = alert_thresholds(workspace), rule_set(workspace).rule_set_id
    return _SettingsData(thresholds, rules, sets, offered_choices(workspace).owners, who_i_am(workspace))


class SettingsDialog(QDialog):
    """Reads what is set when it opens; nothing of the workspace changes before OK."""

    notices_wanted = Signal(bool)
    connect_wanted = Signal()

    def __init__(self, session: Session, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._appearance = appearance
        self._awaited = ""
        self._known: _SettingsData
        self.setWindowTitle(self.tr("Settings"))
        set_guide_page(self, "settings")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        content = QWidget()
        content.setObjectName("page")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(24, 20, 24, 0)
        layout.setSpacing(8)
        for title, part in (
            (setting_name("appearance"), self._make_appearance()),
            (setting_name("language"), self._make_language()),
            (self.tr("Me"), self._make_me()),
            (self.tr("Alerts"), self._make_alerts()),
            (self.tr("Reminders"), self._make_reminders()),
            (setting_name("rules"), self._make_rules()),
            (self.tr("HubSpot"), self._make_hubspot()),
            (self.tr("Updates"), self._make_updates()),
            (setting_name("data"), self._make_data()),
        ):
            layout.addWidget(plain_label(title, "section"))
            layout.addLayout(part)
            layout.addSpacing(10)
        layout.addStretch()
        self._lay_out(content)
        self.agree.setDefault(True)  # not before it is in the dialog: Enter would press the other one
        self.choices[appearance.choice].setFocus()
        self._set_usable(known=False)
        session.ask(_read, self._show, topic="settings")

    def go_to(self, key: str) -> None:
        """Put the keyboard at the setting `key`, as soon as it can be changed."""
        self._awaited = key
        self._go()

    def _go(self) -> None:
        fields: dict[str, QWidget] = {
            "appearance": self.choices[self._appearance.choice],
            "language": self.language,
            "me": self.me,
            "decision_days": self.decision_days,
            "soon_days": self.soon_days,
            "contacts": self.contacts,
            "emails": self.emails,
            "notices": self.notices,
            "sync": self.daily,
            "updates": self.updates,
            "rules": self.rules,
            "data": self.folder,
        }
        field = fields.get(self._awaited)
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.area.ensureWidgetVisible(field)

    # Parts

    def _lay_out(self, content: QWidget) -> None:
        """Put the buttons below `content`, which scrolls where the screen is too low for all of it."""
        area = QScrollArea()
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Nothing is scrolled sideways: there is room for the longest line beside the bar, in every language.
        needed = content.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width()
        area.setMinimumWidth(max(needed, _WIDTH))
        self.area = area
        buttons = ConfirmButtons(self, self.tr("OK"))
        buttons.accepted.connect(self._keep)
        self.agree = buttons.agree
        buttons.setContentsMargins(24, 0, 24, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(12)
        column.addWidget(area, 1)
        column.addWidget(buttons)
        wanted = content.sizeHint().height() + buttons.sizeHint().height() + 32
        self.resize(_WIDTH, min(wanted, self.screen().availableGeometry().height() - _FRAME))

    def _make_appearance(self) -> QLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        self.choices = {
            ThemeChoice.SYSTEM: QRadioButton(self.tr("As the system")),
            ThemeChoice.LIGHT: QRadioButton(self.tr("Light")),
            ThemeChoice.DARK: QRadioButton(self.tr("Dark")),
        }
        group = QButtonGroup(self)
        for choice, button in self.choices.items():
            button.setChecked(choice is self._appearance.choice)
            button.clicked.connect(lambda _checked=False, chosen=choice: self._choose(chosen))
            group.addButton(button)
            row.addWidget(button)
        row.addStretch()
        return row

    def _make_language(self) -> QLayout:
        self.language = ChoiceBox()
        self.language.setAccessibleName(setting_name("language"))
        self.language.addItem(self.tr("As the system"), Language.SYSTEM.value)
        for language, name in NAMES.items():
            self.language.addItem(name, language.value)
        stored = language_of(self._session.settings.get(SETTING))
        self.language.setCurrentIndex(self.language.findData(stored.value))
        self.language.activated.connect(lambda _row: self._session.settings.set(SETTING, self.language.currentData()))
        row = QHBoxLayout()
        row.addWidget(self.language)
        row.addWidget(plain_label(self.tr("Changes when you restart the program"), "small"), 1)
        return row

    def _make_me(self) -> QLayout:
        self.me = SuggestingInput(())
        self.me.setAccessibleName(setting_name("me"))
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.addRow(plain_label(setting_name("me")), self.me)
        return form

    def _make_alerts(self) -> QLayout:
        self.decision_days = ChoiceBox()
        for days in HORIZONS:
            self.decision_days.addItem(self.tr("%n day(s) ahead", "", days), days)
        self.soon_days = NumberField(1, 365, self.tr(" days"))
        self.contacts = NumberField(1, 100, " %")
        self.emails = NumberField(1, 100, " %")
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        for key, field in (
            ("decision_days", self.decision_days),
            ("soon_days", self.soon_days),
            ("contacts", self.contacts),
            ("emails", self.emails),
        ):
            field.setAccessibleName(setting_name(key))
            field.ensurePolished()  # its font says how wide its texts are
            field.setMinimumWidth(field.sizeHint().width())
            form.addRow(plain_label(setting_name(key)), field)
        return form

    def _make_reminders(self) -> QLayout:
        self.notices = QCheckBox(setting_name("notices"))
        self.notices.setChecked(bool(self._session.settings.get(NOTICES_WANTED, False)))
        if not Tray.is_there():
            self.notices.setEnabled(False)
            self.notices.setToolTip(self.tr("This desktop cannot show notifications."))
        column = QVBoxLayout()
        column.addWidget(self.notices)
        return column

    def _make_rules(self) -> QLayout:
        self.rules = ChoiceBox()
        self.rules.setAccessibleName(setting_name("rules"))
        column = QVBoxLayout()
        column.addWidget(self.rules)
        note = plain_label(self.tr("Another rule set recounts all credit; what was recorded stays as it is."), "small")
        note.setWordWrap(True)
        column.addWidget(note)
        return column

    def _make_hubspot(self) -> QLayout:
        self.daily = QCheckBox(setting_name("sync"))
        self.daily.setChecked(bool(self._session.settings.get(SYNC_DAILY, True)))
        self.daily.toggled.connect(partial(self._session.settings.set, SYNC_DAILY))  # as in the dialog that connects
        self.connect_ = icon_button("link", self.tr("Connect to HubSpot…"))
        self.connect_.clicked.connect(lambda _checked=False: self.connect_wanted.emit())
        column = QVBoxLayout()
        column.addWidget(self.daily)
        column.addWidget(self.connect_, 0, Qt.AlignmentFlag.AlignLeft)
        return column

    def _make_updates(self) -> QLayout:
        self.updates = QCheckBox(setting_name("updates"))
        self.updates.setChecked(bool(self._session.settings.get(UPDATES_WANTED, False)))
        self.address = QLineEdit(str(self._session.settings.get(UPDATES_ADDRESS, "") or ""))
        self.address.setPlaceholderText("https://")
        self.address.setAccessibleName(self.tr("Where new versions are announced"))
        note = plain_label(
            self.tr("Looks at this address once a day, and sends nothing about you. Nothing is installed."), "small"
        )
        note.setWordWrap(True)
        column = QVBoxLayout()
        for widget in (self.updates, self.address, note):
            column.addWidget(widget)
        return column

    def _make_data(self) -> QLayout:
        path = self._session.path or Path()
        row = QHBoxLayout()
        row.addWidget(ElidedLabel(str(path)), 1)
        self.folder = icon_button("folder-open", self.tr("Open folder"))
        self.folder.clicked.connect(lambda _checked=False: open_folder(path.parent))
        row.addWidget(self.folder)
        return row

    # What happens

    def _choose(self, choice: ThemeChoice) -> None:
        self._appearance.choose(choice)
        self._session.settings.set("appearance", choice.value)

    def _set_usable(self, *, known: bool) -> None:
        for field in (self.decision_days, self.soon_days, self.contacts, self.emails, self.rules, self.agree):
            field.setEnabled(known)

    def _show(self, known: _SettingsData) -> None:
        self._known = known
        thresholds = known.thresholds
        self.decision_days.setCurrentIndex(max(self.decision_days.findData(thresholds.decision_days), 0))
        self.soon_days.setValue(thresholds.renewing_soon_days)
        self.contacts.setValue(round(thresholds.contacts_share * 100))
        self.emails.setValue(round(thresholds.emails_share * 100))
        self.me.addItems(list(known.owners))
        self.me.show_cell(known.me)
        for rule_set_id, title in known.rule_sets:
            self.rules.addItem(translate("Data", title), rule_set_id)
        self.rules.setCurrentIndex(self.rules.findData(known.rule_set_id))
        self._set_usable(known=True)
        self._go()

    def _keep(self) -> None:
        thresholds = AlertThresholds(
            decision_days=self.decision_days.currentData(),
            renewing_soon_days=self.soon_days.value(),
            contacts_share=self.contacts.value() / 100,
            emails_share=self.emails.value() / 100,
        )
        self._change(self._known, thresholds, self.rules.currentData())
        self._session.settings.set(UPDATES_WANTED, self.updates.isChecked())
        self._session.settings.set(UPDATES_ADDRESS, self.address.text().strip())
        self.notices_wanted.emit(self.notices.isChecked())
        self.accept()

    def _change(self, known: _SettingsData, thresholds: AlertThresholds, rules: str) -> None:
        """Change what is set otherwise in the workspace, in one step that can be undone."""
        steps: list[AnyStep] = []
        if thresholds != known.thresholds:
            steps.append(set_thresholds(self._session, thresholds))
        if rules != known.rule_set_id:
            steps.append(use_rules(self._session, known.rule_set_id, rules))
        if self.me.cell != known.me:
            facts = [Facts(values={"me": self.me.cell})]
            steps.append(typing_step(self._session, self.tr("Say which owner I am"), facts))
        if steps:
            self._session.undo_stack.push(joined_step(self.tr("Change the settings"), self._session, steps))
