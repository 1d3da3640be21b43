"""Odd books: what the window, the JSON, the page and the workbook say of each is the same."""

import shutil
import subprocess
from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pytestqt.qtbot import QtBot

from desktop_app.cli import commands
from desktop_app.formatting import format_amount
from desktop_app.services.tier_files import export_tier
from desktop_app.storage.workspace import Workspace, open_workspace
from desktop_app.ui.tier.tab import TierTab
from desktop_app.ui.tier.view_bar import TierView
from tests.cli.running import run
from tests.made_once import empty_workspace
from tests.ui.instant_session import InstantSession
from tests.ui.tier.conftest import shown_tab
from tests.worked_book import Tables, import_tables

DAY = date(2022, 6, 30)
NOW = datetime(2022, 6, 30, 8, tzinfo=UTC)
CLIENTS = ["client_id", "name", "relationship", "mrr", "currency", "managing_partners"]
EVENTS = ["client", "product_line", "date", "kind", "amount", "currency"]
USAGE = ["client", "app", "used"]
APPS = ("CRM", "Email", "Forms")
FACTS = [("programme", "mrr-2018-01"), ("certified_until", "2023-07-18")]
ALDER = ("1", "Alder", "managed", 7000, "USD", 1)
SALE = ("1", "Sales Hub", "2022-01-10", "new", "1200.50", "USD")


Rows = Sequence[tuple[object, ...]]


def book(clients: Rows = (), partner: Rows = FACTS, **tables: Rows) -> Tables:
    heads = {"clients": CLIENTS, "credit_events": EVENTS, "portal_usage": USAGE, "partner": ["key", "value"]}
    return {kind: (heads[kind], rows) for kind, rows in {"clients": clients, "partner": partner, **tables}.items()}


def in_currencies(*amounts: tuple[str, int]) -> Tables:
    """A client for each currency, who pays and bought as much."""
    clients = [(money, f"Client {money}", "managed", amount, money, 1) for money, amount in amounts]
    sales = [(money, "Sales Hub", "2022-01-10", "new", amount, money) for money, amount in amounts]
    return book(clients, credit_events=sales)


def shared(number: int, partners: int) -> Tables:
    """So many clients that are serviced with others and use three apps each."""
    clients = [(str(item), f"Client {item}", "managed", 1_000, "USD", partners) for item in range(number)]
    return book(clients, portal_usage=[(str(item), app, "yes") for item in range(number) for app in APPS])


# What must be told of each: sold, managed, median, certified, performance, at least.
BOOKS: dict[str, tuple[Tables, tuple[str | bool | None, ...]]] = {
    "nothing": ({}, (None, None, None, None, None, "none")),
    "clients only": (book([ALDER]), (None, "7000", None, True, None, "none")),
    "credit only": (
        book([("1", "Alder", "sold", "", "", "")], credit_events=[SALE]),
        ("1200.5", "0", None, True, "none", "none"),
    ),
    "three currencies without rates": (
        in_currencies(("EUR", 900), ("CHF", 800), ("JPY", 90_000)), (None, None, None, True, None, "none"),
    ),
    "all unknown": (
        book([("1", "Alder", "", "", "", ""), ("2", "Birch", "", 500, "USD", "")], FACTS[:1]),
        (None, None, None, None, None, "none"),
    ),
    # What was sold in dollars had expired when the sale came that nobody can convert.
    "dollars, then euros": (
        book(
            [ALDER, ("2", "Birch", "sold", "", "", "")],
            credit_events=[
                ("1", "Sales Hub", "2021-02-10", "new", 1200.5, "USD"),
                ("2", "Sales Hub", "2022-03-10", "new", 900, "EUR"),
            ],
        ),
        (None, "7000", None, True, None, "none"),
    ),
    # And before the sales in dollars nobody knows what there was.
    "euros, then dollars": (
        book(
            [ALDER, ("2", "Birch", "sold", "", "", "")],
            credit_events=[
                ("2", "Sales Hub", "2022-01-10", "new", 900, "EUR"), ("2", "Sales Hub", "2022-05-10", "churn", "", ""),
                ("1", "Sales Hub", "2022-04-10", "new", 1200.5, "USD"),
            ],
        ),
        ("1200.5", "7000", None, True, None, "none"),
    ),
    "expired certificate": (
        book(
            [ALDER], [FACTS[0], ("certified_until", "2022-06-29")],
            credit_events=[SALE], portal_usage=[("1", app, "yes") for app in APPS],
        ),
        ("1200.5", "7000", "3", False, "none", "none"),
    ),
    # A third of 1,000 eighteen times is 6,000 exactly, what Gold asks for, though it is 5,999.99… added up.
    "shared clients": (shared(18, 3), (None, "6000", "3", True, None, "none")),
    "data of the future": (
        book(
            [ALDER], [FACTS[0], ("certified_until", "2022-06-30")],
            credit_events=[
                SALE, ("1", "Sales Hub", "2022-07-01", "new", 900, "USD"),
                ("1", "CMS Hub", "2023-01-01", "churn", "", "USD"),
            ],
        ),
        ("1200.5", "7000", None, True, None, "none"),
    ),
}  # fmt: skip
FIGURES = ("sold_credit", "managed_credit", "median_apps", "certified", "current_performance", "at_least")


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext")
@pytest.mark.parametrize("name", BOOKS)
def test_every_way_out_says_the_same(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], qtbot: QtBot
) -> None:
    tables, wanted = BOOKS[name]
    path = tmp_path / "book.partner"
    with empty_workspace(path) as made:
        if tables:
            import_tables(made, tmp_path, tables, NOW)
    asked = ("tier", "--as-of", DAY, "--from", "2022-01")
    _status, answer = run(capsys, path, *asked)
    assert isinstance(answer, dict)
    compare_text(answer, printed(capsys, path, *asked))
    assert tuple(answer[figure] for figure in FIGURES) == wanted
    with open_workspace(path, write=False) as workspace:
        if tables:
            compare_window(workspace, answer, qtbot)
        compare_page(workspace, answer, tmp_path / "tier.pdf")
        compare_workbook(workspace, answer, tmp_path / "tier.xlsx")


def shown(amount: str | None) -> str:
    """A figure of the JSON as it is written for people."""
    return "unknown" if amount is None else format_amount(Decimal(amount))


def printed(capsys: pytest.CaptureFixture[str], path: Path, *asked: object) -> list[str]:
    """What the command prints for people, what it says on standard error among it."""
    commands.main([*map(str, asked), "--workspace", str(path)])
    output = capsys.readouterr()
    return [*output.out.splitlines(), *output.err.splitlines()]


def compare_text(answer: dict[str, Any], lines: list[str]) -> None:
    """The command's text against its JSON."""
    figures = {line[:24].strip(): line[24:] for line in lines if len(line) > 24}
    for name, figure in (("Sold credit", "sold_credit"), ("Managed credit", "managed_credit")):
        assert figures[name].split()[0] == (answer[figure] or "unknown")
    assert figures["Median app usage"].split()[0] == (answer["median_apps"] or "unknown")
    assert figures["Certified"] == {True: "yes", False: "no", None: "unknown"}[answer["certified"]]
    assert figures["Current performance"].startswith(answer["current_performance"] or "cannot be judged")
    for need, gap in answer["gaps"].items():
        assert figures[f"{words(need)} to go"] == (gap or "unknown")
    months = [line.split() for line in lines if line[:2] == "20"]
    assert months == [[value or "unknown" for value in month.values()] for month in answer["months"]]
    for loss in answer["left_out"]:
        assert any(f"Left out of {words(loss['what'])}" in line and f"{loss['amount']} " in line for line in lines)


def words(figure: str) -> str:
    return figure.replace("_", " ")


def assert_left_out(answer: dict[str, Any], text: str) -> None:
    """Each amount that is left out is named for people."""
    assert bool(answer["left_out"]) is ("Left out" in text)
    for loss in answer["left_out"]:
        assert f"{format_amount(Decimal(loss['amount']))} {loss['currency']}" in text


def compare_window(workspace: Workspace, answer: dict[str, Any], qtbot: QtBot) -> None:
    tab = shown_tab(InstantSession(workspace, DAY), qtbot)
    face = {name: card.face for name, card in tab.cards.items()}
    tracks = {track.name: track.figure for track in face["performance"].tracks}
    for track, figure in (("Sold", "sold_credit"), ("Managed", "managed_credit")):
        assert tracks[track].removesuffix(" known").partition(" (")[0] == shown(answer[figure])
    tier = answer["current_performance"]
    assert face["performance"].figure == {None: "Cannot be judged", "none": "No tier"}.get(tier, tier)
    assert face["median"].figure.removesuffix(" apps") == shown(answer["median_apps"])
    certified = {True: "Certified", False: "Not certified", None: "unknown"}
    assert face["certified"].figure == certified[answer["certified"]]
    assert tab.breakdown.lines["closing"].amount == shown(answer["months"][-1]["total"] if answer["months"] else None)
    compare_chart(tab, answer["months"])
    assert_left_out(answer, tab.banners.left_out.text.text())
    tab.bar.views.buttons[TierView.MANAGED].click()
    assert tab.chart.shown.months[-1].total == (
        None if answer["managed_credit"] is None else Decimal(answer["managed_credit"])
    )
    if answer["months"] and answer["months"][-1]["total"] is None:
        assert "without a rate are left out" in tab.rows.empty.text(), "not: what was sold has expired"
    assert tab.breakdown.isVisible() is (answer["data_from"] is not None)


def compare_chart(tab: TierTab, months: list[dict[str, str | None]]) -> None:
    """The months of the chart are those of the JSON; without any, it says why and not that there were no sales."""
    drawn = {str(month.month): month for month in tab.chart.shown.months if not month.projected}
    for month in months if drawn else ():
        there = drawn[month["month"] or ""]
        assert there.total == (None if month["total"] is None else Decimal(month["total"]))
        assert there.new == Decimal(month["new"] or 0)
    if not drawn:
        assert {month["total"] for month in months} <= {None}
        assert ("rate" in tab.chart.nothing.text()) is bool(months)
        assert ("No sale" in tab.rows.empty.text()) is not bool(months)


def compare_page(workspace: Workspace, answer: dict[str, Any], file: Path) -> None:
    export_tier(workspace, file, DAY)
    text = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True, check=True).stdout
    lines = text.splitlines()
    for name, figure in (("Sold credit", "sold_credit"), ("Managed credit", "managed_credit")):
        (line,) = [line for line in lines if line.startswith(name)]
        assert shown(answer[figure]) in line.split(), line
    assert ("Cannot be judged" in text) is (answer["current_performance"] is None)
    assert ("No credit events are known" in text) is not bool(answer["months"])
    if answer["months"]:
        closing = answer["months"][-1]["total"]
        (total,) = [below for above, below in pairwise(lines) if above.strip().endswith("Total")]
        assert total.endswith("unknown" if closing is None else f" {shown(closing)} USD")
    assert_left_out(answer, " ".join(text.split()))
    certified = {True: "Certified", False: "Not certified", None: "unknown"}
    assert certified[answer["certified"]] in text
    assert shown(answer["median_apps"]) in text


def compare_workbook(workspace: Workspace, answer: dict[str, Any], file: Path) -> None:
    export_tier(workspace, file, DAY)
    sheets = openpyxl.load_workbook(file)
    figures = dict(row[:2] for row in sheets["tier"].iter_rows(values_only=True))
    for figure in ("sold_credit", "managed_credit", "median_apps"):
        name = {"median_apps": "Median app usage"}.get(figure, figure.replace("_", " ").capitalize())
        assert figures[name] == number(answer[figure])
    assert figures["Certified"] == {True: "yes", False: "no", None: "unknown"}[answer["certified"]]
    assert figures["Current performance"] == (answer["current_performance"] or "cannot be judged")
    assert figures["At least"] == answer["at_least"]
    left_out = [row[1] for row in sheets["tier"].iter_rows(values_only=True) if str(row[0]).endswith("without a rate")]
    assert left_out == [f"{loss['amount']} {loss['currency']}" for loss in answer["left_out"]]
    rows = {row[0]: row[1:] for row in sheets["credit by month"].iter_rows(min_row=2, values_only=True)}
    for month in answer["months"]:
        assert rows[month.pop("month")] == tuple(map(number, month.values()))


def number(amount: str | None) -> float | None:
    return None if amount is None else float(amount)
