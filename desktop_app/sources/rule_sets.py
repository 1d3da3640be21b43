"""Rule sets as TOML files: those that come with the program, and one that a person has written."""

import tomllib
from collections.abc import Iterator, Mapping
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


class RuleSetFiles(Mapping[str, RuleSet]):
    """The rule sets of the TOML files in a folder by their ids, oldest first.

    Each file is called after the id of its rule set, and read when that is first asked for: most who ask need one.
    """

    def __init__(self, folder: Path) -> None:
        self._files = {path.stem: path for path in sorted(folder.glob("*.toml"))}
        self._read: dict[str, RuleSet] = {}

    def __getitem__(self, rule_set_id: str) -> RuleSet:
        if rule_set_id not in self._read:
            tables = tomllib.loads(self._files[rule_set_id].read_text(encoding="utf-8"))
            self._read[rule_set_id] = from_tables(tables)
        return self._read[rule_set_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)
