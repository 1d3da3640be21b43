"""A figure of which a part is unknown is shown as far as it is known, with what keeps it from being sure beside it."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.cli.tier_output import lines
from desktop_app.services.importing import import_files
from desktop_app.services.tier import tier_report
from desktop_app.services.tier_files import tier_page, tier_sheets
from desktop_app.storage.workspace import Workspace, create_workspace
from desktop_app.ui.tier.banners import Banners
from desktop_app.ui.tier.card_content import median_card, performance_card

NOW, TODAY = datetime(2026, 11, 23, 9, 30, tzinfo=UTC), date(2026, 11, 23)
CLIENTS = "client_id,name,relationship,mrr,currency\n1,Alder,managed,1000,USD\n2,Birch,managed,,\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    (tmp_path / "clients.csv").write_text(CLIENTS)
    made = create_workspace(tmp_path / "book.partner")
    import_files(made, [tmp_path / "clients.csv"], now=NOW)
    return made


def test_it_is_said_in_the_window_with_its_reason(workspace: Workspace, qtbot: QtBot) -> None:
    report = tier_report(workspace, TODAY)
    workspace.close()
    card = performance_card(report)
    tracks = {track.name: track.figure for track in card.tracks}
    assert tracks == {"Sold": "unknown", "Managed": "1,000 known"}
    assert any("MRR" in reason for reason in card.spoken)
    assert median_card(report).figure == "unknown"
    banners = Banners()
    qtbot.addWidget(banners)
    banners.show_report(report)
    assert "MRR" in banners.partly.text.text()
    assert banners.partly.text.text().startswith("Known only in part: ")


def test_it_is_said_by_the_command_line_and_in_the_workbook(workspace: Workspace) -> None:
    report = tier_report(workspace, TODAY)
    (line,) = [line for line in lines(report) if "Managed credit" in line]
    assert "1000 USD known (" in line
    assert "MRR" in line
    rows = {str(name): value for name, value in tier_sheets(tier_page(workspace, TODAY))[0].rows}
    workspace.close()
    assert rows["Sold credit"] is None
    assert "MRR" in str(rows["managed credit known only in part"])
