"""Nasty workbooks: a small sound one, of which one part is broken, or which is packed as no program packs."""

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from tests.nasty.manifest import Answer, NastyFile

TAKEN, PART, REFUSED = Answer.TAKEN, Answer.PART, Answer.REFUSED
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SHEET, _BOOK, _RELS = "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"


def _cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def _rows(*rows: str) -> str:
    return f"{_DECLARED}<worksheet {_MAIN}><sheetData>{''.join(rows)}</sheetData></worksheet>"


_HEADER = f'<row r="1">{_cell("A1", "client_id")}{_cell("B1", "name")}{_cell("C1", "mrr")}</row>'
_ROW = f'<row r="2">{_cell("A2", "1")}{_cell("B2", "Alder")}<c r="C2"><v>10</v></c></row>'
_SOUND = {
    "[Content_Types].xml": f'{_DECLARED}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>',
    "_rels/.rels": f'{_DECLARED}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    _BOOK: f'{_DECLARED}<workbook {_MAIN} xmlns:r="{_OFFICE}"><sheets>'
    '<sheet name="clients" sheetId="1" r:id="rId1"/></sheets></workbook>',
    _RELS: f'{_DECLARED}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    _SHEET: _rows(_HEADER, _ROW),
}

_ATTRIBUTES = "<row " + " ".join(f'a{number}=""' for number in range(20_000)) + "/>"


def _packed(parts: dict[str, str | bytes | None], **more: str | bytes) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in {**_SOUND, **parts, **more}.items():
            if content is not None:
                archive.writestr(name, content)
    return file.getvalue()


def _book(name: str, parts: dict[str, str | bytes | None], answer: Answer, says: str = "") -> NastyFile:
    return NastyFile(f"{name}.xlsx", _packed(parts), answer, says)


def _whole(name: str, answer: Answer, change: Callable[[bytes], bytes]) -> NastyFile:
    return NastyFile(f"{name}.xlsx", change(_packed({})), answer)


def _with_row(row: str) -> dict[str, str | bytes | None]:
    return {_SHEET: _rows(_HEADER, row)}


def _with_mrr(cell: str) -> dict[str, str | bytes | None]:
    return _with_row(f'<row r="2">{_cell("A2", "1")}{_cell("B2", "Alder")}{cell}</row>')


def _with_entity(declared: str, used: str) -> dict[str, str | bytes | None]:
    sheet = _rows(_HEADER, _ROW.replace("Alder", used))
    return {_SHEET: sheet.replace("<worksheet", f"<!DOCTYPE worksheet [{declared}]><worksheet")}


def _laughs() -> str:
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    return f'<!ENTITY l0 "lol">{levels}'


def _bomb(size: int) -> bytes:
    return _packed({_SHEET: _rows(_HEADER, _ROW, " " * size)})


def _many_entries(content: bytes) -> bytes:
    file = BytesIO(content)
    with ZipFile(file, "a") as archive:
        for number in range(5_000):
            archive.writestr(ZipInfo(f"xl/media/{number}.bin"), b"")
    return file.getvalue()


def _in_directory(content: bytes) -> int:
    """Where the archive's directory says what the sheet is."""
    return content.rindex(b"PK\x01\x02", 0, content.rindex(_SHEET.encode()))


def _lying_size(content: bytes) -> bytes:
    """The directory says that the sheet is small, where it unpacks to much more."""
    at = _in_directory(content)
    return content[: at + 24] + struct.pack("<I", 10) + content[at + 28 :]


def _encrypted(content: bytes) -> bytes:
    at = _in_directory(content)
    return content[: at + 8] + struct.pack("<H", 1) + content[at + 10 :]


def _unknown_method(content: bytes) -> bytes:
    at = _in_directory(content)
    return content[: at + 10] + struct.pack("<H", 99) + content[at + 12 :]


def _bad_checksum(content: bytes) -> bytes:
    at = _in_directory(content)
    return content[: at + 16] + struct.pack("<I", zlib.crc32(b"other")) + content[at + 20 :]


WORKBOOKS = (
    _book("sound", {}, TAKEN),
    # Packing
    NastyFile("bomb.xlsx", _bomb(80 << 20), REFUSED),
    _whole("thousands of parts", REFUSED, _many_entries),
    _whole("half of it", REFUSED, lambda content: content[: len(content) // 2]),
    _whole("directory cut", REFUSED, lambda content: content[:-10]),
    _whole("size that lies", REFUSED, _lying_size),
    _whole("encrypted flag", REFUSED, _encrypted),
    _whole("unknown method", REFUSED, _unknown_method),
    _whole("checksum of another", REFUSED, _bad_checksum),
    _whole("something before", TAKEN, lambda content: b"PK\x03\x04" + bytes(96) + content),
    _book("part outside", {"../../../../tmp/outside.xml": "x"}, TAKEN),
    _book("empty parts", {_SHEET: b""}, REFUSED),
    _book("no workbook", {_BOOK: None}, REFUSED),
    _book("no relations", {_RELS: None}, REFUSED),
    _book("no sheet", {_SHEET: None}, REFUSED),
    # Markup
    _book("entity of a file", _with_entity('<!ENTITY f SYSTEM "file:///etc/passwd">', "&f;"), REFUSED),
    _book("entity of an address", _with_entity('<!ENTITY f SYSTEM "http://127.0.0.1:9/">', "&f;"), REFUSED),
    _book("billion laughs", _with_entity(_laughs(), "&l11;"), REFUSED),
    _book("deep nesting", {_SHEET: _rows(_HEADER, "<row>" * 200_000)}, TAKEN),
    _book("deep workbook", {_BOOK: f"<workbook {_MAIN}>" + "<x>" * 100_000}, REFUSED),
    _book("unclosed", {_SHEET: _rows(_HEADER, _ROW)[:-30]}, REFUSED),
    _book("no markup", {_SHEET: "client_id,name\n1,Alder\n"}, REFUSED),
    _book("zeros in markup", {_SHEET: b"\0" * 1000}, REFUSED),
    _book("many attributes", {_SHEET: _rows(_HEADER, _ATTRIBUTES, _ROW)}, TAKEN),
    _book("other encoding", {_SHEET: _rows(_HEADER, _ROW).encode("utf-16")}, REFUSED),
    # Cells
    _book("far cell", _with_row(f'<row r="1048576">{_cell("XFD1048576", "1")}</row>'), REFUSED),
    _book("row beyond the last", _with_row(f'<row r="99999999999">{_cell("A99999999999", "1")}</row>'), REFUSED),
    _book("negative row", _with_row('<row r="-1"><c r="A-1"><v>1</v></c></row>'), REFUSED),
    _book("place of words", _with_row('<row r="2"><c r="nowhere"><v>1</v></c></row>'), REFUSED),
    _book("text that is not there", _with_row('<row r="2"><c r="A2" t="s"><v>7</v></c></row>'), REFUSED),
    _book("style that is not there", _with_row('<row r="2"><c r="A2" s="999"><v>1</v></c></row>'), PART),
    _book("kind that is none", _with_row('<row r="2"><c r="A2" t="zz"><v>1</v></c></row>'), REFUSED),
    _book("number of words", _with_mrr('<c r="C2"><v>many</v></c>'), PART),
    _book("number beyond all", _with_mrr('<c r="C2"><v>1e400</v></c>'), PART),
    _book("error", _with_mrr('<c r="C2" t="e"><v>#REF!</v></c>'), PART),
    _book("formula without result", _with_mrr('<c r="C2"><f>1+1</f></c>'), PART),
    _book("giant cell", _with_row(f'<row r="2">{_cell("A2", "1")}{_cell("B2", "A" * 3_000_000)}</row>'), PART),
    _book("markup in a cell", {_SHEET: _rows(_HEADER, _ROW.replace("Alder", "&lt;img src=x&gt;"))}, TAKEN),
)  # fmt: skip
