"""Amounts without a currency are in the client's, else in the partner's, whenever that came in, else in dollars."""

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.services.clients import list_clients
from desktop_app.services.importing import import_files, undo_import
from desktop_app.services.programme import choose_programme, take_programme_back
from desktop_app.services.rule_sets import rule_set
from desktop_app.services.tier import tier_report
from desktop_app.storage.workspace import Workspace
from tests.made_once import empty_workspace

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
FILES = {
    "clients.csv": (
        "client_id,name,relationship,mrr,currency\n"
        "1,Alder,managed,100,\n2,Birch,managed,,\n3,Cedar,managed,7,CHF\n"
    ),
    "subscriptions.csv": "client,product,mrr\n2,Sales Hub,50\n",
    "credit_events.csv": (
        "client,product_line,date,kind,amount,currency\n"
        "1,Sales Hub,2026-10-01,new,200,\n1,Sales Hub,2026-10-02,increase,3,USD\n3,Sales Hub,2026-10-01,new,9,\n"
    ),
}  # fmt: skip
PARTNER = {"partner.csv": "key,value\ncurrency,EUR\n"}


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with empty_workspace(tmp_path / "book.partner") as opened:
        yield opened


def take(workspace: Workspace, folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
        assert not any(table.rejected for table in import_files(workspace, [folder / name], now=NOW).files)


def paid(workspace: Workspace) -> dict[str, tuple[Decimal | None, str | None]]:
    return {row.name: (row.mrr, row.currency) for row in list_clients(workspace, NOW.date()).rows}


def left_out(workspace: Workspace) -> set[tuple[str, str, Decimal]]:
    report = tier_report(workspace, NOW.date())
    return {(part.of.value, part.currency, part.amount) for part in report.uncounted}


IN_EUROS = {"Alder": (Decimal(100), "EUR"), "Birch": (Decimal(50), "EUR"), "Cedar": (Decimal(7), "CHF")}
LEFT_OUT = {
    ("sold_credit", "EUR", Decimal(200)), ("sold_credit", "CHF", Decimal(9)),
    ("managed_credit", "EUR", Decimal(150)), ("managed_credit", "CHF", Decimal(7)),
}  # fmt: skip


@pytest.mark.parametrize("files", [FILES | PARTNER, PARTNER | FILES], ids=["partner last", "partner first"])
def test_the_partners_currency_holds_whenever_it_came_in(
    workspace: Workspace, tmp_path: Path, files: dict[str, str]
) -> None:
    take(workspace, tmp_path, files)
    assert paid(workspace) == IN_EUROS
    assert left_out(workspace) == LEFT_OUT
    assert tier_report(workspace, NOW.date()).sold_credit == 3


def test_the_files_change_nothing_once_the_partners_currency_is_another(workspace: Workspace, tmp_path: Path) -> None:
    take(workspace, tmp_path, FILES | PARTNER)
    for name in FILES:
        (table,) = import_files(workspace, [tmp_path / name], now=NOW).files
        assert (table.added, table.updated) == (0, 0)


def test_without_the_partners_currency_amounts_are_in_dollars_again(workspace: Workspace, tmp_path: Path) -> None:
    take(workspace, tmp_path, FILES | PARTNER)
    undo_import(workspace, None, now=NOW)
    assert paid(workspace)["Alder"] == (Decimal(100), "USD")
    assert left_out(workspace) == {("sold_credit", "CHF", Decimal(9)), ("managed_credit", "CHF", Decimal(7))}
    assert tier_report(workspace, NOW.date()).sold_credit == 203


def test_a_currency_answered_with_the_programme_holds_until_the_answer_is_taken_back(
    workspace: Workspace, tmp_path: Path
) -> None:
    take(workspace, tmp_path, FILES)
    before = paid(workspace), left_out(workspace)
    answer = choose_programme(workspace, rule_set(workspace), "EUR", NOW, "me")
    assert (paid(workspace), left_out(workspace)) == (IN_EUROS, LEFT_OUT)
    take_programme_back(workspace, answer, NOW, "me")
    assert (paid(workspace), left_out(workspace)) == before
