"""Amounts of money: exact decimals in code, whole smallest units in the store."""

from decimal import Decimal

# ISO 4217 currencies whose smallest unit is not a hundredth.
_EXPONENTS = {
    **dict.fromkeys("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(), 0),
    **dict.fromkeys("BHD IQD JOD KWD LYD OMR TND".split(), 3),
}


def exponent(currency: str) -> int:
    """Number of decimal places of the smallest unit of `currency` (ISO 4217): 2 for USD, 0 for JPY."""
    return _EXPONENTS.get(currency, 2)


def to_minor(amount: Decimal, currency: str) -> int:
    """`amount` of `currency` as a whole number of smallest units, half to even; exact when it has no finer part."""
    return round(amount.scaleb(exponent(currency)))


def from_minor(units: int, currency: str) -> Decimal:
    """The amount of `currency` that `units` smallest units make."""
    return Decimal(units).scaleb(-exponent(currency))


def plain(amount: Decimal) -> str:
    """`amount` as exact text without exponent or trailing zeros: `"3015"`, `"147.75"`, `"0"`."""
    text = f"{amount:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
