"""Ask for a number that only the partner's own portal shows, and store it in the rule set."""

from PySide6.QtWidgets import QWidget

from desktop_app.domain.tier_rules import Requirement, RuleSet
from desktop_app.formatting import requirement_name
from desktop_app.i18n import translate
from desktop_app.services.rule_sets import type_in_rate, type_in_threshold
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.user_name import user_name
from desktop_app.ui.shared.amount_field import ask_for_amount
from desktop_app.ui.tier.commands import change_rules


def ask_for_threshold(session: Session, parent: QWidget, rules: RuleSet, tier: str, need: Requirement) -> None:
    """Ask what a tier asks of a requirement, and keep the answer."""
    label = translate("Tier", "What {tier} asks for in {need}, as your partner portal shows it:").format(
        tier=tier, need=requirement_name(need)
    )
    value = ask_for_amount(parent, translate("Tier", "Type in a threshold"), label)
    if value is not None:
        now, name = session.now(), user_name()
        session.undo_stack.push(
            change_rules(
                session,
                translate("Tier", "Type in a threshold"),
                lambda workspace: type_in_threshold(workspace, rules.rule_set_id, tier, need, value, now, name),
            )
        )


def ask_for_rate(session: Session, parent: QWidget, rules: RuleSet, currency: str) -> None:
    """Ask for the programme's fixed rate of a currency, and keep the answer."""
    label = translate(
        "Tier", "How many {currency} equal 100 {base} in the partner programme (its fixed rate, not today's):"
    ).format(base=rules.currency, currency=currency)
    value = ask_for_amount(parent, translate("Tier", "Type in a rate"), label)
    if value:
        now, name = session.now(), user_name()
        session.undo_stack.push(
            change_rules(
                session,
                translate("Tier", "Type in a rate"),
                lambda workspace: type_in_rate(workspace, rules.rule_set_id, currency, value, now, name),
            )
        )
