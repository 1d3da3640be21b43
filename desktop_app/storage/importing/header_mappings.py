"""How tables with a certain header were read the last time a person decided it."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from desktop_app.storage.models.imports import StoredHeaderMapping
from desktop_app.storage.queries import change, rows_of
from desktop_app.storage.workspace import Workspace

_Table = StoredHeaderMapping


class StoredChoices(NamedTuple):
    """What a person decided for a header: its kind, from headings to columns, and by column from words to values."""

    kind: str
    mapping: Mapping[str, str]
    words: Mapping[str, Mapping[str, str]]


def remember(
    workspace: Workspace,
    header: Sequence[str],
    kind: str,
    mapping: Mapping[str, str],
    words: Mapping[str, Mapping[str, str]],
) -> None:
    """Store the kind, mapping and words for tables with this header, inside `writing()`."""
    choices = json.dumps({column: dict(meanings) for column, meanings in words.items()})
    query = _Table.insert(header=_key(header), kind=kind, mapping=json.dumps(dict(mapping)), choices=choices)
    change(
        workspace,
        query.on_conflict(conflict_target=[_Table.header], preserve=[_Table.kind, _Table.mapping, _Table.choices]),
    )


def remembered(workspace: Workspace, header: Sequence[str]) -> StoredChoices | None:
    """What was stored for tables with this header."""
    query = _Table.select(_Table.kind, _Table.mapping, _Table.choices).where(_Table.header == _key(header))
    stored = rows_of(workspace, query)
    return _choices(*stored[0]) if stored else None


def all_remembered(workspace: Workspace) -> list[StoredChoices]:
    """What was stored for all tables, whatever their header."""
    query = _Table.select(_Table.kind, _Table.mapping, _Table.choices).order_by(_Table.header)
    return [_choices(*row) for row in rows_of(workspace, query)]


def _choices(kind: str, mapping: str, words: str) -> StoredChoices:
    return StoredChoices(kind, _loaded(mapping), _loaded(words))


def _loaded(text: str) -> Any:
    return json.loads(text)


def _key(header: Sequence[str]) -> str:
    return json.dumps(list(header))
