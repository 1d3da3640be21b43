"""Tables as people have them: encodings, separators, line ends, workbooks, and what only looks like one."""

import os
import re
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from desktop_app.domain.errors import UnusableInput
from desktop_app.sources.csv_file import look
from desktop_app.sources.csv_file import rows as csv_rows
from desktop_app.sources.kinds import BY_NAME
from desktop_app.sources.mapping import doubled_columns
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


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp932", "レコードID,顧客名,市区町村\n1,ハンノキ,東京\n"), ("cp932", "client_id,name,city\n1,ハンノキ,東京\n"),
        ("gb18030", "client_id,name,city\n1,上海贸易有限公司,上海\n"),
        ("cp949", "client_id,name,city\n1,서울상사,서울\n"),
        ("cp1250", "Identyfikator rekordu;Nazwa klienta;Łączny MRR\n1;Łódź;1\n"),
        ("cp1252", "client_id;name;city\n1;Clinique générale réunie;Orléans\n2;Größe & Söhne;Köln\n"),
        ("mac_roman", "client_id;name;city\r1;Clinique générale;Orléans\r"),
    ],
)  # fmt: skip
def test_encodings_from_before_unicode_are_known_by_headings_and_letters(
    tmp_path: Path, encoding: str, text: str
) -> None:
    file = tmp_path / "clients.csv"
    file.write_bytes(text.encode(encoding))
    assert look(file).encoding == encoding


@pytest.mark.parametrize(
    ("cells", "name"),
    [
        (r'"Alder \"The Best\" Ltd","a.example"', 'Alder "The Best" Ltd'),
        (r'"Alder \"A\", B","a.example"', 'Alder "A", B'),
        (r'"C:\","a.example"', "C:\\"), (r'"Alder \ Co","a.example"', r"Alder \ Co"),
        ('"Alder ""A"" Ltd","a.example"', 'Alder "A" Ltd'),
    ],
)  # fmt: skip
def test_a_backslash_before_a_quotation_mark_is_none_where_rows_would_break(
    tmp_path: Path, cells: str, name: str
) -> None:
    file = tmp_path / "clients.csv"
    file.write_text(f'"client_id","name","domain"\n"1",{cells}\n')
    (row,) = csv_rows(look(file))
    assert list(row.cells) == ["1", name, "a.example"]


def test_a_sep_line_is_no_header(tmp_path: Path) -> None:
    file = tmp_path / "clients.csv"
    file.write_text("sep=;\nclient_id;name\n1;A\n")
    table = look(file)
    assert table.header == ("client_id", "name")
    assert [(row.line, list(row.cells)) for row in csv_rows(table)] == [(3, ["1", "A"])]


@pytest.mark.parametrize(
    "start",
    ["sep=\t\n", '"sep=;"\r\n', "\n\n", ";;;\n", " \t\n"],
    ids=["tab named", "quoted", "blank", "only separators", "only white space"],
)
def test_what_stands_before_the_header_is_passed_over(tmp_path: Path, start: str) -> None:
    separator = "\t" if "\t" in start else ";"
    file = tmp_path / "clients.csv"
    file.write_text(f"{start}client_id{separator}name\n1{separator}A\n", newline="")
    table = look(file)
    assert (table.header, table.separator) == (("client_id", "name"), separator)
    assert [list(row.cells) for row in csv_rows(table)] == [["1", "A"]]


def test_a_header_may_run_over_lines(tmp_path: Path) -> None:
    file = tmp_path / "clients.csv"
    file.write_text('client_id,"name,\nas written",mrr\n1,A,5\n')
    table = look(file)
    assert table.header == ("client_id", "name,\nas written", "mrr")
    assert [(row.line, list(row.cells)) for row in csv_rows(table)] == [(3, ["1", "A", "5"])]


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbfclient_id,gr\xf6\xdfe\n1,2\n", b"\xff\xfec\0l\0\x00\xd8\x00\xd8\n\0", b"x" * 300_000,
        b"\x1f\x8b\x08\x00packed\x01\x02", b"<html><body>Sign in</body></html>", b"%PDF-1.7\n", b'[{"client_id": 1}]',
    ],
    ids=["wrong mark", "broken UTF-16", "one endless cell", "packed", "web page", "pdf", "json"],
)  # fmt: skip
def test_what_is_no_table_of_text_is_told_as_such(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "clients.csv"
    file.write_bytes(content)
    with pytest.raises(UnusableInput, match="not a table"):
        look(file)


def test_a_quotation_mark_that_is_never_closed_swallows_no_rows(tmp_path: Path) -> None:
    file = tmp_path / "clients.csv"
    file.write_text('client_id,name\n1,A\n2,"B\n3,C\n4,D\n')
    with pytest.raises(UnusableInput, match="line 3"):
        list(csv_rows(look(file)))
    file.write_text('client_id,name\n1,"A"x\n2,"B\nC"\n')
    assert [list(row.cells) for row in csv_rows(look(file))] == [["1", "Ax"], ["2", "B\nC"]]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes by name there")
def test_a_pipe_is_refused_rather_than_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "clients.csv")
    with pytest.raises(UnusableInput, match="pipe"):
        tables(tmp_path / "clients.csv", tmp_path)


def test_line_numbers_count_the_lines_inside_quotes(tmp_path: Path) -> None:
    file = tmp_path / "clients.csv"
    file.write_text('client_id,name\n1,"two\nlines"\n\n2,B\n')
    assert [row.line for row in csv_rows(look(file))] == [2, 5]


def test_a_workbook_gives_its_sheets(tmp_path: Path) -> None:
    file = tmp_path / "book.csv"  # named wrongly: the content tells
    with xlsxwriter.Workbook(str(file)) as book:
        for name in ("notes", "clients", "team", "2031"):
            sheet = book.add_worksheet(name)
            sheet.write_row(1, 0, ["client_id", "name"] if name != "notes" else ["said", "by"])
            sheet.write_row(2, 0, [12345678901, "Zoë"])
        book.add_worksheet("clients of 2030").write_row(0, 0, ["client_id", "name"])
        book.get_worksheet_by_name("clients of 2030").hide()
    (tmp_path / "rows").mkdir()
    result, not_read = tables(file, tmp_path / "rows")
    assert [(table.name, table.header_line, table.file) for table in result] == [
        ("clients", 2, "book.csv"),
        ("team", 2, "book.csv"),
        ("2031", 2, "book.csv"),  # its header tells the kind
    ]
    assert [(sheet.sheet, sheet.rows, str(sheet.why)) for sheet in not_read] == [
        ("notes", 1, "Its header fits no kind of table"),
        ("clients of 2030", 0, "The sheet is hidden"),
    ]
    assert [(row.line, list(row.cells)) for row in rows(result[0])] == [(3, [12345678901.0, "Zoë"])]


def write_book(file: Path, **sheets: list[list[str]]) -> None:
    with xlsxwriter.Workbook(str(file)) as book:
        for name, lines in sheets.items():
            sheet = book.add_worksheet(name)
            for at, line in enumerate(lines):
                sheet.write_row(at, 0, line)


CLIENTS = [["client_id", "name"], ["1", "Alder"]]


def test_blank_sheets_are_passed_over_and_names_written_otherwise_are_known(tmp_path: Path) -> None:
    file = tmp_path / "book.xlsx"
    write_book(file, **{"Clients ": CLIENTS, "subscriptions": [], "Credit events": [["client", "date", "kind"]]})
    assert [table.name for table in tables(file, tmp_path)[0]] == ["Clients ", "Credit events"]
    write_book(file, clients=[], subscriptions=[])
    with pytest.raises(UnusableInput, match="empty"):
        tables(file, tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="memory cannot be limited there")
def test_a_stray_far_cell_is_refused_with_little_memory(tmp_path: Path) -> None:
    file = tmp_path / "clients.xlsx"
    with xlsxwriter.Workbook(str(file)) as book:
        book.add_worksheet("clients").write_row(0, 0, ["client_id", "name"])
        book.worksheets()[0].write(1_048_575, 29, "far")
    with pytest.raises(UnusableInput, match="cannot be read"):
        tables(file, tmp_path)


def test_a_sheet_of_utf_16_is_told_rather_than_taken_for_an_empty_one(tmp_path: Path) -> None:
    file, wide = tmp_path / "book.xlsx", tmp_path / "wide.xlsx"
    write_book(file, clients=CLIENTS)
    with zipfile.ZipFile(file) as read, zipfile.ZipFile(wide, "w") as written:
        for name in read.namelist():
            text = read.read(name)
            is_sheet = name.endswith("sheet1.xml")
            written.writestr(name, text.decode().replace("UTF-8", "UTF-16").encode("utf-16") if is_sheet else text)
    with pytest.raises(UnusableInput, match="cannot be read"):
        tables(wide, tmp_path)


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


def test_a_formula_that_failed_is_no_blank_cell(tmp_path: Path) -> None:
    file = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(str(file)) as book:
        book.add_worksheet("notes").write_formula("A1", "=NA()", None, "#N/A")
        sheet = book.add_worksheet("clients")
        sheet.write_row(1, 1, ["client_id", "name", "mrr"])
        sheet.write_row(2, 1, [7, "Alder"])
        sheet.write_formula(2, 3, "=1/0", None, "#DIV/0!")
        sheet.write_row(3, 1, [8, "Birch", 5])
    (table,), _ = tables(file, tmp_path)
    results = [[cell for cell in row.cells if cell != ""] for row in rows(table)]
    assert results == [[7, "Alder", "#DIV/0!"], [8, "Birch", 5]]


def test_a_formula_that_failed_early_in_a_long_sheet_is_found_too(tmp_path: Path) -> None:
    file = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(str(file)) as book:
        sheet = book.add_worksheet("clients")
        sheet.write_row(0, 0, ["client_id", "name"])
        for at in range(1, 151):
            sheet.write_row(at, 0, [f"c{at}", "Alder"])
        sheet.write_formula(5, 1, "=NA()", None, "#N/A")
    (table,), _ = tables(file, tmp_path)
    assert [(row.line, row.cells[1]) for row in rows(table) if row.cells[1] != "Alder"] == [(6, "#N/A")]


def test_days_times_and_spans_of_a_workbook_are_texts(tmp_path: Path) -> None:
    file = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(str(file)) as book:
        sheet = book.add_worksheet("clients")
        sheet.write_row(0, 0, ["client_id", "day", "moment", "span"])
        sheet.write(1, 0, 7)
        for column, (number, form) in enumerate(
            [(46_000, "yyyy-mm-dd"), (46_000.5, "yyyy-mm-dd hh:mm"), (1.5, "[h]:mm:ss")]
        ):
            sheet.write_number(1, column + 1, number, book.add_format({"num_format": form}))
    (table,), _ = tables(file, tmp_path)
    assert [list(row.cells) for row in rows(table)] == [[7, "2025-12-09", "2025-12-09 12:00:00", "1 day, 12:00:00"]]


def test_rows_keep_their_lines_over_many_batches_and_blank_rows(tmp_path: Path) -> None:
    file = tmp_path / "clients.xlsx"
    blank = {120, 199, 200}
    with xlsxwriter.Workbook(str(file)) as book:
        sheet = book.add_worksheet("clients")
        sheet.write_row(0, 0, ["mrr", "client_id", "used"])
        for at in range(1, 251):
            if at not in blank:
                sheet.write_row(at, 0, [at % 2, f"c{at}", at % 3 == 0])
    (table,), _ = tables(file, tmp_path)
    results = [(row.line, list(row.cells)) for row in rows(table)]
    assert results == [
        (at + 1, [at % 2, f"c{at}", str(at % 3 == 0).lower()]) for at in range(1, 251) if at not in blank
    ]


def test_more_columns_than_a_spreadsheet_can_have_are_no_table(tmp_path: Path) -> None:
    file = tmp_path / "clients.csv"
    file.write_text(f"client_id,name{'x,' * 20_000}\n1,A\n")
    with pytest.raises(UnusableInput, match="not a table"):
        look(file)


def test_a_heading_that_stands_there_twice_is_told_apart(tmp_path: Path) -> None:
    file = tmp_path / "clients.csv"
    file.write_text("client_id,MRR,name,mrr,,\n1,5,A,6,,\n")
    assert look(file).header == ("client_id", "MRR", "name", "mrr [4]", "", "")


def test_a_column_of_which_one_heading_was_left_out_by_choice_is_not_doubled() -> None:
    header = ("client_id", "name", "mrr", "mrr [4]")
    assert doubled_columns(BY_NAME["clients"], header) == {"mrr": "mrr"}
    assert doubled_columns(BY_NAME["clients"], header, {"mrr": ""}) == {}


def test_a_few_stray_bytes_do_not_turn_a_file_into_another_encoding(tmp_path: Path) -> None:
    file = tmp_path / "clients.csv"
    file.write_bytes("client_id,name\n1,Söhne\n2,Bäcker\n3,".encode() + "Müller\n".encode("cp1252"))
    table = look(file)
    names = [str(row.cells[1]) for row in rows(table)]
    assert table.encoding == "utf-8"
    assert names[:2] == ["Söhne", "Bäcker"]
    assert names[2].encode("utf-8", "surrogateescape") == "Müller".encode("cp1252")


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, b"GIF89a" + bytes(1000)])
def test_a_picture_is_no_table(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "clients.csv"
    file.write_bytes(content)
    with pytest.raises(UnusableInput, match="not a table"):
        look(file)


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be replaced there")
@pytest.mark.parametrize("change", ["grown", "replaced", "gone"])
def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path: Path, change: str) -> None:
    file, other = tmp_path / "clients.csv", tmp_path / "other.csv"
    file.write_text(HEADER + "\n1,A,Ulm\n" * 10)
    reading = csv_rows(look(file))
    next(reading)
    if change == "grown":
        with file.open("a") as end:
            end.write("2,B,Bonn\n")
    elif change == "gone":
        file.unlink()
    else:
        other.write_text(HEADER + "\n3,C,Köln\n", encoding="utf-8")
        other.replace(file)
    with pytest.raises(UnusableInput, match="changed while it was read"):
        list(reading)


def test_a_workbook_without_sheets_is_empty(tmp_path: Path) -> None:
    file, bare = tmp_path / "book.xlsx", tmp_path / "bare.xlsx"
    with xlsxwriter.Workbook(str(file)) as book:
        book.add_worksheet("clients")
    with zipfile.ZipFile(file) as source, zipfile.ZipFile(bare, "w") as target:
        for name in source.namelist():
            text = source.read(name)
            target.writestr(name, re.sub(rb"<sheets>.*</sheets>", b"<sheets/>", text) if "workbook" in name else text)
    with pytest.raises(UnusableInput, match="empty"):
        tables(bare, tmp_path)
