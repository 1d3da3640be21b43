"""What the guide tells to try works as it stands there."""

import re
from pathlib import Path

import pytest

from tests.cli.running import ROOT, run

_FILE = re.compile(r"as `(\w+\.csv)`:\n\n```\n(.*?)```", re.DOTALL)


def test_the_two_files_to_try_it_with_give_two_clients_with_credit(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    page = (ROOT / "docs" / "guide" / "tables.md").read_text("utf-8")
    files = [tmp_path / name for name, _ in _FILE.findall(page)]
    for file, (_, text) in zip(files, _FILE.findall(page), strict=True):
        file.write_text(text, "utf-8")
    status, answer = run(capsys, tmp_path / "book.partner", "import", *files)
    assert status == 0, answer
    assert isinstance(answer, dict)
    assert [(item["file"], item["added"]) for item in answer["files"]] == [("clients.csv", 2), ("credit_events.csv", 3)]
