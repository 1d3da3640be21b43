"""What a person sets for the workspace, as steps that can be undone and redone."""

from desktop_app.domain.alert_kinds import AlertThresholds
from desktop_app.i18n import translate
from desktop_app.services.rule_sets import RulesInUse, choose_rule_set
from desktop_app.services.settings import ThresholdsChanged, set_alert_thresholds
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.undo_step import UndoStep


def set_thresholds(session: Session, thresholds: AlertThresholds) -> UndoStep[ThresholdsChanged]:
    """The alerts ask for attention earlier or later."""
    return UndoStep(
        translate("SettingsDialog", "Change the alerts"), session,
        lambda workspace: set_alert_thresholds(workspace, thresholds),
        lambda workspace, made: set_alert_thresholds(workspace, made.before),
    )  # fmt: skip


def use_rules(session: Session, before: str, after: str) -> UndoStep[RulesInUse]:
    """The tier is judged by another rule set; both are named by their ids."""
    return UndoStep(
        translate("SettingsDialog", "Choose a rule set"), session,
        lambda workspace: choose_rule_set(workspace, after),
        lambda workspace, _made: choose_rule_set(workspace, before),
    )  # fmt: skip
