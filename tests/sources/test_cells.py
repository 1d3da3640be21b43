"""Cells as spreadsheets leave them behind, read as what was meant, or told as what is wrong."""

from decimal import Decimal

import pytest

from desktop_app.sources.cells import BlankWord, Priced, Reading, UnknownWord, parser
from desktop_app.sources.dates import SHEET_EPOCH_1904
from desktop_app.sources.faults import BadCell, Undecided
from desktop_app.sources.kinds import BY_NAME, KINDS, CellType, Column


def read(kind: CellType, cell: str | float, reading: Reading | None = None) -> object:
    return parser(Column("x", kind), reading or Reading({}))(cell)


@pytest.mark.parametrize(
    ("kind", "cell", "value"),
    [
        (CellType.NAME, "  NULL ", "NULL"), (CellType.TEXT, "NA", "NA"), (CellType.TEXT, "   ", None),
        (CellType.ID, '="00123"', "00123"), (CellType.ID, "12345.0", "12345"), (CellType.ID, "１２３", "123"),
        (CellType.ID, 12345678901.0, "12345678901"),
        (CellType.DOMAIN, "https://WWW.Alder.example/path", "alder.example"),
        (CellType.DOMAIN, "//alder.example:443?x", "alder.example"),
        (CellType.DOMAIN, "Alder.example.", "alder.example"),
        (CellType.DOMAIN, "info@alder.example", "alder.example"),
        (CellType.AMOUNT, "1,234.50", Decimal("1234.50")), (CellType.AMOUNT, "1.234,50", Decimal("1234.50")),
        (CellType.AMOUNT, "1'234.5", Decimal("1234.5")), (CellType.AMOUNT, "2455.000000", Decimal(2455)),
        (CellType.AMOUNT, "12\u00a0345,6", Decimal("12345.6")), (CellType.AMOUNT, "1,234,567", Decimal(1234567)),
        (CellType.DATE, "2020-01-10 10:00", "2020-01-10"), (CellType.DATE, "31.12.2026", "2026-12-31"),
        (CellType.DATE, "12/25/2026", "2026-12-25"), (CellType.DATE, "1793923200000", "2026-11-06"),
        (CellType.DATE, "4 March 2026", "2026-03-04"), (CellType.DATE, "05/05/2026", "2026-05-05"),
        (CellType.DATE, "2026-03", "2026-03-01"), (CellType.DATE, "03/2026", "2026-03-01"),
        (CellType.NAME, "\u200eAlder\u200b ", "Alder"), (CellType.ID, "\ufeff7\u00a0\u200b", "7"),
        (CellType.AMOUNT, "\u200b100\u200b", Decimal(100)), (CellType.AMOUNT, "1.0E7", Decimal(10_000_000)),
        (CellType.AMOUNT, "5.0E-4", Decimal("0.0005")), (CellType.NUMBER, "5E1", 50),
        (CellType.FLAG, "Ja", 1), (CellType.FLAG, "not used", 0), (CellType.FLAG, "", None),
        (CellType.CURRENCY, "eur", "EUR"), (CellType.COUNT, "1,000,000", 1_000_000),
    ],
)  # fmt: skip
def test_cells_are_read_as_meant(kind: CellType, cell: str | float, value: object) -> None:
    assert read(kind, cell) == value


@pytest.mark.parametrize(
    ("kind", "cell"),
    [
        (CellType.AMOUNT, "1_000"), (CellType.AMOUNT, "-5"), (CellType.AMOUNT, "١٢"),
        (CellType.AMOUNT, "1e999"), (CellType.AMOUNT, "1E99"), (CellType.AMOUNT, "1.23E+05"),
        (CellType.DATE, "2026-13"), (CellType.AMOUNT, "12,34,5.6"), (CellType.AMOUNT, "9" * 20),
        (CellType.COUNT, "1.5"),
        (CellType.DATE, "-99999999999999"), (CellType.DATE, "-9999999999999"), (CellType.DATE, "9999999999999"),
        (CellType.DATE, "2026-02-30"), (CellType.DATE, "soon"), (CellType.DATE, "31/31/2026"),
        (CellType.ID, "1.23457E+11"),
        (CellType.ID, "1,2E+12"), (CellType.ID, "1E+12"), (CellType.ID, "3.1E10"),
        (CellType.ID, "Total"), (CellType.ID, "Summe:"), (CellType.ID, "合計"),
        (CellType.ID, "Exported by"), (CellType.ID, "Berichtsdatum:"), (CellType.ID, "Confidential"),
        (CellType.DOMAIN, "birch.example;cedar.example"),
        (CellType.DOMAIN, "https://birch.example/, www.cedar.example"),
        (CellType.EMAIL, "a@b.example?bcc=c@d.example"),
        (CellType.TEXT, "nul\0"), (CellType.CURRENCY, "dollars"), (CellType.COUNT, "€5"),
    ],
)  # fmt: skip
def test_cells_that_cannot_be_taken_say_why(kind: CellType, cell: str) -> None:
    with pytest.raises(BadCell):
        read(kind, cell)


def test_no_partner_at_all_is_not_a_number_of_partners() -> None:
    column = BY_NAME["clients"].column("managing_partners")
    for cell in ("0", "0.000000", 0):
        assert isinstance(parser(column, Reading({}))(cell), BlankWord)


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


@pytest.mark.parametrize("cell", ["1/10/31", "24/03/12"])
def test_a_year_of_two_digits_is_read_once_the_order_is_known(cell: str) -> None:
    with pytest.raises(Undecided):
        read(CellType.DATE, cell)
    assert read(CellType.DATE, "3/25/31") == "2031-03-25"  # which reads in one way alone
    assert read(CellType.DATE, "1/10/31", Reading(day_first=True)) == "2031-10-01"


@pytest.mark.parametrize(
    "word", ["NULL", "(No value)", "–", "n/a", "None", "nil", "NaN", "(kein Wert)", "（値なし）", "-"]
)
@pytest.mark.parametrize("kind", [kind for kind in CellType if kind not in (CellType.NAME, CellType.FLAG)])
def test_a_word_for_no_value_is_a_blank_in_all_columns_but_names(kind: CellType, word: str) -> None:
    assert read(kind, word) == BlankWord(word)


def test_a_name_may_be_such_a_word() -> None:
    assert [read(CellType.NAME, word) for word in ("Null", "-")] == ["Null", "-"]


@pytest.mark.parametrize(
    ("cell", "amount", "currency"),
    [
        ("€1,200.00", 1200, "EUR"), ("¥1,120,000", 1_120_000, "JPY"), ("CAD 1,000.00", 1000, "CAD"),
        ("1.234,50 €", Decimal("1234.5"), "EUR"),
        ("$100", 100, "USD"), ("1 234,56 CHF", Decimal("1234.56"), "CHF"), ("EUR 1.234,-", 1234, "EUR"),
        ("1.2k €", 1200, "EUR"), ("12万円", 120_000, "JPY"),
    ],
)  # fmt: skip
def test_an_amount_keeps_the_currency_beside_it(cell: str, amount: object, currency: str) -> None:
    value = read(CellType.AMOUNT, cell)
    assert isinstance(value, Priced)
    assert (value.amount, value.currencies[0]) == (amount, currency)


@pytest.mark.parametrize(
    "cell",
    [
        "10-Jan-2031", "Jan 10, 2031 12:00 AM", "Friday, January 10, 2031", "20310110", "2031-01-10T00:00:00.000Z",
        "10 Jan 2031 09:30", "10 janvier 2031", "10 janv. 2031", "10. Januar 2031", "10 de enero de 2031", "10-ene-31",
        "2031年1月10日(金)", "令和13年1月10日", "2031. 1. 10.", "10 stycznia 2031", "Fr., 10.01.2031", "10.01.31",
        "January 10th, 2031", "20310110T101500Z", "10. ledna 2031", "10 Ocak 2031",
        "Fri Jan 10 2031 00:00:00 GMT+0000 (UTC)", "２０３１／１／１０", "1925769600000", "1925769600000.0",
        "1925769600", "47858", "47858.75",
    ],
)  # fmt: skip
def test_days_are_read_as_people_and_programs_write_them(cell: str) -> None:
    assert read(CellType.DATE, cell) == "2031-01-10"


def test_march_and_a_french_tuesday_are_told_apart() -> None:
    assert [read(CellType.DATE, cell) for cell in ("mar. 4 mars 2031", "4 mar 2031")] == ["2031-03-04"] * 2


@pytest.mark.parametrize(
    "cell",
    [
        "Jan-31", "January", "2031-W02-5", "10 smarch 2031", "2031-13-01", "1/0/1900", "2031-01-10 - 2032-01-09",
        "1/10/2031, 1/10/2032", "10.01.2031 (09.01.2032)",
    ],
)  # fmt: skip
def test_what_is_no_clear_day_is_told(cell: str) -> None:
    with pytest.raises(BadCell):
        read(CellType.DATE, cell)


def test_a_number_in_an_old_macintosh_workbook_counts_from_1904() -> None:
    for reading in (Reading(epoch=SHEET_EPOCH_1904), Reading(epoch=SHEET_EPOCH_1904, guarded=False)):
        assert read(CellType.DATE, 46406.0, reading) == "2031-01-20"
    assert read(CellType.DATE, "46406", reading) == "2031-01-20"


@pytest.mark.parametrize(
    ("name", "cell", "value"),
    [
        ("relationship", "Betreut", "managed"), ("relationship", "Géré", "managed"),
        ("relationship", "Vendido y gestionado", "sold_and_managed"),
        ("relationship", "販売と管理", "sold_and_managed"), ("relationship", "None", "none"),
        ("type", "Renouvellement", "renewal"),
    ],
)  # fmt: skip
def test_words_are_known_in_many_languages(name: str, cell: str, value: str) -> None:
    column = next(column for kind in KINDS for column in kind.columns if column.name == name and column.values)
    assert parser(column, Reading())(cell) == value


@pytest.mark.parametrize(("cell", "value"), [("✓", 1), ("✗", 0), ("✔", 1), ("evet", 1), ("ne", 0)])
def test_signs_are_words_of_their_own(cell: str, value: int) -> None:
    assert read(CellType.FLAG, cell) == value


@pytest.mark.parametrize(("cell", "code"), [("Euro (EUR)", "EUR"), ("USD - US Dollar", "USD"), ("GBP", "GBP")])
def test_a_currency_may_be_named_beside_its_code(cell: str, code: str) -> None:
    assert read(CellType.CURRENCY, cell) == code


@pytest.mark.parametrize("cell", ["31,000,000,001", "31.000.000.001", "31 000 000 001", "31000000001.0"])
def test_an_id_is_read_as_it_was_before_a_spreadsheet_grouped_it(cell: str) -> None:
    assert read(CellType.ID, cell) == "31000000001"


def test_a_sign_that_nobody_knows_is_neither_yes_nor_no() -> None:
    assert read(CellType.FLAG, "☐") == UnknownWord("☐")


def test_an_optional_word_that_nobody_knows_leaves_its_cell_unknown_and_a_person_may_say_what_it_means() -> None:
    column = BY_NAME["clients"].column("relationship")
    assert parser(column, Reading())("Bespielt") == UnknownWord("Bespielt")
    assert parser(column, Reading(words={"relationship": {"bespielt": "managed"}}))("BESPIELT") == "managed"
    with pytest.raises(BadCell):
        parser(BY_NAME["credit_events"].column("kind"), Reading())("Bespielt")


def test_a_guard_against_formulas_is_taken_off_where_an_export_put_it_on() -> None:
    guarded = ["'=Alder", "'+49", "''=x", "'t Hart", "=x"]
    assert [read(CellType.NAME, cell) for cell in guarded] == ["=Alder", "+49", "'=x", "'t Hart", "=x"]
    assert [read(CellType.NAME, f"'{sign}x") for sign in "＝＋－＠"] == ["＝x", "＋x", "－x", "＠x"]
    assert read(CellType.NAME, "'=Alder", Reading(guarded=False)) == "'=Alder"
    assert read(CellType.ID, "'00123") == "00123"
