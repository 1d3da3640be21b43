"""Choose among the rule sets: the ones that came with the program and the workspace's own copies."""

import tomllib

from desktop_app import paths
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.rule_set_files import from_tables
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.sources.rule_sets import DEFAULT_RULE_SET, read_rule_sets
from desktop_app.storage.workspace import Workspace


def list_rule_sets(workspace: Workspace) -> dict[str, RuleSet]:
    """Every rule set by its id; a workspace's own copy replaces one of the same id."""
    own = (from_tables(tomllib.loads(str(row[0]))) for row in workspace.rows("SELECT toml FROM rule_set ORDER BY 1"))
    shipped = read_rule_sets(paths.resources() / "tier_rules")
    return shipped | {rule_set.rule_set_id: rule_set for rule_set in own}


def rule_set(workspace: Workspace, rule_set_id: str | None = None) -> RuleSet:
    """The rule set with this id, else the one chosen in the workspace. Raises `WrongUse` for an unknown id."""
    chosen = workspace.rows("SELECT value FROM setting WHERE key = 'rule_set'")
    wanted = rule_set_id or (str(chosen[0][0]) if chosen else DEFAULT_RULE_SET)
    known = list_rule_sets(workspace)
    if wanted not in known:
        raise WrongUse(
            QT_TRANSLATE_NOOP("Messages", "There is no such rule set"),
            QT_TRANSLATE_NOOP("Messages", "“{wanted}” is none of: {known}."),
            wanted=wanted,
            known=", ".join(known),
        )
    return known[wanted]
