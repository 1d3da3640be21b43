"""What fuzzing starts from: the nasty files, sound tables of every kind, and the program's own rule sets and words."""

import tempfile
from collections.abc import Callable, Iterator, Mapping
from csv import reader as csv_reader
from decimal import Decimal
from pathlib import Path

from desktop_app.domain.client_list import ClientQuery
from desktop_app.domain.saved_views import SavedView, SavedViews, TableLayout
from desktop_app.reports.tables import Sheet, write_xlsx
from desktop_app.services.saved_views import export_views
from desktop_app.sources.kinds import KINDS
from desktop_app.sources.sample import write_sample_files
from tests.builders import TODAY
from tests.hardening.fuzzing.hubspot_answers import BETWEEN
from tests.hardening.fuzzing.parts import unpacked
from tests.hardening.fuzzing.recorded_sync import recorded_answers
from tests.hardening.fuzzing.targets import ANY_KIND, WHOLE
from tests.nasty.texts import TEXTS
from tests.nasty.workbooks import WORKBOOKS

_ROOT = Path(__file__).parents[3]
# Larger ones are tried whole by `test_nasty_files.py`, and would make each run of thousands slow.
LARGEST = 20_000
_NUMBERS = {kind.name: number for number, kind in enumerate(KINDS)}
_CELLS = (
    "1.234,56", "€ 80", "1,2k", "(3.00)", "12/31/2026", "31.12.2026", "2026-12-31T23:59:59+09:00", "5. März 2026",
    "Yes", "=\"007\"", "'=1+1", "1.5E+10", "https://www.alder.example/", "a@b.example", "growth;platinum", "#REF!",
    "NULL", "令和8年3月5日", "1'200.–", "٣٤٥", "$12.50 USD", "45,987.00", "-5", "1/2", "Q1 2026", "46022",
)  # fmt: skip


_SPREADSHEET_ROWS = [("1", "Alder", "alder.example", 12, TODAY, Decimal("80.5")), ("2", "Birch", "", 7, TODAY, None)]


def csv() -> Iterator[bytes]:
    """Nasty tables, and tables of each kind: read alone, and imported."""
    for text in TEXTS:
        yield bytes([_NUMBERS[text.kind]]) + text.content
    with tempfile.TemporaryDirectory() as folder:
        for file in write_sample_files(Path(folder), TODAY, 3):
            content = b"".join(file.read_bytes().splitlines(keepends=True)[:6])
            for choice in (_NUMBERS[file.stem], WHOLE + ANY_KIND):
                yield bytes([choice]) + content
    for language in sorted((_ROOT / "resources" / "export_labels").glob("*.csv")):
        yield bytes([WHOLE + ANY_KIND]) + _labelled(language).encode()
    for kind in KINDS:
        header = ",".join(column.name for column in (*kind.columns, *kind.inputs))
        yield bytes([WHOLE + _NUMBERS[kind.name]]) + f"{header}\n{',' * header.count(',')}\n".encode()


def _labelled(language: Path) -> str:
    """A table of clients under the first heading of each column in one language, with that language's words."""
    headings: dict[str, str] = {}
    words: dict[str, str] = {}
    with language.open(encoding="utf-8", newline="") as stream:
        for what, target, _meaning, text, _source in list(csv_reader(stream))[1:]:
            names = {"heading": headings, "word": words}.get(what, {})
            names.setdefault(target.removeprefix("clients."), text)
    row = [words.get(column, "7") for column in headings]
    return "".join(";".join(cells) + "\n" for cells in (headings.values(), row))


def xlsx() -> Iterator[bytes]:
    """Workbooks by their parts: the nasty ones, and some as spreadsheets write them."""
    sheets = [Sheet(kind.name, [column.name for column in kind.columns], _SPREADSHEET_ROWS) for kind in KINDS[:3]]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "book.xlsx")
        for some in (sheets[:1], sheets):
            write_xlsx(file, some)
            yield bytes([WHOLE + ANY_KIND]) + unpacked(file.read_bytes())
    for book in WORKBOOKS:
        if len(content := unpacked(book.content)) <= LARGEST:
            for choice in (_NUMBERS["clients"], WHOLE + _NUMBERS["clients"]):
                yield bytes([choice]) + content


def hubspot() -> Iterator[bytes]:
    """The answers of a whole sync, and each alone."""
    answers = recorded_answers()
    yield BETWEEN.join(answers)
    yield from answers
    yield b'429 {"policyName": "DAILY"}'
    yield b'403 {"errors": [{"context": {"requiredGranularScopes": ["crm.objects.owners.read"]}}]}'


def rule_sets() -> Iterator[bytes]:
    """The rule sets that come with the program."""
    for file in sorted((_ROOT / "resources" / "tier_rules").glob("*.toml")):
        yield file.read_bytes()


def saved_views() -> Iterator[bytes]:
    """A file of views with everything."""
    layout = TableLayout(order=("name", "mrr"), shown=("name",), widths=(("name", 90),), sort=("mrr", True))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "views.json")
        query = ClientQuery(text="alder", tags=frozenset({"key"}), renews_within=30)
        export_views(file, SavedViews((SavedView("First", query, layout), SavedView("Second", ClientQuery()))))
        yield file.read_bytes()


def cells() -> Iterator[bytes]:
    """Cells as people write them, in many columns."""
    for number, text in enumerate(_CELLS * 8):
        yield bytes([number]) + text.encode()


def notes_beside() -> Iterator[bytes]:
    """What the program writes into these files."""
    yield b'{"written_at": "2026-11-23T07:12:00+00:00", "counts": {"clients": 2, "notes": 0, "typed_values": 0}}'
    yield b'{"import_id": 7, "files": ["clients.csv"]}'
    yield b'{"version": "1.2.3"}'


SEEDS: Mapping[str, Callable[[], Iterator[bytes]]] = {
    "csv": csv,
    "xlsx": xlsx,
    "hubspot": hubspot,
    "rule_sets": rule_sets,
    "saved_views": saved_views,
    "cells": cells,
    "notes_beside": notes_beside,
}


def seeds(name: str) -> list[bytes]:
    """The inputs that fuzzing of a target starts from."""
    return [seed for seed in SEEDS[name]() if len(seed) <= LARGEST]
