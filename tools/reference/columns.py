"""The page of columns: each table with what its columns hold, and how their cells are read."""

import csv
from collections.abc import Iterator, Sequence
from functools import cache

from desktop_app.paths import resources
from desktop_app.sources.kinds import FACTS, KINDS, CellType, Column
from tools.reference.markdown import code, page, table
from tools.reference.texts import Texts

_EXAMPLES = {
    CellType.EMAIL: "mara@alder.example",
    CellType.DATE: "2026-11-23",
    CellType.MONTH: "2026-10",
    CellType.FLAG: "yes",
}
_FACT = "facts"


def columns_page(texts: Texts) -> str:
    """The page `reference-columns`."""
    types = [[texts["types"][kind.value], texts["type_texts"][kind.value]] for kind in CellType]
    parts = [texts["columns_intro"], table(texts["type_header"], types), texts["columns_after_types"]]
    for kind in KINDS:
        parts += [f"## {kind.name}", texts["kinds"][kind.name], _columns(texts, kind.name, kind.columns)]
    facts = _columns(texts, _FACT, tuple(FACTS.values()), title=texts["fact_header"])
    return page(*parts, texts["facts_intro"], facts)


def example_of(texts: Texts, kind: str, column: Column) -> str:
    """A cell of the column, as it is written in a file."""
    return texts.columns[kind][column.name][2] or (column.values[0] if column.values else _EXAMPLES[column.type])


def _columns(texts: Texts, kind: str, columns: Sequence[Column], title: str = "") -> str:
    header = texts["column_header"]
    rows = [_row(texts, kind, column) for column in columns]
    return table([title or header[0], *header[1:]], rows)


def _row(texts: Texts, kind: str, column: Column) -> list[str]:
    about, blank, _example = texts.columns[kind][column.name]
    name = f"{code(column.name)}*" if column.required else code(column.name)
    example = example_of(texts, kind, column)
    return [name, about, _value(texts, column), blank or texts["unknown"], code(example), _hubspot(kind, column.name)]


def _value(texts: Texts, column: Column) -> str:
    if column.values:
        values = ", ".join(map(code, column.values))
        return f"{values} {texts['other_words']}" if column.keeps_words else values
    bounds = f" {column.least}–{column.most:g}" if column.most is not None else ""
    return f"{texts['types'][column.type.value]}{bounds}"


def _hubspot(kind: str, column: str) -> str:
    """HubSpot's internal name, or else its English heading."""
    headings = [text for target, text in (*_headings("internal"), *_headings("en")) if target == f"{kind}.{column}"]
    return code(headings[0]) if headings else ""


@cache
def _headings(language: str) -> Sequence[tuple[str, str]]:
    return tuple(_read_headings(language))


def _read_headings(language: str) -> Iterator[tuple[str, str]]:
    with (resources() / "export_labels" / f"{language}.csv").open(encoding="utf-8", newline="") as stream:
        for what, target, _meaning, text, source in csv.reader(stream):
            if what == "heading" and "HubSpot" in source:
                yield target, text
