"""Amounts of money: exact decimals in code, millionths of their own currency in the store."""

from decimal import Decimal

STORED_DECIMALS = 6
STORED_SCALE = 1_000_000
# What a row may hold: 10,000,000,000 of its currency, and this many dollars once converted.
LARGEST_STORED = 10_000_000_000 * STORED_SCALE
LARGEST_CONVERTED = Decimal(50_000_000)
# What each amount of a sum may be off by, where amounts are rounded to hundredths.
ROUNDING = Decimal("0.01")

# ISO 4217 currencies whose smallest unit is not a hundredth.
_EXPONENTS = {
    **dict.fromkeys("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(), 0),
    **dict.fromkeys("BHD IQD JOD KWD LYD OMR TND".split(), 3),
}


def exponent(currency: str) -> int:
    """Number of decimal places that `currency` is shown with (ISO 4217): 2 for USD, 0 for JPY."""
    return _EXPONENTS.get(currency, 2)


def to_stored(amount: Decimal) -> int:
    """`amount` in the unit of the store, millionths of its own currency, rounded half to even."""
    return round(amount.scaleb(STORED_DECIMALS))


def from_stored(units: int) -> Decimal:
    """The amount that `units` of the store make, without trailing zeros after the decimal mark."""
    whole, part = divmod(units, STORED_SCALE)
    return Decimal(units).scaleb(-STORED_DECIMALS).normalize() if part else Decimal(whole)


def with_places(amount: Decimal, currency: str) -> Decimal:
    """`amount` with at least the decimal places that `currency` is shown with: 500 USD as `500.00`."""
    places = Decimal(1).scaleb(-exponent(currency))
    return amount.quantize(places) if amount == amount.quantize(places) else amount


def plain(amount: Decimal) -> str:
    """`amount` as exact text without exponent or trailing zeros: `"3015"`, `"147.75"`, `"0"`."""
    text = f"{amount:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
