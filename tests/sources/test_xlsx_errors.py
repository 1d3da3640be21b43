"""Failed formulas are found in a sheet however it is written, and nothing else is taken for one."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from desktop_app.sources import xlsx_errors
from desktop_app.sources.xlsx_errors import failed_cells

_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_BOOK = (
    f'<workbook {_MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<sheets><sheet name="notes" r:id="rId2"/><sheet name="clients" r:id="rId1"/></sheets></workbook>'
)
_FAILED = '<row r="2"><c r="B2" t="e"><v>#N/A</v></c></row>'


def failed_in_sheet(rows: str, target: str = "worksheets/sheet1.xml") -> dict[int, dict[int, str]]:
    """The failed cells of a sheet of these rows, to which the workbook leads by `target`."""
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships><Relationship Id="rId1" Target="{target}"/><Relationship Id="rId2"/></Relationships>',
        )
        archive.writestr("xl/workbook.xml", _BOOK)
        archive.writestr("xl/worksheets/sheet1.xml", f"<worksheet {_MAIN}><sheetData>{rows}</sheetData></worksheet>")
    with ZipFile(made) as archive:
        return failed_cells(archive, "clients")


def test_cells_are_where_they_say_or_after_the_one_before() -> None:
    rows = (
        '<row r="3"><c r="AB3" t="e"><v>#N/A</v></c><c t="e"><v>#REF!</v></c></row>'
        '<row><c t="e"><v>#NUM!</v></c></row><row r="9"><c/><c t="e"><v>#NULL!</v></c></row>'
        '<row r="10"><c r="ab10" t="e"><v>#NAME?</v></c></row>'
    )
    assert failed_in_sheet(rows) == {
        2: {27: "#N/A", 28: "#REF!"}, 3: {0: "#NUM!"}, 8: {1: "#NULL!"}, 9: {27: "#NAME?"},
    }  # fmt: skip


def test_texts_and_formulas_are_no_errors() -> None:
    rows = (
        '<row r="1"><c r="A1" t="str"><f>"t="</f><v>#N/A</v></c>'
        '<c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C1"><v>5</v></c></row>'
    )
    assert failed_in_sheet(rows) == {0: {1: "#DIV/0!"}}


@pytest.mark.parametrize(
    "target",
    ["worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml", "./x/../worksheets/sheet1.xml", "worksheets/Sheet1.xml"],
)
def test_the_sheet_is_found_by_every_way_of_naming_its_part(target: str) -> None:
    assert failed_in_sheet(_FAILED, target) == {1: {1: "#N/A"}}


@pytest.mark.parametrize("quote", ['"', "'"])
@pytest.mark.parametrize("shift", range(8))
def test_an_error_is_noticed_wherever_the_sheet_is_cut_to_be_looked_through(
    monkeypatch: pytest.MonkeyPatch, quote: str, shift: int
) -> None:
    monkeypatch.setattr(xlsx_errors, "_CHUNK", 8)
    assert failed_in_sheet(" " * shift + _FAILED.replace('"', quote)) == {1: {1: "#N/A"}}
