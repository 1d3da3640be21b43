"""Files written for spreadsheets: typed cells, nothing that is run, and the old file kept when the new one fails."""

import csv
import os
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from desktop_app.domain.errors import NotWritable, WrongUse
from desktop_app.reports import tables
from desktop_app.services.clients import list_clients
from desktop_app.services.exporting import export_blank_tables, export_kind, export_table
from desktop_app.services.importing import import_files
from desktop_app.sources.kinds import KINDS
from tests.made_once import empty_workspace

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
HEADER = ("name", "amount", "day", "apps")
ROWS: list[tuple[tables.Cell, ...]] = [
    ("=HYPERLINK(1)", Decimal("1E+3"), date(2026, 11, 23), 3),
    ("+49 30 1", Decimal("0.10"), None, None),
    ("@cmd", Decimal(5), None, 0),
    ("\t=1+1", None, None, None),
    ("-2", None, None, None),
    ("Ähre & Söhne", Decimal("12.5"), None, None),
]


def test_blank_tables_have_every_column_of_every_kind_and_change_nothing(tmp_path: Path) -> None:
    file = tmp_path / "tables.xlsx"
    assert export_blank_tables(file) == len(KINDS)
    book = openpyxl.load_workbook(file, read_only=True)
    headings = {sheet.title: [cell.value for cell in next(iter(sheet.rows))] for sheet in book.worksheets}
    assert headings == {kind.name: [column.name for column in kind.columns] for kind in KINDS}
    with empty_workspace(tmp_path / "book.partner") as workspace:
        result = import_files(workspace, [file], now=NOW)
        assert not result.has_findings
        assert not any(table.added or table.updated for table in result.files)
    with pytest.raises(WrongUse):
        export_blank_tables(tmp_path / "tables.csv")


def test_csv_is_safe_and_exact(tmp_path: Path) -> None:
    assert export_table(tmp_path / "book.csv", "clients", HEADER, ROWS) == 6
    content = (tmp_path / "book.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(content.decode("utf-8-sig").splitlines()))
    assert rows[:4] == [
        list(HEADER),
        ["'=HYPERLINK(1)", "1000", "2026-11-23", "3"],
        ["'+49 30 1", "0.1", "", ""],
        ["'@cmd", "5", "", "0"],
    ]
    assert [row[0] for row in rows[4:]] == ["'\t=1+1", "'-2", "Ähre & Söhne"]


def test_all_text_is_quoted_so_that_no_separator_within_it_begins_a_cell(tmp_path: Path) -> None:
    export_table(tmp_path / "book.csv", "clients", HEADER, [("ACME;=cmd|' /C calc'!A0", Decimal(5), None, 3)])
    line = (tmp_path / "book.csv").read_text(encoding="utf-8-sig").splitlines()[1]
    assert line == "\"ACME;=cmd|' /C calc'!A0\",5,,3"


@pytest.mark.parametrize("sign", "=+-@\t\r\n＝＋－＠")
def test_no_text_begins_with_a_sign_that_a_spreadsheet_computes(tmp_path: Path, sign: str) -> None:
    """Excel takes the full-width signs of East Asian keyboards for the plain ones."""
    export_table(tmp_path / "book.csv", "clients", ["name"], [(f"{sign}1+1",)])
    with (tmp_path / "book.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file))[1] == [f"'{sign}1+1"]


@pytest.mark.parametrize(
    "name",
    ["=Alder & Co", "'=Alder", "''+49", "-Dash GmbH", "O'Brien", "'tis", 'a "b";c', "@home", "'", "Zeile\nzwei",
     "＝Alder", "＋49", "－Dash", "＠home", "'＝Alder"],
)  # fmt: skip
def test_every_name_comes_back_as_it_was(tmp_path: Path, name: str) -> None:
    export_table(tmp_path / "clients.csv", "clients", ["client_id", "name"], [("1", name)])
    with empty_workspace(tmp_path / "book.partner") as workspace:
        import_files(workspace, [tmp_path / "clients.csv"], now=datetime(2026, 11, 23, tzinfo=UTC))
        assert [row.name for row in list_clients(workspace, date(2026, 11, 23)).rows] == [name]


def test_xlsx_has_typed_cells_and_a_header_that_stays(tmp_path: Path) -> None:
    export_table(tmp_path / "book.xlsx", "clients", HEADER, ROWS)
    sheet = openpyxl.load_workbook(tmp_path / "book.xlsx")["clients"]
    assert sheet.freeze_panes == "A2"
    first = sheet[2]
    assert [cell.data_type for cell in first] == ["s", "n", "d", "n"]
    assert (first[0].value, first[1].value, first[2].value.date()) == ("=HYPERLINK(1)", 1000, date(2026, 11, 23))
    assert [cell.data_type for cell in sheet["A"]] == ["s"] * 7
    assert sheet["C3"].value is None


@pytest.mark.skipif(os.name == "nt", reason="Windows has access lists in place of modes")
@pytest.mark.parametrize("name", ["book.csv", "book.xlsx"])
def test_a_new_file_is_as_the_umask_says_and_a_replaced_one_keeps_its_mode(tmp_path: Path, name: str) -> None:
    (tmp_path / "as usual").touch()
    export_table(tmp_path / name, "clients", HEADER, ROWS)
    assert (tmp_path / name).stat().st_mode == (tmp_path / "as usual").stat().st_mode
    (tmp_path / name).chmod(0o640)
    export_table(tmp_path / name, "clients", HEADER, ROWS)
    assert (tmp_path / name).stat().st_mode & 0o777 == 0o640


def test_another_ending_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WrongUse):
        export_table(tmp_path / "book.doc", "clients", HEADER, ROWS)
    assert list(tmp_path.iterdir()) == []


def test_a_failure_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "book.csv"
    file.write_text("old", encoding="utf-8")

    def full(draft: Path, *_: object) -> None:
        draft.write_text("half", encoding="utf-8")
        raise OSError("No space left on device")

    monkeypatch.setattr("desktop_app.services.exporting.write_csv", full)
    with pytest.raises(NotWritable):
        export_table(file, "clients", HEADER, ROWS)
    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [("book.csv", "old")]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_one_fault_and_no_more() -> None:
    with pytest.raises(OSError, match="No space"):
        tables.write_xlsx(Path("/dev/full"), [tables.Sheet("clients", HEADER, ROWS)])


CLIENTS = """client_id,name,domain,relationship,managing_partners,mrr,currency,market_multiplier,tags
1,'=Alder,alder.example,managed,2,166.666667,EUR,2,a;b
2,Null,,sold,,"1,234.567",JPY,,
"""
TABLES = {
    "clients": CLIENTS,
    "subscriptions": "client,product,price,billing,status\n1,Sales Hub,1000,yearly,trial\n2,Data Hub,50,one_time,Foo\n",
    "renewals": "client,product,renews_on,status,current_mrr,currency\n1,Sales Hub,2031-01-20,pending,12.5,EUR\n",
    "portal_usage": "client,app,used\n1,Email,no\n",
    "engagement": "client,category,points\n1,Content,2.5\n",
    "credit_events": "client,product_line,date,kind,amount,origin\n"
    "1,,2026-02-02,churn,,\n1,CMS Hub,2026-02-02,new,3,sourced\n",
    "hubspot_figures": "month,client,figure,value\n2026-02,,sold_points,3.5\n2026-02,1,sold_credit,4\n",
    "contacts": "client,name,email,is_primary\n1,Mara,m@alder.example,yes\n2,Lee,,no\n",
    "team": "name,role,email\nRobin,Consultant,r@hubspot.example\n",
    "partner": "key,value\ncredited_since,2026-01-15\nin_growth_market,no\n",
}


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_table_of_each_kind_comes_back_unchanged(tmp_path: Path, ending: str) -> None:
    with empty_workspace(tmp_path / "book.partner") as workspace:
        for kind, text in TABLES.items():
            file = tmp_path / f"{kind}.csv"
            file.write_text(text, encoding="utf-8")
            # A status that nobody knows and a churn before the first sale are reported, and stored all the same.
            reported = kind in ("subscriptions", "credit_events")
            assert import_files(workspace, [file], now=NOW).has_findings == reported, kind
        for kind, text in TABLES.items():
            file = tmp_path / f"out.{kind}.{ending}"
            assert export_kind(workspace, file, kind) == text.count("\n") - 1
            (result,) = import_files(workspace, [file], now=NOW, kind=kind).files
            assert (result.read, result.unchanged) == (text.count("\n") - 1,) * 2, kind
