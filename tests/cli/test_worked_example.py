"""The worked example from files to figures, through the command line as a person would run it."""

import csv
import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import xlsxwriter

from desktop_app.cli import commands
from desktop_app.services.importing import import_files
from desktop_app.storage.workspace import create_workspace
from tests.cli.running import run
from tests.worked_example import CLIENTS, EVENTS, MONTHS

APPS = ("Ads", "Contacts", "CRM", "CTAs", "Email", "Forms", "Lists")


def write(file: Path, header: str, rows: list[tuple[object, ...]]) -> Path:
    with file.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([header.split(","), *rows])
    return file


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    clients = [(name, f"Client {name}", mrr, relation, partners or "") for name, mrr, relation, partners, _ in CLIENTS]
    events = [
        (client, line, day, kind, amount or "") for client, rows in EVENTS.items() for day, kind, amount, line in rows
    ]
    usage = [
        (client, app, "yes" if place < apps else "no")
        for client, *_, apps in CLIENTS
        if apps is not None
        for place, app in enumerate(APPS)
    ]
    return [
        write(tmp_path / "credit_events.csv", "client,product_line,date,kind,amount", list(events)),
        write(tmp_path / "clients.csv", "client_id,name,mrr,relationship,managing_partners", list(clients)),
        write(tmp_path / "portal_usage.csv", "client,app,used", list(usage)),
        write(tmp_path / "partner.csv", "key,value", [("credited_tier", "Gold"), ("certified_until", "2023-01-01")]),
    ]


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return tmp_path / "book.partner"


def as_workbook(files: list[Path]) -> list[Path]:
    """The same tables as sheets of one workbook, with dates and numbers as typed cells."""
    book = files[0].with_name("book.xlsx")
    with xlsxwriter.Workbook(str(book)) as workbook:
        day = workbook.add_format({"num_format": "dd/mm/yyyy"})
        for file in files:
            sheet = workbook.add_worksheet(file.stem)
            for line, row in enumerate(csv.reader(file.read_text(encoding="utf-8").splitlines())):
                for place, text in enumerate(row):
                    if text.isdecimal():
                        sheet.write_number(line, place, int(text))
                    elif len(text) == 10 and text.count("-") == 2 and file.stem == "credit_events":
                        sheet.write_datetime(line, place, date.fromisoformat(text), day)
                    elif text:
                        sheet.write_string(line, place, text)
    return [book]


@pytest.mark.parametrize("form", [list, as_workbook])
def test_the_figures_of_the_worked_example(
    capsys: pytest.CaptureFixture[str],
    workspace: Path,
    files: list[Path],
    form: Callable[[list[Path]], list[Path]],
) -> None:
    with create_workspace(workspace) as made:  # on the day of the figures: the data is of the day it came in
        import_files(made, form(files), now=datetime(2022, 6, 30, 7, tzinfo=UTC))

    status, report = run(capsys, workspace, "tier", "--as-of", "2022-06-30", "--from", "2022-04", "--month", "2022-06")

    assert isinstance(report, dict)
    assert status == 0
    assert list(report) == [
        "as_of", "rules", "sold_credit", "managed_credit", "median_apps", "certified", "current_performance",
        "at_least", "credited_tier", "next_tier", "gaps", "data_from", "managed_unknown", "apps_unknown", "points",
        "blockers", "left_out", "unknown", "months", "rows", "clients",
    ]  # fmt: skip
    assert (report["sold_credit"], report["managed_credit"], report["median_apps"]) == ("4525", "8215", "3.5")
    assert (report["current_performance"], report["next_tier"]) == ("Gold", "Platinum")
    assert report["gaps"] == {"sold_credit": "0", "managed_credit": "11785", "median_apps": "0"}
    assert {month.pop("month"): tuple(month.values()) for month in report["months"]} == MONTHS
    assert [(row["client"], row["product_line"], row["movement"], row["amount"]) for row in report["rows"]] == [
        ("Client D", "Marketing Hub", "new", "3600"),
        ("Client C", "Service Hub", "churned", "1200"),
    ]
    assert sum(int(client["credit"]) for client in report["clients"]) == 4525


def test_the_same_files_twice_change_nothing(
    capsys: pytest.CaptureFixture[str], workspace: Path, files: list[Path]
) -> None:
    run(capsys, workspace, "import", *files)
    status, answer = run(capsys, workspace, "import", *files)
    assert isinstance(answer, dict)
    assert status == 0
    assert all(file["unchanged"] == file["read"] and not file["added"] for file in answer["files"])


def test_a_dry_run_and_an_undo_leave_nothing(
    capsys: pytest.CaptureFixture[str], workspace: Path, files: list[Path]
) -> None:
    _, planned = run(capsys, workspace, "import", "--dry-run", *files)
    assert not list(workspace.parent.glob(f"{workspace.name}*"))
    _, done = run(capsys, workspace, "import", *files)
    assert isinstance(planned, dict)
    assert isinstance(done, dict)
    assert planned["files"] == done["files"]
    assert planned["import_id"] is None
    _, undone = run(capsys, workspace, "undo")
    assert isinstance(undone, dict)
    assert (undone["import_id"], undone["removed"], undone["restored"]) == (done["import_id"], 59, 0)
    assert sorted(undone["files"]) == sorted(file.name for file in files)
    assert run(capsys, workspace, "clients") == (0, [])
    assert run(capsys, workspace, "undo")[0] == 2


def test_undo_takes_back_the_newest_import_that_changed_something_and_says_which(
    capsys: pytest.CaptureFixture[str], workspace: Path, files: list[Path]
) -> None:
    with create_workspace(workspace) as made:
        for day in (29, 30):  # the second time nothing changes
            import_files(made, [files[1]], now=datetime(2022, 6, day, 7, tzinfo=UTC))
    backup = workspace.with_name("backup.partner")
    run(capsys, workspace, "backup", backup)
    assert commands.main(["undo", "--workspace", str(backup)]) == 0
    answer = "Import 1 of 2022-06-29 (clients.csv) taken back: 7 rows removed, 0 restored\n"
    assert capsys.readouterr().out == answer
    assert run(capsys, workspace, "undo") == (
        0,
        {"import_id": 1, "imported_on": "2022-06-29", "files": ["clients.csv"], "removed": 7, "restored": 0},
    )


def test_a_dry_run_shows_what_would_change(capsys: pytest.CaptureFixture[str], workspace: Path, tmp_path: Path) -> None:
    clients = [(str(number), f"Client {number}", "5", "JPY", "") for number in range(30)]
    file = write(tmp_path / "clients.csv", "client_id,name,mrr,currency,city", [*clients])
    events = write(
        tmp_path / "credit_events.csv", "client,date,kind,amount,event_id", [("1", "2026-05-01", "new", "100", "e1")]
    )
    run(capsys, workspace, "import", file, events)
    write(file, "client_id,name,mrr,currency,city", [(*row[:2], "7.5", "USD", "Ulm") for row in clients])
    write(events, "client,date,kind,amount,event_id", [("2", "2026-05-01", "new", "100", "e1")])
    assert commands.main(["import", "--workspace", str(workspace), "--dry-run", str(file), str(events)]) == 0
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["2", "Client", "0", "mrr", "5", "7.5"] in lines
    assert ["2", "Client", "0", "city", "none", "Ulm"] in lines
    assert sum(line[1:2] == ["Client"] for line in lines) == 20
    assert ["2", "2", "client", "Client", "1", "Client", "2"] in lines


def test_an_update_is_restored_field_by_field(
    capsys: pytest.CaptureFixture[str], workspace: Path, tmp_path: Path
) -> None:
    for mrr, city in (("100", "Ulm"), ("200", "Ulm"), ("200", "Bonn")):
        write(tmp_path / "clients.csv", "client_id,name,mrr,city", [("1", "Alder", mrr, city)])
        run(capsys, workspace, "import", tmp_path / "clients.csv")
    _, undone = run(capsys, workspace, "undo", 2)
    assert isinstance(undone, dict)
    assert (undone["import_id"], undone["removed"], undone["restored"]) == (2, 0, 1)
    _, clients = run(capsys, workspace, "clients")
    assert isinstance(clients, list)
    assert clients[0]["mrr"] == "100"


def test_rows_that_cannot_be_taken_are_told_and_the_others_stay(
    capsys: pytest.CaptureFixture[str], workspace: Path, tmp_path: Path
) -> None:
    file = write(
        tmp_path / "clients.csv",
        "Client ID;Client name;MRR;country".replace(";", ","),
        [
            ("1", "Söhne & Co", "1.234,50", "DE"),
            ("", "No id", "1", "DE"),
            ("2", "Minus", "-5", "DE"),
            ("1", "Twice", "1", ""),
        ],
    )
    status, answer = run(capsys, workspace, "import", file)
    assert isinstance(answer, dict)
    assert status == 1
    results = [(row["line"], row["column"], row["value"]) for row in answer["files"][0]["rejected"]]
    assert results == [(3, "client_id", ""), (4, "mrr", "-5"), (5, "client_id", "1")]
    _, clients = run(capsys, workspace, "clients")
    assert isinstance(clients, list)
    assert [(client["name"], client["mrr"]) for client in clients] == [("Söhne & Co", "1234.5")]


@pytest.mark.parametrize(("content", "status"), [(b"", 3), (b"a,b\n1,2\n", 3)])
def test_files_that_cannot_be_used(
    capsys: pytest.CaptureFixture[str], workspace: Path, tmp_path: Path, content: bytes, status: int
) -> None:
    file = tmp_path / "table.csv"
    file.write_bytes(content)
    assert run(capsys, workspace, "import", file)[0] == status


def test_a_date_that_reads_two_ways_is_asked_for(
    capsys: pytest.CaptureFixture[str], workspace: Path, tmp_path: Path
) -> None:
    file = write(tmp_path / "clients.csv", "client_id,name,relationship_since", [("1", "Alder", "03/04/2026")])
    assert run(capsys, workspace, "import", file)[0] == 3
    assert run(capsys, workspace, "import", "--day-first", file)[0] == 0


def test_workspaces_that_cannot_be_used(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(capsys, tmp_path / "none.partner", "clients")[0] == 4
    for content in (b"", b"no database at all, but long enough to have a header" * 4):
        (tmp_path / "bad.partner").write_bytes(content)
        assert run(capsys, tmp_path / "bad.partner", "clients")[0] == 4
        assert (tmp_path / "bad.partner").read_bytes() == content


def test_a_backup_is_restored(
    capsys: pytest.CaptureFixture[str], workspace: Path, files: list[Path], tmp_path: Path
) -> None:
    run(capsys, workspace, "import", *files)
    status, copy = run(capsys, workspace, "backup", tmp_path / "copy.partner")
    assert isinstance(copy, dict)
    assert (status, copy["clients"]) == (0, 7)
    run(capsys, workspace, "undo")
    assert run(capsys, workspace, "restore", tmp_path / "copy.partner")[0] == 0
    _, clients = run(capsys, workspace, "clients")
    assert isinstance(clients, list)
    assert len(clients) == 7
    assert run(capsys, workspace, "check") == (0, {"ok": True, "findings": []})


def test_a_currency_without_a_rate_is_left_out_and_told(
    capsys: pytest.CaptureFixture[str], workspace: Path, tmp_path: Path
) -> None:
    clients = write(tmp_path / "clients.csv", "client_id,name", [("1", "Alder")])
    events = write(
        tmp_path / "credit_events.csv",
        "client,date,kind,amount,currency",
        [("1", "2022-05-01", "new", "100", "USD"), ("1", "2022-05-02", "new", "70", "CHF")],
    )
    run(capsys, workspace, "import", clients, events)
    assert commands.main(["tier", "--workspace", str(workspace), "--json", "--as-of", "2022-06-30"]) == 1
    printed = capsys.readouterr()
    assert json.loads(printed.out)["sold_credit"] == "100"
    assert "70 CHF" in printed.err
