"""Changes that an import makes to single rows once all of its own are stored, noted so that they can be taken back."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from desktop_app.storage.importing.tables import TABLES
from desktop_app.storage.models.imports import StoredImportChange
from desktop_app.storage.queries import change
from desktop_app.storage.workspace import Workspace

Row = Mapping[str, Any]


def new_values(before: Row, after: Row, fields: Iterable[str]) -> dict[str, Any]:
    """What the row `after` says in some fields and `before` does not."""
    return {name: after[name] for name in fields if after[name] is not None and after[name] != before[name]}


def change_row(workspace: Workspace, import_id: int, kind: str, before: Row, new: Row) -> None:
    """Put new values into a row of a kind, by its `id`, and note those `before`; inside `writing()`."""
    table = TABLES[kind]
    was = {name: before[name] for name in new}
    change(workspace, table.update(**new, changed_by=import_id).where(table.id == before["id"]))
    noted = StoredImportChange.insert(import_id=import_id, kind=kind, row_id=before["id"], before=json.dumps(was))
    change(workspace, noted)
