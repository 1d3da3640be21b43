"""The tier report as files: the worked example's figures in the PDF's text and in the workbook."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from desktop_app.domain.errors import NotWritable, WrongUse
from desktop_app.services.tier_files import export_tier
from desktop_app.storage.workspace import Workspace
from tests.worked_book import worked_workspace
from tests.worked_example import AS_OF


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with worked_workspace(tmp_path, [("certified_until", "2023-07-18"), ("partner_name", "<b>North</b> & Co")]) as made:
        yield made


@pytest.mark.usefixtures("qapp")
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext")
def test_the_page_tells_the_worked_example(workspace: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "tier.pdf"
    export_tier(workspace, file, AS_OF)
    found = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True, check=True).stdout
    text = found.replace(",", "")
    for figure in ("4525", "8215", "11785 managed credit to Platinum", "3.5 apps", "Gold", "<b>North</b> & Co"):
        assert figure in text
    assert text.count("\f") == 1, "one page"


def test_the_workbook_tells_the_worked_example(workspace: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "tier.xlsx"
    export_tier(workspace, file, AS_OF)
    book = openpyxl.load_workbook(file)
    figures = {row[0]: row[1] for row in book["tier"].iter_rows(values_only=True)}
    assert (figures["Sold credit"], figures["Managed credit"], figures["Current performance"]) == (4525, 8215, "Gold")
    months = list(book["credit by month"].iter_rows(values_only=True))
    assert months[-1] == ("2022-06", 3600, 0, 0, 1200, 0, 4525)


def test_another_ending_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(WrongUse):
        export_tier(workspace, tmp_path / "tier.docx", AS_OF)


@pytest.mark.usefixtures("qapp")
def test_a_folder_that_is_not_there_is_told(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(NotWritable):
        export_tier(workspace, tmp_path / "nowhere" / "tier.pdf", AS_OF)
    assert list(tmp_path.glob(".*part")) == []


def test_it_is_drawn_without_a_display_or_a_window(workspace: Workspace, tmp_path: Path) -> None:
    workspace.close()
    line = (
        "import sys; from datetime import date; from pathlib import Path;"
        "from desktop_app.storage.workspace import open_workspace;"
        "from desktop_app.services.tier_files import export_tier;"
        "export_tier(open_workspace(Path(sys.argv[1]), write=False), Path(sys.argv[2]), date(2022, 6, 30))"
    )
    file = tmp_path / "alone.pdf"
    bare = {name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "DISPLAY")}
    subprocess.run([sys.executable, "-c", line, str(workspace.path), str(file)], check=True, env=bare)
    assert file.read_bytes().startswith(b"%PDF")
