"""The workspace's own rule sets, which one is chosen, who changed what, and the named what-if scenarios."""

import json
from datetime import datetime
from typing import Any

from desktop_app.storage.models.fields import new_uid
from desktop_app.storage.settings_store import keep_setting, setting
from desktop_app.storage.workspace import Workspace

# Any: the columns' types are the schema's.
Rows = list[tuple[Any, ...]]

_CHOSEN = "rule_set"


def own_texts(workspace: Workspace) -> dict[str, str]:
    """The TOML of each rule set that the workspace holds, by id."""
    rows: Rows = workspace.rows("SELECT rule_set_id, toml FROM rule_set ORDER BY rule_set_id")
    return dict(rows)


def chosen(workspace: Workspace) -> str | None:
    """The id of the rule set chosen, if one ever was."""
    return setting(workspace, _CHOSEN)


def choose(workspace: Workspace, rule_set_id: str) -> None:
    """Use a rule set from now on; inside `writing()`."""
    keep_setting(workspace, _CHOSEN, rule_set_id)


def keep(workspace: Workspace, rule_set_id: str, toml: str | None, now: datetime, who: str) -> None:
    """Hold a rule set's text, or none any more, and note who changed it; inside `writing()`."""
    before = own_texts(workspace).get(rule_set_id)
    if toml is None:
        workspace.write("DELETE FROM rule_set WHERE rule_set_id = ?", (rule_set_id,))
    else:
        workspace.write("INSERT OR REPLACE INTO rule_set (rule_set_id, toml) VALUES (?, ?)", (rule_set_id, toml))
    workspace.write(
        "INSERT INTO rule_set_change (rule_set_id, changed_at, changed_by, before, after, uid)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (rule_set_id, now.isoformat(), who, before, toml, new_uid()),
    )


def changes(workspace: Workspace, rule_set_id: str) -> list[tuple[datetime, str, str | None, str | None]]:
    """When who changed a rule set, with the text before and after, the newest first."""
    rows: Rows = workspace.rows(
        "SELECT changed_at, changed_by, before, after FROM rule_set_change WHERE rule_set_id = ? ORDER BY id DESC",
        (rule_set_id,),
    )
    return [(datetime.fromisoformat(at), by, before, after) for at, by, before, after in rows]


def scenarios(workspace: Workspace) -> dict[str, list[dict[str, Any]]]:
    """The moves of each named scenario, as they were kept."""
    rows: Rows = workspace.rows("SELECT name, moves FROM scenario ORDER BY name")
    return {name: json.loads(moves) for name, moves in rows}


def keep_scenario(workspace: Workspace, name: str, moves: list[dict[str, Any]] | None) -> None:
    """Hold a scenario under a name, or none any more; inside `writing()`."""
    if moves is None:
        workspace.write("DELETE FROM scenario WHERE name = ?", (name,))
    else:
        workspace.write("INSERT OR REPLACE INTO scenario (name, moves) VALUES (?, ?)", (name, json.dumps(moves)))
