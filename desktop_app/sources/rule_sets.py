"""Rule sets as TOML files: those that come with the program, and one that a person has written."""

import tomllib
from pathlib import Path

from desktop_app.domain.errors import UnusableInput
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.rule_set_files import from_tables
from desktop_app.domain.tier_rules import RuleSet

DEFAULT_RULE_SET = "mrr-2018-01"


def read_rule_set(file: Path) -> RuleSet:
    """The rule set of one file; raises `UnusableInput` where it cannot be read."""
    try:
        tables = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as problem:
        raise UnusableInput(
            QT_TRANSLATE_NOOP("Messages", "This file is not a rule set"),
            QT_TRANSLATE_NOOP("Messages", "{file}: {problem}"),
            QT_TRANSLATE_NOOP("Messages", "A rule set is a TOML file, as the program exports it. Nothing was changed."),
            file=file.name,
            problem=problem,
        ) from problem
    return from_tables(tables)


def read_rule_sets(folder: Path) -> dict[str, RuleSet]:
    """The rule sets of the TOML files in `folder` by their ids, oldest first."""
    rule_sets = (from_tables(tomllib.loads(path.read_text(encoding="utf-8"))) for path in sorted(folder.glob("*.toml")))
    return {rule_set.rule_set_id: rule_set for rule_set in rule_sets}
