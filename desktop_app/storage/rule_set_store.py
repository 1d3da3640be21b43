"""The workspace's own rule sets, which one is chosen, who changed what, and the named what-if scenarios."""

import json
from datetime import datetime
from typing import Any

from peewee import BaseQuery

from desktop_app.storage.models.settings import StoredRuleSet, StoredRuleSetChange, StoredScenario
from desktop_app.storage.queries import change, prepared, rows_of
from desktop_app.storage.settings_store import forget_setting, keep_setting, setting
from desktop_app.storage.workspace import Workspace

_CHOSEN = "rule_set"


def own_texts(workspace: Workspace) -> dict[str, str]:
    """The TOML of each rule set that the workspace holds, by id."""
    return dict(_own_texts().rows(workspace))


@prepared
def _own_texts() -> BaseQuery:
    return StoredRuleSet.select(StoredRuleSet.rule_set_id, StoredRuleSet.toml).order_by(StoredRuleSet.rule_set_id)


def chosen(workspace: Workspace) -> str | None:
    """The id of the rule set chosen, if one ever was."""
    return setting(workspace, _CHOSEN)


def choose(workspace: Workspace, rule_set_id: str | None) -> None:
    """Use a rule set from now on, or none that was chosen; inside `writing()`."""
    if rule_set_id is None:
        forget_setting(workspace, _CHOSEN)
    else:
        keep_setting(workspace, _CHOSEN, rule_set_id)


def put_text(workspace: Workspace, rule_set_id: str, toml: str) -> None:
    """Store a rule set's text, in place of what was there; inside `writing()`."""
    change(workspace, StoredRuleSet.insert(rule_set_id=rule_set_id, toml=toml).on_conflict_replace())


def keep(workspace: Workspace, rule_set_id: str, toml: str | None, now: datetime, who: str) -> None:
    """Hold a rule set's text, or none any more, and note who changed it; inside `writing()`."""
    before = own_texts(workspace).get(rule_set_id)
    if toml is None:
        change(workspace, StoredRuleSet.delete().where(StoredRuleSet.rule_set_id == rule_set_id))
    else:
        put_text(workspace, rule_set_id, toml)
    change(
        workspace,
        StoredRuleSetChange.insert(rule_set_id=rule_set_id, changed_at=now, changed_by=who, before=before, after=toml),
    )


def changes(workspace: Workspace, rule_set_id: str) -> list[tuple[datetime, str, str | None, str | None]]:
    """When who changed a rule set, with the text before and after, the newest first."""
    table = StoredRuleSetChange
    query = (
        table.select(table.changed_at, table.changed_by, table.before, table.after)
        .where(table.rule_set_id == rule_set_id)
        .order_by(table.id.desc())
    )
    return [(datetime.fromisoformat(at), by, before, after) for at, by, before, after in rows_of(workspace, query)]


def scenarios(workspace: Workspace) -> dict[str, list[dict[str, Any]]]:
    """The moves of each named scenario, as they were stored."""
    query = StoredScenario.select(StoredScenario.name, StoredScenario.moves).order_by(StoredScenario.name)
    return {name: json.loads(moves) for name, moves in rows_of(workspace, query)}


def keep_scenario(workspace: Workspace, name: str, moves: list[dict[str, Any]] | None) -> None:
    """Hold a scenario under a name, or none any more; inside `writing()`."""
    if moves is None:
        change(workspace, StoredScenario.delete().where(StoredScenario.name == name))
    else:
        change(workspace, StoredScenario.insert(name=name, moves=json.dumps(moves)).on_conflict_replace())
