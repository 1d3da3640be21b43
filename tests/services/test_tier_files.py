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
from desktop_app.services.rule_sets import choose_rule_set
from desktop_app.services.tier_files import export_tier
from desktop_app.storage.workspace import Workspace
from tests.made_once import empty_workspace
from tests.points_book import AS_OF as POINTS_DAY
from tests.points_book import points_workspace
from tests.worked_book import worked_workspace
from tests.worked_example import AS_OF


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    facts = [("certified_until", "2023-07-18"), ("partner_name", "<b>North</b> & Co"), ("programme", "mrr-2018-01")]
    with worked_workspace(tmp_path, facts) as made:
        yield made


@pytest.mark.usefixtures("qapp")
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext")
def test_the_page_tells_the_worked_example(workspace: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "tier.pdf"
    export_tier(workspace, file, AS_OF)
    result = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True, check=True).stdout
    text = result.replace(",", "")
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


@pytest.mark.usefixtures("qapp")
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext")
def test_before_the_programme_is_known_no_file_judges_a_tier(tmp_path: Path) -> None:
    pdf, xlsx = tmp_path / "tier.pdf", tmp_path / "tier.xlsx"
    with worked_workspace(tmp_path) as unchosen:
        for file in (pdf, xlsx):
            export_tier(unchosen, file, AS_OF)
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    assert "Cannot be judged" in text
    assert "The partner programme is not chosen yet" in text
    assert "requirement unknown" in text
    assert "4,525" in text
    assert "Platinum" not in text.replace("Platinum threshold unknown", "")
    rows = list(openpyxl.load_workbook(xlsx)["tier"].iter_rows(values_only=True))
    assert ("Current performance", "cannot be judged") in rows
    assert ("At least", "none") in rows
    assert ("Sold credit", 4525) in rows


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


@pytest.mark.usefixtures("qapp")
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext")
def test_a_page_without_credit_says_so_and_prints_no_zeros(tmp_path: Path) -> None:
    with empty_workspace(tmp_path / "empty.pdw") as empty:
        export_tier(empty, tmp_path / "tier.pdf", AS_OF)
    text = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "tier.pdf"), "-"], capture_output=True, text=True, check=True
    ).stdout
    assert "No credit events are known." in text
    assert text.count("unknown") >= 6
    assert "Breakdown" not in text, "a book without any event has no months"
    assert "unknown" in text
    assert "+0" not in text


@pytest.mark.usefixtures("qapp")
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext")
def test_a_page_by_rules_with_unknown_thresholds_says_which(workspace: Workspace, tmp_path: Path) -> None:
    choose_rule_set(workspace, "mrr-2020")
    export_tier(workspace, tmp_path / "tier.pdf", AS_OF)
    text = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "tier.pdf"), "-"], capture_output=True, text=True, check=True
    ).stdout
    assert "Cannot be judged" in text
    assert "4,525 · Gold threshold unknown" in text


def test_the_workbook_lists_the_movements_with_names_as_text(workspace: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "tier.xlsx"
    export_tier(workspace, file, AS_OF)
    book = openpyxl.load_workbook(file)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]
    movements = [row for sheet in book for row in sheet.iter_rows(values_only=True) if "churned" in map(str, row)]
    assert any(("Client C" in map(str, row) and -1200 in row) or 1200 in row for row in movements)


def by_points(folder: Path) -> Workspace:
    made = points_workspace(folder)
    choose_rule_set(made, "points-2025-07")
    return made


def test_the_workbook_tells_points_by_origin_and_by_month(tmp_path: Path) -> None:
    with by_points(tmp_path) as workspace:
        export_tier(workspace, tmp_path / "tier.xlsx", POINTS_DAY)
    book = openpyxl.load_workbook(tmp_path / "tier.xlsx")
    figures = {row[0]: row[1] for row in book["tier"].iter_rows(values_only=True)}
    assert (figures["Points"], figures["Points, at most"], figures["HubSpot's own points"]) == (83, 87, 90)
    assert (figures["Sourced points"], figures["Assisted points"], figures["Managed points"]) == (50, 12, 15)
    months = {row[0]: row[1:] for row in book["points by month"].iter_rows(values_only=True)}
    assert months["2026-11"] == (83, 87, 50, 12, 6, 15, "no")
    assert months["2027-01"] == (71, 75, 50, 0, 6, 15, "yes")
    assert months["2026-09"][0] is None, "no data on clients yet"


@pytest.mark.usefixtures("qapp")
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext")
def test_a_page_by_points_draws_them_and_tells_both_totals(tmp_path: Path) -> None:
    with by_points(tmp_path) as workspace:
        export_tier(workspace, tmp_path / "tier.pdf", POINTS_DAY)
    text = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "tier.pdf"), "-"], capture_output=True, text=True, check=True
    ).stdout
    for figure in ("Points over time", "Points on 30 Nov 2026", "83", "At most", "87", "HubSpot’s own, 03 Nov 2026"):
        assert figure in text
    assert "Not sure: " in text
