"""Cells of a workbook whose formula failed, or was never calculated: the reader takes both for blank cells."""

from collections.abc import Iterator, Mapping
from posixpath import join, normpath
from typing import IO
from xml.etree.ElementTree import Element, iterparse, parse
from zipfile import ZipFile

_CHUNK = 1 << 20
_SIGNS = (b't="e"', b"t='e'", b"<f>", b"<f ")
# As `desktop_app.sources.cells` has it; a process of its own loads no more than it needs.
NOT_CALCULATED = "#NOT_CALCULATED!"


def failed_cells(source: ZipFile, sheet: str) -> dict[int, dict[int, str]]:
    """The failed cells of `sheet`: errors as they are written, `#N/A`, by column, by row, both counted from 0."""
    parts = {name.lower(): name for name in source.namelist()}
    part = parts.get(dict(_sheets(source, parts)).get(sheet, "").lower())
    errors_by_row: dict[int, dict[int, str]] = {}
    if part and _has_faults(source, part):
        for row, column, error in _faults(source, part):
            errors_by_row.setdefault(row, {})[column] = error
    return errors_by_row


def _sheets(source: ZipFile, parts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The sheets' names, and where in the archive each is."""
    with source.open(parts["xl/_rels/workbook.xml.rels"]) as file:
        targets = {element.get("Id"): element.get("Target", "") for element in _elements(file)}
    with source.open(parts["xl/workbook.xml"]) as file:
        for element in _elements(file):
            if _tag(element) == "sheet":
                number = next((value for name, value in element.items() if name.endswith("}id")), None)
                yield element.get("name", ""), normpath(join("/xl", targets.get(number, ""))).lstrip("/")


def _elements(file: IO[bytes]) -> Iterator[Element]:
    return parse(file).iter()  # noqa: S314 - in a process of its own that is bound in memory and time


def _has_faults(source: ZipFile, part: str) -> bool:
    with source.open(part) as file:
        return _holds_sign(file)


def _holds_sign(file: IO[bytes]) -> bool:
    """Most sheets have none, and looking for a few letters costs little beside parsing."""
    end = b""
    while chunk := file.read(_CHUNK):
        if any(sign in chunk or sign in end + chunk[:4] for sign in _SIGNS):
            return True
        end = chunk[-4:]
    return False


def _faults(source: ZipFile, part: str) -> Iterator[tuple[int, int, str]]:
    row = column = -1
    with source.open(part) as file:
        for event, element in iterparse(file, ("start", "end")):  # noqa: S314 - as above
            tag = _tag(element)
            if event == "start" and tag == "row":
                row, column = int(element.get("r", row + 2)) - 1, -1
            elif event == "start" and tag == "c":
                column = _column(element.get("r", ""), column + 1)
            elif tag == "c" and (fault := _fault(element)):
                yield row, column, fault
            elif tag == "row":
                element.clear()


def _fault(cell: Element) -> str:
    """What is wrong with a cell: the error that its formula gave, or that the workbook holds no result of it."""
    parts = {_tag(part): part.text or "" for part in cell}
    if cell.get("t") == "e":
        return parts.get("v", "")
    return NOT_CALCULATED if "f" in parts and not parts.get("v") and cell.get("t") != "str" else ""


def _column(place: str, otherwise: int) -> int:
    """The column of a cell at `place`, such as `AB7`; `otherwise` where the workbook leaves that out."""
    number = 0
    for letter in place:
        if letter.isalpha():
            number = number * 26 + ord(letter.upper()) - 64
    return number - 1 if number else otherwise


def _tag(element: Element) -> str:
    return element.tag.rpartition("}")[2]
