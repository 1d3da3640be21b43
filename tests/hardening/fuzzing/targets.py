"""What reads files from outside, each as a function of bytes: it gives an answer or raises what a person is told.

Anything else that is raised is a fault. `fuzz.py` feeds them by coverage, `test_fuzzing.py` by Hypothesis.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from unittest.mock import patch
from zipfile import BadZipFile, ZipFile

from desktop_app.domain.backups import BackupReason
from desktop_app.domain.errors import UserError
from desktop_app.domain.saved_views import SavedViews
from desktop_app.services.backups import back_up_now
from desktop_app.services.importing import import_files
from desktop_app.services.rule_sets import export_rule_set
from desktop_app.services.saved_views import export_views, read_views
from desktop_app.services.sync.applying import apply_sync
from desktop_app.sources import releases
from desktop_app.sources.cells import Reading, parser
from desktop_app.sources.choices import Choices
from desktop_app.sources.faults import BadCell, Undecided
from desktop_app.sources.kinds import KINDS
from desktop_app.sources.layout import layout
from desktop_app.sources.mapping import find_kind, refuse_doubled
from desktop_app.sources.parsing import parse
from desktop_app.sources.rule_sets import read_rule_set
from desktop_app.sources.tables import tables
from desktop_app.sources.unread_money import refuse_unread_money
from desktop_app.sources.xlsx_errors import failed_cells
from desktop_app.storage.backups import list_backups
from desktop_app.storage.importing.import_note import interrupted_import
from desktop_app.storage.workspace import Workspace, create_workspace
from tests.builders import NOW
from tests.hardening.fuzzing.hubspot_answers import fetched
from tests.hardening.fuzzing.parts import packed
from tests.hardening.fuzzing.workbook_forks import forked_reading

Run = Callable[[bytes], None]
# Opens what a target needs in a folder of its own; what it gives is then run with one input after the other.
Target = Callable[[Path], AbstractContextManager[Run]]

# The first byte of a table or workbook says as which kind it is read, and whether it is imported, too.
WHOLE, ANY_KIND = 128, len(KINDS)
_COLUMNS = tuple(column for kind in KINDS for column in (*kind.columns, *kind.inputs))
_SHEETS = ("clients", "subscriptions", "sheet1", "Sheet1")


@contextmanager
def _book(folder: Path) -> Iterator[Workspace]:
    """A workspace with two clients, for rows that name one."""
    table = folder / "start.csv"
    table.write_text("client_id,name,domain,mrr\n1,Alder,alder.example,80\n2,Birch,birch.example,\n", encoding="utf-8")
    with create_workspace(folder / "book.partner") as workspace:
        import_files(workspace, [table], now=NOW, kind="clients")
        yield workspace


def _read_table(workspace: Workspace, file: Path, folder: Path, choice: int) -> None:
    """Read every row of a file as the kind that `choice` names, and every eighth of all files as far as storing it."""
    kind = [*(kind.name for kind in KINDS), None][choice % (ANY_KIND + 1)]
    if choice >= WHOLE:
        import_files(workspace, [file], now=NOW, kind=kind, dry_run=True)
        assert workspace.rows("SELECT count(*) FROM client") == [(2,)], "a dry run has changed something"
        return
    for table in tables(file, folder, lambda _name: Choices(kind=kind))[0]:
        its_kind = find_kind(table, kind)
        refuse_doubled(its_kind, table, {})
        refuse_unread_money(its_kind, table, {})
        for _ in parse(table, layout(its_kind, table.header)):
            pass


@contextmanager
def csv(folder: Path) -> Iterator[Run]:
    """A table as text."""
    file = folder / "table.csv"
    with _book(folder) as workspace:

        def run(data: bytes) -> None:
            file.write_bytes(data[1:])
            with suppress(UserError):
                _read_table(workspace, file, folder, data[0] if data else ANY_KIND)

        yield run


@contextmanager
def xlsx(folder: Path) -> Iterator[Run]:
    """A workbook by its parts; it is read by processes of their own, as always."""
    file, sheets = folder / "book.xlsx", folder / "sheets"
    sheets.mkdir()
    with _book(folder) as workspace, forked_reading():

        def run(data: bytes) -> None:
            file.write_bytes(packed(data[1:]))
            with suppress(UserError):
                _read_table(workspace, file, sheets, data[0] if data else ANY_KIND)
                _look_for_errors(file)

        yield run


def _look_for_errors(file: Path) -> None:
    """Do what the reading process does for cells that failed: here its code is seen; there it may fail, here not."""
    with suppress(BadZipFile), ZipFile(file) as archive:  # what is no archive was read as text
        for sheet in _SHEETS:
            with suppress(Exception):
                failed_cells(archive, sheet)


@contextmanager
def hubspot(folder: Path) -> Iterator[Run]:
    """The answers to the requests of a sync."""
    with _book(folder) as workspace:

        def run(data: bytes) -> None:
            with suppress(UserError):
                apply_sync(workspace, fetched(data), now=NOW, accept_fewer=True, dry_run=True)

        yield run


@contextmanager
def rule_sets(folder: Path) -> Iterator[Run]:
    """The rules of a partner programme; what can be read can be written, and read again."""
    file, again = folder / "rules.toml", folder / "again.toml"

    def run(data: bytes) -> None:
        file.write_bytes(data)
        with suppress(UserError):
            rules = read_rule_set(file)
            export_rule_set(rules, again)
            assert read_rule_set(again) == rules

    yield run


@contextmanager
def saved_views(folder: Path) -> Iterator[Run]:
    """A file of saved views; what can be read can be written, and read again."""
    file, again = folder / "views.json", folder / "again.json"

    def run(data: bytes) -> None:
        file.write_bytes(data)
        with suppress(UserError):
            views = read_views(file)
            export_views(again, SavedViews(views))
            assert read_views(again) == views

    yield run


@contextmanager
def cells(folder: Path) -> Iterator[Run]:
    """The text of one cell in any column."""
    readings = [Reading(day_first=day_first) for day_first in (None, True, False)]

    def run(data: bytes) -> None:
        place, text = data[:1], data[1:].decode("utf-8", "surrogateescape")
        column = _COLUMNS[(place[0] if place else 0) % len(_COLUMNS)]
        for reading in readings:
            with suppress(BadCell, Undecided):
                parser(column, reading)(text)

    yield run


@contextmanager
def notes_beside(folder: Path) -> Iterator[Run]:
    """The small files that the program keeps beside a workspace, and the answer about a newer version."""
    with _book(folder) as workspace:
        path = workspace.path
        backup = back_up_now(path, BackupReason.HAND, NOW)
        describing = backup.file.with_suffix(".json")
        note = path.with_name(f".{path.name}.importing")

        def run(data: bytes) -> None:
            describing.write_bytes(data)
            assert [listed.file for listed in list_backups(path, backup.file.parent)] == [backup.file]
            note.write_bytes(data)
            interrupted_import(workspace)
            with suppress(UserError), patch.object(releases, "_fetched", lambda _address: data):
                releases.newest_version("https://updates.example/newest.json")

        yield run


TARGETS: Mapping[str, Target] = {
    "csv": csv,
    "xlsx": xlsx,
    "hubspot": hubspot,
    "rule_sets": rule_sets,
    "saved_views": saved_views,
    "cells": cells,
    "notes_beside": notes_beside,
}
