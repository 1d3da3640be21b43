"""Every nasty file gets the answer of its manifest, in bounded time, and harms nothing that was there."""

import resource
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from desktop_app.cli import commands
from tests.nasty.manifest import Answer, NastyFile
from tests.nasty.texts import TEXTS
from tests.nasty.workbooks import WORKBOOKS

_SECONDS = 20  # beside other work; alone, each takes less than one
_MOST_BYTES = 200 << 20
_SOUND = "client_id,name\nsound,Sound\n"


def test_the_corpus_is_as_large_as_it_is_said_to_be() -> None:
    assert len(TEXTS) + len(WORKBOOKS) >= 120
    assert len({file.name for file in (*TEXTS, *WORKBOOKS)}) == len(TEXTS) + len(WORKBOOKS)


@pytest.mark.harden(short=20, long=len(TEXTS))
def test_nasty_texts_get_their_answers(tmp_path: Path, capsys: pytest.CaptureFixture[str], rounds: range) -> None:
    assert _wrong_answers(_spread(TEXTS, len(rounds)), tmp_path, capsys) == []


@pytest.mark.harden(short=4, long=len(WORKBOOKS))
def test_nasty_workbooks_get_their_answers(tmp_path: Path, capsys: pytest.CaptureFixture[str], rounds: range) -> None:
    assert _wrong_answers(_spread(WORKBOOKS, len(rounds)), tmp_path, capsys) == []


def _spread(files: Sequence[NastyFile], number: int) -> list[NastyFile]:
    """So many of the files, from all of their parts."""
    return [files[at * len(files) // number] for at in range(number)]


def _wrong_answers(files: Sequence[NastyFile], folder: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What was not as it is to be, for each file: a status, a word in the message, the time, or the workspace."""
    book = folder / "book.partner"
    (folder / "sound.csv").write_text(_SOUND, encoding="utf-8")
    assert commands.main(["import", str(folder / "sound.csv"), "--kind", "clients", "--workspace", str(book)]) == 0
    before = _peak()
    wrong = [fault for file in files for fault in _faults(file, book, folder, capsys)]
    assert _peak() - before < _MOST_BYTES
    assert commands.main(["check", "--workspace", str(book)]) == 0
    capsys.readouterr()
    assert commands.main(["clients", "--filter", "sound", "--workspace", str(book)]) == 0
    assert "Sound" in capsys.readouterr().out
    return wrong


def _faults(file: NastyFile, book: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    path = folder / file.name
    path.write_bytes(file.content)
    began = time.monotonic()
    status = commands.main(["import", str(path), "--kind", file.kind, "--workspace", str(book)])
    took = time.monotonic() - began
    text = "".join(capsys.readouterr())
    faults = []
    if status != file.answer:
        faults.append(f"{file.name}: {status} and not {Answer(file.answer).name}: {text[-300:]}")
    if file.says not in text:
        faults.append(f"{file.name}: says nothing of “{file.says}”: {text[-300:]}")
    if took > _SECONDS:
        faults.append(f"{file.name}: {took:.1f} s")
    return faults


def _peak() -> int:
    """The most memory that this process has had, in bytes; its children's is bound by themselves."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
