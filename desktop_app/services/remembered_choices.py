"""How a table is read by what a person chose before: for this header, or for the same headings and words in others."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from desktop_app.sources.kinds import BY_NAME, kind_named
from desktop_app.sources.mapping import columns_of, kind_of, missing_columns
from desktop_app.storage.importing import header_mappings
from desktop_app.storage.importing.header_mappings import StoredChoices
from desktop_app.storage.workspace import Workspace


def remembered_choices(
    workspace: Workspace, header: Sequence[str], kind: str | None = None, name: str = ""
) -> StoredChoices | None:
    """What was chosen for a table with this `header`, of `kind` where a person has named that; `name` is the table's.

    Where there is none, what was chosen for its headings, and for words of its columns, in other tables of its kind;
    where they say different things, nothing. `None` where nothing fits.
    """
    exact = header_mappings.remembered(workspace, header)
    if exact is not None:
        return exact if kind in (None, exact.kind) else None
    named = kind_named(Path(name).stem)
    kind = named.name if kind is None and named is not None else kind
    stored = header_mappings.all_remembered(workspace)
    wanted = {choices.kind for choices in stored} if kind is None else {kind}
    merged = (_merged([choices for choices in stored if choices.kind == name], header, name) for name in wanted)
    fitting = [choices for choices in merged if choices is not None]
    best = max(fitting, key=lambda choices: _columns(choices, header), default=None)
    usual = kind_of(header) if kind is None else None
    if best is None or (usual is not None and len(columns_of(usual, header)) > _columns(best, header)):
        return None
    return best


def _merged(stored: Sequence[StoredChoices], header: Sequence[str], kind: str) -> StoredChoices | None:
    mapping = _agreed([{heading: to for heading, to in entry.mapping.items() if heading in header} for entry in stored])
    words = {
        column: _agreed([entry.words.get(column, {}) for entry in stored])
        for column in dict.fromkeys(column for entry in stored for column in entry.words)
    }
    if not mapping and not words:
        return None
    choices = StoredChoices(kind, mapping, words)
    return None if missing_columns(BY_NAME[kind], header, mapping) else choices


def _agreed(choices: Sequence[Mapping[str, str]]) -> dict[str, str]:
    """The choices that nothing contradicts."""
    variants: dict[str, set[str]] = {}
    for choice in choices:
        for chosen, meaning in choice.items():
            variants.setdefault(chosen, set()).add(meaning)
    return {chosen: meanings.pop() for chosen, meanings in variants.items() if len(meanings) == 1}


def _columns(choices: StoredChoices, header: Sequence[str]) -> int:
    return len(columns_of(BY_NAME[choices.kind], header, choices.mapping))
