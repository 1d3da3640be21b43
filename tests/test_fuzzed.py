"""Made-up bytes and command lines: always an answer, always one of the documented exit codes, never a traceback.

With hypothesis: `make harden` tries some thousands of each.
"""

import os
import random
import tempfile
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.cli import commands
from desktop_app.sources.kinds import BY_NAME
from tests.examples import examples
from tests.hardening.books import make_book
from tests.nasty.workbooks import WORKBOOKS

_TEXT = (
    "client_id,name,mrr,relationship_since,contacts_used\n"
    '1,Alder,120.50,2025-01-31,10\n2,"Birch, Ltd",€ 80,31.12.2024,\n3,Cedar,1.000,,7\n'
).encode()
_PIECES = (
    b'"', b'""', b",", b";", b"\t", b"\n", b"\r", b"\r\n", b"\0", b"\xef\xbb\xbf", b"\xff\xfe", b"\xff", b"\xc3", b"=",
    b"-", b"sep=;\n", b"1e999", b"NaN", b"2026-02-30", b"client_id", b"mrr (EUR)", b"\xe2\x80\xae", b"9" * 400,
    b"\xf0\x9f\x8f\xb3", b"<", b"[", b"%", b"\\", b"'",
)  # fmt: skip
_EDITS = st.tuples(st.floats(0, 1), st.integers(0, 12), st.sampled_from(_PIECES) | st.binary(max_size=6))
_ALLOWED = (0, 1, 2, 3)


def _edited(content: bytes, edits: list[tuple[float, int, bytes]]) -> bytes:
    """`content` with pieces put in place of some of its bytes."""
    for share, cut, piece in edits:
        at = int(share * len(content))
        content = content[:at] + piece + content[at + cut :]
    return content


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


def _answers(folder: Path, name: str, content: bytes, *options: str) -> int:
    file = folder / name
    file.write_bytes(content)
    return commands.main(["import", str(file), "--dry-run", "--workspace", str(folder / "book.partner"), *options])


@given(st.lists(_EDITS, max_size=8), st.sampled_from(["clients", None]))
def test_an_edited_table_has_an_answer(folder: Path, edits: list[tuple[float, int, bytes]], kind: str | None) -> None:
    options = ["--kind", kind] if kind else []
    assert _answers(folder, "clients.csv", _edited(_TEXT, edits), *options) in _ALLOWED


@given(st.binary(max_size=400), st.sampled_from(sorted(BY_NAME)))
def test_bytes_have_an_answer_as_every_kind(folder: Path, content: bytes, kind: str) -> None:
    assert _answers(folder, "any.csv", content, "--kind", kind) in _ALLOWED


@pytest.mark.harden(short=3, long=1_500)
def test_an_edited_workbook_has_an_answer(folder: Path, rounds: range) -> None:
    """Its parts are edited, and packed as they should be: an edited archive is refused before anything is read."""
    book = folder / "book.xlsx"
    book.write_bytes(WORKBOOKS[0].content)
    with ZipFile(book) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for number in rounds:
        chance = random.Random(number)
        name = chance.choice(list(parts))
        edits = [
            (chance.random(), chance.randrange(12), chance.choice([*_PIECES, b"</row>", b'r="', b"t=", b"&lt;"]))
            for _ in range(chance.randrange(1, 5))
        ]
        with ZipFile(book, "w", ZIP_DEFLATED) as archive:
            for part, content in parts.items():
                archive.writestr(part, _edited(content, edits) if part == name else content)
        assert _answers(folder, "book.xlsx", book.read_bytes(), "--kind", "clients") in _ALLOWED, number


_DAMAGE = st.lists(st.tuples(st.floats(0, 1), st.binary(min_size=1, max_size=60)), max_size=4)
_NEWER = 5


@pytest.fixture(scope="module")
def book(folder: Path) -> Path:
    """A small book, closed, with everything in its file."""
    return make_book(folder / "whole.partner")


@examples(short=4, long=600)
@given(_DAMAGE, st.just(1.0) | st.floats(0, 1))
def test_a_damaged_workspace_has_an_answer_and_gives_way_to_a_backup(
    folder: Path, book: Path, damage: list[tuple[float, bytes]], left: float
) -> None:
    whole = book.read_bytes()
    content = bytearray(whole)
    for share, piece in damage:
        at = int(share * (len(content) - len(piece)))
        content[at : at + len(piece)] = piece
    with tempfile.TemporaryDirectory(dir=folder) as name:
        path = Path(name, "damaged.partner")
        table, to = path.with_name("clients.csv"), ["--workspace", str(path)]
        table.write_bytes(_TEXT)
        path.write_bytes(content[: int(left * len(content))])
        for words in (
            ["clients", "--json"],
            ["tier"],
            ["check"],
            ["import", str(table)],
            ["backup"],
            ["backup", "--list"],
        ):
            assert commands.main([*words, *to]) in (0, 1, 4, _NEWER), words
        status = commands.main(["restore", str(book), *to])
        if status != _NEWER:
            assert status == 0
            assert commands.main(["check", *to]) == 0
    assert book.read_bytes() == whole


_WORDS = (
    "import", "undo", "clients", "tier", "renewals", "export", "backup", "restore", "check", "week", "--json",
    "--dry-run", "--kind", "clients", "nothing", "--as-of", "2026-11-23", "2026-13-99", "--filter", "--month",
    "2026-10", "--from", "--within", "30", "-1", "--all", "--list", "--client", "--rules", "--header-line", "0", "7",
    "--sheet", "--day-first", "--month-first", "", "-", "--", "/dev/null", "/proc/self/mem", "\udc80", "café",
    "x" * 300, "=1+1", "%s", "*", "{table}", "{folder}", "{book}", "{new}",
)  # fmt: skip


@given(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=6))
def test_a_made_up_command_line_has_an_answer(folder: Path, words: list[str]) -> None:
    """Below a folder of its own, as whoever runs the tests: an exit code of the table, and no other exception."""
    table = folder / "table.csv"
    table.write_bytes(_TEXT)
    places = {"table": table, "folder": folder, "book": folder / "book.partner", "new": folder / "new.csv"}
    arguments = [word.format(**places) if word.startswith("{") else word for word in words]
    here = Path.cwd()
    os.chdir(folder)
    try:
        status = commands.main([*arguments, "--workspace", str(folder / "lines.partner")])
    except SystemExit as ended:  # argparse's own
        status = ended.code if isinstance(ended.code, int) else 2
    finally:
        os.chdir(here)
    assert status in (0, 1, 2, 3, 4, 5, 6, 7, 9), arguments
