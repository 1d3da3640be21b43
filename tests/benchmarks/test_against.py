"""This version against an earlier one: what the pairs come to, and that the same work is done by both."""

from pathlib import Path

import pytest

from benchmarks import against_work
from benchmarks.against import LABELS, row
from benchmarks.against_files import write_files


def test_the_ratio_is_that_of_the_pairs_and_not_of_the_medians() -> None:
    pairs = [(100.0, 100.0), (100.0, 150.0), (200.0, 240.0), (400.0, 520.0)]
    assert row("the tier report", pairs) == "| the tier report | 1.25 | 1.15 to 1.35 | 150 ms | 195 ms |"
    assert row("undo", [(10.0, 12.0)]) == "| undo | 1.20 | 1.20 to 1.20 | 10.0 ms | 12.0 ms |"


def test_every_work_of_the_table_is_done_on_a_small_book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("benchmarks.against_files.CLIENTS", 300)
    monkeypatch.setattr("benchmarks.against_files.EVENTS", 300)
    monkeypatch.setattr(against_work, "PANELS", range(1, 3))
    files, folder = tmp_path / "files", tmp_path / "new"
    write_files(files)
    folder.mkdir()
    assert against_work.WORK["book"](files, folder) == 300 * (1 + 2 + 1 + 3) + 300
    assert LABELS.keys() | {"book"} == against_work.WORK.keys()
    for what in LABELS:
        assert against_work.WORK[what](files, folder) > 0, what
