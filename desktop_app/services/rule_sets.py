"""Choose among the rule sets, copy and edit them with checks, and see who changed what."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from desktop_app import paths
from desktop_app.domain.changes import Changed
from desktop_app.domain.errors import UnusableInput, WrongUse
from desktop_app.domain.folding import folded
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.rule_set_files import from_tables, to_toml
from desktop_app.domain.tier_rules import Requirement, RuleSet
from desktop_app.sources.rule_sets import DEFAULT_RULE_SET, RuleSetFiles, read_rule_set
from desktop_app.storage import rule_set_store
from desktop_app.storage.partner_queries import partner_facts
from desktop_app.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class RulesBefore:
    """What `put_rules_back()` needs: the workspace's own text of a rule set and which one was chosen, if any."""

    rule_set_id: str
    own_text: str | None
    chosen: str | None


@dataclass(frozen=True, slots=True)
class RulesInUse:
    """The rule set in use after a change, and what was there `before` it."""

    rules: RuleSet
    changed: Changed
    before: RulesBefore


@dataclass(frozen=True, slots=True)
class RulesChange:
    """One change of a rule set, from `before` to `after`; `None` where there was none, or none any more."""

    changed_at: datetime
    changed_by: str
    before: RuleSet | None
    after: RuleSet | None


def list_rule_sets(workspace: Workspace) -> dict[str, RuleSet]:
    """Every rule set by its id; a workspace's own copy replaces one of the same id."""
    return {**shipped()} | _own(workspace)


def _own(workspace: Workspace) -> dict[str, RuleSet]:
    own = (_parsed(text) for text in rule_set_store.own_texts(workspace).values())
    return {rule_set.rule_set_id: rule_set for rule_set in own}


@cache
def shipped() -> Mapping[str, RuleSet]:
    """The rule sets that came with the program, by id; each is read once, since every look at a client asks for one."""
    return RuleSetFiles(paths.resources() / "tier_rules")


def rule_set(workspace: Workspace, rule_set_id: str | None = None) -> RuleSet:
    """The rule set with this id, else the one chosen in the workspace, else the partner's programme as the data has it.

    Raises `WrongUse` for an unknown id.
    """
    own = _own(workspace)
    wanted = rule_set_id or rule_set_store.chosen(workspace) or _programme(workspace, own) or DEFAULT_RULE_SET
    rules = own.get(wanted) or shipped().get(wanted)
    if rules is None:
        raise WrongUse(
            QT_TRANSLATE_NOOP("Messages", "There is no such rule set"),
            QT_TRANSLATE_NOOP("Messages", "“{wanted}” is none of: {known}."),
            wanted=wanted,
            known=", ".join(list_rule_sets(workspace)),
        )
    return rules


def _programme(workspace: Workspace, own: Mapping[str, RuleSet]) -> str | None:
    """The id of the rule set that the imported data names by its id or title; `None` for any other text."""
    text = folded(partner_facts(workspace).get("programme", ""))
    if not text:
        return None
    by_id = {folded(name): name for name in (*shipped(), *own)}
    if text in by_id:  # no file is read for that
        return by_id[text]
    return next((name for name, rules in list_rule_sets(workspace).items() if text == folded(rules.title)), None)


def choose_rule_set(workspace: Workspace, rule_set_id: str) -> RulesInUse:
    """Judge by this rule set from now on. Raises `WrongUse` for an unknown id."""
    rules = rule_set(workspace, rule_set_id)
    if rules == rule_set(workspace):
        return RulesInUse(rules, Changed.NOTHING, _before(workspace, rule_set_id))
    return use_rule_set(workspace, rules)


def use_rule_set(workspace: Workspace, rules: RuleSet) -> RulesInUse:
    """Judge by `rules`, which the workspace knows, from now on, and note that they were chosen."""
    before = _before(workspace, rules.rule_set_id)
    with workspace.writing():
        rule_set_store.choose(workspace, rules.rule_set_id)
        _derive_anew(workspace, rules)
    return RulesInUse(rules, Changed.RULES | Changed.CREDIT, before)


def save_rule_set(workspace: Workspace, rules: RuleSet, now: datetime, who: str) -> RulesInUse:
    """Keep `rules` in the workspace under their id. Raises `UnusableInput` when `check` finds fault with them."""
    from desktop_app.domain.rule_set_checks import check

    findings = check(rules)
    if findings:
        raise UnusableInput(
            QT_TRANSLATE_NOOP("Messages", "This rule set cannot be used"),
            "{findings}",
            QT_TRANSLATE_NOOP("Messages", "Nothing was changed."),
            findings=" ".join(map(str, findings)),
        )
    before = _before(workspace, rules.rule_set_id)
    with workspace.writing():
        rule_set_store.keep(workspace, rules.rule_set_id, to_toml(rules), now, who)
        if rules.rule_set_id == rule_set(workspace).rule_set_id:
            _derive_anew(workspace, rules)
    return RulesInUse(rules, Changed.RULES | Changed.CREDIT, before)


def import_rule_set(workspace: Workspace, file: Path, now: datetime, who: str) -> RulesInUse:
    """Keep the rule set of a file under its id, in place of one of the same id; the history holds what was before.

    Raises `UnusableInput` for a file that is not a rule set, or one that `check` finds fault with.
    """
    return save_rule_set(workspace, read_rule_set(file), now, who)


def export_rule_set(rules: RuleSet, file: Path) -> None:
    """Write `rules` to a file that `import_rule_set` takes. Raises `NotWritable`."""

    from desktop_app.services.file_writing import write_whole

    def write(draft: Path) -> None:
        draft.write_text(to_toml(rules), encoding="utf-8", newline="\n")

    write_whole(file, write)


def drop_rule_set(workspace: Workspace, rule_set_id: str, now: datetime, who: str) -> RulesInUse:
    """Forget the workspace's own copy; the one that came with the program, or the default one, takes its place."""
    before = _before(workspace, rule_set_id)
    with workspace.writing():
        rule_set_store.keep(workspace, rule_set_id, None, now, who)
        if rule_set_store.chosen(workspace) == rule_set_id and rule_set_id not in list_rule_sets(workspace):
            rule_set_store.choose(workspace, DEFAULT_RULE_SET)
        rules = rule_set(workspace)
        _derive_anew(workspace, rules)
    return RulesInUse(rules, Changed.RULES | Changed.CREDIT, before)


def put_rules_back(workspace: Workspace, made: RulesInUse, now: datetime, who: str) -> RulesInUse:
    """Undo a change of the rules: own text and choice are as they were; the history notes that, too."""
    then, before = made.before, _before(workspace, made.before.rule_set_id)
    with workspace.writing():
        if then.own_text != before.own_text:
            rule_set_store.keep(workspace, then.rule_set_id, then.own_text, now, who)
        rule_set_store.choose(workspace, then.chosen)
        rules = rule_set(workspace)
        _derive_anew(workspace, rules)
    return RulesInUse(rules, Changed.RULES | Changed.CREDIT, before)


def _before(workspace: Workspace, rule_set_id: str) -> RulesBefore:
    own_text = rule_set_store.own_texts(workspace).get(rule_set_id)
    return RulesBefore(rule_set_id, own_text, rule_set_store.chosen(workspace))


def copy_of(workspace: Workspace, rules: RuleSet, title: str) -> RuleSet:
    """`rules` under a title and a new id of their own, not kept yet."""
    known = list_rule_sets(workspace)
    base = "-".join("".join(letter if letter.isalnum() else " " for letter in title.lower()).split()) or "rules"
    names = (base if number == 1 else f"{base}-{number}" for number in range(1, len(known) + 2))
    return replace(rules, rule_set_id=next(name for name in names if name not in known), title=title, sure="ours")


def type_in_threshold(
    workspace: Workspace,
    rule_set_id: str,
    tier: str,
    requirement: Requirement,
    value: Decimal | None,
    now: datetime,
    who: str,
) -> RulesInUse:
    """Set what a tier asks of one requirement, as read in the partner's own portal."""
    rules = rule_set(workspace, rule_set_id)
    thresholds: dict[str, Any] = {requirement.value: value}
    tiers = tuple(replace(other, **thresholds, sure="ours") if other.name == tier else other for other in rules.tiers)
    return save_rule_set(workspace, replace(rules, tiers=tiers), now, who)


def type_in_rate(
    workspace: Workspace, rule_set_id: str, currency: str, per_100: Decimal, now: datetime, who: str
) -> RulesInUse:
    """Set the programme's fixed rate of a currency: how much of it equals 100 of the rule set's."""
    rules = rule_set(workspace, rule_set_id)
    return save_rule_set(workspace, replace(rules, per_100={**rules.per_100, currency: per_100}), now, who)


def history(workspace: Workspace, rule_set_id: str) -> list[RulesChange]:
    """The changes of a rule set, the newest first; what is not kept is as it came with the program."""
    came = shipped().get(rule_set_id)
    return [
        RulesChange(at, who, _parsed(before) if before else came, _parsed(after) if after else came)
        for at, who, before, after in rule_set_store.changes(workspace, rule_set_id)
    ]


@lru_cache(maxsize=64)
def _parsed(text: str) -> RuleSet:
    return from_tables(tomllib.loads(text))


def _derive_anew(workspace: Workspace, rules: RuleSet) -> None:
    # Only who changes rules waits for what derives credit: the start of window and commands does not.
    from desktop_app.storage.credit.derived import derive, is_derived_by

    if not is_derived_by(workspace, rules):
        derive(workspace, rules)
