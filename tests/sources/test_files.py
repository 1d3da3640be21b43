"""Tables as people have them: encodings, separators, line ends, workbooks, and what only looks like one."""

import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from desktop_app.domain.errors import UnusableInput
from desktop_app.sources.csv_file import look
from desktop_app.sources.csv_file import rows as csv_rows
from desktop_app.sources.tables import rows, tables

HEADER = "client_id,name,city"
ROWS = [["1", "Söhne & Co", "Köln"], ["2", 'The "Best", Ltd', "Ulm"]]
TEXT = 'client_id,name,city\n1,Söhne & Co,Köln\n2,"The ""Best"", Ltd",Ulm\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_every_dialect_gives_the_same_rows(tmp_path: Path, encoding: str, line_end: str, separator: str) -> None:
    text = TEXT.replace('"The ""Best"", Ltd"', "\0").replace(",", separator).replace("\0", '"The ""Best"", Ltd"')
    file = tmp_path / "clients.csv"
    if encoding == "cp1252" and line_end == "\r":
        encoding = "mac_roman"
    file.write_bytes(text.replace("\n", line_end).encode(encoding))

    table = look(file)

    assert (table.header, table.separator) == (tuple(HEADER.split(",")), separator)
    assert [list(row.cells) for row in csv_rows(table)] == ROWS


def test_a_sep_line_is_no_header(tmp_path: Path) -> None:
    file = tmp_path / "clients.csv"
    file.write_text("sep=;\nclient_id;name\n1;A\n")
    table = look(file)
    assert table.header == ("client_id", "name")
    assert [(row.line, list(row.cells)) for row in csv_rows(table)] == [(3, ["1", "A"])]


def test_line_numbers_count_the_lines_inside_quotes(tmp_path: Path) -> None:
    file = tmp_path / "clients.csv"
    file.write_text('client_id,name\n1,"two\nlines"\n\n2,B\n')
    assert [row.line for row in csv_rows(look(file))] == [2, 5]


def test_a_workbook_gives_its_sheets(tmp_path: Path) -> None:
    file = tmp_path / "book.csv"  # named wrongly: the content tells
    with xlsxwriter.Workbook(str(file)) as book:
        for name in ("notes", "clients", "team"):
            sheet = book.add_worksheet(name)
            sheet.write_row(1, 0, ["client_id", "name"])
            sheet.write_row(2, 0, [12345678901, "Zoë"])
    (tmp_path / "rows").mkdir()
    found = tables(file, tmp_path / "rows")
    assert [(table.name, table.header_line, table.file) for table in found] == [
        ("clients", 2, "book.csv"),
        ("team", 2, "book.csv"),
    ]
    assert [(row.line, list(row.cells)) for row in rows(found[0])] == [(3, [12345678901.0, "Zoë"])]


def write_bomb(file: Path) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (100 << 20))


@pytest.mark.parametrize("content", [b"PK\x03\x04 but no archive", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600])
def test_what_only_looks_like_a_workbook_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "clients.xlsx"
    file.write_bytes(content)
    with pytest.raises(UnusableInput):
        tables(file, tmp_path)


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    file = tmp_path / "clients.xlsx"
    write_bomb(file)
    with pytest.raises(UnusableInput):
        tables(file, tmp_path)
