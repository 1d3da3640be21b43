"""Cells as spreadsheets leave them behind, read as what was meant, or told as what is wrong."""

from decimal import Decimal

import pytest

from desktop_app.sources.cells import BadCell, Reading, Undecided, parser
from desktop_app.sources.kinds import CellType, Column


def read(kind: CellType, cell: str | float, reading: Reading | None = None) -> object:
    return parser(Column("x", kind), reading or Reading({}))(cell)


@pytest.mark.parametrize(
    ("kind", "cell", "value"),
    [
        (CellType.TEXT, "  NULL ", "NULL"), (CellType.TEXT, "NA", "NA"), (CellType.TEXT, "   ", None),
        (CellType.ID, '="00123"', "00123"), (CellType.ID, "12345.0", "12345"),
        (CellType.ID, 12345678901.0, "12345678901"),
        (CellType.DOMAIN, "https://WWW.Alder.example/path", "alder.example"),
        (CellType.AMOUNT, "1,234.50", Decimal("1234.50")), (CellType.AMOUNT, "1.234,50 €", Decimal("1234.50")),
        (CellType.AMOUNT, "$1'234.5", Decimal("1234.5")), (CellType.AMOUNT, "2455.000000", Decimal(2455)),
        (CellType.AMOUNT, "12\u00a0345,6", Decimal("12345.6")), (CellType.AMOUNT, "1,234,567", Decimal(1234567)),
        (CellType.DATE, "2020-01-10 10:00", "2020-01-10"), (CellType.DATE, "31.12.2026", "2026-12-31"),
        (CellType.DATE, "12/25/2026", "2026-12-25"), (CellType.DATE, "1793923200000", "2026-11-06"),
        (CellType.DATE, "4 March 2026", "2026-03-04"), (CellType.DATE, "05/05/2026", "2026-05-05"),
        (CellType.FLAG, "Ja", 1), (CellType.FLAG, "not used", 0), (CellType.FLAG, "", None),
        (CellType.CURRENCY, "eur", "EUR"), (CellType.COUNT, "1,000,000", 1_000_000),
    ],
)  # fmt: skip
def test_cells_are_read_as_meant(kind: CellType, cell: str | float, value: object) -> None:
    assert read(kind, cell) == value


@pytest.mark.parametrize(
    ("kind", "cell"),
    [
        (CellType.AMOUNT, "NaN"), (CellType.AMOUNT, "1_000"), (CellType.AMOUNT, "-5"), (CellType.AMOUNT, "١٢"),
        (CellType.AMOUNT, "1e999"), (CellType.AMOUNT, "12,34,5.6"), (CellType.AMOUNT, "9" * 20),
        (CellType.COUNT, "1.5"),
        (CellType.DATE, "-99999999999999"), (CellType.DATE, "-9999999999999"), (CellType.DATE, "9999999999999"),
        (CellType.DATE, "2026-02-30"), (CellType.DATE, "soon"), (CellType.DATE, "31/31/2026"),
        (CellType.ID, "1.23457E+11"), (CellType.EMAIL, "a@b.example?bcc=c@d.example"), (CellType.FLAG, "maybe"),
        (CellType.TEXT, "nul\0"), (CellType.CURRENCY, "dollars"),
    ],
)  # fmt: skip
def test_cells_that_cannot_be_taken_say_why(kind: CellType, cell: str) -> None:
    with pytest.raises(BadCell):
        read(kind, cell)


def test_the_rest_of_the_column_decides_what_reads_two_ways() -> None:
    reading = Reading({})
    with pytest.raises(Undecided):
        read(CellType.AMOUNT, "1.234", reading)
    read(CellType.AMOUNT, "5,5", reading)
    assert read(CellType.AMOUNT, "1.234", reading) == Decimal(1234)
    with pytest.raises(BadCell):
        read(CellType.AMOUNT, "5.5", reading)


def test_what_is_no_number_decides_nothing_about_its_column() -> None:
    reading = Reading({})
    with pytest.raises(BadCell):
        read(CellType.AMOUNT, "1.234.5", reading)
    with pytest.raises(Undecided):
        read(CellType.AMOUNT, "12.345", reading)


def test_the_rest_of_the_file_decides_about_day_and_month() -> None:
    reading = Reading({})
    with pytest.raises(Undecided):
        read(CellType.DATE, "03/04/2026", reading)
    read(CellType.DATE, "25/12/2026", reading)
    assert read(CellType.DATE, "03/04/2026", reading) == "2026-04-03"
    with pytest.raises(BadCell):
        read(CellType.DATE, "12/25/2026", reading)
