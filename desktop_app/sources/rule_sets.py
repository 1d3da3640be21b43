"""The rule sets that come with the program, read from their TOML files."""

import tomllib
from pathlib import Path

from desktop_app.domain.rule_set_files import from_tables
from desktop_app.domain.tier_rules import RuleSet

DEFAULT_RULE_SET = "mrr-2018-01"


def read_rule_sets(folder: Path) -> dict[str, RuleSet]:
    """The rule sets of the TOML files in `folder` by their ids, oldest first."""
    found = (from_tables(tomllib.loads(path.read_text(encoding="utf-8"))) for path in sorted(folder.glob("*.toml")))
    return {rule_set.rule_set_id: rule_set for rule_set in found}
