"""Which programme the partner is in: asked once in a new workspace, as nothing in the data need say it."""

from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.changes import Changed
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.services.rule_sets import rule_set, save_rule_set, use_rule_set
from desktop_app.storage import partner_queries, rule_set_store
from desktop_app.storage.settings_store import keep_setting, setting
from desktop_app.storage.workspace import Workspace

_LATER = "programme_later"


@dataclass(frozen=True, slots=True)
class ProgrammeAnswer:
    """What was answered; `changed` names what to show anew."""

    changed: Changed = Changed.RULES | Changed.CREDIT | Changed.PARTNER | Changed.SETTINGS


@dataclass(frozen=True, slots=True)
class ProgrammeQuestion:
    """Whether the programme is known, whether the question was put off, and the partner's currency as far as known."""

    answered: bool
    put_off: bool
    currency: str


def programme_question(workspace: Workspace) -> ProgrammeQuestion:
    """How the question stands: answered by a choice here, or by the fact `programme` of the data."""
    facts = partner_queries.partner_facts(workspace)
    answered = rule_set_store.chosen(workspace) is not None or bool(facts.get("programme"))
    return ProgrammeQuestion(answered, setting(workspace, _LATER) is not None, facts.get("currency", "USD"))


def choose_programme(workspace: Workspace, rules: RuleSet, currency: str, now: datetime, who: str) -> ProgrammeAnswer:
    """Judge by `rules`, with the thresholds that were typed in, and note the currency of amounts that name none.

    Raises `UnusableInput` where the thresholds cannot be.
    """
    if rules != rule_set(workspace, rules.rule_set_id):
        save_rule_set(workspace, rules, now, who)
    use_rule_set(workspace, rules)
    if currency != partner_queries.partner_facts(workspace).get("currency", "USD"):
        with workspace.writing():
            partner_queries.put_fact(workspace, "currency", currency)
    return ProgrammeAnswer()


def put_off_programme(workspace: Workspace) -> ProgrammeAnswer:
    """Ask no more of itself."""
    with workspace.writing():
        keep_setting(workspace, _LATER, "yes")
    return ProgrammeAnswer(Changed.SETTINGS)
