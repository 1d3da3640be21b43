"""Files as people have them: other separators, encodings, line ends and marks give the same clients."""

from pathlib import Path

import pytest

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
    found = {client["client_id"]: (client["name"], client["mrr"]) for client in clients}
    assert found == {"7": ("Söhne & Co", "1234.5"), "8": ("Lee", "80")}


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
    found = {file["kind"]: file for file in answer["files"]}
    assert [(one["line"], one["column"], one["value"]) for one in found["credit_events"]["rejected"]] == [
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
