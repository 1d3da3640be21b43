"""Files as people have them: other separators, encodings, line ends and marks give the same clients."""

import json
import os
from pathlib import Path

import pytest

from desktop_app.cli import commands
from desktop_app.services.previewing import Preview, preview
from desktop_app.sources.kinds import BY_NAME
from desktop_app.storage.workspace import create_workspace, open_workspace
from tests.cli.running import run

PLAIN = "client_id,name,mrr,relationship_since\n7,Söhne & Co,1234.50,2024-05-31\n8,Lee,80,2024-06-01\n"
GERMAN = 'sep=;\nKunden-ID;Kundenname;mrr;relationship_since\n7;"Söhne & Co";1.234,50;31.05.2024\n8;Lee;80;01.06.2024\n'


@pytest.mark.parametrize(
    "content",
    [
        PLAIN.encode(),
        PLAIN.encode("utf-8-sig"),
        PLAIN.encode("utf-16"),
        PLAIN.encode("cp1252"),
        PLAIN.replace("\n", "\r\n").encode(),
        PLAIN.replace(",", "\t").encode(),
        PLAIN.replace(",", "|").encode(),
        GERMAN.encode("cp1252"),
        (PLAIN + "\n,,,\n").encode(),
    ],
    ids=["plain", "mark", "utf-16", "cp1252", "crlf", "tabs", "bars", "german", "blank rows"],
)
def test_the_same_clients_come_out(capsys: pytest.CaptureFixture[str], tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "clients.csv"
    file.write_bytes(content)
    status, answer = run(capsys, tmp_path / "book.partner", "import", file)
    assert status == 0, answer
    _, clients = run(capsys, tmp_path / "book.partner", "clients")
    assert isinstance(clients, list)
    result = {client["client_id"]: (client["name"], client["mrr"]) for client in clients}
    assert result == {"7": ("Söhne & Co", "1234.5"), "8": ("Lee", "80")}


def test_rows_of_unknown_clients_are_told_and_kept_back(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    clients, events = tmp_path / "clients.csv", tmp_path / "credit_events.csv"
    clients.write_text("client_id,name,domain\n7,Alder,alder.example\n", encoding="utf-8")
    events.write_text(
        "client,date,kind,amount\nalder.example,2026-01-02,new,10\nBirch,2026-01-02,new,20\n7,2026-02-30,new,30\n",
        encoding="utf-8",
    )
    status, answer = run(capsys, tmp_path / "book.partner", "import", events, clients)
    assert status == 1
    assert isinstance(answer, dict)
    result = {file["kind"]: file for file in answer["files"]}
    assert [(row["line"], row["column"], row["value"]) for row in result["credit_events"]["rejected"]] == [
        (3, "client", "Birch"),
        (4, "date", "2026-02-30"),
    ]
    _, report = run(capsys, tmp_path / "book.partner", "tier", "--as-of", "2026-06-30")
    assert isinstance(report, dict)
    assert report["sold_credit"] == "10"


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00" * 500, b"PK\x03\x04 no workbook", b"%PDF-1.7\n", b'{"clients": []}', b"colour,size\nred,1\n"],
    ids=["empty", "zeros", "broken workbook", "pdf", "json", "other table"],
)
def test_what_is_no_table_of_ours_is_refused(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "clients.csv"
    file.write_bytes(content)
    assert run(capsys, tmp_path / "book.partner", "import", file) == (3, None)
    assert not (tmp_path / "book.partner").exists()


def test_rejected_rows_are_written_down_mended_and_imported_again(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file, workspace = tmp_path / "export.csv", tmp_path / "book.partner"
    file.write_text("client_id,name,mrr,note\n1,Alder,10,a\n2,Söhne,much,b\n,Lee,5\n", encoding="utf-8")
    assert run(capsys, workspace, "import", "--dry-run", file)[0] == 1
    assert not list(tmp_path.glob("*.rejects.csv"))
    assert run(capsys, workspace, "import", file)[0] == 1
    rejects = tmp_path / "export.clients.rejects.csv"
    assert rejects.read_text(encoding="utf-8-sig").splitlines() == [
        "client_id,name,mrr,note,problem",
        "2,Söhne,much,b,This is not a number",
        ",Lee,5,,This must not be empty",
    ]
    mended = rejects.read_text(encoding="utf-8-sig").replace("much", "20").replace("\n,Lee", "\n3,Lee")
    rejects.write_text(mended, encoding="utf-8")
    assert run(capsys, workspace, "import", rejects)[0] == 0
    _, clients = run(capsys, workspace, "clients")
    assert isinstance(clients, list)
    assert [(client["client_id"], client["mrr"]) for client in clients] == [("1", "10"), ("3", "5"), ("2", "20")]


def test_rejects_that_cannot_be_written_do_not_fail_the_import(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "clients.csv"
    file.write_text("client_id,name\n1,Alder\n2,\n", encoding="utf-8")
    arguments = ("import", file, "--rejects", tmp_path / "no folder")
    assert run(capsys, tmp_path / "book.partner", *arguments)[0] == 1
    _, clients = run(capsys, tmp_path / "book.partner", "clients")
    assert isinstance(clients, list)
    assert len(clients) == 1


def test_rejects_of_two_files_with_one_name_are_both_kept(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    files = [tmp_path / folder / "clients.csv" for folder in ("north", "south")]
    for file in files:
        file.parent.mkdir()
        file.write_text(f"client_id,name,city\n1,,{file.parent.name}\n", encoding="utf-8")
    assert run(capsys, tmp_path / "book.partner", "import", *files)[0] == 1
    saved = [path.read_text(encoding="utf-8-sig") for path in sorted((tmp_path / "north").glob("*.rejects*.csv"))]
    assert ["north" in text for text in saved] == [False, True]
    assert ["south" in text for text in saved] == [True, False]


def test_rejected_amounts_are_read_again_as_they_were_meant(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file, workspace = tmp_path / "clients.csv", tmp_path / "book.partner"
    file.write_text("client_id;name;mrr\n1;Alder;5,50\n2;;1.234\n", encoding="utf-8")
    assert run(capsys, workspace, "import", file)[0] == 1
    rejects = tmp_path / "clients.rejects.csv"
    rejects.write_text(rejects.read_text(encoding="utf-8-sig").replace("2;", "2;Birch"), encoding="utf-8")
    assert run(capsys, workspace, "import", rejects)[0] == 0
    _, clients = run(capsys, workspace, "clients")
    assert isinstance(clients, list)
    assert [client["mrr"] for client in clients] == ["5.5", "1234"]


def test_rejects_rejected_again_tell_one_problem(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "clients.csv"
    file.write_text("client_id,name\n1,\n", encoding="utf-8")
    for name in ("clients.csv", "clients.rejects.csv"):
        assert run(capsys, tmp_path / "book.partner", "import", tmp_path / name)[0] == 1
    again = tmp_path / "clients.rejects.rejects.csv"
    assert again.read_text(encoding="utf-8-sig").splitlines() == [
        "client_id,name,problem",
        "1,,This must not be empty",
    ]


@pytest.mark.skipif(os.name == "nt", reason="no such devices there")
@pytest.mark.parametrize("device", ["/dev/zero", "pipe"])
def test_what_has_no_end_is_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path, device: str) -> None:
    file = tmp_path / "pipe" if device == "pipe" else Path(device)
    if device == "pipe":
        os.mkfifo(file)
    assert run(capsys, tmp_path / "book.partner", "import", file, "--kind", "clients") == (3, None)


def test_amounts_without_a_currency_are_in_the_one_that_the_client_has(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file, workspace = tmp_path / "clients.csv", tmp_path / "book.partner"
    file.write_text("client_id,name,mrr,currency\n1,Alder,100,JPY\n", encoding="utf-8")
    run(capsys, workspace, "import", file)
    file.write_text("client_id,name,mrr\n1,Alder,100\n2,Birch,5\n", encoding="utf-8")
    _, answer = run(capsys, workspace, "import", file)
    assert isinstance(answer, dict)
    assert (answer["files"][0]["unchanged"], answer["files"][0]["added"]) == (1, 1)
    _, clients = run(capsys, workspace, "clients")
    assert isinstance(clients, list)
    assert [(client["mrr"], client["currency"]) for client in clients] == [("100", "JPY"), ("5", "USD")]


@pytest.mark.parametrize(
    ("table", "header", "row", "column"),
    [
        ("clients", "client_id,name,managing_partners", "1,Alder,-1", "managing_partners"),
        ("clients", "client_id,name,mrr", "1,Alder,10000000000", "mrr"),
        ("credit_events", "client,date,kind,amount", "1,2026-01-01,new,999999999999", "amount"),
    ],
)
def test_impossible_figures_are_rejected(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, table: str, header: str, row: str, column: str
) -> None:
    first, file = tmp_path / "first.csv", tmp_path / f"{table}.csv"
    first.write_text("client_id,name\n1,Alder\n", encoding="utf-8")
    run(capsys, tmp_path / "book.partner", "import", first, "--kind", "clients")
    file.write_text(f"{header}\n{row}\n", encoding="utf-8")
    status, answer = run(capsys, tmp_path / "book.partner", "import", file)
    assert isinstance(answer, dict)
    assert (status, [item["column"] for item in answer["files"][0]["rejected"]]) == (1, [column])


def test_an_unknown_fact_about_the_partner_is_told_by_its_key(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "partner.csv"
    file.write_text("key,value\npartner_name,Alder\nshoe,42\ncertified_until,soon\n", encoding="utf-8")
    status, answer = run(capsys, tmp_path / "book.partner", "import", file)
    assert isinstance(answer, dict)
    rejected = [(row["column"], row["value"]) for row in answer["files"][0]["rejected"]]
    assert (status, rejected) == (1, [("key", "shoe"), ("value", "soon")])


def test_what_the_system_says_of_a_file_is_told_once(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    assert commands.main(["import", str(tmp_path / "folder.csv"), "--workspace", str(tmp_path / "book.partner")]) == 3
    output = capsys.readouterr().err
    assert output.count("folder.csv") == 1
    assert "Errno" not in output


def test_a_heading_that_ends_in_a_number_in_brackets_is_another_column_and_not_one_that_stands_there_twice(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "clients.csv"
    file.write_text("client_id,name,city [2024],city,mrr\n7,Lee,Ulm,Bonn,80\n", encoding="utf-8")
    status, _ = run(capsys, tmp_path / "book.partner", "import", file)
    assert status == 0
    _, clients = run(capsys, tmp_path / "book.partner", "clients")
    assert isinstance(clients, list)
    assert [client["mrr"] for client in clients] == ["80"]


@pytest.mark.parametrize(
    "header", ["client_id,name,mrr,mrr", "client_id,name,Total MRR,total mrr", "client_id,name,name"]
)
def test_a_column_that_stands_there_twice_is_refused_rather_than_guessed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, header: str
) -> None:
    file = tmp_path / "clients.csv"
    file.write_text(f"{header}\n1,Alder,10,20\n", encoding="utf-8")
    assert commands.main(["import", str(file), "--workspace", str(tmp_path / "book.partner")]) == 3
    assert "more than one column" in capsys.readouterr().err


def test_what_is_left_out_of_a_file_and_how_its_letters_were_read_is_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "clients.csv"
    file.write_bytes("client_id,name,shoe,shoe,mrr,kind,kind,\n1,Söhne,42,43,5,6,7,\n".encode("cp1252"))
    assert commands.main(["import", str(file), "--workspace", str(tmp_path / "book.partner"), "--json"]) == 0
    output = capsys.readouterr()
    assert "kept by their names: shoe, shoe [4], kind, kind [7]\n" in output.err
    assert "cp1252" in output.err
    assert list(json.loads(output.out)) == ["files", "not_read", "import_id", "as_of"]


def test_a_stray_byte_costs_its_row_which_is_kept_as_it_was(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "clients.csv"
    file.write_bytes("client_id,name\n1,Söhne\n2,Bäcker\n3,".encode() + "Müller\n".encode("cp1252"))
    status, answer = run(capsys, tmp_path / "book.partner", "import", file)
    assert isinstance(answer, dict)
    (rejected,) = answer["files"][0]["rejected"]
    assert (status, rejected["line"], rejected["column"], rejected["value"]) == (1, 4, "name", "M\ufffdller")
    assert b"3,M\xfcller," in (tmp_path / "clients.rejects.csv").read_bytes()


def test_errors_of_a_spreadsheet_are_rejected_in_every_column(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "clients.csv"
    file.write_text(
        "client_id,name,mrr,relationship,relationship_since\n"
        "#REF!,A,1,sold,2026-01-02\n2,#NAME?,1,,\n3,C,#DIV/0!,,\n4,D,1,#N/A,\n5,E,1,,#WERT!\n6,#1 Shop,1,,\n",
        encoding="utf-8",
    )
    status, answer = run(capsys, tmp_path / "book.partner", "import", file)
    assert isinstance(answer, dict)
    rejected = answer["files"][0]["rejected"]
    assert (status, answer["files"][0]["added"]) == (1, 1)
    assert [row["column"] for row in rejected] == ["client_id", "name", "mrr", "relationship", "relationship_since"]
    assert all("formula failed" in row["problem"] for row in rejected)


@pytest.mark.parametrize(
    ("facts", "options", "stored"),
    [
        ("certified_until,03/04/2026\n", [], None),
        ("Certified until,03/04/2026\n", [], None),
        ("certified_until,03/04/2026\n", ["--day-first"], "2026-04-03"),
        ("Certified until,03/04/2026\ncredited_since,15/01/2026\n", [], "2026-04-03"),
        ("partner_name,25/06/2026\ncertified_until,03/04/2026\n", [], None),
    ],
)
def test_dates_among_the_facts_about_the_partner_are_asked_for_too(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, facts: str, options: list[str], stored: str | None
) -> None:
    file, workspace = tmp_path / "partner.csv", tmp_path / "book.partner"
    file.write_text(f"key,value\n{facts}", encoding="utf-8")
    status, _ = run(capsys, workspace, "import", file, *options)
    assert status == (0 if stored else 3)
    if stored:
        with open_workspace(workspace, write=False) as book:
            result = book.rows("SELECT value FROM partner_fact WHERE key = 'certified_until'")
        assert result == [(stored,)]


def test_the_first_fact_that_reads_both_ways_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "partner.csv"
    file.write_text("key,value\ncertified_until,03/04/2026\ncredited_since,05/06/2026\n", encoding="utf-8")
    assert commands.main(["import", str(file), "--workspace", str(tmp_path / "book.partner")]) == 3
    assert "line 2," in capsys.readouterr().err


@pytest.mark.parametrize("kind", BY_NAME)
def test_every_kind_of_table_is_previewed(tmp_path: Path, kind: str) -> None:
    file = tmp_path / f"{kind}.csv"
    names = [column.name for column in BY_NAME[kind].columns]
    file.write_text(f"{','.join(names)}\n{',' * (len(names) - 1)}\nx{',' * (len(names) - 1)}\n", encoding="utf-8")
    with create_workspace(tmp_path / "book.partner") as workspace:
        (shown,) = preview(workspace, [file], {})
    assert isinstance(shown, Preview)
    assert (shown.kind, shown.missing, shown.order_open) == (kind, (), False)
