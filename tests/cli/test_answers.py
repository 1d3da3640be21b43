"""The documents that commands print: exactly the documented keys in their order, exact amounts, ISO dates, null."""

import json
import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import vobject

from desktop_app.cli import commands
from tests.cli.conftest import TODAY
from tests.cli.running import run

AMOUNT = re.compile(r"(0|[1-9][0-9]*)(\.[0-9]*[1-9])?")
MONTH_KEYS = ["month", "new", "increased", "expired", "churned", "decreased", "total"]
TIER_KEYS = [
    "as_of", "rules", "sold_credit", "managed_credit", "median_apps", "certified", "current_performance",
    "at_least", "credited_tier", "next_tier", "gaps", "data_from", "managed_unknown", "apps_unknown", "points",
    "blockers", "left_out", "unknown", "months",
]  # fmt: skip


@pytest.fixture(autouse=True)
def _at_the_sample_s_day(monkeypatch: pytest.MonkeyPatch) -> None:
    for command in ("clients", "tier", "renewals", "week", "export"):
        monkeypatch.setattr(f"desktop_app.cli.{command}_command.today", lambda: TODAY)


def keys(document: object) -> list[str]:
    assert isinstance(document, dict)
    return list(document)


def is_amount(value: object) -> bool:
    return isinstance(value, str) and AMOUNT.fullmatch(value) is not None


def is_day(value: object) -> bool:
    return isinstance(value, str) and date.fromisoformat(value).isoformat() == value


def test_import_tells_each_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "clients.csv"
    file.write_text("client_id,name,mrr\n1,Alder,10\n2,Birch,much\n", encoding="utf-8")
    status, answer = run(capsys, tmp_path / "book.partner", "import", file)
    assert (status, answer) == (
        1,
        {
            "files": [
                {
                    "file": "clients.csv", "kind": "clients", "from": None, "read": 2, "added": 1, "updated": 0,
                    "unchanged": 0,
                    "rejected": [{"line": 3, "column": "mrr", "value": "much", "problem": "This is not a number"}],
                    "rejected_rows": 1, "header_line": 1,
                    "columns": [
                        {"heading": name, "taken_as": [name], "unknown_words": []}
                        for name in ("client_id", "name", "mrr")
                    ],
                    "findings": [],
                }
            ],
            "not_read": [],
            "import_id": 1,
            "as_of": datetime.now(UTC).date().isoformat(),
        },
    )  # fmt: skip
    assert isinstance(answer, dict)
    assert keys(answer) == ["files", "not_read", "import_id", "as_of"]
    assert keys(answer["files"][0]) == [
        "file", "kind", "from", "read", "added", "updated", "unchanged", "rejected", "rejected_rows", "header_line",
        "columns", "findings",
    ]  # fmt: skip
    assert keys(answer["files"][0]["rejected"][0]) == ["line", "column", "value", "problem"]


def test_clients(capsys: pytest.CaptureFixture[str], sample: Path) -> None:
    status, clients = run(capsys, sample, "clients")
    assert status == 0
    assert isinstance(clients, list)
    assert len(clients) == 59  # the services of the sixtieth have ended
    for client in clients:
        assert keys(client)[:9] == [
            "client_id", "name", "domain", "relationship", "products", "mrr", "currency", "usage", "next_renewal",
        ]  # fmt: skip
        assert is_amount(client["mrr"])
        assert client["next_renewal"] is None or is_day(client["next_renewal"])
        assert client["relationship"] in {"sold", "managed", "sold_and_managed", "none", None}
        assert all(isinstance(product, str) for product in client["products"])
        due_on = client["decision_due_on"]
        assert client["overdue"] in ((None,) if due_on is None else (True, False) if is_day(due_on) else ())
    assert sum(client["overdue"] or 0 for client in clients) == 4
    assert {"key account"} <= {tag for client in clients for tag in client["tags"]}
    usages = [client["usage"] for client in clients]
    assert None in usages
    assert all(usage is None or isinstance(usage, int) for usage in usages)


def test_ended_clients_are_listed_only_when_asked_for(capsys: pytest.CaptureFixture[str], sample: Path) -> None:
    _, clients = run(capsys, sample, "clients", "--all")
    assert isinstance(clients, list)
    assert len(clients) == 60


@pytest.mark.parametrize(
    ("text", "expected"), [("aldermoor", ["C-000001"]), ("ALDER group", ["C-000001"]), ("no such client", [])]
)
def test_clients_are_filtered_by_every_word(
    capsys: pytest.CaptureFixture[str], sample: Path, text: str, expected: list[str]
) -> None:
    _, clients = run(capsys, sample, "clients", "--filter", text)
    assert isinstance(clients, list)
    assert [client["client_id"] for client in clients] == expected


def test_tier(capsys: pytest.CaptureFixture[str], sample: Path) -> None:
    status, report = run(capsys, sample, "tier")
    assert status == 0
    assert isinstance(report, dict)
    assert keys(report) == TIER_KEYS
    assert (report["as_of"], report["rules"], report["certified"]) == ("2026-11-23", "sample-rules", True)
    assert keys(report["gaps"]) == ["sold_credit", "managed_credit", "median_apps"]
    assert all(is_amount(value) for value in report["gaps"].values())
    assert [month["month"] for month in report["months"]][::11] == ["2025-12", "2026-11"]
    for month in report["months"]:
        assert keys(month) == MONTH_KEYS
        assert all(is_amount(month[key]) for key in MONTH_KEYS[1:])
    assert report["months"][-1]["total"] == report["sold_credit"]


def test_tier_of_a_month_adds_its_rows(capsys: pytest.CaptureFixture[str], sample: Path) -> None:
    _, report = run(capsys, sample, "tier", "--month", "2026-10")
    assert isinstance(report, dict)
    assert keys(report) == [*TIER_KEYS, "rows", "clients"]
    for row in report["rows"]:
        assert keys(row) == ["date", "client_id", "client", "product_line", "movement", "amount"]
        assert is_day(row["date"])
        assert is_amount(row["amount"])
        assert row["movement"] in MONTH_KEYS
    for client in report["clients"]:
        assert keys(client) == ["client_id", "client", "credit"]
    october = next(month for month in report["months"] if month["month"] == "2026-10")
    assert sum(float(client["credit"]) for client in report["clients"]) == pytest.approx(float(october["total"]))


def test_tier_of_nothing_known_is_null(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "team.csv"
    file.write_text("name,role,email\nRo Oak,Channel Consultant,ro@vendor.example\n", encoding="utf-8")
    run(capsys, tmp_path / "book.partner", "import", file)
    _, report = run(capsys, tmp_path / "book.partner", "tier")
    assert isinstance(report, dict)
    unknown = ("sold_credit", "managed_credit", "median_apps", "certified", "current_performance", "credited_tier")
    assert {name: report[name] for name in unknown} == dict.fromkeys(unknown)
    assert set(report["gaps"].values()) == {None}


def test_renewals(capsys: pytest.CaptureFixture[str], sample: Path) -> None:
    status, due = run(capsys, sample, "renewals", "--within", "30")
    assert status == 0
    assert isinstance(due, list)
    assert {line["overdue"] for line in due} == {True, False}
    for line in due:
        assert keys(line) == [
            "client_id", "client", "product", "renews_on", "decision_due_on", "status", "current_mrr", "renewal_mrr",
            "overdue", "type", "currency", "moved_from",
        ]  # fmt: skip
        assert line["overdue"] == (line["decision_due_on"] < "2026-11-23")
        assert line["decision_due_on"] <= "2026-12-23"
        assert is_amount(line["current_mrr"])
    _, more = run(capsys, sample, "renewals")
    assert isinstance(more, list)
    assert len(more) > len(due)


def test_export_writes_a_calendar_too(capsys: pytest.CaptureFixture[str], sample: Path, tmp_path: Path) -> None:
    file = tmp_path / "due.ics"
    status, answer = run(capsys, sample, "export", file)
    events = vobject.readOne(file.read_text(encoding="utf-8")).vevent_list
    assert (status, answer) == (0, {"file": str(file), "rows": len(events)})
    assert max(event.dtstart.value for event in events) >= TODAY


def test_undo_backup_restore_export_and_check(capsys: pytest.CaptureFixture[str], sample: Path, tmp_path: Path) -> None:
    for ending in ("csv", "xlsx"):
        status, written = run(capsys, sample, "export", tmp_path / f"book.{ending}")
        assert (status, written) == (0, {"file": str(tmp_path / f"book.{ending}"), "rows": 59})
    status, copy = run(capsys, sample, "backup", tmp_path / "copy.partner")
    assert isinstance(copy, dict)
    assert keys(copy) == ["file", "keys", "sha256", "clients"]
    assert copy["keys"] is None
    assert re.fullmatch("[0-9a-f]{64}", copy["sha256"])
    status, undone = run(capsys, sample, "undo")
    assert keys(undone) == ["import_id", "imported_on", "files", "removed", "restored"]
    status, restored = run(capsys, sample, "restore", tmp_path / "copy.partner")
    assert isinstance(restored, dict)
    assert (status, restored["clients"], restored["sha256"]) == (0, 60, copy["sha256"])
    status, check = run(capsys, sample, "check")
    assert (status, json.dumps(check)) == (0, '{"ok": true, "findings": []}')


def test_without_json_the_answer_is_aligned_text(capsys: pytest.CaptureFixture[str], sample: Path) -> None:
    assert commands.main(["renewals", "--workspace", str(sample)]) == 0
    lines = capsys.readouterr().out.splitlines()
    places = {line.find("202") for line in lines[1:]}
    assert places == {0}
    status = lines[0].index("status")
    assert all(line[status:].startswith("pending") for line in lines[1:])


def test_the_tier_names_clients_whose_mrr_differs_from_their_subscriptions(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    files = {"clients": "client_id,name,relationship,mrr\n1,Alder,managed,100\n2,Birch,managed,60\n"}
    files["subscriptions"] = "client,product,mrr\n1,Sales Hub,90\n2,Sales Hub,60\n"
    for name, text in files.items():
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    book = str(tmp_path / "book.partner")
    commands.main(["import", *(str(tmp_path / f"{name}.csv") for name in files), "--workspace", book])
    for more, is_named in (([], True), (["--as-of", "2020-01-31"], False)):
        capsys.readouterr()
        commands.main(["tier", "--workspace", book, *more])
        assert ("1 client differs from" in (errors := capsys.readouterr().err)) == is_named
        assert ("Alder (100 / 90 USD)" in errors) == is_named


def test_a_name_is_printed_as_it_is_written_without_what_steers_a_terminal(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "clients.csv"
    file.write_text("client_id,name\n1,می\u200cخواهم\n2,A\u202eB\n3,C\x9bD\n", encoding="utf-8")
    for command in (["import", str(file)], ["clients"]):
        commands.main([*command, "--workspace", str(tmp_path / "book.partner")])
    printed = capsys.readouterr().out
    assert "می\u200cخواهم" in printed
    assert "A�B" in printed
    assert not {"\u202e", "\x9b"} & set(printed)
