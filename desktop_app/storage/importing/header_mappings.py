"""How tables with a certain header were read the last time a person decided it."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from desktop_app.storage.workspace import Workspace


def remember(workspace: Workspace, header: Sequence[str], kind: str, mapping: Mapping[str, str]) -> None:
    """Keep the kind and the mapping (heading → column) for tables with this header, inside `writing()`."""
    workspace.write(
        "INSERT INTO header_mapping (header, kind, mapping, choices) VALUES (?, ?, ?, '{}')"
        " ON CONFLICT (header) DO UPDATE SET kind = excluded.kind, mapping = excluded.mapping",
        [_key(header), kind, json.dumps(dict(mapping))],
    )


def remembered(workspace: Workspace, header: Sequence[str]) -> tuple[str, dict[str, str]] | None:
    """The kind and the mapping kept for tables with this header."""
    found = workspace.rows("SELECT kind, mapping FROM header_mapping WHERE header = ?", [_key(header)])
    if not found:
        return None
    mapping: Any = json.loads(str(found[0][1]))
    return str(found[0][0]), {str(heading): str(column) for heading, column in mapping.items()}


def _key(header: Sequence[str]) -> str:
    return json.dumps(list(header))
