"""How tables with a certain header were read the last time a person decided it."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from desktop_app.storage.models.imports import StoredHeaderMapping
from desktop_app.storage.queries import change, rows_of
from desktop_app.storage.workspace import Workspace

_Table = StoredHeaderMapping


def remember(workspace: Workspace, header: Sequence[str], kind: str, mapping: Mapping[str, str]) -> None:
    """Store the kind and the mapping (heading → column) for tables with this header, inside `writing()`."""
    query = _Table.insert(header=_key(header), kind=kind, mapping=json.dumps(dict(mapping)), choices="{}")
    change(workspace, query.on_conflict(conflict_target=[_Table.header], preserve=[_Table.kind, _Table.mapping]))


def remembered(workspace: Workspace, header: Sequence[str]) -> tuple[str, dict[str, str]] | None:
    """The kind and the mapping stored for tables with this header."""
    found = rows_of(workspace, _Table.select(_Table.kind, _Table.mapping).where(_Table.header == _key(header)))
    if not found:
        return None
    mapping: Any = json.loads(found[0][1])
    return found[0][0], {str(heading): str(column) for heading, column in mapping.items()}


def _key(header: Sequence[str]) -> str:
    return json.dumps(list(header))
