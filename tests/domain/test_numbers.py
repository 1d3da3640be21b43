"""Numbers written by people in many countries, with what stands beside them."""

from decimal import Decimal

import pytest

from desktop_app.domain.numbers import NotANumber, currency_of, read_typed, written_number


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("1.234,56 €", "1234.56", "EUR"), ("€1,200", "1200", "EUR"), ("¥120,000", "120000", "JPY"),
        ("CAD 1,000.00", "1000", "CAD"), ("$100", "100", "USD"), ("1\u202f234,56\u00a0€", "1234.56", "EUR"),
        ("CHF 1’234.50", "1234.50", "CHF"), ("1'234.–", "1234", None), ("1200,- kr", "1200", "SEK"),
        ("₹1,23,456.00", "123456", "INR"), ("R$ 1.234,5", "1234.5", "BRL"), ("US$5", "5", "USD"),
        ("$100 CAD", "100", "CAD"), ("100 zł", "100", "PLN"), ("(1,234.50)", "-1234.50", None), ("100-", "-100", None),
        ("-€5", "-5", "EUR"), ("€ (5)", "-5", "EUR"), ("１，２３４円", "1234", "JPY"), ("￥１２０", "120", "JPY"),
        ("2455.000000", "2455", None), ("0,0067", "0.0067", None), ("1234.567", "1234.567", None),
        ("1 234.567", "1234.567", None), ("usd 12", "12", "USD"), (".5", "0.5", None), ("+7", "7", None),
        ("1.234.567", "1234567", None), ("2 345 678 Kč", "2345678", "CZK"),
    ],
)  # fmt: skip
def test_numbers_are_read_as_written(text: str, value: str, currency: str | None) -> None:
    number = written_number(text)
    assert number.mark is not None or number.digits.count(",") + number.digits.count(".") == 1
    assert number.value() == Decimal(value)
    assert (number.currencies or (None,))[0] == currency


@pytest.mark.parametrize(
    "text",
    [
        "",
        "NaN",
        "1_000",
        "1e5",
        "12,34,5.6",
        "1 2 3",
        "1.23.456",
        "١٢",
        "5²",
        "€5 USD",
        "12 apples",
        "(5",
        "--5",
        "1,5,",
    ],
)
def test_other_texts_are_not_numbers(text: str) -> None:
    with pytest.raises(NotANumber):
        written_number(text).value()


@pytest.mark.parametrize(
    ("text", "mark", "value"),
    [
        ("1.234", ".", "1.234"), ("1.234", ",", "1234"), ("1,234", ",", "1.234"), ("1,234", ".", "1234"),
        ("0,0067", ".", "0.0067"), ("0,067", ".", "0.067"), ("12,5", ".", "12.5"), ("12.5", ",", "12.5"),
        ("1.234,5", ".", "1234.5"), ("1234,567", ".", "1234.567"),
    ],
)  # fmt: skip
def test_the_locale_decides_only_what_reads_both_ways(text: str, mark: str, value: str) -> None:
    assert read_typed(text, mark) == Decimal(value)


def test_a_typed_currency_is_not_dropped_in_silence() -> None:
    assert read_typed("5 €", ".") is None


def test_signs_and_codes_are_currencies() -> None:
    assert [currency_of(text) for text in ("€", "eur", " US$ ", "dollars", "")] == ["EUR", "EUR", "USD", None, None]
