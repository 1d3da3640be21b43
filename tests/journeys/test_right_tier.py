"""The guide's page "From nothing to a right tier" is followed by its own files, commands and tables."""

import json
import re
import shlex
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop_app import paths
from desktop_app.cli import commands
from desktop_app.domain.months import Month
from desktop_app.services.programme import programme_question
from desktop_app.storage.workspace import Workspace, open_workspace
from desktop_app.ui.tier.programme_card import ProgrammeCard
from tests.ui.instant_session import InstantSession

_EXAMPLES = paths.guide() / "examples"
_PAGE = (paths.guide() / "right-tier.md").read_text(encoding="utf-8")
_DOWNLOAD = re.compile(r"\]\(examples/([\w.-]+)\)")
_COMMAND = re.compile(r"^partner-dashboard (.+)$", re.MULTILINE)
_AS_OF = Month.parse("2026-10").last_day


def table(*headings: str) -> list[dict[str, str]]:
    """The rows of the page's table whose first columns have these headings, by the headings of all columns."""
    start = f"\n| {' | '.join(headings)} |"
    lines = f"{start}{_PAGE.partition(start)[2]}".strip().partition("\n\n")[0].splitlines()
    names, _line, *rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [dict(zip(names, row, strict=True)) for row in rows]


def number(cell: str) -> str:
    return cell.replace(",", "")


def followed(capsys: pytest.CaptureFixture[str], command: str) -> Any:
    """Run one command of the page; gives the document that it answers with."""
    assert commands.main([*shlex.split(command), "--workspace", "book.partner", "--json"]) == 0, command
    return json.loads(capsys.readouterr().out)


def choose_programme(workspace: Workspace, qtbot: QtBot) -> None:
    """Do step 5 in the card of the Tier tab, with the programme and the thresholds that the page names."""
    question = programme_question(workspace)
    assert not question.answered, "the Tier tab asks"
    card = ProgrammeCard(InstantSession(workspace, _AS_OF))
    qtbot.addWidget(card)
    card.show_question(question)
    named = re.search(r"begun: \*\*(.+)\*\*, unless", _PAGE)
    assert named
    card.which.setCurrentIndex(card.which.findText(named[1]))
    for row, line in enumerate(table("Tier", "Points")):
        for column, (heading, figure) in enumerate(line.items()):
            shown, cell = card.tiers.table.horizontalHeaderItem(column), card.tiers.table.item(row, column)
            assert shown is not None
            assert cell is not None
            assert shown.text() == heading
            if column:
                cell.setText(figure)
            assert cell.text() == figure
    card.agree.click()


def value_at(document: Any, path: str) -> Any:
    for name in path.strip("`").split("."):
        document = document[name]
    return {True: "yes", False: "no"}[document] if isinstance(document, bool) else document


def total(rows: list[dict[str, str]], column: str) -> Decimal:
    return sum((Decimal(number(row[column])) for row in rows), Decimal(0))


def test_the_page_leads_to_the_figures_that_it_names(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in _DOWNLOAD.findall(_PAGE):
        Path(name).write_bytes((_EXAMPLES / name).read_bytes())
    dry_run, import_, tier, of_month = _COMMAND.findall(_PAGE)
    counts = {row["table"].strip("`"): int(row["rows"]) for row in table("table", "rows")}
    for command in (dry_run, import_):
        files = followed(capsys, command)["files"]
        assert {file["kind"]: file["added"] for file in files if file["kind"] != "client_values"} == counts
        assert not any(file["rejected"] or file["findings"] for file in files)
    commands.main([*shlex.split(tier), "--workspace", "book.partner"])
    assert "No partner programme is chosen yet" in capsys.readouterr().err
    with open_workspace(Path("book.partner"), write=True) as workspace:
        choose_programme(workspace, qtbot)
    report = followed(capsys, of_month.removesuffix(" --json"))
    assert report["rules"] == "points-2026-01"
    for row in table("in the Tier tab", "figure"):
        assert value_at(report, row["in `tier --json`"]) == number(row["figure"]), row
    sold, managed = table("client", "sales that count"), table("client", "MRR")
    credit = {client["client"]: client["credit"] for client in report["clients"]}
    assert credit == {row["client"]: number(row["sold credit, USD"]) for row in sold}
    assert total(managed, "managed credit, USD") == Decimal(report["managed_credit"])
    assert total(sold, "points") == Decimal(report["points"]["sold"])
    assert total(managed, "points") == Decimal(report["points"]["managed"])
