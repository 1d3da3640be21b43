"""Which programme the partner is in: asked once in a new workspace, as nothing in the data need say it."""

from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.changes import Changed
from desktop_app.domain.tier_report import TierReport
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.domain.unknown_programme import without_programme
from desktop_app.services.rule_sets import RulesInUse, put_rules_back, rule_set, save_rule_set, use_rule_set
from desktop_app.storage import partner_queries, rule_set_store
from desktop_app.storage.credit.derived import derive_touched
from desktop_app.storage.importing import runs
from desktop_app.storage.importing.assumed_currencies import follow_partner_currency
from desktop_app.storage.settings_store import keep_setting, setting
from desktop_app.storage.workspace import Workspace

_LATER = "programme_later"


@dataclass(frozen=True, slots=True)
class ProgrammeAnswer:
    """What was answered: the rules as they were `made`, the currency before; `changed` names what to show anew."""

    made: RulesInUse | None = None
    currency_before: str | None = None
    changed: Changed = Changed.RULES | Changed.CREDIT | Changed.PARTNER | Changed.SETTINGS


@dataclass(frozen=True, slots=True)
class ProgrammeQuestion:
    """Whether the programme is known, whether the question was put off, and the partner's currency as far as known."""

    answered: bool
    put_off: bool
    currency: str


def programme_question(workspace: Workspace) -> ProgrammeQuestion:
    """Whether the question is answered: by a choice here, or by the fact `programme` of the data."""
    facts = partner_queries.partner_facts(workspace)
    answered = rule_set_store.chosen(workspace) is not None or bool(facts.get("programme"))
    return ProgrammeQuestion(answered, setting(workspace, _LATER) is not None, facts.get("currency", "USD"))


def judged_if_known(workspace: Workspace, report: TierReport) -> TierReport:
    """The report for people: judged only where the programme is known, since the default rules may not be theirs."""
    return report if programme_question(workspace).answered else without_programme(report)


def choose_programme(workspace: Workspace, rules: RuleSet, currency: str, now: datetime, who: str) -> ProgrammeAnswer:
    """Judge by `rules`, with the thresholds that were typed in, and put amounts that name no currency into this one.

    Raises `UnusableInput` where the thresholds cannot be.
    """
    is_edited = rules != rule_set(workspace, rules.rule_set_id)
    saved = save_rule_set(workspace, rules, now, who) if is_edited else None
    used = use_rule_set(workspace, rules)
    before = partner_queries.partner_facts(workspace).get("currency")
    if currency != runs.partner_currency(workspace):
        _put_currency(workspace, currency)
    return ProgrammeAnswer(saved or used, before)


def take_programme_back(workspace: Workspace, answer: ProgrammeAnswer, now: datetime, who: str) -> ProgrammeAnswer:
    """Undo an answer: rules, choice and currency are as they were; the history of the rule set notes that, too."""
    if answer.made is not None:
        put_rules_back(workspace, answer.made, now, who)
    if answer.currency_before != partner_queries.partner_facts(workspace).get("currency"):
        _put_currency(workspace, answer.currency_before)
    return ProgrammeAnswer()


def _put_currency(workspace: Workspace, currency: str | None) -> None:
    with workspace.writing():
        before = runs.partner_currency(workspace)
        partner_queries.put_fact(workspace, "currency", currency)
        derive_touched(workspace, rule_set(workspace), follow_partner_currency(workspace, before))


def put_off_programme(workspace: Workspace) -> ProgrammeAnswer:
    """Ask no more of itself."""
    with workspace.writing():
        keep_setting(workspace, _LATER, "yes")
    return ProgrammeAnswer(changed=Changed.SETTINGS)
